"""A pivotal moment that does not say what it is worth to the customer.

Why: A moment is pivotal because something of value is offered in it: it works (functional), it supports (personal), it changes how one
sees things (catalytic). Without that, the star on the map is only a wish.
Source: S3
Caution: a gain without `value` does not count.

Bad:
    - {name: Opens the bill, pivotal: true}          # <- pivotal-moment-without-value: true

Good:
    - {name: Opens the bill, pivotal: true, gains: [{text: Sees that the choice was right, value: personal}]}

Borderline (a gain that does not say which value):
    - {name: Opens the bill, pivotal: true, gains: [Sees that the choice was right]}     # <- pivotal-moment-without-value
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(
    family="value", profile="recommended", severity="warning",
    hint="say what is gained: `gains: [{text: …, value: functional}]` (or personal, or catalytic)",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The pivotal steps none of whose gains has a value."""
    for journey in workspace.journeys():
        for step in journey.steps:
            if step.model.pivotal and not any(gain.model.value for gain in step.gains):
                yield Found(step.at("pivotal"), f"the pivotal moment '{step.name}' names no gain with a value", label="what is it worth?")
