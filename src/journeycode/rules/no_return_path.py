"""A journey after which nobody comes back.

Why: First-time customers become loyal ones where a way leads from using to renewing, buying again, or telling others. Where none does, the
map says that we are done with them.
Source: S1; S3
Caution: a thing that is bought once in a life has no way back: set the rule to off.

Bad:
    lifecycle: generic
    stages:
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [Uses it]}            # <- no-return-path: Use
      - {name: Leave, phase: leave, steps: [Cancels]}

Good:
    stages:
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [Uses it]}
      - {name: Recommend, phase: advocate, steps: [Tells a friend]}

Borderline (a way back to choosing):
    lifecycle: generic
    stages:
      - {name: Choose, phase: choose, steps: [Compares]}
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [{name: Uses it, next: [{to: compares, kind: back}, cancels]}]}
      - {name: Leave, phase: leave, steps: [Cancels]}

Bad (a recovery is no way back to choosing):
    lifecycle: generic
    stages:
      - {name: Choose, phase: choose, steps: [Compares]}
      - {name: Use, phase: use, steps: [{name: Uses it, next: [{to: compares, kind: recovery}, cancels]}]}      # <- no-return-path: Use
      - {name: Leave, phase: leave, steps: [Cancels]}
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook.rule import Found, rule

COMES_BACK = frozenset({"retain", "advocate"})
COMMIT = PHASES["commit"].rank


@rule(
    family="lifecycle",
    profile="recommended",
    severity="info",
    hint="show how customers stay, buy again or tell others; or the way back (`kind: back`) to choosing",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The whole journeys in which no way leads from using to staying or recommending, or back to before the purchase."""
    for journey in workspace.journeys(scope="whole"):
        using = [step for step in journey.expanded.places if step.phase == "use"]
        if not using or {"next", "journey"} & journey.lost or any(step.phase in COMES_BACK for step in journey.expanded.after(*using)):
            continue
        goes_on = {phase for other in journey.continues_in for phase in other.phases()}
        if not goes_on & COMES_BACK and not _leads_back(journey):
            unless = () if COMES_BACK & journey.phases() else (("missing-post-purchase-phase", journey.address),)
            message = f"in '{journey.name}' no way leads from using to staying, buying again or recommending"
            yield Found(using[0].stage.at(), message, label="and then?", address=journey.address, unless=unless)


def _leads_back(journey: Journey) -> bool:
    ways = (way for way in journey.ways if way.kind == "back")
    return any(way.source.phase_class == "post" and way.target.rank is not None and way.target.rank <= COMMIT for way in ways)
