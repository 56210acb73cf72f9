"""Whoever pulls the plug while files are written finds each of them whole: as it was, or as it should be."""

import random
import signal
import subprocess
import sys
from pathlib import Path

from journeycode.source.writing import LITTER

FILES, KILLS = 200, 25
BEFORE = "apiVersion: journeycode/v1\nkind: Team\nname:   Team {number}\nid:   team-{number}\n"
COMMAND = [sys.executable, "-m", "journeycode", "format"]


def test_killed_in_the_middle_no_file_is_torn(tmp_path: Path) -> None:
    before = {tmp_path / f"team-{number}.yaml": BEFORE.format(number=number) for number in range(FILES)}
    for path, text in before.items():
        path.write_text(text)
    subprocess.run(COMMAND, cwd=tmp_path, check=True, capture_output=True)
    after = {path: path.read_text() for path in before}
    assert all(after[path] != text for path, text in before.items())

    seed, torn, killed, half = random.Random(7), [], 0, 0
    for _ in range(KILLS):
        for path, text in before.items():
            path.write_text(text)
        process = subprocess.Popen(COMMAND, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        # The first line says that the first file has been written.
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(seed.random() * 0.3)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            killed += 1
        process.wait()
        process.stdout.close()
        now = {path: path.read_text() for path in before}
        torn += [path.name for path, text in now.items() if text not in (before[path], after[path])]
        half += any(now[path] == before[path] for path in now) and any(now[path] == after[path] for path in now)
    assert torn == []
    # Otherwise nothing was tried.
    assert killed > KILLS / 2
    assert half > 0

    for path, text in before.items():
        path.write_text(text)
    subprocess.run(COMMAND, cwd=tmp_path, check=True, capture_output=True)
    assert {path: path.read_text() for path in before} == after
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(LITTER)] == []
