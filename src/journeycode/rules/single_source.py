"""An approved journey that rests on one kind of evidence.

Why: What customers say, what they are seen to do, what they buy and what staff know often disagree. Listening and watching together tell
more than asking alone.
Source: S0; S3; JFRANCIS
Caution: the kinds are stated, observed, transactional and staff. A journey without any evidence is `unsupported-claim`'s.

Options:
    min_families: how many kinds of evidence an approved journey needs.

Bad:
    status: approved
    evidence: [survey]                 # <- single-source: evidence

Bad (two of the same kind):
    status: approved
    evidence: [survey, interviews]     # <- single-source

Good:
    status: approved
    evidence: [survey, tickets]

Borderline (in review):
    status: review
    evidence: [survey]
"""

from collections.abc import Iterator

from journeycode.graph import Evidence, Journey, Workspace
from journeycode.rules.options import Whole
from journeycode.rules.rule import Found, rule

KIND_OF = {
    **dict.fromkeys(("interview", "survey", "review", "social-listening", "call"), "what customers say"),
    **dict.fromkeys(("usability", "field", "analytics", "event-log"), "what customers are seen to do"),
    **dict.fromkeys(("transaction", "ticket"), "what the systems record"),
    **dict.fromkeys(("workshop", "document", "expert"), "what staff know"),
}


@rule(family="evidence", profile="all", severity="info", hint="look for evidence of another kind: watch, count, or ask")
def check(workspace: Workspace, *, min_families: Whole = 2) -> Iterator[Found]:
    """The approved journeys whose evidence is of too few kinds."""
    for journey in workspace.journeys():
        kinds = {KIND_OF[one.model.type] for one in _evidence(journey)} if journey.model.status == "approved" else set()
        if kinds and len(kinds) < min_families:
            message = (
                f"journey '{journey.name}' rests on one kind of evidence: {min(kinds)}"
                if len(kinds) == 1
                else f"journey '{journey.name}' rests on {len(kinds)} kinds of evidence"
            )
            yield Found(journey.at("evidence"), message, label="one kind alone")


def _evidence(journey: Journey) -> Iterator[Evidence]:
    yield from journey.evidence
    for stage in journey.stages:
        yield from stage.evidence
    for step in journey.steps:
        yield from step.evidence
        for pain in step.pains:
            yield from pain.evidence
        for gain in step.gains:
            yield from gain.evidence
