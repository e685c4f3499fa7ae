"""The beginning of an article, to see whether it is worth opening."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.model.article import Article
from tui_reader.model.credits import day

_MOST = 4_000
"""Code points that are shown at most; no screen holds more."""


class Preview(Widget):
    """Title, who wrote it, and the first paragraphs."""

    DEFAULT_CSS = """
    Preview { width: 1fr; height: 1fr; padding: 0 2; }
    """

    article: reactive[Article | None] = reactive(None)
    """What is shown; nothing for None."""

    def render(self) -> Content:
        """The words, none of them markup."""
        if self.article is None:
            return Content("")
        return Content("\n\n").join(_parts(self.article))


def _parts(article: Article) -> list[Content]:
    parts = [Content(_line(article.title)).stylize("bold")]
    if article.standfirst:
        parts.append(Content(_line(article.standfirst)).stylize("italic"))
    when = day(article.published or "")
    if facts := " · ".join(filter(None, (", ".join(article.bylines), article.site, when))):
        parts.append(Content(_line(facts)).stylize("$quiet"))
    used = 0
    for span in article.paragraphs:
        words = _line(article.text[span.start : min(span.end, span.start + _MOST)])
        parts.append(Content(words))
        used += len(words)
        if used > _MOST:
            break
    return parts


def _line(words: str) -> str:
    return " ".join(words.split())
