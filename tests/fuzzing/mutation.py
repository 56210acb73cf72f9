"""Documents of ours with something wrong in them, from a seed: the same seed, the same documents."""

import random
import re
from functools import cache
from pathlib import Path

from journeycode.rulebook.examples import workspace_of
from journeycode.rules.registry import RULES
from journeycode.testing import examples_of
from tests.fuzzing.nasty import KEYS, VALUES

EXAMPLES = Path(__file__).parents[2] / "examples"
LINE = re.compile(r"^(?P<before>[ ]*(?:- )?)(?P<key>[^\s:#-][^:\n]*?)(?P<colon>:[ ]?)(?P<value>.*)$", re.MULTILINE)
Texts = dict[str, str]


@cache
def corpus() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Workspaces as texts: the examples, and those on the pages of the rules."""
    whole = [
        tuple((path.relative_to(root.parent).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(root.parent.rglob("*.yaml")))
        for root in sorted(EXAMPLES.glob("*/journeycode.yaml"))
    ]
    small = [
        tuple((text.file, text.content) for text in workspace_of(example.text).texts) for rule in RULES for example in examples_of(rule)
    ]
    return (*whole, *small)


def mutated(seed: int) -> Texts:
    """A workspace of the corpus after one to four accidents."""
    chance = random.Random(seed)
    texts = dict(chance.choice(corpus()))
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(sorted(texts))
        texts[name] = chance.choice(ACCIDENTS)(texts[name], chance)
    return texts


def another_value(text: str, chance: random.Random) -> str:
    """A nasty value in place of one that is there."""
    found = _line(text, chance)
    return text if found is None else text[: found.start("value")] + chance.choice(VALUES) + text[found.end("value") :]


def another_key(text: str, chance: random.Random) -> str:
    """A nasty key in place of one that is there."""
    found = _line(text, chance)
    return text if found is None else text[: found.start("key")] + chance.choice(KEYS) + text[found.end("key") :]


def a_line_twice(text: str, chance: random.Random) -> str:
    """A line copied to somewhere else."""
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
    return "\n".join(lines)


def lines_lost(text: str, chance: random.Random) -> str:
    """Some lines in a row deleted."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    return "\n".join(lines[:start] + lines[start + chance.randint(1, 4) :])


def another_margin(text: str, chance: random.Random) -> str:
    """A line indented otherwise."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    lines[number] = chance.choice(["", " ", "  ", "    ", "\t"]) + (lines[number].lstrip() if chance.random() < 0.5 else lines[number])
    return "\n".join(lines)


def cut_off(text: str, chance: random.Random) -> str:
    """A file that somebody is still writing."""
    return text[: chance.randrange(len(text) + 1)]


def a_character(text: str, chance: random.Random) -> str:
    """One character too many."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(":-#[]{},&*!|>'\"%@`?\t\n\\ é\u202e\x00\x85") + text[at:]


def other_line_ends(text: str, chance: random.Random) -> str:
    """Windows, or an old Mac."""
    return text.replace("\n", chance.choice(["\r\n", "\r"]))


ACCIDENTS = (
    another_value,
    another_value,
    another_value,
    another_key,
    a_line_twice,
    lines_lost,
    another_margin,
    cut_off,
    a_character,
    other_line_ends,
)


def _line(text: str, chance: random.Random) -> re.Match[str] | None:
    """One of the lines that give a value to a key."""
    found = list(LINE.finditer(text))
    return chance.choice(found) if found else None
