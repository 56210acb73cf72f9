"""Who owns files on the code host: the CODEOWNERS of a repository, as it was before a change."""

import re
from collections.abc import Iterable

PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")


def owners_of(text: str, files: Iterable[str]) -> tuple[str, ...]:
    """Those whom a CODEOWNERS names for some files (paths from the root of the repository), each once; the last line that fits counts."""
    lines = [line.split("#")[0].split() for line in text.splitlines()]
    patterns = [(_pattern(words[0]), words[1:]) for words in lines if words and not words[0].startswith(("[", "^["))]
    found: dict[str, None] = {}
    for file in files:
        named = next((names for pattern, names in reversed(patterns) if pattern.match(file)), [])
        found |= dict.fromkeys(named)
    return tuple(found)


def _pattern(glob: str) -> re.Pattern[str]:
    """A pattern as git ignores: `*` within a folder, `**` across, a folder covers what is in it, a bare name stands anywhere."""
    anchored = "/" in glob.rstrip("/")
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob.lstrip("/").rstrip("/"))
    signs = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    said = "".join(signs.get(part, re.escape(part)) for part in parts)
    # `docs/*` covers the files in docs and nothing below them.
    rest = "$" if glob.endswith("/*") else "(?:/.*)$" if glob.endswith("/") else "(?:/.*)?$"
    return re.compile(("" if anchored else "(?:.*/)?") + said + rest)
