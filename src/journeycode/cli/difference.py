"""What would change in a file, as a unified diff."""

import difflib

from journeycode.reporters.screen import cleaned


def difference(path: str, before: str, after: str) -> str:
    """The diff between two contents of a file."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), f"a/{path}", f"b/{path}", lineterm="")
    return "".join(f"{cleaned(line)}\n" for line in lines)
