"""Writes docs/reference/ and docs/rules/ from the code: the language, the commands, a page for each rule.

python tools/reference.py            writes what has changed
python tools/reference.py --check    writes nothing; exit 1 where a page is stale
"""

import sys
import typing
from pathlib import Path

import click

from journeycode.changes.kinds import GROUPS
from journeycode.changes.kinds import KINDS as CHANGE_KINDS
from journeycode.cli.app import COMMANDS, app
from journeycode.model.channel import BUILT_IN
from journeycode.model.contract import Condition, Contract, ForbiddenHandoff, Passage, Reach
from journeycode.model.data_source import Columns
from journeycode.model.experience import Gain, Need, Pain
from journeycode.model.journey import Backstage, Handoff, Stage, Step, Way
from journeycode.model.kinds import KINDS
from journeycode.model.lifecycle import LIFECYCLES, PHASES
from journeycode.model.metric import Actual
from journeycode.model.opportunity import Experiment
from journeycode.model.part import Part, fields_in_order
from journeycode.model.persona import AccessNeed, Channels
from journeycode.model.settings import Lint, Override
from journeycode.rulebook.page import Page, page
from journeycode.rules.registry import RULES

ROOT = Path(__file__).parent.parent
PARTS: tuple[type[Part], ...] = (Stage, Step, Way, Handoff, Backstage, Pain, Gain, Need, Channels, AccessNeed, Actual, Experiment, Columns)
SETTINGS: tuple[type[Part], ...] = (Lint, Override, Contract, Condition, ForbiddenHandoff, Reach, Passage)
NOTE = "<!-- Written by `make docs` from the code: change it there. -->\n\n"


def pages() -> dict[str, str]:
    """Every generated page by its path below docs/."""
    written = {
        "reference/language.md": language(),
        "reference/commands.md": commands(),
        "rules/index.md": overview(),
        "reference/changes.md": changes(),
    }
    return written | {f"rules/{rule.name}.md": rule_page(page(rule)) for rule in RULES}


# ------------------------------------------------------------ the language
def language() -> str:
    """The kinds of documents and their parts, field by field."""
    parts = [
        f"{NOTE}# The language\n\nEvery document begins with `apiVersion: journeycode/v1`, `kind`, `id` and `name`. Fields in **bold** are required."
    ]
    parts += [fields(kind, "##", part) for kind, part in KINDS.items() if kind != "Workspace"]
    parts.append("# Parts of documents")
    parts += [fields(part.__name__, "##", part) for part in PARTS]
    parts.append(fields("Workspace", "##", KINDS["Workspace"]))
    parts += [fields(part.__name__, "###", part) for part in SETTINGS]
    parts.append(
        "## Built-in channels\n\n"
        + table(("type", "channels"), [(type, " ".join(f"`{name}`" for name in names)) for type, names in BUILT_IN.items()])
    )
    rows = [(f"`{phase.id}`", phase.label, phase.side, ", ".join(sorted(phase.words))) for phase in PHASES.values()]
    parts.append(
        "## Phases\n\nWhere a stage has no `phase`, its name decides by these words.\n\n" + table(("phase", "label", "side", "words"), rows)
    )
    lives = [(f"`{life.id}`", words(life.commit), words(life.required), words(life.optional)) for life in LIFECYCLES.values()]
    parts.append("## Lifecycles\n\n" + table(("lifecycle", "words of its commitment", "required after it", "optional"), lives))
    return "\n\n".join(parts) + "\n"


def fields(title: str, level: str, part: type[Part]) -> str:
    """One table: the fields in the order in which a file has them."""
    hints = typing.get_type_hints(part)
    rows = []
    for name in fields_in_order(part):
        info = part.model_fields[name]
        key = f"`{info.alias or name}`"
        default = f" Default: `{info.default}`." if isinstance(info.default, str | bool | float) else ""
        rows.append((f"**{key}**" if info.is_required() else key, shape(hints[name]), f"{info.description or ''}{default}"))
    return f"{level} {title}\n\n{part.__doc__}\n\n{table(('field', 'holds', 'what it says'), rows)}"


def shape(hint: object) -> str:
    """What a field holds, in a word or two."""
    origin, args = typing.get_origin(hint), [arg for arg in typing.get_args(hint) if arg is not type(None)]
    if origin is typing.Literal:
        return " · ".join(f"`{arg}`" for arg in args)
    if origin is tuple and args[-1] is Ellipsis:
        return f"list of {shape(args[0])}"
    if origin is tuple:
        return "two numbers"
    if origin is dict:
        return f"by {shape(args[0])}: {shape(args[1])}"
    if args:
        return " or ".join(dict.fromkeys(shape(arg) for arg in args))
    names = {str: "text", int: "whole number", float: "number", bool: "true or false", object: "anything"}
    return names.get(hint, "") if isinstance(hint, type) and hint in names else named(hint)


def named(hint: object) -> str:
    """A part by its name, a date, a duration."""
    if isinstance(hint, type) and issubclass(hint, Part):
        name = {"Settings": "Workspace", "OwnLifecycle": "Lifecycle"}.get(hint.__name__, hint.__name__)
        return f"[{name}](#{name.lower()})" if hint in (*PARTS, *SETTINGS) or name in KINDS else name.lower()
    return str(getattr(hint, "__name__", hint)).lower()


# ------------------------------------------------------------ the commands
def commands() -> str:
    """The help of every command, as the terminal shows it."""
    parts = [f"{NOTE}# The commands"]
    root = click.Context(app, info_name="journeycode", max_content_width=100, terminal_width=100)
    parts.append(f"```text\n{app.get_help(root)}\n```")
    for name in COMMANDS:
        command = app.get_command(root, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=root, max_content_width=100, terminal_width=100)
        parts.append(f"## {name}\n\n```text\n{command.get_help(context)}\n```")
        for below in command.commands.values() if isinstance(command, click.Group) else ():
            if below.hidden:
                continue
            inner = click.Context(below, info_name=below.name, parent=context, max_content_width=100, terminal_width=100)
            parts.append(f"### {name} {below.name}\n\n```text\n{below.get_help(inner)}\n```")
    return "\n\n".join(parts) + "\n"


# ------------------------------------------------------------ the kinds of changes
def changes() -> str:
    """Every kind of change by group, with its levels."""
    head = (
        f"{NOTE}# The kinds of changes\n\n`journeycode diff` and `journeycode review` name each change. The level is that of a current journey, "
        "which is an observation; in a future one, which is a commitment, it can be another. `diff: {level: {KIND: LEVEL}}` in "
        "`journeycode.yaml` sets it. What was a draft is at most a `change`, and what stands under `retired:` is a level lower. "
        "A level that a change itself lowers counts from the next change on.\n\n"
        "`journeycode explain KIND` prints one of them."
    )
    parts = [head]
    for group in GROUPS:
        rows = [
            (f"`{kind.name}`", kind.level, kind.future or "", f"{kind.says} {kind.why}")
            for kind in CHANGE_KINDS.values()
            if kind.group == group
        ]
        parts.append(
            f"## {group.capitalize()}\n\n" + table(("kind", "level", "in a future journey", "what it says, and why it matters"), rows)
        )
    return "\n\n".join(parts) + "\n"


# ------------------------------------------------------------ the rules
def overview() -> str:
    """All rules by family."""
    parts = [f"{NOTE}# The rules\n\n`journeycode explain RULE` prints the same pages. Each example is executed as a test."]
    for family in dict.fromkeys(rule.family for rule in RULES):
        rows = [
            (f"[{rule.name}]({rule.name}.md)", rule.severity, rule.profile, page(rule).summary) for rule in RULES if rule.family == family
        ]
        parts.append(f"## {family}\n\n{table(('rule', 'severity', 'profile', 'what it finds'), rows)}")
    return "\n\n".join(parts) + "\n"


def rule_page(told: Page) -> str:
    """The page of one rule."""
    rule = told.rule
    parts = [
        f"{NOTE}# {rule.name}\n\n{told.summary}\n\n*{rule.severity} · family {rule.family} · from profile {rule.profile} on*",
        f"## Why\n\n{told.why}",
    ]
    if told.remedy:
        parts.append(f"## What to do\n\n{told.remedy}")
    parts += [f"## {example.name}\n\n```yaml\n{example.text.rstrip()}\n```" for example in told.examples]
    if told.options:
        rows = [(f"`{option.name}`", f"`{option.shown}`", meaning) for option, meaning in told.options]
        parts.append(
            f"## Options\n\nIn `journeycode.yaml`, under `lint: options: {rule.name}:`.\n\n{table(('option', 'default', 'what it says'), rows)}"
        )
    if told.caution:
        parts.append(f"## When it does not fit\n\n{told.caution}")
    if told.sources:
        parts.append(
            "## Sources\n\n"
            + "\n".join(f"- {source.key}: {f'[{source.title}]({source.link})' if source.link else source.title}" for source in told.sources)
        )
    return "\n\n".join(parts) + "\n"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in line) + " |" for line in lines)


def words(texts: tuple[str, ...]) -> str:
    """Words in a cell."""
    return ", ".join(texts) or "–"


def main() -> int:
    """Write or check; the exit code."""
    check, stale = sys.argv[1:] == ["--check"], []
    if sys.argv[1:] and not check:
        print(__doc__)
        return 2
    for path, text in pages().items():
        target = ROOT / "docs" / path
        if not target.is_file() or target.read_text(encoding="utf-8") != text:
            stale.append(path)
            if not check:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"{'stale' if check else 'wrote'} docs/{path}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
