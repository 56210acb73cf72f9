"""Draw what changed: the map of both versions of a journey together."""

from collections.abc import Iterable, Sequence

from journeycode.changes import Change, Changes, Overlay, compare_journeys
from journeycode.changes.change import Sign
from journeycode.changes.overlay import Shown
from journeycode.finding import Trouble
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.svg.pen import EVERY_CLASS, overrides
from journeycode.reporters.changes.told import Picture
from journeycode.views.diff import DiffView, Seat, StageSeat, diff_view
from journeycode.views.diff.values import Mark
from journeycode.views.map import map_view
from journeycode.views.map.marks import FindingMark
from journeycode.views.subject import Subject

SEVERITY = {"breaking": "error", "risk": "warning", "change": "info"}
WORDS: dict[Sign, str] = {"+": "added", "-": "removed", "~": "changed", "↷": "moved"}
# What a map says of its own accord: the phases that it lacks, and hand-offs that should carry something.
SAID_BY_MAPS = ("ends-at-purchase", "missing-post-purchase-phase", "undocumented-handoff")


def pictures(changes: Changes, options: Options) -> tuple[Picture, ...]:
    """The journeys that changed, each in both versions, in the order in which they are listed."""
    views = [change_view(one) for one in changes.overlays if one.sides]
    return tuple(Picture(view.id, view.title, view.alt, RENDERERS["diff"]["svg"](view, options).text) for view in views)


def picture_style() -> str:
    """The rules that pictures without a style of their own need on a page."""
    return overrides(EVERY_CLASS)


def future_view(subject: Subject) -> DiffView:
    """A future journey held against the one that it is based on. Raises Trouble where it is based on none."""
    journey = subject.journey
    if journey.based_on is None:
        raise Trouble(
            f"`{journey.id}` is based on no other journey",
            "`journeycode diff --format svg` draws what changed in a journey since a commit",
        )
    return change_view(compare_journeys(journey.based_on, journey, subject.workspace).overlays[0])


def change_view(overlay: Overlay) -> DiffView:
    """A journey in both versions as a view."""
    before, after = overlay.sides[0], overlay.sides[-1]
    teams = tuple(dict.fromkeys((*after.teams(), *before.teams())))
    old, new = (
        map_view(journey, run(side, selected(side, select=SAID_BY_MAPS)), teams=teams) if journey else None
        for side, journey in ((before, overlay.old), (after, overlay.new))
    )
    seats = [_seat(shown, overlay.steps) for shown in overlay.steps]
    stages = [StageSeat(was.id if was else "", now.id if now else "", mark or "") for was, now, mark in overlay.stages]
    return diff_view(old, new, seats, stages, tuple(_marks(overlay.told)))


def _seat(shown: Shown, steps: Sequence[Shown]) -> Seat:
    mark: Mark = shown.mark or ""
    renamed = any(change.kind in ("address-moved", "part-id-changed") for change in shown.told)
    moved = any(change.kind.startswith(("step-moved", "step-reordered")) for change in shown.told)
    word = "renamed" if mark == "↷" and renamed and not moved else WORDS[shown.mark] if shown.mark else ""
    return Seat(
        shown.was.index if shown.was else None, shown.now.index if shown.now else None, mark, word, _note(shown, steps, moved),
        tuple(_marks(shown.told)),
    )  # fmt: skip


def _note(shown: Shown, steps: Sequence[Shown], moved: bool) -> str:
    """Where a step was; of what is gone, what it probably is now, and the other way round."""
    became = next((change.became for change in shown.told if change.became), "")
    if became:
        name = next((other.name for other in steps if other.address == became), became)
        return f"renamed? now “{name}”"
    if shown.mark == "+":
        was = next((other.name for other in steps if any(change.became == shown.address for change in other.told)), "")
        return f"renamed? was “{was}”" if was else ""
    if not moved or not shown.was or not shown.now:
        return ""
    if shown.was.stage.name != shown.now.stage.name:
        return f"was in “{shown.was.stage.name}”"
    among = shown.was.journey.steps
    return f"was after “{among[shown.was.index - 1].name}”" if shown.was.index else "was first"


def _marks(changes: Iterable[Change]) -> Iterable[FindingMark]:
    for change in changes:
        spoken = f" ({change.before} → {change.after})" if change.before or change.after else ""
        accepted = f" – accepted: {change.approved}" if change.approved else ""
        yield FindingMark(change.kind, SEVERITY[change.level], f"{change.message}{spoken}{accepted}", change.address)
