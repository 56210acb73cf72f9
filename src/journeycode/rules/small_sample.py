"""Evidence from so few people that it may be chance.

Why: Small samples make figures noise: a net promoter score of ten answers may lie anywhere between -41 and +62. Five conversations show
most of what there is to hear, thirty answers are the least for a figure; these floors are conventions, and ours.
Source: NPSVAR; OURS
Caution: where the people are rare, lower the floor.

Options:
    min_talks: the fewest people in interviews and usability tests.
    min_answers: the fewest answers of a survey.

Bad:
    kind: Evidence
    id: talks
    type: interview
    n: 3                               # <- small-sample: 3

Bad (nobody knows how many):
    kind: Evidence
    id: answers                        # <- small-sample: answers
    type: survey

Good:
    kind: Evidence
    items:
      - {id: talks, type: interview, n: 12}
      - {id: answers, type: survey, n: 412}

Borderline (just enough):
    kind: Evidence
    items:
      - {id: talks, type: interview, n: 5}
      - {id: answers, type: survey, n: 30}
      - {id: few, type: survey, n: 29}           # <- small-sample: 29
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="evidence", profile="all", severity="info", hint="ask more people, or say under `summary:` why so few will do")
def check(workspace: Workspace, *, min_talks: Whole = 5, min_answers: Whole = 30) -> Iterator[Found]:
    """The interviews, usability tests and surveys with too few people, or without a number."""
    floors = {"interview": min_talks, "usability": min_talks, "survey": min_answers}
    for evidence in workspace.evidence():
        floor, n = floors.get(evidence.model.type), evidence.model.n
        if floor is None or (n is not None and n >= floor):
            continue
        rests = "does not say how many people it rests on" if n is None else f"rests on {n} (floor {floor} for {evidence.model.type})"
        yield Found(evidence.at("n"), f"evidence '{evidence.name}' {rests}", label="how many?" if n is None else f"fewer than {floor}")
