"""The page of a rule, read from its docstring: a summary, why, its sources, its options, and examples that are also its tests.

```
What is wrong, in one sentence.

Why: one sentence that can stand alone, then more.
Source: S4; EI
Caution: where the rule can be wrong, and what to set then.

Options:
    min_bridged: the share of hand-offs that must be documented.

Bad:
    (YAML, see journeycode.rulebook.examples; `# <- rule-name` at the end of a line says: a finding starts here)

Good:
    (YAML with nothing to find)

Borderline (the last day):
    (any further example; its marks say what is found)
```
"""

import re
import textwrap
from dataclasses import dataclass
from functools import cache

from journeycode.rulebook.options import Option
from journeycode.rulebook.rule import Rule
from journeycode.rulebook.sources import SOURCES, Source

SECTION = re.compile(
    r"^(?P<title>Why|Source|Caution|Options|(?:Bad|Good|Borderline)(?: \([^\n]*\))?):(?:[ \t]+(?P<first>\S.*))?$", re.MULTILINE
)
PROSE = ("Why", "Source", "Caution")
FIRST_SENTENCE = re.compile(r"(.+?[.!?])(?=\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Example:
    """A named example: `text` is YAML, with a mark at the end of each line where something is found."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that is to be said of a rule, as text: how it looks is for whoever shows it."""

    rule: Rule
    summary: str
    why: str
    caution: str
    sources: tuple[Source, ...]
    options: tuple[tuple[Option, str], ...]
    examples: tuple[Example, ...]

    @property
    def remedy(self) -> str:
        """What to do, in sentences; empty where each finding says it for itself."""
        hint = self.rule.hint
        return hint and hint[:1].upper() + hint[1:] + ("" if hint.endswith((".", "!", "?")) else ".")


def page(rule: Rule) -> Page:
    """The page of a rule. A source that is none of ours is shown as it is written; an option that is not described means nothing."""
    summary, sections = _sections(rule.doc)
    prose = {name: " ".join(sections.get(name, "").split()) for name in PROSE}
    meanings = dict(_meanings(sections.get("Options", "")))
    keys = [key.strip() for key in prose["Source"].split(";") if key.strip()]
    examples = [Example(name, text) for name, text in sections.items() if name not in (*PROSE, "Options")]
    options = tuple((option, meanings.get(option.name, "")) for option in rule.options)
    return Page(
        rule,
        summary,
        prose["Why"],
        prose["Caution"][:1].upper() + prose["Caution"][1:],
        tuple(SOURCES.get(key, Source(key, "")) for key in keys),
        options,
        tuple(examples),
    )


@cache
def _reason(doc: str) -> str:
    why = " ".join(_sections(doc)[1].get("Why", "").split())
    found = FIRST_SENTENCE.match(why)
    return (found[1] if found else why).rstrip(".")


def reason(rule: Rule) -> str:
    """Why a rule is there, in the first sentence of its page: it goes with each finding."""
    return _reason(rule.doc)


def _sections(doc: str) -> tuple[str, dict[str, str]]:
    """The summary, and the text of each section by its title."""
    heads = list(SECTION.finditer(doc))
    ends = [*(head.start() for head in heads[1:]), len(doc)][: len(heads)]
    sections = {}
    for head, end in zip(heads, ends, strict=True):
        body = textwrap.dedent(doc[head.end() : end].strip("\n"))
        sections[head["title"]] = "\n".join(part for part in (head["first"] or "", body) if part).rstrip()
    return " ".join((doc[: heads[0].start()] if heads else doc).split()), sections


def _meanings(text: str) -> list[tuple[str, str]]:
    """What each option means, from lines `name: meaning`."""
    entries = re.split(r"^(?=\w+:)", text, flags=re.MULTILINE)
    return [(name.strip(), " ".join(meaning.split())) for name, _, meaning in (entry.partition(":") for entry in entries if entry.strip())]
