"""Stages that are departments.

Why: Where each stage is exactly what one team owns, the map may show the organisation and not the customer's chapters: designs copy how
their makers talk to one another.
Source: SMAPLY-M; CONWAY
Caution: in a small organisation it happens by itself. The figure is the normalised mutual information of stage and owner.

Options:
    limit: from which share on stages and owners are the same (1 is exactly).
    least: how many stages and teams there must be.

Bad:
    stages:                            # <- stages-mirror-org-chart: stages
      - {name: Marketing, phase: discover, owner: marketing, steps: [A, B]}
      - {name: Sales, phase: commit, owner: sales, steps: [C, D]}
      - {name: Service, phase: resolve, owner: care, steps: [E, F]}

Good:
    stages:
      - {name: Find, phase: discover, owner: marketing, steps: [A, {name: B, owner: sales}]}
      - {name: Decide, phase: commit, owner: sales, steps: [C, {name: D, owner: digital}]}
      - {name: Get help, phase: resolve, owner: care, steps: [E, {name: F, owner: billing}]}

Borderline (two stages):
    stages:
      - {name: Marketing, phase: discover, owner: marketing, steps: [A, B]}
      - {name: Sales, phase: commit, owner: sales, steps: [C, D]}
"""

from collections.abc import Iterator

from journeycode.figures.organisation import mirror
from journeycode.graph import Workspace
from journeycode.rulebook.options import Share, Whole
from journeycode.rulebook.rule import Found, rule


@rule(family="ownership", profile="all", severity="info", hint="ask customers what the chapters of their journey are called")
def check(workspace: Workspace, *, limit: Share = 0.95, least: Whole = 3) -> Iterator[Found]:
    """The journeys whose stages and owners say nearly the same of each step."""
    for journey in workspace.journeys():
        pairs = [(step.stage.id, step.owner.id) for step in journey.steps if step.counts and step.owner]
        stages, owners = {stage for stage, _ in pairs}, {owner for _, owner in pairs}
        if len(stages) < least or len(owners) < least:
            continue
        shared = mirror(pairs)
        if shared is not None and shared >= limit:
            message = f"the stages of '{journey.name}' coincide with its teams ({shared:.0%})"
            yield Found(journey.at("stages"), message, label="whose chapters are these?")
