"""The command line: parse, call, print, exit."""

from journeycode.cli.guard import main

__all__ = ["main"]
