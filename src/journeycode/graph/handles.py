"""Which handle stands for which model."""

import journeycode.graph.things as things
from journeycode.graph.journey import Journey
from journeycode.graph.thing import Thing
from journeycode.model import channel as channels
from journeycode.model import evidence, experience, metric, opportunity, persona, promise, team
from journeycode.model import journey as words
from journeycode.model.part import Part

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
}
