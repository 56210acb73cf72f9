"""Which module writes a format."""

import importlib
from collections.abc import Callable

from journeycode.reporters.changes.formats import COMMENT, MODULES
from journeycode.reporters.changes.told import ToldChanges

Reporter = Callable[[ToldChanges], str]


def change_reporter(name: str) -> Reporter:
    """The reporter of a format, `comment` included. Raises KeyError where there is none of that name."""
    module = importlib.import_module(f"journeycode.reporters.changes.{COMMENT if name == COMMENT else MODULES[name]}")
    of_findings: Callable[[str], Reporter] | None = getattr(module, "reporter_of", None)
    if of_findings is not None:
        return of_findings(name)
    write: Reporter = module.write
    return write
