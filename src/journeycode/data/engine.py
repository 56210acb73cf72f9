"""The engine that a workspace's sources are read in: embedded by default, any that Ibis speaks by an address."""

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeycode.data.complaints import complained
from journeycode.finding import Trouble

if TYPE_CHECKING:
    from ibis.backends import BaseBackend

# How much the embedded engine keeps in memory; beyond it, it writes to a temporary folder.
MEMORY = "4GB"
FILES = ("duckdb://", "sqlite://", "polars://", "datafusion://")


@dataclass(frozen=True, slots=True)
class Engine:
    """A connection. embedded: it is DuckDB within this process; name: what Ibis calls it."""

    connection: "BaseBackend"
    embedded: bool
    name: str


def is_there() -> bool:
    """Whether the extra is installed, without loading it."""
    from importlib.util import find_spec

    return find_spec("ibis") is not None and find_spec("duckdb") is not None


def needed() -> None:
    """Raise Trouble where the extra is not installed."""
    if not is_there():
        raise Trouble("figures from data need the extra `data`, which is not installed", "pip install 'journeycode[data]'", 3)


def embedded(files: Iterable[Path]) -> Engine:
    """DuckDB in this process, which may read these files and nothing else: no other file, no network, no extension.

    What does not fit into memory goes to a temporary folder that is gone with the process.
    """
    needed()
    import ibis

    spill = tempfile.mkdtemp(prefix="journeycode-")
    with complained():
        connection = ibis.duckdb.connect(
            memory_limit=os.environ.get("JOURNEYCODE_MEMORY", MEMORY),
            temp_directory=spill,
            autoinstall_known_extensions=False,
            autoload_known_extensions=False,
            # Order is asked for where it matters: keeping that of the file would cost memory.
            preserve_insertion_order=False,
        )
        allowed = ", ".join(_quoted(path) for file in files for path in (str(file), f"{file}.wal"))
        for setting in (f"allowed_paths = [{allowed}]", "enable_external_access = false", "lock_configuration = true"):
            connection.raw_sql(f"SET {setting}").fetchall()
    weakref.finalize(connection, shutil.rmtree, spill, ignore_errors=True)
    return Engine(connection, True, "duckdb")


def connected(address: str, about: str) -> Engine:
    """The engine at an address; Trouble where there is none, or where the part of Ibis for it is not installed."""
    needed()
    import ibis

    if address.startswith(FILES):
        raise Trouble(f"the source `{about}` names a file by an address", "write the file itself: `at: data/answers.duckdb`")
    kind = address.partition("://")[0]
    try:
        with complained(about):
            return Engine(ibis.connect(address), False, kind)
    except Trouble as problem:
        if "No module" in problem.message or "not installed" in problem.message or "backend" in problem.message.lower():
            raise Trouble(
                f"the source `{about}` lies in {kind}, which Ibis cannot reach here", f"pip install 'ibis-framework[{kind}]'", 3
            ) from None
        raise


def _quoted(path: str) -> str:
    return "'" + path.replace("'", "''") + "'"
