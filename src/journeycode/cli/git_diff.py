"""The diff driver: one file in two versions, in the words of journeys; whatever goes wrong, the lines are shown."""

import difflib
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from journeycode.cli.screen import screen_width
from journeycode.finding import Trouble
from journeycode.reporters.screen import cleaned

NOTHING = ("/dev/null", "nul")
LINK = "120000"


@dataclass(frozen=True, slots=True)
class Side:
    """One version of a file: where git keeps it, and what it is called; `file` is None where there is none."""

    path: str
    file: Path | None
    mode: str

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.file.read_bytes() if self.file else b""


def show(arguments: Sequence[str]) -> None:
    """Print one file of a `git diff`. Nothing that a file holds makes this fail."""
    if len(arguments) < 7:
        click.echo(f"* Unmerged path {cleaned(arguments[0]) if arguments else ''}")
        return
    path, old_file, _, old_mode, new_file, _, new_mode, *moved = arguments
    old = Side(path, None if old_file in NOTHING else Path(old_file), old_mode)
    new = Side(moved[0] if moved else path, None if new_file in NOTHING else Path(new_file), new_mode)
    try:
        lines = list(_journeys(old, new))
    except Exception as error:  # noqa: BLE001 - a diff that fails stops git
        why = cleaned(error.message) if isinstance(error, Trouble) else type(error).__name__
        lines = list(_lines(old, new, f"journeycode could not compare it ({why}): here are the lines"))
    click.echo("\n".join([_head(old, new), *lines]), color=_has_colour())


def _head(old: Side, new: Side) -> str:
    what = "new" if old.file is None else "deleted" if new.file is None else ""
    moved = f"{cleaned(old.path)} → " if old.path != new.path else ""
    modes = f" (mode {old.mode} → {new.mode})" if old.file and new.file and old.mode != new.mode else ""
    return click.style(f"journeys in {moved}{cleaned(new.path)}{f' ({what} file)' if what else ''}{modes}", bold=True)


def _journeys(old: Side, new: Side) -> Iterator[str]:
    """What changed, in the words of journeys; the lines where there are no such words for it."""
    from journeycode.api.compare import diff
    from journeycode.cli.git_context import both
    from journeycode.reporters.changes.told import ToldChanges, Who
    from journeycode.reporters.changes.writing import change_reporter

    pair = both(old.path, old.data, new.path, new.data) if LINK not in (old.mode, new.mode) else "it is a link"
    if isinstance(pair, str):
        yield from _lines(old, new, pair)
        return
    before, after = pair
    changes = diff(before, after, findings=False)
    if not changes.shown:
        what = f"only other words ({changes.editorial})" if changes.editorial else "only another form: it says the same as before"
        yield from _lines(old, new, what)
        return
    teams = {team.address: Who(team.name) for workspace in pair for team in workspace.teams()}
    texts = {text.path: text for text in after.texts}
    yield change_reporter("text")(ToldChanges(changes, teams=teams, texts=texts, width=screen_width(), colour=_has_colour())).rstrip()
    yield ""


def _lines(old: Side, new: Side, why: str = "") -> Iterator[str]:
    """A plain diff."""
    if why:
        yield f"# {why}"
    sides = [side.data for side in (old, new)]
    if any(b"\0" in data for data in sides):
        yield "Binary files differ"
        return
    texts = [data.decode("utf-8", "replace").splitlines() for data in sides]
    names = [f"{letter}/{side.path}" if side.file else "/dev/null" for letter, side in (("a", old), ("b", new))]
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in difflib.unified_diff(texts[0], texts[1], cleaned(names[0]), cleaned(names[1]), lineterm=""):
        yield click.style(cleaned(line), fg=colours.get(line[0]))


def _has_colour() -> bool:
    """Whether colours are wanted: on a terminal, or in the pager that git has put before it."""
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() or os.environ.get("GIT_PAGER_IN_USE") in ("1", "true")
