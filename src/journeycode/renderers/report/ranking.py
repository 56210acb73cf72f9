"""Writes a ranking as JSON, with every factor and its source; `SCHEMA` is published."""

from collections.abc import Sequence
from typing import get_args

from journeycode.figures.priorities import METHODS
from journeycode.measures.ranking import Item, Ranking
from journeycode.measures.ranking.values import Basis, Name
from journeycode.renderers.report.json import json_text, plain

FORMAT, VERSION = "journeycode-ranking", 1


def ranking_json(rankings: Sequence[Ranking]) -> str:
    """Strict JSON: what must be mended, the list, what was not ranked, and the other methods."""
    return json_text({"format": FORMAT, "version": VERSION, "rankings": [_ranking(ranking) for ranking in rankings]})


def _ranking(ranking: Ranking) -> dict[str, object]:
    return {
        "workspace": ranking.workspace, "method": ranking.method, "says": ranking.says, "sources": plain(ranking.sources),
        "must_fix": plain(ranking.must_fix), "items": [_item(item) for item in ranking.items], "unranked": plain(ranking.unranked),
        "not_separable": plain(ranking.groups), "typical_score": plain(ranking.typical), "alternatives": plain(ranking.alternatives),
    }  # fmt: skip


def _item(item: Item) -> dict[str, object]:
    one, times = item.candidate, item.multipliers
    return {
        "rank": item.rank, "best": item.best, "worst": item.worst, "score": item.score, "id": one.id, "name": one.name, "address": one.address,
        "aim": one.aim, "status": one.status, "owner": one.owner, "steps": plain(one.where), "says": item.says,
        "factors": [{"name": factor.name, "value": factor.value, "basis": factor.basis, "source": factor.source} for factor in one.factors],
        "multipliers": {"reach": times.reach, "impact": times.impact, "confidence": times.confidence, "effort": times.effort, "product": times.product},
        "dominated_by": plain(item.dominated_by), "at_stake": one.at_stake.value if one.at_stake else None,
    }  # fmt: skip


_TEXT: dict[str, object] = {"type": "string"}
_NUMBER: dict[str, object] = {"type": "number"}
_RANK: dict[str, object] = {"type": "integer", "minimum": 1}
_TEXTS: dict[str, object] = {"type": "array", "items": _TEXT}


def _object(**properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "required": list(properties), "additionalProperties": False, "properties": properties}


def _each(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


_MULTIPLIERS = _object(reach=_NUMBER, impact=_NUMBER, confidence=_NUMBER, effort=_NUMBER, product=_NUMBER)
_FACTOR = _object(name={"enum": list(get_args(Name))}, value=_NUMBER, basis={"enum": list(get_args(Basis))}, source=_TEXT)
_ITEM = _object(
    rank=_RANK, best=_RANK, worst=_RANK, score=_NUMBER, id=_TEXT, name=_TEXT, address=_TEXT, aim=_TEXT, status=_TEXT, owner=_TEXT,
    steps=_TEXTS, says=_TEXT, factors=_each(_FACTOR),
    multipliers={**_MULTIPLIERS, "description": "Each factor against the typical one of the list; the product is score / typical score."},
    dominated_by=_TEXTS,
    at_stake={"type": ["number", "null"], "description": "Money a year, an upper bound: association only, never in the score."},
)  # fmt: skip
SCHEMA: dict[str, object] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "A ranking of journeycode",
    "description": "What `journeycode rank --format json` prints: what must be mended, and opportunities in order with every factor.",
    **_object(
        format={"const": FORMAT}, version={"const": VERSION},
        rankings=_each(_object(
            workspace=_TEXT, method={"enum": list(METHODS)}, says=_TEXT, sources=_TEXTS,
            must_fix=_each(_object(what=_TEXT, rule=_TEXT, address=_TEXT, place=_TEXT, owner=_TEXT, doing=_TEXT)), items=_each(_ITEM),
            unranked=_each(_object(id=_TEXT, name=_TEXT, address=_TEXT, missing=_TEXTS)), not_separable=_each(_TEXTS), typical_score=_NUMBER,
            alternatives=_each(_object(method={"enum": list(METHODS)}, order=_TEXTS, tau={"type": ["number", "null"]})),
        )),
    ),
}  # fmt: skip
