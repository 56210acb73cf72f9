"""A picture as part of a page: its ids are its own, it follows the light and dark of the site, and it never gets too small to read."""

import re

from journeycode.renderers.escaping import xml
from journeycode.renderers.svg.pen import EVERY_CLASS, ON_DARK, ON_LIGHT

ID = re.compile(r'\bid="([^"]*)"')
REFERRING = re.compile(r'\b(aria-labelledby|aria-describedby|href|xlink:href)="([^"]*)"|url\(#([^)]*)\)')
QUOTED = re.compile(r"`([^`]+)`")
# How sites say that they are dark: Material and Zensical, MkDocs, and the themes of Sphinx. A site that says nothing is light.
DARK_SITES = '[data-md-color-scheme="slate"],[data-bs-theme="dark"],[data-theme="dark"]'
SYSTEM_DECIDES = '[data-theme="auto"]'
LOOKS = (
    ".journey-drawing{margin:1.5em 0;padding:0}"
    "figure:has(>.journey-drawing){margin-inline:0;padding-inline:0}"
    "figure>.journey-drawing{margin:0}"
    ".journey-drawing-picture{overflow-x:auto}"
    ".journey-drawing svg{display:block;max-width:100%;min-width:560px;height:auto;border-radius:4px}"
    ".journey-drawing figcaption{max-width:none;text-align:start}"
    ".journey-drawing-fault{border:1px solid #b3261e;border-left-width:5px;border-radius:4px;padding:.6em .9em;margin:1.5em 0;"
    "background:#fdecea;color:#5f1310}"
    ".journey-drawing-fault p{margin:0 0 .35em}.journey-drawing-fault p:last-child{margin:0}"
)


def style() -> str:
    """The rules that one page needs once, however many drawings it has."""
    dark = "".join(
        f"& .{name}{{{'fill' if name[3] == 'f' else 'stroke'}:{ON_DARK[name[5:]]}}}"
        for name in EVERY_CLASS
        if ON_DARK[name[5:]] != ON_LIGHT[name[5:]]
    )
    sites = ",".join(f"{site} .journey-drawing" for site in DARK_SITES.split(","))
    return f"{LOOKS}{sites}{{{dark}}}@media(prefers-color-scheme:dark){{{SYSTEM_DECIDES} .journey-drawing{{{dark}}}}}"


def with_own_ids(svg: str, prefix: str) -> str:
    """The picture with every id and every mention of one begun with a prefix, so that two of them can stand on one page."""
    ids = set(ID.findall(svg))

    def mention(match: "re.Match[str]") -> str:
        if match[3] is not None:
            return f"url(#{prefix}{match[3]})" if match[3] in ids else match[0]
        words = [
            f"#{prefix}{word[1:]}" if word[:1] == "#" and word[1:] in ids else prefix + word if word in ids else word
            for word in match[2].split(" ")
        ]
        return f'{match[1]}="{" ".join(words)}"'

    return ID.sub(lambda match: f'id="{prefix}{match[1]}"', REFERRING.sub(mention, svg))


def figure(svg: str, *, name: str, digest: str, title: str, number: int, caption: str = "", table: str = "", alt: str = "") -> str:
    """A drawing as a figure. `number` counts the drawings of a page from 1, the first brings the rules; `table` is HTML already.

    `alt` takes the place of what the picture says of itself.
    """
    if alt:
        svg = re.sub(r"(<desc\b[^>]*>)[^<]*", lambda match: match[1] + xml(alt), svg, count=1)
    parts = [
        f'<figure class="journey-drawing" data-journeycode="{xml(name)} {digest}">',
        f"<style>{style()}</style>" if number == 1 else "",
        f'<div class="journey-drawing-picture" tabindex="0" role="group" aria-label="{xml(title)}">',
        with_own_ids(svg.strip(), f"drawing-{number}-"),
        "</div>",
        f"<figcaption>{xml(caption)}</figcaption>" if caption else "",
        f"<details><summary>The same as a table</summary>{table}</details>" if table else "",
        "</figure>",
    ]
    return "".join(parts)


def fault(where: str, message: str, hint: str) -> str:
    """What stands in the page where a drawing cannot be made: the place, what is wrong, and what to do."""
    sentences = [f"{xml(message)}.", xml(hint)]
    told = [f"<strong>This journey could not be drawn</strong> ({xml(where)})", *(QUOTED.sub(r"<code>\1</code>", one) for one in sentences)]
    return f'<div class="journey-drawing-fault" role="alert"><style>{LOOKS}</style>{"".join(f"<p>{one}</p>" for one in told if one)}</div>'
