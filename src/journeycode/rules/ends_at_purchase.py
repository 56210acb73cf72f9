"""A journey that stops at the purchase.

Why: A map that ends where the customer pays shows how we sell, not what the customer lives through. 31 % of marketing departments
end theirs with the purchase, the lead, the first transaction or the delivery; programmes that exceed expectations are 2.3 times as
likely to work on the journey after it. Delivery alone does not count as after the purchase.
Source: S0; S3; SMAPLY-M
Caution: a part of a journey says `scope: part`, and is labelled a funnel. Where the last stage has no phase and its name does not
decide it, nothing is said here but `unclassified-stage`. In a lifecycle without a purchase its own commitment counts. What the
journey `continues_in`, and sub-journeys, count as its own.

Options:
    boundary: the last phase that is not yet after the purchase.

Bad:
    stages:                                  # <- ends-at-purchase: stages
      - {name: Discover, phase: discover, steps: [Sees the advert]}
      - {name: Checkout, phase: commit, steps: [Pays by card]}

Bad (delivery is not yet after the purchase):
    stages:                                  # <- ends-at-purchase
      - {name: Choose, phase: choose, steps: [Compares two offers]}
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Delivery, phase: receive, steps: [Opens the parcel]}

Good:
    stages:
      - {name: Discover, phase: discover, steps: [Sees the advert]}
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Use, phase: use, steps: [Wears it for a month]}
      - {name: Get help, phase: resolve, steps: [Sends it back]}

Borderline (a part of a journey):
    scope: part
    stages:
      - {name: Discover, phase: discover, steps: [Sees the advert]}
      - {name: Checkout, phase: commit, steps: [Pays by card]}

Borderline (the last stage has no phase):
    stages:
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Magic moments, steps: [Smiles]}

Bad (the second of two):
    id: lasting
    stages:
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Use, phase: use, steps: [Wears it for a month]}
    ---
    id: short
    stages:                                  # <- ends-at-purchase
      - {name: Choose, phase: choose, steps: [Compares two offers]}
      - {name: Checkout, phase: commit, steps: [Pays by card]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.rulebook import fixes
from journeycode.rulebook.options import Phase
from journeycode.rulebook.rule import Found, rule


@rule(
    family="lifecycle", profile="core", severity="error",
    hint="add the stages a customer lives through after the purchase: using it, getting help, staying, recommending, leaving; "
    "or say `scope: part` if this is only a part",
)  # fmt: skip
def check(workspace: Workspace, *, boundary: Phase = "receive") -> Iterator[Found]:
    """The whole journeys whose furthest phase lies at the boundary or before it."""
    for journey in workspace.journeys(scope="whole"):
        furthest = journey.furthest() if journey.lifecycle.required else None
        if furthest is None or PHASES[furthest].rank > PHASES[boundary].rank:
            continue
        message = f"journey '{journey.name}' ends at {furthest}: nothing after {boundary} is mapped"
        last = max((stage for stage in journey.stages if stage.steps), key=lambda stage: stage.rank or 0)
        related = ((last.at(), f"here the map ends: {furthest}"),)
        fix = fixes.stages(journey, set(journey.lifecycle.required) - journey.phases())
        yield Found(journey.at("stages"), message, label=f"the furthest is '{last.name}'", related=related, fix=fix)
