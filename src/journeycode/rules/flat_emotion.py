"""A feeling that never moves.

Why: A flat line usually means that nobody asked. A journey without highs and lows is rare, and a map of one says little.
Source: SMAPLY-M
Caution: some services are taken for granted: set it to off for them.

Options:
    least: how many steps must say how it is.
    max_range: the range within which a line is flat.

Bad:
    stages:                            # <- flat-emotion: stages
      - name: Use
        phase: use
        steps: [{name: A, emotion: 0}, {name: B, emotion: 0}, {name: C, emotion: 1}, {name: D, emotion: 0}, {name: E, emotion: 0}]

Good:
    stages:
      - name: Use
        phase: use
        steps: [{name: A, emotion: 0}, {name: B, emotion: -1}, {name: C, emotion: 1}, {name: D, emotion: 0}, {name: E, emotion: 0}]

Borderline (four steps):
    - {name: A, emotion: 0}
    - {name: B, emotion: 0}
    - {name: C, emotion: 0}
    - {name: D, emotion: 0}

Bad (a little below, whatever those felt who gave up):
    stages:                            # <- flat-emotion: stages
      - name: Use
        phase: use
        steps:
          - {name: A, emotion: -1}
          - {name: B, emotion: 0}
          - {name: C, emotion: -1, next: [d, f]}
          - {name: D, emotion: 0}
          - {name: E, emotion: -1}
          - G
          - {name: F, emotion: -2, kind: exit}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Number, Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="emotion", profile="all", severity="info", hint="ask customers when it was best, and when it was worst")
def check(workspace: Workspace, *, least: Whole = 5, max_range: Number = 1.0) -> Iterator[Found]:
    """The journeys whose feelings all lie within so little of each other."""
    for journey in workspace.journeys():
        felt = [step.emotion for step in journey.steps if step.counts and step.emotion is not None]
        if len(felt) >= least and max(felt) - min(felt) <= max_range:
            message = f"the feeling never moves by more than {max(felt) - min(felt):g} over {len(felt)} steps of '{journey.name}'"
            yield Found(journey.at("stages"), message, label="did anybody ask?")
