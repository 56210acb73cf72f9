"""`journeycode approve`: accept one change."""

from datetime import date

import click

from journeycode.cli.day import day


@click.command("approve")
@click.argument("fingerprint")
@click.option("--reason", required=True, metavar="TEXT", help="Why it is accepted.")
@click.option("--expires", callback=day, metavar="DATE", help="The last day on which it holds; else in 90 days.")
@click.option("--base", metavar="BASE", help="What the change is compared with; else as `journeycode diff` does.")
@click.pass_context
def command(context: click.Context, fingerprint: str, reason: str, expires: date | None, base: str | None) -> None:
    """Accept the change with this FINGERPRINT: `journeycode diff` prints it. It is written to approvals.yaml, to be reviewed as well."""
    from datetime import timedelta

    from journeycode.changes.approvals import FILE, Approval, with_approval
    from journeycode.cli.versions import approvals_file, compared, versions
    from journeycode.finding import Trouble
    from journeycode.source.limits import shown
    from journeycode.source.writing import write_whole

    if not reason.strip():
        raise click.UsageError("a reason is needed: those who read it later were not there", context)
    today = date.today()
    until = expires or today + timedelta(days=90)
    if until < today:
        raise click.UsageError(f"{until} is over already: an approval has to hold for some time", context)
    path, text = approvals_file()
    changes = compared(versions((base,) if base else ()), findings=False).changes
    found = next((change for change in changes if change.fingerprint == fingerprint), None)
    if found is None:
        raise Trouble(
            f"nothing that changed has the fingerprint `{shown(fingerprint)}`",
            "`journeycode diff` prints those there are; `--base` names another base",
        )
    written = with_approval(text, Approval(fingerprint, reason.strip(), f"{found.kind} {found.address}", today, until))
    write_whole(path, written.encode())
    click.echo(f"accepted until {until}: {found.message}")
    click.echo(f"Commit {FILE}, so that it is reviewed with the change.", err=True)
