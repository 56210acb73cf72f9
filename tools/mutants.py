"""Change one operator, number or condition at a time and see whether a test minds: `make mutants`, or `python tools/mutants.py PACKAGE [MINUTES] [SEED]`.

Mutants are those of cosmic-ray. None is ever written to disk: each is a forked process in which the changed module is imported in place
of the file, and the tests that belong to it are run. What nobody minds is printed: a test is missing, the code is superfluous, or the two
mean the same.
"""

import ast
import importlib
import os
import random
import re
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "journeycode"
SECONDS = 60
# Whether equal strings and small numbers are one object is not ours to decide.
SAME = re.compile(r"(Eq|NotEq)_(Is|IsNot)$")
# Nothing of these depends on what is changed: they are imported once, before processes are forked.
BEFORE = (
    "click", "hypothesis", "jsonschema", "networkx", "pytest", "yaml", "journeycode.graph", "journeycode.rulebook.examples",
    "journeycode.rulebook.page", "journeycode.workspace.reading",
)  # fmt: skip
# The tests of a package, quick ones first: what they let pass is held against the rest.
TESTS = {
    "rules": (["tests/rules", "tests/rulebook/test_fixes.py"],),
    "changes": (
        [
            f"tests/changes/test_{name}.py"
            for name in (
                "canonical",
                "figures",
                "likeness",
                "lifecycles",
                "inside",
                "order",
                "approvals",
                "said",
                "kinds",
                "formats",
                "impact",
                "survivors",
            )
        ],
        [f"tests/changes/test_{name}.py" for name in ("comment", "untouched")],
    ),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one file: which operator of cosmic-ray, at which of the places it could change, on which line."""

    path: Path
    operator: str
    occurrence: int
    line: int


def mutants(path: Path) -> Iterator[Mutant]:
    """All mutants of a file, but those where nothing runs: annotations, and the star before the options of a rule."""
    source = path.read_text(encoding="utf-8")
    nodes, silent = list(ast_nodes(get_ast(source))), list(_silent(source))
    for name in operator_names():
        if get_operator(name).arguments() or SAME.search(name):
            continue
        places = (place for node in nodes for place in get_operator(name)().mutation_positions(node))
        for occurrence, (start, _) in enumerate(places):
            if not any(begin <= start < end for begin, end in silent):
                yield Mutant(path, name, occurrence, start[0])


def _silent(source: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    for number, line in enumerate(source.splitlines(), 1):
        for star in re.finditer(r"\*,", line):
            yield (number, star.start()), (number, star.end())
    for node in ast.walk(ast.parse(source)):
        for written in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(written, ast.expr):
                yield (written.lineno, written.col_offset), (written.end_lineno or 0, written.end_col_offset or 0)


def outcome(mutant: Mutant, suites: tuple[list[str], ...]) -> tuple[str, str]:
    """What became of a mutant (killed, survived, timeout; or "none" where it is no program), and the line that was changed."""
    source = mutant.path.read_text(encoding="utf-8")
    changed = mutate_code(source, get_operator(mutant.operator)(), mutant.occurrence)
    if changed is None or changed == source:
        return "none", ""
    try:
        compile(changed, str(mutant.path), "exec")
    except SyntaxError:
        return "none", ""
    child = os.fork()
    if not child:
        os._exit(_tried(mutant.path, changed, suites))
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    new = [line for line in changed.splitlines() if line not in source.splitlines()]
    return {0: "survived", -signal.SIGALRM: "timeout"}.get(ended, "killed"), " ⏎ ".join(line.strip() for line in new)


def _tried(path: Path, changed: str, suites: tuple[list[str], ...]) -> int:
    """Run the tests in this process, with the changed text in place of the file. 0: nobody minds."""
    signal.alarm(SECONDS)
    hushed = os.open(os.devnull, os.O_WRONLY)
    os.dup2(hushed, 1)
    os.dup2(hushed, 2)
    found = SourceFileLoader.get_code

    def get_code(loader: SourceFileLoader, name: str) -> object:
        return compile(changed, loader.path, "exec") if loader.path == str(path) else found(loader, name)

    SourceFileLoader.get_code = get_code  # type: ignore[method-assign, assignment]
    try:
        if path.parent.name == "rules" and path.stem not in ("__init__", "registry"):
            _examples(path.stem)
        import pytest

        for suite in suites:
            if code := pytest.main([*suite, "-x", "-q", "-p", "no:cacheprovider", "--import-mode=importlib"]):
                return int(code)
    except BaseException:  # noqa: BLE001 - whatever it is, a test minds
        return 1
    return 0


def _examples(stem: str) -> None:
    """The quickest test of a rule: its own page."""
    rule = importlib.import_module(f"journeycode.rules.{stem}").check
    importlib.import_module("journeycode.testing").assert_rule(rule)


def main() -> int:
    """Try mutants of a package for as long as there is time, print those that survive, and the counts."""
    package, minutes, seed = sys.argv[1], float((sys.argv[2:] or ["5"])[0]), int((sys.argv[3:] or ["7"])[0])
    everything = [mutant for path in sorted((SOURCE / package).glob("*.py")) for mutant in mutants(path)]
    order = random.Random(seed).sample(everything, len(everything))
    os.chdir(ROOT)
    os.environ["JOURNEYCODE_LINT_NO_CACHE"] = "1"
    for name in BEFORE:
        importlib.import_module(name)
    until, counts, survivors = time.monotonic() + 60 * minutes, Counter[str](), list[str]()

    def tried(mutant: Mutant) -> None:
        if time.monotonic() > until:
            return
        end, text = outcome(mutant, TESTS[package])
        counts[end] += 1
        if end == "survived":
            survivors.append(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: {text}")
            print(survivors[-1], flush=True)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(tried, order))
    minded, judged = counts["killed"] + counts["timeout"], counts.total() - counts["none"]
    print(
        f"{package}: {judged} of {len(everything)} mutants, chosen by chance (seed {seed}): {counts['killed']} killed, "
        f"{counts['timeout']} ran into the time limit, {counts['survived']} survived: {minded / max(judged, 1):.1%}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
