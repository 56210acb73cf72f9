"""The questions that customers answered, by the names that the map has for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeycode.data import Sheet
from journeycode.data.questions import Question
from journeycode.figures.outcomes import Band, bands
from journeycode.figures.shares import top_boxes
from journeycode.graph import Journey, Step, Workspace
from journeycode.measures.answers import Scored, scored

ASSOCIATION_ONLY = "association only"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what its metric is made of, and the step it is about, where the map has it."""

    question: Question
    scored: Scored
    step: Step | None

    @property
    def name(self) -> str:
        """The step, or the metric of the whole: what a person would call it."""
        return self.step.name if self.step else self.question.step or self.scored.name

    @property
    def full(self) -> str:
        """Metric and step."""
        about = self.step.name if self.step else self.question.step
        return f"{self.scored.name} ({about})" if about and about != self.scored.name else self.scored.name

    @property
    def scale(self) -> tuple[float, float]:
        """The lowest and the highest score: of the scale, else of the answers."""
        scores = self.question.counts or {0.0: 0}
        low = self.scored.low if self.scored.low is not None else min(scores)
        return low, self.scored.top if self.scored.top is not None else max(scores)

    @property
    def bands(self) -> tuple[Band, Band, Band]:
        """Low, middle and high."""
        return bands(self.scored.type or "", *self.scale)

    @property
    def top(self) -> float | None:
        """The share of the top two boxes, 0 to 1."""
        found = top_boxes(self.question.counts, self.scale[1])
        return found.value if found else None


def asked(workspace: Workspace, sheet: Sheet, questions: Sequence[Question]) -> tuple[Asked, ...]:
    """The questions about journeys of this workspace, and those about none."""
    journeys = {journey.id: journey for journey in workspace.journeys()}
    known: dict[str, Scored] = {}
    found = []
    for question in questions:
        if question.metric not in known:
            known[question.metric] = scored(workspace, sheet, question.metric)
        journey = journeys.get(question.journey)
        found.append(Asked(question, known[question.metric], _step(journey, question.step)))
    return tuple(found)


def _step(journey: Journey | None, id: str) -> Step | None:
    return journey.step(id) if journey and id else None


def about_the_whole(questions: Sequence[Asked]) -> tuple[Asked, ...]:
    """Those that ask about the whole and not about a step; satisfaction before recommendation before effort, as drivers are looked for."""
    order = {"csat": 0, "nps": 1, "ces": 2}
    whole = [one for one in questions if not one.question.step]
    return tuple(sorted(whole, key=lambda one: order.get(one.scored.type or "", 3)))


def boxes(low: float, high: float) -> str:
    """Scores from one to another: 4 or 5, 0 to 6, 3."""
    if low >= high:
        return f"{low:g}"
    return f"{low:g} or {high:g}" if high - low == 1 else f"{low:g} to {high:g}"
