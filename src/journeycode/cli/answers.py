"""What a command said the last time: where nothing has changed since, it is said again, byte for byte, without looking.

An answer is kept in the user's cache folder, never in a repository, as plain JSON. Its name is made of everything that it depends on:
the files, the call, the day, the screen, and this very program.
"""

import contextlib
import hashlib
import json
import os
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from journeycode.source.writing import write_whole

# Answers that are kept; the oldest go first.
MOST = 100
FORM = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run prints on stdout and says on stderr, and its exit code; `beside` are files it looked at that are no documents."""

    printed: str
    said: tuple[str, ...]
    code: int
    beside: tuple[tuple[str, str], ...] = ()


def folder() -> Path | None:
    """Where answers are kept: the user's cache folder; None where nobody has one."""
    named = os.environ.get("JOURNEYCODE_CACHE_DIR")
    if named:
        return Path(named)
    by_platform = {"win32": "LOCALAPPDATA"}.get(sys.platform, "XDG_CACHE_HOME")
    base = os.environ.get(by_platform, "")
    if os.path.isabs(base):
        return Path(base, "journeycode")
    with contextlib.suppress(RuntimeError):
        home = Path.home()
        if home.is_absolute() and home.is_dir():
            return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "journeycode"
    return None


def name_of(*parts: object) -> str:
    """The name of an answer: a hash over what it depends on, the program included."""
    return hashlib.sha256(repr((FORM, _program(), *parts)).encode("utf-8", "surrogateescape")).hexdigest()


def _program() -> tuple[object, ...]:
    """This program, and the packages beside it, as far as files tell; a changed line of ours is another program."""
    here = Path(__file__).parent.parent
    own = sorted(
        (entry.path, entry.stat().st_mtime_ns, entry.stat().st_size)
        for at, _, _ in os.walk(here)
        if not at.endswith("__pycache__")
        for entry in os.scandir(at)
        if entry.is_file()
    )
    beside = sysconfig.get_path("purelib")
    return sys.version, own, os.stat(beside).st_mtime_ns if os.path.isdir(beside) else 0


def remembered(name: str) -> Answer | None:
    """The answer of a name, where it is still true; what is no answer of ours counts as none."""
    place = folder()
    if place is None:
        return None
    try:
        held = json.loads((place / f"{name}.json").read_bytes())
        answer = Answer(
            str(held["printed"]), tuple(map(str, held["said"])), int(held["code"]), tuple((str(a), str(b)) for a, b in held["beside"])
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return answer if all(fingerprint(Path(path)) == seen for path, seen in answer.beside) else None


def remember(name: str, answer: Answer, roots: Sequence[Path]) -> None:
    """Keep an answer for the next time; where that is not possible, nothing is lost but time."""
    place = folder()
    if place is None or any(place.is_relative_to(root) for root in roots):
        return
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(place / f"{name}.json", json.dumps(asdict(answer)).encode())
        kept = sorted(place.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        for path in kept[:-MOST]:
            path.unlink(missing_ok=True)


def fingerprint(path: Path) -> str:
    """Of a file beside the documents; empty where there is none that can be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
