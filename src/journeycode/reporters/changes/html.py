"""Changes as one page for a browser: no network, no script, light and dark."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from html import escape

from journeycode.changes import Change
from journeycode.reporters.changes import priorities
from journeycode.reporters.changes.asking import contacts
from journeycode.reporters.changes.told import ToldChanges, arrow, by_itself, hidden, rules, sentence, verdict
from journeycode.reporters.screen import cleaned

STYLE = """
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff;
  --breaking: #b3261e; --risk: #8a4b00; --change: #0b5c93; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --line: #3d444d; --paper: #0d1117;
  --breaking: #ff8e86; --risk: #f0b072; --change: #79c0ff; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .25rem 0; } .soft, small { color: var(--soft); }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child { white-space: nowrap; } code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere; }
.breaking { color: var(--breaking); font-weight: 700; } .risk { color: var(--risk); font-weight: 700; } .change { color: var(--change); }
.picture { overflow: auto; border: 1px solid var(--line); border-radius: .6rem; margin: .5rem 0; }
.picture svg { display: block; margin: 0 auto; }
.picture:focus-visible, a:focus-visible { outline: 2px solid var(--change); outline-offset: 1px; }
.own { border-left: 4px solid var(--risk); padding: .5rem 1rem; margin: 1rem 0; } .own ul { margin: .25rem 0; }
.scroll { overflow-x: auto; } a { color: var(--change); }
@media print { body { max-width: none; margin: 0; } .picture { break-inside: avoid; border: 0; } }
"""


def write(told: ToldChanges) -> str:
    """The whole page."""
    changes = told.changes
    grave = [change for change in changes.shown if change.level in ("breaking", "risk")]
    rest = [change for change in changes.shown if change.level not in ("breaking", "risk")]
    gate = f" · {told.gate}" if told.gate else ""
    parts = [
        f"<h1>Journey changes: {_said(verdict(changes))}{gate}</h1>",
        f'<p class="soft">{_said(" · ".join(part for part in (_versions(told), hidden(changes), rules(changes)) if part))}</p>',
        *_by_itself(told),
        _table("What to decide", grave, told),
        *_asked(told),
        *_pictures(told),
        *_impact(told),
        _priorities(told),
        _table("Other changes" if grave else "Changes", rest, told),
        *_unread(told),
    ]
    body = "\n".join(part for part in parts if part)
    style = STYLE + (told.style if told.pictures else "")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(style)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>Journey changes: {_said(verdict(changes))}</title>\n<style>{style}</style>\n"
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def policy(style: str) -> str:
    """Nothing is loaded, nothing runs, and only our own style holds."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _said(text: str) -> str:
    return escape(cleaned(text))


def _spoken(text: str) -> str:
    """A text whose parts between backticks are code."""
    pieces = text.split("`")
    whole = len(pieces) % 2 == 1
    return "".join(f"<code>{_said(piece)}</code>" if whole and odd % 2 else _said(piece) for odd, piece in enumerate(pieces))


def _versions(told: ToldChanges) -> str:
    return ", ".join(
        f"{one.name} {' → '.join(dict.fromkeys(version for version in one.versions if version))}" for one in told.changes.impacts[:8]
    )


def _table(title: str, changes: Sequence[Change], told: ToldChanges) -> str:
    if not changes:
        return ""
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Level", "What", "Before → after", "Concerns", "Where"))
    rows = "".join(_row(change, told) for change in changes)
    return f'<h2>{title}</h2>\n<div class="scroll"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>'


def _row(change: Change, told: ToldChanges) -> str:
    extra = [change.hint if change.became else "", change.lowered, f"✓ accepted: {change.approved}" if change.approved else ""]
    what = _said(sentence(change.message)) + "".join(f"<br><small>{_spoken(one)}</small>" for one in extra if one)
    place = f"{change.place.path}:{change.place.line}"
    link = told.link(change.place)
    where = f'<a href="{escape(link)}"><code>{_said(place)}</code></a>' if link else f"<code>{_said(place)}</code>"
    cells = (
        f'<span class="{change.level}">{change.level}</span><br><code>{change.kind}</code>', what, _said(arrow(change.before, change.after)),
        _said(told.names(change)), where,
    )  # fmt: skip
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _by_itself(told: ToldChanges) -> Iterator[str]:
    rows = [
        f"<li><code>{change.kind}</code> {_said(sentence(change.message))} – {_said(why)}</li>" for change, why in by_itself(told.changes)
    ]
    if rows:
        yield f'<div class="own"><strong>This change decides on itself.</strong> It brings what lets these pass:<ul>{"".join(rows)}</ul></div>'


def _asked(told: ToldChanges) -> Iterator[str]:
    rows = [
        f"<li>{_said(name)}{f' <code>{_said(contact)}</code>' if contact else ''}: {_said(', '.join(why))}</li>"
        for name, contact, why in contacts(told)
    ]
    if rows:
        yield f"<h2>Ask for review</h2>\n<ul>{''.join(rows)}</ul>"


def _pictures(told: ToldChanges) -> Iterator[str]:
    """Each journey in both versions; the picture is ours, and everything in it is escaped."""
    for one in told.pictures:
        yield f'<h2>{_said(one.name)}, before and after</h2>\n<div class="picture" tabindex="0" role="region" aria-label="{_said(one.name)}">{one.svg}</div>'


def _impact(told: ToldChanges) -> Iterator[str]:
    for impact in told.changes.impacts:
        lines = list(impact.lines()) if impact.old and impact.new else []
        if lines:
            rows = "".join(
                f'<tr><th scope="row">{_said(label)}</th><td>{_said(before)}</td><td>{_said(after)}</td></tr>'
                for label, before, after in lines
            )
            yield f"<h2>Impact on {_said(impact.name)}</h2>\n<table><thead><tr><td></td><th>Before</th><th>After</th></tr></thead><tbody>{rows}</tbody></table>"


def _priorities(told: ToldChanges) -> str:
    """What the change does to the order of what is to be done."""
    told_rows = "".join(
        f'<tr><th scope="row">{_said(name)}</th><td>{_said(before)}</td><td>{_said(after)}</td><td>{_said(why)}</td></tr>'
        for name, before, after, why in priorities.rows(told.moves)
    )
    head = "<tr><th>Opportunity</th><th>Rank before</th><th>After</th><th>What is different</th></tr>"
    return f"<h2>What to do first</h2>\n<table><thead>{head}</thead><tbody>{told_rows}</tbody></table>" if told_rows else ""


def _unread(told: ToldChanges) -> Iterator[str]:
    rows = [
        f"<li>{_said(one.address or one.file)} could not be read {one.when} the change: {_said(one.reason)}</li>"
        for one in told.changes.unread
    ]
    if rows:
        yield f"<h2>Not compared</h2>\n<ul>{''.join(rows)}</ul>"
