"""`newsreader compare`: articles about one story side by side."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from tui_reader.cli.parameters import SOURCE
from tui_reader.session.session import Session

if TYPE_CHECKING:
    from tui_reader.model.attribution import Attribution
    from tui_reader.model.comparing import Comparison, Read, Time

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SCHEMA = "newsreader-compare/1"


@click.command("compare")
@click.argument("sources", nargs=-1, required=True, type=SOURCE, metavar="SOURCE SOURCE...")
@click.option("--json", "as_json", is_flag=True, help=f"Print one JSON object (schema {SCHEMA}).")
def command(sources: tuple[str, ...], as_json: bool) -> None:
    """Put two or more articles about one story side by side.

    Prints who is quoted in which, what only one of them has, which claims rest on which source, the names
    they share, and times that they tell differently. Corrections by hand count.
    """
    if not 2 <= len(sources) <= len(LETTERS):
        raise click.UsageError(f"give two articles or more, up to {len(LETTERS)}")
    from tui_reader.model.comparing import Read, compare

    with closing(Session()) as session:
        readings = [session.open(source) for source in sources]
        reads = [Read(reading.article, reading.analyse()) for reading in readings]
    comparison = compare(reads)
    if as_json:
        json.dump(to_json(reads, comparison), sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        from tui_reader.cli.compare_tables import print_comparison

        print_comparison(reads, comparison)


def to_json(reads: list[Read], comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain values; articles go by their letters."""
    return {
        "schema": SCHEMA,
        "articles": {
            LETTERS[n]: {
                "id": article.id,
                "location": article.location,
                "title": article.title,
                "site": article.site,
                "published": article.published,
                "words": article.words,
                "measures": {m.name: m.value for m in analysis.measures},
            }
            for n, (article, analysis) in enumerate(reads)
        },
        "sources": [
            {
                "label": together.label,
                "identity": together.identity,
                "in": {
                    LETTERS[n]: {
                        "source": source.id,
                        "label": source.label,
                        "stance": source.stance,
                        "attributions": source.attributions,
                    }
                    for n, source in together.sources
                },
            }
            for together in comparison.sources
        ],
        "claims": [
            {
                LETTERS[n]: {
                    "attribution": said.id,
                    "content": said.content,
                    "text": " … ".join(span.of(reads[n].article.text) for span in said.content),
                    "source": said.source_id,
                    "label": credit_line(reads[n], said),
                }
                for n, said in claim.told
            }
            for claim in comparison.claims
        ],
        "entities": [
            {
                "name": name.name,
                "type": name.type,
                "mentions": {LETTERS[n]: count for n, count in name.mentions},
            }
            for name in comparison.names
        ],
        "times": [{LETTERS[t.article]: _time(reads, t) for t in times} for times in comparison.times],
    }


def credit_line(read: Read, said: Attribution) -> str | None:
    """Everybody who is credited with a claim of one article."""
    from tui_reader.model.credit_line import CreditLines

    return CreditLines(read.analysis.sources).of(said)


def _time(reads: list[Read], time: Time) -> dict[str, Any]:
    text = reads[time.article].article.text
    return {
        "words": time.words.of(text),
        "day": time.day.isoformat() if time.day else None,
        "sentence": time.sentence,
        "text": time.sentence.of(text),
    }
