"""Documents as one graph, and the questions one may ask of it."""

from journeycode.graph.journey import Journey
from journeycode.graph.meetings import Meeting, Work
from journeycode.graph.sources import Source
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Anchor, Thing
from journeycode.graph.things import (
    Answerable,
    Channel,
    Evidence,
    Gain,
    Metric,
    Need,
    Opportunity,
    Pain,
    Persona,
    Promise,
    Team,
    Touchpoint,
)
from journeycode.graph.walk import Walk
from journeycode.graph.way import Way
from journeycode.graph.workspace import Workspace

__all__ = [
    "Anchor", "Answerable", "Channel", "Evidence", "Gain", "Journey", "Meeting", "Metric", "Need", "Opportunity", "Pain", "Persona",
    "Promise", "Source", "Stage", "Step", "Team", "Thing", "Touchpoint", "Walk", "Way", "Work", "Workspace",
]  # fmt: skip
