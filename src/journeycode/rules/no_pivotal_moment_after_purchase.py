"""A journey without a pivotal moment after the purchase in which customers find their decision confirmed.

Why: Value is offered at pivotal moments. Before the decision it helps customers to see what matters to them (framing), after it to
find value in what they have chosen (affirmation); a journey that is pivotal only where it sells leaves them alone with their choice.
Source: S3
Caution: after the commitment a gain means affirmation unless it says `dimension: framing`. Set the rule to off where a team does not
work with pivotal moments.

Bad:
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - {name: Pays by card, pivotal: true, gains: [{text: Knows what it gets, value: functional}]}
      - name: Use                              # <- no-pivotal-moment-after-purchase: Use
        phase: use
        owner: care
        steps: [Opens the first bill]

Good:
    stages:
      - {name: Buy, phase: commit, owner: sales, steps: [Pays by card]}
      - name: Use
        phase: use
        owner: care
        steps:
          - name: Opens the first bill
            pivotal: true
            gains: [{text: Sees that the choice was right, value: personal, how: direction}]

Borderline (pivotal, but all it offers is framing):
    stages:
      - name: Use                              # <- no-pivotal-moment-after-purchase
        phase: use
        steps:
          - {name: Opens the bill, pivotal: true, gains: [{text: Learns what else there is, dimension: framing}]}
"""

from collections.abc import Iterator

from journeycode.graph import Step, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="value", profile="core", severity="warning",
    hint="find the moment after the purchase that decides about the relationship: mark it `pivotal: true` and say what is gained there",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The whole journeys with steps after the purchase, none of them pivotal with a gain that affirms."""
    for journey in workspace.journeys(scope="whole"):
        after = [step for step in journey.steps if step.phase_class == "post" and step.counts]
        # A stage without a phase may lie after the purchase: unclassified-stage speaks first.
        if after and not any(_affirms(step) for step in journey.steps if step.phase_class in ("post", None)):
            message = f"no pivotal moment after the purchase affirms the choice in '{journey.name}'"
            yield Found(after[0].stage.at(), message, label="from here on none is pivotal and affirms", address=journey.address)


def _affirms(step: Step) -> bool:
    return step.model.pivotal and step.counts and any(gain.dimension in ("affirmation", None) for gain in step.gains)
