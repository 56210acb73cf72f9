"""A raw value as YAML 1.2 means it."""

import json

import pytest

from journeycode.source import Text, compose
from journeycode.source.plain import plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("22:30", "22:30"),
        ("1_000", "1_000"),
        ("2024-13-45", "2024-13-45"),
        ("2026-09-30", "2026-09-30"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-12", -12),
        ("+3", 3),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1.5e3", 1500.0),
        ("1.2.3", "1.2.3"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("1e999", "1e999"),
        ("9" * 5000, "9" * 5000),
        ('"12"', "12"),
        ("'true'", "true"),
        ("|\n  12", "12"),
        ("<<", "<<"),
    ],
)
def test_a_scalar_is_what_yaml_1_2_says(written: str, meant: object) -> None:
    value = compose(Text("j", "j", f"a: {written}")).documents[0]
    assert plain(value) == {"a": meant}


def test_collections_keep_their_form_and_json_can_hold_all_of_it() -> None:
    value = plain(compose(Text("j", "j", "a: [1, {b: .nan, 2: x}]\n1: y")).documents[0])
    assert json.dumps(value, allow_nan=False) == '{"a": [1, {"b": ".nan", "2": "x"}], "1": "y"}'
