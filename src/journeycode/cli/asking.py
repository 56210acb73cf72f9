"""A call of `lint` as a question that may have been answered before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from journeycode.cli.answers import name_of
from journeycode.cli.screen import has_colour, screen_width
from journeycode.workspace.contents import held
from journeycode.workspace.places import roots

if TYPE_CHECKING:
    from journeycode.cli.linting import Asked

# Calls that write, or that ask git: those are never answered from memory.
ALWAYS_ANEW = ("fix", "unsafe_fixes", "diff", "write_baseline", "new_since", "no_cache")


@dataclass(frozen=True, slots=True)
class Question:
    """The name under which its answer is kept, what stands in the files, and the folders of the workspaces."""

    name: str
    contents: Mapping[Path, bytes]
    roots: tuple[Path, ...]


def question(paths: Sequence[str], call: tuple[object, ...], asked: "Asked") -> Question | None:
    """The question that a call asks; None where its answer may not be one of the last time.

    Raises Trouble where a path is not there.
    """
    options = dict(asked)
    if any(options[option] for option in ALWAYS_ANEW):
        return None
    current = Path.cwd()
    around = roots(tuple(paths), current)
    found = held(around)
    if found is None:
        return None
    # What a rule says of a log depends on files that are no documents.
    if any(b"Source" in content and b"events" in content for content in found.contents.values()):
        return None
    day = asked["today"] or date.today()
    told = (str(current), call, sorted(options.items(), key=lambda option: option[0]), day.isoformat(), screen_width(), has_colour())
    return Question(name_of(found.fingerprint, list(paths), *told), found.contents, tuple(root.folder for root in around))
