"""Pages as broadcasters build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, Part, marked_up, page, set_parts, story


def blocks_with_components() -> Page:
    """Every paragraph in two wrappers of its own, named for the program that draws them."""
    told, site = story("ferry"), "Coast Broadcasting"

    def block(kind: str, inner: str) -> str:
        return f'<div data-component="{kind}" class="ssr-1x-Block e1xue1i8"><div class="ssr-7u-RichText e5tf">{inner}</div></div>'

    body = set_parts(
        told,
        p=block("text-block", '<p class="ssr-1q-Paragraph e1jhz">{}</p>'),
        h=block("subheadline-block", '<h2 class="ssr-k1-Heading e10rt">{}</h2>'),
        q=block("text-block", '<blockquote class="ssr-qq"><p>{}</p></blockquote>'),
        ul=block("unordered-list-block", '<ul role="list" class="ssr-2a-List">{}</ul>'),
        table=block("table-block", "<table><tbody>{}</tbody></table>"),
        fig='<div data-component="image-block" class="ssr-im"><figure class="ssr-fig"><div class="ssr-p"><span class="ssr-pic">'
        '<picture><img src="a.webp" alt="A boat"></picture></span><span role="text" class="ssr-copy"><span class="visually-hidden">'
        'Image source, </span>{credit}</span></div><figcaption class="ssr-cap"><span class="visually-hidden">Image caption, </span>'
        '<p class="ssr-1q-Paragraph">{}</p></figcaption></figure></div>',
        between={
            3: '<div data-component="links-block" class="ssr-links"><h3>More on this story</h3><ul>'
            + around.teasers(3, 3, '<li><a href="/n/{n}"><p>{head}</p></a></li>') + "</ul></div>",
            7: '<div data-component="include-block"><p>To see this content you need to turn on scripts.</p></div>',
        },
    )
    byline = (
        '<div data-component="byline-block" class="ssr-by"><div class="ssr-Contributor"><div class="ssr-name">By '
        f'{" & ".join(told.authors)}</div><div class="ssr-role">Transport correspondents, Corrin</div></div></div>'
    )
    top = (
        f'<div data-component="headline-block"><h1 id="main-heading" tabindex="-1"><span role="text">{told.title}</span></h1></div>'
        f'<div class="ssr-meta"><span class="visually-hidden">Published</span><time datetime="2024-03-12T06:40:00.000Z">12 March 2024</time>'
        f"</div>{byline}"
    )
    tail = (
        '<section data-component="topic-list"><h2>Related Topics</h2><ul>' + around.menu(times=1) + "</ul></section>"
        '<section data-component="see-alsos" class="ssr-see"><h2>Related stories</h2>' + around.teasers(5, 4, around.CARD) + "</section>"
    )
    data = script(node(told, site=site, datePublished="2024-03-12T06:40:00.000Z", mainEntityOfPage="https://coast.example/news/articles/c1"))
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div id="main-wrapper">'
        f'<main id="main-content"><article class="ssr-Article">{top}{body}{tail}</article></main></div>{around.popular()}'
        f"{around.footer()}</body></html>",
        told,
        either=("Transport correspondents, Corrin",),
    )


def inline_placeholders() -> Page:
    """A source before the first paragraph, related boxes and feedback on advertisements between the others."""
    told, site = story("fire"), "Global Cable News"
    related = (
        '<div class="related-content related-content--article"><div class="related-content__image"><a href="/r"><img src="r.jpg"></a></div>'
        '<div class="related-content__link"><p class="related-content__title-text">Related article</p>'
        '<span class="related-content__headline-text">A valley that has burned before and will burn again</span></div></div>'
    )
    ad = '<div class="ad-slot-header"><span>Ad Feedback</span></div><div class="ad-slot" data-ad="1"></div>'
    body = set_parts(
        told,
        p='<p class="paragraph inline-placeholder vossi-paragraph" data-editable="text" data-article-gutter="true">\n            {}\n    </p>',
        h='<h2 class="subheader inline-placeholder" data-editable="text" id="h">{}</h2>',
        fig='<div class="image__container"><img class="image__dam-img" src="f.jpg" alt=""></div><div class="image__metadata">'
        '<div itemprop="caption" class="image__caption attribution"><span class="inline-placeholder" data-editable="metaCaption">{}</span></div>'
        '<figcaption class="image__credit">{credit}</figcaption></div>',
        between={2: related, 4: ad, 6: related.replace("A valley", "One valley"), 10: ad},
    )
    cite = '<cite class="source__cite"><span class="source__location">Tarrow</span>\n<span class="source__text">GCN</span>\n  &mdash;</cite>'
    names = "".join(f'<a class="byline__link" href="/profiles/{n}"><span class="byline__name">{n}</span></a>, ' for n in told.authors)
    top = (
        f'<h1 class="headline__text inline-placeholder" id="maincontent">{told.title}</h1><div class="byline__names">By {names} GCN</div>'
        '<div class="headline__byline-sub-text"><div class="timestamp vossi-timestamp">Updated 8:45 PM EDT, Fri August 19, 2022</div></div>'
    )
    data = script([node(told, site=site, author=[{"@type": "Person", "name": n, "url": f"https://gcn.example/profiles/{n}"} for n in told.authors])])
    foot = '<div class="footer__disclaimer"><p>Most stock quotes are delayed by at least fifteen minutes. All times are in the east.</p></div>'
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body class="layout layout-with-rail">{around.header(site)}<section class="layout__main">'
        f'<article class="article" data-uri="x"><section class="headline">{top}</section><main class="article__main">{cite}'
        f'<div class="article__content" itemprop="articleBody">{body}</div></main></article></section>'
        f'<section class="zone">{around.teasers(0, 9, around.CARD)}</section>{foot}{around.footer("footer")}</body></html>',
        told,
        either=("Tarrow GCN —",),
    )


def story_text() -> Page:
    """Captions with buttons to hide them, links to other stories in boxes without words that tell."""
    told, site = story("school"), "Public Air"
    box = (
        '<div id="con123" class="bucketwrap internallink insettwocolumn inset2col"><div class="bucket img"><a href="/s"><img src="s.jpg"></a>'
        '<div class="bucketblock"><h3 class="slug"><a href="/sec">Education</a></h3><h3><a href="/s">The town that gave every teacher a garden</a></h3>'
        "</div></div></div>"
    )
    body = set_parts(
        told,
        h='<h3 class="edTag">{}</h3>',
        fig='<div id="res1" class="bucketwrap image large"><div class="imagewrap has-source-dimensions"><picture><img src="i.jpg" class="img" alt="x">'
        '</picture><div class="credit-caption"><div class="caption-wrap"><div class="caption" aria-label="Image caption"><p>{}\n'
        '<b class="credit" aria-label="Image credit">{credit}</b><b class="hide-caption"><b>hide caption</b></b></p></div><b class="toggle-caption">'
        '<b>toggle caption</b></b></div><span class="credit" aria-label="Image credit">{credit}</span></div></div></div>',
        between={3: box, 8: '<aside id="ad-backstage-wrap" aria-label="advertisement"></aside>'},
    )
    top = (
        f'<div class="slug-wrap"><h3 class="slug"><a href="/e">Education</a></h3></div><div class="storytitle"><h1>{told.title}</h1></div>'
        '<div id="story-meta" class="story-meta has-byline"><div class="dateblock"><time datetime="2023-09-28T11:20:00-04:00"><span class="date">'
        'September 28, 2023</span><span class="time">11:20 AM ET</span></time></div><div id="storybyline"><div class="bucketwrap byline"><div class="byline-container--block">'
        f'<p class="byline__name byline__name--block"><a href="/people/1" rel="author" data-metrics="x">\n  {told.authors[0]}\n  </a></p></div></div></div></div>'
    )
    data = script({**node(told, site=site), "author": {"@type": "Person", "name": [told.authors[0]]}})
    return page(
        f'{head(told, site=site, title=f"{told.title} : {site}", inner=metas(told, site=site, date="2023-09-28") + data)}<body id="news" class="news">'
        f'{around.header(site)}<main id="main-section"><section id="main-section-inner"><article class="story">{top}<div class="share-tools share-tools--primary">'
        f'{around.share()}</div><div id="storytext" class="storytext storylocation linkLocation">{body}</div><div class="tags"><ul><li>phones</li>'
        f'<li>schools</li></ul></div></article><aside id="newsletter-acquisition-callout">{around.letter("callout-body")}</aside></section></main>'
        f'<div id="end-of-article">{around.more(cls="more-stories-wrap")}</div>{around.footer()}</body></html>',
        told,
    )


def key_points_first() -> Page:
    """A box of points above the text, one link to another story alone in a paragraph, credits in brackets."""
    told, site = story("court"), "Southern Network"
    points = (
        "In short: The high court has thrown out a law on town councils by five votes to two.",
        "What's next? Parliament may debate the ruling on Thursday.",
    )
    inner = "".join(f"<p class='paragraph_p__i'><strong>{w.split(' ', 2)[0]}</strong> {w.split(' ', 1)[1]}</p>" for w in points)
    box = f'<section class="KeyPoints_keypoints__c" data-component="KeyPoints"><div role="region">{inner}</div></section>'
    card = (
        '<div class="EmbedBlock" data-component="EmbedBlock"><div data-component="RelatedCard" class="RelatedCard_r__2"><article><a href="/r"><h3>'
        "Three mayors, three waterworks and a train</h3></a></article></div></div>"
    )
    body = set_parts(
        told,
        p='<p class="paragraph_paragraph__iYReA">{}</p>',
        h='<h2 class="Typography_base__k" data-component="Heading">{}</h2>',
        fig='<figure class="Figure_figure__5" data-component="Figure" id="1"><div class="Figure_content__k"><div data-component="Image"><img src="l.jpg"></div></div>'
        '<figcaption class="FigureCaption_figcaption__1 Figure_caption__n" data-component="FigureCaption">{} <cite class="Typography_base__s FigureCaption_citation__2">'
        '(<span data-component="Text">{credit}</span>)</cite></figcaption></figure>',
        between={2: card, 6: '<p class="paragraph_paragraph__iYReA"><a href="/read" data-component="Link"><strong>Read more about the long fight over the wells</strong></a></p>'},
    )
    top = (
        f'<div data-component="ArticleHeadline"><h1 class="ArticleHeadlineTitle">{told.title}</h1></div><div class="Byline_byline__x" data-component="Byline"><span>By '
        f'<a href="/news/emeka" data-component="Link">{told.authors[0]}</a></span></div><div class="Topics" data-component="Tags">'
        f'{around.topics("t", ["Courts", "Local Government"])}</div><div data-component="Timestamp"><time data-component="ScreenReaderOnly" '
        'datetime="2024-11-05T10:15:00.000Z">Tue 5 Nov 2024 at 10:15am</time></div>'
    )
    data = script(node(told, site=site, author=[{"@type": "Person", "name": told.authors[0]}]))
    tail = '<div data-component="ArticleRelatedTopics"><p>Posted <time datetime="2024-11-05T10:15:00.000Z">Tuesday</time></p></div>'
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main id="content"><article data-component="Article"><div>{top}</div>'
        f'<div class="ArticleRender_article__7" data-component="ArticleRender"><div><div>{box}{body}</div></div></div>{tail}</article><aside>{around.more()}</aside></main>'
        f"{around.footer()}</body></html>",
        told,
        either=points,
    )


def rich_text_of_a_world_service() -> Page:
    """A notice instead of a video, a sentence that says who edited, captions with their label."""
    told, site = story("hospital"), "World Wave"
    video = (
        '<div class="vjs-wrapper embed big"><div class="fallback"><p>To view this video please enable JavaScript, and consider upgrading to a web browser that '
        "supports HTML5 video</p></div></div>"
    )
    body = set_parts(
        told,
        fig='<figure class="c1 big placeholder-image master_landscape" data-t="image"><div class="render-container"><img loading="lazy" src="h.jpg"></div>'
        '<figcaption class="img-caption"><span>{}</span><small class="copyright">Image: {credit}</small></figcaption></figure>',
        between={4: video, 9: around.tweet(0)},
    )
    top = (
        f'<header class="c2 detail-header"><span class="kicker"><span>Health</span></span><h1>{told.title}</h1></header><p class="c3 teaser-text" data-tracking-name="a">'
        f'{told.standfirst}</p><div class="c4 meta"><span class="author-details"><span class="author">{told.authors[0]}</span> in Saltmarsh</span>'
        '<span class="publication"><time aria-hidden="true" datetime="2025-01-16T19:30:00.000Z">01/16/2025</time><span class="sr-only">January 16, 2025</span></span></div>'
    )
    data = script(node(told, site=site, author=[{"@type": "Person", "name": told.authors[0]}, {"@type": "Organization", "name": ""}]))
    return page(
        f'{head(told, site=site, title=f"{told.title} – {site} – 01/16/2025", inner=metas(told, site=site) + data)}<body><div id="root"><div>{around.header(site)}'
        f'<main><article>{top}<div class="sharing" data-tracking-name="sharing-icons-inline">{around.share()}</div><div class="c5 rich-text">{body}<p><em>Edited by: Olga Brenner</em></p></div>'
        f'<div class="topics">{around.menu()}</div></article>{around.more(head="Related topics and stories")}</main>{around.footer()}</div></div></body></html>',
        told,
        either=("Edited by: Olga Brenner", "This tweet"),
        more=(),
    )


def published_on() -> Page:
    """Recommended stories in the middle of the text, dates for ears only, a line with the source at the end."""
    told, site = story("glacier"), "Meridian"

    def recommended(part: Part) -> str:
        return f'<figure class="alignnone"><img src="g.jpg"><figcaption class="wp-caption-text">{marked_up(part.words)} [{part.credit}/{site}]</figcaption></figure>'

    items = around.teasers(6, 4, '<li class="more-on__item"><span class="screen-reader-text">list {n} of 4</span><article><div><h3 class="more-on__title"><a href="/{n}"><span>{head}</span></a></h3></div></article></li>')
    box = f'<div class="more-on" data-newsletter="0"><h2 class="more-on__heading">Recommended Stories</h2><span class="screen-reader-text">list of 4 items</span><ul class="more-on__list">{items}</ul><span class="screen-reader-text">end of list</span></div>'
    body = set_parts(told, h="<h2><strong>{}</strong></h2>", fig=recommended, between={1: box, 6: '<div class="container__ads"><p>Advertisement</p></div>'})
    top = (
        f'<header class="article-header"><div class="topics"><a href="/t">Climate</a></div><h1>{told.title}</h1><p class="article__subhead"><em>{told.standfirst}</em></p></header>'
        f'<figure class="article-featured-image"><div class="responsive-image"><img src="t.jpg"></div><figcaption>The valley above Hochwald [File: Noor van Dael]</figcaption></figure>'
        '<div class="article-info-block"><div class="article-b-l"><div class="article-author-name"><span>By <span class="article-author-name-item">'
        f'<a class="author-link" href="/author/lior">{told.authors[0]}</a></span></span></div><div class="article-dates"><div class="date-simple css-1"><span class="screen-reader-text">Published On 14 Jun 2021</span>'
        '<span aria-hidden="true">14 Jun 2021</span></div></div></div></div>'
    )
    data = script({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": told.title, "datePublished": "2021-06-14"}, node(told, site=site)]})
    made = page(
        f'{head(told, site=site, inner=metas(told, site=site, pageType="Article") + data)}<body>{around.header(site)}<div class="container"><main id="main-content-area" class="article">{top}'
        f'<div class="wysiwyg wysiwyg--all-content" aria-live="polite" aria-atomic="true">{body}</div><hr><div class="article-source"><span class="article-source__title">Source</span>: '
        f"<span>{site} and news agencies</span></div></main></div><div class='featured-news'>{around.teasers(1, 8, around.CARD)}</div>{around.footer()}</body></html>",
        told,
        either=(f"Source: {site} and news agencies",),
    )
    from dataclasses import replace

    return replace(made, captions=("The valley above Hochwald", *made.captions))


BUILDS = (blocks_with_components, inline_placeholders, story_text, key_points_first, rich_text_of_a_world_service, published_on)
