"""An approved journey that nobody has looked at for too long.

Why: Products, channels and customers change, and a map that was last touched a year ago is out of step with them. Common advice is to
review each quarter and to refresh at least twice a year.
Source: PEDO; UXCEL; S0
Caution: `review_every` on the journey goes before `max_age`. `--today` fixes the day, so that a run can be repeated.

Options:
    max_age: how long after its last review an approved journey is up to date.

Bad:
    status: approved
    reviewed: 2026-01-10             # <- stale-journey: 2026-01-10

Bad (never reviewed):
    status: approved
    name: Returning a parcel         # <- stale-journey: Returning a parcel

Good:
    status: approved
    reviewed: 2026-09-30

Borderline (the last day):
    status: approved
    reviewed: 2026-05-25

Borderline (one day later):
    status: approved
    reviewed: 2026-05-24             # <- stale-journey

Borderline (reviewed once a year):
    status: approved
    reviewed: 2026-01-10
    review_every: 1 year

Borderline (a draft):
    status: draft
    reviewed: 2020-01-01
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.options import Days
from journeycode.rulebook.rule import Found, rule


@rule(
    family="hygiene",
    profile="core",
    severity="warning",
    dated=True,
    hint="walk through it with the teams who own it, then write the day under `reviewed:`",
)
def check(workspace: Workspace, *, max_age: Days = 180.0) -> Iterator[Found]:
    """The approved journeys whose last review is older than they allow, or unknown."""
    for journey in workspace.journeys():
        model = journey.model
        if model.status != "approved":
            continue
        limit = model.review_every.days if model.review_every else max_age
        if model.reviewed is None:
            message = f"journey '{journey.name}' is approved and does not say when it was last reviewed"
            yield Found(journey.at("reviewed"), message, label="never reviewed")
        elif (age := (workspace.today - model.reviewed).days) > limit:
            message = f"journey '{journey.name}' was last reviewed {age} days ago (limit {limit:g})"
            yield Found(journey.at("reviewed"), message, label=f"{age} days ago")
