"""Test a rule of your own the way ours are tested: its page is whole, and its examples are found exactly where they are marked.

from journeycode.testing import assert_example, assert_page, examples_of
"""

import re

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import Mark, as_marks, marks_of, workspace_of
from journeycode.rulebook.page import Example, page
from journeycode.rulebook.rule import Rule
from journeycode.rules.registry import RULES

__all__ = ["Example", "assert_example", "assert_page", "assert_rule", "examples_of", "found_in", "workspace_of"]
# Messages are for people who have never seen Python.
INNARDS = re.compile(r"pydantic|Traceback|\bNone\b|\bstr\b|<[a-z]+:")


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """The examples on the page of a rule, in order; each has a `name` and a `text`."""
    return page(rule).examples


def assert_rule(rule: Rule) -> None:
    """Everything at once: the page, and each example. Raises AssertionError."""
    assert_page(rule)
    for example in examples_of(rule):
        assert_example(rule, example)


def assert_page(rule: Rule) -> None:
    """The page of a rule says what, why and when not; every option is described; there is a bad and a good example.

    Raises AssertionError.
    """
    told = page(rule)
    _insist(told.summary.endswith("."), rule, "its docstring does not begin with a sentence that says what is wrong")
    _insist(told.why.endswith("."), rule, "its docstring has no `Why:` in whole sentences")
    _insist(told.caution.endswith("."), rule, "its docstring has no `Caution:` that says when the rule does not fit")
    _insist(bool(told.sources), rule, "its docstring has no `Source:`")
    kinds = {example.name.split(" (")[0] for example in told.examples}
    _insist({"Bad", "Good"} <= kinds, rule, "its docstring has no `Bad:` or no `Good:` example")
    for option, meaning in told.options:
        _insist(bool(meaning), rule, f"its docstring does not say under `Options:` what `{option.name}` means")


def assert_example(rule: Rule, example: Example) -> None:
    """A rule finds its fault in an example exactly where it is marked, and nowhere else; and says what, why, and what to do.

    Raises AssertionError.
    """
    workspace, expected = workspace_of(example.text), marks_of(example.text)
    _insist({mark.rule for mark in expected} <= {rule.name}, rule, f"the example `{example.name}` has marks of other rules")
    usual = bool(expected) is example.name.startswith("Bad") or example.name.startswith("Borderline")
    _insist(usual, rule, f"the example `{example.name}` {'has' if expected else 'has no'} marks `# <- {rule.name}`")
    faults = [finding.message for finding in workspace.findings if "workspace file" not in finding.message]
    _insist(rule.family == "reference" or not faults, rule, f"the example `{example.name}` is not valid: {'; '.join(faults)}")
    # An ignore is judged by what the other rules find, and on a borderline another rule may speak instead.
    findings = found_in(rule, workspace, alone=rule.name != "unused-ignore" and not example.name.startswith("Borderline"))
    found = as_marks(findings, workspace, expected)
    _insist(found == expected, rule, f"in the example `{example.name}` it finds\n{_lines(found)}and not\n{_lines(expected)}")
    for finding in findings:
        _insist(
            finding.message == finding.message.strip().rstrip("."), rule, f"`{finding.message}` is no message: one sentence, no full stop"
        )
        _insist(bool(finding.why) and bool(finding.hint or rule.family == "reference"), rule, f"`{finding.message}` has no why or no hint")
        spoken = "; ".join(filter(None, (finding.message, finding.hint, finding.label)))
        _insist(not INNARDS.search(spoken), rule, f"`{spoken}` speaks of Python")


def found_in(rule: Rule, workspace: Workspace, *, alone: bool = True) -> tuple[Finding, ...]:
    """What a rule finds in a workspace, alone (as with `--select`) or beside all others; comments in the files hide what they hide."""
    others = () if rule in RULES else (rule,)
    selection = selected(workspace, select=[rule.name], installed=others) if alone else selected(workspace, profile="all", installed=others)
    return tuple(finding for finding in run(workspace, selection) if finding.rule == rule.name)


def _insist(holds: bool, rule: Rule, otherwise: str) -> None:
    if not holds:
        raise AssertionError(f"{rule.name}: {otherwise}")


def _lines(marks: list[Mark]) -> str:
    said = (f"  {mark.file}:{mark.line} {mark.text}".rstrip() + "\n" for mark in marks)
    return "".join(said) or "  nothing\n"
