"""The commands by name; each is imported only when it is called."""

import importlib

import click

from journeycode import __version__

# name: (module below journeycode.cli, what it does)
COMMANDS = {
    "init": ("init", "Make a workspace that lints clean and draws."),
    "new": ("new", "Write one document from a template."),
    "validate": ("validate", "Check the language and the references."),
    "lint": ("lint", "Check the language, then run the rules."),
    "format": ("format", "Put documents into the order and form of the language."),
    "render": ("render", "Draw journeys."),
    "diff": ("diff", "Show what changed, in the words of journeys."),
    "review": ("review", "Write what a reviewer of a change should see."),
    "approve": ("approve", "Accept one change."),
    "git": ("git", "Let `git diff` and `git merge` speak of journeys."),
    "measure": ("measure", "Figures from data and from the map, each with n, interval, source and assumption."),
    "rank": ("rank", "Say what to do first, and how sure that is."),
    "scorecard": ("scorecard", "Six dimensions of the whole programme, from named indicators."),
    "list": ("list_things", "List what there is."),
    "show": ("show", "Show one thing with everything that touches it."),
    "docs": ("docs", "Write pages with drawings for any documentation generator."),
    "explain": ("explain", "Explain a rule."),
    "rules": ("rules", "List the rules, and what is switched on here."),
    "schema": ("schema", "Print the JSON Schema of the language or of a kind."),
    "export": ("export", "Write the graph and the documents for other programs."),
}
EPILOG = "Exit codes: 0 clean, 1 findings, 2 wrong usage or settings, 3 the environment failed."


class Commands(click.Group):
    """A group that knows the names of its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"journeycode.cli.{COMMANDS[cmd_name][0]}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was meant; a mistyped one gets the nearest."""
        # Whoever asks for completion in a shell is told nothing beside it.
        if args and args[0] not in COMMANDS and not args[0].startswith("-") and not ctx.resilient_parsing:
            from journeycode.model.nearest import nearest

            near = nearest(args[0], COMMANDS)
            hint = f" Did you mean `{near}`?" if near else f" There are {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command `{args[0][:60]}`.{hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, what) for name, (_, what) in COMMANDS.items()])


@click.group(
    cls=Commands,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "JOURNEYCODE", "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", prog_name="journeycode", message="%(prog)s %(version)s")
def app() -> None:
    """Customer journeys as code: validate, lint, draw and review them like code."""
