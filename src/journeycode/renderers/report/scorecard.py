"""Writes scorecards as JSON; `SCHEMA` is published."""

from collections.abc import Sequence

from journeycode.measures.scorecard import Dimension, Scorecard
from journeycode.measures.scorecard.values import DIMENSIONS
from journeycode.renderers.report.json import json_text, plain

FORMAT, VERSION = "journeycode-scorecard", 1


def scorecard_json(cards: Sequence[Scorecard]) -> str:
    """Strict JSON: every indicator with its formula, the experience, and the trend."""
    return json_text({"format": FORMAT, "version": VERSION, "scorecards": [_card(card) for card in cards]})


def _card(card: Scorecard) -> dict[str, object]:
    trend = [{"tag": one.tag, "day": one.day.isoformat(), "scores": dict(one.scores)} for one in card.trend]
    return {
        "workspace": card.workspace, "day": card.day.isoformat(), "dimensions": [_dimension(one) for one in card.dimensions],
        "experience": plain(card.experience), "experience_note": card.experience_note, "trend": trend,
    }  # fmt: skip


def _dimension(one: Dimension) -> dict[str, object]:
    return {"name": one.name, "score": one.score, "indicators": plain(one.indicators)}


_TEXT: dict[str, object] = {"type": "string"}
_DAY: dict[str, object] = {"type": "string", "format": "date"}
_SCORE: dict[str, object] = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
_COUNT: dict[str, object] = {"type": ["integer", "null"], "minimum": 0}
_SHARE: dict[str, object] = {"type": ["number", "null"], "minimum": 0, "maximum": 1}


def _object(**properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


def _each(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


_INDICATOR = _object(name=_TEXT, value=_SHARE, formula=_TEXT, lacking=_each(_TEXT))
_EXPERIENCE = _object(
    kind=_TEXT, name=_TEXT, address=_TEXT, first={"type": ["string", "null"], "format": "date"}, days={"type": ["integer", "null"]},
    revisions=_COUNT, contributors=_COUNT, reviewers=_COUNT,
)  # fmt: skip
SCHEMA: dict[str, object] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A scorecard of journeycode",
    "description": "What `journeycode scorecard --format json` prints: six dimensions that are never added up.",
    **_object(
        format={"const": FORMAT}, version={"const": VERSION},
        scorecards=_each(_object(
            workspace=_TEXT, day=_DAY, experience=_each(_EXPERIENCE), experience_note=_TEXT,
            dimensions=_each(_object(name={"enum": list(DIMENSIONS)}, score=_SCORE, indicators=_each(_INDICATOR))),
            trend=_each(_object(tag=_TEXT, day=_DAY, scores=_object(**dict.fromkeys(DIMENSIONS, _SCORE)))),
        )),
    ),
}  # fmt: skip
