"""Whatever the text and however odd the parse: spans in the text, one paragraph a piece, always the same."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given, settings

from tui_reader.analysis.attribution import Resolver, find_attributions
from tui_reader.analysis.entities import find_entities
from tui_reader.analysis.parse import Name, Parse, Token
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.spans import Span

TAGS = "NN NNS NNP VBD VBZ VBG VBN VB MD IN DT PRP WP TO JJ , . :".split()
DEPS = """ROOT nsubj nsubjpass ccomp xcomp advcl relcl acl dobj prep pobj pcomp agent conj aux neg mark appos
parataxis acomp attr oprd poss case prt expl dep""".split()
WORDS = """said says told
according to he she they officials Berger Anna the that , . ? : — “ ” " ' ’ claim warned
of adding but while reported by asked whether confident Q A report company “ ” \"""".split()
KINDS = [
    BlockKind.PARAGRAPH,
    BlockKind.PARAGRAPH,
    BlockKind.HEADLINE,
    BlockKind.STANDFIRST,
    BlockKind.HEADING,
]

word = st.sampled_from(WORDS) | st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=6)
shaped = st.tuples(word, st.sampled_from(TAGS), st.sampled_from(DEPS), st.integers(0, 30), st.booleans())
paragraph = st.tuples(st.sampled_from(KINDS), st.lists(shaped, min_size=1, max_size=30))


@st.composite
def parses(draw: st.DrawFn) -> tuple[Parse, Article]:
    """A parse of any words, with any tags, labels, heads inside the sentence, sentence starts and names."""
    text, blocks = "", []
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    block_tokens: list[tuple[int, int]] = []
    names: list[Name] = []
    heads: list[int] = []
    for number, (kind, items) in enumerate(draw(st.lists(paragraph, min_size=1, max_size=4))):
        text += "\n" if text else ""
        start, first = len(text), len(tokens)
        for place, (letters, tag, dep, head, breaks) in enumerate(items):
            text += " " if place else ""
            if place == 0 or (breaks and head > 24):
                sentences.append((len(tokens), len(tokens)))
            at = len(tokens)
            tokens.append(
                Token(at, letters, len(text), len(text) + len(letters), tag, dep, len(sentences) - 1, number)
            )
            text += letters
            heads.append(head)
            sentences[-1] = (sentences[-1][0], at + 1)
            if breaks and letters[0].isupper():
                names.append(Name(at, at + 1, "PERSON" if head % 2 else "ORG"))
        blocks.append(Block(kind, Span(start, len(text))))
        block_tokens.append((first, len(tokens)))
    for token, head in zip(tokens, heads, strict=True):
        first, last = sentences[token.sentence]
        # A governor always stands before what it governs, so that there is no circle.
        governor = tokens[first + head % max(1, token.index - first)] if token.index > first else token
        if governor is not token and token.dep != "ROOT":
            token.head = governor
            governor.children.append(token)
        assert last > token.index
    body = tuple(b.span for b in blocks if b.kind is BlockKind.PARAGRAPH)
    sections = (Section(1, None, False, 1, Span(body[0].start, body[-1].end), body),) if body else ()
    article = Article("0" * 12, "-", "", text, tuple(blocks), sections)
    return Parse(text, tokens, sentences, names, blocks, block_tokens), article


@settings(deadline=None, max_examples=150)
@given(parses())
def test_every_piece_lies_in_the_text_and_on_one_paragraph(given_parse: tuple[Parse, Article]) -> None:
    parse, article = given_parse
    entities = find_entities(parse, article)
    for found in find_attributions(parse, article, entities):
        assert found.content
        assert found.speaker is None or found.speaker in entities.by_id
        for pieces in (found.content, found.cue, found.source):
            assert list(pieces) == sorted(pieces)
            for piece in pieces:
                assert 0 <= piece.start < piece.end <= len(article.text)
                assert any(block.span.covers(piece) for block in article.blocks)


@settings(deadline=None, max_examples=60)
@given(parses())
def test_the_same_parse_gives_the_same_attributions(given_parse: tuple[Parse, Article]) -> None:
    parse, article = given_parse
    entities = find_entities(parse, article)
    assert find_attributions(parse, article, entities) == find_attributions(parse, article, entities)


@settings(deadline=None, max_examples=60)
@given(parses())
def test_any_phrase_can_be_asked_for(given_parse: tuple[Parse, Article]) -> None:
    parse, article = given_parse
    entities = find_entities(parse, article)
    resolver = Resolver(parse, article, entities)
    for token in parse.tokens:
        found = resolver.resolve(parse.tokens[token.index : token.index + 3])
        assert found is None or found.id in entities.by_id
