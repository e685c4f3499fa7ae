"""Pages put together at random out of the ways in which sites set each part, by a seed: the same every time."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story

_STORIES = ("ferry", "school", "fire", "court", "glacier", "club", "hospital")
_CONTAINERS = (
    '<article class="{c}">{}</article>',
    '<main><div class="{c}">{}</div></main>',
    '<div id="content"><div class="row"><div class="col-8"><div class="{c}">{}</div></div></div></div>',
    (
        '<section class="section"><div class="wrapper"><article><div class="{c}"><div class="inner">{}'
        "</div></div></article></div></section>"
    ),
    '<div class="layout"><div class="layout__main"><div><div class="{c}">{}</div></div></div></div>',
    (
        '<main class="page"><article itemscope><section class="{c}" itemprop="articleBody">{}</section>'
        "</article></main>"
    ),
)
_CLASSES = (
    "article-body", "story", "entry-content", "post-content", "c-article__body", "css-1f2xk", "text", "body", "rte",
    "article-text paywall", "article-content share-enabled", "story-body has-sidebar", "content content--comment",
    "field field--name-body", "l-article-body social-article", "article__content js-ad-container", "sc-gKsewC", "",
    "article-body-with-related", "premium-content", "a-body widget-area", "news-detail__text", "meta-story-body",
)  # fmt: skip
_PARAGRAPHS = (
    "<p>{}</p>",
    '<p class="paragraph">{}</p>',
    '<p class="css-at9mc1">{}</p>',
    '<p><span style="font-size:16px">{}</span></p>',
    '<div class="text-block"><p>{}</p></div>',
    '<div class="block"><div class="block__inner"><p class="p">{}</p></div></div>',
    '<div class="paragraph" data-testid="paragraph">{}</div>',
    '<p class="Text-toolbar bar">{}</p>',
    "<div><span>{}</span></div>",
)
_HEADINGS = (
    "<h2>{}</h2>",
    '<h3 class="subheading">{}</h3>',
    '<div class="heading"><h2 class="h">{}</h2></div>',
    "<p><strong>{}</strong></p>",
    "<h4><b>{}</b></h4>",
    '<h2 id="a"><span>{}</span></h2>',
)
_FIGURES = (
    "<figure><img src='a.jpg'><figcaption>{} {credit}</figcaption></figure>",
    (
        '<figure class="media"><div class="media__wrap"><picture><img></picture></div><figcaption '
        'class="media__caption"><p>{}</p><span class="media__credit">{credit}</span></figcaption>'
        "</figure>"
    ),
    '<div class="image-wrap"><img src="a.jpg"><p class="image-caption">{}<br>{credit}</p></div>',
    (
        '<div class="wp-caption alignright"><a href="a.jpg"><img src="a.jpg"></a><p '
        'class="wp-caption-text">{} ({credit})</p></div>'
    ),
    (
        '<div class="article-image"><div class="ratio"><img data-src="a.jpg"></div><div '
        'class="article-image__description">{} <em>{credit}</em></div></div>'
    ),
    (
        '<div class="embed"><div class="embed__image"><noscript><img src="a.jpg"></noscript></div><div '
        'class="caption-text">{} <span class="credit">Photo: {credit}</span></div></div>'
    ),
)
_CARDS = (
    around.CARD,
    '<article><a href="/{n}"><h3>{head}</h3></a><p>{text}</p></article>',
    '<li class="item"><div><h4><a href="/{n}">{head}</a></h4><p class="summary">{text}</p></div></li>',
    '<a class="tile" href="/{n}"><div><span class="kicker">News</span><h2>{head}</h2><p>{text}</p></div></a>',
    (
        '<div class="m-teaser"><div class="m-teaser__title"><a href="/{n}">{head}</a></div><div '
        'class="m-teaser__text"><p>{text}</p></div></div>'
    ),
    '<div class="x1"><a href="/{n}">{head}</a><p>{text}</p></div>',
    '<p class="x2"><b><a href="/{n}">{head}</a></b> {text}</p>',
    '<div class="x3"><div class="x4">{head}</div><p>{text}</p><a href="/{n}">Read on</a></div>',
)
_TALK = (
    (
        '<section id="comments"><h3>Comments</h3>{}</section>',
        '<div class="c"><b>{name}</b><p>{text}</p></div>',
    ),
    (
        '<div class="comments-area"><ol>{}</ol></div>',
        "<li><article><p>{text}</p><footer>{name}</footer></article></li>",
    ),
    ('<div id="disqus_thread"><div class="posts">{}</div></div>', '<div class="post"><p>{text}</p></div>'),
    (
        '<div class="article-comments"><div>{}</div></div>',
        '<div class="comment-item"><span>{name}</span><p>{text}</p></div>',
    ),
    (
        '<div class="x9"><h3>What you say</h3>{}</div>',
        '<div class="x10"><p class="x11">{name}</p><p>{text}</p></div>',
    ),
    (
        '<vf-widget><div class="vf3-c">{}</div></vf-widget>',
        '<div class="vf3-p"><span>{name}</span><p>{text}</p><button>Reply</button></div>',
    ),
    ("", ""),
)
_INLINE: tuple[Callable[[random.Random], str], ...] = (
    lambda rng: around.letter(rng.choice(("newsletter", "nl-box", "inline-signup", "css-99"))),
    lambda rng: (
        '<div class="related"><h4>Related</h4><ul>'
        f"{around.teasers(rng.randrange(9), 2, '<li><a href=/x>{head}</a></li>')}</ul></div>"
    ),
    lambda rng: f'<p><strong>Read more: </strong><a href="/x">{_title(rng)}</a></p>',
    lambda rng: f'<p><a href="/x"><strong>{_title(rng)}</strong></a></p>',
    lambda rng: '<div class="ad"><span>Advertisement</span></div>',
    lambda rng: f'<aside class="aside">{around.teasers(rng.randrange(9), 1, rng.choice(_CARDS))}</aside>',
    lambda rng: f'<div class="embed-card">{around.teasers(rng.randrange(9), 1, rng.choice(_CARDS))}</div>',
    lambda rng: '<div class="video"><div class="player"></div><span>Play video: 1:42</span></div>',
)

_BIOGRAPHY = (
    "has written for this paper since 2009 and lives by the sea with two dogs and a boat that does not float."
)
_PART_CLASSES = ("part", "body__section", "group", "css-9", "chunk")


def mixed_page(seed: int) -> Page:
    """One page; its story, length, markup and surroundings are drawn by the seed."""
    rng = random.Random(seed)
    told = story(rng.choice(_STORIES)).without("pull")
    if rng.random() < 0.25:
        told = replace(told, parts=told.parts[: rng.randrange(5, 9)])
    while told.parts[-1].kind in ("heading", "figure"):
        told = replace(told, parts=told.parts[:-1])
    count = len(told.only("paragraph"))
    between = (
        {rng.randrange(count - 1): rng.choice(_INLINE)(rng) for _ in range(rng.randrange(4))}
        if count > 3
        else {}
    )
    heading, figure, joined = rng.choice(_HEADINGS), rng.choice(_FIGURES), rng.choice(("", "\n"))
    # Some texts are set in two parts that are built in different ways.
    cut = rng.randrange(3, len(told.parts)) if rng.random() < 0.15 else len(told.parts)
    halves = [replace(told, parts=parts) for parts in (told.parts[:cut], told.parts[cut:]) if parts]
    body = "".join(
        f'<div class="{rng.choice(_PART_CLASSES)}">'
        + set_parts(
            half,
            p=rng.choice(_PARAGRAPHS),
            h=heading,
            fig=figure,
            joined=joined,
            between={} if n else between,
        )
        + "</div>"
        for n, half in enumerate(halves)
    )
    if rng.random() < 0.3:
        body = f'<div class="lead-part">{around.share("share-bar")}</div>{body}'
    around_it = rng.choice(_CONTAINERS).replace("{c}", rng.choice(_CLASSES))
    site = "Mixed Gazette"
    card, talk = rng.choice(_CARDS), rng.choice(_TALK)
    stamp = told.published
    top = (
        f'<h1 class="title">{told.title}</h1>'
        + rng.choice((f'<p class="standfirst">{told.standfirst}</p>', ""))
        + (
            f'<div class="byline">By {" and ".join(told.authors)}</div><time datetime="{stamp}">{stamp[:10]}'
            "</time>"
        )
    )
    text = rng.choice(
        (around_it.replace("{}", top + body), f"<header>{top}</header>" + around_it.replace("{}", body))
    )
    data: dict[str, object] = dict(node(told, site=site))
    if rng.random() < 0.4:
        data["articleBody"] = " ".join(part.words for part in told.only("paragraph", "quotation"))
    inner = metas(told, site=site, author=", ".join(told.authors), **{"article:published_time": stamp})
    extra = rng.choice(("", script(data), script({"@graph": [{"@type": "WebPage"}, data]})))
    before = rng.choice(("", f'<div class="top-stories">{around.teasers(8, 3, card)}</div>'))
    after = [
        rng.choice(("", around.topics("tag-list"))),
        rng.choice(("", f'<section class="more">{around.teasers(0, rng.randrange(3, 12), card)}</section>')),
        around.comments(around=talk[0], each=talk[1]) if talk[0] else "",
        rng.choice(("", around.popular(2, cls=rng.choice(("rail", "col-4", "aside"))))),
        rng.choice(("", around.appeal(rng.choice(("support", "appeal", "x7"))))),
        rng.choice(("", f'<div class="x8"><p>{told.authors[0]} {_BIOGRAPHY}</p></div>')),
    ]
    made = (
        f"{head(told, site=site, inner=inner + extra)}<body>{around.header(site)}{before}{text}"
        f"{''.join(after)}{around.footer()}</body></html>"
    )
    return page(made, told, either=(f"{told.authors[0]} {_BIOGRAPHY}",))


def mixed(count: int) -> dict[str, Callable[[], Page]]:
    """Functions that make the first pages, by name."""
    return {f"mixed.{seed}": partial(mixed_page, seed) for seed in range(count)}


def _title(rng: random.Random) -> str:
    return around.teasers(rng.randrange(12), 1, "{head}")
