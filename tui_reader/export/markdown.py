"""Markdown: front matter, then each quotation as a block quotation with who said it, note and link."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$^=&])")
_LINE_START = re.compile(r"^(\s*)([-+]|:(?=:|-)|%(?=%))|^(\s*\d{1,9})([.)])", re.MULTILINE)
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """Front matter, then the quotations under their article's title, in the order given.

    Front matter stands only at the top of a file: with several articles it tells of the file, and each
    article's own facts follow its title.
    """
    groups = [list(group) for _, group in groupby(quotations, key=lambda q: q.article_id)]
    if not groups:
        return ""
    tags = tags_of(quotations)
    if len(groups) == 1:
        return front_matter(facts_of(groups[0][0], tags)) + "\n" + _article(groups[0], options)
    titles = [group[0].title for group in groups]
    about = {"title": f"Quotations from {len(set(titles))} articles", "source": titles, "tags": tags}
    parts = (_article(group, options, facts=True) for group in groups)
    return front_matter(about) + "\n" + "\n".join(parts)


def escaped(text: str) -> str:
    """Text that Markdown leaves as it is; lines stay lines, and paragraphs paragraphs."""
    lines = [line.strip(" ") for line in _BREAKS.sub("\n", text).replace("\t", " ").split("\n")]
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(_LINE_START.sub(r"\1\3\\\2\4", _SPECIAL.sub(r"\\\1", line)) for line in kept).strip("\n")


def facts_of(quotation: Quotation, tags: Sequence[str]) -> dict[str, Any]:
    """The article's facts by the names that front matter has for them."""
    return {
        "title": quotation.title,
        "source": quotation.link or quotation.location,
        "author": list(quotation.bylines),
        "site": quotation.site,
        "published": quotation.published,
        "created": quotation.created or None,
        "description": quotation.standfirst,
        "tags": list(tags),
    }


def front_matter(facts: Mapping[str, Any]) -> str:
    """What is known of the facts in flat YAML between lines of three dashes."""
    import yaml

    kept = {name: value for name, value in facts.items() if value not in (None, [], "")}
    text: str = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{text}---\n"


def tags_of(quotations: Sequence[Quotation]) -> list[str]:
    """All tags, each once, in the order in which they come."""
    return list(dict.fromkeys(tag for q in quotations for tag in q.tags))


def attribution_line(quotation: Quotation) -> str:
    """Who said it and where it stands, in Markdown; empty where neither is known."""
    who = escaped(one_line(quotation.who or ""))
    if who and quotation.speaker and quotation.source and quotation.source != quotation.speaker:
        who += f" ({escaped(one_line(quotation.source))})"
    if who and quotation.via:
        who += f", via {escaped(one_line(quotation.via))}"
    parts = [who] if who else []
    if quotation.paragraph:
        section = f"{escaped(one_line(quotation.section))}, " if quotation.section else ""
        parts.append(f"{section}paragraph {quotation.paragraph}")
    if quotation.link:
        parts.append(f"[{escaped(one_line(quotation.title)) or 'article'}]({link_target(quotation)})")
    return "— " + " · ".join(parts) if parts else ""


def one_line(text: str) -> str:
    """The text without line breaks and doubled spaces."""
    return " ".join(text.split())


def link_target(quotation: Quotation) -> str:
    """An address that leads to the very words in browsers that know text fragments."""
    from urllib.parse import quote

    address = quote(quotation.link or "", safe=":/?#@!$&'*+,;=%~")
    words = one_line(quotation.text).split(" ")
    few = 6
    ends = [" ".join(words)] if len(words) <= 2 * few else [" ".join(words[:few]), " ".join(words[-few:])]
    fragment = ",".join(quote(part, safe="").replace("-", "%2D") for part in ends)
    return address if "#" in address else f"{address}#:~:text={fragment}"


def quoted(text: str) -> str:
    """A block quotation; empty lines stay inside it."""
    return "\n".join(f"> {line}".rstrip() for line in escaped(text).split("\n"))


def note_of(quotation: Quotation, options: Options) -> str:
    """The reader's note, escaped; empty where there is none or it is not wanted."""
    return escaped(quotation.note.strip()) if options.notes else ""


def _article(quotations: Sequence[Quotation], options: Options, *, facts: bool = False) -> str:
    first = quotations[0]
    parts = [f"# {escaped(one_line(first.title))}\n"]
    if facts:
        known = (", ".join(first.bylines), first.site or "", first.published or "", first.link or "")
        parts += [" · ".join(escaped(one_line(fact)) for fact in known if fact) + "\n"] if any(known) else []
    for quotation in quotations:
        block = quoted(quotation.text)
        if line := attribution_line(quotation):
            block += f"\n>\n> {line}"
        parts.append(block + "\n")
        if options.context and one_line(quotation.context) not in ("", one_line(quotation.text)):
            parts.append(f"Context: {escaped(one_line(quotation.context))}\n")
        if note := note_of(quotation, options):
            parts.append(f"Note: {note}\n")
        if quotation.tags:
            parts.append("Tags: " + escaped(", ".join(one_line(tag) for tag in quotation.tags)) + "\n")
    return "\n".join(parts)
