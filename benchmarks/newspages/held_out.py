"""Builds that were written last and never worked on: dailies, portals, site kits."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def names_for_robots() -> Page:
    """A broadsheet drawn by a program: names for tests on everything, cards of other stories between paragraphs."""
    told, site = story("fire"), "Basin Morning"
    card = (
        '<div data-testid="inline-article-card" class="_2J"><div class="_3x"><div class="_1a"><img '
        'src="k.jpg"></div><div class="_9f"><div class="_5s"><p class="_k">From our partners</p>'
        '<h3 class="_t"><a href="/z" data-testid="article-link">Basin Light and Power: a company that '
        "never says sorry</a></h3></div></div></div></div>"
    )
    body = set_parts(
        told,
        h='<h2 class="_h2">{}</h2>',
        fig=(
            '<figure class="_fg"><div class="_im"><picture><img loading="lazy"></picture></div><figcaption '
            'class="_fc"><span data-testid="image-caption">{}</span><cite class="_ct">Credit:&nbsp;{credit}'
            "</cite></figcaption></figure>"
        ),
        between={
            1: '<div class="adWrapper _ad"><div id="adspot-300x250-pos-1"></div></div>',
            3: card,
            7: (
                '<div class="_nl"><div><p class="_nt">Start the day with a summary of the day’s most important '
                'and interesting stories, analysis and insights. <a href="/signup">Sign up here</a>.</p></div>'
                "</div>"
            ),
        },
    )
    names = ", ".join(f'<a href="/by/{n}">{n}</a>' for n in told.authors)
    top = (
        f'<header><h1 data-testid="headline">{told.title}</h1><p class="_ab" '
        f'data-testid="article-abstract">{told.standfirst}</p><div class="_bl" data-testid="byline"><h5>'
        f'By <span class="_nm">{names}</span></h5>'
        '<time data-testid="datetime" datetime="2022-08-19T17:45:00-0700">August 19, 2022 — 5.45pm</time>'
        "</div></header>"
    )
    data = script({**node(told, site=site), "@type": "NewsArticle", "isAccessibleForFree": True})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="app"><div '
        f'class="_pg">{around.header(site)}<main><article class="_ar">{top}<section class="_sh">'
        f'{around.share("_sl")}</section><div class="_bd" data-testid="body-content">{body}</div>'
        '<section data-testid="article-tags" class="_tg"><ul><li><a href="/t">Fires</a></li></ul>'
        '</section><section class="_ft"><h2>Our Breaking News Alert will notify you of significant '
        'breaking news when it happens. Get it here.</h2></section></article></main><aside class="_rl">'
        f'{around.popular()}</aside><section class="_mv"><h2>Most Viewed in National</h2>'
        f"{around.teasers(4, 7, around.CARD)}</section>{around.footer()}</div></div></body></html>",
        told,
    )


def blocks_of_a_site_kit() -> Page:
    """A kit for small sites: each block two boxes deep, captions in wrappers, no data for machines but meta tags."""
    told, site = story("glacier"), "Passwind"

    def block(kind: str, inner: str) -> str:
        return (
            f'<div class="sqs-block {kind}-block sqs-block-{kind}" data-block-type="2"><div '
            f'class="sqs-block-content">{inner}</div></div>'
        )

    body = set_parts(
        told,
        p=block("html", '<p class="" style="white-space:pre-wrap;">{}</p>'),
        h=block("html", '<h3 style="white-space:pre-wrap;">{}</h3>'),
        q=block(
            "quote",
            (
                '<figure class="block-animation-site-default"><blockquote><span>“</span>{}<span>”</span>'
                "</blockquote></figure>"
            ),
        ),
        fig=block(
            "image",
            (
                '<div class="image-block-outer-wrapper layout-caption-below"><figure '
                'class="sqs-block-image-figure intrinsic"><div class="image-block-wrapper"><noscript><img '
                'src="g.jpg"></noscript><img data-src="g.jpg"></div><figcaption class="image-caption-wrapper">'
                '<div class="image-caption"><p>{} Photo: {credit}</p></div></figcaption></figure></div>'
            ),
        ),
        between={
            4: block(
                "newsletter",
                (
                    '<form class="newsletter-form"><header><h2>Subscribe</h2><p>Sign up with your email address to '
                    'receive news and updates.</p></header><input type="email"><p>We respect your privacy.</p></form>'
                ),
            )
        },
    )
    top = (
        '<div class="blog-item-top-wrapper"><div class="blog-item-title"><h1 class="entry-title '
        f'entry-title--large p-name">{told.title}</h1></div><div class="blog-meta-item--author"><span '
        f'class="blog-author-name">Written By {told.authors[0]}</span></div><div class="blog-meta-item">'
        '<time class="dt-published blog-meta-item blog-meta-item--date" datetime="2021-06-14" pubdate>'
        "Jun 14</time></div></div>"
    )
    pages = (
        '<section id="itemPagination" class="item-pagination"><a href="/prev"><div '
        'class="item-pagination-prev-next">Previous</div><h2 class="item-pagination-title">Four days on '
        "the wrong side of the pass</h2></a></section>"
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} — {site}",
        inner=metas(told, site=site, **{"og:description": ""}),
    )
    return page(
        (
            f"{begin}"
            f'<body>{around.header(site)}<main id="page"><article class="sections" id="sections"><section '
            'class="page-section"><div class="content-wrapper"><div class="content"><div '
            f'class="blog-item-wrapper"><article class="h-entry entry hentry">{top}<div '
            'class="blog-item-content-wrapper"><div class="blog-item-content e-content"><div '
            f'class="sqs-layout"><div class="row sqs-row"><div class="col sqs-col-12 span-12">{body}</div>'
            f"</div></div></div></div></article>{pages}</div></div></div></section></article></main>"
            f"{around.footer()}</body></html>"
        ),
        told.without(),
        published="2021-06-14",
    )


def portal_of_agencies() -> Page:
    """A portal's page of another paper's text: a button in the middle, captions that fold out, notes at the end."""
    told, site = story("hospital"), "Portal News"
    body = set_parts(
        told,
        fig=(
            '<figure class="caas-figure"><div class="caas-figure-with-pb"><div><div '
            'class="caas-img-container"><img class="caas-img has-preview" alt=""></div></div></div><div '
            'class="caption-wrapper caption-aligned-with-image"><figcaption class="caption-collapse">{} - '
            '{credit}<button class="caption-toggle">More</button></figcaption></div></figure>'
        ),
        between={
            3: (
                '<div class="caas-da"><div id="sda-INARTICLE" data-ad></div></div><div class="caas-readmore '
                'caas-readmore-collapse"><button class="link caas-button collapse-button">Story continues'
                "</button></div>"
            ),
            6: (
                '<ul class="caas-list caas-list-bullet"><li><p><a href="/l1">Read more: Two hospitals, one night '
                'nurse</a></p></li><li><p><a href="/l2">Read more: The ward that closed for a wedding</a></p>'
                "</li></ul>"
            ),
        },
    )
    top = (
        '<header class="caas-header"><div class="caas-logo"><a href="/p"><img></a></div><div '
        f'class="caas-title-wrapper"><h1 data-test-locator="headline">{told.title}</h1></div></header>'
        '<div class="caas-attr"><div class="caas-attr-meta"><div class="caas-attr-item-author"><span '
        f'class="caas-author-byline-collapse">{told.authors[0]}</span></div><div '
        'class="caas-attr-time-style"><time datetime="2025-01-16T19:30:00.000Z">Thu, January 16, 2025, '
        '7:30 PM UTC</time><span class="caas-attr-mins-read">3 min read</span></div></div></div>'
    )
    talk = (
        '<div class="caas-comments"><a class="link rapid-noclick-resp caas-comments-count" href="#">View '
        "comments (214)</a></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": {"@type": "Person", "name": told.authors[0], "url": "", "jobTitle": ""},
            "creator": {"@type": "Person", "name": told.authors[0]},
            "provider": {"@type": "Organization", "name": "Saltmarsh Echo"},
            "datePublished": "2025-01-16T19:30:00.000Z",
            "keywords": ["nurses"],
        }
    )
    promo = (
        '<p>Broaden your horizons with award-winning journalism. <a href="/try">Try the Echo free for '
        "one month with unlimited access to our website, app, offers and more.</a></p>"
    )
    return page(
        (
            f"{head(told, site=site, title=told.title, inner=metas(told, site=site) + data)}<body><div "
            f'id="render-target-default">{around.header(site)}<div class="caas-container"><article '
            'role="article" class="caas-container"><div class="caas-content"><div '
            f'class="caas-content-wrapper">{top}<div class="caas-body-wrapper"><div class="caas-body-content">'
            f'<div class="caas-body">{body}{promo}</div></div></div>{talk}</div></div></article></div><div '
            f'id="module-ntk">{around.teasers(1, 10, around.CARD)}</div>{around.footer()}</div></body></html>'
        ),
        told,
        either=(
            (
                "Broaden your horizons with award-winning journalism. Try the Echo free for one month with "
                "unlimited access to our website, app, offers and more."
            ),
        ),
    )


BUILDS = (names_for_robots, blocks_of_a_site_kit, portal_of_agencies)
