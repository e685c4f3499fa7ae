"""One quotation as words for the clipboard."""

from __future__ import annotations

from tui_reader.export.facts import in_marks, one_line, sourcing_words, speaker_words
from tui_reader.model.quotation import Quotation

PLAIN, WORDS = "plain", "words"
STYLES = (PLAIN, "markdown", "org", "bibtex", WORDS)
"""What can be copied: plain text, an export format's text, or the words alone."""


def copied(quotation: Quotation, style: str) -> str:
    """The quotation in one of `STYLES`, or in the export format of that name. Raises `UsageError`."""
    if style == PLAIN:
        return _plain(quotation)
    if style == WORDS:
        return one_line(quotation.text)
    if style == "markdown":
        return _markdown(quotation)
    from tui_reader.export.registry import format_named

    return format_named(style).write([quotation]).strip("\n")


def _plain(quotation: Quotation) -> str:
    """The words, who said them and how they are sourced, and the article with its date and address."""
    who, how = speaker_words(quotation), sourcing_words(quotation)
    said = f"{who} ({how})" if who and how else who or how
    facts = (", ".join(quotation.bylines), quotation.site, quotation.published, quotation.link)
    article = ", ".join((f"“{one_line(quotation.title)}”", *(one_line(fact) for fact in facts if fact)))
    return "\n".join(part for part in (in_marks(quotation.text), said and f"— {said}", article) if part)


def _markdown(quotation: Quotation) -> str:
    from tui_reader.export.markdown import attribution_line, escaped, quoted
    from tui_reader.export.registry import Options

    line = attribution_line(quotation, Options())
    if not quotation.link:
        line = f"{line or '—'} · {escaped(one_line(quotation.title))}".replace("— · ", "— ")
    if quotation.published:
        line += f", {escaped(one_line(quotation.published))}"
    return f"{quoted(quotation.text)}\n>\n> {line}"
