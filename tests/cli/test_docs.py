"""`journeycode docs build`, as it is called."""

import shutil
from pathlib import Path

import pytest

from journeycode.cli.guard import run

BROADBAND = Path(__file__).parents[2] / "examples" / "broadband"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the broadband example, and the current folder."""
    shutil.copytree(BROADBAND, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def test_pages_are_written_checked_and_taken_away(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "build", "-o", "pages"]) == 0
    assert capsys.readouterr().out == "25 files in pages, 25 of them written\n"
    assert run(["docs", "build", "-o", "pages", "--check"]) == 0
    assert capsys.readouterr().out == ""

    (workspace / "journeys" / "resolve-billing-dispute.journey.yaml").unlink()
    file = workspace / "journeys" / "switch-broadband.journey.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("journey: resolve-billing-dispute", "wait: 2d"), encoding="utf-8")
    assert run(["docs", "build", "-o", "pages", "--check"]) == 1
    told = capsys.readouterr()
    assert "stale pages/journeys/resolve-billing-dispute.md\n" in told.out
    assert told.err.endswith("not up to date: run `journeycode docs build` and commit what changes.\n")
    assert run(["docs", "build", "-o", "pages"]) == 0
    assert "removed pages/journeys/resolve-billing-dispute.md\n" in capsys.readouterr().out
    assert not (workspace / "pages/journeys/resolve-billing-dispute.md").exists()


def test_what_somebody_changed_is_kept_and_said(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["docs", "build", "-o", "pages"]) == 0
    page = workspace / "pages/personas/home-worker.md"
    page.write_text("mine", encoding="utf-8")
    file = workspace / "personas/home-worker.persona.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("status: approved", "status: retired"), encoding="utf-8")
    capsys.readouterr()
    assert run(["docs", "build", "-o", "pages"]) == 0
    kept = "kept pages/personas/home-worker.md: nothing is drawn there any more, but somebody changed it\n"
    assert capsys.readouterr().err == kept
    assert page.read_text(encoding="utf-8") == "mine"


def test_nothing_is_written_where_a_journey_cannot_be_read(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = workspace / "journeys" / "switch-broadband.journey.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("stages:", "stagse:"), encoding="utf-8")
    assert run(["docs", "build", "-o", "pages"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err.splitlines()[-1]) == ("", "Nothing was written.")
    assert not (workspace / "pages").exists()


def test_files_of_others_stop_it(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (workspace / "pages").mkdir()
    (workspace / "pages" / "index.md").write_text("mine", encoding="utf-8")
    assert run(["docs", "build", "-o", "pages"]) == 2
    assert capsys.readouterr().err == (
        "journeycode: pages/index.md would be written over, and holds what we did not write\n"
        "  move it out of the way, or name another folder with -o\n"
    )
    assert [path.name for path in (workspace / "pages").iterdir()] == ["index.md"]
