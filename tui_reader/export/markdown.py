"""Markdown: front matter, then each quotation as a block quotation with who said it, note and link."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tui_reader.export.facts import by_article, one_line, place_words, sourcing_words, speaker_words, tags_of
from tui_reader.export.registry import Options
from tui_reader.model.quotation import Quotation

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$^=&]|%(?=%)|(?<=%)%|(?<!\w)@(?=\w))")
_LINE_START = re.compile(r"^(\s*)([-+]|:(?=:|-))|^(\s*\d{1,9})([.)])", re.MULTILINE)
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """Front matter, then the quotations under their article's title, in the order given.

    Front matter stands only at the top of a file: with several articles it tells of the file, and each
    article's own facts follow its title.
    """
    groups = by_article(quotations)
    if not groups:
        return ""
    return head(groups) + "\n" + body(groups, options)


def head(groups: Sequence[Sequence[Quotation]]) -> str:
    """The front matter of one article, or of a file with several."""
    tags = tags_of(q for group in groups for q in group)
    if len(groups) == 1:
        return front_matter(facts_of(groups[0][0], tags))
    titles = [group[0].title for group in groups]
    return front_matter(
        {"title": f"Quotations from {len(set(titles))} articles", "source": titles, "tags": tags}
    )


def body(groups: Sequence[Sequence[Quotation]], options: Options) -> str:
    """The quotations of each article under its title."""
    return "\n".join(_article(group, options, facts=len(groups) > 1) for group in groups)


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


def attribution_line(quotation: Quotation, options: Options, *, speaker: bool = True) -> str:
    """Who said it, how it is sourced and where it stands, in Markdown; empty where none of it is known."""
    said = speaker_words(quotation) if speaker else ""
    if options.sourcing and (how := sourcing_words(quotation)):
        said = f"{said} · {how}" if said else how
    parts = [escaped(part) for part in (said, place_words(quotation)) if part]
    if quotation.link:
        parts.append(f"[{escaped(one_line(quotation.title)) or 'article'}]({link_target(quotation)})")
    return "— " + " · ".join(parts) if parts else ""


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
    return escaped(quotation.remark) if options.notes else ""


def context_of(quotation: Quotation, options: Options) -> str:
    """The sentence around the words, escaped; empty where it says no more or is not wanted."""
    around = one_line(quotation.context)
    return escaped(around) if options.context and around != one_line(quotation.text) else ""


def title_lines(first: Quotation, *, facts: bool) -> list[str]:
    """The article's title as a heading; with `facts` what else there is to say of it below."""
    known = (", ".join(first.bylines), first.site or "", first.published or "", first.link or "")
    lines = [f"# {escaped(one_line(first.title))}\n"]
    if facts and any(known):
        lines.append(" · ".join(escaped(one_line(fact)) for fact in known if fact) + "\n")
    return lines


def _article(quotations: Sequence[Quotation], options: Options, *, facts: bool) -> str:
    parts = title_lines(quotations[0], facts=facts)
    for quotation in quotations:
        block = quoted(quotation.text)
        if line := attribution_line(quotation, options):
            block += f"\n>\n> {line}"
        parts.append(block + "\n")
        if around := context_of(quotation, options):
            parts.append(f"Context: {around}\n")
        if note := note_of(quotation, options):
            parts.append(f"Note: {note}\n")
        if quotation.tags:
            parts.append("Tags: " + escaped(", ".join(one_line(tag) for tag in quotation.tags)) + "\n")
    return "\n".join(parts)
