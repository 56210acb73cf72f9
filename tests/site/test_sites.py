"""MkDocs, Material for MkDocs and Zensical, each with a project that has drawings in its pages."""

import re
from pathlib import Path

import pytest

from tests.site.building import JOURNEY, built, change, project

BUILD = {
    "mkdocs": ("mkdocs", "build"),
    "material": ("mkdocs", "build"),
    "zensical": ("zensical", "build"),
}
DRAWINGS = ["switch-broadband map", "switch-broadband owners", "switch-broadband owners", "this-journey curve"]


def drawings(page: str) -> list[str]:
    """The drawings of a page: what they show, and their digests."""
    return re.findall(r'data-journeycode="([^"]*)"', page)


@pytest.fixture(params=BUILD)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project, once with each generator."""
    return project(request.param, tmp_path)


def test_drawings_stand_in_the_page_and_change_with_the_journey(site: Path) -> None:
    strict = (*BUILD[site.name], "--strict")
    done = built(site, *strict)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (site / "site/index.html").read_text(encoding="utf-8")
    assert [drawing.rpartition(" ")[0] for drawing in drawings(page)] == DRAWINGS
    assert page.count("<figcaption>As it is today</figcaption>") == 1
    assert "<summary>The same as a table</summary>" in page
    assert "shown-and-not-followed" in page
    ids = re.findall(r'\bid="([^"]*)"', page)
    assert len(ids) == len(set(ids))
    assert "Opens the first bill" in page

    # The same journeys, the same bytes; another word in a journey, another drawing, whatever the generator has kept.
    built(site, *strict)
    assert (site / "site/index.html").read_text(encoding="utf-8").count("Opens the first bill") == page.count("Opens the first bill")
    change(site / JOURNEY, "Opens the first bill", "Opens the very first bill")
    assert built(site, *strict).returncode == 0
    changed = (site / "site/index.html").read_text(encoding="utf-8")
    assert "Opens the very first bill" in changed
    assert "Opens the first bill" not in changed
    assert all(before != after for before, after in zip(drawings(page), drawings(changed), strict=True))


def test_a_fault_is_shown_in_the_page_and_ends_a_strict_build(site: Path) -> None:
    change(site / "docs/index.md", "switch-broadband\ncaption", "switch-broadbnd\ncaption")
    said = "docs/index.md:5: there is no journey or persona `switch-broadbnd` (did you mean `switch-broadband`?)"
    loose = built(site, *BUILD[site.name])
    assert loose.returncode == 0
    assert said in loose.stderr + loose.stdout
    page = (site / "site/index.html").read_text(encoding="utf-8")
    assert "(docs/index.md:5)</p>" in page
    assert "<p>there is no journey or persona <code>switch-broadbnd</code>.</p><p>did you mean <code>switch-broadband</code>?</p>" in page
    strict = built(site, *BUILD[site.name], "--strict")
    assert strict.returncode == 1
    assert said in strict.stderr + strict.stdout


def test_a_fault_in_a_journey_names_its_file_and_line(site: Path) -> None:
    change(site / JOURNEY, "stages:", "stagse:")
    done = built(site, *BUILD[site.name], "--strict")
    assert done.returncode == 1
    assert re.search(r"journeys/journeys/switch-broadband\.journey\.yaml:\d+:1", done.stderr + done.stdout)
    assert "did you mean `stages`?" in done.stderr + done.stdout
