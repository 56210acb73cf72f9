"""Writes `schemas/`: the JSON Schema of each kind of document, one for all of them, and those of what commands print as JSON.

python tools/schemas.py            writes what has changed
python tools/schemas.py --check    writes nothing; exit 1 where a schema is stale
"""

import json
import sys
from pathlib import Path

from journeycode.model.schema import schema_for, schema_names
from journeycode.renderers.report.schemas import SCHEMAS
from journeycode.reporters.changes.json_changes import SCHEMA as CHANGES
from journeycode.reporters.json_report import SCHEMA as FINDINGS

FOLDER = Path(__file__).parent.parent / "schemas"


def main() -> int:
    """Write or check; the exit code."""
    check, stale = "--check" in sys.argv, 0
    FOLDER.mkdir(exist_ok=True)
    schemas: dict[str, object] = {name: schema_for(kind) for name, kind in schema_names().items()}
    schemas |= {f"{name}.schema.json": schema for name, schema in ({"findings": FINDINGS, "changes": CHANGES} | SCHEMAS).items()}
    for name, schema in schemas.items():
        path, text = FOLDER / name, json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale += 1
            print(f"{'stale' if check else 'written'}: schemas/{name}")
            if not check:
                path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
