"""One quotation for the clipboard."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui_reader.errors import UsageError
from tui_reader.export.copying import STYLES, copied
from tui_reader.model.quotation import Quotation


def test_plain_text_has_words_speaker_article_date_and_address(tame: Quotation) -> None:
    assert copied(tame, "plain") == (
        "“We will not run in a gale”\n"
        "— Ada Quill (the harbour master), via Sarnby Radio (named official, interview, responded)\n"
        "“Ferry stopped: what now?”, Mara Lund, Jo Teal, Port Ulm Post, 2031-05-03, "
        "https://post.example/ferry-stopped"
    )


def test_words_that_have_their_marks_get_no_others(tame: Quotation, bare: Quotation) -> None:
    assert copied(replace(tame, text="“No.”"), "plain").startswith("“No.”\n")
    assert copied(bare, "plain") == "“Nobody was hurt.”\n“Untitled”"


def test_markdown_has_article_and_date_with_and_without_an_address(tame: Quotation, bare: Quotation) -> None:
    assert copied(tame, "markdown").startswith("> We will not run in a gale\n>\n> — Ada Quill")
    assert copied(tame, "markdown").endswith("), 2031-05-03")
    assert copied(bare, "markdown") == "> Nobody was hurt.\n>\n> — Untitled"


@pytest.mark.parametrize("style", STYLES)
def test_every_style_has_the_words(style: str, tame: Quotation) -> None:
    assert tame.text in copied(tame, style)


def test_other_formats_can_be_copied_too(tame: Quotation) -> None:
    assert copied(tame, "ris").startswith("TY  - NEWS")
    with pytest.raises(UsageError):
        copied(tame, "nonsense")
