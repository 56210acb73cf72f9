"""Patterns of files."""

import pytest

from journeycode.linting.globs import matches


@pytest.mark.parametrize(
    ("pattern", "file", "yes"),
    [
        ("journeys/archive/**", "journeys/archive/a.yaml", True),
        ("journeys/archive/**", "journeys/archive/2024/a.yaml", True),
        ("journeys/archive/**", "journeys/a.yaml", False),
        ("journeys/archive/", "journeys/archive/2024/a.yaml", True),
        ("**/*.journey.yaml", "a.journey.yaml", True),
        ("**/*.journey.yaml", "x/y/a.journey.yaml", True),
        ("*.yaml", "a.yaml", True),
        ("*.yaml", "x/a.yaml", False),
        ("./a.yaml", "a.yaml", True),
        ("?.yaml", "a.yaml", True),
        ("?.yaml", "ab.yaml", False),
        ("a*b*c", "aXbYbZc", True),
        ("a*b*c", "aXbYbZ", False),
        ("**", "a", True),
        ("**/b", "a/b/c", False),
        ("a/**/b/**/c", "a/x/b/y/z/c", True),
        ("", "a", False),
        ("../**", "a", False),
    ],
)
def test_what_a_pattern_means(pattern: str, file: str, yes: bool) -> None:
    assert matches(pattern, file) is yes


def test_a_pattern_that_explodes_elsewhere() -> None:
    assert not matches("**/" * 200 + "*a*a*a*a*a*a*a*a*a*a*b", "/".join(["a" * 200] * 100))
