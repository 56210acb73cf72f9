"""How fast it is, as ratios in one run: `make bench` prints every figure beside its target, and the peers beside us.

CPU seconds of whole processes unless it says “by the clock”, the least of several runs; only ratios mean anything on another machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from costs import at_least, at_most, cost, row
from drawing import drawing
from workspaces import written

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
JOURNEYCODE = str(BIN / "journeycode")
LINT = [JOURNEYCODE, "lint", "--format", "json", "--fail-on", "never"]
COLD = [*LINT, "--no-cache", "--jobs", "1"]
BARE_PARSE = """
import gc, sys
from pathlib import Path
from journeycode.source import Text, compose
gc.disable()
for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
    compose(Text(path.name, path.name, path.read_text(encoding="utf-8")))
"""


def peer(name: str) -> str | None:
    """Another tool, where it is installed beside us or on the path."""
    beside = BIN / name
    return str(beside) if beside.exists() else shutil.which(name)


def starting(folder: Path) -> None:
    """What the command costs before it does anything."""
    click = cost([sys.executable, "-c", "import click"], folder, 9).seconds
    for option in ("--version", "--help"):
        at_most(f"{option} ÷ python -c 'import click'", cost([JOURNEYCODE, option], folder, 9).seconds / click, 1.3)


def linting(folder: Path) -> None:
    """One file, a hundred, a thousand, against the peers."""
    schema = ROOT / "schemas" / "journeycode.schema.json"
    for journeys, stages, steps, target in ((1, 8, 5, 0.9), (100, 8, 5, 5.0), (1000, 5, 2, 6.0)):
        place = written(folder / f"w{journeys}", journeys, stages, steps)
        ours = cost(COLD, place)
        print(f"\n{journeys} × {megabytes(place) * 1000 / journeys:.0f} KB: {ours.seconds:.2f} s CPU, {ours.memory:.0f} MB")
        files = [str(path) for path in place.glob("*.journey.yaml")]
        if checker := peer("check-jsonschema"):
            theirs = cost([checker, "--schemafile", str(schema), *files], place, 1 if journeys > 1 else 3).seconds
            if journeys == 1:
                at_most("lint ÷ check-jsonschema", ours.seconds / theirs, target)
            else:
                at_least("check-jsonschema ÷ lint", theirs / ours.seconds, target)
        if (yamllint := peer("yamllint")) and journeys == 100:
            at_least("yamllint ÷ lint", cost([yamllint, "-d", "relaxed", "."], place, 1).seconds / ours.seconds, 12)


def growing(folder: Path) -> None:
    """A thousand files against the bare parse, two processes, the second run, one changed file; and ten thousand."""
    place = written(folder / "w1000", 1000, 5, 2)
    os.environ["JOURNEYCODE_CACHE_DIR"] = str(folder / "cache")
    ours, bare = cost(COLD, place), cost([sys.executable, "-c", BARE_PARSE, str(place)], place)
    at_most("lint ÷ bare parse with places", ours.seconds / bare.seconds, 1.6)
    at_most("peak memory ÷ (4 × input + 120 MB)", ours.memory / (4 * megabytes(place) + 120), 1.0)
    at_most("two processes ÷ one, by the clock", cost([*LINT, "--no-cache", "--jobs", "2"], place).clock / ours.clock, 0.65)
    cost(LINT, place, 1)
    at_most("nothing changed ÷ the first run", cost(LINT, place).seconds / ours.seconds, 0.1)
    git = ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "all"]):
        subprocess.run([*git, *command], cwd=place, check=True)
    changed = place / "j7.journey.yaml"
    changed.write_text(changed.read_text(encoding="utf-8").replace("Does thing 1 of stage 2", "Does another thing"), encoding="utf-8")
    at_most("diff of one changed file ÷ lint", cost([JOURNEYCODE, "diff", "HEAD"], place).seconds / ours.seconds, 1.2)
    many = cost(COLD, written(folder / "w10000", 10_000, 5, 2), 1)
    at_most("time per file, 10,000 ÷ 1,000 files", many.seconds / 10 / ours.seconds, 1.15)
    row(
        "peak memory of 10,000 files in MB",
        many.memory,
        f"≤ {4 * megabytes(folder / 'w10000') + 120:.0f}",
        many.memory <= 4 * megabytes(folder / "w10000") + 120,
    )


def megabytes(folder: Path) -> float:
    """The documents of a folder, in MB."""
    return sum(path.stat().st_size for path in folder.glob("*.yaml")) / 1e6


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        starting(folder)
        linting(folder)
        growing(folder)
        drawing(folder, JOURNEYCODE, row)


if __name__ == "__main__":
    main()
