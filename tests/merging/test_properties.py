"""What holds for any merge: what one side did alone is taken whole, what both did is in it, and nothing else; contradictions are never settled."""

import copy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycode.changes import KINDS, compare
from journeycode.formatting import formatted
from journeycode.merging import Merged, merged
from journeycode.reading.conflicts import MARK
from journeycode.source import Text, compose
from tests.changes.cases import CASES
from tests.changes.shop import SHOP, Case, changed, edited, workspace

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
FIELDS = ("owner", "emotion", "thinks", "wait")
# Changes of the structure and of who owns what change what other changes are called.
SIMPLE = [case for case in CASES if not case.undone and not case.before and KINDS[case.kind].group not in ("structure", "ownership")]


def text(content: str) -> Text:
    return Text("j.yaml", "j.yaml", content)


def merge(base: str, ours: str, theirs: str) -> Merged:
    found = merged(text(base), text(ours), text(theirs))
    assert found is not None
    return found


# ------------------------------------------------------------ edits whose merge is known
# What one side does: a value for a field of a step, a step taken away (""), or a new step behind one ("+").
Edits = dict[tuple[int, str], str]
Journey = list[dict[str, str]]
START: Journey = [{"id": f"s{number}", "name": f"Step {number}", "emotion": "-2", "thinks": "Well"} for number in range(6)]


def made(edits: Edits) -> Journey:
    """The steps after the edits; new ones stand where their step was."""
    steps = copy.deepcopy(START)
    found: Journey = []
    for number, step in enumerate(steps):
        if (number, "") not in edits:
            found.append({**step, **{field: value for (at, field), value in edits.items() if at == number and field not in ("", "+")}})
        if (number, "+") in edits:
            found.append({"id": f"new-{number}-{edits[number, '+']}", "name": "New"})
    return found


def written(steps: Journey, flow: bool = False, ending: str = "\n", indent: int = 4) -> str:
    """The steps as a file, each on a line in braces or each field on a line."""
    lines = ["apiVersion: journeycode/v1", "kind: Journey", "id: j", "name: J", "stages:", "- name: Use", "  steps:"]
    for step in steps:
        if flow:
            lines.append(" " * indent + "- {" + ", ".join(f"{key}: {value}" for key, value in step.items()) + "}")
        else:
            lines += [f"{' ' * indent}{'- ' if not number else '  '}{key}: {value}" for number, (key, value) in enumerate(step.items())]
    return ending.join(lines) + ending


def contradicts(ours: Edits, theirs: Edits) -> bool:
    """Whether a person has to decide: one field said twice, or a step taken away that the other side changed, or two steps added at one place."""
    both = [(mine, other) for mine in ours for other in theirs if mine[0] == other[0]]
    return any(
        (mine[1] == other[1] != "" and ours[mine] != theirs[other])
        or (({mine[1], other[1]} & {""}) and not {mine[1], other[1]} <= {"", "+"})
        for mine, other in both
    )


edits = st.dictionaries(
    st.tuples(st.integers(0, 5), st.sampled_from((*FIELDS, "", "+"))), st.sampled_from(("1", "2", "0")), min_size=1, max_size=5
).map(lambda found: {key: value for key, value in found.items() if key[1] in ("", "+") or (key[0], "") not in found})
forms = st.tuples(st.booleans(), st.sampled_from(("\n", "\r\n")), st.sampled_from((2, 4, 6)))


def by_one_side_only(ours: Edits, theirs: Edits) -> bool:
    """Whether no place is touched by both sides: then the merge is what both did, one after the other."""
    gone = {number for number, what in (*ours, *theirs) if what == ""}
    new = {number for number, what in (*ours, *theirs) if what == "+"}
    return not {number for number, _ in ours} & {number for number, _ in theirs} and not (gone and new)


@given(edits, edits, forms, forms)
@few
def test_what_two_sides_did_to_different_steps_is_all_in_the_merge_and_nothing_else(
    ours: Edits, theirs: Edits, one: tuple[bool, str, int], other: tuple[bool, str, int]
) -> None:
    theirs = {key: value for key, value in theirs.items() if key[0] not in {number for number, _ in ours}}
    found = merge(written(START), written(made(ours), *one), written(made(theirs), *other))
    if by_one_side_only(ours, theirs):
        assert found.conflicts == ()
        assert compose(text(found.content)).documents == compose(text(written(made({**ours, **theirs})))).documents


@given(edits, edits)
@few
def test_a_contradiction_is_a_conflict_in_valid_yaml(ours: Edits, theirs: Edits) -> None:
    found = merge(written(START), written(made(ours)), written(made(theirs)))
    assert compose(text(found.content)).faults == []
    assert bool(found.conflicts) == (MARK in found.content)
    if contradicts(ours, theirs):
        assert found.conflicts
    steps = compose(text(found.content)).value((0, "stages", 0, "steps"))
    kept = {step["id"] for step in steps if isinstance(step, dict)} if isinstance(steps, list) else set()
    for mine, other in ((ours, theirs), (theirs, ours)):
        for number, what in mine:
            if what in FIELDS and mine[number, what] != START[number].get(what) and (number, "") in other:
                assert f"s{number}" in kept


@given(edits, edits)
@few
def test_both_sides_come_to_the_same_where_nothing_contradicts(ours: Edits, theirs: Edits) -> None:
    sides = [written(START), written(made(ours)), written(made(theirs))]
    one, other = merge(*sides), merge(sides[0], sides[2], sides[1])
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert compose(text(one.content)).documents == compose(text(other.content)).documents


@given(edits, forms)
@few
def test_what_one_side_did_alone_is_taken_byte_for_byte(ours: Edits, form: tuple[bool, str, int]) -> None:
    base, other = written(START), written(made(ours), *form)
    assert merge(base, other, base).content == other
    assert merge(base, base, other).content == other
    assert merge(base, other, other).content == other


# ------------------------------------------------------------ real documents, compared by what they mean
FILES = [name for name in SHOP if name != "journeycode.yaml"]


def after(case: Case) -> dict[str, str]:
    return edited(SHOP, case.edits)


@given(st.sampled_from(SIMPLE), st.sampled_from(SIMPLE), st.sampled_from((False, True)))
@few
def test_merged_documents_have_the_changes_of_both(one: Case, other: Case, in_form: bool) -> None:
    ours, theirs, whole = after(one), after(other), dict(SHOP)
    if in_form:
        ours = {name: formatted(Text(name, name, content), ids=True) for name, content in ours.items()}
    for name in FILES:
        sides = [texts.get(name) for texts in (SHOP, ours, theirs)]
        if None in sides:
            return
        base, left_one, right_one = (Text(name, name, content or "") for content in sides)
        found = merged(base, left_one, right_one)
        assert found is not None
        if found.conflicts:
            return
        whole[name] = found.content
    settings_file = [texts["journeycode.yaml"] for texts in (SHOP, ours, theirs)]
    if settings_file[0] != settings_file[1] and settings_file[0] != settings_file[2]:
        return
    whole["journeycode.yaml"] = settings_file[1] if settings_file[1] != settings_file[0] else settings_file[2]
    touched = [{change.address for change in changed(SHOP, side).changes} for side in (ours, theirs)]
    if touched[0] & touched[1] - {"journey:shop"}:
        return
    # What is left of the way once one side's changes are made is what the other side did, and the other way round.
    for mine, his in ((ours, theirs), (theirs, ours)):
        left = {(change.kind, change.address, change.detail) for change in changed(mine, whole).changes}
        did = {(change.kind, change.address, change.detail) for change in changed(SHOP, his).changes}
        already = {(change.kind, change.address, change.detail) for change in changed(SHOP, mine).changes}
        assert {fact for fact in left if fact[0] != "version-not-raised"} <= did
        assert {fact for fact in did - already if fact[0] != "version-not-raised"} <= left | already


def test_the_shop_is_itself() -> None:
    assert compare(workspace(SHOP), workspace(SHOP)).changes == ()
