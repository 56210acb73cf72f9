"""Writes reports as JSON, in an envelope with a version of its own; `SCHEMA` is published."""

from collections.abc import Sequence
from typing import get_args

from journeycode.figures.estimate import Unit
from journeycode.measures.report import Field, PlotKind, Report
from journeycode.published import COUNT, DRAFT, NO_NUMBER, NUMBER, TEXT, TEXTS, Schema, each, json_text, plain, record

FORMAT, VERSION = "journeycode-report", 1


def report_json(reports: Sequence[Report]) -> str:
    """Strict JSON: every field of every report by its name; a day as `2026-09-30`, no value as null."""
    return json_text({"format": FORMAT, "version": VERSION, "reports": [plain(report) for report in reports]})


_ESTIMATE: Schema = {"$ref": "#/definitions/estimate"}
_UNIT: Schema = {"enum": list(get_args(Unit))}
_DEFINITIONS: Schema = {
    "estimate": {
        **record(value=NUMBER, low=NO_NUMBER, high=NO_NUMBER, n={"type": ["integer", "null"]}, unit=_UNIT),
        "description": "A value with its 95 % interval, n, and its unit; a share lies between 0 and 1.",
    },
    "figure": record(
        id={"type": "string", "description": "The number in the list of figures, such as A20."},
        label=TEXT, value={"anyOf": [_ESTIMATE, {"type": "null"}]}, says=TEXT, source=TEXT, assumes=TEXTS,
    ),
    "table": record(
        title=TEXT, columns=TEXTS, rows=each(each({"anyOf": [{"type": ["string", "number", "null"]}, _ESTIMATE]})), note=TEXT,
    ),
    "plot": record(
        title=TEXT, kind={"enum": list(get_args(PlotKind))},
        points=each(record(label=TEXT, x=NUMBER, y=NO_NUMBER, low=NO_NUMBER, high=NO_NUMBER, group=TEXT)),
        x_label=TEXT, y_label=TEXT, alt=TEXT, x_unit=_UNIT, y_unit=_UNIT, reference=NO_NUMBER, reference_label=TEXT,
    ),
    "section": record(
        id=TEXT, title=TEXT, figures=each({"$ref": "#/definitions/figure"}), tables=each({"$ref": "#/definitions/table"}),
        plots=each({"$ref": "#/definitions/plot"}), warnings=TEXTS,
    ),
    "measured": record(
        address=TEXT, field={"enum": list(get_args(Field))}, value=_ESTIMATE, source=TEXT,
        as_of={"type": ["string", "null"], "format": "date"}, to=TEXT, persona=TEXT,
    ),
    "report": record(
        id=TEXT, title=TEXT, sections=each({"$ref": "#/definitions/section"}), assumptions=TEXTS,
        excluded=each(record(source=TEXT, reason=TEXT, rows=COUNT)), measured=each({"$ref": "#/definitions/measured"}),
    ),
}  # fmt: skip

SCHEMA: Schema = {
    "$schema": DRAFT,
    "title": "Figures of journeycode",
    "description": "What `journeycode measure --format json` prints: figures with their intervals, n, sources and assumptions.",
    **record(format={"const": FORMAT}, version={"const": VERSION}, reports=each({"$ref": "#/definitions/report"})),
    "definitions": _DEFINITIONS,
}
