"""What stands in a cell of the table."""

from collections.abc import Callable, Sequence

from journeycode.renderers.colours import team_style
from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.curve import piece
from journeycode.renderers.svg.icons import icon
from journeycode.views.map.lanes import MADE, SIGNED, cell, elsewhere_words, handoff_words, metric_sentence, persona_name, signed, team_name
from journeycode.views.map.marks import FindingMark, PromiseMark
from journeycode.views.map.values import Column, MapView


def href(view: MapView, column: Column) -> str:
    """The address of a step on its page."""
    return f"{view.id}/{column.id}"


def team(view: MapView, id: str) -> str:
    """A team's chip: filled or outlined by its turn, initials and name."""
    chip = next(chip for chip in view.teams if chip.id == id)
    _, filled, _ = team_style(chip.colour)
    kind = "filled" if filled else "outlined"
    return f'<span class="team {kind}{chip.colour % 8}"><b>{xml(chip.initials)}</b>{xml(chip.name)}</span>'


def touchpoint(view: MapView, index: int, column: Column) -> str:
    parts = []
    for mark in column.touchpoints:
        picture = f'<svg class="icon" width="16" height="16" aria-hidden="true"><path d="{icon(mark.channel, mark.type)}"/></svg>'
        by = f'<br><span class="small">by {xml(team_name(view, mark.owner))}</span>' if mark.owner else ""
        parts.append(f'<p class="met">{picture}<span>{xml(mark.name)}{by}</span></p>')
    return "".join(parts)


def owner(view: MapView, index: int, column: Column) -> str:
    parts = [team(view, column.owner)] if column.owner and column.kind not in ("exit", "anytime") else []
    if column.support:
        parts.append(f'<p class="small">with {xml(", ".join(team_name(view, id) for id in column.support))}</p>')
    for number, handoff in enumerate(column.handoffs):
        words = xml(handoff_words(view, column, number))
        parts.append(f'<span class="mark bad"><b>{words}</b></span>' if handoff.passing == "silent" else f'<p class="small">{words}</p>')
    return "".join(parts)


def emotion(view: MapView, index: int, column: Column) -> str:
    """The piece of the curve, and the same in words: each persona's figure by itself where they differ."""
    words = cell(view, "emotion", column)
    low = " · lowest" if index in view.lowest else ""
    if len({feeling.value for feeling in column.feelings}) > 1:
        own = [
            f'<span data-persona="{xml(feeling.persona)}">{xml(f"{persona_name(view, feeling.persona)} {signed(feeling.value)}")}</span>'
            for feeling in column.feelings
        ]
        parts = own + [xml(line) for line in words[len(own) :]]
    else:
        parts = [xml(line) for line in words]
    said = f"<p{' class=' + chr(34) + 'is-bad' + chr(34) if low else ''}>{' · '.join(parts) + low}</p>" if parts else ""
    return piece(view, index, column) + said


def thinking(view: MapView, index: int, column: Column) -> str:
    parts = []
    for thought in column.thoughts:
        who = f"{persona_name(view, thought.persona)} " if thought.persona else ""
        lead = who + (thought.sense if who or thought.sense != "thinks" else "")
        whose = f' data-persona="{xml(thought.persona)}"' if thought.persona else ""
        parts.append(
            f"<div{whose}>" + (f'<p class="small">{xml(lead.strip())}</p>' if lead else "") + f"<p><q>{xml(thought.text)}</q></p></div>"
        )
    return "".join(parts)


def promise(view: MapView, index: int, column: Column) -> str:
    return "".join(promise_mark(view, index, mark) for mark in column.promises)


def promise_mark(view: MapView, index: int, mark: PromiseMark) -> str:
    """The mark, and a link to each other end of the promise."""
    ends = [
        (("made at", link.made) if link.met == index else (f"{link.mark} at", link.met))
        for link in view.links
        if link.promise == mark.promise and index in (link.made, link.met)
    ]
    links = "".join(f'<br><a href="#{xml(href(view, view.columns[at]))}">{verb} “{xml(view.columns[at].name)}”</a>' for verb, at in ends)
    others = "".join(
        f'<br><b class="is-{"bad" if done == "broken" else "good" if done == "kept" else "note"}">{xml(words)}</b>'
        for words, (done, _) in zip(elsewhere_words(mark), mark.elsewhere, strict=True)
    )
    return f'<span class="mark {mark.mark}"><b>{MADE[mark.mark]}</b> <span class="small">{mark.number}</span><br>{xml(mark.text)}{links}{others}</span>'


def pain(view: MapView, index: int, column: Column) -> str:
    return "".join(
        f'<p class="bar">{xml(mark.text)}'
        + (f'<br><span class="small is-bad">severity {mark.severity} of 5</span>' if mark.severity else "")
        + "</p>"
        for mark in column.pains
    )


def opportunity(view: MapView, index: int, column: Column) -> str:
    parts = []
    for mark in column.opportunities:
        small = " · ".join(part for part in (mark.status, team_name(view, mark.owner) if mark.owner else "") if part)
        parts.append(
            f'<p class="bar good">{xml(mark.text)}' + (f'<br><span class="small is-good">{xml(small)}</span>' if small else "") + "</p>"
        )
    for gain in column.gains:
        kind = " · ".join(part for part in (gain.value, gain.dimension) if part) or "value"
        parts.append(f'<span class="mark good"><b>◇ {xml(kind)}</b><br>{xml(gain.text)}</span>')
    return "".join(parts)


def metric(view: MapView, index: int, column: Column) -> str:
    tones = {None: "muted", True: "is-good", False: "is-bad"}
    return "".join(
        f'<p class="{tones[mark.met]}">{xml(metric_sentence(mark.name, mark.actual, mark.target, mark.met))}</p>' for mark in column.metrics
    )


def evidence(view: MapView, index: int, column: Column) -> str:
    return "".join(f'<p class="small">{xml(line)}</p>' for line in cell(view, "evidence", column))


def finding_id(step: str, marks: Sequence[FindingMark], number: int) -> str:
    """Where the list of findings says what the n-th of a step says; other rules that begin or cease to speak do not change it.

    step: the id of the step, empty for the findings of the whole.
    """
    rule = marks[number].rule
    turn = sum(mark.rule == rule for mark in marks[:number]) + 1
    return "finding:" + "/".join(part for part in (step, rule, str(turn) if turn > 1 else "") if part)


def findings(column: Column) -> str:
    """The rules that speak of a step, each leading to what it says."""
    return "".join(
        f'<a class="mark {mark.severity} opens" href="#{xml(finding_id(column.id, column.findings, number))}" title="{xml(mark.message)}">{SIGNED[mark.severity]} <b>{xml(mark.rule)}</b></a>'
        for number, mark in enumerate(column.findings)
    )


def way_words(column: Column) -> list[str]:
    """The ways on in words."""
    return [
        " · ".join(part for part in (way.share, way.when, "" if way.kind == "forward" else way.kind) if part) + f" → {way.target}"
        for way in column.ways
    ]


def content(view: MapView, lane: str, index: int, column: Column) -> str:
    """What stands in a cell; a lane without a writer of its own says its words."""
    if lane in CELLS:
        return CELLS[lane](view, index, column)
    return "".join(f"<p>{xml(line)}</p>" for line in cell(view, lane, column))


CELLS: dict[str, Callable[[MapView, int, Column], str]] = {
    "touchpoint": touchpoint,
    "seen": touchpoint,
    "owner": owner,
    "emotion": emotion,
    "thinking": thinking,
    "promise": promise,
    "pain": pain,
    "opportunity": opportunity,
    "metric": metric,
    "evidence": evidence,
}
