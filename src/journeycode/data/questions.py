"""What customers were asked, and how often they gave which score."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeycode.data.sheet import Sheet, fetch

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, Table


@dataclass(frozen=True, slots=True)
class Question:
    """One question: of a metric, about a step of a journey, each "" where the answers do not say. counts: answers by score."""

    journey: str
    step: str
    metric: str
    counts: dict[float, int] = field(default_factory=dict, compare=False)

    @property
    def n(self) -> int:
        """How many answers there are."""
        return sum(self.counts.values())

    def of(self, table: "Table") -> "BooleanValue":
        """Whether a row of `voc` answers it."""
        return (
            (table.journey.fill_null("") == self.journey)
            & (table.step.fill_null("") == self.step)
            & (table.metric.fill_null("") == self.metric)
        )


def questions(voc: Sheet) -> tuple[Question, ...]:
    """Every question that was answered, most answers first."""
    table = voc.table
    asked = table.mutate(journey=table.journey.fill_null(""), step=table.step.fill_null(""), metric=table.metric.fill_null(""))
    found: dict[Question, dict[float, int]] = {}
    for row in fetch(asked.group_by("journey", "step", "metric", "score").aggregate(n=asked.count())):
        question = Question(row.text("journey"), row.text("step"), row.text("metric"))
        found.setdefault(question, {})[row.number("score")] = row.whole("n")
    asked_of = [Question(one.journey, one.step, one.metric, dict(sorted(counts.items()))) for one, counts in found.items()]
    return tuple(sorted(asked_of, key=lambda one: (-one.n, one.journey, one.step, one.metric)))
