"""An approved journey that rests on one kind of evidence.

Why: What customers say, what they are seen to do, what they buy and what staff know often disagree. Listening and watching together tell
more than asking alone.
Source: S0; S3; JFRANCIS
Caution: the kinds are stated, observed, transactional and staff. A journey without any evidence is `unsupported-claim`'s.

Options:
    min_families: how many kinds of evidence an approved journey needs.

Bad:
    status: approved
    evidence: [survey]                 # <- single-source: evidence

Bad (two of the same kind):
    status: approved
    evidence: [survey, interviews]     # <- single-source

Good:
    status: approved
    evidence: [survey, tickets]

Borderline (in review):
    status: review
    evidence: [survey]

Borderline (three where three are asked for, and two that are not):
    kind: Workspace
    lint: {options: {single-source: {min_families: 3}}}
    ---
    status: approved
    evidence: [survey, tickets]            # <- single-source: evidence

Borderline (two kinds, one of them under a pain):
    status: approved
    evidence: [survey]
    stages:
      - name: Use
        phase: use
        owner: care
        steps: [{name: Calls, pains: [{text: Nobody answers, evidence: [tickets]}]}]

Bad (written in place, and of one kind):
    status: approved
    evidence: [{type: survey}, {type: interview}]      # <- single-source: evidence

Good (two kinds, written in place):
    status: approved
    evidence: [{type: survey}, {type: ticket}]
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Workspace
from journeycode.model.evidence import KIND_OF, Evidence
from journeycode.model.nearest import listed
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="evidence", profile="all", severity="info", hint="look for evidence of another kind: watch, count, or ask")
def check(workspace: Workspace, *, min_families: Whole = 2) -> Iterator[Found]:
    """The approved journeys whose evidence is of too few kinds."""
    for journey in workspace.journeys():
        kinds = _kinds(journey, min_families) if journey.model.status == "approved" else []
        if kinds and len(kinds) < min_families:
            message = f"journey '{journey.name}' rests on {listed(kinds, 'and')} alone"
            yield Found(
                journey.at("evidence"), message, label="one kind of evidence" if len(kinds) == 1 else f"{len(kinds)} kinds of evidence"
            )


def _kinds(journey: Journey, enough: int) -> list[str]:
    """The kinds of evidence of a journey, in the order in which they are met, until there are enough."""
    kinds: dict[str, None] = {}
    asked: set[str] = set()
    for entry in _entries(journey):
        if isinstance(entry, Evidence):
            kinds[KIND_OF[entry.type]] = None
        elif entry not in asked:
            asked.add(entry)
            found = journey.lookup.find("evidence", entry, journey.document)
            if found is not None and isinstance(found.model, Evidence):
                kinds[KIND_OF[found.model.type]] = None
        if len(kinds) >= enough:
            break
    return list(kinds)


def _entries(journey: Journey) -> Iterator[str | Evidence]:
    """What stands under `evidence` anywhere in a journey."""
    yield from journey.model.evidence
    for stage in journey.model.stages:
        yield from stage.evidence
        for step in stage.steps:
            yield from step.evidence
            for said in (*step.pains, *step.gains):
                yield from () if isinstance(said, str) else said.evidence
