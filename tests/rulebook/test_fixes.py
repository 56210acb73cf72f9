"""Every fix of every rule: taken from its examples, written, and looked at again."""

import pytest

from journeycode.finding import Finding
from journeycode.formatting import formatted
from journeycode.graph import Workspace
from journeycode.reading.load import load_text
from journeycode.rulebook import fixes
from journeycode.rulebook.examples import workspace_of
from journeycode.rulebook.page import Example
from journeycode.rulebook.rule import Rule
from journeycode.rules.registry import RULES
from journeycode.source import Text
from journeycode.source.edits import applied
from journeycode.testing import examples_of, found_in
from journeycode.workspace.reading import Reading


def found(workspace: Workspace, rule: Rule) -> tuple[Finding, ...]:
    # Whether an ignore hides something is known only when the other rules have run.
    return found_in(rule, workspace, alone=rule.name != "unused-ignore")


FIXED = [
    pytest.param(rule, example, finding, id=f"{rule.name}: {example.name} {number}")
    for rule in RULES
    for example in examples_of(rule)
    for number, finding in enumerate(found(workspace_of(example.text), rule))
    if finding.fix
]
# The catalogue promises a fix for these at least.
PROMISED = {
    "invalid-document", "dead-end-step", "ends-at-purchase", "missing-post-purchase-phase", "unclassified-stage", "unused-ignore", "ambiguous-branch",
    "stage-out-of-order", "text-cut-by-comment", "undocumented-handoff", "unsupported-claim", "unversioned",
}  # fmt: skip


def test_what_the_catalogue_promises_is_there() -> None:
    have = {str(case.id).partition(":")[0] for case in FIXED}
    assert PROMISED - have == set()


@pytest.mark.parametrize(("rule", "example", "finding"), FIXED)
def test_a_fix_mends_what_it_is_for(rule: Rule, example: Example, finding: Finding) -> None:
    workspace = workspace_of(example.text)
    assert finding.fix is not None
    texts = {}
    for loaded in workspace.reading.files:
        text = loaded.text
        mended = applied(text.content, finding.fix.edits) if text.path == finding.place.path else text.content
        texts[text.path] = Text(text.path, text.file, mended)
    after = Workspace(Reading(workspace.root, [one for text in texts.values() if (one := load_text(text))]), workspace.today)
    left = [(other.address, other.detail) for other in found(after, rule)]
    assert left.count((finding.address, finding.detail)) < [(other.address, other.detail) for other in found(workspace, rule)].count(
        (finding.address, finding.detail)
    )
    errors = [
        other
        for other in after.findings
        if other.severity == "error" and (other.rule, other.message) not in {(one.rule, one.message) for one in workspace.findings}
    ]
    # A key or kind that can be read at last may refer to what is not there: that is what it said all along.
    assert [other for other in errors if finding.fix.safe and rule.name != "invalid-document"] == []


@pytest.mark.parametrize(("rule", "example", "finding"), FIXED)
def test_what_is_in_form_stays_in_form(rule: Rule, example: Example, finding: Finding) -> None:
    workspace = workspace_of(example.text)
    text = next(text for text in workspace.texts if text.path == finding.place.path)
    assert finding.fix is not None
    if formatted(text) == text.content:
        mended = applied(text.content, finding.fix.edits)
        assert formatted(Text(text.path, text.file, mended)) == mended


def test_what_no_file_holds_is_not_mended() -> None:
    step = workspace_of("- {name: Calls, touchpoints: [phone]}\n").journeys()[0].steps[0]
    phone = step.touchpoints[0].channel
    assert phone is not None
    assert phone.document is None
    assert (fixes.field(phone, "name", "Telephone"), fixes.value(phone, ("name",), "Telephone")) == (None, None)
    assert fixes.values(phone, {("name",): "Telephone"}, "call it so") is None
    assert fixes.stages(step.journey, set()) is None
