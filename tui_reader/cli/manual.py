"""The manual page, `docs/newsreader.1`, made from the commands themselves: roff with the macros of man(7)."""

from __future__ import annotations

from collections.abc import Iterator

import click

from tui_reader.cli.main import group

_LAST = """
.SH ENVIRONMENT
.TP
.B NEWSREADER_HOME
The folder of settings and library, in place of the system's own ones.
.TP
.B NEWSREADER_FIRST_FRAME
With 0 nothing is drawn before the whole program is loaded.
.TP
.B NO_COLOR
No colour code is written.
.TP
.B BROWSER
What opens links.
.SH FILES
.TP
.I config.toml, keymap.toml
Settings and keys;
.B newsreader config path
says where.
.TP
.I library.sqlite3
Articles, places, bookmarks, highlights and notes: one SQLite file;
.B newsreader doctor
says where.
.SH EXIT STATUS
0 when all went well, 1 when something could not be read, written or found, 2 for a wrong command line, 130 after an
interruption.
.SH SEE ALSO
In the reader
.B ?
lists every key.
"""


def manual() -> str:
    """The page: every command with its arguments and options."""
    context = click.Context(group, info_name="newsreader")
    lines = [
        ".\\\" Made by tui_reader/cli/manual.py; don't edit it by hand.",
        ".TH NEWSREADER 1",
        ".SH NAME",
        "newsreader \\- read news in the terminal, and see who says what on whose authority",
        ".SH SYNOPSIS",
        *_usage(group, context),
        ".SH DESCRIPTION",
        *_help(group),
        *_options(group, context),
        ".SH COMMANDS",
        *_commands(group, context),
    ]
    return "\n".join(lines) + _LAST


def _commands(above: click.Group, context: click.Context) -> Iterator[str]:
    """Every command that has a name under `above`, and those under it."""
    for name in above.list_commands(context):
        command = above.get_command(context, name)
        if command is None or command.hidden:
            continue
        inside = click.Context(command, info_name=name, parent=context)
        yield f".SS {_plain(inside.command_path)}"
        yield from _usage(command, inside)
        yield ".PP"
        yield from _help(command)
        yield from _options(command, inside)
        if isinstance(command, click.Group):
            yield from _commands(command, inside)


def _usage(command: click.Command, context: click.Context) -> list[str]:
    words = " ".join(command.collect_usage_pieces(context))
    return [f".B {_plain(context.command_path)}", _plain(words)]


def _help(command: click.Command) -> Iterator[str]:
    paragraphs = (command.help or "").replace("\b\n", "").split("\n\n")
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ".PP"
        yield _plain(" ".join(paragraph.split()))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for option in command.get_params(context):
        if isinstance(option, click.Option) and option.help and "--help" not in option.opts:
            names = ", ".join(option.opts) + "".join(f" / {name}" for name in option.secondary_opts)
            values = "" if option.is_flag or option.count else f" {_values(option)}"
            yield from (".TP", f".B {_plain(names + values)}", _plain(option.help))


def _values(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return f"[{'|'.join(map(str, option.type.choices))}]"
    return option.metavar or option.type.name.upper()


def _plain(words: str) -> str:
    """Words that roff takes for words."""
    words = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{words}" if words.startswith((".", "'")) else words
