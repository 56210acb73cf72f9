"""A whole journey that leaves out a phase after the purchase.

Why: Satisfaction, loyalty and recommendation are made in the phases that maps leave out. A lifecycle says which of them a complete
journey in its kind of business has: using, getting help, staying, recommending, leaving.
Source: S0; S1; S3; FORR-LC
Caution: set `lifecycle` to the kind of business (the reference of the language lists what each requires), or define one of your own.
While a stage has no phase, only `unclassified-stage` speaks.

Bad:
    lifecycle: retail
    stages:                                  # <- missing-post-purchase-phase: stages
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Use, phase: use, steps: [Wears it for a month]}

Good:
    lifecycle: retail
    stages:
      - {name: Checkout, phase: commit, steps: [Pays by card]}
      - {name: Use, phase: use, steps: [Wears it for a month]}
      - {name: Get help, phase: resolve, steps: [Sends it back]}
      - {name: Come back, phase: retain, steps: [Orders another]}

Borderline (ends-at-purchase says it already):
    stages:
      - {name: Checkout, phase: commit, steps: [Pays by card]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.model.lifecycle import PHASES
from journeycode.model.nearest import listed
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, rule


@rule(
    family="lifecycle", profile="core", severity="warning",
    hint="map what customers live through in it, or choose the `lifecycle` of your kind of business",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The whole journeys without a step in some phase that their lifecycle requires."""
    for journey in workspace.journeys(scope="whole"):
        missing = set(journey.lifecycle.required) - journey.phases()
        if not missing or journey.furthest() is None or any(None in part.stage_phases for part in journey.parts):
            continue
        named = listed((phase for phase in PHASES if phase in missing), "or")
        wanted = listed(journey.lifecycle.required, "and")
        message = f"no step is in phase {named}: the lifecycle {journey.lifecycle.id} expects {wanted}"
        fix = fixes.stages(journey, missing)
        yield Found(journey.at("stages"), message, label=f"{named} is not mapped", unless=(("ends-at-purchase", journey.address),), fix=fix)
