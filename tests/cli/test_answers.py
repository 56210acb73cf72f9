"""What `lint` said the last time: said again where nothing has changed, never where anything has, and never in the way."""

import json
import os
import stat
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from journeycode.cli import answering, answers
from journeycode.cli.guard import run
from journeycode.source.limits import FILE_BYTES
from journeycode.workspace.matched import read_all
from journeycode.workspace.reading import Means, Reading

TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n"
JOURNEY = """apiVersion: journeycode/v1
kind: Journey
id: buy
name: Buying
stages:
  - {name: Checkout, phase: commit, steps: [Pays by card]}
"""
Said = tuple[int, str, str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    (work / "team.yaml").write_text(TEAM)
    (work / "buy.journey.yaml").write_text(JOURNEY)
    monkeypatch.chdir(work)
    monkeypatch.delenv("JOURNEYCODE_LINT_NO_CACHE")
    monkeypatch.setenv("JOURNEYCODE_CACHE_DIR", str(tmp_path / "cache"))
    return work


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often a run really looked."""
    counted: list[int] = []

    def counting(paths: Sequence[str], current: Path, means: Means) -> list[Reading]:
        counted.append(1)
        return read_all(paths, current, means)

    monkeypatch.setattr(answering, "read_all", counting)
    return counted


@pytest.fixture
def lint(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    def call(*arguments: str) -> Said:
        code = run(["lint", *arguments])
        return code, *capsys.readouterr()

    return call


def test_the_second_run_says_the_same_without_looking(folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    first = lint()
    assert first[0] == 1
    assert "ends at commit" in first[1]
    assert lint() == first == lint("--no-cache")
    assert len(looks) == 2


def touch(folder: Path) -> None:
    """Only the time changes."""
    os.utime(folder / "team.yaml", (1, 1))


def test_the_time_of_a_file_is_nothing(folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    lint()
    touch(folder)
    lint()
    assert len(looks) == 1


def edited(folder: Path) -> None:
    (folder / "buy.journey.yaml").write_text(JOURNEY.replace("Buying", "Buying it"))


def renamed(folder: Path) -> None:
    (folder / "team.yaml").rename(folder / "teams.yaml")


def added(folder: Path) -> None:
    (folder / "more.yaml").write_text(TEAM.replace("care", "sales"))


def with_settings(folder: Path) -> None:
    (folder / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\nlint: {profile: all}\n")


def with_baseline(folder: Path) -> None:
    (folder / "journeycode-baseline.json").write_text('{"format": "journeycode-baseline", "version": 1, "findings": []}')


@pytest.mark.parametrize("change", [edited, renamed, added, with_settings, with_baseline])
def test_whatever_changes_is_looked_at(change: Callable[[Path], None], folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    lint()
    change(folder)
    changed = lint()
    assert len(looks) == 2
    assert changed == lint("--no-cache")


@pytest.mark.parametrize("other", [["--profile", "all"], ["--format", "json"], ["--today", "2030-01-01"], ["--statistics"], ["team.yaml"]])
def test_another_call_is_another_question(other: list[str], folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    lint()
    assert lint(*other) == lint(*other, "--no-cache")
    assert len(looks) == 3


@pytest.mark.parametrize("option", ["--fix", "--diff", "--write-baseline"])
def test_what_writes_is_always_done(option: str, folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    lint(option)
    lint(option)
    assert len(looks) == 2


def test_a_file_beside_the_documents_counts(folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    (folder / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\nmeta_schema: fields.json\n")
    (folder / "fields.json").write_text('{"type": "object"}')
    lint()
    lint()
    (folder / "fields.json").write_text('{"type": "object", "additionalProperties": false}')
    lint()
    assert len(looks) == 2


def test_data_may_change_without_a_file_changing(folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    (folder / "answers.yaml").write_text(
        "apiVersion: journeycode/v1\nkind: Source\nid: answers\nname: Answers\nholds: voc\nat: answers.csv\n"
    )
    lint()
    lint()
    assert len(looks) == 2


def test_an_answer_is_plain_and_only_the_users_own(folder: Path, lint: Callable[..., Said], tmp_path: Path) -> None:
    lint()
    (kept,) = (tmp_path / "cache").iterdir()
    assert set(json.loads(kept.read_text())) == {"printed", "said", "code", "beside"}
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("spoiled", ["", "[]", "{", '{"printed": "", "said": 3, "code": "x", "beside": []}', "[" * 100_000, "\udcff"])
def test_a_spoiled_answer_is_none(spoiled: str, folder: Path, looks: list[int], lint: Callable[..., Said], tmp_path: Path) -> None:
    first = lint()
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(spoiled.encode("utf-8", "surrogateescape"))
    assert lint() == first
    assert lint() == first
    assert len(looks) == 2


def test_no_cache_folder_is_no_matter(folder: Path, lint: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("JOURNEYCODE_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert lint() == lint("--no-cache")
    monkeypatch.delenv("JOURNEYCODE_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "nowhere"))
    assert lint() == lint("--no-cache")
    assert not (tmp_path / "nowhere").exists()


def test_the_cache_folder_of_the_user_is_where_the_system_says(
    folder: Path, lint: Callable[..., Said], looks: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JOURNEYCODE_CACHE_DIR")
    for system, name in (("linux", "XDG_CACHE_HOME"), ("win32", "LOCALAPPDATA")):
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setenv(name, str(tmp_path / system))
        assert answers.folder() == tmp_path / system / "journeycode"
        monkeypatch.delenv(name)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cached"))
    assert lint() == lint()
    assert len(looks) == len(list((tmp_path / "cached" / "journeycode").iterdir())) == 1


def test_a_file_that_is_too_large_to_be_read_is_looked_at_each_time(folder: Path, looks: list[int], lint: Callable[..., Said]) -> None:
    with (folder / "huge.yaml").open("wb") as file:
        file.truncate(FILE_BYTES + 1)
    assert lint() == lint()
    assert len(looks) == 2


def test_nothing_is_kept_in_the_workspace(folder: Path, lint: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOURNEYCODE_CACHE_DIR", str(folder / "cache"))
    lint()
    assert not (folder / "cache").exists()


def test_only_so_many_answers_are_kept(folder: Path, lint: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MOST", 2)
    for day in range(1, 5):
        lint("--today", f"2026-01-0{day}")
    assert len(list((tmp_path / "cache").iterdir())) == 2
