"""Drawings of whole workspaces: which files come of a call, and in which order the index shows them."""

import re
from pathlib import Path

import pytest

import journeycode
from journeycode.cli.guard import run

PARKING = Path(__file__).parents[2] / "examples" / "parking-permit"


def test_the_index_shows_whole_journeys_before_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["render", str(PARKING), "--to", "html", "-o", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 6
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h3><a href="./([\w-]+).map.html" data-page', page) == [
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


def test_text_and_bytes_of_one_run_and_their_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["render", str(PARKING), "--view", "portfolio", "--to", "svg,png,pdf", "-o", str(tmp_path)]
    assert run(words) == 0
    heads = {path.suffix: path.read_bytes()[:4] for path in tmp_path.iterdir()}
    assert heads == {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}
    assert run([*words, "--check"]) == 0
    (tmp_path / "portfolio.png").write_bytes(b"of yesterday")
    capsys.readouterr()
    assert run([*words, "--check"]) == 1
    assert capsys.readouterr().out == f"stale {(tmp_path / 'portfolio.png').as_posix()}\n"
    assert run(["render", str(PARKING), "--view", "portfolio", "--to", "pdf", "-o", str(tmp_path / "one.pdf"), "--theme", "dark"]) == 0
    assert (tmp_path / "one.pdf").read_bytes() != (tmp_path / "portfolio.pdf").read_bytes()


def test_in_python_pictures_are_bytes() -> None:
    workspace = journeycode.load(PARKING)
    picture: bytes = journeycode.render(workspace, view="portfolio", to="png")
    written: str = journeycode.render(workspace, view="portfolio")
    assert (picture[:4], written[:4]) == (b"\x89PNG", "<svg")
