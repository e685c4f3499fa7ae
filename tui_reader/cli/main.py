"""The group of commands: finds them by name without importing them, and turns errors into messages."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from tui_reader.cli.outcome import outcome
from tui_reader.cli.output import complain

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("tui_reader.cli.read", "Open an article in the reader (the default)."),
    "show": ("tui_reader.cli.show", "Print what an article says and on whose authority."),
    "analyze": ("tui_reader.cli.analyze", "Write the readings of many articles, as JSON lines or as tables."),
    "export": ("tui_reader.cli.export", "Export highlighted quotations, or all quotations of articles."),
    "bookmark": ("tui_reader.cli.bookmark", "Keep, list and remove bookmarks."),
    "highlight": ("tui_reader.cli.highlight", "Keep, list, change, remove and bring in highlights."),
    "compare": ("tui_reader.cli.compare", "Put articles about one story side by side."),
    "correct": ("tui_reader.cli.correct", "Correct who says what, by hand."),
    "library": ("tui_reader.cli.library", "Add, find, mark and remove articles of the local library."),
    "feed": ("tui_reader.cli.feed", "Follow feeds, whose items become articles of the library."),
    "completion": ("tui_reader.cli.completion", "Print what lets a shell complete commands and articles."),
    "config": ("tui_reader.cli.config", "Show the settings and where they are."),
    "serve": ("tui_reader.cli.serve", "Show the reader in a browser on this machine."),
    "doctor": ("tui_reader.cli.doctor", "Say what works here: terminal, engine, library, versions."),
}
"""Name → module that holds `command`, and its line in the help."""


class Commands(click.Group):
    """A group whose first word is a command or, failing that, something to read."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name][0]).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The commands that begin so, without importing them, and what can be read."""
        from click.shell_completion import CompletionItem

        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        found = [CompletionItem(name, help=text) for name, (_, text) in COMMANDS.items()]
        commands = [item for item in found if item.value.startswith(incomplete)]
        if not incomplete:
            return commands
        from tui_reader.cli.parameters import SOURCE

        return [*commands, *SOURCE.shell_complete(ctx, self.params[0], incomplete)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A word that is no command is a source for `read`."""
        if args and args[0] not in COMMANDS:
            return super().resolve_command(ctx, ["read", *args])
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        from tui_reader import __version__

        click.echo(f"newsreader {__version__}")
        ctx.exit()


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": True},
    subcommand_metavar="[SOURCE | COMMAND [ARGS]...]",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version.",
)
@click.pass_context
def group(ctx: click.Context) -> None:
    """Read news in the terminal and see at once who says what, and on whose authority.

    Without arguments the library opens. SOURCE is a file (text, Markdown, a saved page, mail, EPUB, PDF, or
    JSON from `show`), an address, `-` for standard input, `sample:NAME` for a bundled article, or a library
    id.
    """
    if ctx.invoked_subcommand is None:
        command = group.get_command(ctx, "read")
        assert command is not None
        ctx.invoke(command)


def run(arguments: Sequence[str]) -> int:
    """Run one command. Gives the exit status; what went wrong is on standard error."""
    if "_NEWSREADER_COMPLETE" in os.environ:
        # Known to click by being imported.
        import_module("tui_reader.cli.completion")
    return outcome(lambda: _run(arguments))


def _run(arguments: Sequence[str]) -> Any:
    try:
        return group.main(list(arguments), prog_name="newsreader", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        _explain(error)
        return error.exit_code
    except click.Abort:
        return 128 + signal.SIGINT


def _explain(error: click.ClickException) -> None:
    ctx = getattr(error, "ctx", None)
    hint = f"try: {ctx.command_path} --help" if isinstance(ctx, click.Context) else ""
    complain(error.format_message(), hint=hint)
