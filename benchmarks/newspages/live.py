"""Pages of other shapes: live reports, explainers, galleries, teasers behind a wall, data that is broken."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, Part, marked_up, page, set_parts, story

_TIMES = ("18.52", "18.31", "17.45", "17.02", "16.40", "15.58", "15.10")


def _entries(name: str) -> list[tuple[str, list[str]]]:
    """A heading and its paragraphs for each entry."""
    told = story(name)
    paragraphs = [part.words for part in told.only("paragraph")]
    heads = ["Talks to begin on Monday", "What patients can expect", "Two doctors speak", "Inspectors had warned", "The trust answers", "Figures for the nights", "Nurses vote to walk out"]
    size = -(-len(paragraphs) // len(heads))
    cuts = [*range(0, len(paragraphs), size), len(paragraphs)]
    return [(heads[n], paragraphs[a:b]) for n, (a, b) in enumerate(pairwise(cuts))]


def blocks_of_a_live_page() -> Page:
    """Entries with times, headings and a share bar each; key events and a way to older posts around them."""
    told, site = story("hospital"), "The Watchman"
    entries = _entries("hospital")
    blocks = "".join(
        f'<article id="block-{n}" data-block-contributors="" class="dcr-live block"><header class="dcr-lh"><a href="#b" class="dcr-lt"><time datetime="2025-01-16T{_TIMES[n].replace(".", ":")}:00.000Z" data-relativeformat="med">{_TIMES[n]} GMT</time></a><h2 class="dcr-lx">{title}</h2></header>'
        + "".join(f'<p class="dcr-lp">{marked_up(words)}</p>' for words in paragraphs) + f"<footer>{around.share('dcr-ls')}</footer></article>"
        for n, (title, paragraphs) in enumerate(entries)
    )
    events = '<section class="key-events-carousel"><h2>Key events</h2><ul>' + "".join(f'<li><a href="#b{n}"><time>{_TIMES[n]}</time> {title}</a></li>' for n, (title, _) in enumerate(entries)) + "</ul></section>"
    body = [words for n, (title, paragraphs) in enumerate(entries) for words in (f"{_TIMES[n]} GMT", title, *paragraphs)]
    data = script({**node(told, site=site), "@type": "LiveBlogPosting", "coverageStartTime": "2025-01-16T15:00:00Z", "liveBlogUpdate": [{"@type": "BlogPosting", "headline": title, "articleBody": " ".join(paragraphs), "datePublished": f"2025-01-16T{_TIMES[n].replace('.', ':')}:00Z", "author": {"@type": "Person", "name": "Someone Else"}} for n, (title, paragraphs) in enumerate(entries)]})
    made = page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main data-layout="LiveLayout"><div data-gu-name="headline"><h1>{told.title}</h1></div><div data-gu-name="standfirst"><p>{told.standfirst}</p></div><address><a rel="author" href="/p">{told.authors[0]}</a></address>{events}<div id="liveblog-body" class="dcr-lb">{blocks}</div><div class="pagination"><a href="?page=2">Older</a></div></main>{around.more()}{around.footer()}</body></html>',
        told,
    )
    times = tuple(f"{t} GMT" for t in _TIMES)
    return replace(made, body=tuple(w for w in body if w not in times), headings=tuple(title for title, _ in entries), captions=(), either=(*made.either, *times))


def ticker_of_a_station() -> Page:
    """Posts in list items with an age and a writer; the summary on top is a list."""
    told, site = story("hospital"), "Channel Shore"
    entries = _entries("hospital")
    posts = "".join(
        f'<li class="lx-stream__post-container"><article class="lx-stream-post gs-u-pb-alt+"><header class="lx-stream-post__header"><div class="lx-stream-post__meta"><time class="lx-stream-post__meta-time"><span class="qa-post-auto-meta">{_TIMES[n].replace(".", ":")}</span></time></div><h3 class="lx-stream-post__header-text"><span class="lx-stream-post__header-title">{title}</span></h3></header>'
        '<div class="lx-stream-post-body">' + "".join(f"<p>{marked_up(words)}</p>" for words in paragraphs) + "</div></article></li>"
        for n, (title, paragraphs) in enumerate(entries)
    )
    points = ("Nine in ten nurses vote to walk out", "The strike would begin on 3 February")
    summary = f'<section class="lx-commentary__summary"><h2>Summary</h2><ol class="lx-summary">{"".join(f"<li>{p}</li>" for p in points)}</ol></section>'
    data = script(node(told, site=site, **{"@type": "LiveBlogPosting"}))
    made = page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main><h1 class="lx-event__title">{told.title}</h1>{summary}<section class="lx-stream"><h2 class="gs-u-vh visually-hidden">Live Reporting</h2><p class="lx-commentary__contributors">By Farah Delacroix</p><p class="lx-stats">Edited by Hugh Pell</p><ol class="lx-stream__feed">{posts}</ol></section></main>{around.more()}{around.footer()}</body></html>',
        told,
    )
    body = tuple(words for title, paragraphs in entries for words in (title, *paragraphs))
    return replace(made, body=body, headings=tuple(title for title, _ in entries), captions=(), items=(), either=(*made.either, *points, "Summary", *(t.replace(".", ":") for t in _TIMES), "Edited by Hugh Pell", "Live Reporting"))


def questions_in_bold() -> Page:
    """An explainer: questions as paragraphs in bold, some answers in lists, a box about the author."""
    told, site = story("ferry").without("figure", "row"), "Plain Answers"
    body = set_parts(told, h="<p><strong>{}</strong></p>", q='<blockquote class="quote"><p>“{}”</p></blockquote>', between={2: '<aside class="inline-promo"><p><strong>Read more: <a href="/r">What a harbour board does all day</a></strong></p><hr></aside>'})
    top = f'<div class="content-header"><h1 class="legacy"><strong itemprop="name">{told.title}</strong></h1><div class="timestamps"><time datetime="2024-03-12T06:40:00Z" itemprop="datePublished">Published: March 12, 2024 2.40am EDT</time></div></div>'
    authors = '<section class="content-authors-group"><h2 class="visually-hidden">Authors</h2><ol>' + "".join(f'<li class="vcard"><a href="/p" class="author-name fn" rel="author"><span class="fn author-name">{n}</span></a><p class="role">Lecturer in Transport, University of Corrin</p></li>' for n in told.authors) + "</ol></section>"
    note = "Ines Halloran receives funding from the Council for Harbours. Tobias Merrick does not work for, consult or own shares in any company that would gain from this article."
    data = script({**node(told, site=site), "author": [{"@type": "Person", "name": n, "affiliation": {"@type": "Organization", "name": "University of Corrin"}} for n in told.authors]})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div class="wrapper"><article class="instapaper_body">{top}<div class="grid-ten content-body content entry-content instapaper_body inline-promos" itemprop="articleBody">{body}</div></article><aside class="sidebar">{authors}<section class="disclosure"><h3>Disclosure statement</h3><p>{note}</p></section></aside></div>'
        f'<div class="donate-bar">{around.appeal("appeal")}</div>{around.more(cls="related")}{around.footer()}</body></html>',
        told,
        either=(note,),
    )


def pictures_with_long_words() -> Page:
    """A gallery: every picture has a caption of a sentence or two, the text is short."""
    told, site = story("glacier"), "Lens"
    shots = (
        "The path climbs through larches for the first hour. Halfway up stands a hut that nobody locks.",
        "Urs Camenzind points to where the ice ended in 1988, the year in which he was born.",
        "Two cows watch the mourners pass. They have come up a month earlier than they used to.",
    )
    slides = "".join(f'<li class="gallery__slide"><figure><div class="gallery__img"><img src="{n}.jpg"></div><figcaption class="gallery__caption"><span class="gallery__count">{n + 1} of 3</span><p>{words}</p><span class="gallery__credit">Noor van Dael</span></figcaption></figure></li>' for n, words in enumerate(shots))
    body = set_parts(told, h="<h2>{}</h2>", fig='<figure class="media"><img><figcaption class="media__caption">{} <span class="media__credit">{credit}</span></figcaption></figure>', between={5: f'<div class="gallery"><ul class="gallery__slides">{slides}</ul></div>'})
    top = f'<h1>{told.title}</h1><p class="dek">{told.standfirst}</p><p class="byline">Words by {told.authors[0]}</p><p class="byline byline--photo">Photographs by Noor van Dael</p><p class="date">14 June 2021</p>'
    data = script([node(told, site=site), {"@type": "ImageGallery", "name": "Hochwald", "image": []}, {"@type": "NewsArticle", "headline": "Baker wins prize for loaf that took nine days", "datePublished": "2020-01-01"}])
    made = page(f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<article class="feature"><header>{top}</header><div class="feature__body">{body}</div></article>{around.more()}{around.footer()}</body></html>', told, either=("Photographs by Noor van Dael",))
    return replace(made, captions=(*made.captions, *shots))


def behind_a_wall() -> Page:
    """The first paragraphs fade out, and a box asks for money; teasers below are longer than what is left."""
    told, site = story("court"), "Averne Financial"
    told = replace(told, parts=told.parts[:5])
    ask, offer = (str(words) for words in around.furniture()["paywall"])
    body = set_parts(told, p='<p class="n-content-p">{}</p>', fig='<figure class="n-content-image n-content-image--full"><picture><img></picture><figcaption class="n-content-image__caption">{} © {credit}</figcaption></figure>')
    wall = f'<div class="paywall-barrier o-subs-card"><h2>Subscribe to go on reading</h2><p>{offer}</p><ul><li>Global news and analysis</li><li>Expert opinion</li><li>Our app on any device</li></ul><p>{ask}</p></div>'
    top = f'<div class="o-topper"><h1 class="o-topper__headline"><span class="article-classifier__gap">{told.title}</span></h1><div class="o-topper__standfirst">{told.standfirst}</div></div><div class="article-info"><div class="article-info__time-byline"><time class="o-date article-info__timestamp" datetime="2024-11-05T10:15:00.000Z">November 5 2024</time><div class="article-info__byline"><a class="n-content-tag--author" href="/e">{told.authors[0]}</a> in Averne</div></div></div>'
    data = script({**node(told, site=site), "isAccessibleForFree": "False", "author": [{"@type": "Person", "name": told.authors[0]}]})
    return page(f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main><article class="article" data-content-id="1">{top}<div class="article__content-body n-content-body js-article__content-body"><article id="article-body">{body}</article></div>{wall}</article></main><section class="more">{around.teasers(0, 8, around.CARD)}</section>{around.footer()}</body></html>', told)


def broken_data() -> Page:
    """Data for machines with comments, a comma too many and a line break in a value; several articles beside it."""
    told, site = story("fire"), "Wire Basin"
    text = json.dumps(node(told, site=site), indent=1).replace('"publisher"', '\n"publisher"').replace("ridge", "rid\nge")
    broken = text[:-2] + ",\n}"
    others = "".join(script({"@type": "NewsArticle", "headline": f"Another story {n}", "author": {"@type": "Person", "name": "Nobody Known"}, "datePublished": "2020-02-02", "url": f"/{n}"}) for n in range(3))
    body = set_parts(told, h="<h2>{}</h2>", fig='<figure><img><figcaption>{} ({credit})</figcaption></figure>', between={3: around.letter("nl-inline")})
    names = ", ".join(f'<a href="/people/{n.split()[0].lower()}">{n}</a>' for n in told.authors)
    top = f'<h1>{told.title}</h1><p class="article-byline">By {names}</p><p class="article-dateline"><time datetime="2022-08-19T17:45:00-07:00">Aug 19, 2022 5:45 PM</time></p>'
    return page(f'{head(told, site=site, inner=metas(told, site=site) + others)}<script type="application/ld+json"><!--\n//<![CDATA[\n{broken}\n//]]>\n--></script><body>{around.header(site)}<main><article>{top}{body}</article></main>{around.more()}{around.footer()}</body></html>', told)


def collapsed_parts() -> Page:
    """Parts of the text fold out; a heading is a button's label or is one by its role only."""
    told, site = story("court"), "The Averne Reader"

    def heading(part: Part) -> str:
        return f'<div role="heading" aria-level="2" class="chapter-title">{marked_up(part.words)}</div>'

    body = set_parts(told, h=heading, fig='<div class="figure"><img><div class="fig-text"><span class="figcaption">{}</span> <span class="copyright">{credit}</span></div></div>', between={4: '<details class="explain"><summary>How the court votes</summary><p>Seven judges sit on the court. Four votes are needed to strike down a law, and the one who writes the ruling is drawn by lot.</p></details>'})
    top = f'<h1>{told.title}</h1><p class="intro">{told.standfirst}</p><div class="info"><span class="writer">Text: {told.authors[0]}</span> <span class="when">5 November 2024, 10:15</span></div>'
    data = script({**node(told, site=site), "author": told.authors[0] + ", Averne", "datePublished": "2024-11-05 10:15:00"})
    return page(
        f'{head(told, site=site, inner=data)}<body>{around.header(site)}<div class="page"><div class="article-main">{top}<div class="article-text">{body}</div></div></div>{around.more()}{around.footer()}</body></html>',
        told,
        published="2024-11-05T10:15:00",
        either=("How the court votes", "Seven judges sit on the court. Four votes are needed to strike down a law, and the one who writes the ruling is drawn by lot."),
    )


BUILDS = (blocks_of_a_live_page, ticker_of_a_station, questions_in_bold, pictures_with_long_words, behind_a_wall, broken_data, collapsed_parts)
