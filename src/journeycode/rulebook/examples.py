"""Examples on the pages of rules: completed to a whole workspace, with marks where findings are expected.

An example may leave out what is not its point. For a test of one's own rule, use the same completion: `workspace_of(text)`.

* Documents are separated by `---`. One without `apiVersion` gets it.
* One without `kind` is a journey: its head (id `example`, name `An example`, owner `lead`, personas `[alex]`) and one stage are
  added as far as they are missing.
* A list of steps is put into one stage, `Use` (phase use, owner care), of such a journey.
* A document of kind Workspace is the workspace file; without one, it says `lifecycle: commerce`.
* A cast stands by: whoever is named is there. Teams lead (a sponsor), marketing, sales, digital, field, billing, care and partner
  (external); personas alex (uses everything) and robin (cannot use the phone); evidence interviews, survey and tickets; metrics
  journey-csat (of the journey, with a target) and bill-ces (of a touchpoint).
* What stands below a line `=== before` is the workspace that the example changes.
* What stands below a line `=== log` is what customers of the journey did: on each line how many, a colon, and the steps they took.
* The day is 2026-11-21.

A mark is a comment at the end of the line at which a finding begins: `# <- rule-name`, or `# <- rule-name: the text` where the
finding covers exactly that text.
"""

import re
import textwrap
from dataclasses import dataclass
from datetime import date

from journeycode.finding import Finding
from journeycode.graph import Workspace
from journeycode.graph.log import Case
from journeycode.workspace.reading import read_texts

TODAY = date(2026, 11, 21)
FILE, CAST_FILE, SETTINGS_FILE = "example.yaml", "cast.yaml", "journeycode.yaml"
BEFORE, LOG = "=== before\n", "=== log\n"
VERSION = "apiVersion: journeycode/v1"
MARK = re.compile(r"# <- (?P<rule>[a-z0-9-]+)(?:: (?P<text>.+?))?[ \t]*$", re.MULTILINE)
TOP_KEY = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)
HEAD = {"id": "example", "name": "An example", "owner": "lead", "personas": "[alex]"}
ONE_STAGE = "stages:\n  - {name: Use, phase: use, owner: care, steps: [Uses it]}"
STEPS_ABOVE = "stages:\n  - name: Use\n    phase: use\n    owner: care\n    steps:\n"

CAST = {
    "Team": {
        "lead": "name: Journey lead, sponsor: true",
        "marketing": "name: Marketing",
        "sales": "name: Sales",
        "digital": "name: Digital",
        "field": "name: Field service",
        "billing": "name: Billing",
        "care": "name: Customer care",
        "partner": "name: Delivery partner, external: true",
    },
    "Persona": {
        "alex": "name: Alex, version: 1.0.0, status: approved, basis: interviewed, reviewed: 2026-09-01, share: 60%",
        "robin": "name: Robin, version: 1.0.0, status: approved, basis: interviewed, reviewed: 2026-09-01, channels: {cannot_use: [phone]}",
    },
    "Evidence": {
        "interviews": "type: interview, collected: 2026-09-01, n: 12",
        "survey": "type: survey, collected: 2026-09-01, n: 400",
        "tickets": "type: ticket, collected: 2026-09-01, n: 1800",
    },
    "Metric": {
        "journey-csat": "type: csat, level: journey, target: 85%, baseline: 70%",
        "bill-ces": "type: ces, level: touchpoint, target: 5.5, baseline: 3.1",
    },
}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Where a finding is expected: a file, a line, a rule, and the text it covers where the mark says so."""

    file: str
    line: int
    rule: str
    text: str = ""


def files_of(example: str) -> dict[str, str]:
    """The files of a whole workspace, by name, that an example stands for."""
    settings, documents = [], []
    for document in re.split(r"^---[ \t]*\n", textwrap.dedent(example).strip("\n") + "\n", flags=re.MULTILINE):
        keys = set(TOP_KEY.findall(document))
        if "kind: Workspace" in document:
            settings.append(_headed(document, keys))
        elif document.strip():
            documents.append(_completed(document, keys))
    files = {SETTINGS_FILE: "---\n".join(settings) or f"{VERSION}\nkind: Workspace\nname: Example\nlifecycle: commerce\n"}
    if documents:
        files[FILE] = "---\n".join(documents)
    cast = _cast("".join(files.values()))
    return files | ({CAST_FILE: cast} if cast else {})


def _headed(document: str, keys: set[str]) -> str:
    return document if "apiVersion" in keys else f"{document}{VERSION}\n"


def _completed(document: str, keys: set[str]) -> str:
    """A document with what it leaves out. Its own lines come first, so that the head may be missing above them."""
    if "kind" in keys:
        return _headed(document, keys)
    if document.lstrip().startswith("- "):
        document = STEPS_ABOVE + textwrap.indent(document, " " * 6)
        keys = {"stages"}
    added = [f"{key}: {value}" for key, value in HEAD.items() if key not in keys]
    if "stages" not in keys:
        added.append(ONE_STAGE)
    return _headed("\n".join([document.rstrip("\n"), "kind: Journey", *added, ""]), keys)


def _cast(text: str) -> str:
    """Everybody of the cast who is named in a text and not defined there."""
    documents = []
    for kind, members in CAST.items():
        named = [id for id in members if _is_named(id, text)]
        if named:
            items = "".join(f"  - {{id: {id}, {members[id]}}}\n" for id in named)
            documents.append(f"{VERSION}\nkind: {kind}\nitems:\n{items}")
    return "---\n".join(documents)


def _is_named(id: str, text: str) -> bool:
    value = rf"(?:[:\[{{,]|^[ ]*-)[ ]*{id}(?:@[0-9]+)?(?=[ ]*(?:[\]}},:#\n]|$))"
    return bool(re.search(value, text, re.MULTILINE)) and not re.search(rf"\bid: {id}\b", text)


def workspace_of(example: str) -> Workspace:
    """The workspace that an example stands for, read from memory."""
    now, _, before = textwrap.dedent(example).partition(BEFORE)
    now, _, log = now.partition(LOG)
    workspace = Workspace(read_texts(files_of(now)), TODAY, workspace_of(before) if before else None)
    if log:
        workspace.log = {"example": tuple(_case(line) for line in log.splitlines() if line.strip())}
    return workspace


def _case(line: str) -> Case:
    count, _, events = line.partition(":")
    return Case(tuple(events.split()), int(count))


def marks_of(example: str) -> list[Mark]:
    """The marks of an example, in order."""
    return sorted(
        Mark(file, content.count("\n", 0, found.start()) + 1, found["rule"], found["text"] or "")
        for file, content in files_of(textwrap.dedent(example).partition(BEFORE)[0].partition(LOG)[0]).items()
        for found in MARK.finditer(content)
    )


def as_marks(findings: tuple[Finding, ...], workspace: Workspace, expected: list[Mark]) -> list[Mark]:
    """Findings as marks, to be compared with those expected: with the text they cover where the expected mark says one."""
    said = {(mark.file, mark.line, mark.rule) for mark in expected if mark.text}
    texts = {text.path: text for text in workspace.texts}
    found = []
    for finding in findings:
        place = finding.place
        covered = ""
        if (place.path, place.line, finding.rule) in said:
            starts = texts[place.path].line_starts
            covered = texts[place.path].content[
                starts[place.line - 1] + place.column - 1 : starts[place.end_line - 1] + place.end_column - 1
            ]
        found.append(Mark(place.path, place.line, finding.rule, covered))
    return sorted(found)
