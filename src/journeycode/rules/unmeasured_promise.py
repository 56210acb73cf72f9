"""A promise of which nobody knows how often it is kept, or who made it.

Why: Without a figure nobody sees how often a promise is broken, and without an origin nobody knows whom to ask about it. The gap between
what is expected and what happens has these two sides.
Source: S4; GAPS
Caution: soft promises of a brand are hard to measure: ignore it with that reason.

Bad:
    - name: Sees the advert
      promises: [We are fast]                      # <- unmeasured-promise: We are fast

Good:
    - name: Sees the advert
      promises: [{id: fast, text: Answered within a day, origin: marketing, metric: bill-ces}]

Borderline (a metric, and no origin):
    - name: Sees the advert
      promises: [{id: fast, text: Answered within a day, metric: bill-ces}]      # <- unmeasured-promise
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule


@rule(
    family="promise",
    profile="all",
    severity="info",
    hint="add the `metric` that says how often it is kept, and the `origin`: marketing, sales, service …",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The promises that are made in a journey, without a metric or without an origin; each once."""
    made = dict.fromkeys(promise for journey in workspace.journeys() for step in journey.steps for promise in step.sets)
    for promise in made:
        missing = [field for field in ("metric", "origin") if getattr(promise.model, field) is None]
        if missing:
            yield Found(promise.at(), f"the promise '{promise.name}' has no {listed(missing)}", label="how often is it kept?")
