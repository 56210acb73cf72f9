"""`measure flow`: what a manager reads of the ways that customers took, and what goes back into the map."""

from pathlib import Path

import pytest

import journeycode
from journeycode.data import open_data
from journeycode.finding import Trouble
from journeycode.measures.flow import flow
from journeycode.measures.passage import days
from journeycode.measures.report import Report, Section
from tests.data.written import TODAY, log, source, workspace

# The worked traces, ten times over: groups of fewer than ten are not shown.
TRACES = [("site buy use renew", 40), ("site buy use support use renew", 20), ("site", 30), ("site buy use support", 10)]


def measured(folder: Path, events: str, more: str = "journey: switching\n") -> Report:
    found = workspace(folder, source("events", "e.csv", more + "as_of: 2026-11-01\n"), {"e.csv": events})
    return flow(found, open_data(found))


def section(report: Report, id: str) -> Section:
    return next(section for section in report.sections if section.id == f"switching:{id}")


def says(section: Section) -> list[str]:
    return [figure.says for figure in section.figures]


def test_the_worked_traces_in_words(tmp_path: Path) -> None:
    report = measured(tmp_path, log(TRACES))
    assert says(section(report, "ways")) == ["Of 100 cases 60% reach an end.", "A case has 3.5 steps."]
    assert says(section(report, "drop-off")) == ["Most are lost at 'Looks at the site': 30 of 100 who come there (30%)."]
    assert says(section(report, "variants")) == [
        "100 cases took 4 different ways; the three most frequent are 90% of them.",
        "20 of 100 cases come back to a step.",
        "A case changes team 0.0 times and channel 0.0 times.",
    ]
    assert says(section(report, "time")) == ["The longest wait is from 'Buys it' to 'Uses it': half wait 24.0 hours or more."]
    assert says(section(report, "drift")) == [
        "The shares of the map are furthest from what was counted at 'Uses it': the map says Renews 50%, Asks for help 50%; "
        "counted Renews 67%, Asks for help 33%."
    ]
    (drops,) = section(report, "drop-off").tables
    assert [(row[0], row[1]) for row in drops.rows] == [
        ("Looks at the site", 100), ("Buys it", 70), ("Uses it", 90), ("Asks for help", 30), ("Renews", 60)
    ]  # fmt: skip


def test_what_goes_back_into_the_map(tmp_path: Path) -> None:
    found = {(one.address, one.field, one.to): round(one.value.value, 4) for one in measured(tmp_path, log(TRACES)).measured}
    assert found["switching/use", "share", "renew"] == 0.6667
    assert found["switching/use", "share", "support"] == 0.3333
    assert found["switching/site", "drop-off", ""] == 0.3
    assert found["switching/use", "visits", ""] == 0.9
    assert ("switching/buy", "share", "use") not in found


def test_the_fit_counts_what_is_no_step_of_the_map(tmp_path: Path) -> None:
    perfect = says(section(measured(tmp_path / "a", log([("site buy use renew", 20)])), "fit"))
    assert perfect == ["The cases fit the map at 100% (100% is a way that the map has), and 0% of the events are no step of it."]
    # A34: one event too many on a way of five steps costs 1 ÷ 11; here 1 ÷ 9, of four.
    extra = says(section(measured(tmp_path / "b", log([("site chat buy use renew", 20)])), "fit"))
    assert extra == ["The cases fit the map at 89% (100% is a way that the map has), and 20% of the events are no step of it."]


def test_small_groups_are_not_shown(tmp_path: Path) -> None:
    report = measured(tmp_path, log([("site buy use renew", 4), ("site", 3)]))
    assert says(section(report, "ways"))[0] == "Fewer than 10 cases are over: too few to be told."
    assert [table.rows for part in report.sections for table in part.tables] == [(), (), (), ()]
    assert report.measured == ()


def test_a_slow_hand_off_is_named(tmp_path: Path) -> None:
    workspace(tmp_path, source("events", "e.csv", "journey: switching\n"), {"e.csv": log([("site buy use renew", 20)])})
    text = (tmp_path / "documents.yaml").read_text()
    slow = text.replace("{id: buy, name: Buys it}", "{id: buy, name: Buys it, owner: sales, handoff: {via: crm, within: 1h}}")
    slow = slow.replace("{id: use, name: Uses it,", "{id: use, name: Uses it, owner: care,")
    teams = "---\napiVersion: journeycode/v1\nkind: Team\nitems: [{id: sales, name: Sales}, {id: care, name: Care}]\n"
    (tmp_path / "documents.yaml").write_text(slow + teams)
    found = journeycode.load(tmp_path, TODAY)
    (figure,) = section(flow(found, open_data(found)), "time").figures
    assert figure.says.endswith("The hand-off from 'Buys it' to 'Uses it' says within 1h; one in ten takes more than 24.0 hours.")


def test_events_that_are_no_steps_are_said(tmp_path: Path) -> None:
    (only,) = measured(tmp_path, log([("A B", 3)]), "").sections
    assert only.warnings == (
        "100% of the events of `my-events` are no step of the map: `steps` of the source can say which step an activity is",
        "no event is a step of a journey: `journey` and `steps` of the source can say which step an activity is",
    )
    nothing = workspace(tmp_path / "none", "")
    with pytest.raises(Trouble, match="no source of this workspace holds events"):
        flow(nothing, open_data(nothing))


@pytest.mark.parametrize(
    ("value", "said"), [(20 / 1440, "20 minutes"), (1 / 24, "1.0 hours"), (5.5 / 24, "5.5 hours"), (1.99, "47.8 hours"), (9.2, "9 days")]
)
def test_days_are_told_as_people_say_them(value: float, said: str) -> None:
    assert days(value) == said
