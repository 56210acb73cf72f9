"""Examples: what they may leave out, and how marks are compared with what is found."""

from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.rulebook.examples import Mark, as_marks, files_of, marks_of, workspace_of


def test_a_list_of_steps_becomes_a_journey() -> None:
    files = files_of("- Calls\n- {name: Writes, owner: digital}\n")
    assert files["example.yaml"] == (
        "stages:\n  - name: Use\n    phase: use\n    owner: care\n    steps:\n      - Calls\n      - {name: Writes, owner: digital}\n"
        "kind: Journey\nid: example\nname: An example\nowner: lead\npersonas: [alex]\napiVersion: journeycode/v1\n"
    )
    assert "id: digital" in files["cast.yaml"]
    assert "id: billing" not in files["cast.yaml"], "only who is named is there"
    assert workspace_of("- Calls\n- {name: Writes, owner: digital}\n").findings == ()


def test_what_is_written_is_not_added() -> None:
    journey = workspace_of("owner: care\npersonas: [robin]\nname: Mine\nid: mine\n").journeys()[0]
    assert (journey.id, journey.name, journey.owner and journey.owner.id, [one.id for one in journey.personas]) == (
        "mine",
        "Mine",
        "care",
        ["robin"],
    )
    assert [step.name for step in journey.steps] == ["Uses it"]


def test_a_workspace_document_is_the_workspace_file() -> None:
    text = "- Calls\n---\nkind: Workspace\nname: Ours\nlifecycle: retail\n"
    assert list(files_of(text)) == ["journeycode.yaml", "example.yaml", "cast.yaml"]
    assert (workspace_of(text).name, workspace_of("- Calls\n").settings.lifecycle) == ("Ours", "commerce")


def test_somebody_of_the_cast_may_be_somebody_else() -> None:
    text = "personas: [alex]\n---\nkind: Persona\nid: alex\nname: Another Alex\n"
    assert [persona.name for persona in workspace_of(text).personas()] == ["Another Alex"]


def test_the_version_before_stands_below() -> None:
    workspace = workspace_of("name: New\n=== before\nname: Old\n")
    assert workspace.base is not None
    assert [one.journeys()[0].name for one in (workspace, workspace.base)] == ["New", "Old"]
    assert workspace_of("name: New\n").base is None


def test_marks_are_compared_by_line_and_where_they_say_so_by_text() -> None:
    text = "- {name: A, emotion: -2}   # <- unaddressed-low-point: -2\n- {name: B, emotion: -1}   # <- unaddressed-low-point\n"
    expected = marks_of(text)
    assert expected == [Mark("example.yaml", 6, "unaddressed-low-point", "-2"), Mark("example.yaml", 7, "unaddressed-low-point")]
    workspace = workspace_of(text)
    found = run(workspace, selected(workspace, select=["unaddressed-low-point"]))
    assert as_marks(found, workspace, expected) == expected
    assert as_marks(found[:1], workspace, expected) != expected
