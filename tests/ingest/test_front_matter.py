"""Front matter: any YAML, good or bad."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.ingest.front_matter import FrontMatter, read_front_matter, safe_url


def _front(yaml: str) -> FrontMatter:
    return read_front_matter(f"---\n{yaml}\n---\nbody")[0]


def test_the_text_behind_it_is_left() -> None:
    assert read_front_matter("---\ntitle: A\n---\nbody\n")[1] == "body\n"
    assert read_front_matter("\n\n---\ntitle: A\n---\nbody")[1] == "body"


@pytest.mark.parametrize(
    ("yaml", "bylines"),
    [
        ("author: By Marta Voss", ("Marta Voss",)),
        ("authors:\n- Marta Voss\n- name: Jo Lind\n  mail: x", ("Marta Voss", "Jo Lind")),
        ("byline: [Marta Voss, 7]", ("Marta Voss", "7")),
        ("author: null", ()),
        ("author: {a: b}", ()),
    ],
)
def test_writers_come_in_every_shape(yaml: str, bylines: tuple[str, ...]) -> None:
    assert _front(yaml).bylines == bylines


@pytest.mark.parametrize(
    ("yaml", "published"),
    [
        ("date: 2024-05-03", "2024-05-03"),
        ("date: 2024-05-03 14:05:00", "2024-05-03T14:05:00"),
        ("published: 3 May 2024", "2024-05-03"),
        ("date: soon", None),
        ("updated: 2024-05-03", None),
    ],
)
def test_the_date_of_a_change_is_never_that_of_publication(yaml: str, published: str | None) -> None:
    assert _front(yaml).published == published


@pytest.mark.parametrize(
    "yaml", ["title: [", "a: &x [1]\nb: *x", "title: !!python/object:os.system x", "{" * 9_000]
)
def test_bad_front_matter_is_told_and_the_text_is_read(yaml: str) -> None:
    front, body = read_front_matter(f"---\nk: 1\n{yaml}\n---\nbody")
    assert body == "body"
    assert front.notices


@pytest.mark.parametrize(
    "text", ["---\nwords\n---\nmore", "---\nno end: 1\n", "words", "", "----\na: 1\n----\n"]
)
def test_what_is_none_is_left_in_the_text(text: str) -> None:
    assert read_front_matter(text) == (FrontMatter(), text)


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://a.example/b?c=d", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("-oProxy", False),
        ("https://a.example/\x1b[31m", False),
        ("https://a.example/ b", False),
        ("https://ä.example", False),
        ("https://a.example/" + "x" * 4_000, False),
    ],
)
def test_only_plain_web_addresses_are_safe(address: str, safe: bool) -> None:
    assert (safe_url(address) is not None) is safe


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_yaml_is_survived(yaml: str) -> None:
    _front(yaml)
