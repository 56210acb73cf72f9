"""A call of `lint` answered: the workspaces are read and linted, and what is to be printed is put together."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from journeycode.cli.answers import Answer, fingerprint
from journeycode.cli.findings import filed, printed, rule_facts
from journeycode.cli.linting import Asked, about_selected, baseline_of, linted
from journeycode.cli.progress import watcher
from journeycode.cli.reports import Target, write_reports
from journeycode.cli.settings_text import statistics_text
from journeycode.workspace import Reading
from journeycode.workspace.matched import read_all
from journeycode.workspace.reading import Means


def answered(
    paths: Sequence[str],
    selectors: Sequence[str],
    how: str,
    reports: Sequence[Target],
    statistics: bool,
    asked: Asked,
    contents: Mapping[Path, bytes] | None,
) -> tuple[Answer, bool]:
    """What a call finds in the workspaces around the paths, and whether it stays true for as long as the files say what they say.

    contents: of the files, where they have been read. Writes the reports and what is mended. Raises Trouble as `linted` does.
    """
    readings = read_all(paths, Path.cwd(), Means(contents, asked["jobs"], watcher()))
    addresses = about_selected(readings, selectors)
    runs = [linted(reading, asked, addresses) for reading in readings]
    findings = [finding for run in runs for finding in run.findings]
    text = ""
    if statistics:
        text = statistics_text(findings)
    elif not (asked["diff"] or asked["write_baseline"]):
        report = filed(findings, [run.reading for run in runs], rule_facts(findings, readings))
        text = printed(report, how)
        try:
            write_reports(reports, report)
        except BaseException:
            # Who waits for the findings gets them, even where a report could not be written.
            click.echo(text, nl=False, color=True)
            raise
    said = tuple(line for run in runs for line in run.said)
    beside = [(str(path), fingerprint(path)) for reading in readings for path in _beside(reading, asked)]
    return Answer(text, said, max(run.code for run in runs), tuple(beside)), all(map(_is_closed, readings))


def _beside(reading: Reading, asked: Asked) -> list[Path]:
    """The files that a run looks at beside the documents."""
    found = [] if asked["no_baseline"] else [baseline_of(reading, asked)[0]]
    if reading.settings.meta_schema:
        found.append(reading.root / reading.settings.meta_schema)
    return [path.absolute() for path in found]


def _is_closed(reading: Reading) -> bool:
    """Whether nothing but files that we see decides what is found: no rule of another package, no table of data."""
    return not reading.settings.lint.plugins and all(document.kind != "Source" for document in reading.documents)
