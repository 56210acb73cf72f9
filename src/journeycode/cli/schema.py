"""`journeycode schema`: the JSON Schema."""

import click


@click.command("schema")
@click.argument("kind", required=False)
def command(kind: str | None) -> None:
    """Print the JSON Schema (draft-07) of the language, of one KIND (Journey, Persona, …), or of what commands print.

    `findings` of lint, `changes` of diff and review, `report` of measure, `ranking` of rank, `scorecard` of scorecard.
    """
    from journeycode.finding import Trouble
    from journeycode.model.kinds import KINDS
    from journeycode.model.nearest import listed, nearest
    from journeycode.model.schema import schema_for
    from journeycode.published import json_text
    from journeycode.renderers.report.schemas import SCHEMAS
    from journeycode.reporters.changes.json_changes import SCHEMA as CHANGES
    from journeycode.reporters.json_report import SCHEMA as FINDINGS

    printed = {"findings": FINDINGS, "changes": CHANGES, **SCHEMAS}
    if kind in printed:
        schema: object = printed[kind]
    else:
        names = {name.lower(): name for name in KINDS}
        if kind is not None and kind.lower() not in names:
            near = nearest(kind, [*KINDS, *printed])
            raise Trouble(f"there is no kind `{kind[:60]}`", f"did you mean `{near}`?" if near else f"kinds are {listed(KINDS, 'and')}")
        schema = schema_for(names[kind.lower()] if kind else None)
    click.echo(json_text(schema), nl=False)
