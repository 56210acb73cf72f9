"""From a text to values and places, with libyaml's parser and with Python's own: both must agree."""

import pytest

from journeycode.source import Composition, Quoted, Route, Span, Text, compose
from journeycode.source.limits import DEPTH, EXPANDED, NODES, TEXT_CHARACTERS
from tests.marks import corners, marked

PARSERS = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


def composed(content: str, pure: bool) -> Composition:
    return compose(Text("j.yaml", "j.yaml", content), pure)


@PARSERS
@pytest.mark.parametrize(
    ("content", "documents"),
    [
        ("a: b", [{"a": "b"}]),
        (
            "a: no\nb: 22:30\nc: 1.10\nd: 2024-13-45\ne: 0x1F\nf: NULL",
            [{"a": "no", "b": "22:30", "c": "1.10", "d": "2024-13-45", "e": "0x1F", "f": "NULL"}],
        ),
        ("a:\nb: ~\nc: ''\nd: '~'", [{"a": None, "b": None, "c": "", "d": "~"}]),
        ("[a, [b], {c: d}]", [["a", ["b"], {"c": "d"}]]),
        ("- a\n- - b\n  - c\n- d: e\n  f: g", [["a", ["b", "c"], {"d": "e", "f": "g"}]]),
        ("a: |\n  one\n  two\nb: >-\n  one\n  two\n", [{"a": "one\ntwo\n", "b": "one two"}]),
        ("a: one\n  two\n\n  three", [{"a": "one two\nthree"}]),
        ("a: b\n---\nc: d\n...\n---\ne: f\n", [{"a": "b"}, {"c": "d"}, {"e": "f"}]),
        ("a: &x [1, 2]\nb: *x\nc: &y word\nd: *y", [{"a": ["1", "2"], "b": ["1", "2"], "c": "word", "d": "word"}]),
        ("&k key: 1\nb: *k", [{"key": "1", "b": None}]),
        ("", []),
        ("# only a comment\n", []),
        ("---\n", [None]),
        ("plain", ["plain"]),
        ("[Why?, Is it? Yes, a?b]", [["Why?", "Is it? Yes", "a?b"]]),
        (
            "{a: Is it fast\n  enough?, b: 22:30, c: http://x.example/?q=1}",
            [{"a": "Is it fast enough?", "b": "22:30", "c": "http://x.example/?q=1"}],
        ),
        ("a: b # comment\nc: d#e", [{"a": "b", "c": "d#e"}]),
        ('a: "\\u00e9\\n\\x41"', [{"a": "é\nA"}]),
        ("a: 'it''s'", [{"a": "it's"}]),
        ("1: a\ntrue: b\n? c\n: d", [{"1": "a", "true": "b", "c": "d"}]),
        ("a: b\r\nc: |\r\n  d\r\n", [{"a": "b", "c": "d\n"}]),
    ],
)
def test_values_are_what_was_written(content: str, documents: list[object], pure: bool) -> None:
    composition = composed(content, pure)
    if content.startswith("&k"):
        # A key has no value to stand for.
        assert [fault.message for fault in composition.faults] == ["the alias *k has no anchor: no &k comes before it"]
    else:
        assert composition.faults == []
    assert composition.documents == documents


@PARSERS
def test_what_stands_in_quotes_or_in_a_block_is_text(pure: bool) -> None:
    value = composed("a: \"1\"\nb: '1'\nc: |\n  1\nd: >-\n  1\ne: 1", pure).documents[0]
    assert isinstance(value, dict)
    assert {key: isinstance(entry, Quoted) for key, entry in value.items()} == {"a": True, "b": True, "c": True, "d": True, "e": False}


PLACES: list[tuple[str, Route]] = [
    ("a: «b»\n", (0, "a")),
    ('a: «"b c"»  # comment\n', (0, "a")),
    ("名前: «太郎»\n", (0, "名前")),
    ("a: 🎉\nb: «👩‍👩‍👧 x»\n", (0, "b")),
    ("a: b\r\nc: «d»\r\n", (0, "c")),
    ("a:\n  - b\n  - «c»\n", (0, "a", 1)),
    ("a: [b, «c»]", (0, "a", 1)),
    ("a: {b: c, d: «e»}", (0, "a", "d")),
    ("a: «[b, c]»\n", (0, "a")),
    ("a: «{b: c}»\n", (0, "a")),
    ("a:\n  «b: c\n  d: e»\n\n\nf: g\n", (0, "a")),
    ("a:\n  «- b\n  - c»\n# comment\nf: g\n", (0, "a")),
    ("a: b\n---\nc: «d»", (1, "c")),
    ("a: «&x b»\nc: d", (0, "a")),
    ("a: &x b\nc: «*x»", (0, "c")),
    ("a: one\nb: «two\n  three»\nc: d", (0, "b")),
]


@PARSERS
@pytest.mark.parametrize(("content", "route"), PLACES, ids=[str(number) for number in range(len(PLACES))])
def test_every_value_knows_its_place(content: str, route: Route, pure: bool) -> None:
    plain, (expected,) = marked(content)
    composition = composed(plain, pure)
    mark = composition.mark(route)
    assert mark is not None
    assert corners(composition.text.place(Span(mark.start, mark.end))) == expected


@PARSERS
def test_every_key_knows_its_place(pure: bool) -> None:
    composition = composed("a:\n  'b c': d\n", pure)
    mark = composition.mark((0, "a", "b c"))
    assert mark is not None
    assert composition.text.content[mark.key_start : mark.key_end] == "'b c'"


@PARSERS
def test_what_is_not_there_has_no_mark_and_no_value(pure: bool) -> None:
    composition = composed("a: [b]", pure)
    routes: list[Route] = [(), (1,), (0, "x"), (0, "a", 1), (0, "a", "b"), (0, "a", 0, "deeper"), ("a",)]
    assert [composition.mark(route) for route in routes] == [None] * len(routes)
    assert composition.value((0, "a", 7)) is None


@PARSERS
def test_aliases_share_their_value_and_have_places_of_their_own(pure: bool) -> None:
    composition = composed("a: &x [b]\nc: *x", pure)
    mark = composition.mark((0, "c"))
    assert mark is not None
    assert composition.text.content[mark.start : mark.end] == "*x"
    assert composition.value((0, "a")) is composition.value((0, "c"))


def test_the_scalar_at_an_offset_is_a_key_or_a_value() -> None:
    composition = composed("name: I am caller # 7\n", False)
    assert [composition.scalar_at(offset) for offset in (0, 6, 21)] == [(0, 4), (6, 17), None]


FAULTS: list[tuple[str, str, str]] = [
    ("tab", "a:\n«\t»b: c", "a tab stands where spaces must"),
    ("tab after spaces", "a:\n  b: c\n «\t»d: e", "a tab stands where spaces must"),
    ("tab after a hyphen", "a:\n  -«\t»b: c\n    d: e", "a tab stands where spaces must"),
    ("quote", 'a: «"»b\nc: d\n', "this quote is never closed"),
    ("single quote", "a: «'»b\nc: d\n", "this quote is never closed"),
    ("bracket", "a: «[»b, c\nd: e\n", "this bracket is never closed"),
    ("brace", "a: «{»b: c\nd: e\n", "this brace is never closed"),
    ("second colon", "a: Wait«:» what?\n", "a second colon stands in this text"),
    ("at sign", "a: «@»team\n", "a text cannot begin with this character"),
    ("backtick", "a: «`»team`\n", "a text cannot begin with this character"),
    ("percent", "a: «%»team\n", "a text cannot begin with this character"),
    ("duplicate key", "a: b\n«a»: c", "the key `a` is already there"),
    ("duplicate key in quotes", 'a: b\n«"a"»: c', "the key `a` is already there"),
    ("duplicate key by escape", 'a: b\n«"\\x61"»: c', "the key `a` is already there"),
    ("merge key", "x: &x {a: b}\ny:\n  «<<»: *x", "merge keys (<<) are not part of the language"),
    ("tag", "a: «!!int 3»", "the tag !!int is not part of the language"),
    ("own tag", "a: «!secret x»", "the tag !secret is not part of the language"),
    ("unknown alias", "a: «*b»", "the alias *b has no anchor"),
    ("alias of itself", "a: &x [«*x»]", "the alias *x stands for what contains it"),
    ("alias of a later anchor", "a: «*x»\nb: &x 1", "the alias *x has no anchor"),
    ("anchor of another document", "a: &x 1\n---\nb: «*x»", "the alias *x has no anchor"),
    ("directive", "«%»YAML 1.1\n---\na: b", "a line that begins with % stands before this document"),
    ("directive that nobody knows", "«%»a\n---\na: b", "a line that begins with % stands before this document"),
    ("list on the line of its key", "a: «-» b", "a list cannot begin on this line"),
    ("question mark", "a: «?» b", "a ? with a space after it begins a key in YAML"),
    ("hash after a bar", "a: |«#»b\n  c", "after | or > only the text of the next lines may follow"),
    ("tab before a block", "a: |\n  «\t»b", "a tab stands where spaces must"),
    ("list as key", "«[»a, b]: c", "a key must be a word"),
    ("missing key", "«:» b", "a key is missing"),
    ("missing key below", "a:\n  b: c\n  «:» d", "a key is missing"),
    ("zero-width space", "a: b«\u200b»c", "an invisible character stands here: U+200B"),
    ("line separator", "a: b«\u2028»c: d", "an invisible character stands here: U+2028"),
    ("next line", "a: b«\x85»c: d", "an invisible character stands here: U+0085"),
    ("bidi", "a: «\u202e»b", "an invisible character stands here: U+202E"),
    ("NUL", "a: «\x00»b", "an invisible character stands here: U+0000"),
    ("escape", "a: «\x1b»[31m", "an invisible character stands here: U+001B"),
    ("byte order mark inside", "a: «\ufeff»b", "an invisible character stands here: U+FEFF"),
    ("written as an escape", 'a: «"b\\u202ec"»', "an invisible character stands here: U+202E"),
    ("tab inside a text", "a: one«\t»two", "a tab stands outside of quotes"),
    ("tab before a comment", "a: b«\t»# comment", "a tab stands outside of quotes"),
    ("tab after a colon", "a:«\t»b", "a tab stands outside of quotes"),
    ("tab in brackets", "a: [b,«\t»c]", "a tab stands outside of quotes"),
    ("tab in brackets that nobody closes", "a: [b,\n«\t»c: d\n", "a tab stands where spaces must"),
    ("tab after a space", "a: b\n «\t»c: d\n", "a tab stands where spaces must"),
    ("tab after a quote", 'a: "# b"«\t»', "a tab stands outside of quotes"),
]


@PARSERS
@pytest.mark.parametrize(("content", "message"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_each_fault_stands_at_its_place(content: str, message: str, pure: bool) -> None:
    plain, (expected,) = marked(content)
    composition = composed(plain, pure)
    fault = composition.faults[0]
    assert fault.message.startswith(message)
    assert corners(composition.text.place(fault.span)) == expected
    assert fault.hint


@PARSERS
def test_half_a_character_is_refused_as_an_escape_too(pure: bool) -> None:
    assert [fault.span.start for fault in composed('a: "\\ud800"', pure).faults] == [3]


HARMLESS = {
    "joiners in emoji": "a: 👩‍👩‍👧‍👦 and می‌خواهم",
    "right to left": "a: السلام عليكم",
    "tab in a comment": "a: b # one\ttwo\n#\tthree\n",
    "tab after a text with a hash": 'a: "# one" # two\tthree',
    "tab in quotes with an anchor": 'a: &x "one\ttwo"',
    "tab in a block": "a: |\n  one\n  \ttwo\n",
    "tab after a hash in a block": "a: |\n  # one\ttwo\n",
    "tab in quotes on its own line": 'a: "one\n\ttwo"',
    "soft line ends": "a: b\r\nc: d\re: f",
}


@PARSERS
@pytest.mark.parametrize("content", HARMLESS.values(), ids=HARMLESS)
def test_what_people_write_is_left_alone(content: str, pure: bool) -> None:
    assert composed(content, pure).faults == []


def test_a_duplicate_key_shows_the_first_as_well() -> None:
    fault = composed("a: b\nc: d\na: e", False).faults[0]
    assert (fault.label, fault.other, fault.other_label) == ("again here", (0, 1), "first here")


LIMITS = {
    "depth": ("[" * DEPTH + "]" * DEPTH, "[" * (DEPTH + 1) + "]" * (DEPTH + 1), "nested too deep: more than 32 levels"),
    "block depth": (
        "\n".join("  " * level + "a:" for level in range(DEPTH)),
        "\n".join("  " * level + "a:" for level in range(DEPTH + 1)),
        "nested too deep",
    ),
    "nodes": ("[" + "a," * (NODES - 1) + "]", "[" + "a," * NODES + "]", "too many values in one file: the limit is 200,000"),
    "nodes that are lists": (
        "[" + "[]," * (NODES - 1) + "]",
        "[" + "[]," * NODES + "]",
        "too many values in one file: the limit is 200,000",
    ),
    "a text": ("a: " + "x" * TEXT_CHARACTERS, "a: " + "x" * (TEXT_CHARACTERS + 1), "too long: 64,001 characters, the limit is 64,000"),
    "aliases": (
        "a: &x " + "y" * 999 + "\nb: [" + "*x," * (EXPANDED // 1000) + "]",
        "a: &x " + "y" * 999 + "\nb: [" + "*x," * (EXPANDED // 1000 + 1) + "]",
        "the aliases expand to too much: over 200,000",
    ),
}


# Python's own parser takes seconds for 200,000 values.
@pytest.mark.parametrize(
    ("limit", "pure"), [(limit, pure) for limit in LIMITS for pure in (False, True) if not (pure and limit.startswith("nodes"))]
)
def test_just_below_a_limit_all_is_well_and_just_above_it_is_said(limit: str, pure: bool) -> None:
    below, above, message = LIMITS[limit]
    assert composed(below, pure).faults == []
    faults = composed(above, pure).faults
    assert len(faults) == 1
    assert message in faults[0].message


def test_aliases_of_aliases_are_counted_by_what_they_become() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    faults = composed("\n".join(lines), False).faults
    assert [fault.message for fault in faults] == ["the aliases expand to too much: over 200,000 values and characters"]


def test_a_hundred_thousand_brackets_are_refused_at_the_thirty_third() -> None:
    faults = composed("a: " + "[" * 100_000, False).faults
    assert [(fault.message, fault.span.start) for fault in faults] == [("this is nested too deep: more than 32 levels", 3 + DEPTH - 1)]
