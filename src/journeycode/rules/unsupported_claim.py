"""A step that says how it is for customers, and not how anybody knows.

Why: Maps built on assumptions are dismissed, or they mislead. Decisions should rest on what was heard and seen, and where it is
assumed, the map should say so.
Source: SMAPLY-M; SMAPLY-E; CXMA; AUDIT
Caution: `evidence: assumed` counts as said, and is counted by `mostly-assumptions`. Evidence of the stage holds for its steps, that of
a step for what is said in it; the journey's is only a list of what was used. A draft is told, an approved journey is held to it.

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
"""

from collections.abc import Iterator

from journeycode.graph import Step, Workspace
from journeycode.model.experience import Gain, Pain
from journeycode.model.nearest import listed
from journeycode.model.opportunity import Opportunity
from journeycode.rules.rule import Found, by_status, rule

STRONG = 1.0


@rule(
    family="evidence", profile="core", severity="warning",
    hint="name what you know it from under `evidence:`, on the step or on the stage; or say `evidence: assumed`",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps that claim something without evidence of their own, of their stage, or of the claim."""
    for journey in workspace.journeys():
        severity = by_status(journey.model.status, "info", "warning", "error")
        for step in journey.steps:
            claims = () if step.backed else tuple(_claims(step))
            if claims:
                message = f"{listed(claims, 'and')} of step '{step.name}' {'has' if len(claims) == 1 else 'have'} no evidence"
                yield Found(step.at(), message, label="how do we know?", severity=severity)


def _claims(step: Step) -> Iterator[str]:
    """What a step without evidence claims, each in a word or two."""
    model = step.model
    feelings = model.emotion.values() if isinstance(model.emotion, dict) else [] if model.emotion is None else [model.emotion]
    if any(abs(feeling) >= STRONG for feeling in feelings):
        yield "the feeling"
    if model.thinks:
        yield "what is thought"
    if model.says:
        yield "what is said"
    if model.pivotal:
        yield "the pivotal moment"
    # A word refers: the claim is made where the thing is defined.
    if any(isinstance(pain, Pain) and not pain.evidence for pain in model.pains):
        yield "a pain"
    if any(isinstance(gain, Gain) and not gain.evidence for gain in model.gains):
        yield "a gain"
    if any(isinstance(entry, Opportunity) for entry in model.opportunities) and _has_unsupported_opportunity(step):
        yield "an opportunity"


def _has_unsupported_opportunity(step: Step) -> bool:
    own = [one for one in step.opportunities if one.model in step.model.opportunities]
    return any(not one.model.evidence and not any(_is_supported(answered.model) for answered in one.answers) for one in own)


def _is_supported(answered: object) -> bool:
    return isinstance(answered, Pain) and bool(answered.evidence)
