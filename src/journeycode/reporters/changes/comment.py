"""The comment of a pull request: verdict, what to decide, who must look, the picture, then the rest; never more than a host takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycode.changes import Impact
from journeycode.reporters.changes import priorities
from journeycode.reporters.changes.asking import ask_line
from journeycode.reporters.changes.mermaid import fragment
from journeycode.reporters.changes.tables import accepting, change_table, counted_kinds, feelings, findings_list
from journeycode.reporters.changes.told import ToldChanges, by_itself, hidden, rules, verdict
from journeycode.reporters.markdown import code, escaped
from journeycode.reporters.report import counted

# A comment on GitHub holds 65,536 characters.
MOST_CHARACTERS = 60_000
ROWS = 10
JOURNEYS = 5


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the comment that stands or falls as a whole. weight: what is dropped first has the greatest."""

    text: str
    weight: int
    instead: str = ""


def write(told: ToldChanges) -> str:
    """The comment; empty where there is nothing to say."""
    if not has_something(told):
        return ""
    return fitted(list(_sections(told)))


def has_something(told: ToldChanges) -> bool:
    """Whether anybody has to know of anything."""
    changes = told.changes
    return bool(changes.shown or changes.new or changes.fixed or changes.unread or changes.stale)


def fitted(sections: list[Section], most: int = MOST_CHARACTERS) -> str:
    """The sections in order; while they are too long, the one that matters least gives way to what stands for it, then to nothing."""
    for weight in sorted({section.weight for section in sections if section.weight}, reverse=True):
        for use_instead in (True, False):
            if _length(sections) <= most:
                return _joined(sections)
            sections = [
                Section(section.instead if use_instead else "", section.weight) if section.weight == weight else section
                for section in sections
            ]
    return _joined(sections)


def _joined(sections: list[Section]) -> str:
    return "\n\n".join(section.text.strip("\n") for section in sections if section.text) + "\n"


def _length(sections: list[Section]) -> int:
    return len(_joined(sections))


def _sections(told: ToldChanges) -> Iterator[Section]:
    changes = told.changes
    yield Section(_title(told), 0)
    yield Section(_about(told), 0)
    yield Section(_by_itself(told), 1)
    grave = [change for change in changes.shown if change.level in ("breaking", "risk")]
    top = (grave or list(changes.shown))[:ROWS]
    if top:
        yield Section(change_table(top, told), 1)
    yield Section(ask_line(told), 2)
    yield Section(_impact(changes.impacts, rules(changes)), 3)
    yield Section(priorities.line(told.moves), 5)
    drawn = fragment(changes.overlays)
    if drawn:
        yield Section(f"```mermaid\n{drawn}\n```", 6)
    yield Section(_unread(told), 1)
    rest = [change for change in changes.shown if not any(change is one for one in top)]
    if rest:
        title = counted(len(rest), "other change")
        yield Section(_folded(title, change_table(rest, told)), 8, _folded(f"{title}, by kind", counted_kinds(rest)))
    if found := "".join(findings_list(told)):
        yield Section(_folded(rules(changes).capitalize(), f"| | Severity | Rule | What |\n| --- | --- | --- | --- |\n{found}"), 7)
    if felt := feelings(changes.overlays):
        yield Section(_folded("Feeling per step, before and after", felt), 9)
    breaking = [change for change in changes.shown if change.level == "breaking" and not change.approved]
    if breaking:
        yield Section(_folded("Accept a breaking change", accepting(breaking[:ROWS])), 4)


def _title(told: ToldChanges) -> str:
    head = told.head[:12] if told.head.isalnum() else ""
    gate = f" · {told.gate}" if told.gate else ""
    return f"<!-- journeycode:review key=default{f' head={head}' if head else ''} -->\n### Journey changes: {verdict(told.changes)}{gate}"


def _about(told: ToldChanges) -> str:
    changes = told.changes
    named = [_named(impact) for impact in changes.impacts[:JOURNEYS]]
    if len(changes.impacts) > JOURNEYS:
        named.append(f"and {len(changes.impacts) - JOURNEYS} more")
    parts = [", ".join(named), f"{len(changes.impacts)} of {counted(changes.journeys, 'journey')}"]
    if changes.editorial:
        parts.append(f"*{hidden(changes)}*")
    return " · ".join(part for part in parts if part)


def _by_itself(told: ToldChanges) -> str:
    """What the change says about itself: nobody may overlook it."""
    said = [
        f"> - {code(change.kind)} {escaped(_short(change.message))} – {escaped(_short(why))}" for change, why in by_itself(told.changes)
    ]
    more = [f"> - and {len(said) - ROWS} more"] if len(said) > ROWS else []
    head = "> **This change decides on itself.** It brings the approvals, or the entries under `retired:`, that let these pass:"
    return "\n".join([head, ">", *said[:ROWS], *more]) if said else ""


def _short(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:159]}…"


def _named(impact: Impact) -> str:
    before, after = impact.versions
    version = f" {before} → {after}" if before != after and before and after else f" {after or before}"
    return f"**{escaped(impact.name[:120])}**{escaped(version)}"


def _impact(impacts: tuple[Impact, ...], findings: str) -> str:
    lines = []
    for impact in impacts[:JOURNEYS]:
        said = " · ".join(f"{label} {before} → {after}" for label, before, after in impact.lines()) if impact.old and impact.new else ""
        if said:
            name = f" of {escaped(impact.name[:120])}:" if len(impacts) > 1 else ""
            lines.append(f"**Impact**{name} {said}")
    if findings:
        lines.append(f"**F{findings[1:].replace(':', ':**', 1)}")
    return "  \n".join(lines)


def _unread(told: ToldChanges) -> str:
    lines = [
        f"- **Not compared:** {code(one.address or one.file)} could not be read {one.when} the change: {escaped(one.reason[:200])}"
        for one in told.changes.unread[:ROWS]
    ]
    if len(told.changes.unread) > ROWS:
        lines.append(f"- and {len(told.changes.unread) - ROWS} more that could not be read")
    lines += [
        f"- An approval accepts nothing any more: {code(one.approval.fingerprint)} {escaped(one.approval.what[:120])} ({escaped(one.why)})"
        for one in told.changes.stale[:ROWS]
    ]
    return "\n".join(lines)


def _folded(title: str, body: str) -> str:
    return f"<details><summary>{title}</summary>\n\n{body.rstrip(chr(10))}\n\n</details>"
