"""Org mode: an outline of articles and their quotations.

Org has no escape that holds everywhere; its manual's way is a zero-width space before a sign that would mean
something, and that is done here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.export.facts import (
    by_article,
    one_line,
    place_words,
    sourcing_words,
    speaker_words,
    tags_of,
)
from tui_reader.export.markdown import link_target
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

_OPENS = r"(?:(?<=^)|(?<=[\s\-({'\"“‘—]))"
_SIGNS = re.compile(
    "|".join(
        (
            rf"{_OPENS}(?=[*/_=~+]\S)",  # emphasis, code
            r"(?<=\S[_^])(?=[\w{(*+-])",  # sub- and superscripts, inline code
            r"(?<=\s)(?=:[\w@#%])",  # a heading's tags
            r"(?<=[A-Za-z])(?=:[\w/(.~])",  # plain links
            r"(?<=[\[{<@\]])(?=[\[{<@\]])|(?<=[<\[])(?=[\w%:])",  # links, macros, targets, times, footnotes
        )
    )
)
_LINE_START = re.compile(r"^(?=[-+*#:|]|\d+[.)]|[A-Za-z][.)]|CLOCK:|%%)", re.MULTILINE)
_ZERO = "\u200b"
_NAMES = {"\\": r"\backslash{}", "$": r"\dollar{}"}
"""Org's names of signs that would begin a command or a formula whatever stands before them."""
_NAMED = re.compile(r"\\|\$(?=\S)")


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """A heading an article with its facts as properties, and one below it a quotation."""
    return "\n".join(_article(group, options) for group in by_article(quotations))


def escaped(text: str) -> str:
    """Text that Org leaves as it is; lines stay lines."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    kept = (_LINE_START.sub(_ZERO, _SIGNS.sub(_ZERO, line)) for line in lines if line)
    return _NAMED.sub(lambda found: _NAMES[found[0]], "\n".join(kept))


def _article(group: Sequence[Quotation], options: Options) -> str:
    first = group[0]
    known = {
        "CUSTOM_ID": "".join(c for c in first.article_id if c.isalnum()),
        "AUTHOR": ", ".join(first.bylines),
        "SITE": first.site or "",
        "PUBLISHED": first.published or "",
        "URL": first.link or "",
    }
    lines = [f"* {escaped(one_line(first.title))}".rstrip(), ":PROPERTIES:"]
    lines += [f":{name}: {one_line(value)}" for name, value in known.items() if one_line(value)]
    lines.append(":END:")
    for quotation in group:
        lines += _quotation(quotation, options)
    return "\n".join(lines) + "\n"


def _quotation(quotation: Quotation, options: Options) -> list[str]:
    name = one_line(speaker_words(quotation)) or one_line(quotation.text)
    short = name if len(name) <= 60 else name[:59].rstrip() + "…"
    tags = [re.sub(r"[^\w@#%]", "_", one_line(tag)) for tag in tags_of([quotation])]
    lines = [f"** {escaped(short)}" + (f" :{':'.join(tags)}:" if any(tags) else "")]
    if quotation.id:
        lines += [":PROPERTIES:", f":CUSTOM_ID: {one_line(quotation.id)}"]
        lines += [f":CREATED: {one_line(quotation.created)}"] if quotation.created else []
        lines.append(":END:")
    lines += ["#+begin_quote", escaped(quotation.text), "#+end_quote"]
    how = sourcing_words(quotation) if options.sourcing else ""
    said = [escaped(part) for part in (speaker_words(quotation), how, place_words(quotation)) if part]
    if quotation.link:
        said.append(f"[[{_address(quotation)}][to the words]]")
    lines += ["— " + " · ".join(said)] if said else []
    if options.context and one_line(quotation.context) not in ("", one_line(quotation.text)):
        lines.append(f"Context: {escaped(one_line(quotation.context))}")
    if options.notes and quotation.remark:
        lines += ["", f"Note: {escaped(quotation.remark)}"]
    return lines


def _address(quotation: Quotation) -> str:
    return link_target(quotation).replace("[", "%5B").replace("]", "%5D").replace("\\", "%5C")
