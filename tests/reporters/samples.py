"""Findings for the tests of reporters, at places that are marked in a text."""

from journeycode.finding import Finding, Fix, Related
from journeycode.reporters import Report, RuleFact
from journeycode.source import Place, Span, Text
from journeycode.source.edits import Edit
from tests.marks import marked

JOURNEY = """\
apiVersion: journeycode/v1
kind: Journey
id: switch
name: Switching
stages:
  - name: Choose
    owner: brand
    steps:
      - name: Sees the advert
        sets: [«price-lock»]
  - name: Live
    owner: billing
    steps:
      - name: Opens the bill
        breaks: [«price-lock»]
        emotion: «-2»
"""
PATH = "journeys/switch.journey.yaml"
WHY = "customers are unhappy where a promise is not kept"


def text(content: str, path: str = PATH) -> tuple[Text, tuple[Place, ...]]:
    """A file without its marks, and the places that were marked."""
    plain, corners = marked(content)
    return Text(path, path, plain), tuple(Place(path, *corner) for corner in corners)


FILE, (SET, BROKEN, FELT) = text(JOURNEY)
PROMISE = Finding(
    "broken-promise",
    "error",
    "'Opens the bill' (Billing) breaks the promise 'price-lock'",
    BROKEN,
    "switch/opens-the-bill",
    "promise:price-lock",
    "the promise is broken here",
    WHY,
    "keep it, or say at the advert what it costs",
    (Related(SET, "promised here by Brand"),),
)
LOW = Finding(
    "unaddressed-low-point", "warning", "low point 'Opens the bill' (-2) has no opportunity", FELT, "switch/opens-the-bill", hint="add one"
)
ELSEWHERE = Finding(
    "no-success-metric", "info", "journey 'Second' has no metric", Place("journeys/other.yaml", 3, 7, 3, 9), "journey:second"
)
FACT = RuleFact("broken-promise", "A step that breaks a promise.", "Customers are unhappy then.", "keep the promise", "promise", "warning")
REPORT = Report((ELSEWHERE, PROMISE, LOW), {PATH: FILE}, "1 journey in 2 files", rules=(FACT,), version="0.1.0")

# What a hostile document puts into every text.
EVIL = "x\n::error file=a::y\r| forged | row |\n</failure>]]>\x1b[31m @team #1 www.evil.test [l](http://evil.test) ![i](http://evil.test/i.png) <img src=x> `c|d` \u202eback"
HOSTILE = Finding(
    "missing-owner",
    "warning",
    EVIL,
    Place("a|b\n::error::c`.yaml", 2, 3, 2, 4),
    EVIL,
    EVIL,
    EVIL,
    EVIL,
    EVIL,
    (Related(Place("o.yaml"), EVIL),),
)

# A fault with a fix: the key is written wrongly on the second line of a file.
TYPO_FILE, (TYPO_PLACE,) = text("id: 太郎\n«onwer»: brand\n", "typo.yaml")
FIX = Fix("write `owner`", (Edit(Span(7, 12), "owner"),))
TYPO = Finding("invalid-document", "error", "there is no field `onwer`", TYPO_PLACE, hint="did you mean `owner`?", fix=FIX)
TYPO_REPORT = Report((TYPO,), {"typo.yaml": TYPO_FILE})
