"""Pages as broadcasters build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def blocks_with_components() -> Page:
    """Every paragraph in two wrappers of its own, named for the program that draws them."""
    told, site = story("ferry"), "Coast Broadcasting"

    def block(kind: str, inner: str) -> str:
        return (
            f'<div data-component="{kind}" class="ssr-1x-Block e1xue1i8"><div class="ssr-7u-RichText e5tf">'
            f"{inner}</div></div>"
        )

    body = set_parts(
        told,
        p=block("text-block", '<p class="ssr-1q-Paragraph e1jhz">{}</p>'),
        h=block("subheadline-block", '<h2 class="ssr-k1-Heading e10rt">{}</h2>'),
        q=block("text-block", '<blockquote class="ssr-qq"><p>{}</p></blockquote>'),
        ul=block("unordered-list-block", '<ul role="list" class="ssr-2a-List">{}</ul>'),
        table=block("table-block", "<table><tbody>{}</tbody></table>"),
        fig='<div data-component="image-block" class="ssr-im"><figure class="ssr-fig"><div class="ssr-p">'
        '<span class="ssr-pic">'
        '<picture><img src="a.webp" alt="A boat"></picture></span><span role="text" class="ssr-copy">'
        '<span class="visually-hidden">'
        'Image source, </span>{credit}</span></div><figcaption class="ssr-cap"><span '
        'class="visually-hidden">Image caption, </span>'
        '<p class="ssr-1q-Paragraph">{}</p></figcaption></figure></div>',
        between={
            3: '<div data-component="links-block" class="ssr-links"><h3>More on this story</h3><ul>'
            + around.teasers(3, 3, '<li><a href="/n/{n}"><p>{head}</p></a></li>')
            + "</ul></div>",
            7: (
                '<div data-component="include-block"><p>To see this content you need to turn on scripts.</p>'
                "</div>"
            ),
        },
    )
    byline = (
        '<div data-component="byline-block" class="ssr-by"><div class="ssr-Contributor"><div '
        'class="ssr-name">By '
        f'{" & ".join(told.authors)}</div><div class="ssr-role">Transport correspondents, Corrin</div>'
        "</div></div>"
    )
    top = (
        '<div data-component="headline-block"><h1 id="main-heading" tabindex="-1"><span role="text">'
        f"{told.title}</span></h1></div>"
        '<div class="ssr-meta"><span class="visually-hidden">Published</span><time '
        'datetime="2024-03-12T06:40:00.000Z">12 March 2024</time>'
        f"</div>{byline}"
    )
    tail = (
        '<section data-component="topic-list"><h2>Related Topics</h2><ul>'
        + around.menu(times=1)
        + "</ul></section>"
        '<section data-component="see-alsos" class="ssr-see"><h2>Related stories</h2>'
        + around.teasers(5, 4, around.CARD)
        + "</section>"
    )
    data = script(
        node(
            told,
            site=site,
            datePublished="2024-03-12T06:40:00.000Z",
            mainEntityOfPage="https://coast.example/news/articles/c1",
        )
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div "
        'id="main-wrapper">'
        f'<main id="main-content"><article class="ssr-Article">{top}{body}{tail}</article></main></div>'
        f"{around.popular()}"
        f"{around.footer()}</body></html>",
        told,
        either=("Transport correspondents, Corrin",),
    )


def inline_placeholders() -> Page:
    """A source before the first paragraph, related boxes and feedback on advertisements between the others."""
    told, site = story("fire"), "Global Cable News"
    related = (
        '<div class="related-content related-content--article"><div class="related-content__image"><a '
        'href="/r"><img src="r.jpg"></a></div>'
        '<div class="related-content__link"><p class="related-content__title-text">Related article</p>'
        '<span class="related-content__headline-text">A valley that has burned before and will burn again'
        "</span></div></div>"
    )
    ad = '<div class="ad-slot-header"><span>Ad Feedback</span></div><div class="ad-slot" data-ad="1"></div>'
    body = set_parts(
        told,
        p=(
            '<p class="paragraph inline-placeholder vossi-paragraph" data-editable="text" '
            'data-article-gutter="true">\n            {}\n    </p>'
        ),
        h='<h2 class="subheader inline-placeholder" data-editable="text" id="h">{}</h2>',
        fig='<div class="image__container"><img class="image__dam-img" src="f.jpg" alt=""></div><div '
        'class="image__metadata">'
        '<div itemprop="caption" class="image__caption attribution"><span class="inline-placeholder" '
        'data-editable="metaCaption">{}</span></div>'
        '<figcaption class="image__credit">{credit}</figcaption></div>',
        between={2: related, 4: ad, 6: related.replace("A valley", "One valley"), 10: ad},
    )
    cite = (
        '<cite class="source__cite"><span class="source__location">Tarrow</span>\n<span '
        'class="source__text">GCN</span>\n  &mdash;</cite>'
    )
    names = "".join(
        f'<a class="byline__link" href="/profiles/{n}"><span class="byline__name">{n}</span></a>, '
        for n in told.authors
    )
    top = (
        f'<h1 class="headline__text inline-placeholder" id="maincontent">{told.title}</h1><div '
        f'class="byline__names">By {names} GCN</div>'
        '<div class="headline__byline-sub-text"><div class="timestamp vossi-timestamp">Updated 8:45 PM '
        "EDT, Fri August 19, 2022</div></div>"
    )
    data = script(
        [
            node(
                told,
                site=site,
                author=[
                    {"@type": "Person", "name": n, "url": f"https://gcn.example/profiles/{n}"}
                    for n in told.authors
                ],
            )
        ]
    )
    foot = (
        '<div class="footer__disclaimer"><p>Most stock quotes are delayed by at least fifteen minutes. '
        "All times are in the east.</p></div>"
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body class="layout '
        f'layout-with-rail">{around.header(site)}<section class="layout__main">'
        f'<article class="article" data-uri="x"><section class="headline">{top}</section><main '
        f'class="article__main">{cite}'
        f'<div class="article__content" itemprop="articleBody">{body}</div></main></article></section>'
        f'<section class="zone">{around.teasers(0, 9, around.CARD)}</section>{foot}'
        f"{around.footer('footer')}</body></html>",
        told,
        either=("Tarrow GCN —",),
    )


def story_text() -> Page:
    """Captions with buttons to hide them, links to other stories in boxes without words that tell."""
    told, site = story("school"), "Public Air"
    box = (
        '<div id="con123" class="bucketwrap internallink insettwocolumn inset2col"><div class="bucket '
        'img"><a href="/s"><img src="s.jpg"></a>'
        '<div class="bucketblock"><h3 class="slug"><a href="/sec">Education</a></h3><h3><a href="/s">The '
        "town that gave every teacher a garden</a></h3>"
        "</div></div></div>"
    )
    body = set_parts(
        told,
        h='<h3 class="edTag">{}</h3>',
        fig='<div id="res1" class="bucketwrap image large"><div class="imagewrap has-source-dimensions">'
        '<picture><img src="i.jpg" class="img" alt="x">'
        '</picture><div class="credit-caption"><div class="caption-wrap"><div class="caption" '
        'aria-label="Image caption"><p>{}\n'
        '<b class="credit" aria-label="Image credit">{credit}</b><b class="hide-caption"><b>hide caption'
        '</b></b></p></div><b class="toggle-caption">'
        '<b>toggle caption</b></b></div><span class="credit" aria-label="Image credit">{credit}</span>'
        "</div></div></div>",
        between={3: box, 8: '<aside id="ad-backstage-wrap" aria-label="advertisement"></aside>'},
    )
    top = (
        '<div class="slug-wrap"><h3 class="slug"><a href="/e">Education</a></h3></div><div '
        f'class="storytitle"><h1>{told.title}</h1></div>'
        '<div id="story-meta" class="story-meta has-byline"><div class="dateblock"><time '
        'datetime="2023-09-28T11:20:00-04:00"><span class="date">'
        'September 28, 2023</span><span class="time">11:20 AM ET</span></time></div><div '
        'id="storybyline"><div class="bucketwrap byline"><div class="byline-container--block">'
        '<p class="byline__name byline__name--block"><a href="/people/1" rel="author" data-metrics="x">'
        f"\n  {told.authors[0]}\n  </a></p></div></div></div></div>"
    )
    data = script({**node(told, site=site), "author": {"@type": "Person", "name": [told.authors[0]]}})
    begin = head(
        told,
        site=site,
        title=f"{told.title} : {site}",
        inner=metas(told, site=site, date="2023-09-28") + data,
    )
    return page(
        f"{begin}"
        '<body id="news" class="news">'
        f'{around.header(site)}<main id="main-section"><section id="main-section-inner"><article '
        f'class="story">{top}<div class="share-tools share-tools--primary">'
        f'{around.share()}</div><div id="storytext" class="storytext storylocation linkLocation">{body}'
        '</div><div class="tags"><ul><li>phones</li>'
        '<li>schools</li></ul></div></article><aside id="newsletter-acquisition-callout">'
        f"{around.letter('callout-body')}</aside></section></main>"
        f'<div id="end-of-article">{around.more(cls="more-stories-wrap")}</div>{around.footer()}</body></html>',
        told,
    )


BUILDS = (blocks_with_components, inline_placeholders, story_text)
