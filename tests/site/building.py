"""Documentation projects as their authors have them: a copy with the journeys of an example, built by the real generator."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECTS = Path(__file__).parent / "projects"
JOURNEY = "journeys/journeys/switch-broadband.journey.yaml"


def project(name: str, folder: Path) -> Path:
    """A copy of a project, with the journeys of the broadband example in it."""
    copy = folder / name
    shutil.copytree(PROJECTS / name, copy, ignore=shutil.ignore_patterns("site", ".cache", "build"))
    shutil.copytree(ROOT / "examples" / "broadband", copy / "journeys")
    return copy


def built(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """What a generator says: its module and its words."""
    environment = {**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True, timeout=120, env=environment, check=False
    )


def change(file: Path, before: str, after: str) -> None:
    """Replace every occurrence of a text in a file; it has to be there."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
