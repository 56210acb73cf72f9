"""A promise that no later step keeps.

Why: Expectations that marketing and sales set must be met by what the customer then lives through. A promise that the map forgets
is one that the organisation forgets as well.
Source: S4; GAPS
Caution: a promise is also met in a journey that this one `continues_in`, in one that contains it, and, for a part that stands
alone, in any other. A later step that breaks it is `broken-promise`; where the map ends before it could be kept, that is
`ends-at-purchase`.

Bad:
    stages:
      - name: Discover
        phase: discover
        steps:
          - name: Sees the advert
            promises: [Installed within five days]     # <- unmet-promise: Installed within five days
      - {name: Use, phase: use, steps: [Goes online]}

Bad (it is kept only before it is made):
    stages:
      - name: Choose
        phase: choose
        steps:
          - {name: Has it installed, keeps: [five-days]}
          - name: Sees the advert
            promises: [{id: five-days, text: Installed within five days}]      # <- unmet-promise
      - {name: Use, phase: use, steps: [Goes online]}

Good:
    stages:
      - name: Discover
        phase: discover
        steps:
          - name: Sees the advert
            promises: [Installed within five days]
      - name: Use
        phase: use
        steps:
          - {name: Goes online, keeps: [installed-within-five-days]}

Borderline (ends-at-purchase says it already):
    stages:
      - name: Buy
        phase: commit
        steps: [{name: Signs, promises: [Installed within five days]}]

Bad (kept on another way, and the rest of five places):
    stages:
      - name: Choose
        phase: choose
        steps:
          - {name: Comes, next: [is-promised, is-told-nothing]}
          - name: Is promised
            promises: [{id: five-days, text: Installed within five days}]      # <- unmet-promise
            next: [leaves]
          - {name: Is told nothing, next: [has-it]}
          - {name: Leaves, kind: exit}
      - name: Use
        phase: use
        steps:
          - {name: Has it, keeps: [five-days]}
          - {name: Has it still, keeps: [five-days]}
          - {name: Has it yet, keeps: [five-days]}
          - {name: Keeps it, keeps: [five-days]}
          - {name: Holds it, keeps: [five-days]}

Borderline (kept in the journey that this one goes on in, and the rest in one that it has nothing to do with):
    continues_in: [after]
    stages:
      - name: Discover
        phase: discover
        steps:
          - name: Sees the advert
            promises: [Installed within five days]
          - name: Sees the other advert
            promises: [{id: no-fee, text: No fee}]     # <- unmet-promise
      - {name: Use, phase: use, steps: [Goes online]}
    ---
    id: after
    name: After
    stages: [{name: Use, phase: use, steps: [{name: Is connected, keeps: [installed-within-five-days]}]}]
    ---
    id: another
    name: Another
    stages: [{name: Use, phase: use, steps: [{name: Pays nothing, keeps: [no-fee]}]}]
"""

from collections.abc import Iterator

from journeycode.graph import Journey, Promise, Step, Workspace
from journeycode.rulebook.rule import Found, rule

NOWHERE = "no step keeps it"


@rule(
    family="promise", profile="core", severity="error",
    hint="name it under `keeps` at the step where it comes true, under `breaks` where it does not, or do not promise it",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The promises that are set at a step and neither kept nor broken after it."""
    for journey in workspace.journeys():
        setting = [step for step in journey.steps if step.model.promises]
        if setting:
            yield from _unmet_in(journey, setting)


def _unmet_in(journey: Journey, setting: list[Step]) -> Iterator[Found]:
    walk = journey.expanded
    later = walk.labels_after({step: (*step.keeps, *step.breaks) for step in walk.places if step.model.keeps or step.model.breaks})
    unmet = [
        (step, promise) for step in setting for promise in step.sets if not later(step, promise) and not _is_met_elsewhere(journey, promise)
    ]
    if not unmet or {"keeps", "breaks", "next"} & journey.lost:
        return
    keeping = {step: step.keeps for step in walk.places if step.model.keeps}
    kept, earlier = {promise for keeps in keeping.values() for promise in keeps}, walk.turned().labels_after(keeping)
    for step, promise in unmet:
        before = earlier(step, promise) or promise in step.keeps
        how = (
            NOWHERE
            if promise not in kept
            else "it is kept only before it is made"
            if before
            else "it is kept only where no way leads from here"
        )
        yield _unmet(journey, step, promise, how)


def _is_met_elsewhere(journey: Journey, promise: Promise) -> bool:
    """Whether a journey that this one goes on in, or is a part of, keeps or breaks it; for a part that stands alone, any."""
    others = {other.journey for other in (*promise.kept_by, *promise.broken_by)} - {journey}
    if not others or (journey.model.scope == "part" and not journey.parents):
        return bool(others)
    return any(part in others for other in (*journey.continues_in, *journey.parents) for part in other.parts)


def _unmet(journey: Journey, step: Step, promise: Promise, how: str) -> Found:
    message = f"the promise '{promise.name}' made at '{step.name}' is met by no later step: {how}"
    unless = (("ends-at-purchase", journey.address),) if how == NOWHERE else ()
    keepers = [keeper for keeper in promise.kept_by if keeper.journey in journey.parts][:4]
    related = tuple((keeper.mention("keeps", promise), "it is kept here") for keeper in keepers)
    return Found(step.mention("promises", promise), message, promise.address, "promised here", related=related, unless=unless)
