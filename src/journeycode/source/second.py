"""A second process that does part of the work, where the machine can: never another result, only sooner."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
# Below so many bytes of documents a second process costs more than it brings.
WORTH_IT = 1_000_000
# How many bytes the second process may be ahead of the first: as much as Linux gives to anybody.
AHEAD = 1 << 20


def processes(size: int, jobs: int | None) -> int:
    """How many processes work on so many bytes: one or two. jobs: what somebody asked for; None leaves it to us."""
    can = sys.platform == "linux" and (os.cpu_count() or 1) > 1
    if jobs is not None:
        return min(jobs, 2) if can else 1
    return 2 if can and size >= WORTH_IT else 1


def elsewhere(make: Callable[[int], T], numbers: Sequence[int], batch: int) -> Iterator[T]:
    """What `make` makes of each number, in order, made by a second process, which begins at once and hands over so many at a time.

    The second process sees everything as it is now. What it does not bring, since it was killed or there is no memory left for it, is
    made here. The values are sent as pickles, from a process of ours to a process of ours.
    """
    from fcntl import F_SETPIPE_SZ, fcntl
    from multiprocessing import get_context

    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    with contextlib.suppress(OSError):
        fcntl(sender.fileno(), F_SETPIPE_SZ, AHEAD)
    process = context.Process(target=_work, args=(make, numbers, batch, sender), daemon=True)
    try:
        process.start()
    except OSError:
        receiver.close()
    sender.close()
    return _received(make, numbers, receiver)


def _work(make: Callable[[int], T], numbers: Sequence[int], batch: int, sender: "Connection") -> None:
    """What the second process does. Ctrl-C is for the first one, which then ends this one; nobody hears what it complains of."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(Exception), open(os.devnull, "w") as nowhere:
        sys.stderr = nowhere
        for start in range(0, len(numbers), batch):
            sender.send([make(number) for number in numbers[start : start + batch]])


def _received(make: Callable[[int], T], numbers: Sequence[int], receiver: "Connection") -> Iterator[T]:
    done = 0
    with contextlib.suppress(EOFError, OSError), contextlib.closing(receiver):
        while done < len(numbers):
            values: list[T] = receiver.recv()
            done += len(values)
            yield from values
    for number in numbers[done:]:
        yield make(number)
