"""PDF: lines back into paragraphs, columns in order, broken words whole."""

from __future__ import annotations

import sys
import textwrap
import zlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import count
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS, TITLE
from tests.effort import TIMES, comes_to_an_end, grows
from tests.ingest.made_pdf import Set, pdf
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.parsers import Origin
from tui_reader.ingest.pdf import parse_pdf
from tui_reader.model.article import Article

ORIGIN = Origin("/a.pdf", suffix=".pdf")


def _read(*pages: Iterable[Set], title: str = "") -> Article:
    article = parse_pdf(pdf([list(page) for page in pages], title=title), ORIGIN)
    check_spans(article)
    return article


def _set(
    paragraphs: Iterable[str], *, x: float = 60, y: float = 700, chars: int = 60, gap: float = 6
) -> list[Set]:
    found = []
    for words in paragraphs:
        for line in textwrap.wrap(words, chars):
            found.append(Set(x, y, line))
            y -= 12
        y -= gap
    return found


def _paragraphs(article: Article) -> list[str]:
    return [p.of(article.text) for p in article.paragraphs]


def test_lines_are_put_back_into_paragraphs_under_their_headings() -> None:
    page = [
        Set(60, 740, "Harbour bridge to close for a", 20, True),
        Set(60, 716, "month after bolts crack", 20, True),
        *_set(PARAGRAPHS[:3], y=690),
        Set(60, 540, "What was found", 13, True),
        *_set(PARAGRAPHS[3:6], y=520),
    ]
    article = _read(page)
    assert article.title == TITLE
    assert _paragraphs(article) == list(PARAGRAPHS[:6])
    assert [s.heading for s in article.sections] == [None, "What was found"]
    assert article.bylines == ("Marta Quill",)
    assert article.published == "2024-05-03T14:05:00+01:00"


def test_paragraphs_are_told_by_indents_where_no_space_parts_them() -> None:
    lines = []
    y = 700.0
    for words in PARAGRAPHS[:4]:
        for number, line in enumerate(textwrap.wrap(words, 48)):
            lines.append(Set(60 if number else 72, y, line))
            y -= 12
    assert _paragraphs(_read(lines)) == list(PARAGRAPHS[:4])


@pytest.mark.parametrize("by_line", [False, True], ids=["column by column", "line by line"])
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_are_read_one_after_the_other(columns: int, by_line: bool) -> None:
    each = len(PARAGRAPHS[:6]) // columns
    step = 500 // columns
    page = [
        line
        for number in range(columns)
        for line in _set(
            PARAGRAPHS[number * each : (number + 1) * each], x=50 + number * step, y=680, chars=60 // columns
        )
    ]
    if by_line:
        page.sort(key=lambda line: (-line.y, line.x))
    article = _read([Set(50, 740, TITLE, 20, True), *page])
    assert article.title == TITLE
    assert _paragraphs(article) == list(PARAGRAPHS[:6])


ROWS = (
    ("Month", "Ships", "Tonnes"),
    ("January", "112", "48,200"),
    ("February", "98", "41,750"),
    ("March", "131", "55,010"),
    ("April", "120", "52,300"),
)
STAFF = (("Name", "Post"), ("Ada Lund", "Chair"), ("Ben Hale", "Engineer"), ("Marta Quill", "Harbour master"))


def _table(rows: Sequence[Sequence[str]], *, x: float = 60, y: float = 640, step: float = 90) -> list[Set]:
    return [
        Set(x + step * column, y - 14 * at, words)
        for at, row in enumerate(rows)
        for column, words in enumerate(row)
    ]


@pytest.mark.parametrize("rows", [ROWS, [row[:2] for row in ROWS], STAFF], ids=["three", "two", "words"])
@pytest.mark.parametrize("by_column", [False, True])
def test_tables_are_read_row_by_row(rows: Sequence[Sequence[str]], by_column: bool) -> None:
    table = _table(rows, step=150)
    if by_column:
        table.sort(key=lambda words: words.x)
    below = _set(PARAGRAPHS[2:4], y=500, chars=90)
    article = _read([*_set(PARAGRAPHS[:2], y=740, chars=90), *table, *below])
    assert _paragraphs(article) == [*PARAGRAPHS[:2], *map(" | ".join, rows), *PARAGRAPHS[2:4]]


def test_a_table_in_a_column_leaves_the_other_column_as_it_is() -> None:
    left = _set(PARAGRAPHS[:2], x=50, y=700, chars=38) + _table(ROWS, x=50, y=580, step=70)
    right = _set(PARAGRAPHS[2:6], x=320, y=700, chars=38)
    assert _paragraphs(_read([*left, *right])) == [
        *PARAGRAPHS[:2],
        *map(" | ".join, ROWS),
        *PARAGRAPHS[2:6],
    ]


def test_right_aligned_figures_stand_under_each_other() -> None:
    numbers = ("7", "1,200", "48,120", "3")
    table = [Set(60, 640 - 14 * at, f"Port {at}") for at in range(4)]
    table += [Set(260 - 5.3 * len(words), 640 - 14 * at, words) for at, words in enumerate(numbers)]
    assert _paragraphs(_read(table)) == [f"Port {at} | {words}" for at, words in enumerate(numbers)]


def test_broken_words_are_made_whole_and_hyphens_of_their_own_stay() -> None:
    lines = [
        "The harbour board has a by-",
        "law on bridges. Its by-law says that the har-",
        "bour board must tell the long-",
        "suffering",
    ]
    article = _read([Set(60, 700 - 12 * at, line) for at, line in enumerate(lines)])
    assert "a by-law on bridges" in article.text
    assert "the harbour board must" in article.text
    assert "longsuffering" in article.text


def test_words_that_are_set_one_by_one_get_their_spaces() -> None:
    # What the letters of Helvetica measure, in thousandths of their size.
    small = "556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500"
    letters = dict(zip("abcdefghijklmnopqrstuvwxyz", map(int, small.split()), strict=True))
    letters |= {",": 278, ".": 278, "M": 833}
    x, words = 60.0, []
    for word in PARAGRAPHS[0].split():
        words.append(Set(x, 700, word, 7))
        x += 7 * (sum(letters.get(letter, 667) for letter in word) + 278) / 1_000
    assert " ".join(_read(words).text.split()) == PARAGRAPHS[0]


def test_running_lines_and_page_numbers_are_no_text() -> None:
    pages = [
        [
            Set(60, 770, f"Coast Post, 3 May, page {n}", 8),
            *_set(PARAGRAPHS[2 * n : 2 * n + 2]),
            Set(300, 20, str(n), 8),
        ]
        for n in range(4)
    ]
    article = _read(*pages)
    assert _paragraphs(article) == list(PARAGRAPHS)


def test_a_paragraph_goes_on_over_a_page() -> None:
    first, second = PARAGRAPHS[0], PARAGRAPHS[1]
    half = textwrap.wrap(second, 60)
    pages = ([*_set([first]), *_set(half[:1], y=600)], _set([" ".join(half[1:]), PARAGRAPHS[2]]))
    assert _paragraphs(_read(*pages)) == [first, second, PARAGRAPHS[2]]


def test_the_title_that_the_file_tells_is_taken_where_none_is_larger() -> None:
    assert _read(_set(PARAGRAPHS[:2]), title="Bridge shut").title == "Bridge shut"


def test_pages_without_words_are_no_article() -> None:
    with pytest.raises(NotAnArticleError, match="no text"):
        parse_pdf(pdf([[], []]), ORIGIN)


def test_pages_that_may_be_pictures_are_told() -> None:
    assert _read(_set(PARAGRAPHS[:1])).notices == ()
    (told,) = _read(_set(PARAGRAPHS[:1]), [], []).notices
    assert told.startswith("2 of 3 pages have no words")


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(NotAnArticleError) as caught:
        parse_pdf(pdf([_set(PARAGRAPHS[:1])]), ORIGIN)
    assert "newsreader[pdf]" in caught.value.hint


def test_an_encrypted_file_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdf
    from pypdf.errors import DependencyError

    def refuse(*_: object, **__: object) -> None:
        raise DependencyError("cryptography is needed")

    monkeypatch.setattr(pypdf, "PdfReader", refuse)
    with pytest.raises(NotAnArticleError, match="encrypted") as caught:
        parse_pdf(pdf([_set(PARAGRAPHS[:1])]), ORIGIN)
    assert "newsreader[pdf]" in caught.value.hint


GOOD = pdf([_set(PARAGRAPHS[:3])])


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(GOOD)), st.binary(min_size=1, max_size=20), st.booleans())
def test_damaged_files_are_read_or_refused(at: int, bad: bytes, cut: bool) -> None:
    data = GOOD[:at] + bad + (b"" if cut else GOOD[at + len(bad) :])
    with suppress(NotAnArticleError):
        check_spans(parse_pdf(data, ORIGIN))


def test_a_page_of_very_many_words_takes_no_longer_than_so_many_words_do() -> None:
    page = [Set(60 + n % 40 * 12, 700 - n // 40, "word", 1) for n in range(6_000)]
    assert grows(_read, page[: len(page) // TIMES], page) <= 3 * TIMES


def test_a_page_of_very_many_cells_takes_no_longer_than_so_many_cells_do() -> None:
    def cells(number: int) -> list[Set]:
        return [Set(20 + 560 * n / number, 700 - 12 * row, "A", 1) for row in range(4) for n in range(number)]

    assert grows(_read, cells(5_000 // TIMES), cells(5_000)) <= 3 * TIMES


def test_what_a_page_holds_beyond_the_limit_is_left_out_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui_reader.ingest.pdf._MOST_FRAGMENTS", 2)
    article = _read([Set(60, 700, "One line."), Set(60, 688, "Two lines."), Set(60, 676, "Three lines.")])
    assert "Two" in article.text
    assert "Three" not in article.text
    assert any("cut" in notice for notice in article.notices)


def test_reading_ends_in_time_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = count()
    # A clock on which a second goes by each time somebody looks.
    monkeypatch.setattr("tui_reader.ingest.pdf.time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setattr("tui_reader.ingest.pdf.MOST_SECONDS", 250)
    page = [Set(60, 700 - 12 * n, f"Words in line {n}.") for n in range(40)]
    article = _read(*[page] * 100)
    (told,) = article.notices
    read, _, _ = told.removeprefix("Only ").partition(
        " of 100 pages were read: the others would take too long."
    )
    assert 1 < int(read) < 20, told
    assert article.text.count("Words in line 7.") in (int(read) - 1, int(read))
    assert next(clock) < 300


def _packed(content: bytes) -> bytes:
    """A PDF whose one page has `content`, packed."""
    packed = zlib.compress(content, 9)
    made = pdf([[Set(60, 700, "x")]])
    begin, end = made.index(b"<< /Length"), made.index(b"\nendstream")
    return (
        made[:begin]
        + b"<< /Length %d /Filter /FlateDecode >>\nstream\n%b" % (len(packed), packed)
        + made[end:]
    )


@pytest.mark.parametrize(
    "data",
    [
        _packed(b"BT /F0 9 Tf (a) Tj ET " * 5_000_000),
        _packed(b"[" * 200_000),
        pdf([[]]).replace(b"/Kids [4 0 R]", b"/Kids [5 0 R]"),
        pdf([[]]).replace(b"/Count 1", b"/Count 99999999"),
    ],
    ids=["a page that unpacks to much", "deep arrays", "pages in a circle", "a wrong count"],
)
def test_hostile_files_are_refused(data: bytes) -> None:
    with comes_to_an_end(), pytest.raises(NotAnArticleError):
        parse_pdf(data, ORIGIN)
