"""Pages of other shapes: live reports, explainers, galleries, teasers behind a wall, data that is broken."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, marked_up, page, set_parts, story

_TIMES = ("18.52", "18.31", "17.45", "17.02", "16.40", "15.58", "15.10")


def _entries(name: str) -> list[tuple[str, list[str]]]:
    """A heading and its paragraphs for each entry."""
    told = story(name)
    paragraphs = [part.words for part in told.only("paragraph")]
    heads = [
        "Talks to begin on Monday",
        "What patients can expect",
        "Two doctors speak",
        "Inspectors had warned",
        "The trust answers",
        "Figures for the nights",
        "Nurses vote to walk out",
    ]
    size = -(-len(paragraphs) // len(heads))
    cuts = [*range(0, len(paragraphs), size), len(paragraphs)]
    return [(heads[n], paragraphs[a:b]) for n, (a, b) in enumerate(pairwise(cuts))]


def blocks_of_a_live_page() -> Page:
    """Entries with times, headings and a share bar each; key events and a way to older posts around them."""
    told, site = story("hospital"), "The Watchman"
    entries = _entries("hospital")
    blocks = "".join(
        (
            f'<article id="block-{n}" data-block-contributors="" class="dcr-live block"><header '
            'class="dcr-lh"><a href="#b" class="dcr-lt"><time '
            f'datetime="2025-01-16T{_TIMES[n].replace(".", ":")}:00.000Z" data-relativeformat="med">'
            f'{_TIMES[n]} GMT</time></a><h2 class="dcr-lx">{title}</h2></header>'
        )
        + "".join(f'<p class="dcr-lp">{marked_up(words)}</p>' for words in paragraphs)
        + f"<footer>{around.share('dcr-ls')}</footer></article>"
        for n, (title, paragraphs) in enumerate(entries)
    )
    events = (
        '<section class="key-events-carousel"><h2>Key events</h2><ul>'
        + "".join(
            f'<li><a href="#b{n}"><time>{_TIMES[n]}</time> {title}</a></li>'
            for n, (title, _) in enumerate(entries)
        )
        + "</ul></section>"
    )
    body = [
        words
        for n, (title, paragraphs) in enumerate(entries)
        for words in (f"{_TIMES[n]} GMT", title, *paragraphs)
    ]
    data = script(
        {
            **node(told, site=site),
            "@type": "LiveBlogPosting",
            "coverageStartTime": "2025-01-16T15:00:00Z",
            "liveBlogUpdate": [
                {
                    "@type": "BlogPosting",
                    "headline": title,
                    "articleBody": " ".join(paragraphs),
                    "datePublished": f"2025-01-16T{_TIMES[n].replace('.', ':')}:00Z",
                    "author": {"@type": "Person", "name": "Someone Else"},
                }
                for n, (title, paragraphs) in enumerate(entries)
            ],
        }
    )
    made = page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main "
            f'data-layout="LiveLayout"><div data-gu-name="headline"><h1>{told.title}</h1></div><div '
            f'data-gu-name="standfirst"><p>{told.standfirst}</p></div><address><a rel="author" href="/p">'
            f'{told.authors[0]}</a></address>{events}<div id="liveblog-body" class="dcr-lb">{blocks}</div>'
            f'<div class="pagination"><a href="?page=2">Older</a></div></main>{around.more()}{around.footer()}'
            "</body></html>"
        ),
        told,
    )
    times = tuple(f"{t} GMT" for t in _TIMES)
    return replace(
        made,
        body=tuple(w for w in body if w not in times),
        headings=tuple(title for title, _ in entries),
        captions=(),
        either=(*made.either, *times),
    )


def ticker_of_a_station() -> Page:
    """Posts in list items with an age and a writer; the summary on top is a list."""
    told, site = story("hospital"), "Channel Shore"
    entries = _entries("hospital")
    posts = "".join(
        '<li class="lx-stream__post-container"><article class="lx-stream-post gs-u-pb-alt+"><header '
        'class="lx-stream-post__header"><div class="lx-stream-post__meta"><time '
        f'class="lx-stream-post__meta-time"><span class="qa-post-auto-meta">{_TIMES[n].replace(".", ":")}'
        '</span></time></div><h3 class="lx-stream-post__header-text"><span '
        f'class="lx-stream-post__header-title">{title}</span></h3></header>'
        '<div class="lx-stream-post-body">'
        + "".join(f"<p>{marked_up(words)}</p>" for words in paragraphs)
        + "</div></article></li>"
        for n, (title, paragraphs) in enumerate(entries)
    )
    points = ("Nine in ten nurses vote to walk out", "The strike would begin on 3 February")
    summary = (
        '<section class="lx-commentary__summary"><h2>Summary</h2><ol class="lx-summary">'
        f"{''.join(f'<li>{p}</li>' for p in points)}</ol></section>"
    )
    data = script(node(told, site=site, **{"@type": "LiveBlogPosting"}))
    made = page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main>"
            f'<h1 class="lx-event__title">{told.title}</h1>{summary}<section class="lx-stream"><h2 '
            'class="gs-u-vh visually-hidden">Live Reporting</h2><p class="lx-commentary__contributors">By '
            'Farah Delacroix</p><p class="lx-stats">Edited by Hugh Pell</p><ol class="lx-stream__feed">'
            f"{posts}</ol></section></main>{around.more()}{around.footer()}</body></html>"
        ),
        told,
    )
    body = tuple(words for title, paragraphs in entries for words in (title, *paragraphs))
    return replace(
        made,
        body=body,
        headings=tuple(title for title, _ in entries),
        captions=(),
        items=(),
        either=(
            *made.either,
            *points,
            "Summary",
            *(t.replace(".", ":") for t in _TIMES),
            "Edited by Hugh Pell",
            "Live Reporting",
        ),
    )


def pictures_with_long_words() -> Page:
    """A gallery: every picture has a caption of a sentence or two, the text is short."""
    told, site = story("glacier"), "Lens"
    shots = (
        "The path climbs through larches for the first hour. Halfway up stands a hut that nobody locks.",
        "Urs Camenzind points to where the ice ended in 1988, the year in which he was born.",
        "Two cows watch the mourners pass. They have come up a month earlier than they used to.",
    )
    slides = "".join(
        (
            f'<li class="gallery__slide"><figure><div class="gallery__img"><img src="{n}.jpg"></div>'
            f'<figcaption class="gallery__caption"><span class="gallery__count">{n + 1} of 3</span><p>{words}'
            '</p><span class="gallery__credit">Noor van Dael</span></figcaption></figure></li>'
        )
        for n, words in enumerate(shots)
    )
    body = set_parts(
        told,
        h="<h2>{}</h2>",
        fig=(
            '<figure class="media"><img><figcaption class="media__caption">{} <span class="media__credit">'
            "{credit}</span></figcaption></figure>"
        ),
        between={5: f'<div class="gallery"><ul class="gallery__slides">{slides}</ul></div>'},
    )
    top = (
        f'<h1>{told.title}</h1><p class="dek">{told.standfirst}</p><p class="byline">Words by '
        f'{told.authors[0]}</p><p class="byline byline--photo">Photographs by Noor van Dael</p><p '
        'class="date">14 June 2021</p>'
    )
    data = script(
        [
            node(told, site=site),
            {"@type": "ImageGallery", "name": "Hochwald", "image": []},
            {
                "@type": "NewsArticle",
                "headline": "Baker wins prize for loaf that took nine days",
                "datePublished": "2020-01-01",
            },
        ]
    )
    made = page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<article "
            f'class="feature"><header>{top}</header><div class="feature__body">{body}</div></article>'
            f"{around.more()}{around.footer()}</body></html>"
        ),
        told,
        either=("Photographs by Noor van Dael",),
    )
    return replace(made, captions=(*made.captions, *shots))


BUILDS = (blocks_of_a_live_page, ticker_of_a_station, pictures_with_long_words)
