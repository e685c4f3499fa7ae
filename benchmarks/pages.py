"""News pages of realistic size and furniture, all in our own words, in four builds that sites have.

What they hold is known, so that reading them can be tested and timed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

TITLE = "Harbour bridge to close for a month after bolts crack"
STANDFIRST = (
    "Engineers found damage in the eastern span last winter, and nobody told the people who cross it."
)
SITE = "Coast Post"
URL = "https://coast-post.example/news/2024/05/03/harbour-bridge"
PARAGRAPHS = (
    "The swing bridge at Port Ellery will close for a month from Monday, the harbour board said in a statement.",
    "“We could not in good conscience leave it open,” said Marta Voss, the board's chief engineer, on Friday morning.",
    "Lorries will be sent over the old causeway, which floods at spring tides and is too narrow for two of them.",
    "Two officials, who asked not to be named because they feared for their jobs, said that the cracks were known.",
    "The haulage firm Brandt and Sons, which sends sixty lorries a day, did not respond to a request for comment.",
    "In a report of 2019 an inspector wrote that the bolts were “near the end of what they can bear”.",
    "Jo Lind, who runs the ferry to Tarn Island, said that she would add two crossings in the evening.",
    "The board has asked the province for help with the costs, which it puts at nine million crowns.",
)
HEADINGS = ("What was found", "Who will pay", "How to cross")
QUOTATION = "Nobody on the quay was surprised. We had all heard the bolts sing in the wind for years."
ITEMS = (
    "Lorries go over the causeway at low water",
    "Cars go round by the mill at Hask",
    "Walkers take the ferry",
)
CAPTIONS = (
    "The eastern span at dusk. Photograph: Ana Ruiz/Coast Pictures",
    "A cracked bolt, as the inspector found it",
)
ROWS = (("Year", "Cracked bolts"), ("2019", "4"), ("2023", "12"))
BUILDS = ("modern", "blog", "old", "live")


@dataclass(frozen=True)
class Made:
    """A page and what stands in it."""

    source: str
    paragraphs: tuple[str, ...]
    headings: tuple[str, ...]
    captions: tuple[str, ...]


def news_page(build: str, *, rounds: int = 3, data: bool = True) -> Made:
    """A page of one of `BUILDS`; its text repeats the paragraphs `rounds` times, each time told apart.

    `data`: whether it has JSON-LD.
    """
    paragraphs = tuple(f"{words} ({number})" for number in range(rounds) for words in PARAGRAPHS)
    body, headings, captions = _BODIES[build](paragraphs)
    head = _head(_linked(build) if data else "")
    return Made(f"<!DOCTYPE html><html lang='en-GB'>{head}<body>{_top()}{body}{_bottom()}</body></html>", paragraphs,
                headings, captions)  # fmt: skip


def _head(linked: str) -> str:
    rules = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(1_500))
    return f"""<head><meta charset="utf-8"><title>{TITLE} | {SITE}</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="{SITE}">
<meta property="og:description" content="{STANDFIRST}"><meta property="og:url" content="{URL}">
<meta property="article:modified_time" content="2024-05-04T08:00:00+01:00">
<meta property="article:published_time" content="2024-05-03T14:05:00+01:00"><meta name="author" content="Marta Quill">
<link rel="canonical" href="{URL}">{linked}<style>{rules}</style>
<script>{"window.queue=window.queue||[];queue.push(['track',{id:1,page:'news'}]);" * 600}</script></head>"""


def _linked(build: str) -> str:
    node = {
        "@type": "LiveBlogPosting" if build == "live" else "NewsArticle",
        "headline": TITLE,
        "description": STANDFIRST,
        "author": [{"@type": "Person", "name": "Marta Quill"}, {"@type": "Person", "name": "Per Olsen"}],
        "datePublished": "2024-05-03T14:05:00+01:00",
        "dateModified": "2024-05-04T08:00:00+01:00",
        "publisher": {"@type": "Organization", "name": SITE},
        "inLanguage": "en-GB",
        "articleSection": "Harbour",
        "isAccessibleForFree": False,
    }
    return (
        f'<script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebPage"}, node]})}</script>'
    )


def _top() -> str:
    links = "".join(f'<li class="nav-item c{n}"><a href="/part/{n}">Part {n}</a></li>' for n in range(60))
    return f"""<div class="cookie-banner"><p>We use cookies. Choose what you allow us to keep.</p></div>
<header class="site-header"><nav><ul>{links}</ul></nav><form><input name="q"><button>Search</button></form></header>"""


def _bottom() -> str:
    cards = "".join(
        f'<div class="card c{n}"><a href="/news/{n}"><figure><img src="{n}.jpg"><figcaption>A picture of another '
        f"story, number {n}</figcaption></figure><h3>Another story with a title of its own, number {n}</h3></a>"
        f"<p>A line that says a little of what the other story {n} tells.</p></div>"
        for n in range(40)
    )
    comments = "".join(
        f'<div class="comment"><p>I have crossed that bridge for {n} years and never heard a thing.</p></div>'
        for n in range(60)
    )
    links = "".join(f'<li><a href="/about/{n}">About us {n}</a></li>' for n in range(40))
    return f"""<section class="related-articles"><h2>More from Harbour</h2>{cards}</section>
<section class="comments" id="comments"><h2>Comments</h2>{comments}</section>
<footer><ul>{links}</ul><p>All rights kept by the Coast Post.</p></footer><script>{"var x=0;" * 9_000}</script>"""


def _share() -> str:
    names = ("Post", "Mail", "Copy link", "Print")
    return f'<div class="share-bar"><ul>{"".join(f"<li><a href=#>{n}</a></li>" for n in names)}</ul></div>'


def _figure(caption: str) -> str:
    image = '<picture><img src="a.jpg" alt="bridge"></picture>'
    return f"<figure>{image}<figcaption>{escape(caption)}</figcaption></figure>"


def _table() -> str:
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    return f"<table>{rows}</table>"


def _list() -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in ITEMS) + "</ul>"


def _paragraph(words: str, at: int) -> str:
    link = words.replace("harbour board", '<a href="/board">harbour board</a>')
    return f'<p class="c{at}">{link.replace("Jo Lind", "<strong>Jo Lind</strong>")}</p>'


def _modern(paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Nested containers with a class each, blocks between the paragraphs."""
    parts = []
    third = len(paragraphs) // 3
    for at, words in enumerate(paragraphs):
        if at == 2:
            parts.append(_figure(CAPTIONS[1]))
        if at == third:
            parts.append(f'<h2 class="c1">{HEADINGS[0]}</h2>')
        if at == third + 1:
            parts.append(f"<blockquote><p>{QUOTATION}</p></blockquote>")
        if at == 2 * third:
            parts.append(f"<h3>{HEADINGS[1]}</h3>{_list()}{_table()}")
        if at == third + 2:
            parts.append(
                '<div class="newsletter-signup"><h4>Our letter</h4><p>Sign up for the letter.</p></div>'
            )
        if at == third + 3:
            parts.append(
                '<p><a href="/news/older"><strong>Read more: Council puts off the vote</strong></a></p>'
            )
        parts.append(
            f'<div class="c2"><div class="c3" data-component="text-block">{_paragraph(words, at)}</div></div>'
        )
    return (
        f"""<main id="main-content"><article><div class="c5"><h1>{TITLE}</h1><p class="standfirst">{STANDFIRST}</p>
<div class="byline">By <a rel="author" href="/q">Marta Quill</a> and <a rel="author" href="/o">Per Olsen</a></div>
<time datetime="2024-05-03T14:05:00+01:00">3 May 2024</time>{_share()}{_figure(CAPTIONS[0])}</div>
<div class="c6">{"".join(parts)}</div>{_share()}</article></main>""",
        HEADINGS[:2],
        CAPTIONS,
    )


def _blog(paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """As the most used blog program writes pages."""
    parts = [_paragraph(words, at) for at, words in enumerate(paragraphs)]
    parts.insert(
        3, f'<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">{CAPTIONS[0]}</p></div>'
    )
    parts.insert(6, f"<h2>{HEADINGS[2]}</h2>{_list()}")
    return (
        f"""<div id="page"><div id="content"><article class="post type-post"><header class="entry-header">
<h1 class="entry-title">{TITLE}</h1><span class="author vcard"><a class="url fn n" href="/a">Marta Quill</a></span>
<time class="entry-date published" datetime="2024-05-03T14:05:00+01:00">May 3, 2024</time></header>
<div class="entry-content">{"".join(parts)}<div class="sharedaddy">{_share()}</div></div></article></div>
<aside id="secondary" class="widget-area"><section class="widget"><h2>Recent</h2>{_list()}</section></aside></div>""",
        HEADINGS[2:],
        CAPTIONS[:1],
    )


def _old(paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A table for the layout, and line breaks between the paragraphs."""
    text = "<br><br>".join(paragraphs)
    return (
        f"""<table width="900"><tr><td width="150"><font size="2">{_list()}</font></td><td><h1>{TITLE}</h1>
<div class="story-body"><div>{text}</div></div></td></tr></table>""",
        (),
        (),
    )


def _live(paragraphs: tuple[str, ...]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Entries with a time each."""
    entries = "".join(
        f'<div class="live-entry"><time datetime="2024-05-03T{18 - at // 4:02}:{(59 - at) % 60:02}">'
        f"{18 - at // 4:02}:{(59 - at) % 60:02}</time><h2>Entry {at} of the day</h2>{_paragraph(words, at)}</div>"
        for at, words in enumerate(paragraphs)
    )
    return (
        f"<main><article><h1>{TITLE}</h1>{entries}</article></main>",
        tuple(f"Entry {at} of the day" for at in range(len(paragraphs))),
        (),
    )


_BODIES = {"modern": _modern, "blog": _blog, "old": _old, "live": _live}
