"""A persona's sheet, asked of real documents."""

from journeycode.graph import Workspace
from journeycode.views import persona
from journeycode.views.persona import PersonaView, Point, Section, persona_view
from journeycode.workspace.reading import read_texts
from tests.views.conftest import Example


def sheet(example: Example, name: str, id: str) -> PersonaView:
    workspace = example(name)
    return persona_view(workspace, next(one for one in workspace.personas() if one.id == id))


def test_what_is_known_of_a_persona(example: Example) -> None:
    view = sheet(example, "parking-permit", "deaf-driver")
    assert [section.title for section in view.sections] == [
        "Goals",
        "Jobs to be done",
        "Needs",
        "Pains",
        "Access",
        "Prefers",
        "How we know",
    ]
    assert view.closed == "cannot use phone"
    needs = view.sections[2].points
    assert [(need.text, need.tone) for need in needs] == [
        ("Complete everything without a telephone", "good"), ("Not have to explain an illness that cannot be seen", "good"),
    ]  # fmt: skip
    assert (
        needs[0].small == "high priority · answered at “Fills in the form on the web”, “Consents, with one tick and a signature” and 1 more"
    )
    first = view.journeys[0]
    assert (first.id, first.note, first.best) == ("get-a-parking-permit", "19 steps · mean +0.3", "Parks ten steps from the door, +2")
    assert persona.tables(view)[0].heads == ("Deaf driver", "“The form asks for my phone number and nothing else.”")


def test_a_need_that_no_step_answers_says_so() -> None:
    text = "apiVersion: journeycode/v1\nkind: Persona\nid: p\nname: P\nneeds: [{id: calm, text: Calm}]\n"
    workspace = Workspace(read_texts({"a.yaml": text}))
    view = persona_view(workspace, workspace.personas()[0])
    assert view.sections == (Section("Needs", (Point("Calm", "medium priority · no step answers it", "warn"),)),)
    assert view.alt == "P; needs: Calm; lives 0 journeys."
