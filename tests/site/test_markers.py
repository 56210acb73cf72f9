"""Markers in Markdown: what is between them, and everything that can be wrong with them."""

import pytest

from journeycode.site.asked import Asked
from journeycode.site.markers import marked
from journeycode.source import Text


def text(*lines: str) -> Text:
    return Text("page.md", "page.md", "\n".join(lines) + "\n")


def test_what_stands_between_markers() -> None:
    page = text(
        "# A",
        '<!-- journeycode: switch-broadband view=owners alt="Who owns, and what" table=yes -->',
        "old",
        "```mermaid",
        "journey",
        "```",
        "<!-- /journeycode -->",
        "- item",
        "    <!--journeycode: other-->",
        "    <!--/journeycode-->",
    )
    found, faults = marked(page)
    assert faults == []
    assert [(one.place.line, one.asked, page.content[slice(*one.span)], one.indent) for one in found] == [
        (2, Asked("switch-broadband", view="owners", alt="Who owns, and what", table=True), "old\n```mermaid\njourney\n```\n", ""),
        (9, Asked("other"), "", "    "),
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("<!-- journeycode: a -->", "text"), (1, 1, "this marker is not closed: the file ends")),
        (("<!-- journeycode: a -->", "<!-- journeycode: b -->", "<!-- /journeycode -->"), (1, 1, "this marker is not closed: the next one begins in line 2")),
        (("<!-- journeycode: a -->", "```", "<!-- /journeycode -->", "```"), (1, 1, "this marker is not closed: the one in line 3 stands in a code block")),
        (("x", "  <!-- /journeycode -->"), (2, 3, "this marker closes nothing")),
        (("~~~~", "<!-- journeycode: a -->", "~~~", "<!-- /journeycode -->", "~~~~"), (2, 1, "this marker stands in a code block, where it is shown and not followed")),
        (("<!-- journeycode a -->", ""), (1, 1, "this marker cannot be read")),
        (("<!-- journeycode: a b -->", "<!-- /journeycode -->"), (1, 1, "`b` is a second address, and a marker draws one")),
        (("<!-- journeycode: a vew=map -->", "<!-- /journeycode -->"), (1, 1, "there is no option `vew`")),
        (('<!-- journeycode: a alt="b -->', "<!-- /journeycode -->"), (1, 1, "a quotation mark is not closed in this marker")),
    ],
)  # fmt: skip
def test_faults_have_a_place_and_a_remedy(lines: tuple[str, ...], told: tuple[int, int, str]) -> None:
    _, faults = marked(text(*lines))
    assert [(fault.place.line, fault.place.column, fault.message) for fault in faults] == [told]
    assert all(fault.hint for fault in faults)


def test_markers_that_are_shown_in_a_code_block_are_no_fault_beside_real_ones() -> None:
    found, faults = marked(text("```", "<!-- journeycode: a -->", "```", "<!-- journeycode: b -->", "<!-- /journeycode -->"))
    assert ([one.asked.address for one in found], faults) == (["b"], [])
