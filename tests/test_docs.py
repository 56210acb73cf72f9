"""Every command line and output in the documentation is run; `pytest --refresh` writes what comes out into the pages."""

import re
from pathlib import Path

import pytest

from tests.markdown import ROOT, Session, blocks

PAGES = sorted(
    path
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md"))
    if "```console" in path.read_text(encoding="utf-8")
)
# Lines that set a machine up and are run as such by CI, or by tests of their own.
SET_UP = (
    "git clone https://github.com/journeycode/journeycode && cd journeycode",
    "make demo ",
    "make test ",
    "make check",
    "pip install journeycode",
    "pip install 'journeycode[data]'",
    "pip install pre-commit",
    "journeycode git setup",
    "pre-commit install",
    "pre-commit run --all-files",
)


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")], ids=lambda path: str(path.relative_to(ROOT))
)
def test_only_setting_up_is_shown_without_being_run_here(path: Path) -> None:
    for block in blocks(path.read_text(encoding="utf-8")):
        for line in block.body.splitlines() if block.kind in ("sh", "bash", "shell") else ():
            assert line.startswith(SET_UP), f"{line!r} in {path.name}: show it in a console block, so that it is run"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_a_page_shows_is_what_comes_out(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page = path.read_text(encoding="utf-8")
    session, done, written = Session(tmp_path), 0, []
    for block in blocks(page):
        written += [page[done : block.start], session.follow(block)]
        done = block.end
    followed = "".join([*written, page[done:]])
    if request.config.getoption("--refresh"):
        path.write_text(followed, encoding="utf-8")
    assert followed == page


@pytest.mark.parametrize("path", [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")], ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    shown_as_code = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", shown_as_code.sub("", path.read_text(encoding="utf-8"))):
        if "://" not in target:
            assert (path.parent / target).exists(), f"{target} in {path.name}"
