"""What a step claims about customers, and what each claim rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.graph.step import Step
from journeycode.model.evidence import ASSUMED
from journeycode.model.experience import Gain, Pain
from journeycode.model.opportunity import Opportunity

# A feeling nearer to nothing than this claims nothing.
STRONG = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is claimed, in a word or two, and the entries of evidence for it: its own, else its step's or stage's."""

    what: str
    entries: tuple[object, ...]

    @property
    def is_backed(self) -> bool:
        """Whether anything is said of how we know, be it that it is assumed."""
        return bool(self.entries)

    @property
    def is_assumed(self) -> bool:
        """Whether it rests on nothing, or is said to be assumed."""
        return not self.entries or ASSUMED in self.entries


def claims(step: Step) -> Iterator[Claim]:
    """A feeling, thoughts and words, a pivotal moment, and the pains, gains and opportunities that are defined at a step.

    A word that refers claims nothing: the claim is made where the thing is defined.
    """
    model, inherited = step.model, step.model.evidence or step.stage.model.evidence
    feelings = model.emotion.values() if isinstance(model.emotion, dict) else [] if model.emotion is None else [model.emotion]
    if any(abs(feeling) >= STRONG for feeling in feelings):
        yield Claim("the feeling", inherited)
    for what, said in (("what is thought", model.thinks), ("what is said", model.says), ("the pivotal moment", model.pivotal)):
        if said:
            yield Claim(what, inherited)
    for pain in model.pains:
        if isinstance(pain, Pain):
            yield Claim("a pain", pain.evidence or inherited)
    for gain in model.gains:
        if isinstance(gain, Gain):
            yield Claim("a gain", gain.evidence or inherited)
    for opportunity in step.opportunities if any(isinstance(entry, Opportunity) for entry in model.opportunities) else ():
        if opportunity.model in model.opportunities:
            answered = (entry for thing in opportunity.answers for entry in getattr(thing.model, "evidence", ()))
            yield Claim("an opportunity", opportunity.model.evidence or inherited or tuple(answered))
