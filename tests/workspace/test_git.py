"""Git as it is asked: when it is missing, when it does not answer, when it refuses."""

import os
import subprocess
from pathlib import Path

import pytest

from journeycode.finding import Trouble
from journeycode.workspace import git as asking
from journeycode.workspace.git import git, insist


def test_what_git_refuses_is_said_in_its_first_line(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"^git did not answer: fatal: ") as raised:
        insist(git(tmp_path, "rev-parse", "--verify", "nowhere"))
    assert raised.value.exit_code == 3
    with pytest.raises(Trouble, match="no reason given"):
        insist(subprocess.CompletedProcess([], 1, b"", b""))
    insist(subprocess.CompletedProcess([], 0, b"", b"a warning"))


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Trouble, match="git is not installed") as raised:
        git(tmp_path, "status")
    assert raised.value.exit_code == 3


@pytest.mark.skipif(os.name == "nt", reason="a program of the test's own needs a shell")
def test_a_git_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "git"
    slow.write_text("#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(asking, "TIMEOUT", 0.2)
    with pytest.raises(Trouble, match=r"did not answer within 0\.2 seconds"):
        git(tmp_path, "status")
