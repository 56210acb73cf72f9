"""A workspace to begin with: documents, hooks, a workflow, editor settings."""

from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from journeycode import __version__
from journeycode.finding import Trouble
from journeycode.model.nearest import listed, nearest

START = (
    ("journeycode.yaml", "journeycode.yaml"),
    ("teams.yaml", "teams.yaml"),
    ("figures.yaml", "figures.yaml"),
    ("personas/first-time-buyer.persona.yaml", "personas/first-time-buyer.persona.yaml"),
    ("journeys/first-order.journey.yaml", "journeys/first-order.journey.yaml"),
)
AROUND = (
    ("pre-commit-config.yaml", ".pre-commit-config.yaml"),
    ("workflow.yml", ".github/workflows/journeys.yml"),
    ("editor-settings.json", ".vscode/settings.json"),
)


def starter(today: date) -> dict[str, str]:
    """The files of a small workspace that lints clean and draws, by their path."""
    return {name: _filled(_start() / source, today) for source, name in START}


def surroundings(today: date) -> dict[str, str]:
    """The files around any workspace: pre-commit, a workflow for pull requests, editor settings with the schema."""
    return {name: _filled(_start() / source, today) for source, name in AROUND}


def example(name: str) -> dict[str, str]:
    """The files of an example workspace by their path. Raises Trouble where there is none of that name."""
    home = _examples()
    known = sorted(folder.name for folder in home.iterdir() if (folder / "journeycode.yaml").is_file())
    if name not in known:
        near = nearest(name, known)
        raise Trouble(f"there is no example `{name[:60]}`", f"did you mean `{near}`?" if near else f"examples are {listed(known, 'and')}")
    return dict(_below(home / name, ""))


def _below(folder: Traversable, at: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _below(entry, f"{at}{entry.name}/")
        elif entry.name.endswith((".yaml", ".yml", ".json", ".md", ".csv")):
            yield at + entry.name, entry.read_text(encoding="utf-8")


def _start() -> Traversable:
    return files("journeycode") / "scaffold" / "start"


def _examples() -> Traversable:
    packaged = files("journeycode") / "examples"
    # In a checkout the examples stand beside the sources.
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "examples"


def _filled(source: Traversable, today: date) -> str:
    return source.read_text(encoding="utf-8").replace("@TODAY@", today.isoformat()).replace("@VERSION@", __version__)
