"""Subjects to draw: a journey of an example or of a few lines, with its map."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeycode.api.draw import drawn_findings, subject_of
from journeycode.graph import Workspace
from journeycode.views.subject import Subject
from journeycode.workspace.reading import read_texts

EXAMPLES = Path(__file__).parents[2] / "examples"
Example = Callable[[str], Workspace]
Seen = Callable[[Workspace, str], Subject]


@pytest.fixture(scope="session")
def example() -> Example:
    """The workspace of an example by its name."""

    def read(name: str) -> Workspace:
        folder = EXAMPLES / name
        texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))}
        return Workspace(read_texts(texts), date(2026, 11, 21))

    return read


@pytest.fixture(scope="session")
def seen() -> Seen:
    """A journey of a workspace as it is handed to a view."""

    def subject(workspace: Workspace, id: str) -> Subject:
        journey = next(journey for journey in workspace.journeys() if journey.id == id)
        return subject_of(workspace, journey, None, None, drawn_findings(workspace))

    return subject
