"""Load: from a path to workspaces, and from an address to the thing it names."""

from datetime import date
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.graph import Journey, Workspace
from journeycode.model.nearest import nearest
from journeycode.source.limits import shown
from journeycode.workspace import read
from journeycode.workspace.places import roots


def load(path: str | Path = ".", today: date | None = None) -> Workspace:
    """The workspace of a folder or around a file.

    Faulty documents raise nothing: they are in `.findings`, and the rest is in `.graph`, a networkx.MultiDiGraph. `today` is the day
    by which reviews and evidence are judged. Raises Trouble where there is no such path.
    """
    return Workspace(read(roots((str(path),), Path.cwd())[0], Path.cwd()), today)


def journey_of(workspace: Workspace, address: str) -> Journey:
    """The journey of an address, `switch-broadband` or `journey:switch-broadband`.

    Raises Trouble where there is none, with the nearest that there is.
    """
    wanted = address.removeprefix("journey:")
    journeys = {journey.id: journey for journey in workspace.all_journeys()}
    if wanted not in journeys:
        near = nearest(wanted, journeys)
        raise Trouble(
            f"there is no journey `{shown(wanted)}`",
            f"did you mean `{near}`?" if near else "`journeycode list is:journey` shows what there is",
        )
    return journeys[wanted]
