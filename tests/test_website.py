"""The website of the documentation: built strictly, with the drawings of the examples, and no link that leads nowhere."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).parent.parent
SITE = ROOT / "build" / "site"
REFERRING = re.compile(r'<(?:a|img|link|script)\b[^>]*?\b(?:href|src)=(?:"([^"]*)"|([^\s>]+))')


def test_the_website_builds_strictly_and_no_link_is_broken() -> None:
    done = subprocess.run([sys.executable, ROOT / "tools" / "site.py"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "built build/site/index.html\n"), done.stdout + done.stderr
    pages = sorted(path for path in SITE.rglob("*.html") if path.name != "404.html")
    assert len(pages) > 100
    ids = {page: set(re.findall(r'\bid="?([^"\s>]+)', page.read_text(encoding="utf-8"))) for page in pages}
    broken = [
        f"{page.relative_to(SITE)}: {target}"
        for page in pages
        for groups in REFERRING.findall(page.read_text(encoding="utf-8"))
        if (target := groups[0] or groups[1]) and not re.match(r"[a-z]+:|//", target) and not leads(page, target, ids)
    ]
    assert broken == []

    howto = (SITE / "how-to/put-maps-into-docs/index.html").read_text(encoding="utf-8")
    assert re.findall(r'data-journeycode="(\S+ \S+) ', howto) == ["switch-broadband promises"]
    # The pages of the examples are new with each build; none of them may be left from another one.
    assert (SITE / "examples/broadband/journeys/switch-broadband/index.html").is_file()


def test_every_page_stands_in_the_navigation() -> None:
    """All but those of single rules, to which the page of the rules leads."""
    settings = (ROOT / "zensical.toml").read_text(encoding="utf-8")
    pages = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "rules"}
    assert {f'"{page}"' for page in pages} - set(re.findall(r'"[^"]*"', settings)) == set()


def leads(page: Path, target: str, ids: dict[Path, set[str]]) -> bool:
    """Whether a link from a page leads to a file, and to a place in it."""
    path, _, anchor = unquote(target).partition("#")
    file = (page.parent / path.partition("?")[0]).resolve() if path else page
    file = file / "index.html" if file.is_dir() else file
    return file.is_file() and (not anchor or file not in ids or anchor in ids[file])
