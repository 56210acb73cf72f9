"""What each field may hold, read once from the models."""

from journeycode.model.journey import Journey, Stage, Step, Way
from journeycode.model.opportunity import Opportunity
from journeycode.model.settings import Move, Settings
from journeycode.model.shape import fields_of


def test_the_keys_that_are_known_are_those_of_a_file() -> None:
    assert fields_of(Move).known == {"from", "to"}


def test_references_say_where_they_may_be_defined() -> None:
    shapes = fields_of(Step).shapes
    assert shapes["owner"].spaces == ("team",)
    element = shapes["touchpoints"].element
    assert element is not None
    assert element.spaces == ("touchpoint", "channel")
    assert element.part is not None
    assert element.part.__name__ == "Touchpoint"


def test_parts_lie_within_parts() -> None:
    stages = fields_of(Journey).shapes["stages"].element
    assert stages is not None
    assert stages.part is Stage
    assert fields_of(Way).shapes["handoff"].part is not None


def test_a_mapping_by_persona_has_keys_that_refer() -> None:
    emotion = fields_of(Step).shapes["emotion"]
    assert emotion.key is not None
    assert emotion.key.spaces == ("persona",)
    assert emotion.entry is None


def test_where_there_is_nothing_to_find_there_is_no_shape() -> None:
    assert "thinks" in fields_of(Step).shapes
    assert {"name", "tags", "meta", "version"}.isdisjoint(fields_of(Journey).shapes)
    assert set(fields_of(Opportunity).shapes) == {"answers", "moves", "owner", "evidence", "experiment", "links"}
    assert "lint" in fields_of(Settings).shapes
