"""A promise that is made at one step and broken at another.

Why: Customers are unhappy where what happens does not meet what they were led to expect. Who made the promise and who breaks it are
usually two teams, and neither sees the other's part.
Source: S4; GAPS
Caution: in a journey with `state: current` this is an observation, and what is wanted is an opportunity that answers the promise or
its pain; the finding says whether there is one. In a journey with `state: future` it is an error: nobody plans to break a promise.

Bad:
    stages:
      - name: Discover
        phase: discover
        owner: marketing
        steps:
          - name: Sees the advert
            promises: [{id: price-lock, text: The price is locked for two years}]
      - name: Use
        phase: use
        owner: billing
        steps:
          - {name: Opens the first bill, breaks: [price-lock]}     # <- broken-promise: price-lock

Good:
    stages:
      - name: Discover
        phase: discover
        owner: marketing
        steps:
          - name: Sees the advert
            promises: [{id: price-lock, text: The price is locked for two years}]
      - name: Use
        phase: use
        owner: billing
        steps:
          - {name: Opens the first bill, keeps: [price-lock]}

Bad (in a journey that is planned, and somebody works on it):
    state: future
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Sees the advert, promises: [{id: price-lock, text: The price is locked for two years}]}
          - {name: Opens the bill, breaks: [price-lock]}                         # <- broken-promise: price-lock
          - {name: Opens the next, breaks: [price-lock], pains: [{id: bill-shock, text: The bill is too high}]}      # <- broken-promise: price-lock
    ---
    kind: Opportunity
    items:
      - {id: lock-it, name: Lock the price, answers: [price-lock]}
      - {id: explain-it, name: Explain the bill, answers: [bill-shock]}
      - {id: lower-it, name: Lower the bill, answers: [bill-shock]}
      - {id: split-it, name: Split the bill, answers: [bill-shock]}

Bad (four steps make it):
    - {name: Sees the advert, promises: [{id: price-lock, text: The price is locked for two years}]}
    - {name: Asks, promises: [price-lock]}
    - {name: Asks again, promises: [price-lock]}
    - {name: Signs, promises: [price-lock]}
    - {name: Is asked, promises: [price-lock]}
    - {name: Opens the first bill, breaks: [price-lock]}          # <- broken-promise: price-lock

Bad (what was promised in this journey counts, not what was elsewhere):
    id: before
    stages: [{name: Choose, phase: choose, steps: [{name: Is told by a friend, promises: [price-lock]}]}]
    ---
    id: here
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Sees the advert, promises: [{id: price-lock, text: The price is locked for two years}]}
          - {name: Opens the first bill, breaks: [price-lock]}          # <- broken-promise: price-lock

Bad (promised in another journey):
    id: before
    stages: [{name: Choose, phase: choose, owner: sales, steps: [{name: Signs, promises: [{id: price-lock, text: The price is locked}]}]}]
    ---
    id: here
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the first bill, breaks: [price-lock]}          # <- broken-promise: price-lock
"""

from collections.abc import Iterator

from journeycode.graph import Promise, Step, Workspace
from journeycode.model.nearest import listed
from journeycode.rulebook.rule import Found, rule


@rule(
    family="promise",
    profile="core",
    severity="warning",
    needs="journey",
    hint="add an opportunity that `answers` the promise, keep it, or promise less",
)
def check(workspace: Workspace) -> Iterator[Found]:
    """The promises that steps break, with where and by whom they were made."""
    for journey in workspace.journeys():
        for step in journey.steps:
            for promise in step.breaks:
                yield _broken(workspace, step, promise)


def _broken(workspace: Workspace, step: Step, promise: Promise) -> Found:
    makers = _makers(step, promise)
    made = f" made at {listed(map(_made_at, makers), 'and', most=3)}" if makers else ", which no step makes"
    related = tuple((maker.mention("promises", promise), f"promised here{_by(maker)}") for maker in makers[:4])
    breaker = f" ({step.owner.name})" if step.owner else ""
    return Found(
        step.mention("breaks", promise),
        f"'{step.name}'{breaker} breaks the promise '{promise.name}'{made}",
        promise.address,
        "the promise is broken here",
        hint=_answer(workspace, step, promise),
        severity="error" if step.journey.model.state == "future" else None,
        related=related,
    )


def _makers(step: Step, promise: Promise) -> list[Step]:
    """The steps that make the promise: those of the same journey, else of any."""
    makers = list(promise.set_by)
    return [maker for maker in makers if maker.journey == step.journey] or makers


def _by(maker: Step) -> str:
    return f" by {maker.owner.name}" if maker.owner else ""


def _made_at(maker: Step) -> str:
    return f"'{maker.name}'{_by(maker)}"


def _answer(workspace: Workspace, step: Step, promise: Promise) -> str:
    """What is being done about it, or that nothing is."""
    found = dict.fromkeys(one for answered in (promise, *step.pains) for one in workspace.uses.answering(answered))
    if not found:
        return "no opportunity answers the promise or its pain: add one, or keep the promise"
    named = listed((f"'{one.name}' ({one.model.status})" for one in found), "and", most=3)
    return f"the opportunity {named} answers it" if len(found) == 1 else f"the opportunities {named} answer it"
