"""Customer journeys as code: read, checked as a graph, drawn."""

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["Finding", "Trouble", "Workspace", "__version__", "diff", "lint", "load", "measure", "rank", "render", "scorecard"]

if TYPE_CHECKING:
    from journeycode.api.check import lint
    from journeycode.api.compare import diff
    from journeycode.api.draw import render
    from journeycode.api.load import load
    from journeycode.api.measuring import measure
    from journeycode.api.prioritise import rank
    from journeycode.finding import Finding, Trouble
    from journeycode.graph import Workspace
    from journeycode.measures.scorecard import scorecard


def __getattr__(name: str) -> object:
    """What the package offers, loaded when it is first asked for: importing it costs nothing."""
    import importlib

    homes = {
        "Finding": "finding",
        "Trouble": "finding",
        "Workspace": "graph",
        "diff": "api.compare",
        "lint": "api.check",
        "load": "api.load",
        "measure": "api.measuring",
        "rank": "api.prioritise",
        "render": "api.draw",
        "scorecard": "measures.scorecard",
    }
    if name not in homes:
        raise AttributeError(f"module 'journeycode' has no attribute {name!r}")
    return getattr(importlib.import_module(f"journeycode.{homes[name]}"), name)
