"""Who composes which file of a workspace: this process, or a second one beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from journeycode.reading.load import OURS, Compose
from journeycode.source import Text, compose, decode
from journeycode.source.composing import Packed, packed, unpacked
from journeycode.source.second import elsewhere, processes
from journeycode.source.text import Undecodable
from journeycode.workspace.contents import Contents

# Of so many files in a row the second process composes the last ones: validating takes this one about as long as composing.
OWN, ROUND, BATCH = 1, 3, 20


def composers(paths: Sequence[Path], contents: Contents, jobs: int | None) -> Iterator[Compose]:
    """For each path, in order, how its text becomes a composition: here, or from what a second process hands over.

    The second process composes only what has been read already, so that both speak of the same text.
    """
    size = sum(len(contents.get(path, b"")) for path in paths)
    if processes(size, jobs) == 1 or not contents:
        return iter([compose] * len(paths))
    others = [number for number in range(len(paths)) if number % ROUND >= OWN]
    made = elsewhere(lambda number: _made(contents.get(paths[number], b"")), others, BATCH)
    return (_handed(next(made)) if number % ROUND >= OWN else compose for number in range(len(paths)))


def _made(data: bytes) -> Packed | None:
    """The composition of a file, to be sent; None where there is nothing to compose."""
    text = decode(data) if OURS in data else None
    return None if text is None or isinstance(text, Undecodable) else packed(compose(Text("", "", *text)))


def _handed(parts: Packed | None) -> Compose:
    return compose if parts is None else lambda text: unpacked(text, parts)
