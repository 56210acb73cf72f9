"""Fixes: only what is wrong changes, and a second run finds nothing left to mend."""

from pathlib import Path

import pytest

from journeycode.api.mend import differences, mend, write
from journeycode.finding import Finding, Trouble
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.workspace import Reading, read
from journeycode.workspace.places import roots

ODD = (
    '\ufeff# top\r\napiVersion: journeycode/v1\r\nkind: Journey\r\nid: a\r\nname: "A"   # keep me\r\nonwer: t\r\nstatus: "Draft"\r\n'
    "x-a:   &x {b:   1}\r\nx-b: *x\r\nstages:\r\n  - {nmae: 'Use', steps: [One]}\r\n---\r\napiVersion: journeycode/v1\r\nkind: Team\r\nid: t\r\nname: T\r\n"
)


def reading_of(folder: Path) -> Reading:
    return read(roots((str(folder),), folder)[0], folder)


def lint(reading: Reading) -> tuple[Finding, ...]:
    return run(Workspace(reading))


def test_only_the_fault_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(ODD.encode())
    write(mend(reading_of(tmp_path), lint, unsafe=False))
    expected = ODD.replace("onwer", "owner").replace("Draft", "draft").replace("nmae", "name")
    assert path.read_bytes() == expected.encode()


def test_a_second_run_has_nothing_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(ODD.encode())
    write(mend(reading_of(tmp_path), lint, unsafe=True))
    again = mend(reading_of(tmp_path), lint, unsafe=True)
    assert again.fixes == 0
    assert differences(again) == {}


def test_a_guess_is_only_made_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    before = "apiVersion: journeycode/v1\nkind: Taem\nid: t\nname: T\n"
    path.write_text(before)
    write(mend(reading_of(tmp_path), lint, unsafe=False))
    assert path.read_text() == before
    write(mend(reading_of(tmp_path), lint, unsafe=True))
    assert path.read_text() == before.replace("Taem", "Team")


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(ODD.encode())
    mended = mend(reading_of(tmp_path), lint, unsafe=False)
    path.write_text("apiVersion: journeycode/v1\nkind: Team\nid: mine\nname: Somebody was faster\n")
    with pytest.raises(Trouble, match="has changed"):
        write(mended)
    assert "Somebody was faster" in path.read_text()
