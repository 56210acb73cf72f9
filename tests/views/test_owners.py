"""Owners by stages, asked of real documents."""

from journeycode.views import owners
from journeycode.views.owners import owners_view
from tests.views.conftest import Example, Seen


def test_owners_of_broadband(example: Example, seen: Seen) -> None:
    view = owners_view(seen(example("broadband"), "switch-broadband"))
    assert [(row.name, [len(cell.steps) if cell else 0 for cell in row.cells], row.steps) for row in view.rows] == [
        ("Brand", [2, 0, 0, 0, 0, 0, 0, 0], 2),
        ("Digital", [0, 1, 1, 0, 0, 0, 0, 1], 3),
        ("Sales", [0, 1, 0, 0, 0, 0, 0, 0], 1),
        ("Field operations", [0, 0, 0, 2, 0, 0, 0, 0], 2),
        ("Billing", [0, 0, 0, 0, 1, 0, 1, 0], 2),
        ("Customer care", [0, 0, 0, 0, 0, 1, 0, 0], 1),
    ]
    assert [(row.name, row.mean) for row in view.rows if row.mean is not None and row.mean < 0] == [
        ("Billing", -0.75),
        ("Customer care", -1.0),
    ]
    assert [row.name for row in view.rows if row.alone] == ["Customer care"]
    assert view.alt == (
        "6 owners over 8 stages; Digital owns most, 3 steps; the lowest mean feeling is Customer care's, −1; Customer care works alone."
    )


def test_steps_that_nobody_owns_come_last(example: Example, seen: Seen) -> None:
    view = owners_view(seen(example("hospital-stay"), "a-new-hip"))
    assert [row.name for row in view.rows][-2:] == ["Physiotherapy", "Nobody"]
    assert view.rows[-1].cells[0] == owners.OwnedCell(("Stops kneeling, and blames the weather",), view.rows[-1].mean)
    assert view.alt.endswith("1 step has no owner.")


def test_the_table_says_the_same(example: Example, seen: Seen) -> None:
    (table,) = owners.tables(owners_view(seen(example("broadband"), "switch-broadband")))
    assert table.heads[:3] == ("Owner", "Discover", "Choose")
    assert table.rows[5][0] == ("Customer care", "works alone")
    assert table.rows[-1][-1] == ("11", "+0.3")
