"""What holds for any change: nothing changes from a thing to itself, the way back mirrors the way there, form makes no change."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycode.changes import KINDS, Changes, compare
from journeycode.formatting.formatted import formatted
from journeycode.source import Text
from journeycode.workspace.reading import Reading
from tests.changes.cases import CASES
from tests.changes.shop import SHOP, Case, changed, edited, workspace

# The way back from `moved:` is no move, and what follows from a change has no opposite.
BACK = {"+": "-", "-": "+", "~": "~", "↷": "↷"}
SIMPLE = [case for case in CASES if not case.undone and case.kind not in ("address-moved", "pain-removed")]
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def applied(cases: list[Case]) -> dict[str, str]:
    """The shop after as many edits as fit together."""
    texts = dict(SHOP)
    for case in cases:
        try:
            further = edited(texts, (*case.before, *case.edits))
        except (AssertionError, StopIteration):
            continue
        if not any(finding.severity == "error" for loaded in workspace(further).reading.files for finding in loaded.findings):
            texts = further
    return texts


some_edits = st.lists(st.sampled_from(SIMPLE), max_size=4, unique_by=lambda case: case.kind).map(applied)


def facts(changes: Changes, turned: bool = False) -> Counter[tuple[str, str]]:
    """What of which things changed, those that follow from others left out."""
    found: Counter[tuple[str, str]] = Counter()
    for change in changes.changes:
        kind = KINDS[change.kind]
        if not kind.follows and kind.aspect not in ("address",):
            # What probably has another address is said once, at what is gone.
            sign = "↷" if change.became else kind.sign
            found[kind.aspect, BACK[sign] if turned else sign] += 1
    return found


@given(some_edits)
@few
def test_nothing_changes_from_a_workspace_to_itself(texts: dict[str, str]) -> None:
    assert changed(texts, texts).changes == ()


@given(some_edits, some_edits)
@few
def test_the_way_back_mirrors_the_way_there(one: dict[str, str], other: dict[str, str]) -> None:
    assert facts(changed(one, other)) == facts(changed(other, one), turned=True)


@given(some_edits, some_edits)
@few
def test_form_makes_no_change(one: dict[str, str], other: dict[str, str]) -> None:
    in_form = {name: formatted(Text(name, name, text), ids=True) for name, text in other.items()}
    # Keys in another order stand on other lines, by which changes of one level are sorted.
    marks = [sorted(change.fingerprint for change in changed(one, texts).changes) for texts in (other, in_form)]
    assert marks[0] == marks[1]
    assert changed(other, in_form).changes == ()


@given(st.lists(st.sampled_from(SIMPLE), min_size=1, max_size=3, unique_by=lambda case: case.kind))
@few
def test_whatever_is_edited_is_reported(cases: list[Case]) -> None:
    texts = applied(cases)
    different = [(name, texts.get(name)) for name in texts.keys() | SHOP.keys() if texts.get(name) != SHOP.get(name)]
    assert bool(changed(SHOP, texts).changes) == bool(different)


@given(st.permutations(list(SHOP)))
@few
def test_where_a_document_stands_makes_no_change(order: list[str]) -> None:
    together = "---\n".join(SHOP[name] for name in order if name != "journeycode.yaml")
    assert changed(SHOP, {"journeycode.yaml": SHOP["journeycode.yaml"], "all.yaml": together}).changes == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_a_fingerprint_survives_new_lines_and_other_changes(case: Case) -> None:
    start = edited(SHOP, case.before)
    other = edited(start, case.edits)
    before, after = (other, start) if case.undone else (start, other)
    there = {change.fingerprint for change in changed(before, after).changes}
    shifted = {name: f"# A comment.\n\n{text}" for name, text in after.items()}
    assert {change.fingerprint for change in changed(before, shifted).changes} == there


def test_the_same_reading_twice_is_equal() -> None:
    shop = workspace(SHOP)
    assert isinstance(shop.reading, Reading)
    assert compare(shop, workspace(SHOP)).impacts == ()


# A feeling that falls is one kind today and another in a future journey; better evidence makes of a risk a change.
FEELINGS = {"future-aim-lowered", "feeling-changed", "feeling-improved-without-evidence"}


# With another id and another content a thing is another one: that is no edit beside another.
ALONE = [case for case in SIMPLE if case.current and not case.before and KINDS[case.kind].aspect != "address"]


@given(st.lists(st.sampled_from(ALONE), min_size=1, max_size=3, unique_by=lambda case: case.kind))
@few
def test_nothing_is_reported_but_what_was_edited(cases: list[Case]) -> None:
    made: list[Case] = []
    for case in cases:
        if applied([*made, case]) != applied(made):
            made.append(case)
    known = {kind for case in made for kind in (case.kind, *case.besides)} | FEELINGS | {"version-not-raised"}
    found = {change.kind for change in changed(SHOP, applied(made)).changes}
    assert {kind for kind in found - known if not KINDS[kind].follows} == set()
