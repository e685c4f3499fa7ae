"""EPUB: chapters as sections; broken, huge and protected archives."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS
from tests.effort import comes_to_an_end
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.epub import parse_epub
from tui_reader.ingest.parsers import Kind, Origin, kind_of
from tui_reader.model.article import Article

ORIGIN = Origin("/a.epub", suffix=".epub")
CONTAINER = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0"?>{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Coast Post, {title}</dc:title>
<dc:creator>Marta Quill</dc:creator>
<dc:date>2024-05-03</dc:date><dc:language>en</dc:language><dc:publisher>Coast Post</dc:publisher></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="c" href="text/three.xhtml" media-type="application/xhtml+xml"/>
<item id="p" href="p.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/><itemref idref="gone"/></spine>
</package>"""
CHAPTER = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{}</title></head><body>{}</body></html>'
ONE = f"<h1>The bridge</h1><p>{PARAGRAPHS[0]}</p><h1>What was found</h1><p>{PARAGRAPHS[1]}</p>"
TWO = f"<p>{PARAGRAPHS[2]}</p><blockquote><p>{PARAGRAPHS[3]}</p></blockquote>"


def _book(
    *, title: str = "May", doctype: str = "", more: dict[str, bytes] | None = None, three: str = ""
) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr("OEBPS/content.opf", PACKAGE.format(title=title, doctype=doctype))
        book.writestr(
            "OEBPS/nav.xhtml", CHAPTER.format("Contents", "<nav><ol><li>The bridge</li></ol></nav>")
        )
        book.writestr("OEBPS/text/one.xhtml", CHAPTER.format("x", ONE))
        book.writestr("OEBPS/text/two b.xhtml", CHAPTER.format("The causeway", TWO))
        book.writestr("OEBPS/text/three.xhtml", CHAPTER.format("Cover", three))
        for name, data in (more or {}).items():
            book.writestr(name, data)
    return out.getvalue()


def _read(data: bytes) -> Article:
    article = parse_epub(data, ORIGIN)
    check_spans(article)
    return article


def test_each_chapter_is_a_section_in_reading_order() -> None:
    article = _read(_book())
    assert article.title == "Coast Post, May"
    assert article.bylines == ("Marta Quill",)
    assert (article.published, article.language, article.site) == ("2024-05-03", "en", "Coast Post")
    assert [(s.heading, s.level) for s in article.sections] == [
        ("The bridge", 1),
        ("What was found", 2),
        ("The causeway", 1),
    ]
    assert [p.of(article.text) for p in article.paragraphs] == list(PARAGRAPHS[:4])
    assert "Contents" not in article.text
    assert article.notices == ()


def _without(data: bytes, name: str, *, instead: bytes | None = None) -> bytes:
    """The book without one of its files, or with other bytes in its place."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as book, zipfile.ZipFile(out, "w") as copy:
        for entry in book.namelist():
            if entry != name:
                copy.writestr(entry, book.read(entry))
            elif instead is not None:
                copy.writestr(entry, instead)
    return out.getvalue()


def test_a_chapter_that_is_not_there_is_told() -> None:
    article = _read(_without(_book(), "OEBPS/text/one.xhtml"))
    assert [s.heading for s in article.sections] == ["The causeway"]
    assert article.notices == ("1 of 3 chapters are not in the file.",)


def test_a_book_without_an_order_is_read_in_that_of_its_files() -> None:
    package = PACKAGE.format(title="May", doctype="").partition("<spine>")[0] + "</package>"
    article = _read(_without(_book(), "OEBPS/content.opf", instead=package.encode()))
    assert [s.heading for s in article.sections] == ["The causeway", "The bridge", "What was found"]


def test_a_book_is_read_without_the_list_of_its_packages() -> None:
    assert [s.heading for s in _read(_without(_book(), "META-INF/container.xml")).sections] == [
        s.heading for s in _read(_book()).sections
    ]


def test_an_epub_is_known_by_its_first_bytes() -> None:
    assert kind_of(_book(), Origin("-")) is Kind.EPUB


def test_entities_of_the_package_are_never_expanded(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("s") / "secret.txt"
    secret.write_text("secret words", encoding="utf-8")
    outside = f'<!DOCTYPE package [<!ENTITY x SYSTEM "file://{secret}">]>'
    assert "secret" not in _read(_book(title="&x;", doctype=outside)).text
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 50}">' for n in range(9))
    with comes_to_an_end(), suppress(NotAnArticleError):
        assert len(_read(_book(title="&l8;", doctype=f"<!DOCTYPE package [{lol}]>")).title) < 1_000


def test_an_archive_that_grows_beyond_measure_is_cut_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tui_reader.ingest.zipped.MOST_ENTRY", 200_000)
    article = _read(_book(three="<p>" + "a " * 20_000_000))
    assert PARAGRAPHS[0] in article.text
    assert len(article.text) < 300_000
    assert any("cut" in notice for notice in article.notices)


def test_an_encrypted_book_is_refused_and_scrambled_fonts_are_not() -> None:
    told = '<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:CipherReference URI="{}"/></encryption>'
    font = {"META-INF/encryption.xml": told.format("OEBPS/font.otf").encode()}
    assert _read(_book(more=font)).title == "Coast Post, May"
    chapter = {"META-INF/encryption.xml": told.format("OEBPS/text/two%20b.xhtml").encode()}
    with pytest.raises(NotAnArticleError, match="protected"):
        _read(_book(more=chapter))


def test_paths_that_climb_out_lead_nowhere() -> None:
    data = _book().replace(b"OEBPS/content.opf", b"../../../etc/pass")
    with pytest.raises(NotAnArticleError):
        _read(data)


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"", b"PK\x05\x06" + bytes(18), _book()[:300], _book()[300:]],
    ids=["begun", "empty", "no entries", "only the beginning", "only the end"],
)
def test_a_broken_archive_is_refused(data: bytes) -> None:
    with pytest.raises(NotAnArticleError) as caught:
        _read(data)
    assert caught.value.where == "/a.epub"
    assert caught.value.hint


GOOD = _book()


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(GOOD)), st.binary(min_size=1, max_size=30))
def test_a_damaged_archive_is_read_or_refused(at: int, bad: bytes) -> None:
    with suppress(NotAnArticleError):
        _read(GOOD[:at] + bad + GOOD[at + len(bad) :])
