"""`python -m journeycode` is the command."""

from journeycode.cli import main

if __name__ == "__main__":
    main()
