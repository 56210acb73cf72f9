"""Brings measured figures back into the documents: each a finding whose fix is edits of single values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeycode.finding import Finding, Fix
from journeycode.graph import Metric, Step, Thing, Way, Workspace
from journeycode.measures.report import Measured
from journeycode.measures.written import felt, written
from journeycode.model.leaves import read_figure
from journeycode.model.part import Part, fields_in_order
from journeycode.reading import mending
from journeycode.reading.document import Document
from journeycode.source import Quoted, Route, Span
from journeycode.source.edits import Edit

RULE = "measured"
Group = dict[str, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """What should stand in a group of a document: its fields in order as YAML text, and how each is read for comparing."""

    thing: Thing
    route: Route
    fields: Group
    says: str


def out_of_date(workspace: Workspace, measured: Sequence[Measured]) -> tuple[Finding, ...]:
    """The places at which the documents say something else than the data, or nothing; none of a future journey.

    Figures of metrics under `actual`, shares of ways under `next`, feelings and drop-offs of steps under `measured`.
    """
    return tuple(_all(workspace, measured))


def _all(workspace: Workspace, measured: Sequence[Measured]) -> Iterator[Finding]:
    for address in dict.fromkeys(one.address for one in measured):
        thing, mine = workspace.thing(address), [one for one in measured if one.address == address]
        if isinstance(thing, Metric):
            for one in (one for one in mine if one.field == "actual" and not is_older(one, thing)):
                fields = _dated({"value": written(one.value)}, one)
                yield from _found(Writing(thing, ("actual",), fields, f"'{thing.name}' was measured: {fields['value']}"))
        elif isinstance(thing, Step) and thing.journey.model.state == "current":
            yield from _feeling(thing, [one for one in mine if one.field == "emotion"])
            yield from _left(thing, [one for one in mine if one.field == "drop-off"])
            yield from _shares(thing, {one.to: one for one in mine if one.field == "share"})


def is_older(one: Measured, metric: Metric) -> bool:
    """Whether the documents have a figure of a later day: what was measured before does not replace it."""
    known = metric.model.actual.as_of if metric.model.actual else None
    return known is not None and one.as_of is not None and one.as_of < known


def _left(step: Step, measured: Sequence[Measured]) -> Iterator[Finding]:
    known = step.model.measured.drop_off if step.model.measured else None
    for one in measured:
        fields = {**_dated({"value": written(one.value)}, one), "source": one.source}
        # That nobody leaves is worth a line only where somebody did before.
        if known is None and fields["value"] == "0%":
            continue
        yield from _found(Writing(step, ("measured", "drop_off"), fields, f"{fields['value']} leave at '{step.name}', by the data"))


def _dated(fields: Group, one: Measured) -> Group:
    """A value with n and the day, as far as they are known."""
    if one.value.n is not None:
        fields["n"] = str(one.value.n)
    if one.as_of is not None:
        fields["as_of"] = one.as_of.isoformat()
    return fields


def _feeling(step: Step, measured: Sequence[Measured]) -> Iterator[Finding]:
    """How it felt: for each persona of the step where all of them were asked, else for everyone together."""
    each = {one.persona: one for one in measured if one.persona}
    everyone = next((one for one in measured if not one.persona), None)
    if everyone is None:
        return
    who = [persona.id for persona in step.who]
    value = felt(everyone.value)
    if len(who) > 1 and all(id in each for id in who):
        value = f"{{{', '.join(f'{id}: {felt(each[id].value)}' for id in who)}}}"
    fields = {**_dated({"value": value}, everyone), "source": everyone.source}
    yield from _found(Writing(step, ("measured", "emotion"), fields, f"the feeling at '{step.name}' was measured: {value}"))


def _shares(step: Step, measured: Mapping[str, Measured]) -> Iterator[Finding]:
    """The shares of the ways on, where every one of them was counted: half of a parting would not add up."""
    if len(step.ways) < 2 or any(way.entry is None or way.target.id not in measured for way in step.ways):
        return
    for way in step.ways:
        one = measured[way.target.id]
        fields = {"share": written(one.value)}
        says = f"{fields['share']} go from '{step.name}' to '{way.target.name}', by the data"
        if step.document is not None and isinstance((step.model.next or ())[way.entry or 0], str):
            edit = mending.replaced(step.document, (*step.route, *_entry(way)), f"{{to: {one.to}, share: {fields['share']}}}")
            yield from _finding(step, _entry(way), says, [edit] if edit else [])
        else:
            yield from _found(Writing(step, _entry(way), fields, says))


def _entry(way: Way) -> Route:
    return "next", way.entry or 0


def _found(writing: Writing) -> Iterator[Finding]:
    document = writing.thing.document
    if document is not None:
        yield from _finding(
            writing.thing, writing.route, writing.says, list(_edits(document, (*writing.thing.route, *writing.route), writing.fields))
        )


def _finding(thing: Thing, route: Route, says: str, edits: list[Edit]) -> Iterator[Finding]:
    if edits:
        detail = ".".join(map(str, route))
        yield Finding(RULE, "info", says, thing.at(*route).place, thing.address, detail, fix=Fix("bring it up to date", tuple(edits)))


def _edits(document: Document, route: Route, fields: Group) -> Iterator[Edit]:
    """Edits that make a group hold these fields: values that differ replaced, what is missing added, the group made where it is not there."""
    composition = document.composition
    known = composition.value((*document.root, *route))
    if isinstance(known, dict):
        missing: Group = {}
        for key, text in fields.items():
            if key not in known:
                missing[key] = text
            elif not _same(key, known[key], text) and (edit := mending.replaced(document, (*route, key), text)):
                yield edit
        yield from _added(document, route, missing, fields)
    else:
        yield from _made(document, route, fields)


def _added(document: Document, route: Route, missing: Group, fields: Group) -> Iterator[Edit]:
    """The missing fields, each after those that come before it."""
    part = document.model_at(route)
    order = fields_in_order(type(part)) if isinstance(part, Part) else list(fields)
    found: dict[Span, str] = {}
    for key, text in missing.items():
        edit = mending.added(document, route, key, text, tuple(order[: order.index(key)]))
        if edit is not None:
            # Two fields that are added at one place are one edit, in order.
            found[edit.span] = found.get(edit.span, "") + edit.text
    yield from (Edit(span, text) for span, text in found.items())


def _made(document: Document, route: Route, fields: Group) -> Iterator[Edit]:
    """A group that is not there: written in one line, in its place among its neighbours; its holder too where that is missing."""
    *above, key = route
    inner, holder = f"{key}: {_flow(fields)}", ""
    if document.composition.value((*document.root, *above)) is None:
        holder = str(above.pop())
    part = document.model_at(tuple(above))
    order = fields_in_order(type(part)) if isinstance(part, Part) else [holder or str(key)]
    before = tuple(order[: order.index(holder or str(key))])
    edit = mending.added(document, tuple(above), holder or str(key), f"{{{inner}}}" if holder else _flow(fields), before)
    if edit is not None:
        yield _opened(edit, holder, inner) if holder else edit


def _opened(edit: Edit, holder: str, inner: str) -> Edit:
    """A group on lines of its own, where its neighbours stand on lines of their own."""
    margin = edit.text[: edit.text.index(holder)]
    return edit if margin.strip("\r\n ") or "\n" not in margin else Edit(edit.span, f"{margin}{holder}:{margin}  {inner}")


def _flow(fields: Group) -> str:
    return f"{{{', '.join(f'{key}: {_quoted(text)}' for key, text in fields.items())}}}"


def _quoted(text: str) -> str:
    """A text of several words with a comma needs quotes in one line; a group does not."""
    return f'"{text}"' if "," in text and not text.startswith("{") else text


def _same(key: str, known: object, text: str) -> bool:
    """Whether what is written means the same as what would be."""
    if isinstance(known, dict) and text.startswith("{"):
        return {name: str(value) for name, value in known.items()} == dict(pair.split(": ") for pair in text[1:-1].split(", "))
    if not isinstance(known, str):
        return False
    if isinstance(known, Quoted) or key in ("as_of", "source", "n"):
        return str(known) == text
    try:
        return abs(read_figure(known) - read_figure(text)) < 1e-9
    except ValueError:
        return str(known) == text
