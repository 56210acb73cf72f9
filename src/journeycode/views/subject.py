"""What is drawn: a journey in its workspace, its map, and what was found."""

from dataclasses import dataclass

from journeycode.finding import Finding
from journeycode.graph import Journey, Workspace
from journeycode.views.map.values import MapView


@dataclass(frozen=True, slots=True)
class Subject:
    """A journey to be drawn. `map` is its map, from which other views take their columns; `findings` are those of the workspace."""

    workspace: Workspace
    journey: Journey
    map: MapView
    findings: tuple[Finding, ...] = ()
