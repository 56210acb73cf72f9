"""All that is known of a step, and all that a finding says: articles that are read below the map, or open over it."""

import re
from collections.abc import Callable, Iterable

from journeycode.renderers.escaping import xml
from journeycode.renderers.html.map.cells import finding_id, href, team, way_words
from journeycode.views.map.columns import SPELLED
from journeycode.views.map.lanes import (
    MADE,
    SIGNED,
    elsewhere_words,
    handoff_words,
    metric_sentence,
    notes,
    persona_name,
    phase_note,
    signed,
    team_name,
)
from journeycode.views.map.marks import FindingMark
from journeycode.views.map.values import Column, MapView

SENSES = {"thinks": "Thinks", "says": "Says", "sees": "Sees", "hears": "Hears"}
MOODS = {-2: "very bad", -1: "bad", 0: "neither good nor bad", 1: "good", 2: "very good"}
CODE = re.compile(r"`([^`]+)`")
Lines = list[str]


def steps(view: MapView) -> str:
    """Every step in full."""
    return "".join(article(view, column) for column in view.columns)


def article(view: MapView, column: Column) -> str:
    """One step: its groups of lines, those left out that have none, and what was found there."""
    stage = view.stages[column.stage]
    where = " · ".join(part for part in (stage.name, phase_note(stage), *notes(view, column)) if part)
    star = '<span class="star" title="pivotal moment">★</span> ' if column.pivotal else ""
    groups = "".join(group(title, lines(view, column)) for title, lines in GROUPS.items())
    found = "".join(said(mark) for mark in column.findings)
    return (
        f'<article class="step" id="{xml(href(view, column))}--details" tabindex="-1"><h3>{star}{xml(column.name)}</h3><p class="muted">{xml(where)}</p>'
        + (f"<p>{xml(column.description)}</p>" if column.description else "")
        + f"<dl>{groups}</dl>"
        + (f"<h4>Findings</h4>{found}" if found else "")
        + f'<p class="small source"><a href="#{xml(href(view, column))}">On the map</a> <code>{xml(column.address)}</code></p></article>'
    )


def group(title: str, lines: Iterable[str]) -> str:
    """`lines` are escaped."""
    body = "".join(f"<dd>{line}</dd>" for line in lines)
    return f"<div><dt>{title}</dt>{body}</div>" if body else ""


def feelings(view: MapView, column: Column) -> Lines:
    found = [
        f'<span data-persona="{xml(feeling.persona)}"><b>{signed(feeling.value)}</b> {xml(persona_name(view, feeling.persona))}'
        f'<span class="small"> {MOODS[max(-2, min(2, round(feeling.value)))]}</span></span>'
        for feeling in column.feelings
    ]
    unsure = {"": "", "assumed": "assumed: nobody has asked yet"}.get(column.unsure, f"few were asked: {column.unsure}")
    return found + [xml(words) for words in (column.feels, unsure) if words and found]


def thoughts(sense: str) -> Callable[[MapView, Column], Lines]:
    def lines(view: MapView, column: Column) -> Lines:
        return [
            f"<q>{xml(thought.text)}</q>"
            + (f' <span class="small">{xml(persona_name(view, thought.persona))}</span>' if thought.persona else "")
            for thought in column.thoughts
            if thought.sense == sense
        ]

    return lines


def touchpoints(view: MapView, column: Column) -> Lines:
    found = []
    for mark in column.touchpoints:
        by = f"by {team_name(view, mark.owner)}" if mark.owner else ""
        small = " · ".join(
            part
            for part in (
                "" if same(mark.channel, mark.name) else mark.channel.replace("-", " "),
                "helps oneself" if mark.self_service else "",
                by,
            )
            if part
        )
        found.append(xml(mark.name) + (f' <span class="small">{xml(small)}</span>' if small else ""))
    return found


def same(channel: str, name: str) -> bool:
    """Whether a name says only which channel it is."""
    return SPELLED.get(channel, channel.replace("-", " ")).casefold() == name.casefold()


def owners(view: MapView, column: Column) -> Lines:
    found = [team(view, column.owner)] if column.owner else []
    return found + ([xml(f"with {', '.join(team_name(view, id) for id in column.support)}")] if column.support else [])


def handoffs(view: MapView, column: Column) -> Lines:
    return [
        f'<span class="{"is-bad" if handoff.passing == "silent" else ""}">{xml(handoff_words(view, column, number))}</span>'
        for number, handoff in enumerate(column.handoffs)
    ]


def promises(view: MapView, column: Column) -> Lines:
    tones = {"made": "is-note", "kept": "is-good", "broken": "is-bad"}
    return [
        f'<b class="{tones[mark.mark]}">{MADE[mark.mark]}</b> {xml(mark.text)}'
        + "".join(f' <span class="small">{xml(words)}</span>' for words in elsewhere_words(mark))
        for mark in column.promises
    ]


def pains(_: MapView, column: Column) -> Lines:
    return [
        xml(mark.text)
        + (f' <span class="small is-bad">severity {mark.severity} of 5</span>' if mark.severity else "")
        + (f'<br><span class="small">because {xml(mark.cause)}</span>' if mark.cause else "")
        for mark in column.pains
    ]


def opportunities(view: MapView, column: Column) -> Lines:
    found = []
    for mark in column.opportunities:
        small = " · ".join(part for part in (mark.status, team_name(view, mark.owner) if mark.owner else "") if part)
        found.append(xml(mark.text) + (f' <span class="small">{xml(small)}</span>' if small else ""))
    return found


def gains(_: MapView, column: Column) -> Lines:
    return [
        xml(mark.text) + f' <span class="small">{xml(" · ".join(part for part in (mark.value, mark.dimension) if part))}</span>'
        for mark in column.gains
    ]


def backstage(view: MapView, column: Column) -> Lines:
    return [
        xml(mark.name) + (f' <span class="small">{xml(team_name(view, mark.owner))}</span>' if mark.owner else "")
        for mark in column.backstage
    ]


def evidence(_: MapView, column: Column) -> Lines:
    found = []
    for mark in column.evidence:
        small = " · ".join(part for part in (mark.type, f"n={mark.n}" if mark.n is not None else "", "few" if mark.small else "") if part)
        summary = f"<br>{xml(mark.summary)}" if mark.summary else ""
        found.append(f'{xml(mark.name or mark.id)} <span class="small">{xml(small)}</span>{summary}')
    return found


GROUPS: dict[str, Callable[[MapView, Column], Lines]] = {
    "Feeling": feelings,
    **{title: thoughts(sense) for sense, title in SENSES.items()},
    "Meets": touchpoints,
    "Owner": owners,
    "Hand-offs": handoffs,
    "Promises": promises,
    "Pains": pains,
    "Gains": gains,
    "Needs it answers": lambda _, column: [xml(text) for text in column.answers],
    "Opportunities": opportunities,
    "Behind the scenes": backstage,
    "Systems": lambda _, column: [xml(", ".join(column.systems))] if column.systems else [],
    "Ways on": lambda _, column: [xml(words) for words in way_words(column)],
    "Figures": lambda _, column: [xml(metric_sentence(mark.name, mark.actual, mark.target, mark.met)) for mark in column.metrics],
    "How we know": evidence,
}


def said(mark: FindingMark) -> str:
    """A finding in short, among the details of its step."""
    return f'<p class="mark {mark.severity}">{SIGNED[mark.severity]} <b>{xml(mark.rule)}</b>: {xml(mark.message)}</p>' + hints(mark)


def hints(mark: FindingMark) -> str:
    """Why it matters and what to do."""
    why = f"<p>{sentence(mark.why)}</p>" if mark.why else ""
    return why + (f'<p class="hint"><b>What to do:</b> {sentence(mark.hint)}</p>' if mark.hint else "")


def sentence(text: str) -> str:
    """A sentence of a rule, escaped: with a capital and a full stop, and what stands between backticks as code."""
    escaped = CODE.sub(r"<code>\1</code>", xml(text))
    return escaped[:1].upper() + escaped[1:] + ("" if escaped.endswith((".", "!", "?")) else ".")


def findings(view: MapView) -> str:
    """Every finding in full, the gravest first: those of the whole, then those of steps, with a link to the step."""
    found = [(mark, finding_id("", view.findings, number), "", "") for number, mark in enumerate(view.findings)]
    for column in view.columns:
        where = f'<a href="#{xml(href(view, column))}">{xml(column.name)}</a>'
        found += [
            (mark, finding_id(column.id, column.findings, number), where, href(view, column)) for number, mark in enumerate(column.findings)
        ]
    found.sort(key=lambda one: list(SIGNED).index(one[0].severity))
    return "".join(finding(*one) for one in found)


def finding(mark: FindingMark, id: str, where: str, step: str) -> str:
    """`where` is a link to the step, escaped; `step` its address, both empty for a finding of the whole."""
    words = {"error": "Error", "warning": "Warning", "info": "For your information"}[mark.severity]
    of = f' data-step="{xml(step)}"' if step else ""
    return (
        f'<article class="finding {mark.severity}" id="{xml(id)}" tabindex="-1" data-rule="{xml(mark.rule)}"{of}><h3>{SIGNED[mark.severity]} {xml(mark.rule)}</h3>'
        f'<p class="small">{words}{f" at {where}" if where else ""}</p><p class="message"><b>{sentence(mark.message)}</b></p>{hints(mark)}'
        f'<p class="small source"><code>journeycode explain {xml(mark.rule)}</code></p></article>'
    )
