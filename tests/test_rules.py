"""Every rule: it is listed, its page is whole, and its examples are found exactly where they are marked."""

import re
from pathlib import Path

import pytest

import journeycode.rules
from journeycode.rules.examples import as_marks, marks_of, workspace_of
from journeycode.rules.page import Example, page
from journeycode.rules.registry import PLANNED, RULES, is_known, known_names
from journeycode.rules.rule import FAMILIES, Rule
from journeycode.rules.run import run
from journeycode.rules.selection import selected

MACHINERY = {"baseline", "examples", "globs", "ignores", "options", "page", "registry", "rule", "run", "selection", "sources"}
CORE = """
    invalid-document unresolved-reference duplicate-id unreachable-step dead-end-step ends-at-purchase missing-post-purchase-phase
    post-purchase-unreachable unclassified-stage missing-owner no-journey-owner owner-silo undocumented-handoff unmet-promise
    broken-promise journey-without-persona unused-persona persona-blocked unsupported-claim no-success-metric unaddressed-low-point
    no-pivotal-moment-after-purchase opportunity-unscored stale-journey unused-ignore unknown-rule text-cut-by-comment
"""

by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
by_example = pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=f"{rule.name}: {example.name}") for rule in RULES for example in page(rule).examples],
)


def test_every_rule_file_is_listed() -> None:
    folder = Path(journeycode.rules.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - MACHINERY - {"__init__"}
    assert files == {rule.name.replace("-", "_") for rule in RULES}
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_the_core_profile_is_whole() -> None:
    assert {rule.name for rule in RULES if rule.profile == "core"} == set(CORE.split())


def test_all_names_of_the_catalogue_are_known_from_the_first_day() -> None:
    assert len(RULES) + len(PLANNED) == 87
    assert not PLANNED.keys() & {rule.name for rule in RULES}
    assert set(PLANNED.values()) <= set(FAMILIES)
    assert all(map(is_known, known_names()))
    assert not is_known("owner-sillo")


@by_rule
def test_a_rule_has_a_whole_page(rule: Rule) -> None:
    shown = page(rule)
    assert shown.summary.endswith(".")
    assert shown.why.endswith(".")
    assert shown.caution.endswith(".")
    assert shown.sources
    kinds = {re.split(r" \(", example.name)[0] for example in shown.examples}
    assert {"Bad", "Good"} <= kinds
    assert [option.name for option, _ in shown.options] == [option.name for option in rule.options]
    assert all(meaning for _, meaning in shown.options)


@by_example
def test_an_example_is_found_exactly_where_it_is_marked(rule: Rule, example: Example) -> None:
    workspace = workspace_of(example.text)
    expected = marks_of(example.text)
    assert {mark.rule for mark in expected} <= {rule.name}, "an example is marked for its own rule only"
    assert bool(expected) is example.name.startswith("Bad") or example.name.startswith("Borderline")
    found = tuple(finding for finding in run(workspace, selected(workspace, profile="all")) if finding.rule == rule.name)
    assert as_marks(found, workspace, expected) == expected


@by_example
def test_an_example_is_valid_but_for_its_own_fault(rule: Rule, example: Example) -> None:
    if rule.family != "reference":
        workspace = workspace_of(example.text)
        faults = [finding for finding in workspace.findings if "workspace file" not in finding.message]
        assert faults == []


@by_example
def test_what_is_found_says_what_why_and_what_to_do(rule: Rule, example: Example) -> None:
    workspace = workspace_of(example.text)
    for finding in run(workspace, selected(workspace, profile="all")):
        if finding.rule == rule.name:
            assert finding.message == finding.message.strip().rstrip(".")
            assert finding.why
            assert finding.hint or rule.family == "reference"
            assert not re.search(r"pydantic|Traceback|None|\bstr\b|<[a-z]+:", finding.message + finding.hint + finding.label)
