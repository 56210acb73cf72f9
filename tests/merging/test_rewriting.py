"""Values that have to be written in another form than in the text that they come from."""

import pytest

from tests.merging.test_merge import LAMP, clean, edit

IN_BRACES = "      - {id: order, name: Orders the lamp, emotion: 1}\n"
IN_LINES = """\
      - id: order
        name: Orders the lamp
        emotion: 1
        wait: 2d
        thinks: |
          At last.
          It is: ordered.
        pains:
          - "it: is late"
          - text: Nobody rings
            dimension:
        tags: &tags
          - 4
          - "5"
          - a {b}
          - '"'
"""


def test_what_stood_on_lines_stands_between_braces_where_ours_has_them() -> None:
    ours = edit(LAMP, ("emotion: 1", "emotion: 2"))
    said = """\
wait: 2d, thinks: "At last.\\nIt is: ordered.\\n", pains: ["it: is late", {text: Nobody rings, dimension: ~}], tags: [4, "5", "a {b}", "\\""]"""
    assert clean(LAMP, ours, edit(LAMP, (IN_BRACES, IN_LINES))) == edit(ours, ("emotion: 2", f"emotion: 2, {said}"))


@pytest.mark.parametrize("theirs", ["[parent, tenant, owner]", "\n  - parent\n  - tenant\n  - owner"])
def test_a_list_that_ours_emptied_holds_what_theirs_put_in(theirs: str) -> None:
    ours = edit(LAMP, ("[parent, tenant]", "[]"))
    assert clean(LAMP, ours, edit(LAMP, ("[parent, tenant]", theirs))) == edit(ours, ("[]", "[owner]"))


def test_a_group_of_which_each_side_took_another_half_is_empty() -> None:
    base = LAMP + "meta: {approved: May, budget: 1}\n"
    ours, theirs = edit(base, ("approved: May, ", "")), edit(base, (", budget: 1", ""))
    assert clean(base, ours, theirs) == LAMP + "meta: {}\n"


def test_a_group_with_an_anchor_is_still_a_group_between_braces() -> None:
    base = LAMP + "meta: &how {approved: May, budget: 1}\n"
    ours, theirs = edit(base, ("May", "June")), edit(base, ("budget: 1", "budget: 2, spent: 1"))
    assert clean(base, ours, theirs) == edit(base, ("{approved: May, budget: 1}", "{approved: June, budget: 2, spent: 1}"))


def test_a_sentence_that_both_made_a_step_of_is_that_step() -> None:
    ours = edit(LAMP, ("- Hangs the lamp", "- {name: Hangs the lamp, emotion: 1}"))
    theirs = edit(LAMP, ("- Hangs the lamp", "- name: Hangs the lamp\n        wait: 1d"))
    assert clean(LAMP, ours, theirs) == edit(ours, ("{name: Hangs the lamp,", "{name: Hangs the lamp, wait: 1d,"))
