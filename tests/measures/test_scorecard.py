"""Six dimensions from named indicators (A46, A47, A50), the experience from git beside them, and the trend over tags."""

import dataclasses
import os
from datetime import date
from pathlib import Path

import pytest

from journeycode.api.load import load
from journeycode.finding import Trouble
from journeycode.graph import Workspace
from journeycode.measures.scorecard import Dimension, Indicator, scorecard
from journeycode.measures.scorecard.told import told
from journeycode.renderers.report import REPORT_WRITERS
from tests.changes.repository import broadband, change, commit, git
from tests.measures.small import JOURNEY, REST, TODAY, small


def dimension(*values: float | None) -> Dimension:
    return Dimension("processes", tuple(Indicator("one", value, "") for value in values))


def test_the_worked_scores() -> None:
    """A50 gives the indicators of processes; the other dimensions are means in the same way."""
    means = {
        "processes": (0.8, 0.6, 1.0),
        "scope": (0.5, 0.74),
        "focus": (0.8, 0.5),
        "data": (0.833, 0.367),
        "goals": (0.6,),
        "metrics": (0.5, 0.26),
    }
    found = {name: round(dimension(*values).score or 0) for name, values in means.items()}
    assert found == {"processes": 80, "scope": 62, "focus": 65, "data": 60, "goals": 60, "metrics": 38}


def test_what_cannot_be_judged_counts_neither_way() -> None:
    assert dimension(0.5, None).score == 50
    assert dimension(None).score is None
    empty = small("kind: Team\nid: a\nname: A\n")
    assert dict(scorecard(empty, history=False).scores)["goals"] is None


def indicators(workspace: Workspace) -> dict[str, tuple[float | None, tuple[str, ...]]]:
    return {
        one.name: (one.value, one.lacking) for dimension in scorecard(workspace, history=False).dimensions for one in dimension.indicators
    }


def test_every_indicator_by_hand() -> None:
    found = indicators(small())
    assert found["owned"] == (1.0, ())
    assert found["reviewed on time"] == (1.0, ())
    assert found["versioned"] == (1.0, ())
    assert found["end to end"] == (1.0, ())
    # Of use, resolve, retain and advocate, which commerce asks for, there is use.
    assert found["required phases"] == (0.25, ("'Ordering a lamp' has nothing of resolve, retain and advocate",))
    # One step before the purchase and three after it; opportunities 1 : 2, metrics 0 : 1, person-months 1 : 3.
    assert found["after the purchase"] == (1.0, ())
    assert found["needs addressed"] == (1.0, ())
    assert found["evidence"][0] == 6 / 9
    assert found["two kinds of evidence"] == (1.0, ())
    assert found["linked to an objective"] == (1.0, ())
    assert found["three families"] == (1.0, ())
    assert found["target and baseline"] == (2 / 3, ("'Effort of paying' has no baseline",))


def test_what_would_raise_it_is_named() -> None:
    journey = (
        JOURNEY.replace("owner: shop\npersonas", "personas")
        .replace("version: 1.0.0\n", "")
        .replace("reviewed: 2026-10-01", "reviewed: 2026-01-01")
    )
    journey = (
        journey.replace("objectives: [Sell more lamps]\n", "").replace("phase: use", "phase: choose").replace("answers: [light], ", "")
    )
    found = indicators(small(journey, REST.replace("type: ces", "type: duration")))
    assert found["owned"] == (0.0, ("'Ordering a lamp' has no owner: `owner:`",))
    assert found["reviewed on time"] == (0.0, ("'Ordering a lamp': last reviewed 325 days ago",))
    assert found["versioned"] == (0.0, ("'Ordering a lamp' has no `version:`",))
    assert found["end to end"] == (0.0, ("'Ordering a lamp' ends at the purchase or before",))
    assert found["after the purchase"] == (
        0.0, ("0% of steps lie after the purchase", "0% of opportunities lie after the purchase", "0% of metrics lie after the purchase",
            "0% of effort lie after the purchase"),
    )  # fmt: skip
    assert found["needs addressed"] == (0.5, ("nothing answers 'Read in bed'",))
    assert found["linked to an objective"] == (0.0, ("'Ordering a lamp' names no objective: `objectives:`",))
    assert found["three families"] == (0.0, ("'Ordering a lamp' has no metric of perception",))


def test_the_rhythm_of_reviews_is_that_of_the_rule() -> None:
    strict = small(settings="kind: Workspace\nlint: {options: {stale-journey: {max_age: 30d}}}\n")
    assert indicators(strict)["reviewed on time"] == (0.0, ("'Ordering a lamp': last reviewed 52 days ago",))
    wrong = small(settings="kind: Workspace\nlint: {options: {stale-journey: {max_age: soon}}}\n")
    assert indicators(wrong)["reviewed on time"] == (1.0, ())
    slow = small(JOURNEY.replace("reviewed: 2026-10-01", "reviewed: 2025-12-01\nreview_every: 1 year"))
    assert indicators(slow)["reviewed on time"] == (1.0, ())


def test_a_long_list_is_cut_and_counted() -> None:
    metrics = "".join(f"  - {{id: m-{at}, type: count}}\n" for at in range(9))
    found = indicators(small(rest=f"{REST}---\napiVersion: journeycode/v1\nkind: Metric\nitems:\n{metrics}"))
    assert found["target and baseline"][1][-1] == "and 5 more"
    assert len(found["target and baseline"][1]) == 6


def signed(folder: Path, author: str, message: str, day: str) -> None:
    """A commit of another person, on a day."""
    git(folder, "add", "-A")
    git(folder, "-c", f"user.email={author}", "commit", "-qm", message, "--date", f"{day}T12:00:00")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with a history of two tags and three people."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2024-03-01T12:00:00")
    folder = broadband(tmp_path / "northline")
    git(folder, "tag", "v1")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2025-03-01T12:00:00")
    change(folder, ("objectives: [Keep 85 % of new customers for a year]\n", ""))
    signed(
        folder, "b@example.org", "Without objectives\n\nReviewed-by: Cora <c@example.org>\nReviewed-by: Dan <d@example.org>", "2025-03-01"
    )
    git(folder, "tag", "-a", "v2", "-m", "two")
    git(folder, "tag", "other")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-01T12:00:00")
    change(folder, ("volume: 22500 ", "objectives: [Keep them]\nvolume: 22500 "))
    signed(folder, "A@example.org", "Again\n\nCo-authored-by: Eve <e@example.org>\nReviewed-by: Cora <c@example.org>", "2026-03-01")
    return folder


def test_the_experience_is_that_of_git(repository: Path) -> None:
    found = scorecard(load(repository, TODAY))
    assert found.experience_note == ""
    journey = next(one for one in found.experience if one.address == "journey:switch-broadband")
    assert (journey.first, journey.revisions, journey.contributors, journey.reviewers) == (date(2024, 3, 1), 3, 3, 2)
    assert journey.days == (TODAY - date(2024, 3, 1)).days
    persona = next(one for one in found.experience if one.kind == "persona")
    assert (persona.revisions, persona.contributors, persona.reviewers) == (1, 1, 0)
    assert "2.7 years" in REPORT_WRITERS["text"]([told(found)])
    # People are counted and not named.
    assert all("example.org" not in write([told(found)]) for write in REPORT_WRITERS.values())


def test_renames_are_followed_and_new_files_have_no_history(repository: Path) -> None:
    git(repository, "mv", "journeys/switch-broadband.journey.yaml", "journeys/switch.journey.yaml")
    commit(repository)
    (repository / "new.yaml").write_text("apiVersion: journeycode/v1\nkind: Persona\nid: new\nname: New\n", encoding="utf-8")
    found = {one.address: one for one in scorecard(load(repository, TODAY)).experience}
    assert found["journey:switch-broadband"].revisions == 4
    assert (found["persona:new"].first, found["persona:new"].revisions) == (None, None)
    (experience,) = told(scorecard(load(repository, TODAY))).sections[-1].tables
    assert ("New (persona)", None, None, None, None, None) in experience.rows


def test_the_trend_over_tags_is_read_without_a_checkout(repository: Path) -> None:
    (repository / "dirty.txt").write_text("work in progress", encoding="utf-8")
    before = git(repository, "status", "--porcelain"), git(repository, "rev-parse", "HEAD")
    found = scorecard(load(repository, TODAY), pattern="v*")
    assert [(one.tag, one.day, dict(one.scores)["goals"]) for one in found.trend] == [
        ("v1", date(2024, 3, 1), 100), ("v2", date(2025, 3, 1), 0),
    ]  # fmt: skip
    assert dict(found.scores)["goals"] == 100
    (trend,) = told(found).sections[-1].tables
    goals = trend.columns.index("Goals")
    assert [(row[0], row[1], row[goals]) for row in trend.rows] == [
        ("v1", "2024-03-01", 100), ("v2", "2025-03-01", 0), ("now", TODAY.isoformat(), 100),
    ]  # fmt: skip
    assert (git(repository, "status", "--porcelain"), git(repository, "rev-parse", "HEAD")) == before
    assert [one.tag for one in scorecard(load(repository), since="v2").trend] == ["other", "v2"]
    assert [one.tag for one in scorecard(load(repository), pattern="v*", since="2025-01-01").trend] == ["v2"]
    with pytest.raises(Trouble, match="neither a day nor a tag"):
        scorecard(load(repository), since="yesterday")


def test_without_git_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("apiVersion: journeycode/v1\nkind: Team\nid: a\nname: A\n", encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    found = scorecard(load(tmp_path))
    assert found.experience == ()
    assert "in no git repository" in found.experience_note
    assert "nobody knows" in REPORT_WRITERS["text"]([told(found)])
    with pytest.raises(Trouble, match="in no git repository"):
        scorecard(load(tmp_path), pattern="*")


def test_without_the_program_that_is_said_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("apiVersion: journeycode/v1\nkind: Team\nid: a\nname: A\n", encoding="utf-8")
    workspace = load(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert "git is not installed" in scorecard(workspace).experience_note


def test_the_six_are_never_added_up() -> None:
    found = scorecard(small(), history=False)
    assert [one.name for one in found.dimensions] == ["processes", "scope", "focus", "data", "goals", "metrics"]
    assert {field.name for field in dataclasses.fields(found)}.isdisjoint({"score", "total", "mean"})
