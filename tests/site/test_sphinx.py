"""The Sphinx extension, with a project that has drawings in its pages: HTML, LaTeX, text, and what is read again when."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.building import JOURNEY, built, change, project


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The project."""
    return project("sphinx", tmp_path)


def made(site: Path, builder: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return built(site, "sphinx", "-W", "--keep-going", "-b", builder, *words, ".", f"build/{builder}")


def test_a_page_has_its_drawings_and_is_read_again_when_a_journey_changes(site: Path) -> None:
    done = made(site, "html", "-j", "2")
    assert done.returncode == 0, done.stderr
    page = (site / "build/html/index.html").read_text(encoding="utf-8")
    shown = re.findall(r'data-journeycode="([^"]*) [0-9a-f]{16}"', page)
    assert shown == ["switch-broadband map", "switch-broadband owners", "this-journey curve"]
    assert '<desc id="drawing-2-switch-broadband-owners-desc">Six owners</desc>' in page
    assert re.search(r'<span class="caption-text">As it is <em>today</em></span>', page)
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))

    assert "0 added, 0 changed, 0 removed" in made(site, "html").stdout
    change(site / JOURNEY, "Opens the first bill", "Opens the very first bill")
    again = made(site, "html").stdout
    assert "0 added, 1 changed, 0 removed" in again
    assert "Opens the very first bill" in (site / "build/html/index.html").read_text(encoding="utf-8")
    # A file that was not there before is known to no page, and may still change what a page shows.
    (site / "journeys/new.yaml").write_text("apiVersion: journeycode/v1\nkind: Team\nid: new\nname: New\n", encoding="utf-8")
    assert "0 added, 1 changed, 0 removed" in made(site, "html").stdout


def test_latex_takes_the_drawings_in(site: Path) -> None:
    done = made(site, "latex")
    assert done.returncode == 0, done.stderr
    (document,) = (site / "build/latex").glob("*.tex")
    named = re.findall(
        r"\\sphinxincludegraphics\[(?:angle=90,)?width=\d+mm\]\{\{(journey-[0-9a-f]{16})\}\.pdf\}", document.read_text("utf-8")
    )
    assert len(named) == 3
    for name in named:
        assert (site / f"build/latex/{name}.pdf").read_bytes().startswith(b"%PDF-")
    if shutil.which("pdflatex"):
        done = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", document.name],
            cwd=document.parent, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:]


def test_words_go_where_no_picture_goes(site: Path) -> None:
    assert made(site, "text").returncode == 0
    assert "11 steps in 8 stages" in (site / "build/text/index.txt").read_text(encoding="utf-8")


def test_a_fault_is_shown_in_the_page_and_counted_as_a_warning(site: Path) -> None:
    change(site / "index.rst", "switch-broadband\n   :view: owners", "switch-broadband\n   :view: ownrs")
    done = made(site, "html")
    assert done.returncode == 1
    assert "index.rst:19: WARNING: there is no view `ownrs` (did you mean `owners`?)" in done.stderr
    page = (site / "build/html/index.html").read_text(encoding="utf-8")
    assert re.search(r"<p>there is no view <code[^>]*>.*ownrs.*</code>.</p>", page)


def test_a_fault_in_a_journey_that_stands_in_the_page_has_the_line_of_the_page(site: Path) -> None:
    change(site / "index.rst", "emotion: 2", "emotion: 7")
    done = made(site, "html")
    assert done.returncode == 1
    assert "index.rst:33:" in done.stderr
