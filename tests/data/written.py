"""Workspaces with data for the tests of figures: documents as text, tables as rows."""

import csv
import io
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import journeycode
from journeycode.graph import Workspace

TODAY = date(2026, 11, 22)
JOURNEY = """
apiVersion: journeycode/v1
kind: Journey
id: switching
name: Switching
stages:
  - name: Buy
    phase: commit
    steps:
      - {id: site, name: Looks at the site, next: [buy]}
      - {id: buy, name: Buys it}
  - name: Use
    phase: use
    steps:
      - {id: use, name: Uses it, next: [{to: renew, share: 50%}, {to: support, share: 50%}]}
      - {id: support, name: Asks for help, next: [use, renew]}
      - {id: renew, name: Renews, kind: end}
"""


def workspace(folder: Path, documents: str, files: Mapping[str, str | bytes] | None = None) -> Workspace:
    """A workspace with the journey above, other documents, and files below `data/`."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    (folder / "journeycode.yaml").write_text("apiVersion: journeycode/v1\nkind: Workspace\n")
    (folder / "documents.yaml").write_text(
        JOURNEY + "".join("---\n" + textwrap.dedent(part) + "\n" for part in documents.split("\n---\n") if part)
    )
    for name, content in (files or {}).items():
        (folder / "data" / name).write_bytes(content.encode() if isinstance(content, str) else content)
    found = journeycode.load(folder, TODAY)
    assert [finding.message for finding in found.findings] == []
    return found


def source(holds: str, at: str, more: str = "") -> str:
    """A document of kind Source, called by what it holds."""
    return f"apiVersion: journeycode/v1\nkind: Source\nid: my-{holds}\nholds: {holds}\nat: data/{at}\n{textwrap.dedent(more)}"


def table(columns: str, rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns.split())
    writer.writerows(rows)
    return out.getvalue()


def log(cases: Iterable[tuple[str, int]], first: str = "2026-01-01") -> str:
    """Events of cases: the activities of a way, and how many cases took it; one event a day."""
    begin, rows, number = date.fromisoformat(first), [], 0
    for way, count in cases:
        for _ in range(count):
            number += 1
            for day, activity in enumerate(way.split()):
                rows.append((f"c{number:05}", date.fromordinal(begin.toordinal() + day), activity))
    return table("case_id timestamp activity", rows)
