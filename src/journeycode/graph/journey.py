"""A journey: its stages, steps and ways, and what a rule or a drawing may ask of the whole."""

from functools import cached_property

import journeycode.graph.flow as flow
from journeycode.graph.expansion import Expansion, Plan
from journeycode.graph.phases import infer
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Thing, only
from journeycode.graph.things import Evidence, Metric, Opportunity, Pain, Persona, Team, evidence_of, team_of
from journeycode.graph.walk import Walk
from journeycode.graph.way import Way
from journeycode.model import journey as words
from journeycode.model.lifecycle import PHASES, Lifecycle, PhaseId
from journeycode.model.words import slug, unpinned

FULFIL = PHASES["receive"].rank
# Journeys may lead into one another by the thousand; what is further away than this is not asked for its phases.
MOST_PARTS = 200


class Journey(Thing):
    """One customer's way, or a part of it."""

    noun = "journey"
    model: words.Journey

    @property
    def name(self) -> str:
        """What the journey is called."""
        return self.model.name

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The chapters, in order, with their steps."""
        stages, steps, taken = [], 0, dict[str, int]()
        stage_ids = dict[str, int]()
        for index, model in enumerate(self.model.stages):
            stage = Stage(self, index, model, _free(model.id or slug(model.name), f"stage-{index + 1}", stage_ids))
            found = []
            for number, step in enumerate(model.steps):
                id = _free(step.id or slug(step.name), f"step-{steps + 1}", taken)
                found.append(Step(stage, steps, ("stages", index, "steps", number), step, id))
                steps += 1
            stage.steps = tuple(found)
            stages.append(stage)
        return tuple(stages)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in order."""
        return tuple(step for stage in self.stages for step in stage.steps)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {step.id: step.index for step in self.steps}

    def step(self, id: str) -> Step | None:
        """The step of an id, or None."""
        number = self._numbers.get(id)
        return None if number is None else self.steps[number]

    @cached_property
    def _onward(self) -> list[list[flow.Onward]]:
        return flow.ways_on([step.model for step in self.steps], self._numbers)

    @cached_property
    def _ways(self) -> list[tuple[Way, ...]]:
        steps = self.steps
        return [
            tuple(Way(steps[number], steps[way.target], way.entry, way.said) for way in onward)
            for number, onward in enumerate(self._onward)
        ]

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """All ways, in order of the steps they begin at."""
        return tuple(way for ways in self._ways for way in ways)

    def ways_from(self, step: Step) -> tuple[Way, ...]:
        """The ways on from one of its steps."""
        return self._ways[step.index]

    def handoffs(self) -> tuple[Way, ...]:
        """The ways that change owner, both known, the target no exit."""
        return self._handoffs

    @cached_property
    def _handoffs(self) -> tuple[Way, ...]:
        return tuple(way for way in self.ways if way.changes_owner and way.target.kind != "exit")

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """Whose way it is."""
        return only(Persona, (self.lookup.find("persona", unpinned(id), self.document) for id in self.model.personas))

    @cached_property
    def owner(self) -> Team | None:
        """The team that answers for the whole journey."""
        return team_of(self, self.model.owner)

    @cached_property
    def teams(self) -> tuple[Team, ...]:
        """The owners of its steps, in the order of their first steps; exits and what is met at any time do not count."""
        return only(Team, (step.owner for step in self.steps if step.counts))

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics of the whole journey."""
        return only(Metric, self.entries("metric", self.model.metrics, "metrics"))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the journey rests on."""
        return evidence_of(self)

    @property
    def pains(self) -> tuple[Pain, ...]:
        """What hurts throughout the journey."""
        return only(Pain, self.entries("promise", self.model.pains, "pains"))

    @property
    def opportunities(self) -> tuple[Opportunity, ...]:
        """What could be done about the journey as a whole."""
        return only(Opportunity, self.entries("opportunity", self.model.opportunities, "opportunities"))

    @cached_property
    def lifecycle(self) -> Lifecycle:
        """The lifecycle it must cover: its own, else the workspace's."""
        return self.lookup.lifecycle(self.model.lifecycle, self.document)

    @cached_property
    def stage_phases(self) -> list[PhaseId | None]:
        """The phase of each stage, written or inferred."""
        return infer([(stage.name, stage.phase) for stage in self.model.stages], self.lifecycle.commit)

    @cached_property
    def _leads_into(self) -> "tuple[Journey, ...]":
        return only(Journey, (*(step.within for step in self.steps if step.model.journey), *self.continues_in))

    @cached_property
    def parts(self) -> "tuple[Journey, ...]":
        """This journey, the sub-journeys in it, and those it continues in, each once; of very many, the nearest."""
        found: dict[Journey, None] = {self: None}
        waiting: list[Journey] = [self]
        for journey in waiting:
            for inner in journey._leads_into:
                if inner not in found and len(found) < MOST_PARTS:
                    found[inner] = None
                    waiting.append(inner)
        return tuple(found)

    @cached_property
    def _own_phases(self) -> frozenset[PhaseId]:
        return frozenset(phase for stage, phase in zip(self.stages, self.stage_phases, strict=True) if phase and stage.steps)

    @cached_property
    def _all_phases(self) -> frozenset[PhaseId]:
        return frozenset[PhaseId]().union(*(journey._own_phases for journey in self.parts))

    def phases(self) -> set[PhaseId]:
        """The phases of all its steps, sub-journeys and the journeys it continues in included."""
        return set(self._all_phases)

    @cached_property
    def continues_in(self) -> "tuple[Journey, ...]":
        """The journeys in which it goes on."""
        named = self.model.continues_in
        return only(Journey, (self.lookup.journey(id, self.document) for id in named)) if named else ()

    @property
    def based_on(self) -> "Journey | None":
        """The current journey that this future one would replace."""
        return self.lookup.journey(self.model.based_on, self.document) if self.model.based_on else None

    @property
    def nested_at(self) -> tuple[Step, ...]:
        """The steps of other journeys at which this one happens."""
        return self.lookup.nesting(self)

    @property
    def parents(self) -> "tuple[Journey, ...]":
        """The journeys that this one is a part of."""
        return only(Journey, (step.journey for step in self.nested_at))

    def furthest(self) -> PhaseId | None:
        """The last phase in rank that is reached, sub-journeys and journeys it continues in included.

        None where it cannot be said: the last stage of the journey, or of one it continues in, has no phase, or one is not there.
        """
        last = [journey for journey in self.parts if journey is self or not journey.nested_at]
        whole = all(
            len(one.continues_in) == len(one.model.continues_in) and all(step.within for step in one.steps if step.model.journey)
            for one in last
        )
        if not whole or any(not one.stage_phases or one.stage_phases[-1] is None for one in last):
            return None
        return max(self.phases(), key=lambda phase: PHASES[phase].rank, default=None)

    @cached_property
    def lost(self) -> frozenset[str]:
        """The fields in which a word leads nowhere: a rule that would stumble over it leaves that to unresolved-reference."""
        return self.lookup.lost(self.document) if self.document else frozenset()

    @property
    def is_funnel(self) -> bool:
        """Whether it is a part that ends by receiving what was bought, and no part of another journey."""
        if self.model.scope != "part" or self.parents or not self.stage_phases or self.stage_phases[-1] is None:
            return False
        return max((PHASES[phase].rank for phase in self.phases()), default=0) <= FULFIL

    @cached_property
    def plan(self) -> Plan[Step]:
        """Its own steps and ways by number, and the sub-journeys at them."""
        models = [step.model for step in self.steps]
        ways = [[way.target for way in onward] for onward in self._onward]
        inner = {step.index: step.within.id for step in self.steps if step.model.journey and step.within}
        return Plan(self.steps, ways, flow.starts(models), flow.ends(models), flow.exits(models), inner)

    @cached_property
    def walk(self) -> Walk[Step]:
        """G: the walk over its own steps."""
        return self.plan.walk()

    @cached_property
    def expanded(self) -> Walk[Step]:
        """G+: the walk with sub-journeys put in."""
        return Expansion(self._plan_of, self.lookup.room).expand(self.id, self.plan) if self.plan.inner else self.walk

    def _plan_of(self, id: str) -> Plan[Step] | None:
        found = self.lookup.journey(id, self.document)
        return found.plan if found else None


def _free(id: str, otherwise: str, taken: dict[str, int]) -> str:
    """An id that is not taken: a second thing of one id, which is a finding, must not become the first."""
    word = id or otherwise
    taken[word] = taken.get(word, 0) + 1
    return word if taken[word] == 1 else f"{word}~{taken[word]}"
