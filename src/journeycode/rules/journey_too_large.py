"""A journey, or a stage, with more steps than anybody can take in.

Why: Beyond about fifty elements a map is more likely wrong than right, and nobody reads it to its end; what belongs together is a
journey of its own. The limit for a stage is ours.
Source: 7PMG; SMAPLY-H
Caution: a step that holds a sub-journey counts as one. For maps that a program writes, raise the limits.

Options:
    max_steps: the most steps of a journey.
    max_stage_steps: the most steps of a stage.

Bad:
    scope: part
    stages:
      - name: Use
        phase: use
        steps: [A, B, C, D, E, F, G, H, I, J, K, L, M]     # <- journey-too-large: steps

Good:
    stages:
      - name: Use
        phase: use
        steps: [A, B, C, D, E, F, G, H, I, J, K, L]

Bad (more than fifty):
    stages:                                                    # <- journey-too-large: stages
      - {name: Choose, phase: choose, steps: [A1, A2, A3, A4, A5, A6, A7, A8, A9, A10]}
      - {name: Buy, phase: commit, steps: [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10]}
      - {name: Receive, phase: receive, steps: [C1, C2, C3, C4, C5, C6, C7, C8, C9, C10]}
      - {name: Use, phase: use, steps: [D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11]}
      - {name: Renew, phase: retain, steps: [E1, E2, E3, E4, E5, E6, E7, E8, E9, E10, E11]}

Borderline (fifty):
    stages:
      - {name: Choose, phase: choose, steps: [A1, A2, A3, A4, A5, A6, A7, A8, A9, A10]}
      - {name: Buy, phase: commit, steps: [B1, B2, B3, B4, B5, B6, B7, B8, B9, B10]}
      - {name: Receive, phase: receive, steps: [C1, C2, C3, C4, C5, C6, C7, C8, C9, C10]}
      - {name: Use, phase: use, steps: [D1, D2, D3, D4, D5, D6, D7, D8, D9, D10]}
      - {name: Renew, phase: retain, steps: [E1, E2, E3, E4, E5, E6, E7, E8, E9, E10]}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="structure", profile="recommended", severity="warning",
    hint="move steps that belong together into a journey of their own (`scope: part`), and name it under `journey:` of one step",
)  # fmt: skip
def check(workspace: Workspace, *, max_steps: Whole = 50, max_stage_steps: Whole = 12) -> Iterator[Found]:
    """The journeys and the stages with more steps than the limits."""
    for journey in workspace.journeys():
        if len(journey.steps) > max_steps:
            message = f"journey '{journey.name}' has {len(journey.steps)} steps (limit {max_steps})"
            longest = sorted(journey.stages, key=lambda stage: -len(stage.steps))[:2]
            related = tuple((stage.at(), f"{len(stage.steps)} steps: a candidate for a journey of its own") for stage in longest)
            yield Found(journey.at("stages"), message, label="too much for one map", related=related)
        for stage in journey.stages:
            if len(stage.steps) > max_stage_steps:
                message = f"stage '{stage.name}' has {len(stage.steps)} steps (limit {max_stage_steps})"
                yield Found(stage.at("steps"), message, label=f"{len(stage.steps)} of them")
