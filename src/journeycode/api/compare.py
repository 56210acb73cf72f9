"""Compare: what changed between two versions of a workspace, or between two journeys of one."""

from collections.abc import Sequence
from dataclasses import replace

from journeycode.api.check import lint
from journeycode.changes import Approval, Changes, Findings, accepted, compare, compare_journeys
from journeycode.graph import Journey, Workspace


def diff(
    old: Workspace, new: Workspace, *, findings: bool = True, approvals: Sequence[Approval] = (), approved_before: Sequence[Approval] = ()
) -> Changes:
    """What changed from one version of a workspace to another, worst first, and what that does to each journey.

    findings: also run the rules on both sides. approvals: changes that were accepted; approved_before: those of them that stood there
    before the change. Raises Trouble for a level of a kind of change that there is not.
    """
    found = Findings(lint(old), lint(new)) if findings else Findings()
    changes = compare(old, new, found)
    marked, stale = accepted(changes.changes, approvals, new.today, approved_before)
    return replace(changes, changes=marked, stale=stale)


def diff_journeys(old: Journey, new: Journey, workspace: Workspace) -> Changes:
    """What is different between two journeys of one workspace: today's and the one that is to be."""
    return compare_journeys(old, new, workspace)


def joined(parts: Sequence[Changes]) -> Changes:
    """The changes of several workspaces as one."""
    if len(parts) == 1:
        return parts[0]
    return Changes(
        changes=tuple(change for part in parts for change in part.changes),
        impacts=tuple(impact for part in parts for impact in part.impacts),
        unread=tuple(one for part in parts for one in part.unread),
        journeys=sum(part.journeys for part in parts),
        new=tuple(finding for part in parts for finding in part.new),
        fixed=tuple(finding for part in parts for finding in part.fixed),
        unchanged=sum(part.unchanged for part in parts),
        stale=tuple(one for part in parts for one in part.stale),
        overlays=tuple(one for part in parts for one in part.overlays),
    )
