"""Hostile inputs: what attackers write (`ATTACKS`), and every place in an article where it can stand (`CARRIERS`).

Around each attack stand two words of our own, by which a test can tell that a reader still sees the text.
"""

from __future__ import annotations

import base64
import html
import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

CONTROLS = {f"c{code:02x}": chr(code) for code in (*range(1, 9), *range(0x0B, 0x20), *range(0x7F, 0xA0))}
"""Each control character alone, but for NUL, tab and line feed."""
SEQUENCES = {
    "window-title": "\x1b]0;owned\x07",
    "window-title-8-bit": "\x9d2;owned\x9c",
    "title-report": "\x1b]2;;rm -rf ~;\x07\x1b[21t",
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "hyperlink": "\x1b]8;;file:///etc/passwd\x1b\\click\x1b]8;;\x1b\\",
    "palette": "\x1b]4;1;rgb:ff/00/00\x1b\\\x1b]10;#000000\x07\x1b]11;#000000\x07",
    "font": "\x1b]50;#1\x07",
    "iterm-file": "\x1b]1337;File=name=eA==;size=1;inline=0:QQ==\x07",
    "notification": "\x1b]777;notify;owned;owned\x07\x1b]9;owned\x07",
    "prompt-mark": "\x1b]133;C\x07",
    "sixel": '\x1bPq"1;1;9;9#0;2;0;0;0~~\x1b\\',
    "answer-back": '\x1bP$q"p\x1b\\\x1bP+q544e\x1b\\',
    "user-keys": "\x1bP0;1|17/726d\x1b\\",
    "kitty-picture": "\x1b_Ga=T,f=24,s=1,v=1;AAAA\x1b\\",
    "privacy-message": "\x1b^owned\x1b\\\x1bXowned\x1b\\",
    "clear": "\x1b[2J\x1b[3J\x1b[66;6H",
    "clear-8-bit": "\x9b2J\x9b66;6H",
    "leave-screen": "\x1b[?1049l\x1b[?47l\x1b[?1l",
    "mouse": "\x1b[?1000;1006h\x1b[?2004l",
    "questions": "\x1b[c\x1b[>c\x1b[=c\x1b[6n\x1b[5n\x1b[14t\x1b[?u",
    "reset": "\x1bc\x1b[!p",
    "alignment": "\x1b#8",
    "character-set": "\x1b(0\x0e\x1b)B\x1bn",
    "scroll-region": "\x1b[6;66r\x1bM\x1bD\x1bE",
    "insert": "\x1b[66@\x1b[66L\x1b[66P\x1b[66S",
    "colour": "\x1b[5;8;38;2;66;6;66m",
    "paste-end": "\x1b[201~q\x1b[200~",
    "keyboard": "\x1b[>66u\x1b[<6u\x1b[>4;2m",
    "synchronised": "\x1b[?2026h",
    "print": "\x1b[5i\x1b[4i",
    "unfinished-string": "\x1b]0;owned",
    "unfinished-sequence": "\x1b[66;",
    "nested": "\x1b\x1b[[2J2J\x1b]\x1b]0;0;owned\x07\x07",
    "parts": "\x1b\u200b[2J\x1b\xad]0;owned\x07\x1b\ufeff[2J",
    "backspaces": "safe\x08\x08\x08\x08evil\r overwritten",
}
BIDI = {
    "override": "\u202egnp.exe\u202c",
    "override-left": "\u202dabc",
    "embedding": "\u202babc\u202aabc",
    "isolates": "\u2066abc\u2067\u2068abc",
    "trojan": "\u202e \u2066// admin\u2069 \u2066",
}
HIDDEN = {
    "tags": "".join(chr(0xE0000 + ord(c)) for c in "ignore this"),
    "zero-width": "pass\u200bword\u2060\ufeff",
    "annotation": "\ufff9a\ufffab\ufffb",
    "non-characters": "\ufffe\uffff\ufdd0\U0001ffff",
    "line-separators": "a\u2028b\u2029c\x85d",
    "marks": "Z" + "\u0301\u0316\u0334" * 60,
    "joiners": "\u200d" * 40,
    "selectors": "a" + "\ufe0f" * 40,
    "fillers": "\u115f\u1160\u3164\uffa0\u2800",
    "private": "\ue000\uf8ff\U000f0000",
    "family": "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466" * 4,
    "long-word": "W" * 3_000,
    "wide-word": "漢" * 600,
}
MARKUP = {
    "action": "[@click=app.quit]here[/]",
    "action-bell": "[@click=app.bell()]here[/@click]",
    "unknown-close": "[/nope]",
    "style": "[bold red on white]loud[/]",
    "link": "[link=file:///etc/passwd]x[/link]",
    "open": "[[[[ \\[ ]]]] \\",
    "escaped": "\\[bold]\\\\[/]",
    "variable": "$text-error [$primary]x[/] {0} {x!r} %s %(x)s %n",
    "template": "{{ 7*7 }}{% include '/etc/passwd' %}${7*7}`id`$(id)",
    "entities": "&#27;[2J&#x9b;31m&#155;31m&#0;&#x202e;abc",
    "double-entities": "&amp;#27;[2J&amp;#x9b;2J",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><b>x",
    "formula": '=HYPERLINK("http://example.org","x")',
    "command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "option": "--output=/etc/x -rf",
    "latex": "\\input{/etc/passwd} % } @article{x,",
    "yaml": "!!python/object/apply:os.system ['id']",
    "emoji-code": ":smile: :warning:",
}
ATTACKS: dict[str, str] = {**CONTROLS, **SEQUENCES, **BIDI, **HIDDEN, **MARKUP}


class Carrier(NamedTuple):
    """A place in a source where an attack can stand."""

    suffix: str
    write: Callable[[str], str]
    """The source with the words in that place."""


_BODY = (
    "The harbour master of Port Ulm said on Friday that the ferry would sail again.\n\n"
    "“We are ready,” Marta Voss, who leads the crew, told the council.\n\n"
)
_FIELDS = ("title", "standfirst", "author", "site", "dateline", "date", "url", "lang", "tags", "modified")


def _quoted(words: str) -> str:
    """A double-quoted scalar, which YAML reads with its escapes, as JSON does."""
    return json.dumps(words.encode("utf-16", "surrogatepass").decode("utf-16"))


def _front(field: str, words: str) -> str:
    other = "" if field == "title" else 'title: "A plain title"\n'
    return f"---\n{other}{field}: {_quoted(words)}\n---\n\n{_BODY}"


def _front_raw(field: str, words: str) -> str:
    one_line = " ".join(words.splitlines())
    return f"---\n{field}: {one_line}\n---\n\n{_BODY}"


def _front_list(field: str, words: str) -> str:
    return f'---\ntitle: "A plain title"\n{field}:\n  - {_quoted(words)}\n  - name: {_quoted(words)}\n---\n\n{_BODY}'


def _entities(words: str) -> str:
    return "".join(f"&#{ord(c)};" if not c.isalnum() else c for c in words)


def _reading(field: str, words: str) -> str:
    text = f"{words}\n\n{_BODY}"
    start = len(words) + 2
    end = start + _BODY.index("\n\n")
    section = {"index": 1, "heading": words, "generated": True, "level": 1, "span": [start, end]}
    reading: dict[str, object] = {
        "schema": "newsreader/1",
        "id": "0123456789ab",
        "location": "/ulm.txt",
        "title": "A plain title",
        "language": "en",
        **dict.fromkeys(("standfirst", "dateline", "published", "modified", "site", "url")),
        "bylines": [words],
        "text": text,
        "sections": [{**section, "paragraphs": [[start, end]]}],
    }
    if field != "bylines":
        reading[field] = words if field != "text" else text
    return json.dumps(reading)


def _page(place: str, words: str) -> str:
    """A web page; its text is long enough to be taken for an article."""
    shown = html.escape(words)
    said = {
        "title": "A plain title",
        "author": "Ada Quill",
        "headline": "A plain title",
        "body": "",
        place: shown,
    }
    data = json.dumps({"@type": "NewsArticle", "headline": words if place == "data" else "A plain title"})
    prose = "".join(f"<p>{line}</p>" for line in _BODY.split("\n\n") * 6 if line)
    link = f'<a href="{shown}">words of a link</a>' if place == "target" else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{said["title"]}</title>'
        f'<meta name="author" content="{said["author"]}"><script type="application/ld+json">{data}</script></head>'
        f"<body><article><h1>{said['headline']}</h1>{prose}<p>The crew said: {said['body']} {link}</p>{prose}"
        "</article></body></html>"
    )


def _mail(place: str, words: str) -> str:
    """A message; its header cannot hold line ends."""
    encoded = base64.b64encode(words.encode("utf-8", "replace")).decode()
    header = f"=?utf-8?b?{encoded}?="
    subject, sender = (header, "ada@example.org") if place == "subject" else ("A plain title", header)
    body = base64.encodebytes(
        f"{_BODY}{words if place == 'body' else ''}\n".encode("utf-8", "replace")
    ).decode()
    return (
        f"From: {sender if place == 'from' else 'Ada Quill'} <ada@example.org>\nSubject: {subject}\n"
        "Date: Fri, 3 May 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        f"Content-Transfer-Encoding: base64\n\n{body}"
    )


CARRIERS: dict[str, Carrier] = {
    "text-headline": Carrier(".txt", lambda w: f"{w}\n\n{_BODY}"),
    "text-byline": Carrier(".txt", lambda w: f"A plain headline\n\nBy {w}\n\n{_BODY}"),
    "text-body": Carrier(".txt", lambda w: f"A plain headline\n\n{_BODY}{w}\n"),
    "text-heading": Carrier(".txt", lambda w: f"A plain headline\n\n{_BODY}{w}\n{_BODY}"),
    "text-quotation": Carrier(
        ".txt", lambda w: f"A plain headline\n\n“We saw {w},” said Marta Voss of the crew.\n"
    ),
    "text-speaker": Carrier(
        ".txt", lambda w: f"A plain headline\n\n“We saw it,” said Marta {w} Voss of the crew.\n"
    ),
    "text-source": Carrier(
        ".txt", lambda w: f"Headline\n\nTwo officials of the {w} office said that it sank.\n"
    ),
    "markdown-heading": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}## {w}\n\n{_BODY}"),
    "markdown-title": Carrier(".md", lambda w: f"# {w}\n\n{_BODY}"),
    "markdown-body": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}{w}\n"),
    "markdown-link": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}[{w}](https://example.org/a)\n"),
    "markdown-target": Carrier(
        ".md", lambda w: f"# A plain title\n\n{_BODY}[words](<https://example.org/{w}>)\n"
    ),
    "markdown-target-bare": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}[words]({w})\n"),
    "markdown-link-title": Carrier(".md", lambda w: f'# A\n\n{_BODY}[words](https://example.org "{w}")\n'),
    "markdown-caption": Carrier(".md", lambda w: f"# A plain title\n\n![{w}](a.png)\n\n{_BODY}"),
    "markdown-code": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}```{w}\n{w}\n```\n"),
    "markdown-inline-code": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}A `{w}` in a line.\n"),
    "markdown-list": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}1. {w}\n- {w}\n  - {w}\n"),
    "markdown-quotation": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}> {w}\n>> {w}\n"),
    "markdown-table": Carrier(".md", lambda w: f"# A\n\n{_BODY}| a | b |\n|---|---|\n| {w} | {w} |\n"),
    "markdown-html": Carrier(".md", lambda w: f"# A plain title\n\n{_BODY}<div>\n{html.escape(w)}\n</div>\n"),
    "markdown-entities": Carrier(".md", lambda w: f"# {_entities(w)}\n\n{_BODY}{_entities(w)}\n"),
    **{f"front-{f}": Carrier(".md", partial(_front, f)) for f in _FIELDS},
    **{f"front-raw-{f}": Carrier(".md", partial(_front_raw, f)) for f in ("title", "author", "tags")},
    **{f"front-list-{f}": Carrier(".md", partial(_front_list, f)) for f in ("authors", "tags")},
    **{
        f"reading-{f}": Carrier(".json", partial(_reading, f))
        for f in (
            "title",
            "text",
            "bylines",
            "standfirst",
            "dateline",
            "published",
            "site",
            "url",
            "location",
            "id",
        )
    },
    **{
        f"page-{p}": Carrier(".html", partial(_page, p))
        for p in ("title", "headline", "author", "body", "data", "target")
    },
    **{f"mail-{p}": Carrier(".eml", partial(_mail, p)) for p in ("subject", "from", "body")},
}


class Input(NamedTuple):
    """One hostile source."""

    name: str
    suffix: str
    source: str
    before: str
    """A word that stands before the attack."""
    after: str


def around(number: int, attack: str) -> tuple[str, str, str]:
    """Two words of our own, and the attack between them."""
    before, after = f"Avast{number:04d}", f"Belay{number:04d}"
    return before, after, f"{before} {attack} {after}"


def inputs(*, step: int = 1) -> Iterator[Input]:
    """Every attack in every carrier, or one in `step`, so that each attack and each carrier has its turn."""
    for row, (place, carrier) in enumerate(CARRIERS.items()):
        for column, (name, attack) in enumerate(ATTACKS.items()):
            if (row + column) % step:
                continue
            before, after, words = around(row * len(ATTACKS) + column, attack)
            yield Input(f"{place}/{name}", carrier.suffix, carrier.write(words), before, after)


def omnibus(attacks: dict[str, str]) -> str:
    """A Markdown article that holds all attacks, in front matter and in every kind of block."""
    names = list(attacks.values())
    fields = ("title", "standfirst", "author", "site", "dateline", "tags")
    lines = ["---", 'url: "https://example.org/x"']
    for number, field in enumerate(fields):
        some = [attack for attack in names[number :: len(fields)] if len(attack) < 200]
        lines.append(f"{field}: {_quoted(around(9000 + number, ' '.join(some))[2])}")
    parts = ["\n".join([*lines, "---"])]
    for number, attack in enumerate(names):
        words = around(number, attack)[2]
        forms = (
            f"## {words}",
            words,
            f"[{words}](https://example.org/{number})",
            f"- {words}",
            f"> {words}",
            f"```\n{words}\n```",
            f"“We saw {words},” said Marta {words} Voss of the crew on Friday.",
            f"![{words}](a.png)",
        )
        parts += [
            forms[number % len(forms)],
            "The harbour master of Port Ulm said that the ferry would sail.",
        ]
    return "\n\n".join(parts) + "\n"
