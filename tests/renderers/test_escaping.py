"""One function for each sink: what comes out is text there and nothing else."""

import pytest

from journeycode.renderers.escaping import clean, link, markdown, mermaid, terminal, xml


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        ("two  spaces\tand\nlines", "two spaces and lines"),
        ("a\x00\x1b[31mb\x85c", "a [31mb c"),
        ("a\u202eb\u2066c\u200e", "a b c"),
        ("half \ud83d surrogate \ufffe", "half surrogate"),
        ("👩\u200d👧 \u0645\u06cc\u200c\u062e", "👩\u200d👧 \u0645\u06cc\u200c\u062e"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert (clean(text), terminal(text)) == (cleaned, cleaned)


def test_xml() -> None:
    assert xml("<a href=\"x\" b='y'>&amp;") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", "a \\| b"),
        ("<br> & *x* _y_ `z` [l](u)", "\\<br\\> &amp; \\*x\\* \\_y\\_ \\`z\\` \\[l\\](u)"),
        ("@team and #12", "@\u2060team and \\#\u206012"),
        ("https://x www.x", "https\u2060://x www\u2060.x"),
        ("back\\slash", "back\\\\slash"),
    ],
)
def test_markdown(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("Section one", "#83;ection one"),
        ("Ends the call", "Ends the call"),
        ("end", "#101;nd"),
        ("5: a; b # c, d", "5#58; a#59; b #35; c#44; d"),
        ("日本 été", "日本 été"),
        ("\x00", "#8203;"),
    ],
)
def test_mermaid(text: str, escaped: str) -> None:
    assert mermaid(text) == escaped


@pytest.mark.parametrize(
    "url", ["javascript:x", "JAVASCRIPT:x", "data:text/html,x", "https://a b", "https://a\x00", "//x", "vbscript:x", 'https://x"y']
)
def test_refused_links(url: str) -> None:
    assert link(url) == ""


@pytest.mark.parametrize("url", ["https://tracker.example/NB-118", "http://x", "mailto:a@b.example"])
def test_links(url: str) -> None:
    assert link(url) == url
