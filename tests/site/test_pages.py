"""Pages for any documentation generator."""

import re
from pathlib import Path, PurePosixPath

import pytest

from journeycode.site.opened import opened
from journeycode.site.pages import books, pages

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/journeycode.yaml"))


@pytest.mark.parametrize("example", NAMES)
def test_every_journey_persona_and_team_has_a_page_and_every_link_leads_somewhere(example: str) -> None:
    (one,) = opened((example,), EXAMPLES)
    files = pages(one)
    things = [*one.workspace.journeys(), *one.workspace.personas(), *one.workspace.teams()]
    assert {path for path in files if path.endswith(".md")} == {"index.md", *(f"{thing.kind}s/{thing.id}.md" for thing in things)}
    shown = set()
    for path, data in files.items():
        for target in re.findall(r"\]\(([^)\s]+)\)", data.decode()) if path.endswith(".md") else ():
            parts: list[str] = []
            for part in (PurePosixPath(path).parent / target).parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            assert "/".join(parts) in files, f"{target} in {path}"
            shown.add("/".join(parts))
    assert {path for path in files if path.endswith(".svg")} <= shown


def test_a_page_reads_as_expected() -> None:
    (one,) = opened(("broadband",), EXAMPLES)
    files = pages(one, front_matter=True)
    assert files["teams/billing.md"].decode() == (
        '---\ntitle: "Billing"\ndescription: "What customers meet of Billing."\n---\n\n'
        "<!-- Written by `journeycode docs build`: change the journeys, and build again. -->\n\n"
        "# Billing\n\n"
        "## [Getting a wrong bill put right](../journeys/resolve-billing-dispute.md)\n\n"
        "| Stage | Step | Feeling | Hands over to |\n| --- | --- | --- | --- |\n"
        "| Resolution | Sees the refund on the next bill | +1 | · |\n\n"
        "![3 steps in the lanes of 2 owners (Customer care, Billing); 1 hand-off, 1 carrying nothing.]"
        "(../drawings/resolve-billing-dispute.swimlane.svg)\n\n"
        "## [Switching broadband provider](../journeys/switch-broadband.md)\n\n"
        "| Stage | Step | Feeling | Hands over to |\n| --- | --- | --- | --- |\n"
        "| Use | Opens the first bill | −1.5 | [Customer care](../teams/care.md) |\n"
        "| Renew | Gets a renewal offer | 0 | [Digital](../teams/digital.md) |\n\n"
        "![12 steps in the lanes of 6 owners (Brand, Digital, Sales, Field operations, Billing, Customer care); 8 hand-offs, 3 carrying nothing.]"
        "(../drawings/switch-broadband.swimlane.svg)\n"
    )
    assert files["index.md"].decode().startswith('---\ntitle: "Northline Broadband"\n---\n\n')


def test_several_workspaces_have_a_folder_each() -> None:
    files = books(opened(("broadband", "parking-permit"), EXAMPLES))
    assert {path.split("/")[0] for path in files} == {"broadband", "parking-permit", "index.md"}
    assert "- [Northline Broadband](broadband/index.md)\n" in files["index.md"].decode()
