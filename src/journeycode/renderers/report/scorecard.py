"""Writes scorecards as JSON; `SCHEMA` is published."""

from collections.abc import Sequence

from journeycode.measures.scorecard import Dimension, Scorecard
from journeycode.measures.scorecard.values import DIMENSIONS
from journeycode.published import DAY, DRAFT, TEXT, Schema, each, json_text, plain, record

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


_SCORE: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 100}
_COUNT: Schema = {"type": ["integer", "null"], "minimum": 0}
_SHARE: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 1}


_INDICATOR = record(name=TEXT, value=_SHARE, formula=TEXT, lacking=each(TEXT))
_EXPERIENCE = record(
    kind=TEXT, name=TEXT, address=TEXT, first={"type": ["string", "null"], "format": "date"}, days={"type": ["integer", "null"]},
    revisions=_COUNT, contributors=_COUNT, reviewers=_COUNT,
)  # fmt: skip
SCHEMA: Schema = {
    "$schema": DRAFT,
    "title": "A scorecard of journeycode",
    "description": "What `journeycode scorecard --format json` prints: six dimensions that are never added up.",
    **record(
        format={"const": FORMAT}, version={"const": VERSION},
        scorecards=each(record(
            workspace=TEXT, day=DAY, experience=each(_EXPERIENCE), experience_note=TEXT,
            dimensions=each(record(name={"enum": list(DIMENSIONS)}, score=_SCORE, indicators=each(_INDICATOR))),
            trend=each(record(tag=TEXT, day=DAY, scores=record(**dict.fromkeys(DIMENSIONS, _SCORE)))),
        )),
    ),
}  # fmt: skip
