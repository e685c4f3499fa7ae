"""Plain Markdown is read as the library reads it, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.commonmark import plain_tokens
from tui_reader.ingest.rendering import Piece, library_tokens, rendered
from tui_reader.model.cleaning import clean

ARTICLE = """\
# Crews stay ashore

*What the harbour of Port Ulm says, and what the crews say*

PORT ULM — The ferry did not leave, [the harbour master](https://ulm.example/master_2?day=1&at=2#top) said on
Tuesday; "nobody [sic] asked us," the crew of the *Anna* said. It is 5 * 3 metres, see a_b_c & d.

![The pier. Photograph: Ida Holm](pier_2.jpg "Pier")

## What was said

> The crews were not asked.
> They would have said **no**.
>
> And so it was.

- one *long* day \\(at 3\\_1\\)
- two days

- a third
3. not the first
4. but the fourth

---

_The council meets on **Friday**._\x20\x20
1\\. It may \\*last\\*.\\
To the end.
### Soon
"""
MORE = [
    ("<b>a</b>", "a tag"),
    ("a `b`", "code"),
    ("    a", "preformatted text"),
    ("~~~\na\n~~~", "preformatted text"),
    ("a &amp; b", "an entity"),
    ("a | b\n-|-\n1 | 2", "a table"),
    ("a\n===", "a heading by its line"),
    ("a\n---", "a heading by its line"),
    ("[a]\n\n[a]: https://a.example", "a definition"),
    ("[a](b (c))", "an address with brackets"),
    ("[a](https://a.example 'b')", "a title in other marks"),
    ("[![a](b.jpg)](c)", "a picture that is a link"),
    ("- a\n  - b", "a list in a list"),
    ("- a\nb", "an item of two lines"),
    ("- # a", "a heading in an item"),
    ("> > a", "a quotation in a quotation"),
    ("> a\nb", "a quotation that goes on without its sign"),
    ("> - a", "a list in a quotation"),
    ("a\n- b", "a list behind a paragraph"),
    ("*a", "a sign that nothing closes"),
    ("a**b**c", "a sign that could open and close"),
    ("***a***", "three signs"),
    ("*a **b* c**", "signs across each other"),
    ("# a #", "a heading with a closing sign"),
    ("€*a*", "a sign beside one that is punctuation for some"),
]
BITS = st.sampled_from(
    [
        *(
            "a",
            "word ",
            "b c",
            "é",
            "1",
            "7. ",
            "12) ",
            ". ",
            ", ",
            "“q”",
            '"',
            "(",
            ")",
            "—",
            "!",
            "€",
            "😀",
        ),
        *("\n", "\n\n", "\n\n\n", " \n", "  \n", "\n ", " ", "  ", "\t", "\u00a0", "\u2003", "\n    "),
        *("*", "**", "_", "__", "***", " *a* ", "**b**", "_c_", "a_b", "* ", "*a ", "b* "),
        *(
            "# ",
            "\n## h\n",
            "#",
            "\n> ",
            "\n>\n",
            ">",
            "\n- ",
            "\n+ ",
            "\n* ",
            "\n1. ",
            "\n2) ",
            "\n---\n",
            "* * *",
        ),
        *("\\", "\\*", "\\_", "\\[", "\\]", "\\!", "\\#", "1\\. ", "\n\\- ", "\\\n", "a\\b"),
        *("[", "]", "](", "[x](y)", "[*x* z](https://e.example/x_y%41?q=a&b)", "[x](mailto:a@b.example)"),
        *(
            "![p](q.jpg)",
            '[p](/q "t")',
            "![p q](https://e.example/p.jpg)",
            "=",
            "\n==",
            "~",
            ":",
            "&",
            "&a;",
            "<",
            "|",
        ),
    ]
)


def both(source: str) -> tuple[list[Piece], list[Piece]] | None:
    """The pieces of a text as they are read here, and as the library reads it; None where they are not read here."""
    source = clean(source)
    tokens = plain_tokens(source)
    return None if tokens is None else (rendered(tokens), rendered(library_tokens(source)))


def test_an_article_is_read_here_and_as_by_the_library() -> None:
    pair = both(ARTICLE)
    assert pair is not None
    ours, theirs = pair
    assert ours == theirs
    assert len(ours) == 15
    assert sum(len(piece.styles) for piece in ours) == 6


@pytest.mark.parametrize("source", [source for source, _ in MORE], ids=[f"{s!r}: {name}" for s, name in MORE])
def test_what_is_more_than_plain_is_left_to_the_library(source: str) -> None:
    assert both(source) is None
    assert both(f"before\n\n{source}\n\nafter") is None


@settings(max_examples=400)
@given(st.lists(BITS, min_size=1, max_size=16).map("".join))
def test_whatever_is_read_here_is_read_as_by_the_library(source: str) -> None:
    pair = both(source)
    if pair is not None:
        assert pair[0] == pair[1]


@settings(max_examples=100)
@given(st.lists(BITS, min_size=1, max_size=12).map("".join), st.lists(BITS, max_size=12).map("".join))
def test_a_beginning_stays_as_it_is_whatever_comes_behind_it(head: str, rest: str) -> None:
    head = clean(head).rstrip("\n")
    tokens = plain_tokens(head, alone=False)
    if tokens is not None:
        whole = f"{head}\n\n{clean(rest)}\n\n[x]: https://elsewhere.example\n[]: /a\n"
        found = rendered(tokens)
        assert rendered(library_tokens(whole))[: len(found)] == found


def test_words_in_brackets_are_not_taken_for_words_where_a_definition_may_follow() -> None:
    assert plain_tokens("He said [sic] so.") is not None
    assert plain_tokens("He said [sic] so.", alone=False) is None
    assert plain_tokens("See [here](https://a.example).", alone=False) is not None
