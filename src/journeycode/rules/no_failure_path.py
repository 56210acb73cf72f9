"""A whole journey in which nothing ever goes wrong.

Why: A map of the happy path alone shows what was planned and not what customers live through. Where things go wrong they are lost: a
service contact is about four times as likely to make somebody leave as to make them stay.
Source: CEB
Caution: a vision of the future may leave failures out: set the rule to off for `state:future` in an override.

Options:
    min_steps: from how many steps on a failure is expected.

Bad:
    stages:                                    # <- no-failure-path: stages
      - {name: Choose, phase: choose, steps: [Reads, Compares, Asks]}
      - {name: Buy, phase: commit, steps: [Signs, Pays]}
      - {name: Use, phase: use, steps: [Opens it, Sets it up, Uses it]}

Good:
    stages:
      - {name: Choose, phase: choose, steps: [Reads, Compares, Asks]}
      - name: Buy
        phase: commit
        steps:
          - Signs
          - {name: Pays, next: [opens-it, {to: gives-up, kind: failure, when: The card is refused}]}
          - {name: Gives up, kind: exit}
      - {name: Use, phase: use, steps: [Opens it, Sets it up, Uses it]}

Borderline (seven steps):
    stages:
      - {name: Choose, phase: choose, steps: [Reads, Compares, Asks]}
      - {name: Use, phase: use, steps: [Opens it, Sets it up, Uses it, Puts it away]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule

GOES_WRONG = frozenset({"failure", "recovery"})


@rule(
    family="structure", profile="recommended", severity="warning",
    hint="ask where customers get stuck, give up or call: show it as a way of `kind: failure`, an exit, or a step of getting help",
)  # fmt: skip
def check(workspace: Workspace, *, min_steps: Whole = 8) -> Iterator[Found]:
    """The whole journeys of some length without a failure, a recovery, an exit or a step of getting help."""
    for journey in workspace.journeys(scope="whole"):
        if len(journey.steps) >= min_steps and not _goes_wrong(journey):
            yield Found(journey.at("stages"), f"nothing ever goes wrong in '{journey.name}'", label="only the happy path")


def _goes_wrong(journey: Journey) -> bool:
    return any(step.kind == "exit" or step.phase == "resolve" for step in journey.steps) or any(
        way.kind in GOES_WRONG for way in journey.ways
    )
