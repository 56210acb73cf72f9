"""The pages around a page: the way back to all journeys, and to the neighbours."""

from urllib.parse import quote

from journeycode.renderers.escaping import xml
from journeycode.renderers.options import Around


def address(path: str) -> str:
    """A relative path as an address; a scheme cannot come of it."""
    return xml("./" + quote(path.lstrip("/"), safe="/"))


def journeys(around: Around) -> str:
    """Links to the journeys that a page names, for a picture in which nothing can be clicked."""
    links = "".join(f'<a href="{address(path)}">{xml(words)}</a>' for of, words, path in around.pages if of.startswith("journey:"))
    return f'<nav class="around" aria-label="Journeys">{links}</nav>' if links else ""


def ways(around: Around) -> str:
    """The links at the top of a page; nothing for a page that stands alone."""
    signed = ((around.home, "⌂ {}", ""), (around.previous, "← {}", ' rel="prev"'), (around.following, "{} →", ' rel="next"'))
    links = "".join(f'<a href="{address(link[1])}"{rel}>{sign.format(xml(link[0]))}</a>' for link, sign, rel in signed if link)
    return f'<nav class="around" aria-label="Other pages">{links}</nav>' if links else ""
