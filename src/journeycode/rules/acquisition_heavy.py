"""A workspace that looks mostly at customers before they buy.

Why: Programmes that exceed their customers' expectations spend most of their effort on those they have. Where most steps, metrics or
opportunities lie before the purchase, so does the attention.
Source: S1; S3
Caution: the limit is ours. For a new market, raise `max_share`.

Options:
    max_share: the largest share of what lies before the purchase; commitment and delivery do not count.
    least: how many of a kind there must be before they are judged.

Bad:
    stages:                                 # <- acquisition-heavy: stages
      - {name: Discover, phase: discover, steps: [A, B, C, D]}
      - {name: Choose, phase: choose, steps: [E, F, G]}
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [H, I, J]}

Good:
    stages:
      - {name: Discover, phase: discover, steps: [A, B]}
      - {name: Choose, phase: choose, steps: [E, F]}
      - {name: Buy, phase: commit, steps: [Pays]}
      - {name: Use, phase: use, steps: [G, H, I, J, K, L]}

Borderline (six of ten):
    stages:
      - {name: Discover, phase: discover, steps: [A, B, C]}
      - {name: Choose, phase: choose, steps: [E, F, G]}
      - {name: Use, phase: use, steps: [H, I, J, K]}

Borderline (too few to judge):
    stages:
      - {name: Discover, phase: discover, steps: [A, B, C, D]}
      - {name: Choose, phase: choose, steps: [E, F, G, H]}
      - {name: Use, phase: use, steps: [I]}

Bad (opportunities, by what they cost):
    stages:                                 # <- acquisition-heavy: stages
      - name: Choose
        phase: choose
        steps:
          - {name: Compares, opportunities: [{id: films, name: Films of it, effort: 8}]}
          - {name: Asks, opportunities: [films]}
      - {name: Use, phase: use, steps: [{name: Reads the bill, opportunities: [{id: new-bill, name: A clear bill, effort: 2}]}]}

Bad (metrics, in the journey that looks there most):
    kind: Metric
    items:
      - {id: m1, type: nps}
      - {id: m2, type: nps}
      - {id: m3, type: nps}
      - {id: m4, type: nps}
      - {id: m5, type: nps}
      - {id: m6, type: nps}
      - {id: m7, type: nps}
      - {id: m8, type: nps}
      - {id: m9, type: nps}
      - {id: m10, type: nps}
    ---
    id: after
    stages: [{name: Use, phase: use, steps: [A, {name: B, metrics: [m8, m9]}, {name: C, metrics: [m9, m10]}]}]
    ---
    id: before
    stages:                                 # <- acquisition-heavy: stages
      - {name: Choose, phase: choose, steps: [{name: D, metrics: [m1, m2, m3, m4]}, {name: E, metrics: [m4, m5, m6, m7]}]}
"""

from collections.abc import Iterator

from journeycode.graph import Opportunity, Thing, Workspace
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule

SIDES = ("pre", "post")
Counts = dict[str, dict[str, float]]


@rule(
    family="lifecycle", profile="recommended", severity="info", needs="workspace",
    hint="look at what customers live through once they have bought: map it, measure it, and find what could be done there",
)  # fmt: skip
def check(workspace: Workspace, *, max_share: Share = 0.6, least: Whole = 10) -> Iterator[Found]:
    """The kinds of thing of which too large a share lies before the purchase, in the workspace as a whole."""
    journeys = workspace.journeys()
    counts = _counts(workspace)
    for what, sides in counts.items():
        total = sides["pre"] + sides["post"]
        if journeys and total >= least and sides["pre"] / total > max_share:
            heaviest = max(journeys, key=lambda journey: sum(step.phase_class == "pre" for step in journey.steps))
            message = f"{sides['pre'] / total:.0%} of {what} lie before the purchase (limit {max_share:.0%})"
            yield Found(heaviest.at("stages"), message, what, "most of them are here", address="workspace")


def _counts(workspace: Workspace) -> Counts:
    counts: Counts = {what: dict.fromkeys(SIDES, 0.0) for what in ("steps", "opportunities", "metrics", "effort")}
    seen: set[tuple[Thing, str]] = set()
    for journey in workspace.journeys():
        for step in journey.steps:
            side = step.phase_class
            if side not in SIDES or not step.counts:
                continue
            counts["steps"][side] += 1
            for thing in (*step.opportunities, *step.metrics) if step.model.opportunities or step.model.metrics else ():
                if (thing, side) in seen:
                    continue
                seen.add((thing, side))
                if isinstance(thing, Opportunity):
                    counts["opportunities"][side] += 1
                    counts["effort"][side] += thing.model.effort or 0
                else:
                    counts["metrics"][side] += 1
    return counts
