"""How fast drawings are made: 100 journeys as SVG, beside mermaid-cli on the same journeys and one process of Graphviz, in the same run."""

import gc
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workspaces import written

import journeycode
from journeycode.api.draw import OF_JOURNEY, draw, drawn_findings, subject_of
from journeycode.renderers import Options

MERMAID = Path(__file__).parent.parent / "build" / "peers" / "node_modules" / ".bin" / "mmdc"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
JOURNEYS = 100


@dataclass(frozen=True)
class Drawn:
    """What drawing took: seconds by the clock, and of the processor where that was counted; and the bytes that came of it."""

    seconds: float
    size: int
    processor: float = 0


def drawing(folder: Path, command: str, row: Callable[[str, float, str, bool], None]) -> None:
    """Print time and bytes of all journeys, and the ratios to the peers that are here.

    Graphviz is measured in CPU seconds; mermaid-cli by the clock, for the browser does its work in processes that nobody counts.
    """
    for stages, steps in ((5, 2), (8, 5)):
        place = written(folder / "drawn", JOURNEYS, stages, steps)
        whole = by_command(place, command)
        flows, mermaids, ours = in_process(place)
        print(f"\n{JOURNEYS} journeys of {stages * steps} steps as SVG")
        told("journeycode render, the whole command: read, lint, draw, write", whole)
        told("a map in process, from the graph to SVG", ours)
        if shutil.which("dot"):
            dot = min(by_dot(flow) for flow in flows)
            print(f"  {'one dot process, from DOT to SVG':<66} {dot * 1000:>9.1f} ms each of the processor")
            ratio = ours.processor / JOURNEYS / dot
            row("one map in process ÷ one dot process", ratio, "≤ 0.20", ratio <= 0.2)
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if MERMAID.exists() and browser:
        one = by_mermaid(folder, mermaids[:1], browser)
        print(f"  {'mermaid-cli, a process for one journey':<66} {one.seconds * 1000:>9.1f} ms each")
        each = ours.seconds / JOURNEYS
        row("mermaid-cli for one journey ÷ one map in process", one.seconds / each, "≥ 100", one.seconds / each >= 100)
        peer = by_mermaid(folder, mermaids, browser)
        told("mermaid-cli, all journeys in one process", peer)
        print(f"{'mermaid-cli for all ÷ the maps in process':<66} {peer.seconds / ours.seconds:>7.2f}")
        print(f"{'mermaid-cli for all ÷ the whole command':<66} {peer.seconds / whole.seconds:>7.2f}")


def told(what: str, drawn: Drawn) -> None:
    print(f"  {what:<66} {drawn.seconds * 1000 / JOURNEYS:>9.1f} ms and {drawn.size / JOURNEYS / 1000:.0f} KB each, {drawn.seconds:.2f} s")


def by_command(place: Path, command: str) -> Drawn:
    """What a person types."""
    began = time.perf_counter()
    subprocess.run(
        [command, "render", ".", "--to", "svg", "-o", "out"], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    seconds = time.perf_counter() - began
    pictures = list((place / "out").glob("*.svg"))
    assert len(pictures) == JOURNEYS
    return Drawn(seconds, sum(picture.stat().st_size for picture in pictures))


def in_process(place: Path) -> tuple[list[str], list[str], Drawn]:
    """The flows as DOT and the maps as Mermaid for the peers; and what the maps take once the journeys are read and linted."""
    # As the command does.
    gc.disable()
    workspace = journeycode.load(place)
    findings, options = drawn_findings(workspace), Options()
    subjects = [subject_of(workspace, journey, None, None, findings) for journey in workspace.journeys()]
    flows = [draw(OF_JOURNEY["flow"](subject), "dot", options).text for subject in subjects[:5]]
    mermaids = [draw(subject.map, "mermaid", options).text for subject in subjects]
    best, processor, size = float("inf"), float("inf"), 0
    for _ in range(3):
        began, used = time.perf_counter(), time.process_time()
        made = [draw(subject_of(workspace, journey, None, None, findings).map, "svg", options) for journey in workspace.journeys()]
        best, processor = min(best, time.perf_counter() - began), min(processor, time.process_time() - used)
        size = sum(len(drawing.data) for drawing in made)
    gc.enable()
    return flows, mermaids, Drawn(best, size, processor)


def by_dot(flow: str) -> float:
    """CPU seconds of one process."""
    process = subprocess.Popen(["dot", "-Tsvg"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    assert process.stdin
    process.stdin.write(flow.encode())
    process.stdin.close()
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime


def by_mermaid(folder: Path, sources: list[str], browser: str) -> Drawn:
    """Journeys in one Markdown file, as mermaid-cli is fastest with several: it opens the browser once."""
    for old in folder.glob("all.out*"):
        old.unlink()
    page, settings = folder / "all.md", folder / "browser.json"
    page.write_text("\n\n".join(f"```mermaid\n{source}```" for source in sources), encoding="utf-8")
    settings.write_text(json.dumps({"executablePath": browser, "args": ["--no-sandbox"]}), encoding="utf-8")
    began = time.perf_counter()
    subprocess.run(
        [str(MERMAID), "-q", "-p", str(settings), "-i", str(page), "-o", str(folder / "all.out.md")],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    seconds = time.perf_counter() - began
    pictures = list(folder.glob("all.out-*.svg"))
    assert len(pictures) == len(sources)
    return Drawn(seconds, sum(picture.stat().st_size for picture in pictures))
