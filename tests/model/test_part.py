"""What every part of a document has in common."""

import pytest
from pydantic import ValidationError

from journeycode.model.journey import Journey, Stage, Step
from journeycode.model.kinds import KINDS
from journeycode.model.part import Link, Part, fields_in_order
from journeycode.model.persona import Persona


@pytest.mark.parametrize("part", [*KINDS.values(), Stage, Step, Link])
def test_the_order_of_a_file_holds_every_field_once(part: type[Part]) -> None:
    assert sorted(fields_in_order(part)) == sorted(part.model_fields)


def test_what_names_a_thing_comes_first_and_what_is_long_comes_last() -> None:
    assert fields_in_order(Step)[:4] == ["id", "name", "description", "kind"]
    assert fields_in_order(Step)[-6:] == ["tags", "links", "meta", "questions", "next", "handoff"]
    assert fields_in_order(Journey)[-5:] == ["tags", "links", "meta", "questions", "stages"]


def test_a_part_cannot_be_changed() -> None:
    persona = Persona.model_validate({"name": "Busy parent"})
    with pytest.raises(ValidationError, match="frozen"):
        setattr(persona, "name", "Somebody else")  # noqa: B010 - mypy knows that it cannot be done


def test_a_sentence_defines_a_word_refers_and_a_step_is_its_sentence() -> None:
    step = Step.model_validate({"name": "a", "pains": ["bill-shock", "It is late", {"text": "Hurts"}], "next": ["b"]})
    assert [pain if isinstance(pain, str) else pain.text for pain in step.pains] == ["bill-shock", "It is late", "Hurts"]
    assert [isinstance(pain, str) for pain in step.pains] == [True, False, False]
    stage = Stage.model_validate({"name": "Use", "steps": ["pays", "Pays the bill"]})
    assert [(one.name, one.id) for one in stage.steps] == [("pays", None), ("Pays the bill", None)]
