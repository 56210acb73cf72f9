"""A journey that says what customers do, and hardly ever how it is for them.

Why: A map without feelings is a flow chart of clicks. How it is for customers is what tells one that works from one they come back to.
Source: SMAPLY-M; NNG-JM
Caution: where a map is to show the work behind the scenes, set the rule to off for it.

Options:
    max_share: the largest share of steps that may be without a feeling.
    least: how many steps there must be before they are judged.

Bad:
    stages:                            # <- no-emotional-layer: stages
      - {name: Use, phase: use, steps: [{name: A, emotion: 1}, B, C, D]}

Good:
    stages:
      - {name: Use, phase: use, steps: [{name: A, emotion: 1}, {name: B, emotion: -1}, {name: C, emotion: 0}, D]}

Borderline (half of them):
    stages:
      - {name: Use, phase: use, steps: [{name: A, emotion: 1}, {name: B, emotion: 0}, C, D]}

Borderline (three steps):
    stages:
      - {name: Use, phase: use, steps: [A, B, C]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="emotion",
    profile="recommended",
    severity="info",
    hint="ask customers how it was, and write it under `emotion:` (-2 to 2), for each persona where they differ",
)
def check(workspace: Workspace, *, max_share: Share = 0.5, least: Whole = 4) -> Iterator[Found]:
    """The journeys of whose steps too large a share has no feeling; exits and what is met at any time do not count."""
    for journey in workspace.journeys():
        steps = [step for step in journey.steps if step.counts]
        without = sum(step.emotion is None for step in steps)
        if len(steps) >= least and without / len(steps) > max_share:
            message = f"{without} of {len(steps)} steps of '{journey.name}' do not say how it is for customers ({without / len(steps):.0%}, limit {max_share:.0%})"
            yield Found(journey.at("stages"), message, label="how is it for them?")
