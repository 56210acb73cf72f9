"""What holds whatever somebody writes; each promise that is broken is a sentence."""

import contextlib
import json
import re
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from xml.etree import ElementTree

from journeycode.api.draw import OF_JOURNEY, OF_PERSONA, OF_WORKSPACE, draw, subject_of
from journeycode.changes import compare
from journeycode.finding import Finding, Trouble
from journeycode.formatting import formatted
from journeycode.graph import Workspace
from journeycode.graph.exchange import as_graphml, as_json
from journeycode.linting.run import run
from journeycode.linting.selection import selected
from journeycode.renderers import RENDERERS, Options
from journeycode.renderers.html.behaviour import PARTS, script
from journeycode.reporters import REPORTERS, Report, reporter
from journeycode.source import Text, compose
from journeycode.views.view import View
from journeycode.workspace.reading import Reading, read_texts

TODAY = date(2026, 11, 22)
# Graphviz is asked elsewhere; bytes of pictures are.
VIEWS = {
    view: [to for to in formats if to not in ("png", "pdf")] for view, formats in RENDERERS.items() if view not in ("flow", "ecosystem")
}
INSIDE = re.compile(r"Traceback|pydantic|jsonschema|yaml\.|[A-Z][a-z]+Error\b|object at 0x")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]")
ALIVE = re.compile(r"<script|<[^>]*\son\w+=|<foreignObject|<image|<!ENTITY|href=\"(?!#|https?:|mailto:|[\w./-]*[#\"])", re.IGNORECASE)
# Our own script, and the data that it reads, in which no `<` stands.
OURS = re.compile(r'<script type="application/json"[^>]*>[^<]*</script>')


def broken(texts: dict[str, str]) -> list[str]:
    """The promises that these documents break."""
    found: list[str] = []
    for promise in PROMISES:
        try:
            found += [f"{promise.__name__}: {sentence}" for sentence in promise(texts)]
        except Exception:  # noqa: BLE001
            found.append(f"{promise.__name__} raised\n{traceback.format_exc(limit=-4)}")
    return found


def reads(texts: dict[str, str]) -> Iterator[str]:
    """Every finding has a place in a file, and is a sentence for people."""
    reading = read_texts(texts)
    yield from _said(reading, list(reading.findings))


def lints(texts: dict[str, str]) -> Iterator[str]:
    """The linter ends, says the same twice, and every format holds what it found."""
    reading = read_texts(texts)
    workspace = Workspace(reading, TODAY)
    findings = run(workspace, selected(workspace, profile="all"))
    yield from _said(reading, list(findings))
    again = Workspace(read_texts(dict(reversed(texts.items()))), TODAY)
    otherwise = run(again, selected(again, profile="all"))
    # Of two things with one id the first counts; files on a disk are always read in the order of their names.
    if not any(finding.rule == "duplicate-id" for finding in findings) and sorted(map(str, otherwise)) != sorted(map(str, findings)):
        yield "another order of the files finds something else"
    report = Report(findings, {text.path: text for text in reading.texts}, "files")
    for name in REPORTERS:
        said = reporter(name)(report)
        if name in ("json", "sarif", "gitlab"):
            json.loads(said, parse_constant=_refused)
        if name == "junit":
            ElementTree.fromstring(said)
        if name in ("full", "concise") and UNSEEN.search(said):
            yield f"{name} prints a character that nobody sees"


def takes_form(texts: dict[str, str]) -> Iterator[str]:
    """A file with a fault keeps every byte; another says the same afterwards, and a second run changes nothing."""
    for name, content in texts.items():
        text = Text(name, name, content)
        once = formatted(text, ids=False)
        if compose(text).faults:
            if once != content:
                yield f"{name} has a fault and was changed"
            continue
        if formatted(Text(name, name, once), ids=False) != once:
            yield f"{name} is changed by a second run"
        before, after = read_texts({name: content}), read_texts({name: once})
        if [one.model for one in before.documents] != [one.model for one in after.documents]:
            yield f"{name} says something else afterwards"


def is_drawn(texts: dict[str, str]) -> Iterator[str]:
    """Every view in every format; pictures are well-formed, and nothing in them lives."""
    for view in _views(Workspace(read_texts(texts), TODAY)):
        for to in VIEWS[view.view]:
            text = draw(view, to, Options()).text
            if to == "svg":
                ElementTree.fromstring(text)
            if to in ("svg", "html") and (lives := ALIVE.search(_without_ours(text))):
                yield f"{view.view} as {to} lives: {lives[0][:60]}"


def _without_ours(page: str) -> str:
    """A page without the script that we put into it, byte for byte, and without its data."""
    for kind in PARTS:
        page = page.replace(f'<script type="module">{script(kind)}</script>', "")
    return OURS.sub("", page)


def _views(workspace: Workspace) -> Iterator[View]:
    """Of the workspace, two personas and two journeys, whatever can be drawn of them."""
    findings = run(workspace)
    yield from (make(workspace, findings) for view, make in OF_WORKSPACE.items() if view in VIEWS)
    yield from (make(workspace, person, findings) for make in OF_PERSONA.values() for person in workspace.personas()[:2])
    for journey in workspace.journeys()[:2]:
        subject = subject_of(workspace, journey, None, None, findings)
        for name, make_of in OF_JOURNEY.items():
            # Trouble is what says that there is no such picture: a journey that varies no other has no picture of what it changes.
            with contextlib.suppress(Trouble):
                if name in VIEWS:
                    yield make_of(subject)


def is_compared(texts: dict[str, str]) -> Iterator[str]:
    """Nothing changes from the documents to themselves; and the change from them to fewer is told in every format."""
    workspace = Workspace(read_texts(texts), TODAY)
    if compare(workspace, Workspace(read_texts(texts), TODAY)).changes:
        yield "something changes from a workspace to itself"
    for fewer in (dict(list(texts.items())[:-1]), {**texts, next(iter(texts)): "name: not ours\n"}):
        compare(workspace, Workspace(read_texts(fewer), TODAY))
        compare(Workspace(read_texts(fewer), TODAY), workspace)


def is_exported(texts: dict[str, str]) -> Iterator[str]:
    """The graph for other programs is strict JSON and well-formed XML."""
    workspace = Workspace(read_texts(texts), TODAY)
    json.loads(as_json(workspace), parse_constant=_refused)
    ElementTree.fromstring(as_graphml(workspace))
    return iter(())


def both_parsers_agree(texts: dict[str, str]) -> Iterator[str]:
    """libyaml and Python's own parser take the same, and find it at the same places."""
    for name, content in texts.items():
        one, other = compose(Text(name, name, content)), compose(Text(name, name, content), pure=True)
        if bool(one.faults) != bool(other.faults):
            yield f"{name} is taken by one parser alone: {(one.faults or other.faults)[0].message}"
        elif not one.faults and (
            repr(one.documents) != repr(other.documents)
            or [one.marks(holder) for holder in one.holders()] != [other.marks(holder) for holder in other.holders()]
        ):
            yield f"{name} is read otherwise by the other parser"


PROMISES: tuple[Callable[[dict[str, str]], Iterator[str]], ...] = (
    reads,
    lints,
    takes_form,
    is_drawn,
    is_compared,
    is_exported,
    both_parsers_agree,
)


def _said(reading: Reading, findings: list[Finding]) -> Iterator[str]:
    lines = {text.path: len(text.line_starts) for text in reading.texts}
    for finding in findings:
        said = " ".join((finding.message, finding.hint, finding.label, finding.why))
        if INSIDE.search(said):
            yield f"a finding speaks of programs: {said[:200]}"
        if UNSEEN.search(said):
            yield f"a finding has a character that nobody sees: {said[:200]!r}"
        if finding.place.path not in lines or not 1 <= finding.place.line <= lines[finding.place.path]:
            yield f"a finding has no place: {finding.place} {said[:100]}"


def _refused(constant: str) -> float:
    raise ValueError(f"{constant} is no JSON")
