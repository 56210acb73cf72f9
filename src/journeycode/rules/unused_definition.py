"""A definition that nothing refers to.

Why: Dead entries hide real gaps: a list of channels looks complete while half of them are nowhere used.
Source: OURS
Caution: needs are `unmet-need`'s, personas `unused-persona`'s. A list that several workspaces share may hold more than one of them uses:
set the rule to off for its file. While a file of the workspace cannot be read, nothing is said.

Bad:
    kind: Channel
    id: fax                            # <- unused-definition: fax
    type: paper

Good:
    kind: Channel
    id: fax
    type: paper
    ---
    - {name: Sends the form, touchpoints: [fax]}

Borderline (only itself refers to it):
    kind: Metric
    id: circle                         # <- unused-definition
    type: count
    drives: [circle]
"""

from collections.abc import Iterator

from journeycode.graph import Opportunity, Thing, Workspace
from journeycode.rulebook.rule import Found, rule


@rule(family="hygiene", profile="recommended", severity="info", needs="workspace", hint="refer to it where it belongs, or delete it")
def check(workspace: Workspace) -> Iterator[Found]:
    """The teams, channels, touchpoints, metrics, evidence, promises and opportunities that no document names."""
    if workspace.uses.is_partial:
        return
    spaces: tuple[tuple[str, tuple[Thing, ...]], ...] = (
        ("team", workspace.teams()),
        ("channel", workspace.channels()),
        ("touchpoint", workspace.touchpoints()),
        ("metric", workspace.metrics()),
        ("evidence", workspace.evidence()),
        ("promise", workspace.promises()),
        ("opportunity", workspace.opportunities()),
    )
    # A metric names its source in plain words, which may be the id of a piece of evidence.
    sources = {metric.model.source for metric in workspace.metrics()}
    for space, things in spaces:
        for thing in things:
            # What is defined in place belongs to its holder; an opportunity that answers something is linked already.
            if (
                thing.route
                or thing.id in sources
                or workspace.uses.is_referred(space, thing)
                or (isinstance(thing, Opportunity) and thing.model.answers)
            ):
                continue
            unless = (("opportunity-unlinked", thing.address),)
            yield Found(thing.at(), f"{thing.noun} '{thing.id}' is defined and never used", label="nothing refers to it", unless=unless)
