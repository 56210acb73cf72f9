"""Writes reports on figures: text, JSON, Markdown, and a page with its plots."""

from collections.abc import Callable, Sequence

from journeycode.measures.report import Report
from journeycode.renderers.report.html import report_html
from journeycode.renderers.report.json import report_json
from journeycode.renderers.report.markdown import report_markdown
from journeycode.renderers.report.text import report_text

__all__ = ["REPORT_WRITERS", "report_html", "report_json", "report_markdown", "report_text"]

Writer = Callable[[Sequence[Report]], str]

# Format -> writer: the choices of the command line. Several reports become one text.
REPORT_WRITERS: dict[str, Writer] = {"text": report_text, "json": report_json, "markdown": report_markdown, "html": report_html}
