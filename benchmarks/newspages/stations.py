"""More pages as broadcasters build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, Part, marked_up, page, set_parts, story


def key_points_first() -> Page:
    """A box of points above the text, one link to another story alone in a paragraph, credits in brackets."""
    told, site = story("court"), "Southern Network"
    points = (
        "In short: The high court has thrown out a law on town councils by five votes to two.",
        "What's next? Parliament may debate the ruling on Thursday.",
    )
    inner = "".join(
        f"<p class='paragraph_p__i'><strong>{w.split(' ', 2)[0]}</strong> {w.split(' ', 1)[1]}</p>"
        for w in points
    )
    box = (
        f'<section class="KeyPoints_keypoints__c" data-component="KeyPoints"><div role="region">{inner}'
        "</div></section>"
    )
    card = (
        '<div class="EmbedBlock" data-component="EmbedBlock"><div data-component="RelatedCard" '
        'class="RelatedCard_r__2"><article><a href="/r"><h3>'
        "Three mayors, three waterworks and a train</h3></a></article></div></div>"
    )
    body = set_parts(
        told,
        p='<p class="paragraph_paragraph__iYReA">{}</p>',
        h='<h2 class="Typography_base__k" data-component="Heading">{}</h2>',
        fig='<figure class="Figure_figure__5" data-component="Figure" id="1"><div class="Figure_content__k">'
        '<div data-component="Image"><img src="l.jpg"></div></div>'
        '<figcaption class="FigureCaption_figcaption__1 Figure_caption__n" '
        'data-component="FigureCaption">{} <cite class="Typography_base__s FigureCaption_citation__2">'
        '(<span data-component="Text">{credit}</span>)</cite></figcaption></figure>',
        between={
            2: card,
            6: (
                '<p class="paragraph_paragraph__iYReA"><a href="/read" data-component="Link"><strong>Read more '
                "about the long fight over the wells</strong></a></p>"
            ),
        },
    )
    top = (
        f'<div data-component="ArticleHeadline"><h1 class="ArticleHeadlineTitle">{told.title}</h1></div>'
        '<div class="Byline_byline__x" data-component="Byline"><span>By '
        f'<a href="/news/emeka" data-component="Link">{told.authors[0]}</a></span></div><div '
        'class="Topics" data-component="Tags">'
        f'{around.topics("t", ["Courts", "Local Government"])}</div><div data-component="Timestamp"><time '
        'data-component="ScreenReaderOnly" '
        'datetime="2024-11-05T10:15:00.000Z">Tue 5 Nov 2024 at 10:15am</time></div>'
    )
    data = script(node(told, site=site, author=[{"@type": "Person", "name": told.authors[0]}]))
    tail = (
        '<div data-component="ArticleRelatedTopics"><p>Posted <time datetime="2024-11-05T10:15:00.000Z">'
        "Tuesday</time></p></div>"
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main "
        f'id="content"><article data-component="Article"><div>{top}</div>'
        f'<div class="ArticleRender_article__7" data-component="ArticleRender"><div><div>{box}{body}</div>'
        f"</div></div>{tail}</article><aside>{around.more()}</aside></main>"
        f"{around.footer()}</body></html>",
        told,
        either=points,
    )


def rich_text_of_a_world_service() -> Page:
    """A notice instead of a video, a sentence that says who edited, captions with their label."""
    told, site = story("hospital"), "World Wave"
    video = (
        '<div class="vjs-wrapper embed big"><div class="fallback"><p>To view this video please enable '
        "JavaScript, and consider upgrading to a web browser that "
        "supports HTML5 video</p></div></div>"
    )
    body = set_parts(
        told,
        fig='<figure class="c1 big placeholder-image master_landscape" data-t="image"><div '
        'class="render-container"><img loading="lazy" src="h.jpg"></div>'
        '<figcaption class="img-caption"><span>{}</span><small class="copyright">Image: {credit}</small>'
        "</figcaption></figure>",
        between={4: video, 9: around.tweet(0)},
    )
    top = (
        f'<header class="c2 detail-header"><span class="kicker"><span>Health</span></span><h1>{told.title}'
        '</h1></header><p class="c3 teaser-text" data-tracking-name="a">'
        f'{told.standfirst}</p><div class="c4 meta"><span class="author-details"><span class="author">'
        f"{told.authors[0]}</span> in Saltmarsh</span>"
        '<span class="publication"><time aria-hidden="true" datetime="2025-01-16T19:30:00.000Z">'
        '01/16/2025</time><span class="sr-only">January 16, 2025</span></span></div>'
    )
    data = script(
        node(
            told,
            site=site,
            author=[{"@type": "Person", "name": told.authors[0]}, {"@type": "Organization", "name": ""}],
        )
    )
    begin = head(
        told, site=site, title=f"{told.title} – {site} – 01/16/2025", inner=metas(told, site=site) + data
    )
    return page(
        f"{begin}"
        f'<body><div id="root"><div>{around.header(site)}'
        f'<main><article>{top}<div class="sharing" data-tracking-name="sharing-icons-inline">'
        f'{around.share()}</div><div class="c5 rich-text">{body}<p><em>Edited by: Olga Brenner</em></p>'
        "</div>"
        f'<div class="topics">{around.menu()}</div></article>'
        f"{around.more(head='Related topics and stories')}</main>{around.footer()}</div></div></body>"
        "</html>",
        told,
        either=("Edited by: Olga Brenner", "This tweet"),
        more=(),
    )


def published_on() -> Page:
    """Recommended stories in the middle of the text, dates for ears only, a line with the source at the end."""
    told, site = story("glacier"), "Meridian"

    def recommended(part: Part) -> str:
        return (
            '<figure class="alignnone"><img src="g.jpg"><figcaption class="wp-caption-text">'
            f"{marked_up(part.words)} [{part.credit}/{site}]</figcaption></figure>"
        )

    items = around.teasers(
        6,
        4,
        (
            '<li class="more-on__item"><span class="screen-reader-text">list {n} of 4</span><article><div>'
            '<h3 class="more-on__title"><a href="/{n}"><span>{head}</span></a></h3></div></article></li>'
        ),
    )
    box = (
        '<div class="more-on" data-newsletter="0"><h2 class="more-on__heading">Recommended Stories</h2>'
        f'<span class="screen-reader-text">list of 4 items</span><ul class="more-on__list">{items}</ul>'
        '<span class="screen-reader-text">end of list</span></div>'
    )
    body = set_parts(
        told,
        h="<h2><strong>{}</strong></h2>",
        fig=recommended,
        between={1: box, 6: '<div class="container__ads"><p>Advertisement</p></div>'},
    )
    top = (
        '<header class="article-header"><div class="topics"><a href="/t">Climate</a></div><h1>'
        f'{told.title}</h1><p class="article__subhead"><em>{told.standfirst}</em></p></header>'
        '<figure class="article-featured-image"><div class="responsive-image"><img src="t.jpg"></div>'
        "<figcaption>The valley above Hochwald [File: Noor van Dael]</figcaption></figure>"
        '<div class="article-info-block"><div class="article-b-l"><div class="article-author-name"><span>'
        'By <span class="article-author-name-item">'
        f'<a class="author-link" href="/author/lior">{told.authors[0]}</a></span></span></div><div '
        'class="article-dates"><div class="date-simple css-1"><span class="screen-reader-text">Published '
        "On 14 Jun 2021</span>"
        '<span aria-hidden="true">14 Jun 2021</span></div></div></div></div>'
    )
    data = script(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "WebPage", "name": told.title, "datePublished": "2021-06-14"},
                node(told, site=site),
            ],
        }
    )
    made = page(
        f"{head(told, site=site, inner=metas(told, site=site, pageType='Article') + data)}<body>"
        f'{around.header(site)}<div class="container"><main id="main-content-area" class="article">{top}'
        f'<div class="wysiwyg wysiwyg--all-content" aria-live="polite" aria-atomic="true">{body}</div><hr>'
        '<div class="article-source"><span class="article-source__title">Source</span>: '
        f"<span>{site} and news agencies</span></div></main></div><div class='featured-news'>"
        f"{around.teasers(1, 8, around.CARD)}</div>{around.footer()}</body></html>",
        told,
        either=(f"Source: {site} and news agencies",),
    )
    from dataclasses import replace

    return replace(made, captions=("The valley above Hochwald", *made.captions))


BUILDS = (key_points_first, rich_text_of_a_world_service, published_on)
