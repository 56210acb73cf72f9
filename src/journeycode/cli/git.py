"""`journeycode git`: git that compares and merges journeys by what they say."""

from pathlib import Path

import click


@click.group("git")
def command() -> None:
    """Let `git diff` and `git merge` speak of journeys."""


@command.command("setup", short_help="Set up this clone: a diff driver and a merge driver.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where something is missing.")
@click.option("--remove", is_flag=True, help="Take away what this command has written.")
@click.pass_context
def setup(context: click.Context, check: bool, remove: bool) -> None:
    """Set up this clone: a diff driver and a merge driver in its settings, and lines in .gitattributes, to be committed.

    Without journeycode, git compares and merges these files as it always did. Twice is as good as once.
    """
    from journeycode.cli.git_setup import remove_all, set_up

    if check and remove:
        raise click.UsageError("--check writes nothing, and --remove does: choose one", context)
    context.exit(remove_all(Path.cwd()) if remove else set_up(Path.cwd(), check=check))


@command.command("diff-driver", hidden=True, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def diff_driver(arguments: tuple[str, ...]) -> None:
    """What git calls for one file: its path, and an old and a new version with hash and mode each."""
    from journeycode.cli.git_diff import show

    show(arguments)


@command.command("merge-driver", hidden=True)
@click.argument("base", type=click.Path(path_type=Path))
@click.argument("ours", type=click.Path(path_type=Path))
@click.argument("theirs", type=click.Path(path_type=Path))
@click.argument("marker_size", default="7")
@click.argument("path", default="")
@click.pass_context
def merge_driver(context: click.Context, base: Path, ours: Path, theirs: Path, marker_size: str, path: str) -> None:
    """What git calls for one file: the version both began with, ours, which becomes the merged one, and theirs."""
    from journeycode.cli.git_merge import merge

    context.exit(merge(base, ours, theirs, marker_size, path or ours.as_posix()))


@command.command("pushed", short_help="Say what is about to be pushed.")
@click.option(
    "--fail-on",
    type=click.Choice(("breaking", "risk", "change", "never")),
    default="never",
    show_default=True,
    help="From which level on the push is stopped.",
)
@click.pass_context
def pushed(context: click.Context, fail_on: str) -> None:
    """Say what is about to be pushed, in the words of journeys: a hook for pre-push.

    Compared are the two commits that pre-commit names (PRE_COMMIT_FROM_REF, PRE_COMMIT_TO_REF); without them, what this branch changed
    since it left the default branch. What cannot be compared stops a push only where --fail-on is given.
    """
    import os

    from journeycode.cli.changes import deliver, told
    from journeycode.cli.versions import compared, versions
    from journeycode.finding import Trouble

    words = [os.environ.get(name, "") for name in ("PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF")]
    try:
        found = versions(tuple(words) if all(words) else ())
        context.exit(deliver(told(found, compared(found), fail_on), "text"))
    except Trouble as trouble:
        if fail_on != "never":
            raise
        click.echo(f"journeycode: what is pushed was not compared: {trouble.message}", err=True)
