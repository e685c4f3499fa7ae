"""`newsreader serve`: the same screen in a browser on this machine."""

from __future__ import annotations

import shlex
import sys

import click

from tui_reader.cli.output import say
from tui_reader.errors import ReaderError, UsageError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command("serve")
@click.argument("source", required=False)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one."
)
@click.option(
    "--host", default=LOOPBACK[0], show_default=True, help="The address of this machine to listen on."
)
@click.option("--theme", help="Colour theme.")
def command(source: str | None, port: int, host: str, theme: str | None) -> None:
    """Show the reader in a browser, on this machine alone unless --host says otherwise.

    The address that it prints holds a key; nobody gets in without it. Ctrl+C ends it.
    """
    try:
        from tui_reader.cli.web import serve
    except ModuleNotFoundError as error:
        raise ReaderError(
            "serving needs a package that is not installed", hint="pip install 'newsreader[serve]'"
        ) from error
    if host not in LOOPBACK:
        say(f"Others on the network can reach {host}: whoever has the key reads and writes as you do.")
    words = [sys.executable, "-m", "tui_reader", "read"]
    words += ["--theme", theme] if theme else []
    if source == "-":
        raise UsageError("standard input can be read once, and every browser opens the source anew")
    words += ["--", source] if source else []
    serve(shlex.join(words), host=host, port=port)
