"""Where a source lies: files below the workspace, or an address that the environment holds."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from journeycode.finding import Trouble
from journeycode.model.data_source import ADDRESS, VARIABLE
from journeycode.model.nearest import listed
from journeycode.source.limits import shown

Form = Literal["csv", "parquet", "json", "duckdb", "sqlite"]
ENDINGS: dict[str, Form] = {
    ".csv": "csv", ".tsv": "csv", ".csv.gz": "csv", ".tsv.gz": "csv", ".parquet": "parquet", ".pq": "parquet",
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".json.gz": "json", ".jsonl.gz": "json",
    ".duckdb": "duckdb", ".db": "sqlite", ".sqlite": "sqlite", ".sqlite3": "sqlite",
}  # fmt: skip
MOST_FILES = 10_000
# Whoever runs the tool says with this variable that documents may name servers.
CONSENT = "JOURNEYCODE_CONNECT"


@dataclass(frozen=True, slots=True)
class Files:
    """Files of one form that together are a table."""

    form: Form
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is; it may hold a password and is never shown."""

    text: str


def place_of(at: str, root: Path, about: str) -> Files | Address:
    """What `at` of a source names.

    Raises Trouble where it is not there, or where a document names a server and nobody agreed that documents may.
    """
    if VARIABLE.fullmatch(at):
        value = os.environ.get(at, "")
        if not ADDRESS.match(value):
            what = "holds no address of a database" if value else "is not set"
            raise Trouble(
                f"the source `{about}` is read from the variable {at}, which {what}", f"set {at}, e.g. to postgres://host/database"
            )
        return Address(value)
    if ADDRESS.match(at):
        if not os.environ.get(CONSENT):
            hint = f"set {CONSENT}=1 where you trust these documents, or put the address into a variable such as JOURNEYCODE_WAREHOUSE"
            raise Trouble(f"the source `{about}` names a server, and a document alone cannot make this tool call one", hint)
        return Address(at)
    return _files(at, root, about)


def _files(at: str, root: Path, about: str) -> Files:
    try:
        top, path = root.resolve(), (root / at).resolve()
        if top != path and top not in path.parents:
            raise Trouble(
                f"the source `{about}` lies outside of the workspace: {shown(at)}",
                "put it below the workspace; links out of it are not followed",
            )
        if path.is_dir():
            return _folder(at, top, path, about)
        if not path.is_file():
            raise Trouble(f"the source `{about}` names the file {shown(at)}, and there is none", "look at `at`, or put the file there", 2)
    except (OSError, RuntimeError, ValueError):
        raise Trouble(f"the source `{about}` names the file {shown(at)}, which cannot be read", "look at `at`", 3) from None
    form = _form(path)
    if form is None:
        known = listed(sorted({ending.removeprefix(".") for ending in ENDINGS if ending.count(".") == 1}))
        raise Trouble(f"the source `{about}` is a file of an unknown form: {shown(at)}", f"known are {known}")
    return Files(form, (path,))


def _folder(at: str, top: Path, folder: Path, about: str) -> Files:
    """All files of one form in a folder and below it."""
    found: list[Path] = []
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        found += [Path(where, name) for name in sorted(names) if _form(Path(name)) and not name.startswith((".", "_"))]
        if len(found) > MOST_FILES:
            raise Trouble(
                f"the folder {shown(at)} of the source `{about}` holds more than {MOST_FILES:,} files", "put them together into larger ones"
            )
    inside = tuple(path for path in found if path.is_file() and top in path.resolve().parents)
    forms = {form for path in inside if (form := _form(path))}
    if len(forms) != 1 or forms & {"duckdb", "sqlite"}:
        what = "no table" if not forms else f"files of different forms ({listed(sorted(forms), 'and')})" if len(forms) > 1 else "databases"
        raise Trouble(f"the folder {shown(at)} of the source `{about}` holds {what}", "name a folder with Parquet, CSV or JSON files alone")
    return Files(forms.pop(), inside)


def _form(path: Path) -> Form | None:
    name = path.name.lower()
    return next((form for ending, form in sorted(ENDINGS.items(), key=lambda pair: -len(pair[0])) if name.endswith(ending)), None)
