"""A document that cannot be read: broken YAML, an unknown field, a value of the wrong kind.

Why: What cannot be read cannot be reviewed, and no rule can look at it. A field that is not known is refused with the nearest one
that is, because a typo in `owner` would otherwise quietly leave a step without an owner.
Source: BPMNLINT; OURS
Caution: fields of your own begin with `x-` or stand under `meta:`; they are never refused for their names.

Bad:
    apiVersion: journeycode/v1
    kind: Team
    id: billing
    name: Billing
    functoin: finance          # <- invalid-document: functoin

Bad (a value that is not in the list):
    stages:
      - name: Use
        phase: using           # <- invalid-document: using
        steps: [Opens the box]

Good:
    apiVersion: journeycode/v1
    kind: Team
    id: billing
    name: Billing
    function: finance
"""

from collections.abc import Iterator

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.rulebook.rule import rule


@rule(family="reference", profile="core", severity="error")
def check(workspace: Workspace) -> Iterator[Finding]:
    """What reading found: the files, the documents, and the workspace file."""
    return (finding for finding in workspace.findings if finding.rule == "invalid-document")
