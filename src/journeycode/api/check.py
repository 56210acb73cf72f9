"""Check: what the rules find in a workspace."""

from collections.abc import Sequence

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.installed import installed_rules
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.rule import Profile


def lint(
    workspace: Workspace,
    *,
    profile: Profile | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    ignores: bool = True,
) -> tuple[Finding, ...]:
    """What is wrong with a workspace, sorted by file, line and column.

    profile: `core`, `recommended` or `all`; else what the workspace file says. select: only these rules or families. ignore: not
    these. ignores: whether comments in the files may hide findings. Raises Trouble for a rule that there is not, and
    for a plugin that the workspace file names and that cannot be loaded.
    """
    return run(
        workspace, selected(workspace, profile=profile, select=select, ignore=ignore, ignores=ignores, installed=installed_rules(workspace))
    )
