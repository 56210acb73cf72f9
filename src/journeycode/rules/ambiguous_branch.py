"""A parting of ways that does not say who goes which way.

Why: Where two ways lead on and neither says when it is taken, or by how many, the map leaves open what it is there to show. Shares
also feed the figures of the flow, whose sums must be right.
Source: BPMNLINT; MARKOV
Caution: one way may stay without a condition: it is the usual one. Parallel ways and failures need none. In a draft it is only a note.

Bad:
    status: review
    stages:
      - name: Use
        phase: use
        steps:
          - {name: Opens the bill, next: [calls, pays]}          # <- ambiguous-branch: next
          - Calls
          - Pays

Bad (shares that are more than everybody):
    - name: Opens the bill
      next: [{to: calls, share: 70%}, {to: pays, share: 40%}]    # <- ambiguous-branch: next
    - Calls
    - Pays

Good:
    - name: Opens the bill
      next: [{to: calls, share: 70%}, {to: pays, share: 30%}]
    - {name: Calls, next: [{to: pays, when: It is settled}, hangs-up]}
    - Pays
    - {name: Hangs up, kind: exit}

Borderline (one hundredth off is rounding):
    - name: Opens the bill
      next: [{to: calls, share: 33%}, {to: pays, share: 33%}, {to: waits, share: 33%}]
    - Calls
    - Pays
    - Waits

Borderline (two hundredths too many can be mended):
    - name: Opens the bill
      next: [{to: calls, share: 70%}, {to: pays, share: 32%}]    # <- ambiguous-branch: next
    - Calls
    - Pays

Borderline (three ways, and what is too much is taken from the last):
    - name: Opens the bill
      next: [{to: calls, share: 50%}, {to: pays, share: 30%}, {to: waits, share: 22%}]    # <- ambiguous-branch: next
    - Calls
    - Pays
    - Waits
"""

from collections.abc import Iterator
from dataclasses import replace

from journeycode.finding import Fix
from journeycode.graph import Step, Workspace
from journeycode.rulebook import fixes
from journeycode.rulebook.rule import Found, by_status, rule

NEEDS_NO_CONDITION = frozenset({"parallel", "failure"})
TOLERANCE = 0.01 + 1e-9
NEARLY = 0.05 + 1e-9


@rule(
    family="structure", profile="recommended", severity="warning",
    hint="say on each way `when` it is taken, or its `share` of customers; all but one, or all of them",
)  # fmt: skip
def check(workspace: Workspace) -> Iterator[Found]:
    """The steps with several ways on, more than one of them without condition, or shares that do not add up."""
    for journey in workspace.journeys():
        severity = by_status(journey.model.status, "info", "warning", "warning")
        for step in journey.steps:
            if not step.model.next or len(step.ways) < 2:
                continue
            total = _total(step)
            if total is not None and abs(total - 1) > TOLERANCE:
                message = f"the shares of the ways on from '{step.name}' add up to {total:.0%}"
                found = Found(
                    step.at("next"), message, "shares", f"{total:.0%} of customers", hint="let them add up to 100%", severity="error"
                )
                yield replace(found, fix=_normalised(step, total))
            elif sum(not (way.when or way.share is not None or way.kind in NEEDS_NO_CONDITION) for way in step.ways) > 1:
                message = f"the ways on from '{step.name}' do not say when each is taken"
                yield Found(step.at("next"), message, "conditions", "who goes which way?", severity=severity)


def _normalised(step: Step, total: float) -> Fix | None:
    """Shares that nearly add up, in proportion; the last one takes what rounding leaves."""
    if abs(total - 1) > NEARLY:
        return None
    shares = [round((way.share or 0) / total * 100) for way in step.ways]
    shares[-1] += 100 - sum(shares)
    texts: dict[tuple[str | int, ...], str] = {
        ("next", way.entry, "share"): f"{share}%" for way, share in zip(step.ways, shares, strict=True) if way.entry is not None
    }
    return fixes.values(step, texts, "let the shares add up to 100%")


def _total(step: Step) -> float | None:
    """The sum of the shares, where every way has one."""
    shares = [way.share for way in step.ways if way.share is not None]
    return sum(shares) if len(shares) == len(step.model.next or ()) else None
