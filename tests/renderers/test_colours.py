"""Text stands out from what is behind it by at least 4.5 : 1, in both themes."""

import pytest

from journeycode.renderers.colours import DARK, FEELINGS, LIGHT, PERSONAS, TEAMS, team_style

TEXTS = [
    (ink, ground)
    for ink, grounds in {
        "ink": ("page", "card", "soft", "before", "commit", "after", "none", "note-tint", "good-tint", "bad-tint"),
        "muted": ("page", "card", "soft", "before", "commit", "after", "none"),
        "bad": ("page", "card", "bad-tint", "warn-tint", "before", "commit", "after", "none"),
        "warn": ("page", "card", "warn-tint", "bad-tint"),
        "good": ("page", "card", "good-tint", "bad-tint", "warn-tint", "before", "commit", "after", "none"),
        "note": ("page", "card", "note-tint", "bad-tint", "warn-tint", "good-tint", "before"),
        "before-ink": ("before-head", "page"),
        "commit-ink": ("commit-head", "page"),
        "after-ink": ("after-head", "page"),
        "none-ink": ("none-head", "page"),
        **{f"heat{index}-ink": (f"heat{index}",) for index in range(5)},
    }.items()
    for ground in grounds
]


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2 has it, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_texts(theme: dict[str, str]) -> None:
    assert {
        pair: round(contrast(theme[pair[0]], theme[pair[1]]), 2) for pair in TEXTS if contrast(theme[pair[0]], theme[pair[1]]) < 4.5
    } == {}


@pytest.mark.parametrize("index", range(16))
def test_teams(index: int) -> None:
    colour, filled, on_dark = team_style(index)
    if filled:
        assert contrast("#ffffff", colour) >= 4.5
    else:
        assert contrast(colour, LIGHT["card"]) >= 4.5
        assert contrast(on_dark, DARK["card"]) >= 4.5


def test_sixteen_teams_look_different() -> None:
    assert len({team_style(index)[:2] for index in range(2 * len(TEAMS))}) == 16


def test_personas_and_feelings() -> None:
    for line, on_dark, _ in PERSONAS:
        assert contrast(line, LIGHT["page"]) >= 4.5
        assert contrast(on_dark, DARK["page"]) >= 4.5
    for face, on_dark in FEELINGS.values():
        assert contrast(face, "#ffffff") >= 3
        assert contrast(on_dark, DARK["page"]) >= 3
