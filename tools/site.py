"""Builds the website of the documentation: the pages of docs/, and a page for every journey, persona and team of the examples.

python tools/site.py    puts the pages together in build/pages, and builds them strictly into build/site
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "build" / "pages"
REPOSITORY = "https://github.com/journeycode/journeycode/blob/main"
LINK = re.compile(r"(?<=\]\()(?:\.\./)+[^)\s]+")


def main() -> int:
    """Build; the exit code."""
    shutil.rmtree(PAGES, ignore_errors=True)
    shutil.copytree(ROOT / "docs", PAGES)
    for page in PAGES.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(LINK.sub(lambda link, page=page: outward(page, link[0]), text), encoding="utf-8")
    code = run("journeycode", "docs", "build", "examples", "-o", "build/pages/examples") or run("zensical", "build", "--strict")
    if not code:
        print("built build/site/index.html")
    return code


def outward(page: Path, link: str) -> str:
    """A link as the website has it: what lies beside docs/ is read in the repository."""
    target = Path(os.path.normpath(page.parent / link))
    return link if target.is_relative_to(PAGES) else f"{REPOSITORY}/{target.relative_to(PAGES.parent).as_posix()}"


def run(*words: str) -> int:
    """Run a module at the root; its output is shown where it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"}
    done = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
