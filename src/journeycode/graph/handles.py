"""Which handle stands for which model, and which definition for an id."""

from collections.abc import Sequence

import journeycode.graph.things as things
from journeycode.graph.journey import Journey
from journeycode.graph.sources import Source
from journeycode.graph.thing import Thing
from journeycode.model import channel as channels
from journeycode.model import data_source, evidence, experience, metric, opportunity, persona, promise, team
from journeycode.model import journey as words
from journeycode.model.part import Part
from journeycode.reading.document import Definition

HANDLES: dict[type[Part], type[Thing]] = {
    words.Journey: Journey,
    persona.Persona: things.Persona,
    team.Team: things.Team,
    channels.Channel: things.Channel,
    channels.Touchpoint: things.Touchpoint,
    promise.Promise: things.Promise,
    experience.Need: things.Need,
    experience.Pain: things.Pain,
    experience.Gain: things.Gain,
    metric.Metric: things.Metric,
    evidence.Evidence: things.Evidence,
    opportunity.Opportunity: things.Opportunity,
    data_source.Source: Source,
}


def preferred(same: Sequence[Definition]) -> Sequence[Definition]:
    """The definitions of one id, the one that is meant first: a variant in a future journey comes after what it varies, a slug after an
    id that is written."""
    if len(same) < 2:
        return same
    return sorted(
        same, key=lambda one: (not one.written, isinstance(one.document.model, words.Journey) and one.document.model.based_on is not None)
    )
