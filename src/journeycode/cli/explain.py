"""`journeycode explain`: a rule's page."""

import click


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain RULE: what it finds, why that matters, where it comes from, and what it looks like."""
    from journeycode.cli.findings import screen_width
    from journeycode.cli.page_text import page_text
    from journeycode.rules.page import page
    from journeycode.rules.registry import rule_of

    click.echo(page_text(page(rule_of(rule)), min(screen_width(), 100)), nl=False)
