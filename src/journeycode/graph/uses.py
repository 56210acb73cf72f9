"""Who refers to what, the other way round: which steps keep a promise, which opportunities answer a pain, who names a persona."""

from collections.abc import Iterable
from functools import cached_property

from journeycode.graph.journey import Journey
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Does, Thing
from journeycode.graph.things import Opportunity
from journeycode.reading.document import Document
from journeycode.workspace import Reading

Holder = Journey | Stage | Step


class Uses:
    """The uses in some journeys (those that are not retired); each table is made once, when it is first asked for."""

    def __init__(self, reading: Reading, journeys: Iterable[Journey], opportunities: Iterable[Opportunity]) -> None:
        self._reading, self._journeys, self._opportunities = reading, tuple(journeys), tuple(opportunities)

    def steps_that(self, does: Does, promise: Thing) -> tuple[Step, ...]:
        """The steps that set, keep or break a promise."""
        return tuple(self._promised.get((does, promise), ()))

    @cached_property
    def _promised(self) -> dict[tuple[Does, Thing], list[Step]]:
        found: dict[tuple[Does, Thing], list[Step]] = {}
        for journey in self._journeys:
            for step in journey.steps:
                for one in step.sets:
                    found.setdefault(("sets", one), []).append(step)
                for one in step.keeps:
                    found.setdefault(("keeps", one), []).append(step)
                for one in step.breaks:
                    found.setdefault(("breaks", one), []).append(step)
        return found

    def nesting(self, journey: Thing) -> tuple[Step, ...]:
        """The steps at which a journey happens."""
        return tuple(self._nested.get(journey, ()))

    @cached_property
    def _nested(self) -> dict[Thing, list[Step]]:
        found: dict[Thing, list[Step]] = {}
        for journey in self._journeys:
            for step in journey.steps:
                if step.model.journey and step.within is not None:
                    found.setdefault(step.within, []).append(step)
        return found

    @cached_property
    def continued(self) -> frozenset[Journey]:
        """The journeys in which others go on."""
        return frozenset(following for journey in self._journeys for following in journey.continues_in)

    def answering(self, thing: Thing) -> tuple[Opportunity, ...]:
        """The opportunities that answer a need, pain or promise, those that were dropped left out."""
        return tuple(self._answers.get(thing, ()))

    @cached_property
    def _answers(self) -> dict[Thing, list[Opportunity]]:
        found: dict[Thing, list[Opportunity]] = {}
        for one in self._opportunities:
            for answered in one.answers if one.model.status != "dropped" else ():
                found.setdefault(answered, []).append(one)
        return found

    def offering(self, opportunity: Thing) -> tuple[Holder, ...]:
        """The journeys, stages and steps that name an opportunity."""
        return tuple(self._offers.get(opportunity, ()))

    @cached_property
    def _offers(self) -> dict[Thing, list[Holder]]:
        found: dict[Thing, list[Holder]] = {}
        for journey in self._journeys:
            holders: tuple[Holder, ...] = (journey, *journey.stages, *journey.steps)
            for holder in holders:
                for offered in holder.opportunities if holder.model.opportunities else ():
                    found.setdefault(offered, []).append(holder)
        return found

    @cached_property
    def is_partial(self) -> bool:
        """Whether a file could not be read to its end, so that nobody knows what it refers to."""
        return any(loaded.suspected or loaded.composition is None for loaded in self._reading.files)

    @cached_property
    def named_personas(self) -> frozenset[str]:
        """The ids of the personas that journeys name, those that do not validate included."""
        active = {id(journey.document) for journey in self._journeys}
        return frozenset(
            reference.word
            for document in self._reading.definitions.documents
            if document.kind == "Journey" and (document.model is None or id(document) in active)
            for reference in document.references
            if "persona" in reference.spaces
        )

    def is_referred(self, space: str, thing: Thing) -> bool:
        """Whether a document refers to a thing of a space, other than the thing itself; retired journeys do not count."""
        return thing.id in self._referred.get(space, {}) or (bool(thing.route) and thing.document is not None)

    @cached_property
    def _referred(self) -> dict[str, set[str]]:
        """The words that refer, by space; what a thing says of itself is left out."""
        active = {id(journey.document) for journey in self._journeys}
        found: dict[str, set[str]] = {}
        for document in self._reading.definitions.documents:
            if document.kind == "Journey" and document.model is not None and id(document) not in active:
                continue
            for reference in document.references:
                if reference.word != document.id:
                    for space in reference.spaces:
                        found.setdefault(space.removeprefix("near:"), set()).add(reference.word)
        return found

    def lost(self, document: Document) -> frozenset[str]:
        """The fields of a document in which a word leads nowhere."""
        found = set()
        for reference in document.references:
            if not any(
                self._reading.definitions.knows(space, reference.word, document) or space.startswith("near:") for space in reference.spaces
            ):
                found |= {part for part in reference.route if isinstance(part, str)}
        return frozenset(found)
