"""The fields of which no other module speaks: words are editorial, anything else is a detail."""

from collections.abc import Collection, Iterator

from journeycode.changes.canonical import canonical, clipped, is_wording, shown
from journeycode.changes.change import Seen
from journeycode.changes.identity import Names
from journeycode.changes.survivors import teams_of
from journeycode.graph import Journey, Stage, Step, Thing

# What of each thing is compared elsewhere, by what it means and not by what is written.
ELSEWHERE: dict[type[Thing], frozenset[str]] = {
    Journey: frozenset({
        "id", "name", "version", "status", "state", "owner", "personas", "based_on", "continues_in", "metrics", "evidence", "pains",
        "opportunities", "stages",
    }),
    Stage: frozenset({"id", "name", "phase", "owner", "support", "who", "metrics", "evidence", "pains", "opportunities", "steps"}),
    Step: frozenset({
        "id", "name", "kind", "wait", "duration", "journey", "who", "touchpoints", "backstage", "owner", "support", "emotion", "pains",
        "gains", "answers", "promises", "keeps", "breaks", "pivotal", "metrics", "evidence", "opportunities", "next", "handoff",
    }),
}  # fmt: skip

SPOKEN = {"measured": "what data says"}


def rest(old: Thing, new: Thing, names: Names, besides: Collection[str] = (), kind: str = "detail-changed") -> Iterator[Seen]:
    """A change for each remaining field that says something else. besides: fields that are compared elsewhere as well."""
    done = {*ELSEWHERE.get(type(new), ()), *besides, "id"}
    for field, info in type(new.model).model_fields.items():
        if field in done:
            continue
        before: object = getattr(old.model, field, info.default)
        after: object = getattr(new.model, field)
        if canonical(before, field, names.words) != canonical(after, field):
            wording = is_wording(type(new.model), field)
            word = field.rstrip("_").replace("_", " ")
            about = SPOKEN.get(field, f"the {word}")
            message = f"'{new.name}' has other words under `{word}`" if wording else f"{about} of '{new.name}' changed"
            told = (clipped(shown(before)) or "none", clipped(shown(after)) or "none")
            yield Seen("wording-changed" if wording else kind, new, message, new.at(field), field, *told, teams_of(new))
