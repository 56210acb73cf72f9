"""The workspaces that a call is about."""

from collections.abc import Sequence
from pathlib import Path

from journeycode.finding import Trouble
from journeycode.source.limits import shown
from journeycode.workspace.places import roots
from journeycode.workspace.reading import ALONE, Means, Reading, read


def read_all(paths: Sequence[str], current: Path, means: Means = ALONE) -> list[Reading]:
    """The workspaces around the paths, read; those in which none of our documents was found are left out.

    Raises Trouble where a path is not there, or where nothing of ours was asked for.
    """
    readings = [read(root, current, means=means) for root in roots(tuple(paths), current)]
    matched = [reading for reading in readings if any(reading.concerns(text.path) for text in reading.texts)]
    if not matched:
        where = ", ".join(shown(path) for path in paths) or "this folder"
        raise Trouble(
            f"nothing matched: no journeycode document in {where}",
            "a document begins with the line `apiVersion: journeycode/v1`; `journeycode init` makes a workspace to begin with",
        )
    return matched
