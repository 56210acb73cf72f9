"""Fuzzing for as long as one likes: `make fuzz`, or `python -m tests.fuzzing.long MINUTES [FIRST SEED]`.

Every seed is a workspace with accidents in it (see `mutation`), held against what must hold whatever somebody writes (`promises`). Every
day has seeds of its own. Two processes; what is found is printed with its seed. Where atheris is installed it then feeds bytes to the loader, guided by what they reach.
"""

import importlib.util
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

from tests.fuzzing.mutation import mutated
from tests.fuzzing.promises import broken

BATCH = 50
LOADER = Path(__file__).with_name("loader.py")
BUILD = Path(__file__).parents[2] / "build"


def escapes(start: int) -> list[str]:
    """What a batch of seeds breaks."""
    return [f"seed {seed}\n  " + "\n  ".join(sentences) for seed in range(start, start + BATCH) if (sentences := broken(mutated(seed)))]


def main() -> int:
    """Fuzz; the exit code is 1 where anything escaped."""
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    first = int(sys.argv[2]) if len(sys.argv) > 2 else date.today().toordinal() * 1_000_000
    guided = importlib.util.find_spec("atheris") is not None
    seconds = minutes * 60 * (0.8 if guided else 1)
    found, done, until = list[str](), 0, time.monotonic() + seconds
    with ProcessPoolExecutor(2) as pool:
        while time.monotonic() < until:
            starts = [first + done + BATCH * number for number in range(8)]
            done += BATCH * len(starts)
            for sentences in pool.map(escapes, starts):
                found += sentences
                print("\n".join(sentences), end="\n" if sentences else "", flush=True)
    print(f"{done:,} workspaces, {len(found)} escapes (seeds {first:,} to {first + done - 1:,})")
    code = 1 if found else 0
    if guided:
        code |= subprocess.run(
            [sys.executable, str(LOADER), f"-max_total_time={int(minutes * 12)}", "-timeout=10", f"-artifact_prefix={BUILD}/"], check=False
        ).returncode
    return min(code, 1)


if __name__ == "__main__":
    sys.exit(main())
