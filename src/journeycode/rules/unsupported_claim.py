"""A step that says how it is for customers, and not how anybody knows.

Why: Maps built on assumptions are dismissed, or they mislead. Decisions should rest on what was heard and seen, and where it is
assumed, the map should say so.
Source: SMAPLY-M; SMAPLY-E; CXMA; AUDIT
Caution: `evidence: assumed` counts as said, and is counted by `mostly-assumptions`. Evidence of the stage holds for its steps, that of
a step for what is said in it; the journey's is only a list of what was used. In a draft it is a note, in an approved journey an error.

Bad:
    status: approved
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - name: Opens the first bill            # <- unsupported-claim: Opens the first bill
            emotion: -2
            pains: [The bill is higher than advertised]

Good:
    status: approved
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - name: Opens the first bill
            emotion: -2
            pains: [The bill is higher than advertised]
            evidence: [interviews]
          - name: Puts it away
            pains: [{text: Another folder, evidence: [survey]}]
          - name: Forgets it
            thinks: Fine.
            evidence: assumed

Borderline (nothing is claimed by a feeling near nothing):
    - name: Opens the bill
      emotion: {alex: 0.5}

Borderline (an opportunity that answers a pain somebody has heard of):
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - name: Opens the first bill
            pains: [{id: bill-shock, text: The bill is too high, evidence: [interviews]}]
            opportunities: [{id: explain-bill, name: Explain the bill, answers: [bill-shock]}]

Bad (approved or not, one thing or two):
    status: review
    stages:
      - name: Use
        phase: use
        owner: billing
        steps:
          - {name: Opens the bill, thinks: Hm}        # <- unsupported-claim: Opens the bill
          - {name: Pays, thinks: Ah, emotion: 2}      # <- unsupported-claim: Pays
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.graph.claims import claims
from journeycode.model.nearest import listed
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, by_status, rule


@rule(
    family="evidence",
    profile="core",
    severity="warning",
    hint="name what you know it from under `evidence:`, on the step or on the stage; or say `evidence: assumed`",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps that claim something without evidence of their own, of their stage, or of the claim."""
    for journey in workspace.journeys():
        severity = by_status(journey.model.status, "info", "warning", "error")
        for step in journey.steps:
            unbacked = () if step.backed else dict.fromkeys(claim.what for claim in claims(step) if not claim.is_backed)
            if unbacked:
                message = f"{listed(unbacked, 'and')} of step '{step.name}' {'has' if len(unbacked) == 1 else 'have'} no evidence"
                yield Found(step.at(), message, label="how do we know?", severity=severity, fix=fixes.field(step, "evidence", "assumed"))
