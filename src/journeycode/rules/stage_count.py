"""A journey with too few or too many stages, or with an empty one.

Why: Most maps have five to seven stages. Fewer than four are too coarse to see anything in, and more than eight usually mix stages
with steps.
Source: SMAPLY-S; B2C-STAGES; UXCEL
Caution: a part of a journey may have fewer. Clinical or legal journeys may need more: raise `max`.

Options:
    min: the fewest stages of a whole journey.
    max: the most stages of a journey.

Bad:
    stages:                            # <- stage-count: stages
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [Opens it]}

Bad (an empty stage):
    stages:
      - {name: Choose, phase: choose, steps: [Compares]}
      - {name: Buy, phase: commit, steps: [Pays]}
      - name: Receive
        phase: receive
        steps: []                      # <- stage-count: steps
      - {name: Use, phase: use, steps: [Opens it]}

Good:
    stages:
      - {name: Choose, phase: choose, steps: [Compares]}
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Receive, phase: receive, steps: [Gets the parcel]}
      - {name: Use, phase: use, steps: [Opens it]}

Borderline (a part):
    scope: part
    stages:
      - {name: Buy, phase: commit, steps: [Pays]}

Borderline (nine stages):
    stages:                            # <- stage-count
      - {name: One, phase: need, steps: [A]}
      - {name: Two, phase: discover, steps: [B]}
      - {name: Three, phase: consider, steps: [C]}
      - {name: Four, phase: choose, steps: [D]}
      - {name: Five, phase: commit, steps: [E]}
      - {name: Six, phase: receive, steps: [F]}
      - {name: Seven, phase: use, steps: [G]}
      - {name: Eight, phase: resolve, steps: [H]}
      - {name: Nine, phase: retain, steps: [I]}

Borderline (eight stages):
    stages:
      - {name: One, phase: need, steps: [A]}
      - {name: Two, phase: discover, steps: [B]}
      - {name: Three, phase: consider, steps: [C]}
      - {name: Four, phase: choose, steps: [D]}
      - {name: Five, phase: commit, steps: [E]}
      - {name: Six, phase: receive, steps: [F]}
      - {name: Seven, phase: use, steps: [G]}
      - {name: Eight, phase: resolve, steps: [H]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure", profile="recommended", severity="info",
    hint="split what holds several chapters, join what are only steps, and move detail into a sub-journey",
)  # fmt: skip
def check(workspace: Workspace, *, min: Whole = 4, max: Whole = 8) -> Iterator[Found]:
    """The journeys outside of the usual number of stages, and the stages without a step."""
    for journey in workspace.journeys():
        count = len(journey.stages)
        if count > max or (count < min and journey.model.scope == "whole"):
            message = f"journey '{journey.name}' has {count} {'stage' if count == 1 else 'stages'}; most maps have {min} to {max}"
            yield Found(journey.at("stages"), message, label=f"{count} of them")
        for stage in journey.stages:
            if not stage.steps:
                hint = "write what the customer does in it, or delete the stage"
                yield Found(stage.at("steps"), f"stage '{stage.name}' has no step", label="nothing happens here", hint=hint)
