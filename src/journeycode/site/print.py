"""A picture for a printed page: as PDF or PNG, in the shape in which its text gets largest there."""

from collections.abc import Callable

from journeycode.finding import Trouble
from journeycode.renderers.png import size
from journeycode.site.picture import Picture

# What the text of a printed A4 page takes of it, in millimetres.
PAGE_WIDTH, PAGE_HEIGHT = 160.0, 225.0
# A picture is never shown larger than it is drawn: 96 pixels are an inch.
NATURAL = 25.4 / 96
# Widths to try: a column, a document, two documents, and one band however long.
WIDTHS = ("700", "984", "1400", "wide")


def included(draw: Callable[[str], Picture], *, fixed: bool) -> tuple[str, bytes, str]:
    """The name and bytes of a file and the options of `includegraphics`, for the width in which the picture fills a page best.

    draw: the picture at a width. fixed: the document says a width, which holds. Raises Trouble where neither PDF nor PNG can be drawn.
    """
    best, turned, scale, shown = draw(WIDTHS[0]), False, 0.0, 0.0
    for width in WIDTHS[:1] if fixed else WIDTHS:
        made = draw(width)
        wide, high = size(made.drawn("svg").text)
        for on_its_side in (False, True):
            room = (PAGE_HEIGHT, PAGE_WIDTH) if on_its_side else (PAGE_WIDTH, PAGE_HEIGHT)
            fits = min(room[0] / wide, room[1] / high, NATURAL)
            # Turning a page around to read it has to be worth it.
            if fits > scale * (1.25 if on_its_side and not turned else 1.0):
                best, turned, scale, shown = made, on_its_side, fits, fits * (high if on_its_side else wide)
    to, data = _drawn(best)
    return f"journey-{best.digest}.{to}", data, f"{'angle=90,' if turned else ''}width={shown:.0f}mm"


def _drawn(made: Picture) -> tuple[str, bytes]:
    """The format and the bytes: PDF, whose text can be selected, else PNG. Raises Trouble where neither can be drawn."""
    try:
        return "pdf", made.drawn("pdf").data
    except Trouble as no_pdf:
        try:
            return "png", made.drawn("png").data
        except Trouble:
            raise no_pdf from None
