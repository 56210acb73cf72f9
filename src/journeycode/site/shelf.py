"""A folder of files that we write: what is ours stands in a list there, and nothing else is touched."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.source.writing import write_whole

LIST = ".journeycode-docs.json"
SAYS = "What `journeycode docs build` wrote here: it changes and takes away nothing else."


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a file, or would: written, fresh, removed, kept (stale, but changed by hand); missing or stale where it is only compared."""

    what: str
    path: Path


def put(folder: Path, files: Mapping[str, bytes], *, check: bool) -> list[Change]:
    """Make a folder hold the files; those of ours that are no longer among them are taken away, unless somebody changed them.

    check: write nothing. Raises Trouble where a file is in the way that is not ours, or ours and changed by hand; nothing is written then.
    """
    ours = _listed(folder)
    theirs = [path for path, data in files.items() if _in_the_way(folder / path, data, ours.get(path, ""))]
    if theirs:
        more = f" and {len(theirs) - 1} more" if len(theirs) > 1 else ""
        raise Trouble(
            f"{(folder / theirs[0]).as_posix()}{more} would be written over, and holds what we did not write",
            "move it out of the way, or name another folder with -o",
        )
    listed = json.dumps({"about": SAYS, "files": {path: _digest(data) for path, data in sorted(files.items())}}, indent=1) + "\n"
    changes = [_put(folder / path, data, check) for path, data in sorted(files.items())]
    changes += [_take_away(folder, path, ours[path], check) for path in sorted(set(ours) - set(files)) if (folder / path).is_file()]
    listing = _put(folder / LIST, listed.encode(), check)
    return changes if listing.what == "fresh" or any(change.what != "fresh" for change in changes) else [*changes, listing]


def _put(path: Path, data: bytes, check: bool) -> Change:
    if check:
        known = path.read_bytes() if path.is_file() else None
        same = known is not None and _digest(known) == _digest(data)
        return Change("fresh" if same else "missing" if known is None else "stale", path)
    return Change("written" if write_whole(path, data) else "fresh", path)


def _take_away(folder: Path, name: str, digest: str, check: bool) -> Change:
    path = folder / name
    if _digest(path.read_bytes()) != digest:
        return Change("kept", path)
    if check:
        return Change("stale", path)
    path.unlink()
    if path.parent != folder and not any(path.parent.iterdir()):
        path.parent.rmdir()
    return Change("removed", path)


def _in_the_way(path: Path, data: bytes, digest: str) -> bool:
    """Whether a file holds something that is neither what we wrote there nor what we would write."""
    if not path.is_file():
        return path.exists()
    return _digest(path.read_bytes()) not in (digest, _digest(data))


def _listed(folder: Path) -> dict[str, str]:
    """The files that we wrote, by path, with the digests of what we wrote. Raises Trouble where the list cannot be read."""
    path = folder / LIST
    if not path.is_file():
        return {}
    try:
        files = json.loads(path.read_text(encoding="utf-8"))["files"]
        known = {str(name): str(digest) for name, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Trouble(f"{path.as_posix()} cannot be read", "bring it back from version control, or name another folder with -o") from None
    # Nothing above the folder is ever ours, whatever a list says.
    return {name: digest for name, digest in known.items() if not Path(name).is_absolute() and ".." not in Path(name).parts}


def _digest(data: bytes) -> str:
    """What tells contents apart; git may have written other line ends."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:32]
