"""`measure`, `rank` and `scorecard` on the command line: what they print, write and refuse."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import journeycode
from journeycode.api import measuring
from journeycode.cli.guard import run
from journeycode.cli.measure import FORMATS, WHATS
from journeycode.cli.rank import METHODS
from journeycode.finding import Trouble
from tests.measures.small import HEAD, JOURNEY, REST

EXAMPLES = Path(__file__).parents[2] / "examples"
Called = Callable[..., tuple[int, str, str]]


@pytest.fixture
def called(capsys: pytest.CaptureFixture[str]) -> Called:
    def call(*words: str) -> tuple[int, str, str]:
        code = run(list(words))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def lamps(tmp_path: Path) -> Path:
    """A workspace without sources of data."""
    folder = tmp_path / "lamps"
    folder.mkdir()
    (folder / "order.yaml").write_text(HEAD + JOURNEY, encoding="utf-8")
    (folder / "rest.yaml").write_text(HEAD + REST, encoding="utf-8")
    return folder


@pytest.fixture
def northline(tmp_path: Path) -> Path:
    """A copy of the example with its data."""
    return Path(shutil.copytree(EXAMPLES / "broadband", tmp_path / "northline"))


def test_the_choices_are_those_of_the_api() -> None:
    from journeycode.figures import priorities
    from journeycode.renderers.report import REPORT_WRITERS

    assert (*measuring.WHATS, "all") == WHATS
    assert METHODS == priorities.METHODS
    assert tuple(REPORT_WRITERS) == FORMATS


def test_without_a_source_it_says_how_to_declare_one(lamps: Path, called: Called) -> None:
    code, out, err = called("measure", "flow", str(lamps))
    assert (code, out) == (2, "")
    assert "declares no source of data" in err
    assert "kind: Source" in err
    assert "journeycode measure teams" in err


def test_teams_needs_no_source(lamps: Path, called: Called) -> None:
    code, out, err = called("measure", "teams", str(lamps))
    assert (code, err) == (0, "")
    assert "A37 · from the graph" in out
    code, out, err = called("measure", "all", str(lamps), "--format", "json")
    assert (code, [report["id"] for report in json.loads(out)["reports"]]) == (0, ["teams"])
    assert "only what the map says" in err


def test_all_is_every_report_on_data_that_is_opened_once(northline: Path, called: Called) -> None:
    code, out, err = called("measure", "all", str(northline), "--format", "json")
    assert (code, err) == (0, "")
    assert [report["id"] for report in json.loads(out)["reports"]] == list(measuring.WHATS)


def test_in_python_a_report_has_a_name(lamps: Path) -> None:
    workspace = journeycode.load(lamps)
    assert journeycode.measure(workspace, "teams").id == "teams"
    with pytest.raises(Trouble) as stopped:
        measuring.reports(workspace, ["tems"])
    assert (stopped.value.message, stopped.value.hint) == ("there is no report `tems`", "did you mean `teams`?")
    with pytest.raises(Trouble) as stopped:
        measuring.reports(workspace, ["qqqqq"])
    assert stopped.value.hint == "there are touchpoints, outcomes, drivers, flow, teams"


def test_one_picture_holds_one_ranking(lamps: Path, called: Called) -> None:
    other = Path(shutil.copytree(lamps, lamps.parent / "other"))
    said = "journeycode: 2 workspaces do not fit into one picture\n  name the folder of one\n"
    assert called("rank", str(lamps), str(other), "--format", "svg") == (2, "", said)
    code, out, err = called("rank", str(lamps), "--format", "svg")
    assert (code, out[:4], err) == (0, "<svg", "")


def test_an_unknown_report_or_journey_is_named(lamps: Path, called: Called) -> None:
    assert called("measure", "team", str(lamps))[0] == 2
    code, _, err = called("measure", "teams", str(lamps), "--journey", "ordr")
    assert code == 2
    assert "did you mean `order`?" in err
    code, out, _ = called("measure", "teams", str(EXAMPLES / "broadband"), "--journey", "resolve-billing-dispute")
    assert code == 0
    assert "Switching broadband provider" not in out


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize("command", [("measure", "teams"), ("rank",), ("scorecard",)], ids=lambda words: words[0])
def test_every_format_goes_to_a_file(command: tuple[str, ...], how: str, lamps: Path, tmp_path: Path, called: Called) -> None:
    code, out, _ = called(*command, str(lamps), "--format", how, "-o", str(tmp_path / "out"))
    assert (code, out) == (0, "")
    written = (tmp_path / "out").read_text(encoding="utf-8")
    assert written == called(*command, str(lamps), "--format", how)[1]
    assert {"text": "═", "json": '"version": 1', "markdown": "# ", "html": "<!doctype html>"}[how] in written


def test_rank_by_another_method(lamps: Path, called: Called) -> None:
    code, out, _ = called("rank", str(lamps), "--method", "ulwick", "--format", "json")
    assert code == 0
    (ranking,) = json.loads(out)["rankings"]
    assert ranking["method"] == "ulwick"
    assert {one["method"] for one in ranking["alternatives"]} == {"default", "rice", "ice", "wsjf", "impact-effort"}


def test_the_picture_of_a_ranking_stands_alone(lamps: Path, called: Called) -> None:
    code, out, _ = called("rank", str(lamps), "--format", "svg")
    assert code == 0
    assert out.startswith("<svg ")
    assert "1 Send it in a better" in out
    (lamps / "order.yaml").unlink()
    (lamps / "rest.yaml").write_text(f"{HEAD}kind: Team\nid: a\nname: A\n", encoding="utf-8")
    code, _, err = called("rank", str(lamps), "--format", "svg")
    assert code == 2
    assert "Nothing can be ranked yet" in err


def test_rank_uses_what_was_measured_unless_it_is_told_not_to(northline: Path, called: Called) -> None:
    found = json.loads(called("rank", str(northline), "--format", "json")[1])["rankings"][0]
    assert found["items"][0]["id"] == "explain-first-bill"
    assert "order-events" in found["sources"]
    assert {factor["basis"] for factor in found["items"][0]["factors"] if factor["name"] in ("reach", "importance")} == {"measured"}
    alone = json.loads(called("rank", str(northline), "--format", "json", "--documents-only")[1])["rankings"][0]
    assert alone["sources"] == []
    assert alone["items"][0]["id"] == "explain-first-bill"


def test_rank_without_readable_data_falls_back_and_says_so(northline: Path, called: Called) -> None:
    (northline / "data" / "events.csv").unlink()
    code, out, err = called("rank", str(northline))
    assert code == 0
    assert "first whichever of its own inputs is off" in out
    assert "by the documents alone" in err


def test_measure_write_changes_single_values_and_then_nothing(northline: Path, called: Called) -> None:
    before = {path: path.read_bytes() for path in northline.rglob("*.yaml")}
    code, out, err = called("measure", "flow", str(northline), "--check")
    assert code == 1
    assert out.startswith("would change ")
    assert "to be brought up to date" in err
    code, out, _ = called("measure", "flow", str(northline), "--diff")
    assert code == 1
    assert "+          - {to: call-about-bill, kind: failure, when: The bill looks wrong, share: " in out
    assert {path: path.read_bytes() for path in before} == before
    code, out, err = called("measure", "flow", str(northline), "--write")
    assert code == 0
    changed = [path for path, content in before.items() if path.read_bytes() != content]
    assert [path.name for path in changed] == ["switch-broadband.journey.yaml"]
    old, new = (text.decode().splitlines() for text in (before[changed[0]], changed[0].read_bytes()))
    assert all("share:" in line for line in old if line not in new)
    assert all(any(word in line for word in ("share:", "measured:", "drop_off:")) for line in new if line not in old)
    assert called("measure", "flow", str(northline), "--write")[2] == "every figure is up to date.\n"
    assert called("measure", "flow", str(northline), "--check")[0] == 0
    assert called("validate", str(northline))[0] == 0
    assert "◈ " in called("render", "switch-broadband", str(northline), "--to", "text")[1]


def test_one_journey_has_only_its_own_answers_and_events(northline: Path, called: Called) -> None:
    code, out, _ = called("measure", "touchpoints", str(northline), "--journey", "resolve-billing-dispute", "--format", "json")
    assert code == 0
    assert json.loads(out)["reports"][0]["measured"] == []
    _, out, _ = called("measure", "flow", str(northline), "--journey", "switch-broadband", "--format", "json")
    addresses = {one["address"].partition("/")[0] for one in json.loads(out)["reports"][0]["measured"]}
    assert addresses == {"switch-broadband"}


def test_scorecard_over_tags_needs_git(lamps: Path, called: Called) -> None:
    code, out, _ = called("scorecard", str(lamps), "--today", "2026-11-22")
    assert code == 0
    assert "Processes: 100" in out
    assert called("scorecard", str(lamps), "--tags", "*")[0] == 3
