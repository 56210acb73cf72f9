"""How fast it is, as ratios in one run: `make bench` prints every figure beside its target, and the peers beside us.

CPU seconds of whole processes, the least of several runs; only ratios mean anything on another machine.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from workspaces import written

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
LINT = [str(BIN / "journeycode"), "lint", "--format", "json", "--fail-on", "never"]
BARE_PARSE = """
import sys
from pathlib import Path
from journeycode.source import Text, compose
for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
    compose(Text(path.name, path.name, path.read_text(encoding="utf-8")))
"""


@dataclass(frozen=True)
class Cost:
    """What a process used: CPU seconds, and peak memory in MB."""

    seconds: float
    memory: float


def cost(command: Sequence[str], folder: Path, runs: int = 3) -> Cost:
    """The least that a command needs, over several runs; its output goes nowhere, its exit code does not matter."""
    found = []
    for _ in range(runs):
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        found.append((usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    return Cost(min(seconds for seconds, _ in found), min(memory for _, memory in found))


def peer(name: str) -> str | None:
    """Another tool, where it is installed beside us or on the path."""
    beside = BIN / name
    return str(beside) if beside.exists() else shutil.which(name)


def row(what: str, value: float, target: str, holds: bool) -> None:
    print(f"{what:<66} {value:>7.2f}   target {target:<8} {'ok' if holds else 'MISSED'}")


def starting(folder: Path) -> None:
    """What the command costs before it does anything."""
    click = cost([sys.executable, "-c", "import click"], folder, 7).seconds
    for option in ("--version", "--help"):
        ratio = cost([str(BIN / "journeycode"), option], folder, 7).seconds / click
        row(f"{option} ÷ python -c 'import click'", ratio, "≤ 1.30", ratio <= 1.3)


def linting(folder: Path) -> None:
    """Against the bare parse, and against the peers."""
    schema = ROOT / "schemas" / "journeycode.schema.json"
    for journeys, stages, steps, against in ((1, 8, 5, ("≤ 0.90", 1 / 0.9)), (100, 8, 5, ("≥ 5.00", 5.0)), (1000, 5, 2, ("≥ 6.00", 6.0))):
        place = written(folder / f"w{journeys}", journeys, stages, steps)
        ours, bare = cost(LINT, place), cost([sys.executable, "-c", BARE_PARSE, str(place)], place)
        megabytes = sum(path.stat().st_size for path in place.iterdir()) / 1e6
        print(f"\n{journeys} × {megabytes * 1000 / journeys:.0f} KB: {ours.seconds:.2f} s CPU, {ours.memory:.0f} MB")
        if journeys == 1000:
            row("lint ÷ bare parse with places", ours.seconds / bare.seconds, "≤ 1.60", ours.seconds / bare.seconds <= 1.6)
            bound = 4 * megabytes + 120
            row("peak memory ÷ (4 × input + 120 MB)", ours.memory / bound, "≤ 1.00", ours.memory <= bound)
        files = [str(path) for path in place.glob("*.journey.yaml")]
        if checker := peer("check-jsonschema"):
            ratio = cost([checker, "--schemafile", str(schema), *files], place, 1).seconds / ours.seconds
            shown = 1 / ratio if journeys == 1 else ratio
            row("lint ÷ check-jsonschema" if journeys == 1 else "check-jsonschema ÷ lint", shown, against[0], ratio >= against[1])
        if (yamllint := peer("yamllint")) and journeys == 100:
            ratio = cost([yamllint, "-d", "relaxed", "."], place, 1).seconds / ours.seconds
            row("yamllint ÷ lint", ratio, "≥ 12.00", ratio >= 12)


def main() -> None:
    """Print the table."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as folder:
        starting(Path(folder))
        linting(Path(folder))


if __name__ == "__main__":
    main()
