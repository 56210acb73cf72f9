"""How bad a change is: the level of its kind in this state, what the workspace file says, tombstones and drafts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from journeycode.changes.change import LEVELS, Change, Level, Seen
from journeycode.changes.identity import Names
from journeycode.changes.kinds import KINDS
from journeycode.changes.survivors import journey_at, teams_of
from journeycode.finding import Trouble
from journeycode.graph import Journey, Persona, Step, Thing, Workspace
from journeycode.model.nearest import nearest
from journeycode.reading.document import Document
from journeycode.source import Place
from journeycode.source.limits import shown

# Kinds that say something about the document itself and not about its content.
OF_THE_DOCUMENT = frozenset({
    "version-raised", "version-lowered", "version-not-raised", "status-changed", "approval-withdrawn", "journey-retired", "address-moved",
    "id-changed",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judge:
    """What the level of a change depends on.

    heads: the journeys and personas that are on both sides, by their address now. levels: what the workspace file says of kinds, before
    and after: the graver counts, so that no change lowers its own bar. retired: the reasons for what was given up, by old address;
    known: those of them that stood there before.
    """

    new: Workspace
    names: Names
    heads: Mapping[str, tuple[Journey | Persona, Journey | Persona]]
    levels: tuple[Mapping[str, Level], ...] = ()
    retired: Mapping[str, str] = field(default_factory=dict)
    known: frozenset[str] = frozenset()

    def judged(self, found: Iterable[Seen]) -> Iterator[Change]:
        """The changes, each with its level, its place and what to do about it."""
        for seen in found:
            yield self._judged(seen)

    def _judged(self, seen: Seen) -> Change:
        kind, head = KINDS[seen.kind], self.head_of(seen.about)
        future = isinstance(head, Journey) and head.model.state == "future" if seen.future is None else seen.future
        usual = kind.level_in("future" if future else "current")
        level = min((said.get(seen.kind, usual) for said in self.levels), key=LEVELS.index, default=usual)
        lowered, by_itself = "", False
        reason = self.retired.get(seen.about.address) or self.retired.get(f"journey:{seen.about.address}")
        if reason and kind.sign == "-" and level in ("breaking", "risk"):
            level, lowered = LEVELS[LEVELS.index(level) + 1], f"retired: {reason}"
            by_itself = not self.known & {seen.about.address, f"journey:{seen.about.address}"}
        if level in ("breaking", "risk") and self._was_draft(head):
            level, lowered = "change", "it was a draft"
        journey = journey_at(seen.about) or (head if isinstance(head, Journey) else None)
        return Change(
            seen.kind, level, seen.message, seen.about.address, self._place(seen), seen.detail, seen.before, seen.after,
            seen.about.name, self.names.now(journey.address).removeprefix("journey:") if journey else "", seen.teams or _teams_around(seen.about), seen.became,
            _hint(seen, kind.why), lowered, "", _step_around(seen.about), by_itself,
        )  # fmt: skip

    def head_of(self, thing: Thing) -> Journey | Persona | None:
        """The journey or persona in whose document a thing stands."""
        if isinstance(thing, Journey | Persona):
            return thing
        journey = journey_at(thing)
        if journey is not None or thing.document is None:
            return journey
        found = thing.lookup.handle(thing.document, (), thing.document.model) if thing.document.model else None
        return found if isinstance(found, Journey | Persona) else None

    def _was_draft(self, head: Journey | Persona | None) -> bool:
        if head is None:
            return False
        pair = self.heads.get(self.names.now(head.address))
        return (pair[0] if pair else head).model.status == "draft"

    def _place(self, seen: Seen) -> Place:
        place = seen.anchor.place if seen.anchor else Place("")
        return place if place.path else self._nearest_file(seen.about.document)

    def _nearest_file(self, document: Document | None) -> Place:
        """Of a document that is gone: its file where that is still there, else the workspace file, else any."""
        reading = self.new.reading
        for other in reversed(reading.documents):
            if document is not None and other.text.file == document.text.file:
                return other.place()
        if reading.settings_document is not None:
            return reading.settings_document.place(("kind",))
        return Place(reading.texts[0].path) if reading.texts else Place(document.text.path if document else "journeycode.yaml")

    def unraised(self, changes: Iterable[Change], found: Iterable[Seen]) -> Iterator[Seen]:
        """Documents whose content changed and whose version was not raised; nobody relies on the version of a draft."""
        changed: dict[str, Journey | Persona] = {}
        for change, seen in zip(changes, found, strict=True):
            head = self.head_of(seen.about)
            if head is not None and change.level != "editorial" and change.kind not in OF_THE_DOCUMENT and not KINDS[change.kind].follows:
                changed.setdefault(self.names.now(head.address), head)
        for address in changed:
            pair = self.heads.get(address)
            if pair and pair[0].model.version == pair[1].model.version and pair[0].model.status != "draft":
                old, new = pair
                yield Seen(
                    "version-not-raised", new, f"the content of '{new.name}' changed, and its version is still {new.model.version}", new.at("version"),
                    "", old.model.version, new.model.version, tuple(team.address for team in (new.owner,) if team),
                )  # fmt: skip


def _teams_around(thing: Thing) -> tuple[str, ...]:
    """The owner of the step in which something is defined."""
    return teams_of(*_steps_around(thing))


def _step_around(thing: Thing) -> str:
    """The address of the step in which something is defined; of a step, its own."""
    return thing.address if isinstance(thing, Step) else next((step.address for step in _steps_around(thing)), "")


def _steps_around(thing: Thing) -> list[Step]:
    head = thing.lookup.handle(thing.document, (), thing.document.model) if thing.document and thing.document.model else None
    if not isinstance(head, Journey) or not thing.route:
        return []
    return [step for step in head.steps if step.route == thing.route[: len(step.route)]]


def _hint(seen: Seen, why: str) -> str:
    if not seen.became:
        return why
    sure = f" ({seen.likeness:.0%} alike)" if seen.likeness else ""
    was = seen.detail if seen.kind.endswith("id-changed") else seen.about.address
    entry = f"`- {{from: {was!r}, to: {seen.became!r}}}`".replace("'", "" if _is_plain(was) and _is_plain(seen.became) else '"')
    return f"renamed?{sure} If it is the same thing, write under `moved:` in journeycode.yaml: {entry}"


def _is_plain(address: str) -> bool:
    return not set(address) & set("\"'#,[]{}&*!|>%@`")


def check_levels(workspace: Workspace) -> Mapping[str, Level]:
    """What the workspace file says of kinds of change. Raises Trouble for a kind that there is not."""
    levels = workspace.settings.diff.level
    for name in levels:
        if name not in KINDS:
            document, near = workspace.reading.settings_document, nearest(name, KINDS)
            place = document.place(("diff", "level", name), key=True) if document else Place("journeycode.yaml")
            raise Trouble(
                f"{place.path}:{place.line}:{place.column}: there is no kind of change `{shown(name)}`",
                f"did you mean `{near}`?" if near else "`journeycode explain changes` lists them",
            )
    return levels
