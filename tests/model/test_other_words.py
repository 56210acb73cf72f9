"""What people call a field who do not know this language yet."""

import pytest

from journeycode.model.journey import Journey, Stage, Step
from journeycode.model.other_words import HERE, called_here
from journeycode.model.part import Part


@pytest.mark.parametrize(
    ("word", "part", "field"),
    [
        ("Pain_Points", Step, "pains"),
        ("persona", Journey, "personas"),
        ("persona", Step, "who"),
        ("phases", Journey, "stages"),
        ("phases", Step, None),
    ],
)
def test_the_field_is_one_of_the_place(word: str, part: type[Part], field: str | None) -> None:
    assert called_here(word, part.model_fields) == field


@pytest.mark.parametrize("word", HERE)
def test_every_word_means_a_field_and_is_none(word: str) -> None:
    parts = (Journey, Stage, Step)
    fields = {field for part in parts for field in part.model_fields}
    assert set(HERE[word]) <= fields
    assert any(called_here(word, part.model_fields) for part in parts)
    assert word not in fields
