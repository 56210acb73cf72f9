"""Which page a fence stands in."""

import sys
from pathlib import Path

import pytest
from pymdownx.superfences import SuperFencesException
from zensical.config import parse_config
from zensical.markdown.render import render

from journeycode.site.host import Host, is_strict, settings_folder
from tests.site.building import change, project

PAGE = "# A\n\n```journey\nfirst\n```\n\n- item\n\n    ``` { .journey view=map }\n    second\n\n    x: y\n    ```\n"


@pytest.mark.parametrize(("source", "line"), [("first", 3), ("second\n\nx: y", 9), ("third", 0)])
def test_the_line_of_a_fence_is_found_by_what_it_holds(source: str, line: int, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    assert Host("page.md", page, tmp_path).line_of(source) == line


@pytest.mark.parametrize(
    ("words", "strict", "folder"),
    [
        ([], False, "."),
        (["build"], False, "."),
        (["build", "-f"], False, "."),
        (["build", "--strict", "-f", "site/zensical.toml"], True, "site"),
        (["build", "-cs", "--config-file=../zensical.toml"], True, ".."),
    ],
)
def test_the_command_line_of_zensical_is_read(words: list[str], strict: bool, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["zensical", *words])
    assert (is_strict(), settings_folder()) == (strict, Path(folder))
    assert is_strict(said=True)


def test_zensical_says_which_page_it_renders_and_is_stopped_where_it_is_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zensical renders in threads that no debugger and no coverage sees: here its own function is called."""
    site = project("zensical", tmp_path)
    change(site / "docs/index.md", "switch-broadband\ncaption", "switch-broadbnd\ncaption")
    monkeypatch.chdir(site)
    monkeypatch.setattr(sys, "argv", ["zensical", "build"])
    page = (site / "docs/index.md").read_text(encoding="utf-8")
    parse_config("zensical.toml")
    html = str(render(page, "index.md", "")["content"])
    assert "<strong>This journey could not be drawn</strong> (docs/index.md:5)" in html
    assert 'data-journeycode="switch-broadband owners' in html
    monkeypatch.setattr(sys, "argv", ["zensical", "build", "--strict"])
    with pytest.raises(SuperFencesException, match=r"^docs/index\.md:5: there is no journey or persona `switch-broadbnd`"):
        render(page, "index.md", "")
