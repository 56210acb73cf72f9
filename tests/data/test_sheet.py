"""Aggregates out of an engine: few rows of plain values, whatever the engine calls them."""

from collections.abc import Sequence
from datetime import date

import pytest

from journeycode.data.engine import embedded
from journeycode.data.sheet import MOST_ROWS, Row, fetch
from journeycode.finding import Trouble


def rows(query: str) -> Sequence[Row]:
    """What an engine answers."""
    connection = embedded([]).connection
    connection.raw_sql(f"CREATE TEMP TABLE made AS {query}").fetchall()
    return fetch(connection.table("made"))


def test_rows_stay_in_the_engine() -> None:
    assert len(rows(f"SELECT * FROM range({MOST_ROWS})")) == MOST_ROWS
    with pytest.raises(Trouble) as found:
        rows(f"SELECT * FROM range({MOST_ROWS + 1})")
    assert (found.value.message, found.value.hint) == (
        "a figure would need more than 100,000 rows of an aggregate", "rows stay where the data is; report this",
    )  # fmt: skip


def test_values_of_an_engine_are_plain() -> None:
    columns = "1.25::DECIMAL(9, 2) AS money, 'nan'::DOUBLE AS none, NULL AS empty, DATE '2026-01-02' AS day, TIMESTAMP '2026-01-02 03:04:05' AS moment"
    (row,) = rows(f"SELECT {columns}, 'word' AS word")
    assert [row.maybe(name) for name in ("money", "none", "empty", "day", "word")] == [1.25, None, None, None, None]
    assert [row.number(name) for name in ("money", "none", "empty")] == [1.25, 0.0, 0.0]
    assert [row.whole(name) for name in ("money", "empty")] == [1, 0]
    assert [row.day(name) for name in ("day", "moment", "word", "empty")] == [date(2026, 1, 2), date(2026, 1, 2), None, None]
    assert [row.text(name) for name in ("word", "empty", "day")] == ["word", "", "2026-01-02"]
