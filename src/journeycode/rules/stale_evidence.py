"""Evidence that is too old for what still rests on it.

Why: Behaviour, products and channels change, and what was true of customers years ago may not be true of these. Figures age faster than
what people told in conversation.
Source: PEDO; FITGAP; NNG-P
Caution: the limits are ours. Evidence that nothing refers to is not judged, nor is evidence without `collected`.

Options:
    max_age_figures: how long surveys and figures hold (survey, analytics, event-log, transaction).
    max_age_words: how long everything else holds.

Bad:
    kind: Evidence
    id: old-survey
    type: survey
    collected: 2021-02-01              # <- stale-evidence: 2021-02-01
    ---
    evidence: [old-survey]

Good:
    kind: Evidence
    id: new-survey
    type: survey
    collected: 2026-02-01
    ---
    evidence: [new-survey]

Borderline (interviews hold longer):
    kind: Evidence
    id: talks
    type: interview
    collected: 2024-11-21
    ---
    evidence: [talks]

Borderline (one day more):
    kind: Evidence
    id: talks
    type: interview
    collected: 2024-11-20              # <- stale-evidence
    ---
    evidence: [talks]

Borderline (nothing rests on it):
    kind: Evidence
    id: old-survey
    type: survey
    collected: 2021-02-01
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Days
from journeycode.rulebook.rule import Found, rule

FIGURES = frozenset({"survey", "analytics", "event-log", "transaction"})


@rule(
    family="evidence",
    profile="recommended",
    severity="warning",
    hint="ask or count anew, or take the evidence out where it no longer holds",
    dated=True,
)
def check(workspace: Workspace, *, max_age_figures: Days = 365.0, max_age_words: Days = 730.0) -> Iterator[Found]:
    """The evidence that something refers to and that was collected too long ago."""
    for evidence in workspace.evidence():
        collected = evidence.model.collected
        if collected is None or not workspace.uses.is_referred("evidence", evidence):
            continue
        limit = max_age_figures if evidence.model.type in FIGURES else max_age_words
        age = (workspace.today - collected).days
        if age > limit:
            message = f"evidence '{evidence.name}' is {age} days old (limit {limit:.0f} for {evidence.model.type})"
            yield Found(evidence.at("collected"), message, label=f"{age} days ago")
