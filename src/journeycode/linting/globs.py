"""Patterns of files, matched in a time that grows with pattern × path and never faster: repositories of strangers write them."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def matches(pattern: str, file: str) -> bool:
    """Whether a file, relative to the workspace and with `/`, is one that a pattern means.

    `*` and `?` stay within a folder, `**` is any number of folders; a pattern that ends in `/` means everything below.
    """
    wanted = [part for part in (pattern + "**" if pattern.endswith("/") else pattern).split("/") if part not in ("", ".")]
    # The beginnings of the pattern that the path so far may have matched, as counts of its parts.
    alive = _past_folders({0}, wanted)
    for part in file.split("/"):
        alive = _past_folders({to for at in alive if at < len(wanted) for to in _after(at, wanted[at], part)}, wanted)
    return len(wanted) in alive


def _after(at: int, wanted: str, part: str) -> tuple[int, ...]:
    if wanted == "**":
        return (at,)
    return (at + 1,) if _fits(wanted, part) else ()


def _past_folders(alive: set[int], wanted: list[str]) -> set[int]:
    """With every `**` that may stand for no folder at all."""
    found, waiting = set(alive), list(alive)
    while waiting:
        at = waiting.pop()
        if at < len(wanted) and wanted[at] == "**" and at + 1 not in found:
            found.add(at + 1)
            waiting.append(at + 1)
    return found


def _fits(wanted: str, part: str) -> bool:
    """One folder or file name; a `*` that fails tries again one character later, and only the last one ever does."""
    at = to = 0
    star, tried = -1, 0
    while to < len(part):
        if at < len(wanted) and wanted[at] == "*":
            star, tried, at = at, to, at + 1
        elif at < len(wanted) and wanted[at] in ("?", part[to]):
            at, to = at + 1, to + 1
        elif star >= 0:
            at, to, tried = star + 1, tried + 1, tried + 1
        else:
            return False
    return not wanted[at:].strip("*")
