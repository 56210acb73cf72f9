"""What each rule says on its examples, word for word: `said/<rule>.txt`, refreshed by `pytest --refresh` and read as people will read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeycode.finding import Finding, Fix
from journeycode.rulebook.rule import Rule
from journeycode.rules.registry import RULES
from journeycode.source import Place
from journeycode.testing import assert_example, examples_of, found_in, workspace_of
from tests.rules.edges import EDGES, edges

SAID = Path(__file__).with_name("said")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_says(rule: Rule, snapshot: Callable[[Path, str], None]) -> None:
    told = []
    for example in (*examples_of(rule), *edges(rule)):
        # An ignore is judged by what the other rules find.
        findings = found_in(rule, workspace_of(example.text), alone=rule.name != "unused-ignore")
        told += [example.name, *(f"  {line}" for finding in findings for line in lines(finding)), ""]
    snapshot(SAID / f"{rule.name}.txt", "\n".join(told))


@pytest.mark.parametrize("rule", [rule for rule in RULES if edges(rule)], ids=lambda rule: rule.name)
def test_at_its_edges_a_rule_finds_what_is_marked(rule: Rule) -> None:
    for edge in edges(rule):
        assert_example(rule, edge)


def test_no_rule_that_is_gone_says_anything() -> None:
    names = {rule.name for rule in RULES}
    assert {path.stem for path in SAID.iterdir()} == names
    assert {path.stem for path in EDGES.iterdir()} <= names


def lines(finding: Finding) -> list[str]:
    """A finding, all of it but its `why`, a line for each part."""
    about = " ".join(filter(None, (finding.address, finding.detail)))
    return [
        f"{at(finding.place)} {finding.severity}: {finding.message}",
        *([f"  about {about}"] if about else []),
        *([f"  caret: {finding.label}"] if finding.label else []),
        *([f"  hint: {finding.hint}"] if finding.hint else []),
        *(f"  {at(related.place)} {related.label}" for related in finding.related),
        *(mending(finding.fix) if finding.fix else []),
    ]


def mending(fix: Fix) -> list[str]:
    return [f"  {'fix' if fix.safe else 'fix, to be looked at'}: {fix.title}", *(f"    {edit}" for edit in fix.edits)]


def at(place: Place) -> str:
    """Where something stands, as `file:line:column-end`."""
    end = f"{place.end_column}" if place.end_line == place.line else f"{place.end_line}:{place.end_column}"
    return f"{place.path}:{place.line}:{place.column}-{end}"
