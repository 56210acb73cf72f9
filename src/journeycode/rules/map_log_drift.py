"""A map that customers do not follow: what the log shows is another way.

Why: A map says how it was planned, a log how it went, and the gap between the two is where the work is. A share that nobody has counted
again misleads whoever plans by it.
Source: CJML; BERNARD
Caution: it is quiet without a log. Where only some of the steps leave events, say which, or the others look as if they were skipped.

Options:
    min_fitness: how well the log must fit the map, from 0 to 1.
    max_unmapped: the share of events that may be no step of the map.
    max_drift: how far the share of a way may be from the log.
    least: in how many cases a way must have been counted before its share is judged.
    least_never: in how many cases a way must not have been taken before it is called unused.

Bad:
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 90%}, {to: calls, share: 10%}]}      # <- map-log-drift: 10%
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    60: opens pays
    40: opens calls

Bad (a way that nobody takes):
    - {id: opens, name: Opens the bill, next: [pays, calls]}      # <- map-log-drift: calls
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    100: opens pays

Bad (another way than the map's):
    name: Paying a bill           # <- map-log-drift: Paying a bill
    stages:
      - name: Use
        phase: use
        owner: care
        steps:
          - {id: opens, name: Opens the bill}
          - {id: pays, name: Pays}
          - {id: thanks, name: Is thanked}
    === log
    8: opens complains
    2: opens pays thanks

Good:
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 90%}, {to: calls, share: 10%}]}
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    88: opens pays
    12: opens calls

Borderline (too few to judge a share by):
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 90%}, {to: calls, share: 10%}]}
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    15: opens pays
    14: opens calls

Bad (a way with a share that nobody takes):
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 70%}, {to: calls, share: 30%}]}      # <- map-log-drift: 30%
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    30: opens pays

Bad (it fits, and one event in ten is not on the map):
    name: Paying a bill           # <- map-log-drift: Paying a bill
    stages:
      - name: Use
        phase: use
        owner: care
        steps:
          - {id: opens, name: Opens the bill}
          - {id: reads, name: Reads it}
          - {id: asks, name: Asks at home}
          - {id: pays, name: Pays}
          - {id: thanks, name: Is thanked}
    === log
    5: opens reads asks pays thanks
    5: opens reads asks swears pays thanks

Borderline (ninety-nine who did not take a way):
    - {id: opens, name: Opens the bill, next: [pays, calls]}
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    99: opens pays

Borderline (ten points apart):
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 90%}, {to: calls, share: 10%}]}
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    80: opens pays
    20: opens calls

Borderline (one in ten by the map, nobody of thirty in the log):
    - {id: opens, name: Opens the bill, next: [{to: pays, share: 90%}, {to: calls, share: 10%}]}
    - {id: pays, name: Pays, kind: end}
    - {id: calls, name: Calls, kind: end}
    === log
    30: opens pays
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Workspace
from journeycode.graph.log import Fit, fit
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(
    family="metric", profile="recommended", severity="warning", needs="data",
    hint="ask what happens there; then bring the map up to date, or the service",
)  # fmt: skip
def check(
    workspace: Workspace,
    *,
    min_fitness: Share = 0.8,
    max_unmapped: Share = 0.05,
    max_drift: Share = 0.1,
    least: Whole = 30,
    least_never: Whole = 100,
) -> Iterator[Found]:
    """The journeys and ways that a log does not bear out."""
    for journey in workspace.journeys():
        cases = (workspace.log or {}).get(journey.id)
        if not cases:
            continue
        seen = fit(journey, cases)
        if seen.fitness < min_fitness or seen.unmapped > max_unmapped:
            message = (
                f"the log fits the map of '{journey.name}' at {seen.fitness:.0%}, and {seen.unmapped:.0%} of its events are no step of it"
            )
            yield Found(journey.at(), message, "fit", f"at least {min_fitness:.0%}, at most {max_unmapped:.0%}")
        yield from _drift(journey, seen, max_drift, least, least_never)


def _drift(journey: Journey, seen: Fit, max_drift: float, least: int, least_never: int) -> Iterator[Found]:
    """The ways whose share the log does not bear out, and those that nobody takes."""
    for step in journey.steps:
        ways = [way for way in step.ways if way.entry is not None]
        onward = seen.onward(step)
        apart = [
            way
            for way in ways
            if way.share is not None and onward >= least and _gap(seen, way.source.id, way.target.id, way.share, onward) > max_drift + 1e-9
        ]
        if apart:
            # The shares of one parting add up: the gap is named once, at the way that is taken least by the map.
            way = min(apart, key=lambda way: way.share or 0)
            taken = seen.taken.get((step.id, way.target.id), 0) / onward
            message = f"the map says {way.share:.0%} go from '{step.name}' to '{way.target.name}', and the log {taken:.0%} of {onward}"
            yield Found(step.at("next", way.entry or 0, "share"), message, way.target.address, "not what the log shows")
            continue
        if onward >= least_never:
            for way in ways:
                if (step.id, way.target.id) not in seen.taken:
                    message = f"nobody of {onward} goes from '{step.name}' to '{way.target.name}'"
                    yield Found(way.at(), message, way.target.address, "never taken")


def _gap(seen: Fit, source: str, target: str, share: float, onward: int) -> float:
    return abs(share - seen.taken.get((source, target), 0) / onward)
