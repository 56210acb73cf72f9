"""Whether a journey has a way through for a persona who cannot use every channel."""

from dataclasses import dataclass

from journeycode.graph.journey import Journey
from journeycode.graph.step import Step
from journeycode.graph.things import Persona
from journeycode.graph.walk import Walk


@dataclass(frozen=True, slots=True)
class Reach:
    """A persona on a journey: closed are the steps that offer only channels closed to the persona.

    gets_through: whether an end can be reached without them. blocking: those of them that every way passes; where no one step is to
    blame, all that are closed. Both say something only of a journey that leads through at all.
    """

    gets_through: bool
    closed: tuple[Step, ...]
    blocking: tuple[Step, ...]


def reach(journey: Journey, persona: Persona) -> Reach:
    """How far a persona gets, sub-journeys put in; O(steps + ways)."""
    walk = own_walk(journey, persona)
    closed = tuple(step for step in walk.places if is_closed(step, persona))
    if not closed or walk.without(closed).leads_through():
        return Reach(walk.leads_through(), closed, ())
    passed = set(closed).intersection(walk.on_every_way())
    return Reach(False, closed, tuple(step for step in closed if step in passed) or closed)


def own_walk(journey: Journey, persona: Persona) -> Walk[Step]:
    """The walk without the steps of other personas, where it still leads to an end; else a step of another is just passed."""
    others = [step for step in journey.expanded.places if step.says_who and persona not in step.who]
    own = journey.expanded.without(others) if others else journey.expanded
    return own if own.leads_through() else journey.expanded


def is_closed(step: Step, persona: Persona) -> bool:
    """Whether a step has channels, and all of them are closed to a persona who takes it."""
    known = all(meeting.channel for meeting in step.touchpoints) and len(step.touchpoints) == len(step.model.touchpoints)
    takes_it = not step.says_who or persona in step.who
    return bool(step.touchpoints) and known and takes_it and step.channels <= persona.cannot_use
