"""Two processes read what one reads: the same documents, the same places, the same faults."""

import os
from pathlib import Path

import pytest

from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.workspace.places import roots
from journeycode.workspace.reading import Means, Reading, read

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "broadband"
ODD = {
    "torn.yaml": b"apiVersion: journeycode/v1\nkind: [Team\n",
    "latin.yaml": "apiVersion: journeycode/v1\nname: Müller\n".encode("latin-1"),
    "other.yaml": b"name: not ours\n",
    "shared.yaml": b"apiVersion: journeycode/v1\nkind: Team\nitems:\n  - &one {id: night, name: &name Night}\n  - {id: day, name: *name}\n",
    "onwer.yaml": b"apiVersion: journeycode/v1\nkind: Journey\nid: odd\nname: Odd\nonwer: night\nstages: [{name: Buy, steps: [Buys]}]\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for path in [*EXAMPLE.rglob("*.yaml")]:
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for name, data in ODD.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def read_by(jobs: int, folder: Path) -> Reading:
    return read(roots((), folder)[0], folder, means=Means(jobs=jobs))


def test_two_processes_read_what_one_reads(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    one, two = read_by(1, folder), read_by(2, folder)
    assert two.findings == one.findings
    assert [document.model for document in two.documents] == [document.model for document in one.documents]
    assert [definition.place() for document in two.documents for definition in document.definitions] == [
        definition.place() for document in one.documents for definition in document.definitions
    ]


def test_two_processes_find_what_one_finds(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    workspace = Workspace(read_by(1, folder))
    found = run(workspace)
    assert len(found) > 20
    assert run(workspace, jobs=2) == found
