"""The comment of a pull request: its order, its size, and that nothing a document says becomes part of it."""

import re
from pathlib import Path

import pytest

from journeycode.changes import Changes
from journeycode.reporters.changes import comment
from journeycode.reporters.changes.mermaid import MOST_CHARACTERS as PICTURE
from journeycode.reporters.changes.mermaid import fragment
from journeycode.reporters.changes.told import ToldChanges, Who
from tests.changes.repository import broadband, called, change, commit
from tests.changes.shop import HEAD, SHOP, changed, edited

HOSTILE = (
    "@everyone",
    "</details><script>alert(1)</script>",
    "a `|` b | c",
    "[x](javascript:alert(1))",
    "![x](https://evil.example/a.png)",
    "#123 and GH-7",
    "--> <!-- journeycode:review key=default -->",
    "www.evil.example",
    "a\u202eb",
    "**bold** _it_ ~~no~~ $x$",
    "line\u2028break",
)


def journey(names: list[str], owner: str = "brand") -> dict[str, str]:
    """A journey with these steps."""
    steps = "".join(f"      - {{id: s{number}, name: {name!r}, owner: {owner}}}\n" for number, name in enumerate(names))
    return {
        "journey.yaml": f"{HEAD}kind: Journey\nid: long\nname: '@all </summary> | x'\nstatus: approved\nstages:\n  - name: Use\n    steps:\n{steps}",
        "teams.yaml": f"{HEAD}kind: Team\nitems:\n  - {{id: brand, name: '@here | </td>', contact: '@org/brand'}}\n  - {{id: sales, name: Sales, contact: '@everyone'}}\n",
    }


def said(changes: Changes) -> str:
    teams = {"team:brand": Who("@here | </td>", "@org/brand", True), "team:sales": Who("Sales", "@everyone", True)}
    return comment.write(ToldChanges(changes, head="1a2b3c4", teams=teams, fail_on="breaking"))


def tables(text: str) -> list[list[str]]:
    """The lines of each table."""
    return [block.splitlines() for block in re.findall(r"(?:^\|.*\n?)+", text, re.MULTILINE)]


def assert_whole(text: str) -> None:
    """Every table has a head and rows of as many cells; what is folded is closed."""
    for table in tables(text):
        width = len(re.findall(r"(?<!\\)\|", table[0]))
        assert re.fullmatch(r"\|(?: -+:? \|)+", table[1])
        assert len(table) > 2
        assert {len(re.findall(r"(?<!\\)\|", row)) for row in table} == {width}
    assert text.count("<details>") == text.count("</details>") == text.count("</summary>")


def test_a_document_cannot_become_part_of_the_comment() -> None:
    text = said(
        changed(
            journey([f"{name} {number}" for number, name in enumerate(HOSTILE)]),
            journey([f"{name} new" for name in reversed(HOSTILE)], "sales"),
        )
    )
    assert_whole(text)
    visible = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    visible = re.sub(r"`[^`\n]*`", "", visible)
    assert "<script" not in visible
    assert not re.search(r"(?<!\\)\]\(javascript", visible)
    assert not re.search(r"!\[", visible)
    assert text.count("<!--") == 1
    assert "\u202e" not in text
    assert set(re.findall(r"(?<![\w&#;])@[\w/-]+", visible)) <= {"@org/brand"}
    assert not re.search(r"(?<![\w&])#\d", visible)


def test_a_contact_is_called_only_if_it_was_there_before() -> None:
    changes = changed(journey(["One"]), journey(["One"], "sales"))
    teams = {"team:brand": Who("Brand", "@org/brand", True), "team:sales": Who("Sales", "@org/new", False)}
    text = comment.write(ToldChanges(changes, teams=teams, fail_on="risk"))
    assert "**Ask for review:** @org/brand (old owner), Sales `@org/new` (new owner)" in text
    assert "**Ask for review:** @org/brand" not in comment.write(ToldChanges(changes, teams={"team:brand": Who("Brand", "@here", True)}))


def test_a_change_of_300_steps_stays_within_the_limit_with_whole_tables() -> None:
    names = [f"{'Waits for somebody | who | does not come ' * 8}{number}" for number in range(300)]
    before = journey(names)
    after = {name: text.replace("owner: brand}", "owner: sales, emotion: 1, wait: 3d}") for name, text in before.items()}
    changes = changed(before, after)
    assert len(changes.shown) == 901
    text = said(changes)
    assert len(text) < 60_000
    assert_whole(text)
    assert "| 300 |" in text
    assert text.startswith(
        "<!-- journeycode:review key=default head=1a2b3c4 -->\n### Journey changes: 301 risks, 600 changes · gate: passing\n"
    )


def test_whole_sections_are_dropped_the_least_first() -> None:
    sections = [comment.Section("a" * 50, 0), comment.Section("b" * 50, 8, "c" * 10), comment.Section("d" * 50, 2)]
    assert comment.fitted(sections, 200) == f"{'a' * 50}\n\n{'b' * 50}\n\n{'d' * 50}\n"
    assert comment.fitted(sections, 130) == f"{'a' * 50}\n\n{'c' * 10}\n\n{'d' * 50}\n"
    assert comment.fitted(sections, 110) == f"{'a' * 50}\n\n{'d' * 50}\n"
    assert comment.fitted(sections, 60) == f"{'a' * 50}\n"


def test_the_picture_is_small_and_harmless() -> None:
    names = [f"{name} {'long ' * 20}" for name in HOSTILE * 3]
    drawn = fragment(changed(journey(names), journey([f"{name} x" for name in names], "sales")).overlays)
    assert 0 < len(drawn) <= PICTURE
    labels = re.findall(r'^  s\d+\["(.*)"\]$', drawn, re.MULTILINE)
    assert 0 < len(labels) <= 12
    assert not [label for label in labels if re.search(r'["<>`|;:@\[\]](?<!#\d;)', re.sub(r"#\d+;", "", label))]
    assert not re.search(r"fill", drawn)


def test_nothing_to_say() -> None:
    assert said(changed(SHOP, SHOP)) == ""
    assert said(changed(SHOP, edited(SHOP, (("quote: Light, please.", "quote: More light."),)))) == ""


def test_the_order_of_the_comment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    folder = broadband(tmp_path / "repo")
    (folder / ".github").mkdir()
    (folder / ".github" / "CODEOWNERS").write_text("*.yaml @northline/maps\n/journeys/ @northline/cx @northline/maps\n", encoding="utf-8")
    commit(folder)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://github.com")
    monkeypatch.setenv("GITHUB_REPOSITORY", "northline/maps")
    change(
        folder,
        (
            "      - id: go-online\n        name: Goes online\n",
            "      - id: go-online\n        name: Is online\n        owner: care\n        keeps: [price-lock]\n",
        ),
        ("emotion: 2\n", "emotion: 1\n"),
    )
    head = commit(folder)
    code, out, err = called(capsys, "review", "HEAD~1")
    assert (code, err) == (0, "")
    begins = [
        "### Journey",
        "**Switching",
        "| | What",
        "**Ask for review:**",
        "**Code owners:**",
        "**Impact**",
        "**Findings:**",
        "```mermaid",
        "<details>",
    ]
    places = [out.index(begin) for begin in begins]
    assert places == sorted(places)
    # How many findings there are besides is for the rules to say.
    assert re.findall(r"<summary>(.*?)(?:, \d+ unchanged)?</summary>", out) == [
        "3 other changes",
        "Findings: 1 new, 1 fixed",
        "Feeling per step, before and after",
    ]
    assert "**Code owners:** `@northline/cx`, `@northline/maps`" in out
    assert f"](https://github.com/northline/maps/blob/{head}/journeys/switch-broadband.journey.yaml#L" in out
    assert "```mermaid\nflowchart LR\n" in out
    assert_whole(out)
