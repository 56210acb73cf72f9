"""Every rule: it is listed, its page is whole, and its examples are found exactly where they are marked."""

from pathlib import Path

import pytest

import journeycode.rules
from journeycode.linting.catalogue import OURS
from journeycode.rulebook.page import Example, page
from journeycode.rulebook.rule import FAMILIES, Rule
from journeycode.rulebook.sources import SOURCES
from journeycode.rules.registry import RULES, known_names
from journeycode.testing import assert_example, assert_page, examples_of

CORE = """
    invalid-document unresolved-reference duplicate-id unreachable-step dead-end-step ends-at-purchase missing-post-purchase-phase
    post-purchase-unreachable unclassified-stage missing-owner no-journey-owner owner-silo undocumented-handoff unmet-promise
    broken-promise journey-without-persona unused-persona persona-blocked unsupported-claim no-success-metric unaddressed-low-point
    no-pivotal-moment-after-purchase opportunity-unscored stale-journey unused-ignore unknown-rule text-cut-by-comment
"""

by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
by_example = pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.name}: {example.name}") for rule in RULES for example in examples_of(rule)],
)


def test_every_rule_file_is_listed() -> None:
    folder = Path(journeycode.rules.__file__).parent
    files = {path.stem for path in folder.glob("*.py") if "\n@rule(" in path.read_text(encoding="utf-8")}
    assert files == {rule.name.replace("-", "_") for rule in RULES}
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_the_core_profile_is_whole() -> None:
    assert {rule.name for rule in RULES if rule.profile == "core"} == set(CORE.split())


def test_all_names_of_the_catalogue_are_known_from_the_first_day() -> None:
    assert len(RULES) == 87
    assert {rule.family for rule in RULES} == set(FAMILIES) - {"contract"}
    assert all(map(OURS.knows, known_names()))
    assert not OURS.knows("owner-sillo")


@by_rule
def test_a_rule_has_a_whole_page(rule: Rule) -> None:
    assert_page(rule)
    assert [source.key for source in page(rule).sources if source.key not in SOURCES] == []


@by_example
def test_an_example_is_found_exactly_where_it_is_marked(rule: Rule, example: Example) -> None:
    assert_example(rule, example)
