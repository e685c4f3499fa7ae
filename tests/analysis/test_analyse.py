"""All of the analysis at once: what comes out for good articles, odd ones and empty ones."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tui_reader.analysis.analyse import analyse
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.analysis.version import RULES_VERSION, engine_version
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.schema import analysis_from_json, analysis_to_json
from tui_reader.model.spans import Span


def make(*paragraphs: str) -> Article:
    """An article of one section."""
    text = "\n".join(paragraphs)
    spans, at = [], 0
    for words in paragraphs:
        spans.append(Span(at, at + len(words)))
        at += len(words) + 1
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    sections = (Section(1, None, False, 1, Span(0, len(text)), tuple(spans)),) if spans else ()
    return Article("0" * 12, "-", "", text, blocks, sections)


@pytest.mark.engine
@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        ("",),
        ("   ",),
        ("…", "* * *", "—"),
        ("123 456", "7"),
        ("“", "”"),
        ("Der Bürgermeister sagte, die Brücke bleibe geschlossen.", "„Wir warten ab“, sagte er."),
        ("市長は橋が閉鎖されると述べた。",),
        ("said said said", "according to", "according to according to,"),
        ("“““““ he said ”””””",),
        ("who", "told", "the", "BBC"),
        ("\U0001f600 \U0001f1fa\U0001f1e6 said", "e\u0301 said so."),
        ("They declined to comment.", "did not respond", "on condition of anonymity"),
    ],
)
def test_whatever_an_article_holds_it_is_analysed(engine: SpacyEngine, paragraphs: tuple[str, ...]) -> None:
    article = make(*paragraphs)
    analysis = analyse(article, engine)
    assert analysis.engine == engine_version()
    for attribution in analysis.attributions:
        assert all(0 <= s.start < s.end <= len(article.text) for s in attribution.content)


@pytest.mark.engine
def test_an_article_without_words_has_an_empty_analysis_with_counts(engine: SpacyEngine) -> None:
    analysis = analyse(make("…", "12"), engine)
    assert (analysis.entities, analysis.attributions, analysis.sources) == ((), (), ())
    assert {m.name: m.value for m in analysis.measures}["named_sources"] == 0


@pytest.mark.engine
def test_ids_lead_from_attributions_to_sources_and_back(engine: SpacyEngine) -> None:
    analysis = analyse(
        make(
            "The bridge is safe, said Anna Voss, the mayor of Ardbeg.",
            "Two engineers, who asked not to be named because they fear for their jobs, said it was not.",
            "“It will fall,” one engineer said.",
            "Officials, most notably the governor, Bo Tarn, say that it will hold.",
        ),
        engine,
    )
    sources = {s.id: s for s in analysis.sources}
    assert [a.id for a in analysis.attributions] == [
        f"a{n}" for n in range(1, len(analysis.attributions) + 1)
    ]
    assert list(sources) == [f"s{n}" for n in range(1, len(sources) + 1)]
    for attribution in analysis.attributions:
        if attribution.source_id is not None:
            assert attribution.id in sources[attribution.source_id].attributions
    for source in sources.values():
        assert {source.via, source.part_of} - {None} <= set(sources)
        assert set(source.attributions) <= {a.id for a in analysis.attributions}
    counts = [len(s.attributions) for s in sources.values()]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.engine
def test_every_place_lies_in_the_text_and_survives_json(engine: SpacyEngine) -> None:
    article = make("“We will stay,” Anna Voss told the BBC.", "Officials did not respond to questions.")
    analysis = analyse(article, engine)
    spans = [e.span for s in analysis.sources for e in s.evidence]
    spans += [p for m in analysis.measures for p in m.places]
    assert spans
    assert all(0 <= s.start < s.end <= len(article.text) for s in spans)
    assert analysis_from_json(analysis_to_json(analysis)) == analysis


@pytest.mark.engine
def test_the_same_article_gives_the_same_analysis(engine: SpacyEngine) -> None:
    article = make("Anna Voss and Bo Tarn said that Ardbeg would vote again, the Ardbeg Herald reported.")
    assert analyse(article, engine) == analyse(article, engine)


def test_the_version_is_found_without_loading_the_engine() -> None:
    words = (
        "import sys; from tui_reader.analysis.version import engine_version; "
        "print(engine_version()); print('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    version, loaded = done.stdout.split("\n")[:2]
    assert version == engine_version()
    assert version.endswith(f"rules/{RULES_VERSION}")
    assert "missing" not in version
    assert loaded == "False"
