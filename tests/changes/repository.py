"""Real git repositories made from the broadband example."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from journeycode.cli.guard import run

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "broadband"
JOURNEY = "journeys/switch-broadband.journey.yaml"


def git(folder: Path, *arguments: str) -> str:
    """Run git without the settings of this machine."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout


def commit(folder: Path, message: str = "a change") -> str:
    """Commit everything; the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD").strip()


def broadband(folder: Path) -> Path:
    """A repository with the example on `main`."""
    shutil.copytree(EXAMPLE, folder)
    git(folder, "init", "-q")
    commit(folder, "the example")
    return folder


def change(folder: Path, *edits: tuple[str, str], file: str = JOURNEY) -> None:
    """Replace texts in a file, each of which is there once."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, f"{old!r} has to be there once"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def called(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """A command: its exit code, what it printed, and what it said on the side."""
    code = run(list(words))
    printed = capsys.readouterr()
    return code, printed.out, printed.err
