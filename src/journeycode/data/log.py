"""What the events of a workspace say of each journey, for the rules that hold a log against the map."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.graph.log import Case

if TYPE_CHECKING:
    from journeycode.data.sheet import Sheet

# A case that has been quiet for fewer days than this, and is at no end, is under way.
QUIET = 30.0
# Linting waits for no more than this: what is larger is for `journeycode measure flow`.
MOST_BYTES = 100_000_000


def recorded(workspace: Workspace) -> Mapping[str, tuple[Case, ...]] | None:
    """The cases by the id of their journey; None where the workspace has no events at hand.

    At hand are files, not larger together than MOST_BYTES, where the extra is installed: linting calls no server, and whether data
    can be read decides nothing about the documents, so that trouble with it is left to `journeycode measure`.
    """
    sources = [source for source in workspace.sources() if source.model.holds == "events"]
    if not sources:
        return None
    from journeycode.data.engine import is_there
    from journeycode.data.places import Files, place_of

    if not is_there():
        return None
    try:
        places = [place_of(source.model.at, workspace.root, source.id) for source in sources]
        files = [path for place in places if isinstance(place, Files) for path in place.paths]
        if len(files) < len(places) or sum(path.stat().st_size for path in files) > MOST_BYTES:
            return None
        from journeycode.data.opening import open_data

        events = open_data(workspace, ("events",)).events
        return _cases(workspace, events) if events is not None and events.rows else None
    except (Trouble, OSError):
        return None


def _cases(workspace: Workspace, events: "Sheet") -> dict[str, tuple[Case, ...]]:
    from journeycode.data.ways import log_of

    found: dict[str, tuple[Case, ...]] = {}
    for journey in workspace.journeys():
        if journey.id in events.journeys:
            log = log_of(events, journey, QUIET, events.as_of, strangers=True)
            found[journey.id] = tuple(Case(way.steps, way.count) for way in log.ways if way.won is not None)
    return found
