"""The table of a source as the engine has it, before anybody asks what its columns mean."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeycode.data.complaints import complained
from journeycode.data.engine import Engine
from journeycode.data.places import Files
from journeycode.data.sheet import LeftOut
from journeycode.finding import Trouble
from journeycode.model.nearest import listed, nearest
from journeycode.source.limits import shown

if TYPE_CHECKING:
    from ibis.expr.types import Table

# Rows of an SQLite file that are handed over at a time.
ROWS_AT_ONCE = 50_000
# Views of a file are programs of whoever wrote it: only tables are read.
SQLITE_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
)


# The lines that could not be read, each by its first fault.
REJECTED = """
SELECT reason, count(*) FROM (
  SELECT CASE WHEN min(error_type) LIKE '%UNICODE%' OR min(error_type) LIKE '%ENCODING%' THEN 'the line is not UTF-8'
    WHEN bool_or(error_type LIKE '%COLUMNS%') THEN 'the line has more or fewer columns than the header'
    ELSE 'the line cannot be read as CSV' END AS reason
  FROM {table} GROUP BY file_id, line
) GROUP BY reason ORDER BY reason
"""


@dataclass(frozen=True, slots=True)
class Raw:
    """A table. written: its columns hold text as somebody wrote it, with blanks around and numbers as words."""

    table: "Table"
    written: bool
    left_out: tuple[LeftOut, ...] = ()


def read(engine: Engine, about: str, place: Files | None, table: str | None) -> Raw:
    """The table of the source `about`. Raises Trouble where it cannot be read."""
    if place is None:
        return Raw(_named(engine, about, None, table), False)
    paths = [str(path) for path in place.paths]
    if place.form == "parquet":
        with complained(about):
            return Raw(engine.connection.read_parquet(paths if len(paths) > 1 else paths[0]), False)
    if place.form == "csv":
        return _csv(engine, about, paths)
    if place.form == "json":
        return _json(engine, about, paths)
    if not engine.embedded:
        raise Trouble(f"the source `{about}` is a {place.form} file, which {engine.name} does not read", "give it as Parquet")
    if place.form == "duckdb":
        catalog = f"source_{about.replace('-', '_')}"
        with complained(about):
            engine.connection.attach(place.paths[0], name=catalog, read_only=True)
        return Raw(_named(engine, about, catalog, table), False)
    return _sqlite(engine, about, place.paths[0], table)


def _csv(engine: Engine, about: str, paths: list[str]) -> Raw:
    """Every column as text: what is no number is counted, not refused."""
    if not engine.embedded:
        with complained(about):
            return Raw(engine.connection.read_csv(paths, header=True, inferSchema=False, mode="DROPMALFORMED"), True)
    if all(Path(path).stat().st_size == 0 for path in paths):
        raise Trouble(
            f"the source `{about}` is an empty file: it has not even a header", "write the names of the columns into its first line"
        )
    name = f"csv_{about.replace('-', '_')}"
    with complained(about):
        options = {"all_varchar": True, "header": True, "store_rejects": True, "rejects_table": f"{name}_e", "rejects_scan": f"{name}_s"}
        scanned = engine.connection.read_csv(paths, table_name=f"{name}_v", **options)
        # Read once: as text it would be read anew for every figure.
        table = engine.connection.create_table(name, scanned, temp=True)
        counted = engine.connection.raw_sql(REJECTED.format(table=_quoted(f"{name}_e"))).fetchall()
    return Raw(table, True, tuple(LeftOut(about, reason, int(lines)) for reason, lines in counted))


def _json(engine: Engine, about: str, paths: list[str]) -> Raw:
    with complained(about):
        seen = engine.connection.read_json(paths if len(paths) > 1 else paths[0])
        if not engine.embedded:
            return Raw(seen, True)
        as_text = engine.connection.read_json(paths if len(paths) > 1 else paths[0], columns=dict.fromkeys(seen.columns, "VARCHAR"))
        return Raw(engine.connection.create_table(f"json_{about.replace('-', '_')}", as_text, temp=True), True)


def _named(engine: Engine, about: str, catalog: str | None, table: str | None) -> "Table":
    """A table of a database; the only one where none is named."""
    schema, _, name = (table or "").rpartition(".")
    database = (catalog, schema or "main") if catalog else (schema or None)
    with complained(about):
        if catalog:
            # Views of a stranger's file are left alone.
            query = "SELECT table_name FROM duckdb_tables() WHERE database_name = ? AND schema_name = ? ORDER BY table_name"
            known = [row[0] for row in engine.connection.con.execute(query, [catalog, schema or "main"]).fetchall()]
        else:
            known = engine.connection.list_tables(database=database)
    chosen = _chosen(known, name, about)
    with complained(about):
        return engine.connection.table(chosen, database=database)


def _chosen(known: Sequence[str], name: str, about: str) -> str:
    if name in known:
        return name
    if name:
        near = nearest(name, known)
        raise Trouble(
            f"the source `{about}` has no table `{shown(name)}`",
            f"did you mean `{near}`?" if near else f"it has {listed(known[:20], 'and') or 'none'}",
        )
    if len(known) == 1:
        return known[0]
    what = f"{len(known)} tables: {listed(known[:20], 'and')}" if known else "no table"
    raise Trouble(f"the source `{about}` has {what}", "say which is meant: `table: …`")


def _sqlite(engine: Engine, about: str, path: Path, table: str | None) -> Raw:
    """The rows of an SQLite table, handed to the embedded engine in portions: DuckDB's own reader would have to be fetched first."""
    import pyarrow

    connection, name = engine.connection.con, f"sqlite_{about.replace('-', '_')}"
    with complained(about), closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        file.text_factory = lambda text: text.decode("utf-8", "replace")
        chosen = _chosen([row[0] for row in file.execute(SQLITE_TABLES)], table or "", about)
        columns = [row[1] for row in file.execute(f"PRAGMA table_info({_quoted(chosen)})")]
        made = ", ".join(f"{_quoted(column)} VARCHAR" for column in columns)
        connection.execute(f"CREATE TEMP TABLE {_quoted(name)} ({made})").fetchall()
        as_text = ", ".join(f"CAST({_quoted(column)} AS TEXT)" for column in columns)
        rows = file.execute(f"SELECT {as_text} FROM {_quoted(chosen)}")  # noqa: S608
        while portion := rows.fetchmany(ROWS_AT_ONCE):
            arrays = [pyarrow.array(column, pyarrow.string()) for column in zip(*portion, strict=True)]
            connection.register("portion", pyarrow.table(arrays, names=columns))
            connection.execute(f"INSERT INTO {_quoted(name)} SELECT * FROM portion").fetchall()  # noqa: S608
            connection.unregister("portion")
        return Raw(engine.connection.table(name), True)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
