"""Anki: notes to import, one a line: the words in front, who said them and where behind."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape

from tui_reader.export.facts import in_marks, one_line, place_words, sourcing_words, speaker_words
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

HEADER = (
    "#separator:Tab",
    "#html:true",
    "#columns:Guid\tFront\tBack\tTags",
    "#guid column:1",
    "#tags column:4",
)


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """Header lines, then a line a quotation; the same quotation renews its note when it is imported again."""
    lines = ["\t".join((guid(q), _front(q), _back(q, options), _tags(q))) for q in quotations]
    return "\n".join((*HEADER, *lines)) + "\n"


def guid(quotation: Quotation) -> str:
    """A name of the note that stays: of the highlight, or of the words and their article."""
    key = quotation.id or f"{quotation.article_id}\n{quotation.span}\n{quotation.text}"
    return f"newsreader-{sha256(key.encode('utf-8', 'replace')).hexdigest()[:16]}"


def _front(quotation: Quotation) -> str:
    words = quotation.text.strip()
    return _cell(words if in_marks(words) == one_line(words) else f"“{words}”")


def _back(quotation: Quotation, options: Options) -> str:
    how = sourcing_words(quotation) if options.sourcing else ""
    article = ", ".join(
        one_line(part) for part in (quotation.title, quotation.site or "", quotation.published or "") if part
    )
    parts = [speaker_words(quotation), how, article, place_words(quotation)]
    if options.context and one_line(quotation.context) != one_line(quotation.text):
        parts.append(one_line(quotation.context))
    if options.notes:
        parts.append(quotation.remark)
    cells = [_cell(part) for part in parts if part]
    if quotation.link:
        address = escape(one_line(quotation.link))
        cells.append(f"<a href='{address}'>{address}</a>")
    return "<br>".join(cells)


def _cell(text: str) -> str:
    """Text in HTML without the signs that part cells; Anki's own fields and formulas stay words too."""
    kept = escape("\n".join(" ".join(line.split()) for line in text.splitlines()))
    for sign in ("{{", "}}", "\\(", "\\["):
        kept = kept.replace(sign, sign[0] + "&#8203;" + sign[1])
    return (
        kept.replace("[sound:", "[&#8203;sound:").replace("[latex]", "[&#8203;latex]").replace("\n", "<br>")
    )


def _tags(quotation: Quotation) -> str:
    return " ".join("_".join(_cell(tag).replace("<br>", " ").split()) for tag in quotation.tags)
