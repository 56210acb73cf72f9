"""Findings as Markdown tables, for the summary of a job or a comment: nothing that a document says can become part of them."""

import re
from collections.abc import Iterator
from itertools import groupby

from journeycode.finding import Finding, Related
from journeycode.reporters.report import NOUNS, Report, counted, severities
from journeycode.reporters.screen import cleaned

# A comment on GitHub holds 65,536 characters.
MOST_CHARACTERS = 60_000
HEAD = "| | Line | Finding | What to do |\n| --- | --- | --- | --- |\n"
SYNTAX = re.compile(r"[\\`*_{}\[\]|~^]")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "<span>$</span>"})
# Mentions, references to issues and bare addresses are found after entities are resolved: only a character between them helps.
BREAK = "&#8203;"
MENTION = re.compile(r"(?<=[@#!~%^])(?=[\w\"'])|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH-)(?=\d)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE)


def write(report: Report) -> str:
    """A heading that counts, a table for each file, and why the rules are there; at most a comment's worth."""
    title = severities(report.findings) or "no findings"
    parts = [f"## journeycode: {title}\n"]
    if report.about:
        parts.append(f"Looked at {escaped(report.about)}.\n")
    room = MOST_CHARACTERS - sum(map(len, parts))
    written: list[Finding] = []
    for path, group in groupby(report.shown, key=lambda finding: finding.place.path):
        rows = [(finding, _row(finding)) for finding in group]
        kept = list(_fitting(rows, room - len(path) - len(HEAD) - 20))
        if kept:
            parts.append(f"### {code(path)}\n\n{HEAD}" + "".join(row for _, row in kept))
            room -= len(parts[-1])
            written += [finding for finding, _ in kept]
        if len(kept) < len(rows):
            break
    hidden = len(report.findings) - len(written)
    if hidden:
        parts.append(f"{counted(hidden, 'more finding')} not shown here.\n")
    return "\n".join([*parts, *_reasons(written, room)])


def _fitting(rows: list[tuple[Finding, str]], room: int) -> Iterator[tuple[Finding, str]]:
    for finding, row in rows:
        room -= len(row)
        if room < 0:
            return
        yield finding, row


def _row(finding: Finding) -> str:
    place = finding.place
    told = [f"**{escaped(finding.rule)}**: {escaped(finding.message)}", *(_related(related, place.path) for related in finding.related)]
    return f"| {NOUNS[finding.severity]} | {place.line}:{place.column} | {'<br>'.join(told)} | {escaped(finding.hint)} |\n"


def _related(related: Related, path: str) -> str:
    place = related.place
    where = f"line {place.line}" if place.path == path else code(f"{place.path}:{place.line}", in_table=True)
    return f"{escaped(related.label)} ({where})"


def _reasons(findings: list[Finding], room: int) -> Iterator[str]:
    """Why each rule is there, folded away."""
    reasons = dict.fromkeys((finding.rule, finding.why) for finding in findings if finding.why)
    rows = "".join(f"| {escaped(rule)} | {escaped(why)} |\n" for rule, why in reasons)
    if rows and len(rows) < room:
        yield f"<details><summary>Why this matters</summary>\n\n| Rule | Why |\n| --- | --- |\n{rows}\n</details>\n"


def escaped(text: str) -> str:
    """A text as itself in a cell of a table: one line, no markup, no mention, no link. What stands between backticks is code."""
    pieces = cleaned(text).split("`")
    if len(pieces) % 2 == 0 or not all(piece.strip() for piece in pieces[1::2]):
        return _inert("`".join(pieces))
    return "".join(code(piece, in_table=True) if odd % 2 else _inert(piece) for odd, piece in enumerate(pieces))


def _inert(text: str) -> str:
    parts = MENTION.split(text)
    return BREAK.join(SYNTAX.sub(lambda found: "\\" + found[0], part).translate(ENTITIES) for part in parts)


def code(text: str, in_table: bool = False) -> str:
    """A text as code: the fence is longer than any run of backticks in it."""
    told = cleaned(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", told)), default=0))
    space = " " if told.startswith("`") or told.endswith("`") or not told.strip() else ""
    return f"{fence}{space}{told.replace('|', chr(92) + '|') if in_table else told}{space}{fence}"
