"""What a reporter of changes is given: the changes, who the teams are, and where lines can be looked at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from journeycode.changes import LEVELS, Change, Changes
from journeycode.measures.ranking.moves import Move
from journeycode.reporters.report import counted
from journeycode.source import Place, Text


@dataclass(frozen=True, slots=True)
class Who:
    """A team: its name and how it is reached. trusted: the contact was there before the change, so that it may be called."""

    name: str
    contact: str = ""
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A journey in both versions, drawn: its id, its name, what the picture says in words, and the svg element."""

    id: str
    name: str
    alt: str
    svg: str


@dataclass(frozen=True, slots=True)
class ToldChanges:
    """Changes on their way out.

    base, head: the two versions as people call them. teams: by address. fail_on: from which level on the gate fails. blob: the address of
    a folder of files on the code host, empty where it is not known. owners: those whom CODEOWNERS names for the changed files.
    files: the path of each shown file from the root of its repository. moves: what became of the order of what is to be done, where somebody
    asked. pictures: of the journeys that changed, where the format shows
    them; style: the rules that they need on a page.
    """

    changes: Changes
    base: str = ""
    head: str = ""
    teams: Mapping[str, Who] = field(default_factory=dict)
    texts: Mapping[str, Text] = field(default_factory=dict)
    fail_on: str = "never"
    blob: str = ""
    owners: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    width: int = 100
    colour: bool = False
    version: str = ""
    pictures: tuple[Picture, ...] = ()
    style: str = ""

    @property
    def is_failing(self) -> bool:
        """Whether a change at or above the bar stands that nobody accepted, or something could not be read now."""
        if self.fail_on == "never":
            return False
        bar = LEVELS.index("breaking" if self.fail_on == "breaking" else "risk" if self.fail_on == "risk" else "change")
        if any(one.when == "after" for one in self.changes.unread):
            return True
        return any(self.changes.count(level) for level in LEVELS[: bar + 1])

    def names(self, change: Change) -> str:
        """The teams that a change concerns, by name."""
        return ", ".join(self.teams[address].name if address in self.teams else address for address in change.teams)

    def link(self, place: Place) -> str:
        """Where a line can be looked at on the code host; empty where that is not known."""
        path = self.files.get(place.path, place.path)
        return f"{self.blob}/{quote(path)}#L{place.line}" if self.blob and not path.startswith(("/", "..")) else ""

    @property
    def gate(self) -> str:
        """`gate: failing`, as a heading says it; empty where nothing fails it. What a change accepts itself is said with it."""
        if self.fail_on == "never":
            return ""
        if self.is_failing:
            return "gate: failing"
        return "gate: passing, by what this change itself accepts" if self.changes.by_itself else "gate: passing"


def by_itself(changes: Changes) -> Iterator[tuple[Change, str]]:
    """The changes that are accepted, or count less, only by what stands in the same change, and why."""
    for change in changes.by_itself:
        yield change, f"accepted: {change.approved}" if change.approved else change.lowered


def verdict(changes: Changes) -> str:
    """`2 breaking, 1 risk, 6 changes`; those that were accepted are counted apart."""
    parts = [_level(level, changes.count(level)) for level in LEVELS[:3] if changes.count(level)]
    accepted = sum(bool(change.approved) for change in changes.shown)
    if accepted:
        parts.append(f"{accepted} accepted")
    return ", ".join(parts) or "no changes"


def _level(level: str, count: int) -> str:
    return f"{count:,} breaking" if level == "breaking" else counted(count, level)


def hidden(changes: Changes) -> str:
    """`4 editorial changes hidden`, or nothing."""
    return f"{counted(changes.editorial, 'editorial change')} hidden" if changes.editorial else ""


def rules(changes: Changes) -> str:
    """`findings: 2 new, 1 fixed`."""
    if not (changes.new or changes.fixed):
        return ""
    return f"findings: {len(changes.new):,} new, {len(changes.fixed):,} fixed, {changes.unchanged:,} unchanged"


def sentence(text: str) -> str:
    """A message with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def arrow(before: str, after: str) -> str:
    """`before → after`, as far as there is something to say."""
    return f"{before} → {after}" if before or after else ""
