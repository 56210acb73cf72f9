"""Pages whose commands are run: console blocks, with what the comments above them ask for."""

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(?:<!-- (?P<note>[^\n]*?) -->\n)?```(?P<kind>\w*)\n(?P<body>.*?)```", re.DOTALL)
TODAY = "2026-11-21"


@dataclass(frozen=True)
class Block:
    """A fenced block: `start` and `end` are where its body stands in the page."""

    note: str
    kind: str
    body: str
    start: int
    end: int


def blocks(page: str) -> list[Block]:
    """All fenced blocks of a page, in order."""
    return [Block(found["note"] or "", found["kind"], found["body"], *found.span("body")) for found in BLOCK.finditer(page)]


class Session:
    """A reader who follows a page from top to bottom: files are written, commands are run, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.here = folder, folder / "empty"
        self.here.mkdir()

    def follow(self, block: Block) -> str:
        """Do what a block asks for; the body as it should stand in the page."""
        for note in filter(None, block.note.split(";")):
            self._prepare(note.strip(), block)
        return "".join(map(self._ran, self._commands(block))) if block.kind == "console" else block.body

    def _prepare(self, note: str, block: Block) -> None:
        what, _, rest = note.partition(": ")
        if what == "in":
            self._enter(rest)
        elif what == "file":
            (self.here / rest).parent.mkdir(parents=True, exist_ok=True)
            (self.here / rest).write_text(block.body, encoding="utf-8")
        elif what == "run":
            subprocess.run(self._argv(rest), cwd=self.here, capture_output=True, timeout=120, env=self._environment(), check=True)
        elif what == "replace":
            name, _, change = rest.partition(": ")
            before, _, after = change.partition(" -> ")
            text = (self.here / name).read_text(encoding="utf-8")
            assert before in text, f"{before!r} is not in {name}"
            (self.here / name).write_text(text.replace(before, after, 1), encoding="utf-8")

    def _enter(self, place: str) -> None:
        """`an empty folder`, `the repository`, or a folder of the repository."""
        if place == "an empty folder":
            self.here = self.folder / str(len(list(self.folder.iterdir()))) / "journeys"
            self.here.mkdir(parents=True)
            return
        copy = self.folder / "repository"
        if not copy.exists():
            shutil.copytree(ROOT / "examples", copy / "examples")
        self.here = copy if place == "the repository" else copy / place

    def _commands(self, block: Block) -> list[str]:
        return [line[2:] for line in block.body.splitlines() if line.startswith("$ ")]

    def _ran(self, command: str) -> str:
        output = subprocess.run(self._argv(command), cwd=self.here, capture_output=True, text=True, timeout=120, env=self._environment())
        shown = (output.stdout + output.stderr).rstrip("\n")
        assert "fault of journeycode itself" not in shown, shown
        return f"$ {command}\n" + (f"{shown}\n" if shown else "")

    def _argv(self, command: str) -> list[str]:
        words = shlex.split(command)
        if words[0] == "cd":
            self.here = self.here / words[1]
            return ["true"]
        if words[0] == "journeycode":
            day = ["--today", TODAY] if words[1] == "lint" and "--today" not in words else []
            return [sys.executable, "-m", "journeycode", *words[1:], *day]
        return [sys.executable if words[0] == "python" else words[0], *words[1:]]

    def _environment(self) -> dict[str, str]:
        import os

        return {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONPATH": str(ROOT / "src")}
