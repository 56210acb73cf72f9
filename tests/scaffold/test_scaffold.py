"""What people begin with lints clean, draws, and stays in form."""

from datetime import date
from pathlib import Path

import pytest

import journeycode
from journeycode.formatting import formatted
from journeycode.model.lifecycle import LIFECYCLES
from journeycode.scaffold.documents import TEMPLATES, Known, document, file_name
from journeycode.scaffold.workspace import example, starter
from journeycode.source import Text

TODAY = date(2026, 11, 21)


def test_the_starter_lints_clean_under_every_profile(tmp_path: Path) -> None:
    for name, text in starter(TODAY).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
        assert formatted(Text(name, name, text)) == text
    workspace = journeycode.load(tmp_path, TODAY)
    assert journeycode.lint(workspace, profile="all") == ()
    assert "<svg" in journeycode.render(workspace, "first-order")


@pytest.mark.parametrize("lifecycle", sorted(LIFECYCLES))
@pytest.mark.parametrize("kind", sorted(TEMPLATES))
def test_every_template_validates_in_every_lifecycle(kind: str, lifecycle: str, tmp_path: Path) -> None:
    known = Known(LIFECYCLES[lifecycle], "team", "persona", TODAY)
    text = document(kind, "my-thing", known)
    assert formatted(Text("", "", text)) == text
    (tmp_path / "journeycode.yaml").write_text(f"apiVersion: journeycode/v1\nkind: Workspace\nlifecycle: {lifecycle}\n")
    (tmp_path / "thing.yaml").write_text(text)
    (tmp_path / "cast.yaml").write_text(
        "apiVersion: journeycode/v1\nkind: Team\nid: team\nname: Team\n---\napiVersion: journeycode/v1\nkind: Persona\nid: persona\nname: Persona\n"
    )
    workspace = journeycode.load(tmp_path, TODAY)
    assert workspace.findings == ()
    assert not [
        finding
        for finding in journeycode.lint(workspace, profile="core")
        if finding.rule in ("ends-at-purchase", "missing-post-purchase-phase", "unclassified-stage")
    ]


def test_file_names_follow_the_convention() -> None:
    assert file_name("journey", "a") == "journeys/a.journey.yaml"
    assert file_name("persona", "a") == "personas/a.persona.yaml"
    assert file_name("team", "a") == "a.team.yaml"


def test_an_example_is_copied_whole() -> None:
    assert {"journeycode.yaml", "journeys/switch-broadband.journey.yaml", "meta.schema.json"} <= set(example("broadband"))
    with pytest.raises(journeycode.Trouble, match="there is no example"):
        example("brodband")
