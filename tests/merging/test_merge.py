"""What the merged file looks like: comments, order and form of ours stay; what theirs brings looks as it was written there."""

import textwrap

import pytest

from journeycode.merging import Merged, merged
from journeycode.reading.load import load_text
from journeycode.source import Text

HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: lamp\nname: Buying a lamp\n"
LAMP = (
    HEAD
    + """\
owner: sales            # answers for the whole
personas: [parent, tenant]
stages:
  # Where it begins.
  - id: buy
    name: Buy
    owner: sales
    steps:
      - {id: order, name: Orders the lamp, emotion: 1}
      # The longest wait of all.
      - id: wait
        name: Waits for the lamp
        wait: 9d
  - id: use
    name: Use
    owner: care
    steps:
      - Hangs the lamp
      - id: light
        name: Switches it on
        thinks: |
          At last.
          It is bright.
"""
)
ALIASES = HEAD + "description: &it The lamp\nscenario: *it\nstages: [{name: Buy, steps: [Orders]}]\n"
LISTS = HEAD + "tags: &it [a, b]\nquestions: *it\nstages: [{name: Buy, steps: [Orders]}]\n"
TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n"


def merge(base: str, ours: str, theirs: str, by_lines: str | None = None) -> Merged | None:
    sides = [Text("j.yaml", "j.yaml", content) for content in (base, ours, theirs)]
    return merged(sides[0], sides[1], sides[2], by_lines)


def edit(content: str, *changes: tuple[str, str]) -> str:
    for before, after in changes:
        assert content.count(before) == 1, before
        content = content.replace(before, after)
    return content


def clean(base: str, ours: str, theirs: str) -> str:
    found = merge(base, ours, theirs)
    assert found is not None
    assert found.conflicts == ()
    return found.content


# What theirs did, and what becomes of ours: a change of one step, and another order of its keys.
OURS = edit(LAMP, ("id: light\n        name: Switches it on", "name: Switches it on\n        id: light  # the moment"))
CLEAN = {
    "a value": [("wait: 9d", "wait: 4d")],
    "a value between braces": [("emotion: 1}", "emotion: 2, wait: 1d}")],
    "a value taken away": [(", emotion: 1}", "}")],
    "a word in a list": [("[parent, tenant]", "[tenant, owner]")],
    "a comment behind a value": [("wait: 9d", "wait: 4d  # as measured")],
    "a field with a list": [("        wait: 9d\n", "        wait: 9d\n        pains:\n          # asked in May\n          - It is late\n")],
    "a block of text": [("          At last.\n", "          Finally.\n")],
    "a step more": [("  - id: use\n", "      # Somebody rings.\n      - id: door\n        name: Opens the door\n  - id: use\n")],
    "a step less": [("      # The longest wait of all.\n      - id: wait\n        name: Waits for the lamp\n        wait: 9d\n", "")],
    "a stage more": [("  - id: use\n", "  - id: pay\n    name: Pay\n    steps:\n      - Pays\n  - id: use\n")],
}


@pytest.mark.parametrize("changes", CLEAN.values(), ids=CLEAN)
def test_what_theirs_did_is_what_it_would_be_in_ours(changes: list[tuple[str, str]]) -> None:
    assert clean(LAMP, OURS, edit(LAMP, *changes)) == edit(OURS, *changes)
    assert clean(LAMP, OURS.replace("\n", "\r\n"), edit(LAMP, *changes)) == edit(OURS, *changes).replace("\n", "\r\n")


LIST = """\
apiVersion: journeycode/v1
kind: Persona
id: parent
name: Parent
goals: [
  One,  # first
  Two,  # second
  Three  # third
]
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  Two,  # second\n", ""),
        ("  One,  # first\n", ""),
        ("  Two,", "  Two, Two and a half,"),
        ("  One,", "  Zero, One,"),
        ("  Three", "  Three, Four"),
    ],
)
def test_a_list_over_several_lines_keeps_its_lines_and_comments(before: str, after: str) -> None:
    ours = edit(LIST, ("name: Parent", "name: A parent"), ("# third", "# the third"))
    assert clean(LIST, ours, edit(LIST, (before, after))) == edit(ours, (before, after))


def test_stages_put_into_another_order_take_what_the_other_side_wrote_in_them() -> None:
    begin = LAMP.index("  - id: use")
    buy, use = LAMP[LAMP.index("  - id: buy") : begin], LAMP[begin:]
    turned = LAMP.replace(buy + use, use + buy)
    assert clean(LAMP, turned, edit(LAMP, ("wait: 9d", "wait: 4d"))) == edit(turned, ("wait: 9d", "wait: 4d"))
    assert clean(LAMP, edit(LAMP, ("wait: 9d", "wait: 4d")), turned) == edit(turned, ("wait: 9d", "wait: 4d"))


CONFLICTS = {
    "one field, two values": (
        [("wait: 9d", "wait: 4d")],
        [("wait: 9d", "wait: 5d")],
        """\
              - id: wait
                name: Waits for the lamp
                # CONFLICT (journeycode): both sides changed `wait` of `wait`; what ours says stands here
                # Theirs says:
                #     wait: 5d
                # Before, it was:
                #     wait: 9d
                # Write what is right, then delete this comment.
                wait: 4d
        """,
    ),
    "taken away here, changed there": (
        [("      - {id: order, name: Orders the lamp, emotion: 1}\n", "")],
        [("emotion: 1", "emotion: 2")],
        """\
              # CONFLICT (journeycode): ours deleted `order`, theirs changed it; what theirs says stands here
              # Before, it was:
              #     - {id: order, name: Orders the lamp, emotion: 1}
              # Write what is right, then delete this comment.
              - {id: order, name: Orders the lamp, emotion: 2}
        """,
    ),
    "changed here, taken away there": (
        [("emotion: 1", "emotion: 2")],
        [("      - {id: order, name: Orders the lamp, emotion: 1}\n", "")],
        """\
              # CONFLICT (journeycode): theirs deleted `order`, ours changed it; what ours says stands here
              # Before, it was:
              #     - {id: order, name: Orders the lamp, emotion: 1}
              # Write what is right, then delete this comment.
              - {id: order, name: Orders the lamp, emotion: 2}
        """,
    ),
    "a sentence that both wrote anew": (
        [("- Hangs the lamp", "- Hangs it up")],
        [("- Hangs the lamp", "- Puts it on the table")],
        """\
              - Hangs it up
              # CONFLICT (journeycode): both sides put something here: `hangs-it-up` (ours) and `puts-it-on-the-table` (theirs)
              # Write what is right, then delete this comment.
              - Puts it on the table
        """,
    ),
    "a word that one side wrote anew and the other took away": (
        [("[parent, tenant]", "[parents, tenant]")],
        [("[parent, tenant]", "[tenant]")],
        """\
        # CONFLICT (journeycode): both sides replaced what stood here: by `parents` (ours) and by nothing (theirs)
        # Write what is right, then delete this comment.
        personas: [parents, tenant]
        """,
    ),
    "all of a list, word by word": (
        [("[parent, tenant]", "[parent]")],
        [("[parent, tenant]", "[tenant]")],
        """\
        # CONFLICT (journeycode): both sides changed `personas` of `lamp`; what ours says stands here
        # Theirs says:
        #     personas: [tenant]
        # Before, it was:
        #     personas: [parent, tenant]
        # Write what is right, then delete this comment.
        personas: [parent]
        """,
    ),
    "one id added twice": (
        [("  - id: use\n", "      - {id: door, name: Opens the door}\n  - id: use\n")],
        [("  - id: use\n", "      - {id: door, name: Opens the door, emotion: 2}\n  - id: use\n")],
        """\
              # CONFLICT (journeycode): both sides added `door`, each in its own words; here they are put together
              # Write what is right, then delete this comment.
              - {id: door, name: Opens the door, emotion: 2}
        """,
    ),
}


@pytest.mark.parametrize(("ours", "theirs", "block"), CONFLICTS.values(), ids=CONFLICTS)
def test_a_contradiction_stands_in_the_file_with_both_versions(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]], block: str
) -> None:
    found = merge(LAMP, edit(LAMP, *ours), edit(LAMP, *theirs))
    assert found is not None
    assert len(found.conflicts) == 1
    # The blocks are compared at their own column: in the test they stand at another one.
    last = textwrap.dedent(block).splitlines()[-1]
    (there,) = [line for line in found.content.splitlines() if line.strip() == last.strip()]
    columns = len(there) - len(there.lstrip()) - (len(last) - len(last.lstrip()))
    assert textwrap.indent(textwrap.dedent(block), " " * columns) in found.content, found.content
    loaded = load_text(Text("j.yaml", "j.yaml", found.content))
    assert loaded is not None
    (document,) = loaded.documents
    assert document.model is not None
    (finding,) = loaded.findings
    assert finding.message.startswith("two branches contradict each other here, and nobody has decided yet: ")
    assert (finding.severity, found.content.splitlines()[finding.place.line - 1].strip()[:12]) == ("error", "# CONFLICT (")


def test_a_step_that_each_side_moved_to_another_stage_stands_in_both_and_is_a_conflict() -> None:
    base = edit(LAMP, ("  - id: use\n", "  - id: pay\n    name: Pay\n    steps:\n      - Pays\n  - id: use\n"))
    without = edit(base, ("      - {id: order, name: Orders the lamp, emotion: 1}\n", ""))
    ours = edit(without, ("      - Pays\n", "      - Pays\n      - {id: order, name: Orders the lamp, emotion: 1}\n"))
    theirs = edit(without, ("      - Hangs the lamp\n", "      - Hangs the lamp\n      - {id: order, name: Orders the lamp, emotion: 1}\n"))
    found = merge(base, ours, theirs)
    assert found is not None
    assert found.conflicts == ("`order` stands in two stages now: each side has moved it to another one",)


def test_stages_that_both_sides_reordered_differently() -> None:
    three = HEAD + "stages:\n  - {id: a, name: A, steps: [One]}\n  - {id: b, name: B, steps: [Two]}\n  - {id: c, name: C, steps: [Three]}\n"
    lines = three.splitlines(keepends=True)
    ours, theirs = "".join([*lines[:5], lines[6], lines[5], lines[7]]), "".join([*lines[:5], lines[5], lines[7], lines[6]])
    found = merge(three, ours, theirs)
    assert found is not None
    assert found.conflicts == ("both sides put the `stages` of `lamp` into another order; ours stands here, theirs is a, c, b",)


def test_documents_of_one_file_are_merged_by_kind_and_id() -> None:
    other = "apiVersion: journeycode/v1\nkind: Team\nid: shop\nname: Shop\n"
    base = f"{LAMP}---\n{TEAM}"
    ours, theirs = (
        f"# All of it.\n{TEAM}---\n{edit(LAMP, ('wait: 9d', 'wait: 4d'))}",
        f"{base.replace('name: Care', 'name: Caring')}---\n# New.\n{other}",
    )
    new = f"---\n# New.\n{other}---\n"
    assert clean(base, ours, theirs) == ours.replace("name: Care", "name: Caring").replace("---\n", new)
    gone = merge(base, LAMP, base.replace("name: Care", "name: Caring"))
    assert gone is not None
    assert gone.conflicts == ("ours deleted `care`, theirs changed it; what theirs says stands here",)


@pytest.mark.parametrize(
    ("ours", "theirs", "content"),
    [
        # As many lines of `---` as there were: one between two documents, and one above the first where ours has it.
        ("{care}", "---\n{lamp}---\n{team}", "{lamp}---\n{care}"),
        ("---\n{care}", "---\n{lamp}---\n{team}", "---\n{lamp}---\n{care}"),
        ("{care}", "{lamp}---\n{team}", "{lamp}---\n{care}"),
        ("{care-without-end}", "{team}---\n{lamp}", "{care}---\n{lamp}"),
        # A document that is not ours is known by its place alone.
        ("{care}---\na: 1\nb: 1\n", "{team}---\na: 1\nb: 2\n", "{care}---\na: 1\nb: 2\n"),
    ],
)
def test_documents_that_one_side_put_beside_what_the_other_changed(ours: str, theirs: str, content: str) -> None:
    care = edit(TEAM, ("name: Care", "name: Caring"))
    base = "{team}---\na: 1\nb: 1\n" if "b: 1" in ours else "---\n{team}" if ours.startswith("---") else "{team}"

    def written(form: str) -> str:
        known = {"care-without-end": care.rstrip("\n"), "care": care, "team": TEAM, "lamp": LAMP}
        for name, text in known.items():
            form = form.replace(f"{{{name}}}", text)
        return form

    assert clean(written(base), written(ours), written(theirs)) == written(content)


def test_a_file_in_which_only_a_comment_is_left() -> None:
    assert merge("", "# To be done.\n", LAMP) == Merged(LAMP, (), ("To be done.",))
    gone = merge(LAMP, "# To be done.\n", edit(LAMP, ("wait: 9d", "wait: 4d")))
    assert gone is not None
    assert (gone.conflicts, gone.lost) == (("ours deleted `lamp`, theirs changed it; what theirs says stands here",), ("To be done.",))
    assert gone.content.endswith(edit(LAMP, ("wait: 9d", "wait: 4d")))


def test_a_file_that_one_side_left_alone_is_that_of_the_other() -> None:
    changed = edit(LAMP, ("wait: 9d", "wait: 4d"))
    assert merge(LAMP, changed, LAMP) == merge(LAMP, LAMP, changed) == merge(LAMP, changed, changed) == Merged(changed)


def test_a_file_that_both_sides_added() -> None:
    found = merge("", LAMP, edit(LAMP, ("owner: care", "owner: service")))
    assert found is not None
    assert found.conflicts == ("both sides changed `owner` of `use`; what ours says stands here",)


def test_what_lines_alone_merge_is_taken_where_it_says_the_same() -> None:
    ours, theirs = edit(LAMP, ("wait: 9d", "wait: 4d")), edit(LAMP, ("owner: care", "# Since May.\n    owner: service"))
    by_lines = edit(LAMP, ("wait: 9d", "wait: 4d"), ("owner: care", "# Since May.\n    owner: service"))
    found = merge(LAMP, ours, theirs, by_lines)
    assert found == Merged(by_lines)
    assert merge(LAMP, ours, theirs, by_lines.replace("wait: 4d", "wait: 5d")) == merge(LAMP, ours, theirs)
    lost = merge(LAMP, ours, theirs)
    assert lost is not None
    assert lost.lost == ("Since May.",)


@pytest.mark.parametrize(
    "theirs",
    [
        LAMP.replace("stages:", "stages: ["),
        LAMP.replace("wait: 9d", "wait: 9d\n        # CONFLICT (journeycode): left from an earlier merge"),
    ],
)
def test_what_cannot_be_read_is_left_to_git(theirs: str) -> None:
    assert merge(LAMP, edit(LAMP, ("wait: 9d", "wait: 4d")), theirs) is None


def test_yaml_that_is_not_ours_is_left_to_git() -> None:
    assert merge("a: 1\nb: 1\n", "a: 2\nb: 1\n", "a: 1\nb: 2\n") is None
    words = f"{LAMP}---\none word\n"
    assert merge(words, edit(words, ("wait: 9d", "wait: 4d")), edit(words, ("one word", "another"))) is None


def test_aliases_stay_aliases_or_git_merges_the_lines() -> None:
    theirs = edit(ALIASES, ("name: Buying a lamp", "name: A lamp"))
    assert clean(ALIASES, edit(ALIASES, ("steps: [Orders]", "steps: [Orders it]")), theirs) == edit(
        theirs, ("steps: [Orders]", "steps: [Orders it]")
    )
    found = merge(ALIASES, edit(ALIASES, ("scenario: *it", "scenario: At home")), edit(ALIASES, ("&it The lamp", "&it A lamp")))
    assert found is not None
    assert found.conflicts == ("both sides changed `scenario` of `lamp`; what ours says stands here",)
    assert "description: &it A lamp\n" in found.content


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        # The list that both fields stand for would have to hold two things at once.
        (("[a, b]", "[b]"), ("questions: *it", "questions: [a, d]")),
        (("Orders", "Pays"), ("questions: *it", "questions: [a, d]")),
    ],
)
def test_a_list_that_stands_in_two_fields_and_changes_in_one_is_left_to_git(ours: tuple[str, str], theirs: tuple[str, str]) -> None:
    assert merge(LISTS, edit(LISTS, ours), edit(LISTS, theirs)) is None
