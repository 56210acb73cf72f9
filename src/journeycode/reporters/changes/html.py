"""Changes as one page for a browser: no network, no script, light and dark."""

from collections.abc import Iterator, Sequence
from html import escape

from journeycode.changes import Change
from journeycode.reporters.changes.asking import contacts
from journeycode.reporters.changes.told import ToldChanges, arrow, hidden, rules, sentence, verdict
from journeycode.reporters.screen import cleaned

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
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
@media print { body { max-width: none; margin: 0; } }
"""


def write(told: ToldChanges) -> str:
    """The whole page."""
    changes = told.changes
    grave = [change for change in changes.shown if change.level in ("breaking", "risk")]
    rest = [change for change in changes.shown if change.level not in ("breaking", "risk")]
    gate = "" if told.fail_on == "never" else f" · gate: {'failing' if told.is_failing else 'passing'}"
    parts = [
        f"<h1>Journey changes: {_said(verdict(changes))}{gate}</h1>",
        f'<p class="soft">{_said(" · ".join(part for part in (_versions(told), hidden(changes), rules(changes)) if part))}</p>',
        _table("What to decide", grave, told),
        *_asked(told),
        *_impact(told),
        _table("Other changes" if grave else "Changes", rest, told),
        *_unread(told),
    ]
    body = "\n".join(part for part in parts if part)
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>Journey changes: {_said(verdict(changes))}</title>\n<style>{STYLE}</style>\n'
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


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
    return f"<h2>{title}</h2>\n<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{''.join(_row(change, told) for change in changes)}</tbody>\n</table>"


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


def _asked(told: ToldChanges) -> Iterator[str]:
    rows = [
        f"<li>{_said(name)}{f' <code>{_said(contact)}</code>' if contact else ''}: {_said(', '.join(why))}</li>"
        for name, contact, why in contacts(told)
    ]
    if rows:
        yield f"<h2>Ask for review</h2>\n<ul>{''.join(rows)}</ul>"


def _impact(told: ToldChanges) -> Iterator[str]:
    for impact in told.changes.impacts:
        lines = list(impact.lines()) if impact.old and impact.new else []
        if lines:
            rows = "".join(
                f'<tr><th scope="row">{_said(label)}</th><td>{_said(before)}</td><td>{_said(after)}</td></tr>'
                for label, before, after in lines
            )
            yield f"<h2>Impact on {_said(impact.name)}</h2>\n<table><thead><tr><td></td><th>Before</th><th>After</th></tr></thead><tbody>{rows}</tbody></table>"


def _unread(told: ToldChanges) -> Iterator[str]:
    rows = [
        f"<li>{_said(one.address or one.file)} could not be read {one.when} the change: {_said(one.reason)}</li>"
        for one in told.changes.unread
    ]
    if rows:
        yield f"<h2>Not compared</h2>\n<ul>{''.join(rows)}</ul>"
