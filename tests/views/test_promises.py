"""The ledger of promises, asked of real documents."""

from journeycode.graph import Workspace
from journeycode.views import promises
from journeycode.views.promises import event_words, promises_view
from journeycode.workspace.reading import read_texts
from tests.views.conftest import Example, Seen


def test_promises_of_broadband(example: Example, seen: Seen) -> None:
    view = promises_view(seen(example("broadband"), "switch-broadband"))
    assert [(row.number, row.id, row.verdict) for row in view.rows] == [(1, "price-lock", "broken"), (2, "installed-in-7-days", "broken")]
    assert [event_words(event) for event in view.rows[0].events] == [
        "◆ made at “Sees the price-lock advert” by Brand", "✕ broken at “Opens the first bill” by Billing",
    ]  # fmt: skip
    assert view.rows[0].facts == ("said by marketing", "Households charged the advertised price: 74% of 99% ✕")
    assert view.alt == "2 promises made; broken: The price is locked for 24 months, Installed within seven days."


def test_what_another_journey_keeps_is_kept(example: Example, seen: Seen) -> None:
    view = promises_view(seen(example("hospital-stay"), "a-new-hip"))
    assert [(row.id, row.verdict, [event.journey for event in row.events]) for row in view.rows] == [
        ("the-date-holds", "kept", ["", "The day of the operation"]),
        ("bag-at-noon", "kept", ["", "Medicines for home"]),
    ]


def test_forgotten_mixed_and_none(seen: Seen) -> None:
    steps = "[{name: A, promises: [{id: one, text: One}, {id: two, text: Two}]}, {name: B, keeps: [two]}, {name: C, breaks: [two]}]"
    text = f"apiVersion: journeycode/v1\nkind: Journey\nid: short\nname: Short\nstages:\n  - {{name: Use, steps: {steps}}}\n"
    view = promises_view(seen(Workspace(read_texts({"a.yaml": text})), "short"))
    assert [row.verdict for row in view.rows] == ["forgotten", "mixed"]
    assert promises.tables(view)[0].rows[0] == (("1. One",), ("◆ made at “A”",), ("? forgotten",))
    bare = text.replace(steps, "[A]")
    assert promises_view(seen(Workspace(read_texts({"a.yaml": bare})), "short")).alt == "No promise is made on this journey."
