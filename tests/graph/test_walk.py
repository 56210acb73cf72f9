"""Walks, against a plain search over every way, and at sizes at which nothing may recurse."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from journeycode.graph.cheapest import cheapest
from journeycode.graph.walk import Walk

Ways = dict[str, str]


def walk(ways: Ways, starts: str = "a", ends: str = "", exits: str = "") -> Walk[str]:
    """A walk over letters: {"a": "bc"} leads from a to b and c."""
    names = list(ways)
    numbers = {name: number for number, name in enumerate(names)}
    return Walk(
        names, [[numbers[to] for to in ways[name]] for name in names], *([numbers[n] for n in some] for some in (starts, ends, exits))
    )


def test_what_can_be_reached() -> None:
    found = walk({"a": "b", "b": "d", "c": "d", "d": "", "e": "e"})
    assert found.reachable() == {"a", "b", "d"}
    assert found.unreached() == ("c", "e")
    assert found.after("a") == {"b", "d"}
    assert found.after("d") == set()
    assert found.before("d") == {"a", "b", "c"}
    assert found.after("e") == {"e"}, "a place on a loop comes after itself"


def test_what_never_ends() -> None:
    found = walk({"a": "bc", "b": "", "c": "d", "d": "c", "e": ""}, ends="b")
    assert found.stuck() == {"c", "d"}
    assert found.sinks() == (("b",), ("c", "d"), ("e",))
    assert found.loops() == (("c", "d"),)
    assert walk({"a": "ab", "b": ""}).loops() == (("a",),)
    assert walk({"a": "b", "b": ""}, exits="b").stuck() == set()


def test_labels_travel_to_everything_before_them() -> None:
    found = walk({"a": "b", "b": "c", "c": "b", "d": ""})
    after = found.labels_after({"b": [1], "c": [2, 3], "d": [4]})
    assert [[label for label in range(6) if after(place, label)] for place in "abcd"] == [[1, 2, 3], [1, 2, 3], [1, 2, 3], []]
    before = found.turned().labels_after({"a": [1], "d": [4]})
    assert [[label for label in range(6) if before(place, label)] for place in "abcd"] == [[], [1], [1], []]


def test_places_on_every_way() -> None:
    diamond = walk({"a": "bc", "b": "d", "c": "d", "d": "e", "e": ""}, ends="e")
    assert diamond.on_every_way() == ("a", "d", "e")
    assert diamond.without("d").leads_through() is False
    assert diamond.without("b").leads_through() is True
    assert diamond.without("d").on_every_way() == ()
    assert walk({"a": "b", "b": "c", "c": "", "x": "c"}, starts="ax", ends="c").on_every_way() == ("c",)
    assert walk({"a": "b", "b": "c", "c": ""}, ends="bc").on_every_way() == ("a", "b"), "an end that is passed may be the end"


@st.composite
def graphs(draw: st.DrawFn) -> tuple[Ways, str, str]:
    names = "abcdefg"[: draw(st.integers(1, 7))]
    some = st.text(st.sampled_from(names), max_size=4)
    return {name: draw(some) for name in names}, draw(st.text(st.sampled_from(names), min_size=1, max_size=2)), draw(some)


def search(ways: Ways, first: str, without: str = "") -> set[str]:
    """Everything that can be reached, the plain way."""
    seen: set[str] = set()
    waiting = [name for name in first if name not in without]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [to for to in ways[name] if to not in without]
    return seen


@given(graphs())
def test_answers_are_those_of_a_plain_search(drawn: tuple[Ways, str, str]) -> None:
    ways, starts, ends = drawn
    found = walk(ways, starts, ends)
    assert found.reachable() == search(ways, starts)
    assert found.leads_through() == bool(search(ways, starts) & set(ends))
    for name in ways:
        assert found.after(name) == search(ways, ways[name])
        assert found.before(name) == {other for other in ways if name in search(ways, ways[other])}
    on_every = {name for name in ways if found.leads_through() and not search(ways, starts, name) & set(ends) - {name}}
    assert set(found.on_every_way()) == on_every
    together = {frozenset(o for o in ways if o == n or (o in found.after(n) and n in found.after(o))) for n in ways}
    assert {frozenset(loop) for loop in found.loops()} == {
        one for one in together if len(one) > 1 or next(iter(one)) in ways[next(iter(one))]
    }
    marked = {name: [name] for name in ways if name in ends}
    after = found.labels_after(marked)
    assert all(after(name, mark) == (mark in search(ways, ways[name])) for name in ways for mark in marked)


def test_a_chain_of_100_000_places_and_a_complete_graph() -> None:
    size = 100_000
    chain: Walk[int] = Walk(range(size), [[n + 1] if n + 1 < size else [] for n in range(size)], [0], [size - 1], [])
    assert len(chain.on_every_way()) == size
    assert chain.labels_after({size - 1: ["kept"]})(0, "kept")
    assert len(chain.sinks()) == 1
    everywhere: Sequence[Sequence[int]] = [[m for m in range(60) if m != n] for n in range(60)]
    complete: Walk[int] = Walk(range(60), everywhere, [0], [59], [])
    assert complete.on_every_way() == (0, 59)
    assert len(complete.loops()) == 1


def test_more_labels_than_travel_at_once() -> None:
    size = 5_000
    chain: Walk[int] = Walk(range(size), [[n + 1] if n + 1 < size else [] for n in range(size)], [0], [size - 1], [])
    after = chain.labels_after({n: [n] for n in range(size)})
    assert [label for label in range(size) if after(size - 3, label)] == [size - 2, size - 1]
    assert sum(after(0, label) for label in range(size)) == size - 1


def test_the_cheapest_way_is_not_the_shortest() -> None:
    found = walk({"a": "bc", "b": "d", "c": "e", "d": "f", "e": "f", "f": "g", "g": ""})
    tolls = {"ac", "bd"}
    way = cheapest("a", found.following, lambda place: place == "g", lambda here, there: here + there in tolls)
    assert way == ["a", "c", "e", "f", "g"] or way == ["a", "b", "d", "f", "g"]
    tolls = {"ab"}
    assert cheapest("a", found.following, lambda place: place == "g", lambda here, there: here + there in tolls) == [
        "a",
        "c",
        "e",
        "f",
        "g",
    ]
    tolls = {"ac", "ce"}
    assert cheapest("a", found.following, lambda place: place == "g", lambda here, there: here + there in tolls) == [
        "a",
        "b",
        "d",
        "f",
        "g",
    ]
    assert cheapest("g", found.following, lambda place: place == "a", lambda here, there: False) == []
    loop = walk({"a": "a", "b": ""})
    assert cheapest("a", loop.following, lambda place: True, lambda here, there: False) == [], "a place is not its own last one"
