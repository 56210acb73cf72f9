"""What an opportunity is about: the steps at which it is offered, at which its pains hurt, and at which its promises break."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from journeycode.graph import Evidence, Journey, Opportunity, Pain, Persona, Step, Workspace
from journeycode.graph.stage import Stage
from journeycode.graph.thing import Thing
from journeycode.graph.things import Need, Promise


@dataclass(frozen=True)
class Links:
    """The links of the opportunities of a workspace, found once."""

    workspace: Workspace

    @cached_property
    def _hurting(self) -> dict[Thing, list[Step]]:
        found: dict[Thing, list[Step]] = {}
        for journey in self.workspace.journeys():
            for step in journey.steps:
                for pain in step.pains if step.model.pains else ():
                    found.setdefault(pain, []).append(step)
        return found

    def steps(self, opportunity: Opportunity) -> tuple[Step, ...]:
        """The steps it is about, each once, those that offer it first."""
        return tuple(dict.fromkeys(self._steps(opportunity)))

    def _steps(self, opportunity: Opportunity) -> Iterator[Step]:
        for holder in self.workspace.uses.offering(opportunity):
            if isinstance(holder, Step):
                yield holder
            elif isinstance(holder, Stage):
                yield from holder.steps
        for answered in opportunity.answers:
            yield from self._hurting.get(answered, ())
            if isinstance(answered, Promise):
                yield from answered.broken_by

    def journeys(self, opportunity: Opportunity) -> tuple[Journey, ...]:
        """The journeys it is about: those of its steps, those that offer it as a whole, else all that those who need it live."""
        offered = [holder for holder in self.workspace.uses.offering(opportunity) if isinstance(holder, Journey)]
        found = dict.fromkeys((*(step.journey for step in self.steps(opportunity)), *offered))
        people = set() if found else set(self.personas(opportunity))
        return tuple(found) or tuple(one for one in self.workspace.journeys() if people.intersection(one.personas))

    def personas(self, opportunity: Opportunity) -> tuple[Persona, ...]:
        """Those who have a need or a pain that it answers."""
        answered = {one for one in opportunity.answers if isinstance(one, Need | Pain)}
        return tuple(one for one in self.workspace.personas() if answered.intersection((*one.needs, *one.pains)))

    def evidence(self, opportunity: Opportunity) -> tuple[Evidence, ...]:
        """How we know: its own evidence, that of the pains it answers, and that of its steps."""
        pains = [one for one in opportunity.answers if isinstance(one, Pain)]
        held = (*opportunity.evidence, *(entry for pain in pains for entry in pain.evidence))
        return tuple(dict.fromkeys((*held, *(entry for step in self.steps(opportunity) for entry in step.evidence))))
