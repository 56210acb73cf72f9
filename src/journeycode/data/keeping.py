"""A table that is computed once, inside of the engine, and read several times."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from journeycode.data.complaints import complained

if TYPE_CHECKING:
    from ibis.expr.types import Table

_NUMBERS = count(1)
_LASTING: "list[Table]" = []


def kept(table: "Table") -> "Table":
    """The same table, computed once for all figures; where nothing may be written it is computed for each.

    It stays until the process ends: what is derived from it does not hold on to it.
    """
    _LASTING.append(_computed(table))
    return _LASTING[-1]


@contextmanager
def kept_meanwhile(table: "Table") -> Iterator["Table"]:
    """The same table, computed once for as long as it is used: for what is as large as the source itself."""
    made = _computed(table)
    try:
        yield made
    finally:
        backend = made.get_backend()
        if backend.name == "duckdb":
            backend.raw_sql(f"DROP TABLE {made.get_name()}").fetchall()  # catalog.schema.name, all of them ours: nothing to quote


def _computed(table: "Table") -> "Table":
    """Spark gives up what it keeps as soon as nobody holds it; an engine in which nothing may be written keeps nothing."""
    backend = table.get_backend()
    with complained():
        if backend.name == "pyspark":
            return table.cache()
        return backend.create_table(f"kept_{next(_NUMBERS)}", table, temp=True) if backend.name == "duckdb" else table
