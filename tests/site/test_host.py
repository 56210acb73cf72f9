"""Which page a fence stands in."""

import sys
from pathlib import Path

import pytest

from journeycode.site.host import Host, is_strict, settings_folder

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
