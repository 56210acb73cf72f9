"""Findings as text or as data: one module for each format, imported when it is asked for."""

import importlib
from collections.abc import Callable

from journeycode.reporters.report import Report, RuleFact

Reporter = Callable[[Report], str]

# The formats by the name they have on the command line, and the module of each, whose `write` is the reporter.
REPORTERS: dict[str, str] = {
    "full": "full",
    "concise": "concise",
    "json": "json_report",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "rdjson": "rdjson",
    "markdown": "markdown",
}


def reporter(name: str) -> Reporter:
    """The reporter of a format. Raises KeyError where there is none of that name."""
    write: Reporter = importlib.import_module(f"{__name__}.{REPORTERS[name]}").write
    return write


__all__ = ["REPORTERS", "Report", "Reporter", "RuleFact", "reporter"]
