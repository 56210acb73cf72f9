"""A journey that ends on a low.

Why: People judge by the strongest moment and by the end. What went before fades; a bad last step is what they tell others about.
Source: PEAK
Caution: a journey of leaving rarely ends well: set `lowest` to -1 for it.

Options:
    lowest: the feeling below which an end is bad whatever went before.
    below_mean: how far below the mean of all steps an end may lie.

Bad:
    - {name: A, emotion: 1}
    - {name: B, emotion: 2}
    - {name: C, emotion: -1}           # <- weak-ending: -1

Bad (below the mean):
    - {name: A, emotion: 2}
    - {name: B, emotion: 2}
    - {name: C, emotion: 0}            # <- weak-ending

Good:
    - {name: A, emotion: -1}
    - {name: B, emotion: 0}
    - {name: C, emotion: 1}

Borderline (half a point below):
    - {name: A, emotion: 1}
    - {name: B, emotion: 0}

Borderline (an exit is not the end of the way):
    - {name: A, emotion: 1, next: [b, x]}
    - {name: B, emotion: 1}
    - {name: X, kind: exit, emotion: -2}

Bad (the last of two ends):
    - {name: A, emotion: 2, next: [b, c]}
    - {name: B, emotion: 2, kind: end}
    - {name: C, emotion: -1}           # <- weak-ending: -1

Bad (good, and clearly less good than before):
    - {name: A, emotion: 2}
    - {name: B, emotion: 2}
    - {name: C, emotion: 2}
    - {name: D, emotion: 2}
    - {name: E, emotion: 1}            # <- weak-ending: 1
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Number
from journeycode.rulebook.rule import Found, rule

FEWEST = 2


@rule(
    family="emotion",
    profile="recommended",
    severity="info",
    hint="give the journey an end that people like to remember: a thank you, a result, something that was kept",
)
def check(workspace: Workspace, *, lowest: Number = 0.0, below_mean: Number = 0.5) -> Iterator[Found]:
    """The journeys whose last end feels bad, or clearly worse than the journey as a whole."""
    for journey in workspace.journeys():
        ends = journey.walk.ends
        felt = [step.emotion for step in journey.steps if step.counts and step.emotion is not None]
        end = ends[-1].emotion if ends else None
        if end is None or len(felt) < FEWEST:
            continue
        mean = sum(felt) / len(felt)
        if end < lowest or end < mean - below_mean - 1e-9:
            message = f"'{journey.name}' ends at '{ends[-1].name}' with {end:+g}, and its mean is {mean:+.1f}"
            yield Found(ends[-1].at("emotion"), message, label="this is what they remember", address=journey.address)
