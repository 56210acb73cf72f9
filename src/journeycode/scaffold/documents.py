"""One new document of a kind, as text: it validates as it stands, and says what to fill in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from journeycode.model.chapters import CHAPTERS
from journeycode.model.kinds import API_VERSION
from journeycode.model.lifecycle import PHASES, Lifecycle, PhaseId


@dataclass(frozen=True, slots=True)
class Known:
    """What the workspace offers to refer to."""

    lifecycle: Lifecycle
    team: str | None
    persona: str | None
    today: date


def document(kind: str, id: str, known: Known) -> str:
    """A document of a kind with an id; kinds are those of `TEMPLATES`."""
    name = id.replace("-", " ").capitalize()
    head = f"apiVersion: {API_VERSION}\nkind: {kind.capitalize()}\nid: {id}\nname: {name}\n"
    return head + TEMPLATES[kind](known)


def file_name(kind: str, id: str) -> str:
    """Where a new document goes, by convention."""
    return f"{kind}s/{id}.{kind}.yaml" if kind in ("journey", "persona") else f"{id}.{kind}.yaml"


def _journey(known: Known) -> str:
    owner = f"owner: {known.team}\n" if known.team else "# owner: the team that answers for the whole journey\n"
    personas = f"personas: [{known.persona}]\n" if known.persona else "# personas: [whose way it is]\n"
    lines = [f"version: 0.1.0\nstatus: draft\n{owner}{personas}reviewed: {known.today.isoformat()}\nstages:\n"]
    phases: set[PhaseId] = {"consider", "commit", *known.lifecycle.required}
    for phase in sorted(phases, key=lambda phase: PHASES[phase].rank):
        name, does = CHAPTERS[phase]
        lines.append(f"  - name: {name}\n    phase: {phase}\n")
        lines.append(f"    owner: {known.team}\n" if known.team else "")
        lines.append(f"    steps:\n      - {does}\n")
    return "".join(lines)


def _persona(known: Known) -> str:
    owner = f"owner: {known.team}\n" if known.team else ""
    return (
        "version: 0.1.0\nstatus: draft\nbasis: assumed                # assumed, interviewed or measured\n"
        "quote: One sentence that is typical.\ncontext: The circumstances in which they meet us.\n"
        "goals: [What they want to reach]\nneeds:\n  - {text: What they need from us, priority: high}\n"
        "pains: [What hurts them]\nchannels: {prefers: [website], cannot_use: []}\n"
        f"access_needs: []\n{owner}reviewed: {known.today.isoformat()}\n"
    )


def _team(_: Known) -> str:
    return "function: service            # the part of the organisation it belongs to\n"


def _metric(known: Known) -> str:
    owner = f"owner: {known.team}\n" if known.team else ""
    return f"type: csat                   # nps, csat, ces, retention, duration …\nlevel: journey\nscale: [1, 5]\ndirection: up\nbaseline: 70%\ntarget: 80%\nsource: survey\n{owner}"


def _evidence(known: Known) -> str:
    return f"type: interview              # interview, survey, usability, ticket …\ncollected: {known.today.isoformat()}\nn: 8\nsummary: What was learned, in a sentence.\n"


def _promise(_: Known) -> str:
    return "text: What we promise, as the customer hears it\norigin: marketing            # marketing, sales, service, history, word-of-mouth, regulation\n"


def _opportunity(known: Known) -> str:
    owner = f"owner: {known.team}\n" if known.team else ""
    return f"aim: improve                 # improve, maintain or stop\n{owner}status: idea                 # idea, planned, doing, done, dropped\neffort: 1                    # person-months\nreach: 1000                  # customers a year\n"


def _channel(_: Known) -> str:
    return "type: digital                # digital, human, physical, paper or broadcast\n"


def _touchpoint(_: Known) -> str:
    return "channel: website\n"


def _source(known: Known) -> str:
    owner = f"owner: {known.team}\n" if known.team else ""
    return (
        "holds: voc                   # voc (answers), transactions or events\n"
        "at: data/answers.csv         # a file below the workspace, or JOURNEYCODE_… with the address of a database\n"
        "# columns: {customer_id: Customer, date: Answered, score: Rating}   # where the table calls them otherwise\n"
        f"scale: [1, 5]\n{owner}"
    )


TEMPLATES: dict[str, Callable[[Known], str]] = {
    "journey": _journey,
    "persona": _persona,
    "team": _team,
    "channel": _channel,
    "touchpoint": _touchpoint,
    "promise": _promise,
    "metric": _metric,
    "evidence": _evidence,
    "opportunity": _opportunity,
    "source": _source,
}
