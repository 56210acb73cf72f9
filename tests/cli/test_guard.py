"""The entry point: whatever happens, an exit code and a line that a person understands."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeycode.__main__ import _here as here
from journeycode.cli.guard import run

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-P", "-m", "journeycode"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}


def call(*arguments: str, cwd: Path = ROOT, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, env={**ENVIRONMENT, **more}, capture_output=True, text=True, timeout=60)


def test_version_and_help_load_nothing_heavy() -> None:
    for option in ("--version", "--help"):
        probe = f"import sys; sys.argv = ['journeycode', {option!r}]\ntry:\n    from journeycode.cli import main; main()\nexcept SystemExit:\n    pass\nprint(sorted(m for m in ('pydantic', 'networkx', 'yaml', 'jsonschema', 'graphviz') if m in sys.modules))"
        done = subprocess.run([sys.executable, "-c", probe], env=ENVIRONMENT, capture_output=True, text=True)
        assert done.stdout.splitlines()[-1] == "[]"
        assert "journeycode" in done.stdout


def test_the_bare_command_says_what_there_is() -> None:
    done, help = call(), call("--help")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", help.stdout)


def test_validate_loads_no_graph() -> None:
    probe = "import sys; from journeycode.cli.guard import run; run(['validate', 'examples/contributor']); print([m for m in ('networkx', 'jsonschema', 'graphviz') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_the_environments_fault() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*COMMAND, "list", "examples/broadband"], cwd=ROOT, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 3
    assert "no space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_who_goes_away_is_no_fault() -> None:
    process = subprocess.Popen(
        [*COMMAND, "export", "examples/broadband"], cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(10)
    process.stdout.close()
    process.wait(30)
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("command", ["lint", "rank", "scorecard", "measure teams", "render --to json", "rules", "--help"])
def test_nor_is_one_who_never_came(command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    what, *rest = command.split()
    where = [] if what in ("rules", "--help") else ["examples/broadband"]
    done = subprocess.run([*COMMAND, what, *rest, *where], cwd=ROOT, env=ENVIRONMENT, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_a_rule_of_ones_own_printed_goes_nowhere_either() -> None:
    probe = "import sys; from journeycode.cli import app, guard; app.app.main = lambda *_, **__: print('from a plugin'); sys.exit(guard.run([]))"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, env=ENVIRONMENT, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("journeycode re", ["plain,render", "plain,review"]),
        ("journeycode render --the", ["plain,--theme"]),
        ("journeycode no-such --the", []),
    ],
)
def test_a_shell_completes_commands_and_options(words: str, completed: list[str]) -> None:
    place = str(len(words.split()) - 1)
    done = call(COMP_WORDS=words, COMP_CWORD=place, _JOURNEYCODE_COMPLETE="bash_complete")
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, completed, "")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("command", "code"), [("--version", 0), ("rules", 0), ("lint examples/broadband", 0), ("lint nowhere", 2)])
def test_a_closed_output_is_nowhere(command: str, code: int, closed: str) -> None:
    line = f"'{sys.executable}' -P -m journeycode {command} {closed}"
    done = subprocess.run(["sh", "-c", line], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == code
    assert "fault" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder")
@pytest.mark.parametrize("command", ["lint", "render", "rank", "git setup", "init shop"])
def test_a_folder_that_is_gone(command: str, tmp_path: Path) -> None:
    line = f"mkdir gone; cd gone; rmdir ../gone; '{sys.executable}' -m journeycode {command}"
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True)
    said = "journeycode: the current folder is gone\n  go to a folder that is there: `cd`\n"
    assert (done.returncode, done.stdout, done.stderr) == (3, "", said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder")
def test_in_a_folder_that_is_gone_nothing_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The same within this process: coverage itself does not start in such a folder."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert run(["lint"]) == 3
    assert capsys.readouterr().err == "journeycode: the current folder is gone\n  go to a folder that is there: `cd`\n"
    assert here() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_ctrl_c_is_130(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.yaml").write_text(
            "apiVersion: journeycode/v1\nkind: Team\nitems:\n" + "".join(f"  - {{id: t{number}-{n}, name: T}}\n" for n in range(200))
        )
    process = subprocess.Popen([*COMMAND, "lint"], cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said


def test_odd_encodings_and_no_home(tmp_path: Path) -> None:
    done = call("lint", "examples/broadband", PYTHONIOENCODING="ascii", LC_ALL="C", HOME=str(tmp_path / "gone"))
    assert done.returncode == 0
    assert "Traceback" not in done.stdout + done.stderr


def test_a_fault_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from journeycode.cli import guard
    from journeycode.cli.app import app

    def broken(*_: object, **__: object) -> None:
        raise ValueError("inside")

    monkeypatch.setattr(app, "main", broken)
    assert guard.run(["lint"]) == 3
    said = capsys.readouterr().err
    assert said.startswith("journeycode: a fault of journeycode itself (value in test_guard.py:")
    assert "inside" not in said
    monkeypatch.setenv("JOURNEYCODE_DEBUG", "1")
    assert guard.run(["lint"]) == 3
    assert capsys.readouterr().err.endswith("ValueError: inside\n")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where a folder should be")
    done = call("render", str(ROOT / "examples" / "broadband"), "-o", "out/maps", cwd=tmp_path)
    assert done.returncode == 3
    assert "out" in done.stderr
    assert "Traceback" not in done.stderr
