"""Drawings of whole workspaces: which files come of a call, and in which order the index shows them."""

import re
from pathlib import Path

import pytest

from journeycode.cli.guard import run

PARKING = Path(__file__).parents[2] / "examples" / "parking-permit"


def test_the_index_shows_whole_journeys_before_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(PARKING), "--to", "html", "-o", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h3><a href="#0-([\w-]+)"', page) == [
        "get-a-parking-permit", "get-a-parking-permit-2028", "ask-for-a-review", "mobility-assessment", "replace-a-lost-permit",
    ]  # fmt: skip
    assert 'id="0-workspace-portfolio-title"' in page


def test_views_of_a_workspace_and_of_personas_have_their_own_names(tmp_path: Path) -> None:
    assert run(["render", str(PARKING), "--view", "portfolio,persona", "--to", "svg,text", "-o", str(tmp_path)]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "daughter-who-helps.persona.svg", "daughter-who-helps.persona.txt", "deaf-driver.persona.svg", "deaf-driver.persona.txt",
        "driver-without-internet.persona.svg", "driver-without-internet.persona.txt", "portfolio.svg", "portfolio.txt",
    ]  # fmt: skip


def test_one_file_holds_one_drawing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(PARKING), "--view", "portfolio", "-o", str(tmp_path / "all.svg")]) == 0
    assert run(["render", str(PARKING), "--view", "owners", "-o", str(tmp_path / "one.svg")]) == 2
    assert "5 drawings do not fit into the one file" in capsys.readouterr().err
