"""`journeycode explain`: a rule's page."""

import click


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain RULE: what it finds, why that matters, where it comes from, and what it looks like."""
    from journeycode.cli.findings import screen_width
    from journeycode.cli.page_text import page_text
    from journeycode.finding import Trouble
    from journeycode.model.nearest import nearest
    from journeycode.rules.page import page
    from journeycode.rules.registry import PLANNED, RULES
    from journeycode.source.limits import shown

    rules = {known.name: known for known in RULES}
    if rule in PLANNED:
        raise Trouble(f"the rule `{rule}` is planned and not written yet", "`journeycode rules` lists those that run")
    if rule not in rules:
        near = nearest(rule, rules)
        raise Trouble(f"there is no rule `{shown(rule)}`", f"did you mean `{near}`?" if near else "`journeycode rules` lists them")
    click.echo(page_text(page(rules[rule]), min(screen_width(), 100)), nl=False)
