"""What frames the columns: personas, teams, stages, brackets, the phases that are missing, and the promises that run across."""

from collections.abc import Iterable, Sequence

from journeycode.finding import Finding
from journeycode.graph import Journey, Persona, Team
from journeycode.model.lifecycle import PHASES, Lifecycle
from journeycode.views.map.columns import SPELLED, marked, place_of
from journeycode.views.map.figures import share
from journeycode.views.map.marks import FindingMark, PromiseLink
from journeycode.views.map.values import Bracket, Column, Ghost, PersonaCard, Place, StageHead, TeamChip

COMMITMENTS = {
    "commerce": "purchase", "retail": "purchase", "b2b-saas": "purchase", "subscription": "purchase", "public-service": "application",
    "healthcare": "admission", "employee": "joining", "education": "enrolment", "nonprofit": "gift", "generic": "start",
}  # fmt: skip
FULFILMENTS = {"public-service": "decision", "nonprofit": "thanks", "healthcare": "care", "employee": "first day", "education": "place"}
GHOST_RULES = ("ends-at-purchase", "missing-post-purchase-phase")


def commitment(lifecycle: Lifecycle) -> str:
    """What this business calls its purchase."""
    return COMMITMENTS.get(lifecycle.id) or (lifecycle.commit[0] if lifecycle.commit else "purchase")


def cards(personas: Sequence[Persona]) -> tuple[PersonaCard, ...]:
    """Personas with initials that tell them apart."""
    letters = distinct([(persona.id, persona.name) for persona in personas])
    return tuple(
        PersonaCard(
            persona.id, persona.name, letters[persona.id], persona.model.quote or "", persona.model.basis, note(persona), closed(persona)
        )
        for persona in personas
    )


def note(persona: Persona) -> str:
    """Share of all customers, and what the persona rests on."""
    parts = (f"{share(persona.model.share)} of customers" if persona.model.share is not None else "", persona.model.basis)
    return " · ".join(part for part in parts if part)


def closed(persona: Persona) -> str:
    """The channels that a persona cannot use, as people write them."""
    words = [SPELLED.get(id, id.replace("-", " ")) for id in sorted(persona.cannot_use)]
    return f"cannot use {', '.join(words)}" if words else ""


def distinct(things: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Two letters for each (id, name), no two the same as far as letters go round."""
    found: dict[str, str] = {}
    for id, name in things:
        words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
        whole = "".join(character for character in name if character.isalnum())
        first = (words[0][0] if words else whole[:1]).upper()
        second = [word[0] for word in words[1:]] + list(whole[1:])
        tries = [first + letter.upper() for letter in second if letter.isalnum()] + [first + str(number) for number in range(2, 100)]
        found[id] = next((letters for letters in tries if letters not in found.values()), first)
    return found


def chips(journey: Journey, columns: Sequence[Column], teams: Sequence[Team]) -> tuple[TeamChip, ...]:
    """The teams that the map names, by id; `teams` are all of the workspace, and give the colours and initials."""
    met = {meeting.owner for step in journey.steps for meeting in step.touchpoints if meeting.owner}
    met |= {work.owner for step in journey.steps for work in step.backstage if work.owner}
    named = {step.owner for step in journey.steps if step.owner} | met | {team for step in journey.steps for team in step.support}
    working = {thing.owner for step in journey.steps for thing in step.opportunities if thing.owner}
    every = sorted({*teams, *named, *working}, key=lambda team: team.id)
    order = {team.id: number for number, team in enumerate(every)}
    letters = distinct([(team.id, team.name) for team in every])
    return tuple(
        TeamChip(team.id, team.name, letters[team.id], order[team.id], team.model.external) for team in every if team in named | working
    )


def stages(journey: Journey) -> tuple[StageHead, ...]:
    """The stages that have steps."""
    found = []
    for stage in journey.stages:
        if not stage.steps:
            continue
        phase = PHASES[stage.phase] if stage.phase else None
        first = stage.steps[0]
        found.append(
            StageHead(
                stage.id,
                stage.name,
                phase.label if phase else "",
                place_of(first),
                first.index,
                stage.steps[-1].index,
                stage.model.goal or "",
            )
        )
    return tuple(found)


def brackets(journey: Journey, columns: Sequence[Column]) -> tuple[Bracket, ...]:
    """Runs of columns at one side of the purchase, with how many of the counted steps each holds."""
    word = commitment(journey.lifecycle)
    delivered = any(step.phase_class == "fulfil" for step in journey.steps)
    middle = f"{word} to {FULFILMENTS.get(journey.lifecycle.id, 'delivery')}" if delivered else word
    words: dict[Place, str] = {"before": f"before {word}", "commit": middle, "after": f"after {word}"}
    counted = [step.counts for step in journey.steps]
    found: list[Bracket] = []
    for index, column in enumerate(columns):
        if not column.place:
            continue
        if found and found[-1].place == column.place and found[-1].last == index - 1:
            found[-1] = Bracket(column.place, words[column.place], "", found[-1].first, index)
        else:
            found.append(Bracket(column.place, words[column.place], "", index, index))
    total = sum(counted)
    return tuple(
        Bracket(
            bracket.place, bracket.words, f"{sum(counted[bracket.first : bracket.last + 1])} of {total} steps", bracket.first, bracket.last
        )
        for bracket in found
    )


def ghosts(journey: Journey, findings: Iterable[Finding]) -> tuple[tuple[int, Ghost], ...]:
    """The phases after the purchase that a rule misses, each before the first later stage; the first carries the message."""
    saying = next((finding for finding in findings if finding.rule in GHOST_RULES and finding.address in (journey.address, "")), None)
    if saying is None:
        return ()
    phases = journey.phases()
    missing = sorted((PHASES[phase] for phase in journey.lifecycle.required if phase not in phases), key=lambda phase: phase.rank)
    found = []
    for number, phase in enumerate(missing):
        later = (stage.steps[0].index for stage in journey.stages if stage.steps and stage.rank is not None and stage.rank > phase.rank)
        index = next(later, len(journey.steps)) if saying.rule != "ends-at-purchase" else len(journey.steps)
        found.append(
            (index, Ghost(phase.id, phase.label, saying.rule, "" if number else saying.message, f"after {commitment(journey.lifecycle)}"))
        )
    return tuple(sorted(found, key=lambda pair: pair[0]))


def numbering(journey: Journey) -> dict[str, int]:
    """A number for each promise, by address, in the order in which the map meets them."""
    found: dict[str, int] = {}
    for step in journey.steps:
        for _, promise in marked(step):
            found.setdefault(promise.address, len(found) + 1)
    return found


def links(columns: Sequence[Column]) -> tuple[PromiseLink, ...]:
    """From where a promise was last made to each step that keeps or breaks it; one made only later joins from its first."""
    made: dict[str, list[int]] = {}
    for index, column in enumerate(columns):
        for mark in column.promises:
            if mark.mark == "made":
                made.setdefault(mark.promise, []).append(index)
    found = []
    for index, column in enumerate(columns):
        for mark in column.promises:
            if mark.mark != "made" and mark.promise in made:
                before = [place for place in made[mark.promise] if place < index]
                start = before[-1] if before else made[mark.promise][0]
                if start != index:
                    found.append(PromiseLink(mark.number, mark.promise, mark.text, mark.mark, start, index))
    return tuple(found)


def finding_mark(finding: Finding) -> FindingMark:
    return FindingMark(finding.rule, finding.severity, finding.message, finding.address, finding.why, finding.hint)
