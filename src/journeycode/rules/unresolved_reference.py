"""A word that refers to something that is defined nowhere.

Why: A map is worth what its links from persona to step to metric to evidence are worth. 79 % of teams struggle to use personas,
and 83 % to use maps; a link that leads nowhere makes both useless without anybody seeing it.
Source: S0; AUDIT
Caution: references are looked up in the whole workspace, whichever files were named.

Bad:
    personas: [alexx]               # <- unresolved-reference: alexx

Bad (a step that is not there):
    - name: Opens the bill
      next: [calls-abot-the-bill]   # <- unresolved-reference: calls-abot-the-bill
    - Calls about the bill

Bad (one word, two meanings):
    stages:
      - name: Buy
        phase: commit
        owner: sales
        steps:
          - {name: Asks in the shop, promises: [Delivered within a week]}
          - {name: Asks on the phone, promises: [Delivered within a week]}
      - name: Use
        phase: use
        owner: care
        steps:
          - name: Gets the parcel
            keeps: [delivered-within-a-week]    # <- unresolved-reference

Good:
    personas: [alex]
"""

from collections.abc import Iterator

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.rulebook.rule import rule


@rule(family="reference", profile="core", severity="error", needs="workspace")
def check(workspace: Workspace) -> Iterator[Finding]:
    """What reading found once every file was known."""
    return (finding for finding in workspace.findings if finding.rule == "unresolved-reference")
