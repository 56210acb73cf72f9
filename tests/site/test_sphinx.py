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
    # Where the journeys have gone, the page is read again and says so; what stands in the page itself is still drawn.
    shutil.rmtree(site / "journeys")
    gone = made(site, "html")
    assert "0 added, 1 changed, 0 removed" in gone.stdout
    assert gone.stderr.count("WARNING: there is no file or folder journeys") == 2
    page = (site / "build/html/index.html").read_text(encoding="utf-8")
    assert re.findall(r'data-journeycode="([^"]*) [0-9a-f]{16}"', page) == ["this-journey curve"]


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


def test_latex_gets_words_where_no_picture_can_be_drawn_for_it(site: Path) -> None:
    with (site / "conf.py").open("a", encoding="utf-8") as settings:
        settings.write('import sys\nsys.modules["typst"] = sys.modules["resvg_py"] = None\n')
    done = made(site, "latex")
    assert done.returncode == 1
    assert done.stderr.count("WARNING: LaTeX takes no SVG, and no other picture could be drawn: PDF is drawn by a library") == 3
    (document,) = (site / "build/latex").glob("*.tex")
    assert "\\emph{Six owners}" in document.read_text("utf-8")


@pytest.mark.parametrize(
    ("builder", "file", "words"),
    [
        ("text", "index.txt", "   .six {owners} @ care\n"),
        ("man", "ourjourneys.1", "\n\\&.six {owners} @ care\n"),
        ("texinfo", "ourjourneys.texi", "\n.six @{owners@} @@ care\n"),
    ],
)
def test_words_go_where_no_picture_goes(builder: str, file: str, words: str, site: Path) -> None:
    change(site / "index.rst", ":alt: Six owners", ":alt: .six {owners} @ care")
    assert made(site, builder).returncode == 0
    written = (site / "build" / builder / file).read_text(encoding="utf-8")
    assert "11 steps in 8 stages" in " ".join(written.split())
    assert words in written


@pytest.mark.parametrize(
    ("before", "after", "warning", "shown"),
    [
        (
            "switch-broadband\n   :view: owners",
            "switch-broadband\n   :view: ownrs",
            "index.rst:19: WARNING: there is no view `ownrs` (did you mean `owners`?)",
            r"<p>there is no view <code[^>]*>.*ownrs.*</code>.</p>",
        ),
        (
            "   :view: curve\n\n   stages:",
            "   :view: curve\n\n   lanes: owner\n   steps:",
            "index.rst:26: WARNING: this is no journey (it begins with `stages:`; options are written as `:view: owners` under the directive)",
            r"<p>this is no journey.</p>",
        ),
    ],
)
def test_a_fault_is_shown_in_the_page_and_counted_as_a_warning(before: str, after: str, warning: str, shown: str, site: Path) -> None:
    change(site / "index.rst", before, after)
    done = made(site, "html")
    assert done.returncode == 1
    assert warning in done.stderr
    assert re.search(shown, (site / "build/html/index.html").read_text(encoding="utf-8"))


def test_what_could_not_be_read_beside_a_drawing_is_a_warning(site: Path) -> None:
    change(site / "journeys/journeys/resolve-billing-dispute.journey.yaml", "\nowner:", "\nownr:")
    done = made(site, "html")
    assert done.returncode == 1
    warnings = [line.partition("WARNING: ")[2] for line in done.stderr.splitlines() if "WARNING" in line]
    assert [line.partition(":")[0] for line in warnings] == ["drawn without what could not be read"] * 3
    assert "resolve-billing-dispute.journey.yaml:" in warnings[0]
    assert "did you mean `owner`?" in warnings[0]


def test_a_fault_in_a_journey_that_stands_in_the_page_has_the_line_of_the_page(site: Path) -> None:
    change(site / "index.rst", "emotion: 2", "emotion: 7")
    done = made(site, "html")
    assert done.returncode == 1
    assert "index.rst:33:" in done.stderr
