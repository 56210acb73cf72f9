"""`--report FORMAT=PATH`: where findings go besides the screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from journeycode.cli.to_file import STDOUT
from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.reporters import REPORTERS, Report, reporter


@dataclass(frozen=True, slots=True)
class Target:
    """A report that was asked for: its format, and its file or `-`."""

    format: str
    path: str


Callback = Callable[[click.Context, click.Parameter, Sequence[str]], tuple[Target, ...]]


def targets(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> tuple[Target, ...]:
    """What was asked for of findings, as a callback of the option. Raises BadParameter where it cannot be understood."""
    return _targets(context, parameter, values, tuple(REPORTERS))


def targets_among(known: Sequence[str]) -> Callback:
    """The same for formats of something else."""
    return lambda context, parameter, values: _targets(context, parameter, values, known)


def _targets(context: click.Context, parameter: click.Parameter, values: Sequence[str], known: Sequence[str]) -> tuple[Target, ...]:
    found = tuple(_target(value, known) for value in values)
    paths = [target.path for target in found]
    twice = next((path for path in paths if paths.count(path) > 1), None)
    if twice == STDOUT:
        raise click.BadParameter("only one report can go to the screen (`-`)", context, parameter)
    if twice is not None:
        raise click.BadParameter(f"two reports would go to `{twice}`", context, parameter)
    return found


def _target(value: str, formats: Sequence[str]) -> Target:
    from journeycode.model.nearest import nearest

    name, sign, path = value.partition("=")
    if name not in formats:
        near = nearest(name, formats)
        known = f"Did you mean `{near}`?" if near else f"There are {', '.join(formats)}."
        raise click.BadParameter(
            f"there is no format `{name[:60]}`. {known}" if name else "write FORMAT=PATH, as in `sarif=findings.sarif`"
        )
    if not sign or not path:
        raise click.BadParameter(f"say where the report goes: `{name}=PATH`, or `{name}=-` for the screen")
    return Target(name, path)


def on_screen(asked: Sequence[Target], how: str | None, default: str = "full") -> str:
    """The format of what is printed: that of a report to `-`, else `--format`, else the default."""
    printed = next((target.format for target in asked if target.path == STDOUT), None)
    if printed and how and printed != how:
        raise click.UsageError(f"`--format {how}` and `--report {printed}=-` would both be printed: leave one of them out")
    return printed or how or default


def write_reports(asked: Sequence[Target], report: Report) -> None:
    """Write the files, each whole or not at all. Raises Trouble where one cannot be written."""
    from journeycode.source.writing import write_whole

    for target in asked:
        if target.path == STDOUT:
            continue
        try:
            write_whole(Path(target.path), reporter(target.format)(report).encode("utf-8", "backslashreplace"))
        except OSError as error:
            why = (error.strerror or "it cannot be written").lower()
            raise Trouble(
                f"the report `{target.path}` was not written: {why}", "look at the path, its rights and the room on the disk", ENVIRONMENT
            ) from error
