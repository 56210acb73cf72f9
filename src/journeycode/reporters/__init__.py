"""Findings as text or as data: one module for each format."""

from collections.abc import Callable

from journeycode.reporters import concise, full, github, json_report
from journeycode.reporters.report import Report

Reporter = Callable[[Report], str]

REPORTERS: dict[str, Reporter] = {
    "full": full.write,
    "concise": concise.write,
    "json": json_report.write,
    "github": github.write,
}

__all__ = ["REPORTERS", "Report", "Reporter"]
