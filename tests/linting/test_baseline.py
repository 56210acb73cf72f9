"""Old findings: remembered by what they are about, never by where they stand or how they are worded."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from journeycode.finding import Finding, Trouble
from journeycode.linting import baseline
from journeycode.source import Place


def finding(address: str, detail: str = "", rule: str = "owner-silo", line: int = 1) -> Finding:
    return Finding(rule, "warning", "told somehow", Place("a.yaml", line), address, detail)


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    found = [finding("a/one"), finding("a/one", "team:care"), finding("a/two"), finding("a/two", line=9)]
    path = tmp_path / baseline.FILE
    path.write_text(baseline.written(found))
    assert baseline.read(path, "x") == Counter(
        {("owner-silo", "a/one", ""): 1, ("owner-silo", "a/one", "team:care"): 1, ("owner-silo", "a/two", ""): 2}
    )


def test_two_hundred_old_ones_and_one_new() -> None:
    old = [finding(f"a/s{number}") for number in range(200)]
    held = baseline.counted_entries(old)
    moved = [replace(one, place=Place("elsewhere.yaml", 500), message="in other words") for one in old]
    assert baseline.compare(moved, held) == baseline.Compared((), 200, ())
    new = finding("a/new")
    assert baseline.compare([*moved, new], held).new == (new,)


def test_the_same_fault_a_second_time_is_new() -> None:
    one = finding("a/one")
    assert baseline.compare([one, one], baseline.counted_entries([one])).new == (one,)


def test_what_is_mended_is_reported() -> None:
    held = baseline.counted_entries([finding("a/one"), finding("a/two")])
    assert baseline.compare([finding("a/one")], held).gone == (("owner-silo", "a/two", ""),)


def test_what_is_wrong_with_a_whole_file_is_never_hidden() -> None:
    broken = finding("", rule="invalid-document")
    assert baseline.compare([broken], baseline.counted_entries([broken])).new == (broken,)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": "other", "version": 1, "findings": []}', '{"format": "journeycode-baseline", "version": 2, "findings": []}',
                                  '{"format": "journeycode-baseline", "version": 1, "findings": [{"rule": 1}]}', '{"format": "journeycode-baseline", "version": 1}'])  # fmt: skip
def test_half_a_baseline_hides_nothing_and_says_so(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(Trouble, match=r"b\.json is no baseline"):
        baseline.read(path, "b.json")


def test_a_rule_that_there_is_not_is_found_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    path.write_text(baseline.written([finding("a/one"), finding("a/two", rule="owner-sillo")]))
    found = baseline.unknown_rules(baseline.read(path, "b.json"), path, "b.json")
    assert [(one.rule, one.place.line) for one in found] == [
        ("unknown-rule", next(number for number, line in enumerate(path.read_text().splitlines(), 1) if "owner-sillo" in line))
    ]
    assert json.loads(path.read_text())["version"] == 1
