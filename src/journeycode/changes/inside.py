"""What is defined in place and has another id now: the same content says that it is the same thing."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from journeycode.changes.change import Seen
from journeycode.changes.documents import addressed
from journeycode.changes.held import has_id
from journeycode.changes.identity import Names, equal
from journeycode.graph import Thing, Workspace


def renamed_inside(old: Workspace, new: Workspace, lists: Iterable[Callable[[Workspace], Sequence[Thing]]], names: Names) -> Iterator[Seen]:
    """Pains, promises and the like that stand where they are held, under another id; writes down what they are called now.

    Where neither version wrote the id down, nobody can have relied on it, and nothing is said.
    """
    for listed in lists:
        before, after = ({thing.address: thing for thing in listed(side) if thing.route} for side in (old, new))
        gone = [thing for address, thing in before.items() if address not in after and names.now(address) == address]
        come = [thing for address, thing in after.items() if address not in before]
        for was, now in equal(gone, come):
            if has_id(was) or has_id(now):
                names.now_called[was.address] = now.address
                if has_id(was):
                    names.found.add(was.address)
                    yield from addressed(was, now, names)
