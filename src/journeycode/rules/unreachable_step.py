"""A step that no customer can get to.

Why: A step that cannot be reached is drawn, counted and owned, and never happens. It is nearly always a way on that was forgotten
or that names the wrong step; checkers of process models refuse it for the same reason.
Source: BPMNLINT; 7PMG
Caution: what customers meet at any time, such as advertising, is `kind: anytime`.

Bad:
    - name: Pays
      next: [gets-a-receipt]
    - name: Tracks the parcel         # <- unreachable-step: Tracks the parcel
      next: [gets-a-receipt]
    - Gets a receipt

Good:
    - name: Pays
      next: [tracks-the-parcel, gets-a-receipt]
    - name: Tracks the parcel
    - Gets a receipt

Borderline (met at any time):
    - {name: Sees a poster, kind: anytime}
    - Pays
    - Gets a receipt

Borderline (after an exit the flow goes on past it):
    - name: Pays
      next: [gets-a-receipt, gives-up]
    - {name: Gives up, kind: exit}
    - Gets a receipt

Borderline (an exit that nothing leads to):
    - Pays
    - {name: Gives up, kind: exit}    # <- unreachable-step
    - Gets a receipt
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure", profile="core", severity="error",
    hint="let a step name it in `next`, or mark it `kind: start`, or `kind: anytime` if customers meet it whenever they do",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps that are neither starts nor come after one, sub-journeys put in."""
    for journey in workspace.journeys():
        for step in journey.expanded.unreached():
            if step.journey is journey and step.kind != "anytime" and "next" not in journey.lost:
                yield Found(step.at(), f"step '{step.name}' cannot be reached from any start", label="no way leads here")
