"""A rule's page on a terminal."""

from journeycode.reporters.report import counted
from journeycode.reporters.screen import wrapped
from journeycode.rulebook.page import Page

# On a terminal the first say what is meant; all of them are tests.
MOST_EXAMPLES = 5
SEVERITY = {"error": "an error", "warning": "a warning", "info": "a note"}


def page_text(page: Page, width: int) -> str:
    """Name and summary, why with its sources, options, examples, and what to do when it is wrong."""
    rule = page.rule
    parts = [
        f"{rule.name}\n{'─' * len(rule.name)}\n{wrapped(page.summary, width)}",
        f"Usually {SEVERITY[rule.severity]} · family {rule.family} · from profile {rule.profile} on",
        f"Why\n{_paragraphs(page.why, width)}",
    ]
    if page.remedy:
        parts.append(f"What to do\n{wrapped(page.remedy, width, '  ', '  ')}")
    shown, more = page.examples[:MOST_EXAMPLES], len(page.examples) - MOST_EXAMPLES
    parts += [f"{example.name}\n" + "\n".join(f"    {line}".rstrip() for line in example.text.splitlines()) for example in shown]
    if more > 0:
        parts.append(
            f"{counted(more, 'more example')} {'stands' if more == 1 else 'stand'} on the page of the rule, docs/rules/{rule.name}.md"
        )
    if page.options:
        listed = "\n".join(wrapped(f"{option.name} ({option.shown}): {meaning}", width, "  ", "      ") for option, meaning in page.options)
        parts.append(f"Options (lint: options: {rule.name}: …)\n{listed}")
    if page.caution:
        parts.append(f"When it does not fit\n{_paragraphs(page.caution, width)}")
    silence = f"# journeycode: ignore[{rule.name}] and the reason"
    parts.append(f"To hide one finding, write above it or at the end of its line\n    {silence}")
    if page.sources:
        parts.append(
            "Sources\n"
            + "\n".join(
                wrapped(f"{source.key}{source.title and f': {source.title}'}{source.link and f' <{source.link}>'}", width, "  ", "      ")
                for source in page.sources
            )
        )
    return "\n\n".join(parts) + "\n"


def _paragraphs(text: str, width: int) -> str:
    return "\n\n".join(wrapped(paragraph, width, "  ", "  ") for paragraph in text.split("\n\n"))
