"""Tables that nobody can forge."""

import re
from dataclasses import replace

import pytest

from journeycode.reporters import Report
from journeycode.reporters.markdown import code, escaped, write
from tests.reporters.samples import EVIL, FILE, HOSTILE, LOW, PATH, REPORT


def test_a_table_for_each_file_and_the_reasons_folded_away() -> None:
    assert (
        write(REPORT)
        == """\
## journeycode: 1 error, 1 warning, 1 note

Looked at 1 journey in 2 files.

### `journeys/other.yaml`

| | Line | Finding | What to do |
| --- | --- | --- | --- |
| note | 3:7 | **no-success-metric**: journey 'Second' has no metric |  |

### `journeys/switch.journey.yaml`

| | Line | Finding | What to do |
| --- | --- | --- | --- |
| error | 15:18 | **broken-promise**: 'Opens the bill' (Billing) breaks the promise 'price-lock'<br>promised here by Brand (line 10) | keep it, or say at the advert what it costs |
| warning | 16:18 | **unaddressed-low-point**: low point 'Opens the bill' (-2) has no opportunity | add one |

<details><summary>Why this matters</summary>

| Rule | Why |
| --- | --- |
| broken-promise | customers are unhappy where a promise is not kept |

</details>
"""
    )


def test_nothing_found() -> None:
    assert write(Report((), about="2 files")) == "## journeycode: no findings\n\nLooked at 2 files.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a | b\n| c |", "a \\| b \\| c \\|"),
        ("<img src=x> &amp; &#64;x", "&lt;img src=x&gt; &amp;amp; &amp;#&#8203;64;x"),
        ("[x](http://e.test) ![y](z)", "\\[x\\](http:&#8203;//e.test) !\\[y\\](z)"),
        ("@team a@b.test @", "@&#8203;team a@&#8203;b.test @"),
        ("#12 owner/repo#3 GH-4 !5", "#&#8203;12 owner/repo#&#8203;3 GH-&#8203;4 !&#8203;5"),
        ("www.e.test WWW.e.test ftp://e", "www&#8203;.e.test WWW&#8203;.e.test ftp:&#8203;//e"),
        ("*b* _i_ ~~s~~ \\", "\\*b\\* \\_i\\_ \\~\\~&#8203;s\\~\\~ \\\\"),
        ("$x$ :smile:", "<span>$</span>x<span>$</span> :&#8203;smile:"),
        ("say `handoff: {carries: [a|b]}` here", "say `handoff: {carries: [a\\|b]}` here"),
        ("one ` backtick", "one \\` backtick"),
        ("``` fence ```", "\\`\\`\\` fence \\`\\`\\`"),
        ("`` ``", "\\`\\` \\`\\`"),
        ("price 70 % of 5 at 22:30", "price 70 % of 5 at 22:30"),
    ],
)
def test_a_text_stands_for_itself(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a.yaml", "`a.yaml`"), ("a`b", "``a`b``"), ("`a``", "``` `a`` ```"), ("a|b", "`a|b`"), (" ", "`   `"), ("a\nb", "`a b`")],
)
def test_code_ends_where_it_should(text: str, expected: str) -> None:
    assert code(text) == expected


def test_in_a_table_a_bar_in_code_is_escaped() -> None:
    assert code("a|b", in_table=True) == "`a\\|b`"


def test_a_hostile_document_adds_no_row_no_cell_no_link() -> None:
    written = write(Report((HOSTILE,)))
    rows = [line for line in written.splitlines() if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [5, 5, 5, 3, 3, 3]
    assert not re.search(r"(?<!\\)\]\(|://|@\w|<img|<script|www\.", written)
    assert len(written.splitlines()) == 15


def test_it_fits_into_a_comment_and_says_what_is_left_out() -> None:
    long = tuple(replace(LOW, message=EVIL * 5, address=str(number)) for number in range(150))
    written = write(Report(long, {PATH: FILE}))
    shown = written.count("**unaddressed-low-point**")
    assert 20 < shown < 150
    assert f"{150 - shown} more findings not shown here." in written
    assert 55_000 < len(written) < 60_200
