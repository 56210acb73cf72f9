"""A workspace that strains every rule of layout: long names in many scripts, many teams and personas, everything everywhere."""

import json
from collections.abc import Callable
from datetime import date

from journeycode.api.check import lint
from journeycode.api.draw import OF_JOURNEY, OF_PERSONA, OF_WORKSPACE, subject_of
from journeycode.graph import Workspace
from journeycode.views.view import View
from journeycode.workspace.reading import read_texts

PHASES = ("need", "discover", "choose", "commit", "start", "use", "resolve", "retain")
CHANNELS = ("website", "phone", "letter", "app", "store", "home-visit", "email", "live-chat", "form", "sms")
STEPS, TEAMS, PERSONAS, A_STAGE = 40, 14, 7, 5
# The rules of which a view says something of its own; what a portfolio counts must not change with each new rule.
SPEAKING = ("undocumented-handoff", "owner-silo", "ends-at-purchase", "missing-post-purchase-phase")
Name = Callable[[int], str]


def document(kind: str, id: str, **fields: object) -> str:
    return json.dumps({"apiVersion": "journeycode/v1", "kind": kind, "id": id, **fields}, ensure_ascii=False)


def strained(name: Name) -> Workspace:
    """Two journeys of 40 steps, one as it is and one as it is wanted, 7 personas and 14 teams; `name` gives the n-th of all texts."""
    texts = {
        f"team-{number:02}.yaml": document("Team", f"team-{number:02}", name=name(number), external=number % 5 == 0)
        for number in range(TEAMS)
    }
    texts |= {f"persona-{number}.yaml": persona(number, name) for number in range(PERSONAS)}
    texts["small.yaml"] = document(
        "Journey", "small", name=name(5), scope="part", stages=[{"name": name(6), "phase": "resolve", "steps": [name(7), f"{name(8)} 2"]}]
    )
    texts["today.yaml"] = journey("today", "current", name, {})
    texts["wanted.yaml"] = journey("wanted", "future", name, {"based_on": "today"})
    return Workspace(read_texts(texts), date(2026, 11, 21))


def persona(number: int, name: Name) -> str:
    needs = [{"id": f"need-{number}-{at}", "text": name(at), "priority": ("high", "medium", "low")[at]} for at in range(3)]
    return document(
        "Persona", f"persona-{number}", name=name(number), quote=name(number + 1), context=name(number + 2), share="12.5%", goals=[name(3), name(4)],
        jobs=[name(5)], needs=needs, pains=[name(6)], uncertainties=[name(7)], owner="team-03", reviewed="2026-10-01",
        channels={"prefers": list(CHANNELS[:4]), "cannot_use": list(CHANNELS[4:])}, access_needs=[{"type": name(1), "kind": "temporary", "text": name(2)}],
    )  # fmt: skip


def journey(id: str, state: str, name: Name, more: dict[str, object]) -> str:
    personas = [f"persona-{number}" for number in range(PERSONAS)]
    stages: list[dict[str, object]] = [
        {
            "id": f"stage-{number}",
            "name": name(number + 1),
            "phase": phase,
            "steps": [step(id, number * A_STAGE + at, name) for at in range(A_STAGE)],
        }
        for number, phase in enumerate(PHASES)
    ]
    if more:
        otherwise(stages, name)
    return document(
        "Journey",
        id,
        name=f"{name(0)} {name(1)}",
        state=state,
        personas=personas,
        owner="team-01",
        starts=name(2),
        ends=name(3),
        stages=stages,
        **more,
    )


def step(journey: str, number: int, name: Name) -> dict[str, object]:
    """The n-th step: branches, leads back, promises, waits and fails in turn."""
    following = f"step-{number + 1}"
    made: dict[str, object] = {
        "id": f"step-{number}", "name": name(number), "owner": f"team-{number % TEAMS:02}", "support": ["team-03", "team-07"], "pivotal": number % 3 == 0,
        "kind": "exit" if number == 17 else "anytime" if number == 30 else "step", "wait": "24 months", "thinks": name(number + 2), "sees": name(number + 3),
        "emotion": {f"persona-{at}": ((at * 3 + number) % 5) - 2 for at in range(PERSONAS)},
        "touchpoints": [
            {"channel": CHANNELS[number % len(CHANNELS)], "name": name(number + 4), "owner": f"team-{(number + 5) % TEAMS:02}", "systems": [name(number + 1)], "self_service": True},
            CHANNELS[(number + 3) % len(CHANNELS)],
        ],
        "backstage": [{"name": name(number + 5), "owner": "team-09", "systems": [name(number + 2)]}],
        "pains": [{"text": name(number + 6), "severity": number % 5 + 1}], "collects": [name(number)],
    }  # fmt: skip
    if number % 4 == 0:
        made["promises"] = [{"id": f"promise-{number}", "text": name(number + 7), "origin": "word-of-mouth"}]
    elif number % 4 < 3 and number > 2:
        made["keeps" if number % 4 == 1 else "breaks"] = [f"promise-{number - number % 4 - (4 if number % 8 > 3 else 0)}"]
    if number % 5 == 2 and number < STEPS - 1 and number != 17:
        ways: list[object] = [{"to": following, "share": "62.5%", "when": name(number + 1)}]
        ways.append(
            {
                "to": f"step-{max(0, number - 3)}",
                "kind": "back",
                "share": "37.5%",
                "when": name(number + 2),
                "handoff": {"carries": [name(number), "address"], "via": "crm"},
            }
        )
        made["next"] = ways
    if number == 20:
        made["journey"] = "small"
    return made


def otherwise(stages: list[dict[str, object]], name: Name) -> None:
    """Change the stages so that everything that can become of a step and a stage becomes of some."""
    stages[1], stages[2] = stages[2], stages[1]
    for at, stage in enumerate(stages):
        steps = stage["steps"]
        assert isinstance(steps, list)
        if at % 3 == 0:
            stage |= {"name": name(at + 4), "phase": "leave" if at == 6 else stage["phase"]}
            steps[1] |= {
                "owner": f"team-{at + 2:02}",
                "support": ["team-04"],
                "wait": "36 months",
                "touchpoints": ["phone"],
                "pivotal": False,
            }
            steps[2] |= {"name": name(at + 6), "emotion": {f"persona-{one}": 1 - one % 3 for one in range(PERSONAS)}}
            steps[3] |= {"pains": [{"text": name(at), "severity": 1}], "thinks": name(at), "backstage": []}
        elif at % 3 == 1:
            del steps[-2:]
            steps.insert(1, {"id": f"new-{at}", "name": name(at + 2), "owner": "team-13", "emotion": -1, "pains": [name(at + 1)]})
        else:
            steps.reverse()
    first = stages[0]["steps"]
    assert isinstance(first, list)
    stages.append({"id": "last", "name": name(3), "phase": "leave", "steps": [first.pop(3), name(9)]})
    del stages[4]


def every_view(workspace: Workspace) -> list[View]:
    """Each view of everything in a workspace, as a call for all of them would draw it."""
    findings = lint(workspace, select=SPEAKING)
    views: list[View] = []
    for one in workspace.journeys():
        subject = subject_of(workspace, one, None, None, findings)
        views += [made(subject) for name, made in OF_JOURNEY.items() if name != "diff" or one.based_on]
    views += [made(workspace, findings) for made in OF_WORKSPACE.values()]
    return views + [made(workspace, persona, findings) for made in OF_PERSONA.values() for persona in workspace.personas()]
