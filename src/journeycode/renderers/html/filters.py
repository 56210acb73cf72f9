"""The bar of filters of a page, and the words by which its script filters: those of selectors."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from journeycode.model.lifecycle import PHASES
from journeycode.renderers.escaping import xml
from journeycode.views.map.columns import SPELLED
from journeycode.views.map.values import Column, MapView

SIDES = {"pre": "Before the purchase", "commit": "The purchase", "fulfil": "Delivery", "post": "After the purchase"}
FINDING = "finding"
# What can be chosen: the word of the selector, and what the choice is called. A finding is no thing of a workspace, so that no selector names it.
CHOICES = {"lived-by": "Persona", "owner": "Owner", "met-on": "Channel", "phase": "Phase", FINDING: "Finding"}
Words = tuple[str, ...]


def step_words(view: MapView, column: Column) -> Words:
    """Every word of a selector that a step answers to, and `finding:` with each rule that speaks of it."""
    people = column.who or tuple(card.id for card in view.personas)
    side = PHASES[column.phase].side if column.phase in PHASES else ""
    found = [column.address, "is:step", f"state:{view.state}"]
    found += [f"owner:{column.owner}"] if column.owner else []
    found += [f"lived-by:{id}" for id in people]
    found += [f"met-on:{mark.channel}" for mark in column.touchpoints if mark.channel]
    found += [f"phase:{word}" for word in (column.phase, side) if word]
    found += [f"tag:{tag}" for tag in column.tags]
    return tuple(dict.fromkeys([*found, *(f"{FINDING}:{mark.rule}" for mark in column.findings)]))


def journey_words(view: MapView) -> Words:
    """The same of the journey itself."""
    found = [view.id, f"journey:{view.id}", "is:journey", f"state:{view.state}"]
    found += [f"owner:{view.owner}"] if view.owner else []
    found += [f"lived-by:{card.id}" for card in view.personas] + [f"tag:{tag}" for tag in view.tags]
    return tuple(dict.fromkeys([*found, *(f"{FINDING}:{mark.rule}" for mark in view.findings)]))


def numbered(parts: Sequence[Sequence[Words]]) -> tuple[list[str], list[list[list[int]]]]:
    """Every word once, and of each item each part's words by their number: a page of many steps stays small."""
    order: dict[str, int] = {}
    found = [[[order.setdefault(word, len(order)) for word in words] for words in item] for item in parts]
    return list(order), found


def names(views: Iterable[MapView]) -> dict[str, str]:
    """What people call what the words name."""
    found: dict[str, str] = {f"phase:{id}": label for id, label in SIDES.items()}
    found |= {f"phase:{phase.id}": phase.label for phase in PHASES.values()}
    for view in views:
        found |= {f"lived-by:{card.id}": card.name for card in view.personas} | {f"owner:{chip.id}": chip.name for chip in view.teams}
    return found


def spoken(word: str, called: Mapping[str, str]) -> str:
    """A word as people say it: the name of a team, the phase's label, "live chat" for a channel."""
    id = word.partition(":")[2]
    plain = SPELLED.get(id, id.replace("-", " ")) if word.startswith("met-on:") else id
    return called.get(word, plain)


def bar(items: Sequence[Sequence[Words]], called: Mapping[str, str], thing: str, tools: str = "") -> str:
    """The bar. It waits hidden for the script, without which it could do nothing. `tools` are further buttons.

    items: of each thing that is shown or not, the words of its parts. thing: what they are, "step".
    """
    chosen = "".join(choice(name, label, items, called) for name, label in CHOICES.items())
    return (
        f'<div class="filters" role="search" aria-label="Filter" hidden data-thing="{thing}"><div class="choices">{chosen}'
        '<label class="selector">Selector<input type="text" id="selector" spellcheck="false" autocomplete="off" autocapitalize="off" '
        'placeholder="owner:billing&amp;phase:post" aria-describedby="fault"></label></div>'
        '<div class="state"><output id="count"></output><button type="button" id="clear" hidden>Clear filters</button>'
        '<button type="button" class="copies">Copy link</button>'
        f'{tools}<p id="fault" class="is-bad" role="status"></p></div></div>'
    )


def choice(name: str, label: str, items: Sequence[Sequence[Words]], called: Mapping[str, str]) -> str:
    """One list to choose from, with how many things each choice shows; nothing where there is nothing to choose."""
    met: dict[str, int] = {}
    for item in items:
        for word in dict.fromkeys(word for words in item for word in words if word.startswith(f"{name}:")):
            met[word] = met.get(word, 0) + 1
    if not met:
        return ""
    options = "".join(
        f'<option value="{xml(word)}">{xml(spoken(word, called))} ({met[word]})</option>' for word in sorted(met, key=order(called))
    )
    return f'<label>{label}<select data-filter="{name}"><option value="">all</option>{options}</select></label>'


def order(called: Mapping[str, str]) -> Callable[[str], tuple[int, str]]:
    """Phases in the order of life, sides of the purchase first; all else by name."""
    sides, phases = list(SIDES), [str(phase) for phase in PHASES]

    def rank(word: str) -> tuple[int, str]:
        name, _, id = word.partition(":")
        if name != "phase":
            return (0, spoken(word, called).casefold())
        return (sides.index(id), "") if id in sides else (len(sides) + phases.index(id), "")

    return rank
