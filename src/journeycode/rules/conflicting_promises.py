"""Two promises about the same thing that do not agree.

Why: Customers hear all of us. When the advert says three days and the shop says tomorrow, one of the two will be broken, whatever
happens.
Source: S4; MCK14
Caution: promises are compared where they have the same `attribute`, both have a `value`, and the same persona may hear both. Journeys
with `state: future` are compared among themselves.

Bad:
    - {name: Sees the advert, promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
    - name: Asks in the shop
      promises:
        - {id: tomorrow, text: There tomorrow, attribute: delivery, value: 1d}    # <- conflicting-promises: There tomorrow

Good:
    - {name: Sees the advert, promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
    - {name: Asks in the shop, promises: [three-days]}

Borderline (the same in other words):
    - {name: Sees the advert, promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
    - {name: Asks in the shop, promises: [{id: soon, text: There within 72 hours, attribute: delivery, value: 72h}]}

Borderline (nobody hears both):
    personas: [alex, robin]
    stages:
      - name: Choose
        phase: choose
        steps:
          - {name: Sees the advert, who: [alex], promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
          - {name: Asks in the shop, who: [robin], promises: [{id: tomorrow, text: There tomorrow, attribute: delivery, value: 1d}]}

Bad (a journey that says not for whom):
    personas: []
    stages:
      - name: Choose
        phase: choose
        steps:
          - {name: Sees the advert, promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
          - name: Asks in the shop
            promises:
              - {id: tomorrow, text: There tomorrow, attribute: delivery, value: 1d}    # <- conflicting-promises: There tomorrow

Borderline (one without a value):
    - {name: Sees the advert, promises: [{id: three-days, text: There in three days, attribute: delivery, value: 3d}]}
    - {name: Asks in the shop, promises: [{id: soon, text: There soon, attribute: delivery}]}

Borderline (one about nothing in particular):
    - {name: Sees the advert, promises: [{id: three-days, text: There in three days, value: 3d}]}
    - {name: Asks in the shop, promises: [{id: soon, text: There tomorrow, value: 1d}]}
"""

from collections.abc import Iterator

from journeycode.graph import Persona, Promise, Step, Workspace
from journeycode.model.durations import Duration
from journeycode.rulebook.rule import Found, rule

Made = tuple[Promise, Step, frozenset[Persona]]
# A thing that is promised in more ways than this is compared with the first of them.
MOST_COMPARED = 50


@rule(
    family="promise", profile="recommended", severity="error", needs="workspace",
    hint="agree on one value, define the promise once, and refer to its id wherever it is made",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The pairs of promises about one attribute, with different values, that one persona may hear."""
    about: dict[tuple[str, str], list[Made]] = {}
    for journey in workspace.journeys():
        for step in journey.steps:
            for promise in step.sets:
                model = promise.model
                if not model.attribute or not model.value:
                    continue
                before = about.setdefault((journey.model.state, model.attribute.casefold()), [])
                made = (promise, step, frozenset(step.who))
                other = next((one for one in before[:MOST_COMPARED] if _disagree(one, made)), None)
                if other is not None:
                    yield _conflict(other, made)
                before.append(made)


def _disagree(one: Made, other: Made) -> bool:
    return one[0] != other[0] and _value(one[0]) != _value(other[0]) and (one[2] == other[2] or bool(one[2] & other[2]))


def _value(promise: Promise) -> object:
    """A value that can be compared: `72h` and `3d` are the same."""
    text = (promise.model.value or "").strip()
    duration = Duration.read(text)
    return round(duration.days, 6) if duration else " ".join(text.casefold().split())


def _conflict(one: Made, other: Made) -> Found:
    (first, there, _), (second, here, _) = one, other
    message = (
        f"'{second.model.attribute}' is promised as {first.model.value} at '{there.name}' and as {second.model.value} at '{here.name}'"
    )
    related = ((there.mention("promises", first), f"promised as {first.model.value} here"),)
    detail = f"{first.address} {second.address}"
    return Found(here.mention("promises", second), message, detail, f"promised as {second.model.value}", related=related)
