"""What a change cannot have touched is not compared, and nothing is missed by that."""

import random
from pathlib import Path

import pytest

from journeycode.changes import Changes, compare
from journeycode.changes.untouched import untouched
from journeycode.graph import Workspace
from journeycode.reading.load import load_text
from journeycode.source import Text
from journeycode.workspace.reading import Reading, read_texts
from tests.changes.cases import CASES
from tests.changes.shop import SHOP, Case, edited

EXAMPLES = Path(__file__).parents[2] / "examples"


def sharing(reading: Reading, texts: dict[str, str]) -> Reading:
    """A version of a workspace that shares with another what is the same in both, as one that git holds does."""
    known = {loaded.text: loaded for loaded in reading.files}
    read = [known.get(text) or load_text(text) for text in (Text(name, name, content) for name, content in texts.items())]
    return Reading(reading.root, [loaded for loaded in read if loaded is not None])


def both_ways(old: dict[str, str], new: dict[str, str]) -> tuple[Changes, Changes]:
    """The changes between two versions that share files, and between two that do not."""
    before = read_texts(old)
    return (
        compare(Workspace(before), Workspace(sharing(before, new))),
        compare(Workspace(read_texts(old)), Workspace(read_texts(new))),
    )


def said(changes: Changes) -> list[tuple[str, str, str, str]]:
    return [(change.kind, change.level, change.address, change.message) for change in changes.changes]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_no_kind_of_change_is_missed(case: Case) -> None:
    old = edited(SHOP, case.before)
    shared, whole = both_ways(old, edited(old, case.edits))
    assert said(shared) == said(whole)
    assert shared.impacts == whole.impacts


def test_nor_is_any_edit_of_an_example() -> None:
    chance, skipped = random.Random(5), 0
    texts = {
        path.relative_to(EXAMPLES / "broadband").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((EXAMPLES / "broadband").rglob("*.yaml"))
    }
    for _ in range(60):
        name = chance.choice(sorted(texts))
        lines = texts[name].split("\n")
        del lines[chance.randrange(len(lines))]
        edit = {**texts, name: "\n".join(lines)}
        shared, whole = both_ways(texts, edit)
        assert said(shared) == said(whole), name
        before = read_texts(texts)
        skipped += len(untouched(Workspace(before), Workspace(sharing(before, edit))))
    # Otherwise nothing was tried.
    assert skipped > 60
