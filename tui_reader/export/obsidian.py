"""Obsidian: callouts between two comments, so that what the reader writes around them stays."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.export.facts import by_article, one_line, speaker_words
from tui_reader.export.markdown import (
    attribution_line,
    context_of,
    escaped,
    head,
    note_of,
    title_lines,
)
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

BEGIN, END = "%% begin newsreader %%", "%% end newsreader %%"
"""The lines between which the program writes."""


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """Front matter, then the part that `updated` renews."""
    groups = by_article(quotations)
    if not groups:
        return f"{BEGIN}\n{END}\n"
    articles = (_article(group, options, facts=len(groups) > 1) for group in groups)
    return f"{head(groups)}\n{BEGIN}\n" + "\n".join(articles) + f"{END}\n"


def updated(old: str, new: str) -> str | None:
    """`old` with the part between the comments as in `new`; None where `old` has no such part, or two."""
    there, fresh = _part(old), _part(new)
    if there is None or fresh is None:
        return None
    return old[: there[0]] + new[fresh[0] : fresh[1]] + old[there[1] :]


def _part(text: str) -> tuple[int, int] | None:
    """From the first comment to the end of the last one, in code points."""
    found: dict[str, list[int]] = {BEGIN: [], END: []}
    at = 0
    for line in text.splitlines(keepends=True):
        if (mark := line.strip()) in found:
            found[mark].append(at if mark == BEGIN else at + len(line.rstrip("\r\n")))
        at += len(line)
    starts, ends = found[BEGIN], found[END]
    return (starts[0], ends[0]) if len(starts) == len(ends) == 1 and starts[0] < ends[0] else None


def _article(quotations: Sequence[Quotation], options: Options, *, facts: bool) -> str:
    return "\n".join([*title_lines(quotations[0], facts=facts), *(_callout(q, options) for q in quotations)])


def _callout(quotation: Quotation, options: Options) -> str:
    """The words under who said them; a note in a callout of its own inside; a name to link to at the end."""
    who = escaped(speaker_words(quotation)) or "Highlight"
    lines = [f"[!quote] {who}", *escaped(quotation.text).split("\n")]
    if line := attribution_line(quotation, options, speaker=False):
        lines += ["", line]
    if around := context_of(quotation, options):
        lines += ["", f"Context: {around}"]
    if note := note_of(quotation, options):
        lines += ["", "> [!note]", *(f"> {part}".rstrip() for part in note.split("\n"))]
    if quotation.tags:
        lines += ["", " ".join(_tag(tag) for tag in quotation.tags)]
    block = "\n".join(f"> {part}".rstrip() for part in lines)
    return f"{block}\n\n^{quotation.id}\n" if quotation.id.isalnum() else f"{block}\n"


def _tag(tag: str) -> str:
    """A tag as Obsidian knows them: letters, digits, `-`, `_` and `/`, not of digits alone."""
    kept = "".join(c if c.isalnum() or c in "-_/" else "-" for c in one_line(tag)).strip("-/") or "tag"
    return f"#{kept}" if not kept.isdigit() else f"#n{kept}"
