"""A table that is computed once and read several times, in the engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from journeycode.data.complaints import complained

if TYPE_CHECKING:
    from ibis.expr.types import Table

_numbers = count(1)


@contextmanager
def kept(table: "Table") -> Iterator["Table"]:
    """The same table, computed once for as long as it is used; an engine in which nothing may be written computes it each time."""
    backend = table.get_backend()
    if backend.name == "pyspark":
        with complained():
            cached = table.cache()
        yield cached
        return
    if backend.name != "duckdb":
        yield table
        return
    name = f"kept_{next(_numbers)}"
    with complained():
        made = backend.create_table(name, table, temp=True)
    try:
        yield made
    finally:
        backend.raw_sql(f'DROP TABLE "{name}"').fetchall()
