"""A day on the command line."""

from datetime import date

import click


def day(context: click.Context, parameter: click.Parameter, text: str | None) -> date | None:
    """`2026-09-30` as a day: the callback of an option."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(f"`{text[:60]}` is no day; write one as `2026-09-30`.", context, parameter) from None
