"""Makes the scorecard of a workspace, as it is and as it was at tags."""

from collections.abc import Callable, Iterator
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.graph import Journey, Persona, Workspace
from journeycode.measures.scorecard.indicators import data, focus, goals, metrics, processes, scope
from journeycode.measures.scorecard.values import Dimension, DimensionName, Experience, Indicator, Moment, Scorecard
from journeycode.workspace.history import read_commit
from journeycode.workspace.revisions import Tag, remembers, revisions, tags

OF: dict[DimensionName, Callable[[Workspace], Iterator[Indicator]]] = {
    "processes": processes,
    "scope": scope,
    "focus": focus,
    "data": data,
    "goals": goals,
    "metrics": metrics,
}


def scorecard(workspace: Workspace, *, history: bool = True, pattern: str = "", since: str = "") -> Scorecard:
    """The six dimensions today. history: ask git since when journeys and personas are worked on.

    pattern, since: the tags at which the same is computed for the trend; without either there is none. Raises Trouble where tags are
    asked for and there is no git.
    """
    dimensions = tuple(Dimension(name, tuple(of(workspace))) for name, of in OF.items())
    note, lines = _experience(workspace) if history else ("", ())
    return Scorecard(workspace.name, workspace.today, dimensions, lines, note, trend(workspace.root, pattern, since))


def _experience(workspace: Workspace) -> tuple[str, tuple[Experience, ...]]:
    """How long each journey and persona has been worked on, and why that cannot be said where it cannot."""
    try:
        if not remembers(workspace.root):
            return "This workspace is in no git repository with a commit: nobody knows how long its journeys have been worked on.", ()
        return "", tuple(_lines(workspace))
    except Trouble as trouble:
        return f"Git does not tell how long journeys have been worked on: {trouble.message}.", ()


def _lines(workspace: Workspace) -> Iterator[Experience]:
    things: tuple[Journey | Persona, ...] = (*workspace.journeys(), *workspace.personas())
    known: dict[str, Experience] = {}
    for thing in things:
        file = thing.document.text.file if thing.document else ""
        if file not in known:
            found = revisions(workspace.root, file) if file else None
            known[file] = Experience("", "", "")
            if found is not None:
                days = (workspace.today - found.first).days
                known[file] = Experience("", "", "", found.first, days, found.count, found.contributors, found.reviewers)
        of = known[file]
        yield Experience(thing.noun, thing.name, thing.address, of.first, of.days, of.revisions, of.contributors, of.reviewers)


def trend(root: Path, pattern: str, since: str) -> tuple[Moment, ...]:
    """The scores at each tag, by the day of the tag; nothing is checked out."""
    found = tags(root, pattern or "*", since) if pattern or since else ()
    return tuple(_moment(root, tag) for tag in found)


def _moment(root: Path, tag: Tag) -> Moment:
    return Moment(tag.name, tag.day, scorecard(Workspace(read_commit(root, tag.commit), tag.day), history=False).scores)
