"""What the map of a journey shows, asked of real documents."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from journeycode.finding import Finding
from journeycode.graph import Journey, Workspace
from journeycode.source import Place
from journeycode.views.map import LANES, MapView, map_view
from journeycode.views.map.frame import distinct
from journeycode.views.map.lanes import BLUEPRINT, WORDS, cell, signed
from journeycode.workspace.reading import read_texts

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"
HEAD = "apiVersion: journeycode/v1\nkind: Journey\nid: short\nname: A short one\n"


def workspace_of(texts: dict[str, str]) -> Workspace:
    return Workspace(read_texts(texts), date(2026, 11, 21))


def journey_of(texts: dict[str, str], id: str) -> Journey:
    return next(journey for journey in workspace_of(texts).journeys() if journey.id == id)


def short(stages: str, more: str = "", **others: str) -> Journey:
    return journey_of({"short.yaml": f"{HEAD}{more}stages:\n{stages}", **others}, "short")


def finding(rule: str, address: str, path: str = "short.yaml") -> Finding:
    return Finding(rule, "error", f"{rule} says so", Place(path, 1, 1, 1, 2), address)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {path.relative_to(BROADBAND).as_posix(): path.read_text(encoding="utf-8") for path in sorted(BROADBAND.rglob("*.yaml"))}


@pytest.fixture(scope="module")
def broadband(texts: dict[str, str]) -> MapView:
    return map_view(journey_of(texts, "switch-broadband"))


def test_what_is_seen_first(broadband: MapView) -> None:
    assert broadband.summary == (
        ("bad", "2 promises broken after purchase"),
        ("bad", "3 hand-offs carry nothing"),
        ("warn", "Lowest: Opens the first bill, −2"),
        ("plain", "Mean feeling +0.6 before purchase, −0.2 after"),
    )
    assert broadband.alt == (
        "11 steps in 8 stages (Discover, Choose, Buy, Set up, Use, Get help, Renew, Recommend), 6 of them after purchase; 2 promises broken"
        " after purchase; 3 hand-offs carry nothing; lowest: Opens the first bill, −2; mean feeling +0.6 before purchase, −0.2 after."
    )


def test_brackets_and_stages(broadband: MapView) -> None:
    assert [(bracket.words, bracket.note, bracket.first, bracket.last) for bracket in broadband.brackets] == [
        ("before purchase", "4 of 11 steps", 0, 3),
        ("purchase", "1 of 11 steps", 4, 5),
        ("after purchase", "6 of 11 steps", 6, 11),
    ]
    assert [(stage.name, stage.place, stage.first, stage.last) for stage in broadband.stages][2:4] == [
        ("Buy", "commit", 4, 5),
        ("Set up", "after", 6, 7),
    ]


def test_promises_are_joined(broadband: MapView) -> None:
    assert [(link.number, link.mark, link.made, link.met) for link in broadband.links] == [(2, "broken", 3, 6), (1, "broken", 0, 8)]


def test_handoffs(broadband: MapView) -> None:
    passed = {(handoff.source, handoff.target): handoff.passing for column in broadband.columns for handoff in column.handoffs}
    assert passed == {
        ("brand", "digital"): "early",
        ("digital", "sales"): "silent",
        ("sales", "digital"): "carries",
        ("digital", "field-operations"): "carries",
        ("field-operations", "billing"): "carries",
        ("billing", "care"): "silent",
        ("care", "billing"): "silent",
        ("billing", "digital"): "carries",
    }
    signing = next(column for column in broadband.columns if column.id == "sign-up")
    assert cell(broadband, "owner", signing) == ("Digital", "▸ Field operations: address, installed-in-7-days (via crm, within 1h)")


def test_a_hand_off_that_no_finding_speaks_of_is_quiet(texts: dict[str, str]) -> None:
    spoken = Finding(
        "undocumented-handoff",
        "warning",
        "says nothing",
        Place("j.yaml", 1, 1, 1, 2),
        "switch-broadband/first-bill",
        "switch-broadband/call-about-bill",
    )
    view = map_view(journey_of(texts, "switch-broadband"), [spoken])
    passed = [
        (handoff.source, handoff.target, handoff.passing) for column in view.columns for handoff in column.handoffs if not handoff.carries
    ]
    assert passed == [
        ("brand", "digital", "early"),
        ("digital", "sales", "quiet"),
        ("billing", "care", "silent"),
        ("care", "billing", "quiet"),
    ]
    assert ("bad", "1 hand-off carries nothing") in view.summary
    assert [meaning for sign, meaning in view.legend if sign == "▷"] == ["hand-off that carries nothing"]


def test_a_promise_that_another_journey_keeps() -> None:
    made = "  - {name: Use, steps: [{name: A, promises: [{id: calm, text: Calm}]}, {name: B, journey: inner}]}\n"
    kept = "apiVersion: journeycode/v1\nkind: Journey\nid: inner\nname: The inner one\nscope: part\nstages: [{name: Use, steps: [{name: C, keeps: [calm]}]}]\n"
    wanted = kept.replace("id: inner", "id: later").replace("scope: part", "state: future").replace("keeps", "breaks")
    journeys = {
        journey.id: journey
        for journey in workspace_of({"short.yaml": f"{HEAD}stages:\n{made}", "b.yaml": kept, "c.yaml": wanted}).journeys()
    }
    outer, inner = map_view(journeys["short"]), map_view(journeys["inner"])
    assert cell(outer, "promise", outer.columns[0]) == ("◆ promises: Calm (✓ kept in The inner one)",)
    assert cell(inner, "promise", inner.columns[0]) == ("✓ keeps: Calm (◆ made in A short one)",)


def test_what_is_closed_to_a_persona_stands_by_itself(texts: dict[str, str]) -> None:
    view = map_view(journey_of(texts, "switch-broadband"))
    assert [(card.note, card.closed) for card in view.personas] == [
        ("38% of customers · interviewed", ""),
        ("21% of customers · measured", "cannot use phone"),
    ]


def test_exits_say_that_they_are_off_the_curve(broadband: MapView) -> None:
    leaving = next(column for column in broadband.columns if column.kind == "exit")
    assert cell(broadband, "emotion", leaving) == ("−1", "off the curve")


def test_a_stage_without_steps_has_no_place_on_the_map() -> None:
    view = map_view(short("  - {name: Empty, steps: []}\n  - {name: Use, steps: [Uses]}\n"))
    assert ([stage.name for stage in view.stages], view.columns[0].stage) == (["Use"], 0)


def test_colours_and_initials_are_those_of_the_workspace(texts: dict[str, str]) -> None:
    workspace = workspace_of(texts)
    maps = [map_view(journey, teams=workspace.teams()) for journey in workspace.journeys()]
    chips = [{chip.id: (chip.initials, chip.colour) for chip in view.teams} for view in maps]
    assert (
        {id: chips[0][id] for id in chips[0]}
        == {id: chips[1][id] for id in chips[0]}
        == {"billing": ("BI", 0), "care": ("CC", 2)} | {id: chips[0][id] for id in chips[0] if id not in ("billing", "care")}
    )


def test_findings_sit_on_their_step_or_under_the_map(texts: dict[str, str]) -> None:
    path = "journeys/switch-broadband.journey.yaml"
    findings = [
        finding("broken-promise", "switch-broadband/first-bill", path),
        finding("owner-silo", "team:care", path),
        finding("stage-count", "journey:switch-broadband", path),
        finding("unclassified-stage", "stage:switch-broadband/use", path),
        finding("elsewhere", "journey:resolve-billing-dispute", "journeys/resolve-billing-dispute.journey.yaml"),
        finding("elsewhere", "team:care", "teams.yaml"),
        finding("elsewhere", "switch-broadband-2/first-bill", path),
    ]
    view = map_view(journey_of(texts, "switch-broadband"), findings)
    assert {column.id: [mark.rule for mark in column.findings] for column in view.columns if column.findings} == {
        "first-bill": ["broken-promise"]
    }
    assert [mark.rule for mark in view.findings] == ["owner-silo", "stage-count", "unclassified-stage"]


def test_a_persona_alone(texts: dict[str, str]) -> None:
    view = map_view(journey_of(texts, "switch-broadband"), persona="home-worker")
    assert [card.id for card in view.personas] == ["home-worker"]
    assert {feeling.persona for column in view.columns for feeling in column.feelings} == {"home-worker"}


def test_lanes_as_wanted(texts: dict[str, str]) -> None:
    assert [lane.id for lane in map_view(journey_of(texts, "switch-broadband"), lanes=["emotion", "step"]).lanes] == ["emotion", "step"]
    assert [lane.id for lane in map_view(journey_of(texts, "resolve-billing-dispute")).lanes] == ["step", "touchpoint", "owner", "emotion"]


def test_a_journey_of_sentences() -> None:
    view = map_view(
        short("  - name: Find\n    steps: [Looks around, Finds it]\n  - name: Buy\n    steps:\n      - {name: Buys it, emotion: 1}\n")
    )
    assert ([column.name for column in view.columns], view.personas, view.teams) == (["Looks around", "Finds it", "Buys it"], (), ())
    assert [lane.id for lane in view.lanes] == ["step", "emotion"]
    assert [bracket.place for bracket in view.brackets] == ["before", "commit"]


def test_missing_phases_are_ghosts_where_a_rule_says_so() -> None:
    stages = "  - {name: Buy, phase: commit, steps: [Buys]}\n  - {name: Use, phase: use, steps: [Uses]}\n  - {name: Stay, phase: retain, steps: [Stays]}\n"
    journey = short(stages)
    assert map_view(journey).ghosts == ()
    view = map_view(journey, [finding("missing-post-purchase-phase", "journey:short")])
    assert [(index, ghost.phase, ghost.message) for index, ghost in view.ghosts] == [
        (2, "resolve", "missing-post-purchase-phase says so"),
        (3, "advocate", ""),
    ]
    assert view.findings == ()


def test_all_ghosts_of_a_journey_that_ends_at_the_purchase_stand_at_its_end() -> None:
    view = map_view(short("  - {name: Buy, phase: commit, steps: [Buys]}\n"), [finding("ends-at-purchase", "journey:short")])
    assert [(index, ghost.phase) for index, ghost in view.ghosts] == [(1, "use"), (1, "resolve"), (1, "retain"), (1, "advocate")]
    assert view.summary[0] == ("bad", "Nothing after purchase is mapped")


@pytest.mark.parametrize(
    ("lifecycle", "words"),
    [
        ("public-service", ["before application", "application to decision", "after application"]),
        ("healthcare", ["before admission", "admission to care", "after admission"]),
        ("commerce", ["before purchase", "purchase to delivery", "after purchase"]),
        ("generic", ["before start", "start to delivery", "after start"]),
    ],
)
def test_words_of_the_business(lifecycle: str, words: list[str]) -> None:
    phases = ("discover", "commit", "receive", "use")
    stages = "".join(f"  - {{name: Stage {phase}, phase: {phase}, steps: [Does {phase}]}}\n" for phase in phases)
    assert [bracket.words for bracket in map_view(short(stages, f"lifecycle: {lifecycle}\n")).brackets] == words


def test_what_is_not_known_is_not_claimed() -> None:
    view = map_view(short("  - {name: Magic, steps: [Wonders]}\n"))
    assert (view.brackets, view.stages[0].phase, view.lowest, view.columns[0].place) == ((), "", (), "")


def test_unsure_is_assumed_or_few() -> None:
    evidence = "apiVersion: journeycode/v1\nkind: Evidence\nitems: [{id: few, type: interview, n: 3}, {id: many, type: survey, n: 300}]\n"
    steps = "[{name: A, evidence: assumed}, {name: B, evidence: [few]}, {name: C, evidence: [few, many]}, D]"
    view = map_view(short(f"  - {{name: Use, steps: {steps}}}\n", evidence=evidence))
    assert [column.unsure for column in view.columns] == ["assumed", "n=3", "", ""]


def test_figures() -> None:
    metrics = (
        "apiVersion: journeycode/v1\nkind: Metric\nitems:\n  - {id: a, name: A, type: csat, target: 85%, actual: {value: 65%}}\n"
        "  - {id: b, name: B, type: duration, direction: down, target: 7d, actual: {value: 5d}}\n  - {id: c, name: C, type: count, unit: calls, target: 1200, actual: {value: 1500}}\n"
        "  - {id: d, name: D, type: nps, baseline: 8}\n"
    )
    view = map_view(short("  - {name: Use, steps: [{name: Uses, metrics: [a, b, c, d]}]}\n", metrics=metrics))
    assert cell(view, "metric", view.columns[0]) == ("A: 65% of 85% ✕", "B: 5d of 7d ✓", "C: 1,500 of 1,200 calls ✓", "D")


def test_every_lane_has_words(broadband: MapView) -> None:
    assert set(WORDS) == {*LANES, *(lane.id for lane in BLUEPRINT.values() if not lane.divides)}
    filled = replace(broadband, lanes=tuple(LANES.values()))
    assert all(any(cell(filled, lane, column) for column in filled.columns) for lane in LANES)


@pytest.mark.parametrize(("value", "written"), [(2, "+2"), (-1.5, "−1.5"), (0, "0"), (0.04, "0"), (-0.04, "0")])
def test_signed(value: float, written: str) -> None:
    assert signed(value) == written


def test_initials_tell_apart() -> None:
    names = [("a", "Busy parent"), ("b", "Busy pensioner"), ("c", "Bo"), ("d", "Bo"), ("e", "日本"), ("f", "🎉")]
    letters = distinct(names)
    assert letters == {"a": "BP", "b": "BU", "c": "BO", "d": "B2", "e": "日本", "f": "2"}
