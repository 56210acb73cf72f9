"""What a process costs, and a line of the table."""

import os
import resource
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process used: CPU seconds, its children's included, seconds by the clock, and peak memory in MB."""

    seconds: float
    clock: float
    memory: float


def cost(command: Sequence[str], folder: Path, runs: int = 3) -> Cost:
    """The least that a command needs, over several runs; its output goes nowhere, its exit code does not matter."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    found = []
    for _ in range(runs):
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        found.append((usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024))
    return Cost(*(min(values) for values in zip(*found, strict=True)))


def row(what: str, value: float, target: str, holds: bool) -> None:
    """One ratio beside what it should be."""
    print(f"{what:<66} {value:>7.2f}   target {target:<8} {'ok' if holds else 'MISSED'}", flush=True)


def at_most(what: str, value: float, target: float) -> None:
    """A ratio that should be no higher."""
    row(what, value, f"≤ {target:.2f}", value <= target)


def at_least(what: str, value: float, target: float) -> None:
    """A ratio that should be no lower."""
    row(what, value, f"≥ {target:.2f}", value >= target)
