"""Files that somebody is still writing, that Excel has saved, or that attack: the whole program, and what it must never do."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tree import WORKSPACE, team, write_tree

CORPUS = Path(__file__).parent / "bad_input"
JOURNEY = "apiVersion: journeycode/v1\nkind: Journey\nid: a\nname: A\nowner: care\nstages:\n  - name: Use\n    steps:\n"
STEPS = JOURNEY + "      - one\n"
# No document may move the cursor, colour the screen or turn the direction of what people read.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]")
OUR_OWN = re.compile(r"Traceback|pydantic|jsonschema|yaml\.|[A-Z][a-z]+Error\b|journeycode itself")


@dataclass(frozen=True)
class Case:
    """A file, what is called, the exit code, and what must be said."""

    content: str | bytes
    says: str = ""
    code: int = 1
    command: tuple[str, ...] = ("validate", "j.yaml")


def bomb(levels: int) -> str:
    """Aliases of aliases: 10 to the power of `levels` values."""
    lines = ["x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"x-a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, levels)]
    return "\n".join(lines)


def crowd(steps: int) -> str:
    """Every step leads to every other."""
    ids = [f"s{number}" for number in range(steps)]
    return JOURNEY + "".join(f"      - {{name: {id}, next: [{', '.join(other for other in ids if other != id)}]}}\n" for id in ids)


LINT = ("lint", "--profile", "core", "--today", "2026-11-21", "j.yaml")
CASES = {
    "brackets": Case(team("a") + "x-a: " + "[" * 100_000, "j.yaml:5:37"),
    "alias bomb": Case(team("a") + bomb(9), "expand to too much"),
    "merge chain": Case(team("a") + "x-a: &a {b: c}\nx-d:\n  <<: *a\n", "j.yaml:7:3"),
    "python object": Case(team("a") + "x-a: !!python/object/apply:os.system [echo]\n", "j.yaml:5:6"),
    "five thousand digits": Case(STEPS + "volume: " + "9" * 5000 + "\n", "j.yaml:10:9"),
    "not a number": Case(JOURNEY + "      - {name: one, emotion: .nan}\n", "j.yaml:9:30"),
    "utf-16": Case(team("a").encode("utf-16"), "UTF-16"),
    "latin-1": Case(team("a").replace("A team", "Müller").encode("latin-1"), "j.yaml:4:8"),
    "binary": Case(bytes(range(256)) * 8, "j.yaml"),
    "nul": Case(team("a") + "x-a: b\x00c\n", "U+0000"),
    "colours in a key": Case(team("a") + '"\\e[31mred": b\n', "U+001B"),
    "turned text": Case(team("a").replace("A team", "A \u202emaet"), "U+202E"),
    "hidden key": Case(team("a") + "x-a: b\u2028owner: c\n", "U+2028"),
    "path for an id": Case(STEPS.replace("owner: care", "owner: ../../etc/passwd"), "j.yaml:5:8"),
    "long value": Case(team("a") + "k" * 60_000 + ": b\n", "j.yaml:5:1"),
    "control in an unknown kind": Case(team("a").replace("Team", '"T\\team"'), "j.yaml:2:7"),
    "cycle of three": Case(JOURNEY + "".join(f"      - {{name: s{n}, next: [s{(n + 1) % 3}]}}\n" for n in range(3)) + "---\n" + team("care"), "j.yaml", 1, LINT),
    "crowd of sixty": Case(crowd(60) + "---\n" + team("care"), "j.yaml", 1, LINT),
    "journey within itself": Case(JOURNEY + "      - {name: one, journey: a}\n---\n" + team("care"), "j.yaml", 0, LINT),
    "not ours": Case("replicas: {{ .Values.x }}\n", "j.yaml"),
    "not ours and whole": Case("replicas: 3\n", "j.yaml", 2),
    "empty": Case("", "j.yaml", 2),
    "missing": Case("", "nowhere.yaml", 2, ("validate", "nowhere.yaml")),
    "unknown command": Case("", "Did you mean `lint`?", 2, ("lnt",)),
}  # fmt: skip


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-P", "-m", "journeycode", *command], cwd=folder, capture_output=True, check=False, timeout=100)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_is_bad_is_said_and_nothing_else_happens(case: Case, tmp_path: Path) -> None:
    contents: dict[str, str | bytes] = {"j.yaml": case.content}
    write_tree(tmp_path, "j.yaml", contents)
    done = run(tmp_path, *case.command)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == case.code, said[:2000]
    assert case.says in said
    assert not UNSEEN.search(said)
    assert not OUR_OWN.search(said)
    assert len(said) < 256_000
    assert sorted(path.name for path in tmp_path.iterdir()) == ["j.yaml"]


def test_broken_files_that_are_not_ours_do_not_disturb(tmp_path: Path) -> None:
    foreign: dict[str, str | bytes] = {
        "chart.yaml": "{{ x }}",
        "twice.yaml": "a: 1\na: 2",
        "latin.yaml": b"n: R\xfcck",
        "tags.yml": "x: !Ref y",
        "empty.yaml": "",
    }
    write_tree(tmp_path, "journeycode.yaml\na.yaml\n" + "\n".join(foreign), foreign)
    assert run(tmp_path, "validate").returncode == 0


@pytest.mark.parametrize("command", ["validate", "lint", "format"])
def test_a_pipe_and_a_link_that_leads_outside_are_never_opened(tmp_path: Path, command: str) -> None:
    tree = "outside/\n  secret.yaml\nwork/\n  journeycode.yaml\n  a.yaml\n  pipe.yaml |\n  out.yaml -> ../outside/secret.yaml\n"
    write_tree(tmp_path, tree, {"outside/secret.yaml": team("secret") + "onwer: hunter2\n"})
    done = run(tmp_path / "work", command)
    assert done.returncode == 0
    assert b"hunter2" not in done.stdout + done.stderr


def test_a_pattern_of_the_workspace_cannot_hang(tmp_path: Path) -> None:
    files = {
        "journeycode.yaml": WORKSPACE + "meta_schema: s.json\n",
        "s.json": '{"properties": {"a": {"pattern": "^(a+)+$"}}}',
        "a.yaml": team("a") + f"meta: {{a: {'a' * 60_000}!}}\n",
    }
    write_tree(tmp_path, "\n".join(files), files)
    done = run(tmp_path, "validate", "--format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith(b"a.yaml:5:11: error invalid-document")


def test_a_reader_who_has_gone_is_no_fault(tmp_path: Path) -> None:
    write_tree(tmp_path, "j.yaml", {"j.yaml": team("a") + "".join(f"y{number}: b\n" for number in range(3000))})
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "journeycode", "validate"], cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert done.stderr == b""


def test_every_case_of_the_corpus(tmp_path: Path) -> None:
    """The cases of `tests/bad_input`, each judged as its own page says; a failure found later becomes one of them."""
    subprocess.run([sys.executable, CORPUS / "gen_cases.py", tmp_path / "files"], check=True, capture_output=True)
    command = f"{sys.executable} -P -m journeycode"
    judge = [sys.executable, str(CORPUS / "run_cases.py"), str(tmp_path / "files"), "--command", command, "--jobs", "2", "--slack", "3"]
    said = subprocess.run(judge, check=False, capture_output=True, text=True, timeout=900).stdout
    passed = re.fullmatch(r"(\d+) passed, 0 failed", said.splitlines()[-1])
    assert passed, said
    assert int(passed[1]) >= 200
