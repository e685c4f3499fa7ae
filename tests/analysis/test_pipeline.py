from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.analysis import model_files, pipeline
from tui_reader.analysis.model_files import check_model, model_folder
from tui_reader.analysis.pipeline import SpacyEngine
from tui_reader.analysis.version import MODEL_VARIABLE, engine_version
from tui_reader.errors import EngineError
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span


def article(*blocks: tuple[BlockKind, str]) -> Article:
    """An article of these blocks, one a line."""
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n"
    section = Section(1, None, False, 0, Span(0, len(text)), ())
    return Article("0" * 12, "-", "", text, tuple(made), (section,))


PARAGRAPH = BlockKind.PARAGRAPH


@pytest.mark.engine
def test_tokens_point_into_the_text_and_know_their_block_and_sentence(engine: SpacyEngine) -> None:
    source = article(
        (BlockKind.HEADLINE, "Ferry leaves early"),
        (BlockKind.RULE, "* * *"),
        (PARAGRAPH, "The ferry left at 5 a.m. on Monday.  “Nobody told us,” said Ada Orme. She missed it."),
        (BlockKind.CODE, "x = 1"),
        (PARAGRAPH, "The end."),
    )
    parse = engine.parse(source)
    assert all(source.text[t.start : t.end] == t.text for t in parse.tokens)
    assert [t.index for t in parse.tokens] == list(range(len(parse.tokens)))
    assert [b.kind for b in parse.blocks] == [BlockKind.HEADLINE, PARAGRAPH, PARAGRAPH]
    assert all(parse.blocks[t.block].span.covers(t.span) for t in parse.tokens)
    assert [parse.sentence_span(i).of(source.text) for i in range(len(parse.sentences))] == [
        "Ferry leaves early",
        "The ferry left at 5 a.m. on Monday.",
        "“Nobody told us,” said Ada Orme.",
        "She missed it.",
        "The end.",
    ]


@pytest.mark.engine
def test_heads_stay_inside_their_sentence(engine: SpacyEngine) -> None:
    parse = engine.parse(
        article((PARAGRAPH, "Ada Orme rows. She said that the boat leaks, and nobody came."))
    )
    assert all(t.head.sentence == t.sentence for t in parse.tokens)
    assert all(c.head is t for t in parse.tokens for c in t.children)


@pytest.mark.engine
def test_chunks_do_not_change_the_answer(engine: SpacyEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    source = article(*[(PARAGRAPH, f"Ada Orme rowed to Pennick {n} times. She sang.") for n in range(9)])
    whole = engine.parse(source)
    monkeypatch.setattr(pipeline, "CHUNK_TOKENS", 20)
    pieces = engine.parse(source)
    assert whole.sentences == pieces.sentences
    assert whole.block_tokens == pieces.block_tokens
    assert [(t.text, t.start, t.block) for t in whole.tokens] == [
        (t.text, t.start, t.block) for t in pieces.tokens
    ]


@pytest.mark.engine
def test_an_article_without_words_has_an_empty_parse(engine: SpacyEngine) -> None:
    parse = engine.parse(article((BlockKind.RULE, "***")))
    assert not parse.tokens
    assert not parse.sentences


@pytest.mark.engine
def test_the_version_names_engine_and_model(engine: SpacyEngine) -> None:
    assert engine.version.startswith("spacy/3.")
    assert "core_web_sm" in engine.version
    assert engine.version.endswith("/3.8.0")


def test_the_installed_model_is_the_right_one() -> None:
    assert check_model() == []


def test_a_damaged_and_a_missing_file_are_named(tmp_path: Path) -> None:
    for name in model_files.CHECKSUMS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((model_folder() / name).read_bytes())
    (tmp_path / "tokenizer").write_bytes(b"")
    (tmp_path / "ner/model").unlink()
    assert model_files.differences(tmp_path) == ["tokenizer is not the file expected", "ner/model is missing"]


def test_a_model_that_is_not_installed_is_an_engine_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, "en_core_web_nowhere")
    with pytest.raises(EngineError, match="not installed"):
        model_folder()
    assert len(check_model()) == 1


@pytest.fixture
def other_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Another model that is installed: the same files in a package of another name."""
    package = tmp_path / "en_core_web_other"
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "en_core_web_other-1.0").symlink_to(model_folder(), target_is_directory=True)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv(MODEL_VARIABLE, "en_core_web_other")
    return package.name


@pytest.mark.engine
def test_another_installed_model_is_taken_and_named(other_model: str) -> None:
    assert f"{other_model}/" in engine_version()
    assert model_folder().parent.name == other_model
    assert check_model() == []
    assert SpacyEngine().version.startswith("spacy/")


@pytest.mark.parametrize("name", ["en_core_web_absent", "os", "../model", "en_core_web_sm; rm"])
def test_a_model_that_is_none_or_not_there_is_an_error_that_names_it(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(MODEL_VARIABLE, name)
    (problem,) = check_model()
    assert name in problem
