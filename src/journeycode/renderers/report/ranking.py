"""Writes a ranking as JSON, with every factor and its source; `SCHEMA` is published."""

from collections.abc import Sequence
from typing import get_args

from journeycode.figures.priorities import METHODS
from journeycode.measures.ranking import Item, Ranking
from journeycode.measures.ranking.values import Basis, Name
from journeycode.published import DRAFT, NUMBER, TEXT, TEXTS, Schema, each, json_text, plain, record

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


_RANK: Schema = {"type": "integer", "minimum": 1}


_MULTIPLIERS = record(reach=NUMBER, impact=NUMBER, confidence=NUMBER, effort=NUMBER, product=NUMBER)
_FACTOR = record(name={"enum": list(get_args(Name))}, value=NUMBER, basis={"enum": list(get_args(Basis))}, source=TEXT)
_ITEM = record(
    rank=_RANK, best=_RANK, worst=_RANK, score=NUMBER, id=TEXT, name=TEXT, address=TEXT, aim=TEXT, status=TEXT, owner=TEXT,
    steps=TEXTS, says=TEXT, factors=each(_FACTOR),
    multipliers={**_MULTIPLIERS, "description": "Each factor against the typical one of the list; the product is score / typical score."},
    dominated_by=TEXTS,
    at_stake={"type": ["number", "null"], "description": "Money a year, an upper bound: association only, never in the score."},
)  # fmt: skip
SCHEMA: Schema = {
    "$schema": DRAFT,
    "title": "A ranking of journeycode",
    "description": "What `journeycode rank --format json` prints: what must be mended, and opportunities in order with every factor.",
    **record(
        format={"const": FORMAT}, version={"const": VERSION},
        rankings=each(record(
            workspace=TEXT, method={"enum": list(METHODS)}, says=TEXT, sources=TEXTS,
            must_fix=each(record(what=TEXT, rule=TEXT, address=TEXT, place=TEXT, owner=TEXT, doing=TEXT)), items=each(_ITEM),
            unranked=each(record(id=TEXT, name=TEXT, address=TEXT, missing=TEXTS)), not_separable=each(TEXTS), typical_score=NUMBER,
            alternatives=each(record(method={"enum": list(METHODS)}, order=TEXTS, tau={"type": ["number", "null"]})),
        )),
    ),
}  # fmt: skip
