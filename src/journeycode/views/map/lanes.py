"""The lanes of a map: which there are, which of them a journey fills, and what a cell says in words."""

from collections.abc import Callable

from journeycode.views.map.marks import PromiseMark
from journeycode.views.map.values import Column, Lane, MapView, StageHead

LANES: dict[str, Lane] = {
    lane.id: lane
    for lane in (
        Lane("step", "Step", "★ pivotal"),
        Lane("touchpoint", "Touchpoint", "channel"),
        Lane("owner", "Owner", "hand-off ▸"),
        Lane("emotion", "Feeling", "−2 … +2"),
        Lane("thinking", "Thinking"),
        Lane("promise", "Promise", "made · kept · broken"),
        Lane("pain", "Pain", "severity 1–5"),
        Lane("opportunity", "Opportunity & value"),
        Lane("metric", "Metric", "against target"),
        Lane("evidence", "Evidence"),
    )
}

# The lanes of a service blueprint, from what the customer sees to what nobody sees.
BLUEPRINT: dict[str, Lane] = {
    lane.id: lane
    for lane in (
        Lane("seen", "Evidence", "what is met and seen"),
        Lane("step", "Customer actions"),
        Lane("interaction", "Line of interaction", divides=True),
        Lane("front", "Frontstage", "who is met"),
        Lane("visibility", "Line of visibility", divides=True),
        Lane("back", "Backstage", "what nobody sees"),
        Lane("internal", "Line of internal interaction", divides=True),
        Lane("system", "Systems"),
        Lane("fail", "Waits and fail points"),
    )
}

MADE = {"made": "◆ promises", "kept": "✓ keeps", "broken": "✕ breaks"}
# From this severity on a pain is a point where the service fails.
GRAVE = 3
SIGNED = {"error": "✕", "warning": "!", "info": "i"}


def signed(value: float) -> str:
    """A feeling as people write it: +1, 0, −1.5."""
    digits = f"{abs(value):.1f}".removesuffix(".0")
    return digits if value == 0 or digits == "0" else f"{'+' if value > 0 else '−'}{digits}"


def cell(view: MapView, lane: str, column: Column) -> tuple[str, ...]:
    """What a lane says at a step, line by line, for a format that has only words."""
    return tuple(line for line in WORDS[lane](view, column) if line)


def filled(lane: str, column: Column) -> bool:
    """Whether a step has anything in a lane."""
    return bool(FIELDS[lane](column))


FIELDS: dict[str, Callable[[Column], object]] = {
    "seen": lambda column: column.touchpoints or seen(column),
    "front": lambda column: front(column),
    "back": lambda column: column.backstage or column.support,
    "system": lambda column: column.systems,
    "fail": lambda column: fail_points(column),
    "step": lambda column: column.name,
    "touchpoint": lambda column: column.touchpoints,
    "owner": lambda column: column.owner,
    "emotion": lambda column: column.feelings or any(mark.what == "feeling" for mark in column.measured),
    "thinking": lambda column: column.thoughts,
    "promise": lambda column: column.promises,
    "pain": lambda column: column.pains,
    "opportunity": lambda column: column.opportunities or column.gains,
    "metric": lambda column: column.metrics,
    "evidence": lambda column: column.evidence or column.unsure == "assumed",
}


def team_name(view: MapView, team: str) -> str:
    """The name of a team on the map, or its id where it is not on it."""
    return next((chip.name for chip in view.teams if chip.id == team), team)


def persona_name(view: MapView, persona: str) -> str:
    """The name of a persona on the map, or its id."""
    return next((card.name for card in view.personas if card.id == persona), persona)


def phase_note(stage: StageHead) -> str:
    """The phase of a stage where its name does not say it already: "Start / onboard" under Set up, nothing under Use."""
    return "" if stage.name.casefold() in stage.phase.casefold().split(" / ") else stage.phase


def step_words(view: MapView, column: Column) -> list[str]:
    """Name, kind, wait, level, sub-journey, ways on and the rules that speak of the step."""
    words = [("★ " if column.pivotal else "") + column.name]
    words += notes(view, column)
    words += [f"{SIGNED[mark.severity]} {mark.rule}" for mark in column.findings]
    return words


def notes(view: MapView, column: Column) -> list[str]:
    """The small print of a step: what kind it is, who takes it, how long one waits, what it opens."""
    words = []
    if column.kind in ("exit", "anytime"):
        words.append({"exit": "leaves here", "anytime": "at any time"}[column.kind])
    if column.pivotal and column.level:
        words.append(f"{column.level} value")
    if column.wait:
        words.append(f"waits {column.wait}")
    words += [f"◈ {mark.words}" for mark in column.measured if mark.what == "drop-off"]
    if column.who:
        words.append("only " + ", ".join(persona_name(view, persona) for persona in column.who))
    if column.sub_journey:
        words.append(f"opens: {column.sub_journey}")
    return words


def touchpoint_words(view: MapView, column: Column) -> list[str]:
    return [f"{mark.name} ({team_name(view, mark.owner)})" if mark.owner else mark.name for mark in column.touchpoints]


def owner_words(view: MapView, column: Column) -> list[str]:
    words = [team_name(view, column.owner)] if column.owner else []
    if column.support:
        words.append("with " + ", ".join(team_name(view, team) for team in column.support))
    return words + [handoff_words(view, column, index) for index in range(len(column.handoffs))]


def handoff_words(view: MapView, column: Column, index: int) -> str:
    """A hand-off as a sentence: to whom, and what goes along."""
    handoff = column.handoffs[index]
    to = team_name(view, handoff.target)
    if handoff.passing == "early":
        return f"▸ {to}"
    if handoff.passing in ("silent", "quiet"):
        return f"▷ {to}: nothing is passed on"
    how = ", ".join(
        part for part in (f"via {handoff.via}" if handoff.via else "", f"within {handoff.within}" if handoff.within else "") if part
    )
    return f"▸ {to}: {', '.join(handoff.carries)}" + (f" ({how})" if how else "")


def feeling_words(view: MapView, column: Column) -> list[str]:
    """One figure where all feel the same, else one for each persona."""
    values = {feeling.value for feeling in column.feelings}
    if len(values) == 1:
        words = [signed(values.pop())]
    else:
        words = [f"{persona_name(view, feeling.persona)} {signed(feeling.value)}" for feeling in column.feelings]
    aside = "off the curve" if words and column.kind in ("exit", "anytime") else ""
    return [*words, aside, column.feels, f"({column.unsure})" if column.unsure and words else "", *measured_words(view, column)]


def measured_words(view: MapView, column: Column) -> list[str]:
    """What data says of the feeling: "◈ measured −1.4 (n 412, to 2026-06-30)"."""
    return [
        f"◈ measured{f' {persona_name(view, mark.persona)}' if mark.persona else ''} {mark.words}"
        for mark in column.measured
        if mark.what == "feeling"
    ]


def thought_words(view: MapView, column: Column) -> list[str]:
    words = []
    for thought in column.thoughts:
        who = f"{persona_name(view, thought.persona)} " if thought.persona else ""
        lead = who + ("" if thought.sense == "thinks" else thought.sense)
        words.append(f"{lead.strip()}: “{thought.text}”" if lead.strip() else f"“{thought.text}”")
    return words


def elsewhere_words(mark: PromiseMark) -> list[str]:
    """What becomes of a promise in other journeys: "✓ kept in Medicines for home"."""
    signs = {"made": "◆ made", "kept": "✓ kept", "broken": "✕ broken"}
    return [f"{signs[done]} in {journey}" for done, journey in mark.elsewhere]


def seen(column: Column) -> list[str]:
    """What the customer sees at a step, in their words."""
    return [thought.text for thought in column.thoughts if thought.sense == "sees"]


def front(column: Column) -> list[str]:
    """The teams whom the customer meets: the owner of the step, and those of what is met there."""
    owners = [mark.owner or column.owner for mark in column.touchpoints] if column.touchpoints else [column.owner]
    return [owner for owner in dict.fromkeys(owners) if owner] if column.kind not in ("exit", "anytime") else []


def front_words(view: MapView, column: Column) -> list[str]:
    alone = [f"helps oneself: {mark.name}" for mark in column.touchpoints if mark.self_service]
    return [*(team_name(view, owner) for owner in front(column)), *alone]


def back_words(view: MapView, column: Column) -> list[str]:
    helping = [f"with {', '.join(team_name(view, team) for team in column.support)}"] if column.support else []
    return [*(f"{mark.name} ({team_name(view, mark.owner)})" if mark.owner else mark.name for mark in column.backstage), *helping]


def fail_points(column: Column) -> list[tuple[str, str]]:
    """(sign, words) for how long one waits and what goes wrong: W waits, F broken promises and grave pains, ▷ silent hand-offs."""
    found = [("W", f"waits {column.wait}")] if column.wait else []
    found += [("F", f"breaks: {mark.text}") for mark in column.promises if mark.mark == "broken"]
    found += [("F", pain.text) for pain in column.pains if (pain.severity or 0) >= GRAVE]
    return found + [("▷", "hands on, and passes nothing") for handoff in column.handoffs[:1] if handoff.passing == "silent"]


def metric_words(view: MapView, column: Column) -> list[str]:
    return [metric_sentence(mark.name, mark.actual, mark.target, mark.met) for mark in column.metrics]


def metric_sentence(name: str, actual: str, target: str, met: bool | None) -> str:
    """A figure against its target: "Effort of signing up: 6.4 of 6 ✓"."""
    figures = f"{actual} of {target}" if actual and target else actual or (f"target {target}" if target else "")
    sign = "" if met is None else " ✓" if met else " ✕"
    return f"{name}: {figures}{sign}" if figures else name


WORDS: dict[str, Callable[[MapView, Column], list[str]]] = {
    "seen": lambda view, column: [*(mark.name for mark in column.touchpoints), *(f"sees: “{text}”" for text in seen(column))],
    "front": front_words,
    "back": back_words,
    "system": lambda _, column: list(column.systems),
    "fail": lambda _, column: [f"{sign} {words}" for sign, words in fail_points(column)],
    "step": step_words,
    "touchpoint": touchpoint_words,
    "owner": owner_words,
    "emotion": feeling_words,
    "thinking": thought_words,
    "promise": lambda _, column: [
        f"{MADE[mark.mark]}: {mark.text}{''.join(f' ({words})' for words in elsewhere_words(mark))}" for mark in column.promises
    ],
    "pain": lambda _, column: [pain.text + (f" ({pain.severity} of 5)" if pain.severity else "") for pain in column.pains],
    "opportunity": lambda _, column: [
        *(mark.text + (f" ({mark.status})" if mark.status else "") for mark in column.opportunities),
        *(f"{mark.text} ({' · '.join(part for part in (mark.value, mark.dimension) if part)})" for mark in column.gains),
    ],
    "metric": metric_words,
    "evidence": lambda _, column: [
        *(mark.id + (f", n={mark.n}" if mark.n is not None else "") for mark in column.evidence),
        *(["assumed"] if column.unsure == "assumed" else []),
    ],
}
