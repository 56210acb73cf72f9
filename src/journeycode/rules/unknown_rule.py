"""A name that is no rule's: in a comment, or in the workspace file.

Why: A misspelt exception that passes in silence is worse than none: the finding it should hide is still there, or a rule that should
run does not. Nothing is switched on or off by a name that nobody knows.
Source: PRACTICE
Caution: families are known by their names as well.

Bad:
    - name: Opens the bill
      emotion: -2      # journeycode: ignore[unadressed-low-point] cannot be changed    # <- unknown-rule: unadressed-low-point

Bad (in the workspace file):
    apiVersion: journeycode/v1
    kind: Workspace
    lint:
      severity:
        owner-sillo: off         # <- unknown-rule: owner-sillo

Good:
    - name: Opens the bill
      emotion: -2      # journeycode: ignore[unaddressed-low-point] cannot be changed
    ---
    apiVersion: journeycode/v1
    kind: Workspace
    lint:
      severity: {owner-silo: off, hygiene: info, map-log-drift: error}
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(family="hygiene", profile="core", severity="error")
def check(workspace: Workspace) -> Iterator[Found]:
    """Nothing: names are looked up when the rules are selected and when the comments are read."""
    return iter(())
