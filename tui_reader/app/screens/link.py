"""Where a link leads, before it is followed; a footnote in place."""

from __future__ import annotations

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from tui_reader.app.controllers.view import openable
from tui_reader.app.page.layout import plain_text
from tui_reader.app.page.links import Target, footnotes, references
from tui_reader.app.rows.base import one_line
from tui_reader.app.screens.dialog import Dialog, Panel, Words
from tui_reader.model.addresses import host_of
from tui_reader.model.article import Article

_LONGEST = 4_000
"""Code points of a footnote that are shown."""


class About(NamedTuple):
    """What is shown of something that leads somewhere."""

    title: str
    words: tuple[str, ...]
    """Paragraphs."""
    url: str = ""
    """The address that it leads to."""
    goes: bool = False
    """Whether it leads to a place in the article."""


def about_target(article: Article, target: Target) -> About:
    """What is shown of a target: where it leads, or a footnote with those that it refers to."""
    text = article.text
    if target.url:
        host = host_of(target.url)
        title = f"Link to {host}" if host else "Link"
        return About(title, (target.span.of(text),), url=target.url)
    if target.words is None or target.goes is None:
        return About(f"Footnote {target.name}", ("This article has no footnote of that name.",))
    if target.goes != target.words:
        return About(f"Footnote {target.name} belongs here", (target.words.of(text),), goes=True)
    words = [target.words.of(text)]
    notes, told = footnotes(article), {target.name}
    for name in references(words[0]):
        if name in notes and name not in told:
            told.add(name)
            words.append(f"[^{name}] {notes[name].of(text)}")
    return About(f"Footnote {target.name}", tuple(words), goes=True)


class LinkScreen(Dialog[str]):
    """Gives what is to be done: `browser`, `read`, `copy`, or `go` for a place in the article."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,o", "choose('browser')", show=False),
        Binding("r", "choose('read')", show=False),
        Binding("y", "choose('copy')", show=False),
        Binding("q", "leave", show=False),
    ]
    DEFAULT_CSS = """
    LinkScreen VerticalScroll { height: auto; max-height: 100%; scrollbar-size-vertical: 1; }
    LinkScreen Words { margin: 1 0 0 0; }
    LinkScreen Words:first-child, LinkScreen .-quiet { margin: 0; }
    """

    def __init__(self, about: About) -> None:
        super().__init__()
        self._about = about

    def compose(self) -> ComposeResult:
        """The words and the whole address; the footnote."""
        about = self._about
        shown = [one_line(plain_text(each[:_LONGEST])) for each in about.words]
        words = [Words(each) for each in shown if each != about.url]
        keys = ["Enter goes there"] if about.goes else []
        if about.url:
            words.append(Words(about.url, classes="-quiet"))
            if openable(about.url):
                keys = ["Enter browser", "r read here"]
            else:
                words.append(Words("Not opened, for it is no plain web address.", classes="-warn"))
            keys.append("y copy")
        yield Panel(VerticalScroll(*words), title=one_line(about.title), keys=" · ".join([*keys, "Esc"]))

    def action_choose(self, how: str) -> None:
        """Close with what is to be done, where that can be done."""
        if not self._about.url:
            self.dismiss("go" if how == "browser" and self._about.goes else None)
        elif how == "copy" or openable(self._about.url):
            self.dismiss(how)
