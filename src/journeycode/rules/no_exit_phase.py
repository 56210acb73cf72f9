"""A journey that nobody ever leaves.

Why: Where customers subscribe, are treated or are served, they also leave, and how they leave is what they remember. A map without it
leaves the end to chance.
Source: LIVEWORK; PEAK
Caution: in a shop there is nothing to leave: only the lifecycles named are looked at.

Options:
    lifecycles: the lifecycles in which a phase of leaving is expected.

Bad:
    lifecycle: b2b-saas
    stages:                            # <- no-exit-phase: stages
      - {name: Buy, phase: commit, steps: [Signs]}
      - {name: Use, phase: use, steps: [Works with it]}

Good:
    lifecycle: b2b-saas
    stages:
      - {name: Use, phase: use, steps: [Works with it]}
      - {name: Leave, phase: leave, steps: [Takes the data along]}

Borderline (in commerce):
    stages:
      - {name: Use, phase: use, steps: [Wears it]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Words
from journeycode.rulebook.rule import Found, rule

LEAVING = ("b2b-saas", "subscription", "public-service", "employee", "healthcare")


@rule(
    family="lifecycle",
    profile="all",
    severity="info",
    hint="show how one leaves with dignity: cancelling, moving on, taking along what is one's own",
)
def check(workspace: Workspace, *, lifecycles: Words = LEAVING) -> Iterator[Found]:
    """The whole journeys of such a lifecycle without a step of leaving."""
    for journey in workspace.journeys(scope="whole"):
        if journey.lifecycle.id in lifecycles and "leave" not in journey.phases() and None not in journey.stage_phases:
            message = f"nobody ever leaves in '{journey.name}', a journey of the lifecycle {journey.lifecycle.id}"
            unless = (("missing-post-purchase-phase", journey.address),) if "leave" in journey.lifecycle.required else ()
            yield Found(journey.at("stages"), message, label="no phase leave", unless=(*unless, ("ends-at-purchase", journey.address)))
