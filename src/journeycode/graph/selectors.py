"""Selectors: one line of text that names things, the same on the command line, in the workspace file and in drawings.

`team:billing` and `switch-broadband/first-bill` are the thing itself; `is:journey`, `owner:billing`, `lived-by:busy-parent`,
`met-on:phone`, `phase:post`, `tag:pilot` and `state:future` are filters; `+` before adds what leads to it, `+` after what it leads to, with a
number that many ways (`+owner:billing+1`); `,` is either, `&` is both.
"""

import re
from collections.abc import Callable, Iterable
from typing import get_args

from journeycode.finding import Trouble
from journeycode.graph.journey import Journey
from journeycode.graph.stage import Stage
from journeycode.graph.step import Step
from journeycode.graph.thing import Thing
from journeycode.graph.workspace import Workspace
from journeycode.model.journey import State
from journeycode.model.lifecycle import PHASES
from journeycode.model.nearest import listed, nearest
from journeycode.model.words import unpinned
from journeycode.source.limits import shown

TERM = re.compile(r"(?P<before>\d*\+)?(?P<atom>[^+]+?)(?P<after>\+\d*)?")
# How far `+` goes without a number: further than any journey is long.
ENDLESS = 1_000_000
# Each part of a selector looks at everything once, and strangers write workspace files.
MOST_TERMS = 50


def select(workspace: Workspace, selector: str) -> tuple[Thing, ...]:
    """The things that a selector names, in the order of `everything`; empty where nothing matches.

    Raises Trouble for a filter that there is not.
    """
    chosen: set[str] = set()
    things = everything(workspace)
    for either in selector.split(","):
        both = [_term(workspace, things, term.strip()) for term in either.split("&")]
        chosen |= set.intersection(*both)
    return tuple(thing for thing in things if thing.address in chosen)


def everything(workspace: Workspace) -> tuple[Thing, ...]:
    """All things with an address: journeys with their stages and steps, then personas, teams and what they share."""
    found: list[Thing] = []
    for journey in workspace.all_journeys():
        found.append(journey)
        for stage in journey.stages:
            found += [stage, *stage.steps]
    found += [*workspace.all_personas(), *workspace.teams(), *workspace.channels(), *workspace.touchpoints()]
    found += [*workspace.promises(), *workspace.needs(), *workspace.pains(), *workspace.gains()]
    found += [*workspace.metrics(), *workspace.evidence(), *workspace.opportunities(), *workspace.sources()]
    return tuple(dict.fromkeys(found))


def _term(workspace: Workspace, things: Iterable[Thing], term: str) -> set[str]:
    found = _read(term)
    matches = _matches(found["atom"])
    chosen = [thing for thing in things if matches(thing)]
    reached = {thing.address for thing in chosen}
    if found["before"]:
        reached |= _along(workspace, chosen, int(found["before"][:-1] or ENDLESS), forward=False)
    if found["after"]:
        reached |= _along(workspace, chosen, int(found["after"][1:] or ENDLESS), forward=True)
    return reached


def _matches(atom: str) -> Callable[[Thing], bool]:
    name, colon, value = atom.partition(":")
    if not colon or name not in FILTERS:
        # A journey may be named by its bare id, as everywhere a journey is meant.
        return lambda thing: thing.address in (atom, f"journey:{atom}")
    return lambda thing: FILTERS[name](thing, value)


def _read(term: str) -> "re.Match[str]":
    found = TERM.fullmatch(term)
    if found is None:
        raise Trouble(f"`{shown(term)}` is no selector", "an address such as `team:billing`, or a filter such as `is:journey`")
    return found


def check(selector: str) -> None:
    """Raise Trouble where a selector cannot be read, or speaks of a filter, a kind, a phase or a state that there is not."""
    terms = re.split(r"[,&]", selector)
    if len(terms) > MOST_TERMS:
        raise Trouble(
            f"`{shown(selector)}` has {len(terms):,} parts, and {MOST_TERMS} are the most", "give what is meant a tag, and select `tag:x`"
        )
    for term in terms:
        name, colon, value = str(_read(term.strip())["atom"]).partition(":")
        if colon and name not in FILTERS and name not in KINDS:
            near = nearest(name, (*FILTERS, *KINDS))
            raise Trouble(
                f"there is no filter `{shown(name)}:`",
                f"did you mean `{near}:`?" if near else f"filters are {listed(sorted(FILTERS), 'and')}",
            )
        if colon and value not in CLOSED.get(name, (value,)):
            near = nearest(value, CLOSED[name])
            what = "nothing of the kind" if name == "is" else f"no {name}"
            known = f"known are {listed(CLOSED[name], 'and')}"
            raise Trouble(f"there is {what} `{shown(value)}`", f"did you mean `{near}`?" if near else known)


def _along(workspace: Workspace, chosen: Iterable[Thing], ways: int, *, forward: bool) -> set[str]:
    """The addresses reached from things along the ways of journeys, in at most so many ways."""
    neighbours = _neighbours(workspace, forward=forward)
    reached: set[str] = set()
    edge = [thing.address for thing in chosen]
    while edge and ways > 0:
        edge = [address for here in edge for address in neighbours.get(here, ()) if address not in reached]
        edge = list(dict.fromkeys(edge))
        reached.update(edge)
        ways -= 1
    return reached


def _neighbours(workspace: Workspace, *, forward: bool) -> dict[str, list[str]]:
    pairs = []
    for journey in workspace.all_journeys():
        pairs += [(way.source.address, way.target.address) for step in journey.steps for way in step.ways]
        pairs += [(step.address, step.within.address) for step in journey.steps if step.within]
        pairs += [(journey.address, following.address) for following in journey.continues_in]
    found: dict[str, list[str]] = {}
    for start, end in pairs:
        found.setdefault(start if forward else end, []).append(end if forward else start)
    return found


def _owned(thing: Thing, value: str) -> bool:
    owner = getattr(thing, "owner", None)
    return isinstance(owner, Thing) and owner.id == value.removeprefix("team:")


def _lived(thing: Thing, value: str) -> bool:
    personas = thing.who if isinstance(thing, Step) else thing.personas if isinstance(thing, Journey) else ()
    return any(persona.id == unpinned(value.removeprefix("persona:")) for persona in personas)


def _met(thing: Thing, value: str) -> bool:
    """Whether a step meets the customer on a channel; `channel:phone` is the channel itself, as `persona:…` is the persona."""
    meetings = thing.touchpoints if isinstance(thing, Step) else ()
    return any(meeting.channel is not None and meeting.channel.id == value.removeprefix("channel:") for meeting in meetings)


def _in_phase(thing: Thing, value: str) -> bool:
    phase = thing.phase if isinstance(thing, Stage | Step) else None
    return phase is not None and value in (phase, PHASES[phase].side)


def _tagged(thing: Thing, value: str) -> bool:
    return value in getattr(thing.model, "tags", ())


def _in_state(thing: Thing, value: str) -> bool:
    journey = thing.journey if isinstance(thing, Stage | Step) else thing
    return isinstance(journey, Journey) and journey.model.state == value


FILTERS: dict[str, Callable[[Thing, str], bool]] = {
    "is": lambda thing, value: thing.noun == value,
    "owner": _owned,
    "lived-by": _lived,
    "met-on": _met,
    "phase": _in_phase,
    "tag": _tagged,
    "state": _in_state,
}
KINDS = (
    "journey", "stage", "step", "persona", "team", "channel", "touchpoint", "promise", "need", "pain", "gain",
    "metric", "evidence", "opportunity", "source",
)  # fmt: skip
# The filters of which every value is known.
CLOSED: dict[str, tuple[str, ...]] = {
    "is": KINDS,
    "phase": tuple(dict.fromkeys([*PHASES, *(phase.side for phase in PHASES.values())])),
    "state": get_args(State),
}
