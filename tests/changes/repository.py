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


def as_on_the_branch(folder: Path) -> None:
    """Edit the example as people do: a stage is gone, two changed places, a step has another owner, one another name, and more."""
    path = folder / JOURNEY
    text = path.read_text(encoding="utf-8")
    text = text[: text.index("  - id: recommend\n")]
    help, renew = text.index("  - id: get-help\n"), text.index("  - id: renew\n")
    path.write_text(text[:help] + text[renew:] + text[help:renew], encoding="utf-8")
    change(
        folder,
        ("version: 1.3.0", "version: 1.4.0"),
        ("        name: Opens the first bill\n", "        name: Opens the first bill\n        owner: care\n"),
        ("      - id: go-online\n        name: Goes online\n", "      - id: gets-online\n        name: Gets online\n"),
        (
            "        pains: [Speeds are hard to compare]\n        evidence: [interviews-2026-03]\n",
            "        pains: [Speeds are hard to compare]\n",
        ),
        ("I have explained this three times.", "I have explained this 3 times."),
        (
            "        requires: [chat-transcript]\n",
            "        requires: [chat-transcript]\n        handoff: {carries: [case-number], via: crm}\n",
        ),
    )
