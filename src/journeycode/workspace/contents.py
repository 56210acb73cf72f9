"""The files of workspaces as bytes, read once: to see whether anything changed since the last time, and to be read if so."""

import contextlib
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from journeycode.source.files import read_bytes
from journeycode.workspace.places import Root, files_below

Contents = Mapping[Path, bytes]


@dataclass(frozen=True, slots=True)
class Held:
    """What stands in the files of some workspaces: the bytes by path, and one fingerprint of all of it, paths included."""

    contents: Contents
    fingerprint: str


def held(roots: Sequence[Root]) -> Held | None:
    """Every file of the workspaces; None where one cannot be read or is too large, since nobody knows what it says."""
    contents, all_of_it = dict[Path, bytes](), hashlib.sha256()
    for root in roots:
        all_of_it.update(repr((str(root.folder), *map(str, root.asked))).encode("utf-8", "surrogateescape"))
        for path in (*root.named, *files_below(root.folder)):
            try:
                data = read_bytes(path)
            except OSError:
                return None
            if data is None:
                return None
            contents[path] = data
            all_of_it.update(repr((str(path), len(data))).encode("utf-8", "surrogateescape"))
            all_of_it.update(data)
    return Held(contents, all_of_it.hexdigest())


def bytes_of(paths: Iterable[Path]) -> Contents:
    """What stands in files; one that cannot be read, or is too large, is left out."""
    contents = dict[Path, bytes]()
    for path in paths:
        with contextlib.suppress(OSError):
            data = read_bytes(path)
            if data is not None:
                contents[path] = data
    return contents
