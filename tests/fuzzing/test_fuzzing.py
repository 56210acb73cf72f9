"""A short run of what `make fuzz` does for as long as one likes, and laws that hold for all that the linter finds."""

import random
import re
from collections import Counter

import pytest
import yaml

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.workspace.reading import read_texts
from tests.fuzzing.mutation import Texts, corpus, mutated
from tests.fuzzing.nasty import VALUES
from tests.fuzzing.promises import TODAY, broken

SEEDS = 240
BATCH = 20


@pytest.mark.parametrize("start", range(0, SEEDS, BATCH))
def test_no_accident_breaks_a_promise(start: int) -> None:
    found = {seed: sentences for seed in range(start, start + BATCH) if (sentences := broken(mutated(seed)))}
    assert found == {}, "tests.fuzzing.mutation.mutated(seed) has the documents"


def test_the_values_are_as_nasty_as_they_should_be() -> None:
    """The usual way to read YAML falls over them: a fuzzer that did not find that would find nothing."""
    escaped = Counter[str]()
    for value in VALUES:
        try:
            yaml.safe_load(f"a: {value}\n")
        except yaml.YAMLError:
            continue
        except Exception as error:  # noqa: BLE001
            escaped[type(error).__name__] += 1
    assert sum(escaped.values()) >= 20
    assert {"ValueError", "IndexError", "AttributeError", "KeyError", "OverflowError"} & set(escaped) >= {
        "ValueError",
        "IndexError",
        "KeyError",
    }


@pytest.fixture(scope="module")
def found() -> list[tuple[Texts, Counter[str]]]:
    """Some workspaces, each with what is found in it."""
    chosen = [dict(texts) for texts in random.Random(1).sample(corpus(), 30)]
    return [(texts, spoken(texts)) for texts in chosen]


def spoken(texts: Texts) -> Counter[str]:
    """What the linter finds, without lines."""
    return Counter(f"{finding.rule} {finding.address} {finding.message}" for finding in findings(texts))


def findings(texts: Texts) -> tuple[Finding, ...]:
    workspace = Workspace(read_texts(texts), TODAY)
    return run(workspace, selected(workspace, profile="all"))


def test_the_order_of_files_changes_nothing(found: list[tuple[Texts, Counter[str]]]) -> None:
    for texts, said in found:
        assert spoken(dict(reversed(texts.items()))) == said


def test_a_comment_changes_nothing(found: list[tuple[Texts, Counter[str]]]) -> None:
    chance = random.Random(2)
    for texts, said in found:
        commented = {name: _commented(text, chance) for name, text in texts.items()}
        assert spoken(commented) == said


def _commented(text: str, chance: random.Random) -> str:
    """A comment on a line of its own above some of the lines that stand outside of blocks."""
    if re.search(r"[|>][-+]?\s*$", text, re.MULTILINE):
        return "# of the file\n" + text
    lines = []
    for line in text.split("\n"):
        if re.match(r"\s*(- )?[a-z_]+:", line) and chance.random() < 0.3:
            lines.append(f"{line[: len(line) - len(line.lstrip())]}# why this is so")
        lines.append(line)
    return "\n".join(lines)


def test_another_id_is_another_id_and_no_more(found: list[tuple[Texts, Counter[str]]]) -> None:
    for texts, said in found:
        if not any(re.search(r"\bcare\b", text) for text in texts.values()):
            continue
        renamed = {name: re.sub(r"\bcare\b", "zzz-care", text) for name, text in texts.items()}
        assert sum(spoken(renamed).values()) == sum(said.values())
        assert Counter(line.split()[0] for line in spoken(renamed).elements()) == Counter(line.split()[0] for line in said.elements())
