"""The whole analysis on any text: nothing crashes, every span has its place, the same text the same bytes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import pairwise

import pytest

from tui_reader.analysis.analyse import analyse
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.errors import ReaderError
from tui_reader.ingest.text import read_text

WORDS = (
    "“ ” \" ' ‘ ’ « » „ , . : ; — – ― - ? ! ( ) … • said told that whether according to Ada Orme Mr Dr. Ltd. "
    "he she it they officials who the a of in reported reportedly asked put called “Never 43-year-old 43 old "
    "Q A : RENN HOST \n \n\n \u2028 \u200b \u00a0 é 市長 said. U.S. \U0001f600 e\u0301 Norwood High Court was is "
    "has been for as by not be from van al accused him emerged claim warned report read"
).split(" ")


def made(seed: int) -> str:
    """Words of the trade in any order, or code points of any script."""
    chance = random.Random(seed)
    if seed % 3 == 0:
        scripts = [(1, 0x2FFF), (0x4E00, 0x9FFF), (0x1F300, 0x1FAFF), (32, 126), (0xD800 - 99, 0xD7FF)]
        return "".join(chr(chance.randint(*chance.choice(scripts))) for _ in range(chance.randint(1, 150)))
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(1, 60)))


@pytest.mark.engine
@pytest.mark.parametrize("start", range(0, 150, 30))
def test_every_span_lies_in_the_text_and_on_one_paragraph(engine: SpacyEngine, start: int) -> None:
    for seed in range(start, start + 30):
        try:
            article = read_text(made(seed), location="-")
        except ReaderError:
            continue
        analysis = analyse(article, engine)
        blocks = [block.span for block in article.blocks]
        for attribution in analysis.attributions:
            for span in (*attribution.content, *attribution.cue, *attribution.source):
                assert span.start < span.end
                assert any(b.start <= span.start and span.end <= b.end for b in blocks), seed
        mentions = sorted(span for entity in analysis.entities for span in entity.mentions)
        assert all(a.end <= b.start for a, b in pairwise(mentions)), seed


@pytest.mark.engine
def test_a_verb_that_ends_the_text_is_read(engine: SpacyEngine) -> None:
    words = (
        "' – to bin asked Dr. has told they - him claim is old accused - - ! as reportedly : ) „ the é told"
    )
    analyse(read_text(words, location="-"), engine)


def test_the_same_text_gives_the_same_bytes_whatever_the_hashes() -> None:
    program = (
        "from tui_reader.analysis.analyse import analyse\n"
        "from tui_reader.analysis.pipeline import SpacyEngine\n"
        "from tui_reader.ingest.retrieve import open_source\n"
        "from tui_reader.ingest.samples import samples\n"
        "from tui_reader.model.schema import analysis_to_json\n"
        "engine = SpacyEngine()\n"
        "for sample in samples()[:2]:\n"
        "    print(analysis_to_json(analyse(open_source(f'sample:{sample.name}'), engine)))\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "20777")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 1000
