"""Kinds of arguments that a shell can complete: sources, articles, feeds and tags."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    _Text = click.ParamType[str]
else:
    # Only its stubs know it as generic in the oldest version that is supported.
    _Text = click.ParamType


class WithExclusions(click.Command):
    """A command whose words may begin with `-` (`-wind`, `-site:ulm`), which are no options then."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take what begins with one `-` and has more than a letter for a word."""
        end = args.index("--") if "--" in args else len(args)
        marked = [f"\0{arg}" if _EXCLUSION.match(arg) else arg for arg in args[:end]] + args[end:]
        left = super().parse_args(ctx, marked)
        for name, value in ctx.params.items():
            if isinstance(value, tuple):
                ctx.params[name] = tuple(one.removeprefix("\0") for one in value)
        return left


_EXCLUSION = re.compile(r"-[^-].")
MOST = 40
"""Names that are offered at once."""


class Named(_Text):
    """A word that names something of the library."""

    name = "text"

    def __init__(self, names: str, *, files: bool = False) -> None:
        self._names = names
        self._files = files

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """What the word may become; nothing where the library cannot be asked."""
        from click.shell_completion import CompletionItem

        offered = []
        if self._files:
            offered.append(CompletionItem(incomplete, type="file"))
        if "/" in incomplete or incomplete.startswith((".", "~", "-")):
            return offered
        found = self._asked()(_library(), incomplete, most=MOST)
        offered += [_item(key, title, incomplete) for key, title in found]
        if self._files and incomplete:
            offered += _samples(incomplete)
        return offered

    def _asked(self) -> Callable[..., list[tuple[str, str]]]:
        from tui_reader.store import titles

        asked: Callable[..., list[tuple[str, str]]] = getattr(titles, f"{self._names}_names")
        return asked


def _item(key: str, title: str, incomplete: str) -> CompletionItem[str]:
    """An item with its `title` as an attribute where it was found by that, and can be named by it."""
    from click.shell_completion import CompletionItem

    from tui_reader.model.cleaning import escape

    shown = escape(title)
    found = title if title == shown and not key.startswith(incomplete) else None
    return CompletionItem(key, help=shown or None, title=found)


SOURCE = Named("article", files=True)
"""Something to read: a file, an address, `sample:NAME` or an article of the library."""
ARTICLE = Named("article")
"""An article of the library."""
FEED = Named("feed")
TAG = Named("tag")


def _library() -> Path:
    from tui_reader.session.paths import Paths

    return Paths.find().library


def _samples(incomplete: str) -> list[CompletionItem[str]]:
    from click.shell_completion import CompletionItem

    from tui_reader.ingest.samples import samples

    if not incomplete.startswith("sample:"[: len(incomplete)]):
        return []
    names = (f"sample:{sample.name}" for sample in samples())
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
