"""Progress on a terminal, for work that takes longer than a second, and only there."""

import sys
import time

STARTED = time.monotonic()
PATIENCE = 1.0
ERASE = "\r\x1b[K"


def watcher() -> "Watcher | None":
    """Who reports progress; nobody where stderr is no terminal."""
    return Watcher() if sys.stderr.isatty() else None


class Watcher:
    """Says how far reading is, at most ten times a second, and leaves nothing behind."""

    def __init__(self) -> None:
        self.said = 0.0

    def __call__(self, done: int, of: int) -> None:
        """`done` of so many files are read."""
        now = time.monotonic()
        if now - STARTED < PATIENCE:
            return
        if done == of:
            sys.stderr.write(ERASE if self.said else "")
        elif now - self.said > 0.1:
            self.said = now
            sys.stderr.write(f"{ERASE}reading {done:,} of {of:,} files …")
            sys.stderr.flush()


def say(doing: str) -> None:
    """What is being done now, in place of what was; an empty text takes it away. Nothing where stderr is no terminal."""
    if sys.stderr.isatty():
        sys.stderr.write(f"{ERASE}{doing} …" if doing else ERASE)
        sys.stderr.flush()
