"""Measure: figures from the data that a workspace declares, and from its map."""

import importlib
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal, get_args

from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.report import Measured, Report
from journeycode.model.nearest import nearest
from journeycode.source.limits import shown

if TYPE_CHECKING:
    from journeycode.api.mend import Mended
    from journeycode.data import Data

What = Literal["touchpoints", "outcomes", "drivers", "flow", "teams"]
WHATS: tuple[What, ...] = get_args(What)
# The map alone says it: no source, no extra.
FROM_THE_MAP: frozenset[str] = frozenset({"teams"})


def measure(workspace: Workspace, what: What, *, journeys: Sequence[str] = ()) -> Report:
    """One report: `touchpoints`, `outcomes`, `drivers`, `flow` or `teams`. journeys: only these, by id; all of them without any.

    Raises Trouble where there is no such report or journey, where no source is declared that it needs, where the extra
    `journeycode[data]` is not installed, and where a source cannot be opened.
    """
    return reports(workspace, (what,), journeys=journeys)[0]


def reports(
    workspace: Workspace, whats: Sequence[str] = WHATS, *, journeys: Sequence[str] = (), say: Callable[[str], None] = lambda doing: None
) -> tuple[Report, ...]:
    """Several reports on the same data, which is opened once. say: is told what is being done, in a few words, and at the end nothing."""
    for what in whats:
        if what not in WHATS:
            near = nearest(what, WHATS)
            raise Trouble(f"there is no report `{shown(what)}`", f"did you mean `{near}`?" if near else f"there are {', '.join(WHATS)}")
    wanted = only(workspace, journeys)
    try:
        say("opening the data")
        data = _data(workspace, wanted) if any(what not in FROM_THE_MAP for what in whats) else None
        found = []
        for what in whats:
            say(f"measuring {what}")
            found.append(_measured(what)(wanted, data))
    finally:
        say("")
    return tuple(found)


def _data(workspace: Workspace, wanted: Workspace) -> "Data":
    """The data of the workspace, of the journeys that are wanted."""
    data = _opened(workspace)
    if not wanted.only:
        return data
    from journeycode.data.limiting import about

    return about(data, wanted.only)


def measured(workspace: Workspace, say: Callable[[str], None] = lambda doing: None) -> tuple[Measured, ...]:
    """Every value that data has for a place of the map. Raises Trouble as `measure` does."""
    whats = [what for what in WHATS if what not in FROM_THE_MAP]
    return tuple(one for report in reports(workspace, whats, say=say) for one in report.measured)


def bring_back(workspace: Workspace, measured: Sequence[Measured]) -> "Mended":
    """The documents with their figures brought up to date, in memory; `api.mend.write` puts them on the disk, whole or not at all."""
    from journeycode.api.mend import mend
    from journeycode.measures.writing import out_of_date

    return mend(workspace.reading, lambda reading: out_of_date(Workspace(reading, workspace.today), measured), unsafe=True)


def has_sources(workspace: Workspace) -> bool:
    """Whether the workspace declares any source of data."""
    return bool(workspace.sources())


def only(workspace: Workspace, journeys: Iterable[str]) -> Workspace:
    """The workspace as if it had only these journeys. Raises Trouble for one that is not there."""
    from journeycode.api.load import journey_of

    wanted = {journey_of(workspace, id).id for id in journeys}
    if not wanted:
        return workspace
    return Workspace(workspace.reading, workspace.today, workspace.base, frozenset(wanted))


def _opened(workspace: Workspace) -> "Data":
    if not has_sources(workspace):
        raise Trouble(
            f"{workspace.name} declares no source of data, and this is measured from data",
            "write a document with `kind: Source`, `holds:` voc, transactions or events, and `at:` the file; `journeycode new source ID` "
            "writes one; `journeycode measure teams` works without",
        )
    from journeycode.data import open_data

    return open_data(workspace)


def _measured(what: str) -> "Callable[[Workspace, Data | None], Report]":
    report: Callable[[Workspace, Data | None], Report] = getattr(importlib.import_module(f"journeycode.measures.{what}"), what)
    return report
