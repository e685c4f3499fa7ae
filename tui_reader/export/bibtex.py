"""BibTeX in biblatex's terms: each article as an entry, with its quotations as its annotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.export.facts import as_note, by_article, citation_key, date_parts, one_line, person, tags_of
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{c: "\\" + c for c in "$&#%_"},
    }
)
_PAIRED = str.maketrans({"{": r"\{", "}": r"\}"})
_LIGATURE = re.compile(r"(?<=[-`',<>])(?=[-`',<>])|(?<=[!?])(?=`)")
"""Between signs that TeX would make one of, as `--`."""
_APART = "\0"
_IN_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", '"': "%22", "<": "%3C", ">": "%3E"})


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The entries: `@article` where the newspaper is known, else `@online`, or `@misc` without an address."""
    import bibtexparser
    from bibtexparser import BibtexFormat, Library
    from bibtexparser.model import Entry, Field

    form = BibtexFormat()
    form.indent = "  "
    form.trailing_comma = True
    entries = [
        Entry(kind, key, [Field(name, value) for name, value in fields.items() if value])
        for kind, key, fields in (_entry(group, options) for group in by_article(quotations))
    ]
    if not entries:
        return ""
    text: str = bibtexparser.write_string(Library(list(entries)), bibtex_format=form)
    return text.rstrip("\n") + "\n"


def _entry(group: Sequence[Quotation], options: Options) -> tuple[str, str, dict[str, str]]:
    first = group[0]
    kind = "article" if first.site else "online" if first.link else "misc"
    notes = [as_note(q, notes=options.notes, sourcing=options.sourcing) for q in group]
    date = date_parts(first.published)
    fields = {
        "author": " and ".join(_name(byline) for byline in first.bylines if one_line(byline)),
        # Braces inside keep capitals as they are.
        "title": f"{{{tex(first.title)}}}",
        "journaltitle": tex(first.site or ""),
        "entrysubtype": "newspaper" if first.site else "",
        "date": "-".join((f"{date[0]:04}", f"{date[1]:02}", f"{date[2]:02}")) if date else "",
        "url": (first.link or "").translate(_IN_URL),
        "abstract": tex(first.standfirst or ""),
        "keywords": ", ".join(tex(tag.replace(",", " ")) for tag in tags_of(group)),
        "langid": "english" if first.language.startswith("en") else "",
        "annotation": r" \par ".join(tex(note) for note in notes),
    }
    return kind, citation_key(group), fields


def _name(byline: str) -> str:
    """`Lund, Mara`; in braces of its own where it is no person's name."""
    name = person(byline)
    return f"{tex(name.family)}, {tex(name.given)}" if name.given else f"{{{tex(name.family)}}}"


def tex(words: str) -> str:
    """Words on one line that TeX sets as they are."""
    line = _LIGATURE.sub(_APART, one_line(words))
    return line.translate(_TEX | _PAIRED if _balanced(line) else _TEX).replace(_APART, "{}")


def _balanced(words: str) -> bool:
    """Whether braces come in pairs: BibTeX counts them even after a backslash."""
    depth = 0
    for sign in words:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
