"""The lifecycle of a name: a built-in one, or one of the workspace's own that may extend another."""

from collections.abc import Callable

from journeycode.model.lifecycle import LIFECYCLES, Lifecycle
from journeycode.model.own_lifecycle import OwnLifecycle

Own = Callable[[str], OwnLifecycle | None]


def lifecycle(word: str, own: Own) -> Lifecycle:
    """The lifecycle a word names; what is unknown, or extends itself in a circle, is commerce from there on."""
    chain: list[tuple[str, OwnLifecycle]] = []
    base = LIFECYCLES["commerce"]
    while word not in {name for name, _ in chain}:
        mine = own(word)
        if mine is None:
            base = LIFECYCLES.get(word, base)
            break
        chain.append((word, mine))
        if mine.extends is None:
            base = Lifecycle(word)
            break
        word = mine.extends
    for name, mine in reversed(chain):
        base = Lifecycle(
            name,
            base.commit if mine.commit is None else mine.commit,
            base.required if mine.required is None else mine.required,
            base.optional if mine.optional is None else mine.optional,
            base.note,
        )
    return base
