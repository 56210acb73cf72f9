"""A stage or a step in the words of the company.

Why: A map in the words of the organisation is a map of the organisation. Customers do not convert and are not nurtured: they buy, and find
out what fits them.
Source: SMAPLY-M; B2C-STAGES; UXCEL
Caution: the words are English; set `terms` to those of your own house, in your own language.

Options:
    terms: the words that customers would not use.

Bad:
    stages:
      - {name: Lead nurturing, phase: consider, steps: [Reads]}          # <- company-language: Lead nurturing
      - {name: Buy, phase: commit, steps: [Pays]}

Good:
    stages:
      - {name: Learning what fits me, phase: consider, steps: [Reads]}
      - {name: Buy, phase: commit, steps: [Pays]}

Borderline (part of another word, and another meaning):
    - Misleads nobody and buys a concert ticketholder
    - Buys a ticket                              # <- company-language

Borderline (where no word is forbidden):
    kind: Workspace
    lint: {options: {company-language: {terms: []}}}
    ---
    - Lead qualification
"""

import re
from collections.abc import Iterator

from journeycode.graph import Stage, Step, Workspace
from journeycode.rulebook.options import Texts
from journeycode.rulebook.rule import Found, rule

INTERNAL = (
    "lead", "mql", "sql", "conversion", "convert", "funnel", "nurture", "nurturing", "upsell", "cross-sell", "crm", "ticket", "churn",
    "lifecycle", "touchpoint",
)  # fmt: skip


@rule(family="hygiene", profile="all", severity="info", hint="say it as the customer would, in their voice")
def check(workspace: Workspace, *, terms: Texts = INTERNAL) -> Iterator[Found]:
    """The stages and steps whose names hold one of the words, or its plural."""
    if not terms:
        return
    internal = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, terms))})s?(?!\w)", re.IGNORECASE)
    for journey in workspace.journeys():
        things: tuple[Stage | Step, ...] = (*journey.stages, *journey.steps)
        for thing in things:
            found = internal.search(thing.name)
            if found:
                yield Found(thing.at(), f"'{thing.name}' is company language: '{found[0]}'", label="would a customer say this?")
