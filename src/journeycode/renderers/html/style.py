"""The style of pages, and the policy that lets nothing else in."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from journeycode.renderers.colours import FEELINGS, PERSONAS, TEAMS
from journeycode.renderers.html.behaviour import data, script
from journeycode.renderers.svg.pen import EVERY_CLASS, overrides

DARK = "@media screen and (prefers-color-scheme:dark)"


@cache
def style() -> str:
    """Everything that is said about looks on a page, pictures included."""
    written = files("journeycode.renderers.html").joinpath("page.css").read_text(encoding="utf-8")
    teams = "".join(
        f".filled{index}{{background:{colour};border-color:{colour};color:#fff}}.outlined{index}{{border-color:{colour};color:{colour}}}"
        for index, (colour, _, _) in enumerate(TEAMS)
    )
    dark = "".join(f".outlined{index}{{border-color:{on_dark};color:{on_dark}}}" for index, (_, _, on_dark) in enumerate(TEAMS))
    lines = "".join(f".line{index}{{stroke:{colour}}}.disc{index}{{fill:{colour}}}" for index, (colour, _, _) in enumerate(PERSONAS))
    lines_dark = "".join(
        f".line{index}{{stroke:{on_dark}}}.disc{index}{{fill:{on_dark}}}" for index, (_, on_dark, _) in enumerate(PERSONAS)
    )
    faces = "".join(f".face{value + 2}{{fill:{colour}}}" for value, (colour, _) in FEELINGS.items())
    faces_dark = "".join(f".face{value + 2}{{fill:{on_dark}}}" for value, (_, on_dark) in FEELINGS.items())
    # Paper is light, whatever the screen is.
    on_screen = overrides(EVERY_CLASS).replace("@media (prefers-color-scheme: dark)", DARK)
    return f"{written}{teams}{lines}{faces}{DARK}{{{dark}{lines_dark}{faces_dark}}}{on_screen}"


def digest(text: str) -> str:
    """The hash by which a policy knows a text again."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def policy(page: str) -> str:
    """Nothing is loaded; only our own style holds, and only our own script runs, where the page has one."""
    runs = f"script-src {digest(script(page))}; " if script(page) else ""
    return f"default-src 'none'; {runs}style-src {digest(style())}; base-uri 'none'; form-action 'none'"


def document(title: str, body: str, page: str, known: object = None) -> str:
    """A whole page. `title` and `body` are escaped already; `page` is the class of the body; `known` is what its script reads."""
    behaviour = ""
    if script(page):
        behaviour = f'<script type="application/json" id="known">{data(known)}</script>\n<script type="module">{script(page)}</script>\n'
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f'<title>{title}</title>\n<style>{style()}</style>\n</head>\n<body class="{page}">\n<main>\n{body}\n</main>\n{behaviour}</body>\n</html>\n'
    )
