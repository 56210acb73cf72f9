"""A journey that is under review or approved, and mostly assumed.

Why: A map of hypotheses is a fair start, and it must become one of research before anybody decides by it. Half of it may be assumed
while it is reviewed, a fifth once it is approved; these limits are ours.
Source: UXCEL; SMAPLY-E; OURS
Caution: drafts are left alone. A claim is a feeling, a thought, a pain, a gain, a pivotal moment, an opportunity.

Options:
    in_review: the largest share of assumptions in a journey under review.
    in_approved: the largest share in an approved one.
    least: how many claims there must be before they are judged.

Bad:
    status: review
    name: Returning a parcel           # <- mostly-assumptions: Returning a parcel
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: assumed
        steps:
          - {name: A, thinks: Hm, emotion: -1, pains: [It hurts]}
          - {name: B, thinks: Ah, emotion: 1, evidence: [interviews]}

Good:
    status: review
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: [interviews]
        steps:
          - {name: A, thinks: Hm, emotion: -1, pains: [It hurts]}
          - {name: B, thinks: Ah, emotion: 1, evidence: assumed}

Borderline (four claims are too few to judge):
    status: approved
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: assumed
        steps:
          - {name: A, thinks: Hm, emotion: -1}
          - {name: B, thinks: Ah, emotion: 1}

Borderline (half of it, under review):
    status: review
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: [interviews]
        steps:
          - {name: A, thinks: Hm, emotion: -1, says: Oh}
          - {name: B, thinks: Ah, emotion: 1, says: Aha, evidence: assumed}

Bad (two of five, once it is approved):
    status: approved
    name: Returning a parcel           # <- mostly-assumptions: Returning a parcel
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: [interviews]
        steps:
          - {name: A, thinks: Hm, emotion: -1, pains: [It hurts]}
          - {name: B, thinks: Ah, emotion: 1, evidence: assumed}

Borderline (one of five, once it is approved):
    status: approved
    stages:
      - name: Use
        phase: use
        owner: care
        evidence: [interviews]
        steps:
          - {name: A, thinks: Hm, emotion: -1, pains: [It hurts], says: Oh}
          - {name: B, thinks: Ah, evidence: assumed}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.graph.claims import claims
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="evidence",
    profile="recommended",
    severity="warning",
    hint="find out: ask, watch, look into the figures; then name it under `evidence:`",
)
def check(workspace: Workspace, *, in_review: Share = 0.5, in_approved: Share = 0.2, least: Whole = 5) -> Iterator[Found]:
    """The journeys in review or approved of whose claims too large a share is assumed, or rests on nothing."""
    limits = {"review": in_review, "approved": in_approved}
    for journey in workspace.journeys():
        limit = limits.get(journey.model.status)
        if limit is None:
            continue
        all_claims = [claim for step in journey.steps for claim in claims(step)]
        assumed = sum(claim.is_assumed for claim in all_claims)
        if len(all_claims) >= least and assumed / len(all_claims) > limit:
            message = f"{assumed} of {len(all_claims)} claims in '{journey.name}' are assumptions ({assumed / len(all_claims):.0%}, limit {limit:.0%})"
            yield Found(
                journey.at(), message, label=f"{assumed} assumptions", severity="error" if journey.model.status == "approved" else None
            )
