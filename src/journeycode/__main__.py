"""`python -m journeycode` is the command."""

import os
import sys


def _here() -> str:
    try:
        return os.getcwd()
    except OSError:
        return ""  # the folder is gone, and with it what could lie in it


if __name__ == "__main__":
    # `python -m` looks into the current folder first: what lies there is under review, and no part of us.
    if sys.path and sys.path[0] in ("", _here()) and not sys.flags.safe_path:
        del sys.path[0]
    from journeycode.cli import main

    main()
