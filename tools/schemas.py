"""Writes `schemas/`: the JSON Schema of each kind of document, and one for all of them."""

import json
from pathlib import Path

from journeycode.model.schema import schema_for, schema_names

FOLDER = Path(__file__).parent.parent / "schemas"


def schema_text(kind: str | None) -> str:
    """A schema as its file has it."""
    return json.dumps(schema_for(kind), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, kind in schema_names().items():
        (FOLDER / name).write_text(schema_text(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
