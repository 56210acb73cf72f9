"""The helper that tests a rule: it passes what is right, and says in words what is not."""

import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from journeycode.authoring import Found, Rule, Whole, Workspace, rule
from journeycode.testing import assert_rule, examples_of, found_in, workspace_of

PAGE = """A step that takes too many touchpoints.

Why: Nobody reads five letters.
Source: Our own study
Caution: a fair has many on purpose.

Options:
    most: how many are fine.

Bad:
    - {name: Signs, touchpoints: [app, letter]}     # <- crowded-step: Signs

Good:
    - {name: Signs, touchpoints: [app]}
"""


def crowded(page: str = PAGE, message: str = "'{}' has too many touchpoints", hint: str = "take some away") -> Rule:
    """A rule in a module of its own, as an author would write it."""
    module = ModuleType("acme.crowded_step", page)
    sys.modules[module.__name__] = module

    def check(workspace: Workspace, *, most: Whole = 1) -> Iterator[Found]:
        for journey in workspace.journeys():
            for step in journey.steps:
                if len(step.touchpoints) > most:
                    yield Found(step.at(), message.format(step.name))

    check.__module__ = module.__name__
    return rule(family="structure", profile="recommended", severity="info", hint=hint)(check)


def test_a_rule_that_is_whole_passes() -> None:
    assert_rule(crowded())
    assert [example.name for example in examples_of(crowded())] == ["Bad", "Good"]


def test_a_workspace_of_a_few_lines_shows_what_a_rule_finds() -> None:
    workspace = workspace_of("- {name: Signs, touchpoints: [app, letter]}\n- {name: Pays, touchpoints: [app, phone]}\n")
    found = found_in(crowded(), workspace)
    assert [(finding.address, finding.message) for finding in found] == [
        ("example/signs", "'Signs' has too many touchpoints"),
        ("example/pays", "'Pays' has too many touchpoints"),
    ]
    assert found_in(crowded(), workspace, alone=False) == found


@pytest.mark.parametrize(
    ("faulty", "message"),
    [
        (crowded(PAGE.replace("touchpoints.\n\nWhy", "touchpoints\n\nWhy")), "its docstring does not begin with a sentence that says what is wrong"),
        (crowded(PAGE.replace("Why: Nobody reads five letters.\n", "")), "its docstring has no `Why:` in whole sentences"),
        (crowded(PAGE.replace("Source: Our own study\n", "")), "its docstring has no `Source:`"),
        (crowded(PAGE.replace("Caution: a fair has many on purpose.\n", "")), "its docstring has no `Caution:` that says when the rule does not fit"),
        (crowded(PAGE.replace("    most: how many are fine.\n", "")), "its docstring does not say under `Options:` what `most` means"),
        (crowded(PAGE[: PAGE.index("Good:")]), "its docstring has no `Bad:` or no `Good:` example"),
        (crowded(PAGE.replace("[app]}", "[app]}    # <- crowded-step")), "the example `Good` has marks `# <- crowded-step`"),
        (crowded(PAGE.replace("     # <- crowded-step: Signs", "")), "the example `Bad` has no marks `# <- crowded-step`"),
        (crowded(PAGE.replace("# <- crowded-step", "# <- owner-silo")), "the example `Bad` has marks of other rules"),
        (crowded(PAGE.replace("{name: Signs, touchpoints: [app]}", "{name: Signs, tuchpoints: [app]}")), "the example `Good` is not valid: `tuchpoints` is not a field that is known here"),
        (crowded(PAGE.replace(": Signs\n", ": letter\n")), "in the example `Bad` it finds\n  example.yaml:6 Signs\nand not\n  example.yaml:6 letter\n"),
        (crowded(PAGE.replace("[app]}", "[app, phone]}")), "in the example `Good` it finds\n  example.yaml:6\nand not\n  nothing\n"),
        (crowded(message="'{}' has too many touchpoints."), "`'Signs' has too many touchpoints.` is no message: one sentence, no full stop"),
        (crowded(message="'{}' has None"), "`'Signs' has None; take some away` speaks of Python"),
        (crowded(hint=""), "`'Signs' has too many touchpoints` has no why or no hint"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_words(faulty: Rule, message: str) -> None:
    with pytest.raises(AssertionError) as raised:
        assert_rule(faulty)
    assert str(raised.value) == f"crowded-step: {message}"
