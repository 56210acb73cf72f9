"""The tables of a review: changes, feelings, and what could be accepted; no cell can break out of its row."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeycode.changes import KINDS, Change, Overlay
from journeycode.reporters.changes.told import ToldChanges, arrow, sentence
from journeycode.reporters.markdown import code, escaped
from journeycode.reporters.report import counted

HEAD = "| | What | Before → after | Concerns | Where |\n| --- | --- | --- | --- | --- |\n"
WORDS = {"breaking": "**BREAKING**", "risk": "**risk**", "change": "change"}
CELL = 240


def change_table(changes: Sequence[Change], told: ToldChanges) -> str:
    """A row for each change."""
    return HEAD + "".join(_row(change, told) for change in changes)


def _row(change: Change, told: ToldChanges) -> str:
    what = escaped(_clipped(sentence(change.message)))
    if change.became:
        what += f"<br>{escaped(_clipped(change.hint, 2 * CELL))}"
    if change.lowered:
        what += f"<br>({escaped(_clipped(change.lowered))})"
    if change.approved:
        what += f"<br>✓ accepted: {escaped(_clipped(change.approved))}"
    cells = (
        f"{WORDS[change.level]}<br>{code(change.kind)}",
        what,
        escaped(_clipped(arrow(change.before, change.after))),
        escaped(_clipped(told.names(change))),
        where(change, told),
    )
    return f"| {' | '.join(cells)} |\n"


def where(change: Change, told: ToldChanges) -> str:
    """The nearest line that survives, as a link where the code host is known."""
    place = change.place
    said = f"{place.path.rpartition('/')[2]}:{place.line}"
    link = told.link(place)
    short = said if len(said) <= 60 else f"…{said[-59:]}"
    return f"[{escaped(short)}]({link})" if link else code(short, in_table=True)


def _clipped(text: str, most: int = CELL) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def counted_kinds(changes: Sequence[Change]) -> str:
    """How many of each kind: what is left of a table that is too long."""
    counts = Counter((change.level, change.kind) for change in changes)
    rows = "".join(f"| {level} | {code(kind)} | {KINDS[kind].says} | {count} |\n" for (level, kind), count in counts.items())
    return f"| | Kind | What it says | How often |\n| --- | --- | --- | ---: |\n{rows}"


def feelings(overlays: Sequence[Overlay]) -> str:
    """The mean feeling of each step before and after, of journeys in which one changed; empty where none did."""
    parts = []
    for one in overlays:
        felt = [step for step in one.steps if step.before is not None or step.after is not None]
        if any(step.before != step.after for step in felt):
            rows = "".join(
                f"| {(step.mark or '').replace('-', '−')} | {escaped(_clipped(step.name))} | {_face(step.before)} | {_face(step.after)} |\n"
                for step in felt
            )
            parts.append(f"{escaped(one.name)}\n\n| | Step | Before | After |\n| --- | --- | ---: | ---: |\n{rows}")
    return "\n".join(parts)


def _face(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:+.2g}".replace("-", "−") if value else "0"


def accepting(changes: Sequence[Change]) -> str:
    """How a breaking change is accepted, with the command for each."""
    lines = "\n".join(
        f'journeycode approve {change.fingerprint} --reason "…"   # {change.kind} {_shell(change.address)}' for change in changes
    )
    return (
        "Run this in the workspace and commit `approvals.yaml`; an approval has a reason and a day on which it ends.\n\n"
        f"```sh\n{lines}\n```\n\nOr say that something was given up on purpose, under `retired:` in `journeycode.yaml`, with a reason.\n"
    )


def _shell(address: str) -> str:
    return "".join(char if char.isalnum() or char in "-_:/.~" else "?" for char in address)[:80]


def findings_list(told: ToldChanges, most: int = 20) -> Iterator[str]:
    """What the rules find that is new, then what they no longer find, a line each."""
    for title, findings in (("New", told.changes.new), ("Fixed", told.changes.fixed)):
        for finding in findings[:most]:
            yield f"| {title} | {finding.severity} | {code(finding.rule)} | {escaped(_clipped(sentence(finding.message)))} |\n"
        if len(findings) > most:
            yield f"| {title} | | | and {counted(len(findings) - most, 'more finding')} |\n"
