"""What people read: whole outputs, for every shape of file and screen."""

from dataclasses import replace

import pytest

from journeycode.finding import Finding, Fix, Related
from journeycode.reporters import Report
from journeycode.reporters.full import write
from journeycode.source import Place, Text, decode
from tests.reporters.samples import ELSEWHERE, FILE, LOW, PATH, PROMISE, REPORT, TYPO, text


def one(content: str, label: str = "here", width: int = 80) -> str:
    """The quote of the first marked place of a text, without the lines around it."""
    file, (place, *_) = text(content, "j.yaml")
    finding = Finding("missing-owner", "error", "nobody owns this", place, label=label)
    written = write(Report((finding,), {"j.yaml": file}, width=width))
    return "\n".join(written.splitlines()[2:-2])


def test_findings_stand_by_file_and_each_tells_its_story_in_the_order_of_the_file() -> None:
    assert (
        write(REPORT)
        == """\
── journeys/other.yaml: 1 note ─────────────────────────────────────────────────────────────────────

note     journey 'Second' has no metric
         journeys/other.yaml:3:7  no-success-metric

── journeys/switch.journey.yaml: 1 error, 1 warning ────────────────────────────────────────────────

error    'Opens the bill' (Billing) breaks the promise 'price-lock'
         journeys/switch.journey.yaml:15:18  broken-promise
      10 │         sets: [price-lock]
         │                ---------- promised here by Brand
         ⋮
      15 │         breaks: [price-lock]
         │                  ^^^^^^^^^^ the promise is broken here
         Why         Customers are unhappy where a promise is not kept.
         What to do  Keep it, or say at the advert what it costs.

warning  low point 'Opens the bill' (-2) has no opportunity
         journeys/switch.journey.yaml:16:18  unaddressed-low-point
      16 │         emotion: -2
         │                  ^^
         What to do  Add one.

Looked at 1 journey in 2 files: 1 error, 1 warning, 1 note in 2 files.
"""
    )


def test_why_a_rule_is_there_is_said_once() -> None:
    again = replace(PROMISE, detail="promise:another")
    written = write(Report((PROMISE, again), {PATH: FILE}))
    assert written.count("Why ") == 1
    assert written.count("What to do ") == 2


def test_one_file_needs_no_heading() -> None:
    assert write(Report((LOW,), {PATH: FILE})).startswith("warning  low point")


def test_on_a_narrow_screen_everything_moves_to_the_left_and_labels_below() -> None:
    assert (
        write(Report((PROMISE,), {PATH: FILE}, width=44))
        == """\
error 'Opens the bill' (Billing) breaks the
     promise 'price-lock'
     journeys/switch.journey.yaml:15:18  broken-promise
  10 │         sets: [price-lock]
     │                ----------
     │                promised here by Brand
     ⋮
  15 │         breaks: [price-lock]
     │                  ^^^^^^^^^^
     │            the promise is broken here
     Why         Customers are unhappy where
                 a promise is not kept.
     What to do  Keep it, or say at the
                 advert what it costs.

1 error in 1 file.
"""
    )


def test_a_wide_screen_does_not_make_long_lines() -> None:
    long = replace(PROMISE, why="word " * 100, hint="word " * 100)
    assert max(map(len, write(Report((long, ELSEWHERE), {PATH: FILE}, width=400)).splitlines())) <= 110


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("name: «太郎» さん", "       1 │ name: 太郎 さん\n         │       ^^^^ here"),
        ("太郎: «x»", "       1 │ 太郎: x\n         │       ^ here"),
        ("e\u0301: «x»", "       1 │ e\u0301: x\n         │    ^ here"),
        ("a:«\t»b", "       1 │ a:→b\n         │   ^ here"),
        ("\t«x»: 1", "       1 │ →x: 1\n         │  ^ here"),
        ("a: 1\r\nb: «2»\r\n", "       2 │ b: 2\n         │    ^ here"),
        ("a: 1\rb: «2»\r", "       2 │ b: 2\n         │    ^ here"),
        ("a:«»", "       1 │ a:\n         │   ^ here"),
        ("a: «|\n  one\n  two\n»b: 1", "       1 │ a: |\n         │    ^ here (up to line 3)"),
        ("a: «'\n  one\n  two'»", "       1 │ a: '\n         │    ^ here (up to line 3)"),
        ("a: «x\x1b[31m\u202ey»", "       1 │ a: x\ufffd[31m\ufffdy\n         │    ^^^^^^^^ here"),
        ("«»", ""),
        ("a: 1\n«»", ""),
    ],
    ids=[
        "wide",
        "after-wide",
        "combining",
        "tab",
        "indented-by-tab",
        "crlf",
        "cr",
        "end-of-line",
        "lines",
        "quoted-lines",
        "controls",
        "empty",
        "end",
    ],
)
def test_the_sign_stands_below_what_it_means(content: str, expected: str) -> None:
    assert one(content) == expected


def test_a_byte_order_mark_moves_nothing() -> None:
    decoded = decode(b"\xef\xbb\xbfname: x\r\n")
    assert isinstance(decoded, tuple)
    file = Text("j.yaml", "j.yaml", *decoded)
    finding = Finding("missing-owner", "error", "no", Place("j.yaml", 1, 7, 1, 8), label="here")
    assert "       1 │ name: x\n         │       ^ here\n" in write(Report((finding,), {"j.yaml": file}))


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    assert (
        one(f"a: {'w ' * 5000}«price» {'x ' * 5000}", width=60)
        == """\
       1 │ …w w w w w w w w price x x x x x x x x x x x x x…
         │                  ^^^^^ here"""
    )


def test_of_a_long_line_of_wide_letters_no_more_than_the_screen_is_shown() -> None:
    shown = one(f"{'太' * 500}«郎郎»{'太' * 500}", width=60)
    assert shown == f"       1 │ …{'太' * 8}郎郎{'太' * 13}…\n         │{' ' * 18}^^^^ here"


def test_a_place_longer_than_the_screen_is_marked_as_far_as_it_is_seen() -> None:
    assert one(f"a: «{'w' * 500}»", width=60, label="") == f"       1 │ a: {'w' * 44}…\n         │    {'^' * 44}"


def test_a_label_that_does_not_fit_stands_below() -> None:
    assert (
        one(f"{' ' * 60}x: «y»", label="nobody has said who looks after this")
        == f"""\
       1 │ {" " * 60}x: y
         │ {" " * 63}^
         │ {" " * 33}nobody has said who looks after this"""
    )


def test_two_places_of_one_line_are_shown_below_one_another() -> None:
    file, (first, second) = text("share: [«60%», «50%»]", "j.yaml")
    finding = Finding("shares", "error", "too much", second, label="more than is left", related=(Related(first, "taken"),))
    assert """\
       1 │ share: [60%, 50%]
         │         --- taken
         │              ^^^ more than is left
""" in write(Report((finding,), {"j.yaml": file}))


def test_places_in_other_files_come_with_their_paths_and_files_that_were_not_read_with_their_labels() -> None:
    file, (here,) = text("id: «switch»", "b.yaml")
    other, (there,) = text("id: «switch»", "a.yaml")
    related = (Related(there, "first here"), Related(Place("gone.yaml", 4, 2, 4, 3), "and here"), Related(there, "first here"))
    finding = Finding("duplicate-id", "error", "twice", here, label="again", related=related)
    assert (
        write(Report((finding,), {"a.yaml": other, "b.yaml": file}))
        == """\
error    twice
         b.yaml:1:5  duplicate-id
       1 │ id: switch
         │     ^^^^^^ again
         a.yaml:1:5
       1 │ id: switch
         │     ------ first here
         gone.yaml:4:2: and here

1 error in 1 file.
"""
    )


def test_of_very_many_places_some_are_shown() -> None:
    related = tuple(Related(Place("o.yaml", line), f"number {line}") for line in range(1, 1001))
    written = write(Report((replace(LOW, related=related),), {PATH: FILE}))
    assert "… and 988 more places" in written


def test_names_of_files_are_one_line() -> None:
    written = write(Report((replace(LOW, place=Place("a\nb\x1b[0m.yaml", 3, 4)), PROMISE)))
    assert "a b\ufffd[0m.yaml:3:4  unaddressed-low-point" in written
    assert "── a b\ufffd[0m.yaml: 1 warning ──" in written


def test_colours_are_only_added() -> None:
    plain, coloured = write(REPORT), write(replace(REPORT, colour=True))
    for code in ("31;1", "33;1", "36;1", "34;1", "1", "2", "0"):
        assert f"\x1b[{code}m" in coloured
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == plain


def test_nothing_found_is_one_line() -> None:
    assert write(Report((), about="2 journeys in 9 files")) == "Looked at 2 journeys in 9 files: no findings.\n"


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (TYPO, "Did you mean `owner`? `lint --fix` can write `owner`."),
        (replace(TYPO, hint=""), "Write `owner`. `lint --fix` does it."),
        (
            replace(TYPO, fix=Fix("end it", (), safe=False)),
            "Did you mean `owner`? `lint --unsafe-fixes` can end it; look at it afterwards.",
        ),
    ],
)
def test_what_can_be_mended_is_said(finding: Finding, told: str) -> None:
    assert f"         What to do  {told}\n" in write(Report((finding,)))
