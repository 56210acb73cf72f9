"""What the reader's screen can show."""

import os
import shutil
import sys


def screen_width() -> int:
    """Columns of the terminal; 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


def has_colour() -> bool:
    """Whether the reader sees colours: a terminal that has them, unless NO_COLOR or FORCE_COLOR says otherwise."""
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR")
    if forced:
        return forced.lower() not in ("0", "false")
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
