"""Articles to make pages of, what a page holds, and how an article's parts are set in markup."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_MARKS = {
    "## ": "heading",
    "### ": "heading",
    "> ": "quotation",
    "- ": "item",
    "| ": "row",
    "!! ": "pull",
    "! ": "figure",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an article."""

    kind: str
    """`paragraph`, `heading`, `quotation`, `item`, `row`, `pull` (a sentence of the text once more) or `figure`."""
    words: str
    """Of a figure: its caption; of a row: its cells with ` | ` between them."""
    credit: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True)
class Story:
    """An article without any markup. The texts are made up, as are all people and places in them."""

    name: str
    title: str
    standfirst: str
    authors: tuple[str, ...]
    published: str
    modified: str
    section: str
    language: str
    parts: tuple[Part, ...]

    def only(self, *kinds: str) -> tuple[Part, ...]:
        """The parts of these kinds."""
        return tuple(part for part in self.parts if part.kind in kinds)

    def without(self, *kinds: str) -> Story:
        """The same article without the parts of these kinds."""
        return replace(self, parts=tuple(part for part in self.parts if part.kind not in kinds))


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and what is right for it."""

    source: str
    title: str
    body: tuple[str, ...]
    """All that belongs to the text, in order: paragraphs, headings, quotations, items and rows."""
    headings: tuple[str, ...]
    captions: tuple[str, ...]
    quotations: tuple[str, ...]
    items: tuple[str, ...]
    bylines: tuple[str, ...]
    published: str | None
    """ISO 8601, with as much as the page tells."""
    either: tuple[str, ...] = ()
    """What may be read as text or left out: standfirsts, notes on the writer, corrections."""
    url: str | None = None


@cache
def story(name: str) -> Story:
    """One of the articles in `stories`."""
    head, _, text = (_HERE / "stories" / f"{name}.txt").read_text("utf-8").partition("\n\n")
    told = dict(line.split(": ", 1) for line in head.splitlines())
    parts = [_part(line) for line in text.splitlines() if line.strip()]
    return Story(
        name,
        told["title"],
        told["standfirst"],
        tuple(told["authors"].split("; ")),
        told["published"],
        told["modified"],
        told["section"],
        told.get("language", "en"),
        tuple(parts),
    )


@cache
def furniture() -> Mapping[str, Any]:
    """The words around the articles."""
    return tomllib.loads((_HERE / "furniture.toml").read_text("utf-8"))


def page(
    source: str,
    told: Story,
    *,
    either: Sequence[str] = (),
    bylines: Sequence[str] | None = None,
    published: str | None = "",
    url: str | None = None,
    captions: bool = True,
    more: Sequence[tuple[int, str]] = (),
) -> Page:
    """The page with what is right for it; by the story unless told otherwise.

    `captions`: whether the page shows any. `more`: words of the text that the story does not have, each with
    the number of the part that it stands before.
    """
    body = [part.words for part in told.parts if part.kind not in ("pull", "figure")]
    numbers = [n for n, part in enumerate(told.parts) if part.kind not in ("pull", "figure")]
    for at, words in sorted(more, reverse=True):
        body.insert(sum(number < at for number in numbers), words)
    figures = told.only("figure") if captions else ()
    return Page(
        source,
        told.title,
        tuple(body),
        tuple(part.words.strip("*") for part in told.only("heading")),
        tuple(part.words for part in figures),
        tuple(part.words for part in told.only("quotation")),
        tuple(part.words for part in told.only("item")),
        told.authors if bylines is None else tuple(bylines),
        told.published if published == "" else published,
        (told.standfirst, *either),
        url,
    )


Set = Callable[[Part], str] | str


def set_parts(
    told: Story,
    *,
    p: Set = "<p>{}</p>",
    h: Set = "<h2>{}</h2>",
    q: Set = "<blockquote><p>{}</p></blockquote>",
    fig: Set = "<figure><img src='a.jpg' alt=''><figcaption>{} {credit}</figcaption></figure>",
    pull: Set = "",
    ul: str = "<ul>{}</ul>",
    li: str = "<li>{}</li>",
    table: str = "<table><tbody>{}</tbody></table>",
    joined: str = "\n",
    between: Mapping[int, str] | None = None,
) -> str:
    """The parts of an article in markup: `{}` stands for the words, `{credit}` for a figure's credit.

    `between`: what stands behind the paragraph of that number, counted from 0; negative from the last.
    """
    put = {"paragraph": p, "heading": h, "quotation": q, "figure": fig, "pull": pull}
    count = len(told.only("paragraph"))
    behind = {at % count: words for at, words in (between or {}).items()}
    found: list[str] = []
    run: list[Part] = []
    seen = 0
    for part in (*told.parts, None):
        if run and (part is None or part.kind != run[0].kind):
            found.append(_run(run, ul, li, table))
            run = []
        if part is None:
            break
        if part.kind in ("item", "row"):
            run.append(part)
            continue
        found.append(_set(put[part.kind], part))
        if part.kind == "paragraph":
            found.append(behind.get(seen, ""))
            seen += 1
    return joined.join(words for words in found if words)


def _run(run: Sequence[Part], ul: str, li: str, table: str) -> str:
    if run[0].kind == "item":
        return ul.replace("{}", "".join(li.replace("{}", marked_up(part.words)) for part in run))
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in p.words.split(" | ")) + "</tr>" for p in run
    )
    return table.replace("{}", rows)


def _set(how: Set, part: Part) -> str:
    if callable(how):
        return how(part)
    return how.replace("{}", marked_up(part.words)).replace("{credit}", escape(part.credit))


def marked_up(words: str) -> str:
    """Words escaped as they stand in a page, quotation marks left as they are."""
    return escape(words, quote=False)


def _part(line: str) -> Part:
    if line.startswith("**") and line.endswith("**"):
        return Part("heading", line.strip("*"), level=3)
    mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
    if not mark:
        return Part("paragraph", line)
    words, _, credit = line[len(mark) :].partition(" || ")
    return Part(_MARKS[mark], words, credit, level=3 if mark == "### " else 2)
