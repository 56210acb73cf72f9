"""Two things of one kind with the same id.

Why: Two things of one id would silently become one, and everything that refers to them would mean whichever came first. Steps and
stages need ids of their own within their journey, everything else within the workspace.
Source: OURS
Caution: a journey that is `based_on` another may use its ids again: the same id names the same thing there.

Bad:
    - {id: pay, name: Pays by card}
    - {id: pay, name: Pays the invoice}     # <- duplicate-id: pay

Good:
    - {id: pay-by-card, name: Pays by card}
    - {id: pay-the-invoice, name: Pays the invoice}
"""

from collections.abc import Iterator

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.rulebook.rule import rule


@rule(family="reference", profile="core", severity="error", needs="workspace")
def check(workspace: Workspace) -> Iterator[Finding]:
    """What reading found once every file was known."""
    return (finding for finding in workspace.findings if finding.rule == "duplicate-id")
