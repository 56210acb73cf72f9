"""One source as canonical columns, and for each row the reason why it is left out, where there is one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import journeycode.data.reading as reading
from journeycode.data.naming import Named, channels_named, numbered, renamed, steps_named, things_named
from journeycode.data.tables import Raw
from journeycode.graph import Source, Workspace
from journeycode.model.data_source import Columns
from journeycode.model.metric import Metric

if TYPE_CHECKING:
    from ibis.expr.types import BooleanValue, StringValue, Table, Value

KINDS = ("new", "repeat", "renew", "expand", "contract", "churn", "refund")
SCALES = {"nps": (0.0, 10.0), "csat": (1.0, 5.0), "ces": (1.0, 7.0)}
REASON = "left_out"


@dataclass(frozen=True, slots=True)
class Reader:
    """One source with the columns that its table has, by canonical name."""

    workspace: Workspace
    source: Source
    raw: Raw
    columns: Mapping[str, str]

    def _column(self, name: str) -> "Value":
        return self.raw.table[self.columns[name]]

    def _text(self, name: str) -> "StringValue":
        import ibis

        if name not in self.columns:
            return ibis.null("string")
        return reading.text(self._column(name), self.raw.written)

    def _id(self, name: str) -> "StringValue":
        """What tells rows apart: an empty text, as files of typed columns may have it, is nobody."""
        return self._text(name).nullif("")

    def _number(self, name: str) -> "Value":
        import ibis

        return reading.number(self._column(name)) if name in self.columns else ibis.null("float64")

    def _moment(self, name: str) -> "Value":
        return reading.moment(self._column(name), self.source.model.dates)

    def _moment_reasons(self, name: str) -> "list[tuple[BooleanValue, str]]":
        import ibis

        column, value = self._column(name), self._moment(name)
        future = value >= ibis.literal(self.workspace.today.isoformat()).cast("timestamp") + ibis.interval(days=1)
        if column.type().is_timestamp() or column.type().is_date():
            return [(column.isnull(), f"{name} is empty"), (future.fill_null(False), f"{name} lies in the future")]
        return [
            (~reading.is_written(column), f"{name} is empty"),
            (value.isnull() & reading.looks_like_a_date(column), f"{name} is written in a form that `dates` does not name, or is no day"),
            (value.isnull(), f"{name} is no date"),
            (future.fill_null(False), f"{name} lies in the future"),
        ]

    def _number_reasons(self, name: str, needed: bool) -> "list[tuple[BooleanValue, str]]":
        if name not in self.columns:
            return []
        column = self._column(name)
        there = reading.is_written(column)
        return [*([(~there, f"{name} is empty")] if needed else []), (there & self._number(name).isnull(), f"{name} is no number")]

    def table(self) -> "Table":
        """Canonical columns, and REASON: why the row is left out, or nothing."""
        import ibis

        made = {"voc": self._voc, "transactions": self._transactions, "events": self._events}[self.source.model.holds]
        columns, reasons = made()
        reason = ibis.cases(*((condition, ibis.literal(why)) for condition, why in reasons), else_=ibis.null("string"))
        source = ibis.literal(self.source.id)
        table = self.raw.table.select(source=source, **columns, **{REASON: reason})
        if self.source.model.holds == "voc" and "response_id" in self.columns:
            table = _once(table)
        return table

    def _journey(self) -> "StringValue":
        import ibis

        if "journey" in self.columns:
            return renamed(self._text("journey"), things_named(self.workspace.all_journeys()))
        return ibis.literal(self.source.journey.id) if self.source.journey else ibis.null("string")

    def _voc(self) -> "tuple[dict[str, Value], list[tuple[BooleanValue, str]]]":
        metric, score = self._metric(), self._number("score")
        step, journey, _ = self._steps("step")
        columns = {
            "response_id": self._id("response_id"), "customer_id": self._id("customer_id"), "date": self._moment("date").date(),
            "journey": journey, "step": step, "channel": renamed(self._text("channel"), channels_named(self.workspace)),
            "persona": renamed(self._text("persona"), things_named(self.workspace.personas())), "metric": metric, "score": score,
        }  # fmt: skip
        reasons = [*self._moment_reasons("date"), *self._number_reasons("score", needed=True)]
        return columns, [*reasons, *self._off_scale(metric, score)]

    def _metric(self) -> "StringValue":
        import ibis

        if "metric" in self.columns:
            return renamed(self._text("metric"), things_named(self.workspace.metrics()))
        return ibis.literal(self.source.metric.id) if self.source.metric else ibis.null("string")

    def _off_scale(self, metric: "StringValue", score: "Value") -> "list[tuple[BooleanValue, str]]":
        """Scores beyond the scale of their metric; of the source where no metric says one."""
        scales = {one.id: scale for one in self.workspace.metrics() if (scale := scale_of(one.model))}
        reasons = []
        if "metric" in self.columns:
            for id, (low, high) in scales.items():
                reasons.append(((metric == id).fill_null(False) & ~score.between(low, high), _off(low, high)))
        own = self.source.metric and scales.get(self.source.metric.id)
        if scale := own or self.source.model.scale:
            known = metric.isin(list(scales)).fill_null(False) if "metric" in self.columns and scales else None
            off = ~score.between(*scale)
            reasons.append((off if known is None else ~known & off, _off(*scale)))
        return reasons

    def _transactions(self) -> "tuple[dict[str, Value], list[tuple[BooleanValue, str]]]":
        kind = self._text("kind").lower()
        columns = {
            "customer_id": self._id("customer_id"), "date": self._moment("date").date(), "amount": self._number("amount"),
            "margin": self._number("margin"), "kind": kind, "mrr": self._number("mrr"),
        }  # fmt: skip
        reasons = [(columns["customer_id"].isnull(), "customer_id is empty"), *self._moment_reasons("date")]
        reasons.append((~kind.isin(KINDS).fill_null(False), f"kind is none of {', '.join(KINDS)}"))
        return columns, [*reasons, *(reason for name in ("amount", "margin", "mrr") for reason in self._number_reasons(name, needed=False))]

    def _events(self) -> "tuple[dict[str, Value], list[tuple[BooleanValue, str]]]":
        step, journey, place = self._steps("activity")
        case, activity = self._text("case_id"), self._text("activity")
        columns = {
            "case_id": case, "customer_id": self._id("customer_id"), "timestamp": self._moment("timestamp"), "activity": activity,
            "step": step, "place": place, "journey": journey, "channel": renamed(self._text("channel"), channels_named(self.workspace)),
            "team": renamed(self._text("team"), things_named(self.workspace.teams())), "outcome": self._text("outcome").lower(),
        }  # fmt: skip
        reasons = [(case.isnull() | (case == ""), "case_id is empty"), (activity.isnull() | (activity == ""), "activity is empty")]
        return columns, [*reasons, *self._moment_reasons("timestamp")]

    def _steps(self, name: str) -> "tuple[StringValue, StringValue, Value]":
        """The step of each row, its journey, and its place on the map."""
        import ibis

        journey = self._journey()
        if name not in self.columns:
            return ibis.null("string"), journey, ibis.null("int32")
        many = "journey" in self.columns
        named = steps_named(self.workspace, self.source, many)
        word = self._text(name).lower()
        if not many:
            step, place = _looked_up(word, named)
            alone = self.source.journey is None
            return step, renamed(word, {one.word: one.journey for one in named}, strangers=False) if alone else journey, place
        steps, places = [], []
        for id in dict.fromkeys(one.journey for one in named):
            step, place = _looked_up(word, tuple(one for one in named if one.journey == id))
            steps.append((journey == id, step))
            places.append((journey == id, place))
        nothing = (ibis.null("string"), ibis.null("int32"))
        found = (ibis.cases(*steps, else_=nothing[0]), ibis.cases(*places, else_=nothing[1])) if steps else nothing
        return found[0], journey, found[1]


def _looked_up(word: "StringValue", named: tuple[Named, ...]) -> "tuple[StringValue, Value]":
    return (
        renamed(word, {one.word: one.step for one in named}, strangers=False),
        numbered(word, {one.word: one.place for one in named}),
    )


def _once(table: "Table") -> "Table":
    """Answers that are there twice: the later one counts."""
    import ibis

    same = ibis.window(group_by=[table.response_id, table[REASON].isnull()], order_by=[table.date.desc(), table.score])
    nth = ibis.row_number().over(same)
    again = table.response_id.notnull() & table[REASON].isnull() & (nth > 0)
    twice = ibis.literal("response_id is there twice: the latest answer counts")
    return table.mutate(**{REASON: again.ifelse(twice, table[REASON])})


def scale_of(metric: Metric) -> tuple[float, float] | None:
    """The lowest and the highest answer of a metric that has answers."""
    return metric.scale or SCALES.get(metric.type)


def _off(low: float, high: float) -> str:
    return f"score lies off the scale {low:g} to {high:g}"


def columns_of(columns: Columns) -> dict[str, str]:
    """What the source says its columns are called, by canonical name."""
    said: dict[str, str | None] = {name: getattr(columns, name) for name in Columns.model_fields}
    return {name: called for name, called in said.items() if called}
