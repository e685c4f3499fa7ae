"""More builds that were written after all rules and never worked on."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def service_for_abroad() -> Page:
    """A station for abroad: media blocks with captions, embeds that say they are shared, links to related pieces."""
    told, site = story("fire"), "Voice of the Basin"
    body = set_parts(
        told,
        h='<h3 class="wsw__h3">{}</h3>',
        fig=(
            '<div class="wsw__embed"><figure class="media-image js-media-expand"><div class="img-wrap"><div '
            'class="thumb"><img></div></div><figcaption><span class="caption">{} ({credit})</span>'
            "</figcaption></figure></div>"
        ),
        between={
            3: (
                '<div class="wsw__embed wsw__embed--small"><div class="media-block also-read"><a class="img-wrap '
                'img-wrap--size-3" href="/a"><span class="thumb"><img></span></a><div '
                'class="media-block__content"><a href="/a"><h4 class="media-block__title '
                'media-block__title--size-3">The ridge that burned three times</h4></a></div></div></div>'
            ),
            7: (
                '<div class="wsw__embed"><div class="infgraphicsAttach"><p>No media source currently available'
                '</p><div class="share">The code has been copied to your clipboard. The URL has been copied to '
                "your clipboard</div></div></div>"
            ),
        },
    )
    names = "".join(
        f'<li class="links__item"><a class="links__item-link" href="/author/{n}" rel="author">{n}</a></li>'
        for n in told.authors
    )
    top = (
        f'<div class="category"><a href="/u">USA</a></div><h1 class="title pg-title">{told.title}</h1>'
        '<div class="publishing-details"><div class="published"><span class="date"><time '
        'pubdate="pubdate" datetime="2022-08-20T00:45:00+00:00">August 20, 2022 12:45 AM</time></span>'
        f'</div><div class="links"><ul class="links__list">{names}</ul></div></div>'
    )
    data = script(
        {
            **node(told, site=site),
            "author": {"@type": "NewsMediaOrganization", "name": site},
            "datePublished": "2022-08-20 00:45:00Z",
        }
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main "
            f'class="container"><div class="hdr-container">{top}</div><div class="body-container"><div '
            'class="row"><div class="col-xs-12 col-sm-12 col-md-7"><div id="article-content" '
            f'class="content-floated-wrap fb-quotable"><div class="wsw">{body}</div></div></div><div '
            'class="col-md-5"><div class="media-block-wrap"><h2 class="section-head">Related</h2>'
            f"{around.teasers(4, 6, around.CARD)}</div></div></div></div></main>{around.footer()}</body>"
            "</html>"
        ),
        told,
        bylines=(site,),
        published="2022-08-20T00:45:00+00:00",
    )


def groups_of_a_chain() -> Page:
    """A chain of dailies: the text in groups of one name with adverts between, captions twice, comments below."""
    told, site = story("ferry"), "Corrin Citizen"
    close, open_ = "</section>", '<section class="article-content__content-group" data-aqa="content-group">'
    body = (
        open_
        + set_parts(
            told,
            h="<h2>{}</h2>",
            q='<blockquote class="article-pullquote-plain">{}</blockquote>',
            fig=(
                '<figure class="wp-caption"><div class="image-wrapper"><picture><img class="lazyload"></picture>'
                '</div><figcaption class="image-caption" aria-label="Caption"><span class="caption">{}</span> '
                '<span class="img-author">Photo by <!-- -->{credit}</span></figcaption></figure>'
            ),
            joined="",
            between={
                2: (
                    f'{close}<div class="ad__section-border article-content__ad-group"><div class="ad__inner"><p>'
                    'Advertisement 2</p><p>Story continues below</p></div><div class="ad__inner"><p>This '
                    f"advertisement has not loaded yet, but your article continues below.</p></div></div>{open_}"
                ),
                5: (
                    f'{close}<div class="article-content__inline-newsletter">{around.letter("newsletter-widget")}'
                    f"</div>{open_}"
                ),
            },
        )
        + close
    )
    names = ", ".join(
        f'<span class="published-by__author"><a href="/author/{n}">{n}</a></span>' for n in told.authors
    )
    top = (
        f'<header class="article-header"><h1 id="articleTitle" class="article-title">{told.title}</h1><p '
        f'class="article-subtitle">{told.standfirst}</p><div class="article-meta"><div '
        f'class="published-by">Author of the article:<div>{names}</div></div><div class="published-date">'
        '<span class="published-date__since">Published Mar 12, 2024</span> • <span>3 minute read</span>'
        "</div></div></header>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": n} for n in told.authors],
            "datePublished": "2024-03-12T06:40:00.000Z",
        }
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main>"
            f'<article class="article-content-story">{top}<section class="article-content__share-group">'
            f'{around.share("ss")}</section>{body}<div class="story-v2-footer"><p class="license">Article '
            'content</p></div></article><div id="comments-area" class="comments-area"><h2>Comments</h2><p>'
            "This paper is committed to a lively but civil forum. Comments may take up to an hour to appear "
            f"on the site.</p></div></main><aside>{around.popular()}</aside>{around.more(cls='list-widget')}"
            f"{around.footer()}</body></html>"
        ),
        told,
    )


BUILDS = (service_for_abroad, groups_of_a_chain)
