"""Texts in scripts of which a slug knows no letter: two of them are two things, and the same one twice is one."""

from journeycode.graph import Workspace
from journeycode.workspace.reading import read_texts

RETURN = """apiVersion: journeycode/v1
kind: Journey
id: return
name: 返品
stages:
  - id: use
    name: 使う
    phase: use
    steps:
      - id: open
        name: 箱を開ける
        pains: [遅い, 高い]
        gains: [明るい, 軽い]
        opportunities: [新しい箱, 安い箱]
        promises: [すぐ届く, 安い]
        touchpoints: [{channel: website, self_service: true}, {channel: phone, self_service: false}]
        backstage: [{name: 箱を送る}, {name: 箱を探す}]
      - id: throw-away
        name: 捨てる
        pains: [遅い, 臭い]
"""


def test_what_is_said_in_another_script_is_all_there() -> None:
    workspace = Workspace(read_texts({"return.yaml": RETURN}))
    first, second = workspace.journeys()[0].steps
    assert [pain.text for pain in first.pains] == ["遅い", "高い"]
    assert [gain.text for gain in first.gains] == ["明るい", "軽い"]
    assert [one.name for one in first.opportunities] == ["新しい箱", "安い箱"]
    assert [promise.text for promise in first.sets] == ["すぐ届く", "安い"]
    assert len({work.address for work in first.backstage}) == 2
    assert first.pains[0] == second.pains[0]
    assert first.pains[1] != second.pains[1]
    assert sorted(pain.text for pain in workspace.pains()) == ["臭い", "遅い", "高い"]


def test_each_of_them_has_an_address_at_which_it_is_found() -> None:
    workspace = Workspace(read_texts({"return.yaml": RETURN}))
    for thing in (*workspace.pains(), *workspace.gains(), *workspace.opportunities(), *workspace.promises()):
        assert workspace.thing(thing.address) is thing


def test_what_nothing_names_is_no_thing_of_its_own() -> None:
    assert Workspace(read_texts({"return.yaml": RETURN})).touchpoints() == ()
