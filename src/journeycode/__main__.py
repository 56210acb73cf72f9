"""`python -m journeycode` is the command."""

import os
import sys

if __name__ == "__main__":
    # `python -m` looks into the current folder first: what lies there is under review, and no part of us.
    if sys.path and sys.path[0] in ("", os.getcwd()) and not sys.flags.safe_path:
        del sys.path[0]
    from journeycode.cli import main

    main()
