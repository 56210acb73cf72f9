"""Words of people who know journeys and not yet this language: what they call a field, and what it is called here."""

from collections.abc import Container

from journeycode.model.nearest import folded

# Of several, the one that is a field where the word stands.
HERE = {
    "activities": ("steps",),
    "actions": ("steps",),
    "actor": ("personas", "who"),
    "actors": ("personas", "who"),
    "channel": ("touchpoints",),
    "channels": ("touchpoints",),
    "customers": ("personas", "who"),
    "delights": ("gains",),
    "department": ("owner",),
    "feeling": ("emotion",),
    "feelings": ("emotion",),
    "ideas": ("opportunities",),
    "improvements": ("opportunities",),
    "insights": ("evidence",),
    "kpi": ("metrics",),
    "kpis": ("metrics",),
    "mood": ("emotion",),
    "pain-points": ("pains",),
    "painpoints": ("pains",),
    "persona": ("personas", "who"),
    "phases": ("stages",),
    "problems": ("pains",),
    "quote": ("says",),
    "quotes": ("says",),
    "research": ("evidence",),
    "responsible": ("owner",),
    "sentiment": ("emotion",),
    "team": ("owner",),
    "thoughts": ("thinks",),
    "title": ("name",),
    "users": ("personas", "who"),
}


def called_here(word: str, known: Container[str], written: Container[str] = ()) -> str | None:
    """The field that a word of the field means, if it is one of those that are known at this place and are not written yet."""
    return next((field for field in HERE.get(folded(word), ()) if field in known and field not in written), None)
