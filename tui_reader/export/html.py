"""HTML: one page that holds all it needs, to read and to print. Nothing in it is active."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

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

_STYLE = """\
body { font: 17px/1.5 Georgia, serif; max-width: 38em; margin: 2em auto; padding: 0 1em; color: #222; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 2em 0 .2em; }
.facts, .said, .tags { color: #666; font: 14px/1.5 system-ui, sans-serif; margin: .3em 0; }
figure { margin: 1.6em 0; break-inside: avoid; }
blockquote { margin: 0; padding: 0 0 0 1em; border-left: 4px solid #d9b500; white-space: pre-line; }
.green { border-color: #4c9a52; } .blue { border-color: #4a80b5; } .pink { border-color: #c4638d; }
.note { margin: .5em 0 0 1em; white-space: pre-line; }
.context { color: #666; margin: .5em 0 0 1em; font-style: italic; }
a { color: inherit; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""


def write(quotations: Sequence[Quotation], options: Options) -> str:
    """The page."""
    groups = by_article(quotations)
    title = groups[0][0].title if len(groups) == 1 else f"Quotations from {len(groups)} articles"
    language = groups[0][0].language if groups else "en"
    policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{_plain(language)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_plain(title)}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        *(line for group in groups for line in _article(group, options)),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _article(group: Sequence[Quotation], options: Options) -> list[str]:
    first = group[0]
    facts = [_plain(fact) for fact in (", ".join(first.bylines), first.site, first.published) if fact]
    if first.link:
        facts.append(f"<a {_to(link_target(first).split('#')[0])}>{_plain(first.link)}</a>")
    lines = ["<article>", f"<h1>{_plain(first.title)}</h1>"]
    if facts:
        lines.append(f'<p class="facts">{" · ".join(facts)}</p>')
    for quotation in group:
        lines += _figure(quotation, options)
    if tags := tags_of(group):
        lines.append(f'<p class="tags">Tags: {_plain(", ".join(tags))}</p>')
    return [*lines, "</article>"]


def _figure(quotation: Quotation, options: Options) -> list[str]:
    colour = f' class="{quotation.colour}"' if quotation.colour else ""
    lines = ["<figure>", f"<blockquote{colour}>{_lines(quotation.text)}</blockquote>"]
    how = sourcing_words(quotation) if options.sourcing else ""
    said = [_plain(part) for part in (speaker_words(quotation), how, place_words(quotation)) if part]
    if quotation.link:
        said.append(f"<a {_to(link_target(quotation))}>to the words</a>")
    if said:
        lines.append(f'<figcaption class="said">— {" · ".join(said)}</figcaption>')
    if options.context and one_line(quotation.context) not in ("", one_line(quotation.text)):
        lines.append(f'<p class="context">{_plain(quotation.context)}</p>')
    if options.notes and quotation.remark:
        lines.append(f'<p class="note">{_lines(quotation.remark)}</p>')
    return [*lines, "</figure>"]


def _to(address: str) -> str:
    return f'href="{escape(address)}" rel="noreferrer noopener"'


def _plain(text: str) -> str:
    return escape(one_line(text))


def _lines(text: str) -> str:
    """Text whose line ends are kept."""
    return escape("\n".join(text.splitlines()))
