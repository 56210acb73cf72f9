"""A comment that is to hide a finding and hides none.

Why: Exceptions outlive their cause: the fault is mended, the comment stays, and one day it hides another fault. An ignore without a
reason, or one whose last day has passed, hides nothing either.
Source: PRACTICE
Caution: an ignore is judged only when its rule ran.

Bad:
    # journeycode: ignore[owner-silo] solved in May            # <- unused-ignore: owner-silo
    name: Returning a parcel

Bad (its last day has passed):
    name: Returning a parcel
    status: approved   # journeycode: ignore[stale-journey until=2026-05-31] new in April   # <- unused-ignore

Bad (no reason):
    - Pays by card
    - name: Opens the bill
      # journeycode: ignore[unaddressed-low-point]    # <- unused-ignore: unaddressed-low-point
      emotion: -2

Good:
    - Pays by card
    - name: Opens the bill
      emotion: -2    # journeycode: ignore[unaddressed-low-point] the regulator sets the price

Borderline (above a node it covers all of the node):
    - Pays by card
    # journeycode: ignore[unaddressed-low-point, invalid-document] the regulator sets the price    # <- unused-ignore: invalid-document
    - name: Opens the bill
      emotion: -2
"""

from collections.abc import Iterator

from journeycode.graph import Workspace
from journeycode.rulebook.rule import Found, rule


@rule(family="hygiene", profile="core", severity="warning", hint="delete the comment")
def check(workspace: Workspace) -> Iterator[Found]:
    """Nothing: what comments hide is known only when all rules have run, and said then."""
    return iter(())
