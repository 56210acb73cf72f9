"""Selectors: what each filter names, and what is said of one that cannot be read."""

import pytest

from journeycode.finding import Trouble
from journeycode.graph.selectors import check, select
from journeycode.rulebook.examples import workspace_of

WORKSPACE = workspace_of("""
state: future
tags: [pilot]
stages:
  - {name: Buy, phase: commit, owner: sales, steps: [Signs, {name: Pays, who: [robin]}]}
  - {name: Use, phase: use, owner: care, steps: [Opens, {name: Loves, tags: [pilot], touchpoints: [phone]}]}
""")


@pytest.mark.parametrize(
    ("selector", "addresses"),
    [
        ("example/pays", ["example/pays"]),
        ("example", ["journey:example"]),
        ("team:care", ["team:care"]),
        ("phase:commit", ["stage:example/buy", "example/signs", "example/pays"]),
        ("phase:post & is:step", ["example/opens", "example/loves"]),
        ("owner:sales&is:stage, example/loves", ["stage:example/buy", "example/loves"]),
        ("lived-by:robin", ["example/pays"]),
        ("met-on:phone", ["example/loves"]),
        ("met-on:channel:phone", ["example/loves"]),
        ("tag:pilot", ["journey:example", "example/loves"]),
        ("state:future & is:journey", ["journey:example"]),
        ("example/opens+1", ["example/opens", "example/loves"]),
        ("1+example/opens", ["example/pays", "example/opens"]),
        ("+example/pays", ["example/signs", "example/pays"]),
        ("example/nothing", []),
    ],
)
def test_what_a_selector_names(selector: str, addresses: list[str]) -> None:
    check(selector)
    assert [thing.address for thing in select(WORKSPACE, selector)] == addresses


@pytest.mark.parametrize(
    ("selector", "message", "hint"),
    [
        ("", "`` is no selector", "an address such as `team:billing`, or a filter such as `is:journey`"),
        ("a,,b", "`` is no selector", "an address such as `team:billing`, or a filter such as `is:journey`"),
        ("a++b", "`a++b` is no selector", "an address such as `team:billing`, or a filter such as `is:journey`"),
        ("ownr:care", "there is no filter `ownr:`", "did you mean `owner:`?"),
        ("xyz:care", "there is no filter `xyz:`", "filters are is, lived-by, met-on, owner, phase, state and tag"),
        ("is:stp", "there is nothing of the kind `stp`", "did you mean `step`?"),
        ("is:step & phase:comit", "there is no phase `comit`", "did you mean `commit`?"),
        ("state:past", "there is no state `past`", "known are current and future"),
        ("a," * 50 + "a", "`a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a…` has 51 parts, and 50 are the most", "give what is meant a tag, and select `tag:x`"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_said(selector: str, message: str, hint: str) -> None:
    with pytest.raises(Trouble) as raised:
        check(selector)
    assert (raised.value.message, raised.value.hint) == (message, hint)
