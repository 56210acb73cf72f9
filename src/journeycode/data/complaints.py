"""What an engine says when it cannot, in the words of whoever asked for a figure."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from journeycode.finding import Trouble
from journeycode.source.limits import shown

# What stands in the first line of an engine's complaint, and what it means.
MEANINGS: tuple[tuple[str, str, str, int], ...] = (
    (r"out of memory|could not allocate|java heap space", "there is not enough memory for this figure",
     "give the engine more: JOURNEYCODE_MEMORY=8GB", 3),
    (r"no space left|max_temp_directory_size", "there is not enough room on the disk for this figure", "let TMPDIR name a folder with more room", 3),
    (r"not utf-8|invalid unicode", "it is not UTF-8", "save it as CSV UTF-8", 2),
    (r"no magic bytes|not a parquet file|too small to be a parquet|is not a parquet", "it is no Parquet file", "look at what it is: `file` says it", 2),
    (r"malformed json|json transform|invalid json|unexpected character", "it is not JSON", "write a list of objects, or one object a line", 2),
    (r"not a valid duckdb database|file is not a database|not a database file", "it is no database file", "look at what it is", 2),
    (r"permission error|permission denied", "it may not be read", "look at who may read it", 3),
    (r"connection refused|could not connect|timed out|unknown host|name or service", "the database does not answer", "look at its address", 3),
    (r"sniff|delimiter|csv error|quote", "it cannot be read as CSV", "save it as CSV with a header, comma or semicolon between the columns", 2),
)  # fmt: skip


@contextmanager
def complained(about: str = "") -> Iterator[None]:
    """Turns whatever an engine raises into Trouble; `about` is the source that was read."""
    try:
        yield
    except (Trouble, KeyboardInterrupt, SystemExit):
        raise
    # Engines raise what their drivers raise: there is no class that all of them have in common.
    except Exception as error:  # noqa: BLE001
        if type(error).__name__ == "InterruptException":
            # DuckDB was asked for something when Ctrl-C came, and tells it as a complaint of its own.
            raise KeyboardInterrupt from None
        raise trouble(error, about) from None


def trouble(error: Exception, about: str) -> Trouble:
    """What an error of an engine means; nothing of a connection string is repeated."""
    whole = str(error)
    whose = f"the source `{about}`" if about else "the data"
    for pattern, meaning, hint, exit_code in MEANINGS:
        if re.search(pattern, whole[:2000], re.IGNORECASE):
            return Trouble(f"{whose} cannot be read: {meaning}" if exit_code == 2 or about else meaning, hint, exit_code)
    first = next((line.strip() for line in whole.splitlines() if line.strip()), type(error).__name__)
    return Trouble(
        f"{whose} cannot be read: {shown(re.sub(r'://[^/@ ]*@', '://', first), 200)}",
        "look at `at`, `table` and `columns` of the source",
        3,
    )
