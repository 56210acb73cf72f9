"""`lint --watch`: it looks again when a file changes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n"


def wait_for(path: Path, word: str) -> None:
    for _ in range(300):
        if word in path.read_text():
            return
        time.sleep(0.05)
    raise AssertionError(f"{word!r} never came: {path.read_text()}")


def test_a_change_is_seen(tmp_path: Path) -> None:
    work, printed = tmp_path / "work", tmp_path / "printed"
    work.mkdir()
    (work / "team.yaml").write_text(TEAM)
    with printed.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "journeycode", "lint", "--watch", "--format", "concise"],
            cwd=work, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}, stdout=out, stderr=out,
        )  # fmt: skip
        try:
            wait_for(printed, "Watching")
            (work / "team.yaml").write_text(TEAM.replace("name", "nmae"))
            wait_for(printed, "did you mean `name`?")
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
    assert "Traceback" not in printed.read_text()
