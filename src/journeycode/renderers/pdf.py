"""A picture as PDF: one page of its size, drawn as lines and text by Typst in the fonts that come along."""

import importlib.util
import shutil
import tempfile
from pathlib import Path

from journeycode.finding import ENVIRONMENT, Trouble
from journeycode.renderers.escaping import clean
from journeycode.renderers.fonts.lettering import HERE, lettered
from journeycode.renderers.options import Drawing
from journeycode.renderers.png import size
from journeycode.views.view import View

# A page has 72 points to the inch, a picture 96 pixels; no viewer shows a page of more than 200 inches.
POINTS, LONGEST = 0.75, 14_400
PAGE = """
#set document(title: sys.inputs.title, date: none)
#set page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt)
#image(bytes(sys.inputs.picture), format: "svg", width: 100%, height: 100%, alt: sys.inputs.alt)
"""


def render_pdf(view: View, picture: str) -> Drawing:
    """The picture of a view, given as SVG, as PDF. Raises Trouble where the library for it is not here."""
    if not importlib.util.find_spec("typst"):
        raise Trouble(
            "PDF is drawn by a library that is not here",
            "`pip install 'journeycode[pdf]'` brings it along; `--to svg` needs none",
            ENVIRONMENT,
        )
    import typst

    found = lettered(picture, f"the pdf {view.view} of {view.id}")
    width, height = size(picture)
    points = min(POINTS, LONGEST / max(width, height))
    page = PAGE.format(width=width * points, height=height * points)
    inputs = {"title": clean(view.title), "alt": clean(view.alt), "picture": found.svg}
    # Typst takes folders of fonts, not files.
    with tempfile.TemporaryDirectory() as folder:
        for number, path in enumerate(found.beside):
            shutil.copyfile(path, Path(folder, f"{number}{path.suffix}"))
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(HERE), folder])
        return Drawing(typst.compile(page.encode(), font_paths=fonts, sys_inputs=inputs), found.notes)
