"""Findings on their way out: which format, how wide, and the exit code."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from journeycode import __version__
from journeycode.cli.screen import has_colour, screen_width
from journeycode.finding import SEVERITIES, Finding
from journeycode.reporters import Report, RuleFact, reporter
from journeycode.reporters.report import counted
from journeycode.workspace import Reading
from journeycode.workspace.places import WORKSPACE_FILE

FAIL_ON = (*SEVERITIES, "never")


def report(findings: Iterable[Finding], readings: Sequence[Reading], how: str) -> None:
    """Print findings in a format."""
    click.echo(printed(filed(findings, readings), how), nl=False, color=True)


def filed(findings: Iterable[Finding], readings: Sequence[Reading], rules: tuple[RuleFact, ...] = ()) -> Report:
    """What reports are made of: without colours, and of one width."""
    texts = {text.path: text for reading in readings for text in reading.texts}
    return Report(tuple(findings), texts, about(readings), rules=rules, version=__version__)


def printed(report: Report, how: str) -> str:
    """A report as this screen shows it."""
    return reporter(how)(replace(report, width=screen_width(), colour=has_colour()))


def rule_facts(findings: Iterable[Finding], readings: Iterable[Reading]) -> tuple[RuleFact, ...]:
    """What reports say of the rules that found something, contracts and rules of plugins included."""
    from journeycode.graph import Workspace
    from journeycode.linting.installed import whole_catalogue
    from journeycode.rulebook.page import page

    fired = {finding.rule for finding in findings}
    known = {rule.name: rule for reading in readings for rule in whole_catalogue(Workspace(reading)).rules if rule.name in fired}
    pages = [page(rule) for rule in known.values()]
    return tuple(RuleFact(told.rule.name, told.summary, told.why, told.rule.hint, told.rule.family, told.rule.severity) for told in pages)


def about(readings: Sequence[Reading]) -> str:
    """What was looked at, in a phrase."""
    kinds = [document.kind for reading in readings for document in reading.documents]
    said = [counted(kinds.count(kind), kind.lower()) for kind in ("Journey", "Persona") if kind in kinds]
    files = counted(sum(len(reading.files) for reading in readings), "file")
    return f"{' and '.join(said)} in {files}" if said else files


def asked_for(findings: Iterable[Finding], reading: Reading) -> list[Finding]:
    """The findings in the paths that were asked for; what is wrong with the workspace file concerns everybody."""
    return [finding for finding in findings if reading.concerns(finding.place.path) or _in_settings(finding)]


def verdict(findings: Sequence[Finding], fail_on: str = "error", max_warnings: int | None = None) -> int:
    """The exit code: 2 where the workspace file is wrong, 1 where there is something at or above `fail_on`, else 0."""
    if any(_in_settings(finding) and finding.severity == "error" for finding in findings):
        return 2
    bar = FAIL_ON.index(fail_on)
    failing = [finding for finding in findings if SEVERITIES.index(finding.severity) <= bar] if fail_on != "never" else []
    warnings = sum(finding.severity == "warning" for finding in findings)
    return 1 if failing or (max_warnings is not None and warnings > max_warnings) else 0


def _in_settings(finding: Finding) -> bool:
    return Path(finding.place.path).name == WORKSPACE_FILE
