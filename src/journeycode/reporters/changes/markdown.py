"""Changes as Markdown: the comment without its mark, for a job summary or a page."""

from journeycode.reporters.changes import comment
from journeycode.reporters.changes.told import ToldChanges


def write(told: ToldChanges) -> str:
    """What a reviewer reads; a line where nothing changed."""
    said = comment.write(told)
    return said.partition("\n")[2] if said else "No changes.\n"
