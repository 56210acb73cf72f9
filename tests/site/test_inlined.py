"""A picture as part of a page."""

from journeycode.site.inlined import fault, figure, style, with_own_ids

SVG = '<svg aria-labelledby="a-title a-desc"><title id="a-title">A</title><desc id="a-desc">Says</desc><use href="#b"/><g id="b" fill="url(#c)"/><i id="c"/><a href="#elsewhere"/></svg>'


def test_ids_and_mentions_of_them_are_begun_with_a_prefix() -> None:
    assert with_own_ids(SVG, "x-") == (
        '<svg aria-labelledby="x-a-title x-a-desc"><title id="x-a-title">A</title><desc id="x-a-desc">Says</desc>'
        '<use href="#x-b"/><g id="x-b" fill="url(#x-c)"/><i id="x-c"/><a href="#elsewhere"/></svg>'
    )


def test_only_the_first_figure_of_a_page_brings_the_rules() -> None:
    first, second = (
        figure("<svg><desc>Old</desc></svg>", name="a map", digest="0", title='A "title"', number=number, caption="C & D", alt="New <")
        for number in (1, 2)
    )
    assert first == second.replace('<div class="journey-drawing-picture"', f'<style>{style()}</style><div class="journey-drawing-picture"')
    assert second == (
        '<figure class="journey-drawing" data-journeycode="a map 0">'
        '<div class="journey-drawing-picture" tabindex="0" role="group" aria-label="A &quot;title&quot;">'
        "<svg><desc>New &lt;</desc></svg></div><figcaption>C &amp; D</figcaption></figure>"
    )


def test_the_rules_follow_the_site() -> None:
    assert '[data-md-color-scheme="slate"] .journey-drawing' in style()
    assert '@media(prefers-color-scheme:dark){[data-theme="auto"] .journey-drawing{' in style()
    assert "& .jc-f-ink{fill:#e8edf3}" in style()


def test_a_fault_is_a_box_that_says_where_what_and_what_to_do() -> None:
    assert fault("docs/a.md:3", "there is no `<x>`", "did you mean `y`?").endswith(
        "<p><strong>This journey could not be drawn</strong> (docs/a.md:3)</p><p>there is no <code>&lt;x&gt;</code>.</p><p>did you mean <code>y</code>?</p></div>"
    )
