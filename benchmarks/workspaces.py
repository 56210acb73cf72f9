"""Generated workspaces of a known size: journeys of so many stages and steps, with the teams, personas and evidence they name."""

import shutil
from pathlib import Path

TEAMS = ("lead", "marketing", "sales", "service", "billing")
PHASES = ("discover", "choose", "commit", "receive", "start", "use", "resolve", "retain", "advocate", "leave")
CAST = (
    "apiVersion: journeycode/v1\nkind: Team\nitems:\n"
    + "".join(f"  - {{id: {team}, name: {team.capitalize()}, sponsor: true}}\n" for team in TEAMS)
    + """---
apiVersion: journeycode/v1
kind: Persona
id: alex
name: Alex
version: 1.0.0
status: approved
basis: interviewed
evidence: [interviews]
reviewed: 2026-09-01
---
apiVersion: journeycode/v1
kind: Evidence
id: interviews
type: interview
collected: 2026-09-01
n: 12
"""
)


def journey(id: str, stages: int, steps: int) -> str:
    """A journey as text: about 3 KB for 1 × 5, 24 KB for 8 × 5."""
    lines = [
        f"apiVersion: journeycode/v1\nkind: Journey\nid: {id}\nname: Journey {id}\nversion: 1.0.0\nstatus: draft\nowner: lead\npersonas: [alex]\nreviewed: 2026-09-01\nstages:\n"
    ]
    for stage in range(stages):
        team = TEAMS[1 + stage % 4]
        lines.append(
            f"  - id: stage-{stage}\n    name: Stage {stage}\n    phase: {PHASES[stage * len(PHASES) // stages]}\n    goal: Get through stage {stage} without having to explain everything again\n    owner: {team}\n    evidence: [interviews]\n    steps:\n"
        )
        lines += [step(id, stage, number, team) for number in range(steps)]
    return "".join(lines)


def step(journey: str, stage: int, number: int, team: str) -> str:
    """One step with what a step usually says."""
    return f"""      - id: step-{stage}-{number}
        name: Does thing {number} of stage {stage}, as customers do
        touchpoints: [{{channel: website, systems: [crm, shop]}}]
        backstage:
          - {{name: Looks it up, owner: {team}, systems: [crm]}}
        emotion: {(stage + number) % 5 - 2}
        thinks: Why do they ask me that, when I have told them at the beginning of all this?
        pains:
          - id: pain-{journey}-{stage}-{number}
            text: Something about thing {number} takes longer than it should
            severity: {1 + number % 5}
            cause: Two systems do not know of each other
        collects: [item-{stage}-{number}]
        opportunities:
          - {{id: better-{journey}-{stage}-{number}, name: Do it for them, owner: {team}, status: idea, effort: 2, reach: 900}}
        handoff: {{carries: [item-{stage}-{number}], via: crm, within: 1h}}
"""


def written(folder: Path, journeys: int, stages: int, steps: int) -> Path:
    """A workspace of so many journeys in a folder, made anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\nname: Generated\n")
    (folder / "cast.yaml").write_text(CAST)
    for number in range(journeys):
        (folder / f"j{number}.journey.yaml").write_text(journey(f"j{number}", stages, steps))
    return folder
