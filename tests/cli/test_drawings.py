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


TEAM = "apiVersion: journeycode/v1\nkind: Team\nid: care\nname: Care\n"
SETTINGS = "apiVersion: journeycode/v1\nkind: Workspace\nrender: {{out: {out}, view: portfolio}}\n"


def test_where_no_journey_is_there_is_nothing_to_draw(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["render"]) == 2
    assert capsys.readouterr() == (
        "",
        "journeycode: there is no journey here to draw\n  `journeycode new journey ID` writes one to begin with\n",
    )


def test_the_workspace_file_says_where_drawings_go_within_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / "team.yaml").write_text(TEAM, encoding="utf-8")
    settings = tmp_path / "work" / "journeycode.yaml"
    settings.write_text(SETTINGS.format(out="maps/of us"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["render", "work"]) == 0
    assert capsys.readouterr().out == "drawn work/maps/of us/portfolio.svg\n"
    assert run(["render", "work", "-o", "elsewhere"]) == 0
    assert capsys.readouterr().out == "drawn elsewhere/portfolio.svg\n"
    settings.write_text(SETTINGS.format(out="../maps"), encoding="utf-8")
    assert run(["render", "work"]) == 2
    assert capsys.readouterr() == (
        "",
        "journeycode: the folder `../maps` for drawings lies outside of the workspace\n  name one below it, or use -o\n",
    )
    assert not (tmp_path / "maps").exists()


def test_of_many_faults_the_first_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "team.yaml").write_text(TEAM, encoding="utf-8")
    for number in range(22):
        (tmp_path / f"{number:02}.yaml").write_text(f"apiVersion: journeycode/v1\nkind: Team\nid: t{number}\nnam: A\n", encoding="utf-8")
    assert run(["render", str(tmp_path), "--view", "portfolio", "-o", str(tmp_path / "out")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len([line for line in said if "invalid-document" in line]) == len(said) - 1 == 20
    assert said[-1] == "… and 2 more: `journeycode validate` shows them"


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


def test_a_hyphen_is_stdout_for_one_picture_and_for_any_number_of_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    for to in ("svg", "png", "html"):
        words = ["render", str(PARKING), "--view", "portfolio", "--to", to]
        assert run([*words, "-o", "-"]) == run([*words, "-o", f"all.{to}"]) == 0
        assert capsysbinary.readouterr().out == (tmp_path / f"all.{to}").read_bytes() + f"drawn all.{to}\n".encode()
    assert run(["render", str(PARKING), "--view", "portfolio,owners", "--to", "text,json", "-o", "-"]) == 0
    assert capsysbinary.readouterr().out.count(b'"view": "owners"') == 5
    assert run(["render", str(PARKING), "-o", "-"]) == 2
    assert capsysbinary.readouterr() == (
        b"",
        b"journeycode: 5 drawings do not fit into stdout\n  name a folder, or one journey and one format\n",
    )
    monkeypatch.chdir(PARKING)
    for words in (
        ["diff", "get-a-parking-permit", "get-a-parking-permit-2028", "--format", "svg"],
        ["export"],
        ["rank", "--format", "json"],
    ):
        assert run([*words, "-o", "-"]) == run([*words, "-o", str(tmp_path / "to.svg")]) == 0
        assert capsysbinary.readouterr().out.startswith((tmp_path / "to.svg").read_bytes())
    assert not Path("-").exists()
