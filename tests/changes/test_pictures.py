"""The picture of a change, from the command line: where it goes, what it shows, and that a page with it stays closed."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.changes.repository import as_on_the_branch, broadband, called, change

PARKING = Path(__file__).parents[2] / "examples" / "parking-permit"
DISPUTE = "journeys/resolve-billing-dispute.journey.yaml"


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = broadband(tmp_path / "Ünser Repo")
    monkeypatch.chdir(folder)
    as_on_the_branch(folder)
    return folder


def words(svg: str) -> list[str]:
    """The texts of a picture, without titles."""
    return [re.sub(r"<title>.*?</title>", "", text) for text in re.findall(r"<text[^>]*>(.*?)</text>", svg)]


def test_a_picture_goes_where_drawings_go(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path("build", "journeys", "switch-broadband.diff.svg")
    assert called(capsys, "diff", "HEAD", "--format", "svg") == (0, f"drawn {file}\n", "")
    assert called(capsys, "diff", "HEAD", "--format", "svg")[1] == f"fresh {file}\n"
    assert called(capsys, "diff", "HEAD", "--format", "svg", "-o", "one.svg")[1] == "drawn one.svg\n"
    assert called(capsys, "diff", "HEAD", "--format", "svg", "-o", "pictures")[1] == "drawn pictures/switch-broadband.diff.svg\n"
    assert Path("one.svg").read_bytes() == file.read_bytes()


def test_several_journeys_are_several_pictures(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(branch, ("owner: billing", "owner: care"), file=DISPUTE)
    code, _, err = called(capsys, "diff", "HEAD", "--format", "svg", "-o", "one.svg")
    assert (code, "one file holds one picture" in err) == (2, True)
    assert called(capsys, "diff", "HEAD", "--format", "svg", "-o", "all")[1] == (
        "drawn all/resolve-billing-dispute.diff.svg\ndrawn all/switch-broadband.diff.svg\n"
    )


def test_signs_and_words_say_what_colours_say(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called(capsys, "diff", "HEAD", "--format", "svg", "-o", "one.svg")
    svg = Path("one.svg").read_text(encoding="utf-8")
    said = words(svg)
    assert [word for word in said if word in ("+ added", "− removed", "~ changed", "↷ moved")] == [
        "~ changed", "− removed", "+ added", "~ changed", "~ changed", "− removed", "↷ moved"
    ]  # fmt: skip
    assert {"Goes online", "Gets online", "renamed? now “Gets", "− Recommend", "↷ Get help", "Billing", "was +1", "v1.3.0 → 1.4.0"} <= set(
        said
    )
    struck = re.findall(r'<text[^>]*text-decoration="line-through"[^>]*>(?:<title>.*?</title>)?(.*?)</text>', svg)
    assert {"Goes online", "− Recommend", "Billing", "interviews-2026-03,"} <= set(struck)
    # The quote is told in other words: that is hidden, here as everywhere.
    assert not any("explained this three" in word for word in said)
    assert any("explained this 3" in word for word in said)


def test_a_journey_that_is_new_or_gone_is_drawn_once(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (branch / DISPUTE).unlink()
    (branch / "new.yaml").write_text(
        "apiVersion: journeycode/v1\nkind: Journey\nid: fresh\nname: A fresh one\nstages: [{name: Use, phase: use, steps: [Uses it]}]\n",
        encoding="utf-8",
    )
    called(capsys, "diff", "HEAD", "--format", "svg", "-o", "all")
    fresh, gone = (Path("all", f"{id}.diff.svg").read_text(encoding="utf-8") for id in ("fresh", "resolve-billing-dispute"))
    assert "This journey is new" in words(fresh)
    assert "This journey is gone: the map shows it as it was" in words(gone)
    assert not {"+ added", "− removed"} & {*words(fresh), *words(gone)}


@pytest.mark.parametrize("command", ["diff", "review"])
def test_the_page_holds_the_pictures_and_nothing_else_gets_in(branch: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    page = called(capsys, command, "HEAD", "--format", "html")[1]
    assert page.count('<svg xmlns="http://www.w3.org/2000/svg"') == 1
    assert page.index("What to decide") < page.index("Ask for review") < page.index("<svg") < page.index("Impact on")
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page
    assert not re.search(r"<script|\sstyle=|\son\w+=|javascript:", page)
    assert "@media (prefers-color-scheme: dark){.jc-f-" in style


def test_reports_in_several_formats(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = ("--report", "html=out/page.html", "--report", "sarif=out/c.sarif", "--report", "svg=out", "--report", "json=out/c.json")
    code, out, err = called(capsys, "diff", "HEAD", *wanted)
    assert (code, err) == (0, "")
    assert "stage 'Recommend' is gone" in out
    assert sorted(path.name for path in Path("out").iterdir()) == ["c.json", "c.sarif", "page.html", "switch-broadband.diff.svg"]
    assert json.loads(Path("out/c.json").read_text(encoding="utf-8"))["format"] == "journeycode-changes"
    assert called(capsys, "diff", "HEAD", "--report", "json=-")[1] == Path("out/c.json").read_text(encoding="utf-8")
    assert called(capsys, "review", "HEAD", "--report", "markdown=out/summary.md")[0] == 1
    assert Path("out/summary.md").read_text(encoding="utf-8").startswith("### Journey changes: 2 breaking")
    assert "there is no format `pdf`" in called(capsys, "diff", "HEAD", "--report", "pdf=x")[2]
    assert called(capsys, "diff", "HEAD", "--format", "text", "--report", "json=-")[0] == 2
    assert called(capsys, "diff", "HEAD", "--report", "json=out/c.json/all.json")[0] == 3


def test_tomorrow_over_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(PARKING)
    one, other = (str(tmp_path / name) for name in ("one.svg", "drawn"))
    assert called(capsys, "diff", "get-a-parking-permit", "get-a-parking-permit-2028", "--format", "svg", "-o", one)[0] == 0
    assert called(capsys, "render", "--view", "diff", "-o", other)[0] == 0
    assert called(capsys, "render", "--view", "diff", "-o", other, "--check") == (0, "", "")
    (drawn,) = Path(other).iterdir()
    assert (drawn.name, drawn.read_bytes()) == ("get-a-parking-permit-2028.diff.svg", Path(one).read_bytes())
    assert "What is different in get-a-parking-permit-2028 from get-a-parking-permit" in words(drawn.read_text(encoding="utf-8"))


def test_a_journey_that_is_based_on_none(branch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = called(capsys, "render", "--view", "diff")
    assert (code, out) == (2, "")
    assert "no journey here is based on another" in err
