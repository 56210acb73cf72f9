"""What the parsers complain of, in words that say what to do, in the same words from both."""

import pytest

from journeycode.source import Text, compose
from journeycode.source.hidden import hidden_faults

SAYINGS = {
    "a: b: c": "a second colon stands in this text, and YAML takes it for a key | put the whole text in quotes: \"…\"",
    'a: "x \\q"': "this \\ in double quotes starts no character that YAML knows | write \\\\, or use single quotes",
    'a: "\\xzz"': "this \\ in double quotes needs hexadecimal digits after it | write \\\\, or use single quotes",
    "a: b\nc\n": "a colon is missing after this key | write `key: value`; a longer text goes in quotes",
    "a:\n  - b\n c: d": "this line is not indented like the fields around it | give it the same indentation as the line above",
    "a: *": "a text that begins with * stands for something else in YAML | put the whole text in quotes: \"…\"",
    "a: &": "a text that begins with & names something in YAML | put the whole text in quotes: \"…\"",
    "a: | b\n": "after | or > only the text of the next lines may follow | begin the text on the next line",
    "a: [b, , c]": "a value is missing here",
    "a: b\n]": "",
}  # fmt: skip


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize("content", SAYINGS)
def test_a_complaint_is_said_in_plain_words(content: str, pure: bool) -> None:
    faults = compose(Text("j.yaml", "j.yaml", content), pure).faults
    said = [f"{fault.message} | {fault.hint}" for fault in faults]
    assert len(said) == 1
    assert said[0].startswith(SAYINGS[content])
    assert "this is not YAML (" not in said[0]


@pytest.mark.parametrize("content", ["a: 'b\n", "a: [b\n\n\n", "a: b: c", "a", "a: !", "- [", "a: >x"])
def test_a_complaint_points_into_the_text(content: str) -> None:
    text = Text("j.yaml", "j.yaml", content)
    for fault in compose(text).faults:
        place = text.place(fault.span)
        assert text.line(place.line).strip() or content == ""


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
def test_what_nobody_sees_is_refused_before_a_parser_sees_it_and_nothing_else_is(pure: bool) -> None:
    every = [chr(point) for point in (*range(0x20, 0x3000), *range(0xD7F0, 0xE010), *range(0xFD00, 0x10010), 0x10FFFF)]
    seen = "".join(character for character in every if not hidden_faults(character) and character not in '"\\')
    assert len(seen) > 12_000
    (document,) = compose(Text("j.yaml", "j.yaml", f'a: "{seen}"\n'), pure).documents
    assert document == {"a": seen}
