"""Newsletters, and pages saved with their pictures in one file."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from email.message import EmailMessage, Message
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.pages import PARAGRAPHS, TITLE, news_page
from tests.effort import TIMES, grows
from tests.ingest.test_text import check_spans
from tui_reader.errors import NotAnArticleError
from tui_reader.ingest.mail import parse_mail
from tui_reader.ingest.parsers import Kind, Origin, kind_of
from tui_reader.model.article import Article, BlockKind

ORIGIN = Origin("/a.eml", suffix=".eml")
LETTER = f"""<html><body><div style="display:none">A line for the list of mails</div>
<table width="600"><tr><td><a href="https://coast-post.example/letter/7">View in browser</a></td></tr>
<tr><td><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></td></tr>
<tr><td><table><tr><td><img src="x.png"></td><td><h2>How to cross</h2><p>{PARAGRAPHS[2]}</p>
<ul><li>{PARAGRAPHS[3]}</li></ul></td></tr></table></td></tr>
<tr><td><p>You are receiving this because you asked for it. <a href="https://x.example">Unsubscribe</a></p></td></tr>
</table></body></html>"""


def _message(html: str | None = LETTER, plain: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Coast Post Mornings <letter@coast-post.example>"
    message["Subject"] = f"{TITLE} – café"
    message["Date"] = "Fri, 03 May 2024 06:05:00 +0100"
    message["Message-ID"] = "<1@coast-post.example>"
    if plain is not None:
        message.set_content(plain)
    if html is not None:
        message.add_alternative(html, subtype="html") if plain is not None else message.set_content(
            html, subtype="html"
        )
    return message


def _read(message: EmailMessage | bytes) -> Article:
    article = parse_mail(message if isinstance(message, bytes) else message.as_bytes(), ORIGIN)
    check_spans(article)
    return article


def test_a_newsletter_is_read_without_what_every_newsletter_has() -> None:
    article = _read(_message(plain="the same in plain words"))
    assert article.title == f"{TITLE} – café"
    assert article.site == "Coast Post Mornings"
    assert article.published == "2024-05-03T06:05:00+01:00"
    assert article.url == "https://coast-post.example/letter/7"
    assert [p.of(article.text) for p in article.paragraphs] == list(PARAGRAPHS[:4])
    assert [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING][
        -1
    ] == "How to cross"
    for furniture in ("browser", "Unsubscribe", "receiving", "list of mails"):
        assert furniture not in article.text


def test_a_message_of_plain_words_is_plain_text_under_its_subject() -> None:
    article = _read(_message(html=None, plain="\n\n".join(PARAGRAPHS[:3])))
    assert article.title == f"{TITLE} – café"
    assert [p.of(article.text) for p in article.paragraphs] == list(PARAGRAPHS[:3])


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "koi8-r"])
@pytest.mark.parametrize("coding", ["base64", "quoted-printable", "8bit"])
def test_encodings_are_undone(charset: str, coding: str) -> None:
    words = (
        "Мост закрыт на месяц, сказали в порту" if charset == "koi8-r" else "Café déjà vu for a whole month"
    )
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(f"<p>{words}</p>", subtype="html", charset=charset, cte=coding)
    assert words in _read(message).text


def test_attachments_are_no_text() -> None:
    message = _message(html=None, plain=PARAGRAPHS[0])
    message.add_attachment("<p>attached words</p>", subtype="html", filename="a.html")
    assert "attached" not in _read(message).text


def _of_parts(kind: str, *parts: Message) -> MIMEMultipart:
    message = MIMEMultipart(kind)
    for part in parts:
        message.attach(part)
    return message


def _part(words: str, kind: str = "plain", charset: str = "utf-8") -> MIMEText:
    return MIMEText(words, kind, charset)


def test_all_parts_that_are_shown_are_read_each_in_its_own_encoding() -> None:
    picture = MIMENonMultipart("image", "png")
    two = _of_parts(
        "mixed", _part("<p>Zürich first.</p>", "html", "iso-8859-1"), picture,
        _part("<p>Łódź second.</p>", "html", "iso-8859-2"), _part("A list's last words."),
    )  # fmt: skip
    assert [p.of(a.text) for a in [_read(two.as_bytes())] for p in a.paragraphs] == [
        "Zürich first.",
        "Łódź second.",
        "A list's last words.",
    ]
    plain = _of_parts("mixed", _part("Zürich first.", charset="iso-8859-1"), _part("Łódź second."))
    text = _read(plain.as_bytes()).text
    assert text.index("Zürich first.") < text.index("Łódź second.")


@pytest.mark.parametrize("order", [1, -1])
def test_of_the_same_in_several_forms_one_is_read(order: int) -> None:
    related = _of_parts("related", _part("<p>As a page.</p>", "html"), _part("<p>A frame.</p>", "html"))
    forms = [_part("As plain words."), related][::order]
    message = _of_parts("mixed", _of_parts("alternative", *forms), _part("At the foot."))
    text = _read(message.as_bytes()).text
    assert [words in text for words in ("As a page.", "At the foot.", "As plain words.", "A frame.")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_message_that_is_attached_is_no_text() -> None:
    attached = MIMEMessage(_part("Inner words."))
    attached.add_header("Content-Disposition", "attachment")
    assert "Inner" not in _read(_of_parts("mixed", _part("Outer words."), attached).as_bytes()).text


def test_what_another_browser_saved_is_read_as_a_page_too() -> None:
    made = news_page("blog")
    message = _of_parts("related", _part(made.source, "html"), _part("<p>A frame.</p>", "html"))
    message["From"] = '"Saved by a browser of 2013"'
    article = _read(message.as_bytes())
    assert [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.PARAGRAPH] == list(
        made.paragraphs
    )


def test_a_saved_page_is_read_as_a_page() -> None:
    made = news_page("blog")
    source = made.source.encode().replace(b"=", b"=3D").replace(b"\n", b"\r\n")
    data = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://coast-post.example/bridge\r\n"
        b'Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://coast-post.example/bridge\r\n\r\n" + source + b"\r\n"
        b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
    )
    assert kind_of(data, Origin("-")) is Kind.MAIL
    article = _read(data)
    assert article.title == TITLE
    assert [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.PARAGRAPH] == list(
        made.paragraphs
    )
    assert "another story" not in article.text


def test_a_message_is_known_by_its_headers() -> None:
    assert kind_of(_message().as_bytes(), Origin("-")) is Kind.MAIL
    assert kind_of(b"Question: who?\nAnswer: he.\nQuestion: why?\n\nwords", Origin("-")) is Kind.TEXT


@pytest.mark.parametrize(
    "data",
    [b"Subject: x\n\n", b"Content-Type: image/png\n\niVBO", b"Subject: x\nContent-Type: text/html\n\n<p>"],
)
def test_a_message_without_words_is_no_article(data: bytes) -> None:
    with pytest.raises(NotAnArticleError):
        _read(data)


def _nested(depth: int) -> bytes:
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth)
    )
    return b"Subject: x\n" + head + b"Content-Type: text/plain\n\ndeep words\n"


@pytest.mark.parametrize(
    "write",
    [
        lambda n: _nested(375 * n),
        lambda n: b"Subject: " + b"=?utf-8?q?a?= " * (6_000 * n) + b"\n\nwords",
        lambda n: b"X: " + b"(" * (25_000 * n) + b"\n\nwords",
        lambda n: b"From: " + b'"a' * (6_000 * n) + b"\n\nwords",
        lambda n: b"Content-Type: text/plain; " + b"a=b;" * (6_000 * n) + b"\n\nwords",
        lambda n: (
            b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\nw\n" * (2_500 * n)
        ),
    ],
    ids=["parts in parts", "coded words", "comments", "quoted names", "parameters", "parts"],
)
def test_no_message_takes_long(write: Callable[[int], bytes]) -> None:
    assert grows(_read_or_refused, write(1), write(TIMES)) <= 3 * TIMES


@pytest.mark.parametrize(
    "data",
    [
        _nested(20),
        b"Content-Type: text/plain; charset=\xff\xfe\n\nwords",
        b"Content-Type: text/plain; charset=nonsense\nContent-Transfer-Encoding: base64\n\n%%%%",
        b"Subject: =?bogus?b?%%%?=\n\nwords",
    ],
    ids=range(4),
)
def test_hostile_messages_are_read_or_refused(data: bytes) -> None:
    _read_or_refused(data)


def _read_or_refused(data: bytes) -> None:
    with suppress(NotAnArticleError):
        _read(data)


LINES = st.sampled_from(
    [
        b"Subject: x\n",
        b"Content-Type: text/html\n",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: message/rfc822\n",
        b"Content-Transfer-Encoding: base64\n",
        b"\n",
        b"--b\n",
        b"--b--\n",
        b"<p>words",
        b"\xff\x00",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=14).map(b"".join))
def test_any_message_is_read_or_refused(data: bytes) -> None:
    _read_or_refused(data)
