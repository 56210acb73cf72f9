"""A gain that affirms a decision nobody has made yet, or gains after the purchase that only frame.

Why: Framing helps customers to see what they value, and comes before a decision; affirmation helps them to find value in one that they
have made, and comes after it.
Source: S3
Caution: a renewal is a new decision, and may be framed again. Only what is written is judged, not what is meant by default.

Bad:
    stages:
      - name: Discover
        phase: discover
        steps:
          - name: Sees the advert
            gains: [{text: It was right, dimension: affirmation}]        # <- value-dimension-mismatch: It was right
      - {name: Buy, phase: commit, steps: [Pays]}

Bad (nothing but framing after the purchase):
    stages:
      - {name: Buy, phase: commit, steps: [Pays]}
      - name: Use
        phase: use
        steps:
          - name: Opens it
            gains: [{text: Sees what else there is, dimension: framing}] # <- value-dimension-mismatch: Sees what else there is

Good:
    stages:
      - name: Discover
        phase: discover
        steps: [{name: Sees the advert, gains: [{text: Knows what matters, dimension: framing}]}]
      - {name: Buy, phase: commit, steps: [Pays]}
      - name: Use
        phase: use
        steps: [{name: Opens it, gains: [{text: It was right, dimension: affirmation}]}]

Borderline (affirmed while choosing):
    stages:
      - name: Choose
        phase: choose
        steps: [{name: Compares, gains: [{text: It is right, dimension: affirmation}]}]
"""

from collections.abc import Iterator

from journeycode.graph import Gain, Journey, Step, Workspace
from journeycode.rulebook.rule import Found, rule

DECIDING = frozenset({"choose", "commit"})


@rule(
    family="value", profile="all", severity="info", hint="before a decision say `framing`, after it `affirmation`; or leave `dimension` out"
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The gains written as affirmation that come after no decision, and the journeys that only frame after the purchase."""
    for journey in workspace.journeys():
        gaining = [(step, gain) for step in journey.steps if step.model.gains for gain in step.gains]
        if any(gain.model.dimension == "affirmation" for _, gain in gaining):
            yield from _too_early(journey, gaining)
        after = [(step, gain) for step, gain in gaining if step.phase_class == "post"]
        if after and all(gain.model.dimension == "framing" for _, gain in after):
            step, gain = after[0]
            message = f"after the purchase '{journey.name}' offers framing only"
            yield Found(step.mention("gains", gain), message, "framing", "written as framing", address=journey.address)


def _too_early(journey: Journey, gaining: list[tuple[Step, Gain]]) -> Iterator[Found]:
    deciding = [step for step in journey.expanded.places if step.phase in DECIDING]
    decided = journey.expanded.after(*deciding).union(deciding)
    for step, gain in gaining:
        if gain.model.dimension == "affirmation" and step not in decided and step.phase is not None:
            message = f"'{step.name}' offers affirmation before any decision: '{gain.text}'"
            yield Found(step.mention("gains", gain), message, gain.address, "written as affirmation")
