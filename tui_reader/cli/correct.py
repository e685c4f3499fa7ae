"""`newsreader correct`: corrections by hand without the screen."""

from __future__ import annotations

import json
from contextlib import closing
from typing import Any

import click

from tui_reader.cli.output import escape, say
from tui_reader.cli.parameters import SOURCE
from tui_reader.errors import UsageError
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.correction import Correction, Credit
from tui_reader.model.sourcing import Identity, Stance
from tui_reader.session.reading import Reading
from tui_reader.session.session import Session


def _who(function: Any) -> Any:
    """The options that say who is credited, and how."""
    for option in (
        click.option(
            "--stance", type=click.Choice([s.value for s in Stance]), help="On whose side they speak."
        ),
        click.option(
            "--identity", type=click.Choice([i.value for i in Identity]), help="How well they can be known."
        ),
        click.option(
            "--kind", type=click.Choice([k.value for k in AttributionKind]), help="How much is quoted."
        ),
    ):
        function = option(function)
    return function


@click.group("correct")
def command() -> None:
    """Correct who says what in an article. Corrections are kept in the library and used in exports.

    ATTRIBUTION is an id such as a3, as `newsreader show SOURCE --pane quotes` prints it.
    """


@command.command("change")
@click.argument("source", type=SOURCE)
@click.argument("attribution")
@click.option("--speaker", help="A name, or words that describe somebody.")
@click.option("--nobody", is_flag=True, help="Nobody is to be credited with it.")
@_who
def change(
    source: str,
    attribution: str,
    speaker: str | None,
    nobody: bool,
    kind: str | None,
    identity: str | None,
    stance: str | None,
) -> None:
    """Credit an attribution to somebody else, or say more of its source. Prints the correction's id."""
    if nobody and (speaker or identity or stance):
        raise click.UsageError("with --nobody there is no source to tell of")
    if not (nobody or speaker or kind or identity or stance):
        raise click.UsageError(
            "say what is to be changed: --speaker, --nobody, --kind, --identity or --stance"
        )
    with closing(Session()) as session:
        reading = session.open(source)
        known = _attribution(reading, attribution)
        who = None if nobody else speaker or _present(reading, known)
        if who is None and (identity or stance):
            raise UsageError(
                "nobody is credited with it yet", where=attribution, hint="say who with --speaker"
            )
        credit = Credit(
            who,
            AttributionKind(kind) if kind else known.kind,
            Identity(identity) if identity else None,
            Stance(stance) if stance else None,
        )
        click.echo(reading.change_attribution(attribution, credit).id)


@command.command("add")
@click.argument("source", type=SOURCE)
@click.option("--quote", required=True, help="The words to credit, as they stand in the article.")
@click.option("--speaker", required=True, help="A name, or words that describe somebody.")
@_who
def add(
    source: str, quote: str, speaker: str, kind: str | None, identity: str | None, stance: str | None
) -> None:
    """Credit words that the program did not take for anybody's. Prints the correction's id."""
    from tui_reader.cli.highlight import find_words
    from tui_reader.model.quoting import kind_of

    with closing(Session()) as session:
        reading = session.open(source)
        span = find_words(reading.article.text, quote)
        if span is None:
            raise UsageError("these words do not stand in the article", where=reading.article.location)
        credit = Credit(
            speaker,
            AttributionKind(kind) if kind else kind_of(reading.article.text, (span,)),
            Identity(identity) if identity else None,
            Stance(stance) if stance else None,
        )
        click.echo(reading.add_attribution(span, credit).id)


@command.command("remove")
@click.argument("source", type=SOURCE)
@click.argument("attribution")
def remove(source: str, attribution: str) -> None:
    """Say that an attribution is none. Prints the correction's id; nothing where it was one by hand."""
    with closing(Session()) as session:
        made = session.open(source).remove_attribution(attribution)
        if made is not None:
            click.echo(made.id)


@command.command("list")
@click.argument("source", type=SOURCE)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list.")
def list_corrections(source: str, as_json: bool) -> None:
    """List the corrections of an article, and which of them no longer find their words."""
    with closing(Session()) as session:
        reading = session.open(source)
        kept = reading.corrections.kept
        lost = {c.id for c in reading.lost_corrections} if kept else set()
        rows = [_row(c, lost=c.id in lost) for c in kept]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        who = f" — {escape(row['speaker'])}" if row["speaker"] else ""
        state = "  (not found in the article as it is now)" if row["lost"] else ""
        click.echo(f"{row['id']}  {row['change']}  “{escape(row['quote'])}”{who}{state}")
    if not rows:
        say(
            "Nothing was corrected by hand in this article. In the reader, c corrects what is under the cursor."
        )


@command.command("undo")
@click.argument("source", type=SOURCE)
@click.argument("correction", required=False)
def undo(source: str, correction: str | None) -> None:
    """Take back a correction by its id; without one the last."""
    with closing(Session()) as session:
        reading = session.open(source)
        if correction is None:
            if reading.undo_correction() is None:
                raise UsageError(
                    "nothing was corrected by hand in this article", where=reading.article.location
                )
            return
        if correction not in {c.id for c in reading.corrections.kept}:
            raise UsageError(
                "there is no correction of this id",
                where=correction,
                hint=f"see: newsreader correct list {source}",
            )
        reading.corrections.undo(correction)


def _attribution(reading: Reading, attribution_id: str) -> Attribution:
    for attribution in reading.analyse().attributions:
        if attribution.id == attribution_id:
            return attribution
    raise UsageError(
        "the article has no such attribution",
        where=attribution_id,
        hint="newsreader show SOURCE --pane quotes prints the ids",
    )


def _present(reading: Reading, attribution: Attribution) -> str | None:
    """Who is credited with it now."""
    from tui_reader.session.quoting import Quoter

    quoter = Quoter(reading.article, reading.analysis)
    return quoter.speaker_of(attribution) or quoter.credit_of(attribution)


def _row(correction: Correction, *, lost: bool) -> dict[str, Any]:
    credit = correction.credit
    return {
        "id": correction.id,
        "article": correction.article_id,
        "change": correction.change,
        "quote": " ".join(correction.anchor.quote.exact.split()),
        "speaker": credit.speaker if credit else None,
        "kind": credit.kind if credit else None,
        "identity": credit.identity if credit else None,
        "stance": credit.stance if credit else None,
        "created": correction.created,
        "lost": lost,
    }
