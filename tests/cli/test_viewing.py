"""`render --open`: the browser where there is one, and a sentence where there is none."""

import sys
import webbrowser
from pathlib import Path

import pytest

from journeycode.cli.guard import run
from journeycode.cli.viewing import has_desktop, show

PERMIT = str(Path(__file__).parents[2] / "examples" / "parking-permit")


NOTHING = "Nothing to open: the drawing went to the terminal; `-o FILE` writes a file."


class Screen:
    """A terminal."""

    def isatty(self) -> bool:
        return True


def test_no_browser_is_opened_where_nobody_sits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    show(tmp_path / "a.svg")
    assert capsys.readouterr().err == f"No browser here; open {(tmp_path / 'a.svg').as_posix()}\n"
    show(None)
    assert capsys.readouterr().err == f"{NOTHING}\n"


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        (["--to", "html"], "index.html"),
        (["--view", "owners,portfolio"], "ask-for-a-review.owners.svg"),
        (["--view", "portfolio", "--to", "text"], ""),
    ],
)
def test_the_page_that_shows_all_is_opened_or_the_first_drawing(
    words: list[str], opened: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["-o", str(tmp_path)] if opened else []
    assert run(["render", PERMIT, *words, *where, "--open"]) == 0
    said = capsys.readouterr().err
    assert said == (f"No browser here; open {(tmp_path / opened).as_posix()}\n" if opened else f"{NOTHING}\n")


def test_the_browser_gets_the_address_of_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def browse(url: str) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    monkeypatch.setattr(sys, "stdout", Screen())
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    show(tmp_path / "a b.svg")
    assert opened == [(tmp_path / "a b.svg").as_uri()]
    monkeypatch.setenv("CI", "true")
    assert not has_desktop()
