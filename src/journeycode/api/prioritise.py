"""Prioritise: what to do first in a workspace."""

from collections.abc import Sequence

from journeycode.api.check import lint
from journeycode.figures.priorities import Method
from journeycode.graph import Workspace
from journeycode.measures.ranking import Ranking
from journeycode.measures.ranking import rank as ranked
from journeycode.measures.ranking.moves import Move
from journeycode.measures.ranking.moves import moves as moved
from journeycode.measures.ranking.must_fix import RULES
from journeycode.measures.report import Measured


def rank(workspace: Workspace, *, method: Method = "default", measured: Sequence[Measured] = ()) -> Ranking:
    """What must be mended, and the opportunities in the order of what they bring for the work.

    method: `default`, `rice`, `ice`, `wsjf`, `ulwick` or `impact-effort`. measured: the values of reports of `journeycode.measure`, which
    win over what the documents say. Raises Trouble as `lint` does.
    """
    return ranked(workspace, lint(workspace, select=RULES), measured, method)


def moves(old: Workspace, new: Workspace) -> tuple[Move, ...]:
    """What a change does to the ranking by the documents alone; nothing where both versions are the same."""
    return () if old is new else moved(ranked(old), ranked(new))
