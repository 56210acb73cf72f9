"""What stands above and below the table of a page."""

from journeycode.renderers.colours import PERSONAS
from journeycode.renderers.escaping import xml
from journeycode.renderers.html.around import address
from journeycode.renderers.options import ALONE, Around
from journeycode.views.map.lanes import metric_sentence
from journeycode.views.map.values import MapView

STATUS = {"approved": "good", "retired": "bad", "review": "warn", "draft": "warn"}
ZOOM = (
    '<span class="zoom" role="group" aria-label="Zoom"><button type="button" id="smaller" aria-label="Smaller">−</button>'
    '<output id="size" aria-label="Size">100%</output><button type="button" id="larger" aria-label="Larger">+</button></span>'
)
SIGNS = {"bad": "✕", "warn": "!", "good": "✓", "plain": "i"}


def chips(view: MapView) -> str:
    """Version and status."""
    version = f'<span class="chip">v{xml(view.version)}</span>' if view.version else ""
    future = '<span class="chip">future</span>' if view.state == "future" else ""
    return version + future + (f'<span class="chip {STATUS.get(view.status, "")}">{xml(view.status)}</span>' if view.status else "")


def title(view: MapView) -> str:
    return f'<header><h1>{xml(view.title)} {chips(view)}</h1><p class="muted">{xml(view.subtitle)}</p></header>'


def personas(view: MapView, around: Around = ALONE) -> str:
    """A card for each persona, with the line it has on the curve, and a link to its sheet where there is one."""
    sheets = {of: path for of, _, path in around.pages}
    cards = []
    for index, card in enumerate(view.personas):
        dashes = PERSONAS[index % 7][2]
        line = (
            f'<line class="line{index % 7}" x1="2" x2="38" y1="48" y2="48" stroke-width="2.4"'
            + (f' stroke-dasharray="{dashes}"' if dashes else "")
            + "/>"
        )
        disc = f'<circle class="disc{index % 7}" cx="20" cy="20" r="18"/><text class="jc-f-page" fill="#ffffff" x="20" y="24.5" text-anchor="middle" font-weight="600" font-size="13">{xml(card.initials)}</text>'
        closed = f'<p class="small is-warn"><b>⊘ {xml(card.closed)}</b></p>' if card.closed else ""
        quote = f"<p><q>{xml(card.quote)}</q></p>" if card.quote else ""
        sheet = sheets.get(f"persona:{card.id}", "")
        name = f'<a href="{address(sheet)}">{xml(card.name)}</a>' if sheet else xml(card.name)
        cards.append(
            f'<li data-persona="{xml(card.id)}"><svg width="40" height="54" aria-hidden="true">{disc}{line}</svg><div><strong>{name}</strong><p class="small">{xml(card.note)}</p>{closed}{quote}</div></li>'
        )
    return f'<ul class="personas" aria-label="Personas">{"".join(cards)}</ul>' if cards else ""


def summary(view: MapView) -> str:
    """What to see first."""
    tones = [tone for tone, _ in view.summary]
    ground = next((tone for tone in ("bad", "warn", "good") if tone in tones), "")
    said = "".join(f'<li class="is-{tone}">{SIGNS[tone]} {xml(sentence)}</li>' for tone, sentence in view.summary)
    return f'<ul class="summary {ground}" aria-label="What to see first">{said}</ul>' if said else ""


def metric_list(view: MapView) -> str:
    tones = {None: "muted", True: "is-good", False: "is-bad"}
    lines = "".join(
        f'<li class="{tones[mark.met]}">{xml(metric_sentence(mark.name, mark.actual, mark.target, mark.met))}</li>' for mark in view.metrics
    )
    return f"<h2>The whole journey</h2><ul>{lines}</ul>" if lines else ""
