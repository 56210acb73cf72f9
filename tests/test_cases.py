"""Whole commands: `tests/cases/<name>/` holds files, the commands, and all that they print and write.

A case has `commands` (one a line), the files they work on in `input/`, and `expected`: for each command what it prints, its exit code, and the
files it changed. `pytest --refresh` writes `expected`; review it as a diff.
"""

import os
import shlex
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeycode.cli.guard import run

CASES = Path(__file__).parent / "cases"
EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], snapshot: Callable[[Path, str], None]
) -> None:
    folder = tmp_path / "work"
    source = CASES / case / "input"
    shutil.copytree(source, folder) if source.exists() else folder.mkdir()
    if (CASES / case / "example").exists():
        shutil.copytree(EXAMPLES / (CASES / case / "example").read_text().strip(), folder, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    told = [ran(command, capsys) for command in (CASES / case / "commands").read_text(encoding="utf-8").splitlines()]
    snapshot(CASES / case / "expected", "\n".join(told))


def ran(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """A command as it is told: the line, what it printed, what it wrote, and how it ended."""
    before = files()
    code = run(shlex.split(command)[1:])
    printed = capsys.readouterr()
    after = files()
    wrote = [
        f"--- {name}\n{text}"
        for name, text in sorted(after.items())
        if before.get(name) != text and not name.startswith(("build", ".vscode"))
    ]
    error = f"(stderr)\n{printed.err}" if printed.err else ""
    told = f"$ {command}\n{printed.out}{error}(exit {code})\n" + "".join(wrote)
    return told.replace(date.today().isoformat(), "(today)") if "--today" not in command else told


def files() -> dict[str, str]:
    """The files of the current folder; line ends as they are."""
    found = {}
    for at, _, names in os.walk("."):
        for name in names:
            path = Path(at, name)
            found[path.as_posix()] = path.read_bytes().decode("utf-8", "backslashreplace").replace("\r", "␍")
    return found
