"""Pages as British and Irish newspapers build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def islands_of_script() -> Page:
    """Elements of the site's own around the boxes, dates that fold out, an appeal as long as three paragraphs."""
    told, site = story("ferry"), "The Watchman"
    rich = (
        '<figure data-spacefinder-role="richLink" '
        'data-spacefinder-type="model.dotcomrendering.RichLinkBlockElement" class="dcr-1"><gu-island '
        'name="RichLinkComponent" deferuntil="idle"><div data-link-name="rich-link"><div '
        'data-name="placeholder"><div class="dcr-r"><div class="dcr-t">'
        'The pier at Little Sandel, and who forgot it</div><a href="/o">Read more</a></div></div></div>'
        "</gu-island></figure>"
    )
    mail = (
        '<figure class="dcr-2"><gu-island name="EmailSignUpWrapper" data-island-status="hydrated"><div '
        'class="dcr-3"><svg></svg><h2>Sign up to Morning Watch</h2><p>Our morning email breaks down the '
        "key stories of the day, telling you what is happening and why it matters</p></div></gu-island>"
        "</figure>"
    )
    body = set_parts(
        told,
        p='<p class="dcr-130mj7b">{}</p>',
        h='<h2 id="a-b" class="dcr-n4qeq9">{}</h2>',
        q='<blockquote class="dcr-zzndwp">{}</blockquote>',
        ul='<ul class="dcr-130mj7b">{}</ul>',
        table=(
            '<figure data-spacefinder-type="TableBlockElement" class="dcr-t1"><div class="dcr-t2"><table '
            'class="table"><tbody>{}</tbody></table></div></figure>'
        ),
        fig='<figure id="x" data-spacefinder-role="inline" '
        'data-spacefinder-type="model.dotcomrendering.pageElements.ImageBlockElement" class="dcr-173">'
        '<div id="img-2" class="dcr-1t8m8f2"><picture class="dcr-evn1e9"><img class="dcr-evn1e9">'
        '</picture></div><figcaption data-spacefinder-role="inline" '
        'class="dcr-fd61eq"><span class="dcr-1inf02i"><svg></svg></span><span class="dcr-1qvd3m6">{}'
        "</span> Photograph: {credit}</figcaption></figure>",
        between={
            1: rich,
            4: mail,
            8: (
                '<div class="ad-slot-container" data-ad="Advertisement"><div id="dfp-ad--inline1" '
                'class="ad-slot"></div></div>'
            ),
        },
    )
    names = " and ".join(
        f'<a rel="author" data-link-name="auto tag link" href="/profile/{n}">{n}</a>' for n in told.authors
    )
    top = (
        '<div data-gu-name="headline" class="dcr-1"><div class="dcr-h"><h1 class="dcr-uc7bn6">'
        f'{told.title}</h1></div></div><div data-gu-name="standfirst" class="dcr-s"><div '
        f'class="dcr-1tjjjgr"><p>{told.standfirst}</p></div></div>'
        '<aside data-gu-name="meta" class="dcr-m"><div class="dcr-mm"><address aria-label="Contributor '
        f'info" data-component="meta-byline"><div class="dcr-1cfpnlw">{names}</div></address><details '
        'class="dcr-lp0nif"><summary class="dcr-1ybxn6r"><span class="dcr-u0h1qy">Tue 12 Mar 2024 06.40 '
        "GMT</span></summary>"
        'Last modified on Tue 12 Mar 2024 15.05 GMT</details><div data-component="share">'
        f"{around.share('dcr-share')}</div></div></aside>"
    )
    tail = (
        f'<gu-island name="SlotBodyEnd"><div class="dcr-e">{around.appeal("contributions__epic")}</div>'
        '</gu-island><div data-print-layout="hide" class="dcr-4"><span class="dcr-lbl">Explore more on '
        'these topics</span><div><ul><li><a href="/1">Ferries</a></li><li><a href="/2">Islands</a></li>'
        "</ul></div></div>"
    )
    data = script(
        [
            {
                **node(told, site=site),
                "datePublished": "2024-03-12T06:40:00.000Z",
                "author": [
                    {"@type": "Person", "name": n, "sameAs": f"https://w.example/{n}"} for n in told.authors
                ],
            },
            {"@type": "WebPage", "@id": "https://w.example/a"},
        ]
    )
    begin = head(
        told,
        site=site,
        inner=metas(
            told,
            site=site,
            author=", ".join(told.authors),
            **{"article:author": "https://w.example/profile/1,https://w.example/profile/2"},
        )
        + data,
    )
    talk = around.comments(
        around="<section id=comments data-component=discussion><h2>Comments (8)</h2>{}</section>"
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<main data-layout="StandardLayout"><article class="dcr-art">{top}'
        '<div data-gu-name="body" class="dcr-b"><div id="maincontent" class="dcr-mc"><div '
        f'class="article-body-commercial-selector article-body-viewer-selector dcr-1w">{body}</div>{tail}'
        '</div></div></article></main><section data-component="related-stories">'
        f"{around.teasers(0, 8, around.CARD)}</section>"
        f"{talk}"
        f'<section data-component="most-viewed-footer">{around.popular()}</section>'
        f"{around.footer('l-footer')}</body></html>",
        told,
    )


def a_box_to_each_stretch() -> Page:
    """The text in several containers of the same property, pictures and appeals between them."""
    told, site = story("court"), "The Daily Semaphore"
    close, open_ = (
        "</div></div></div>",
        (
            '<div class="articleBodyText section"><div class="article-body-text component"><div '
            'class="component-content" itemprop="articleBody">'
        ),
    )
    body = (
        open_
        + set_parts(
            told,
            h="<h2>{}</h2>",
            fig=f'{close}<div class="articleBodyImage section"><figure class="tpl-article__body-image image"><div '
            'class="lazy-image"><noscript><img src="n.jpg"></noscript></div><figcaption '
            f'class="tpl-article__figcaption" itemprop="description"><span class="tpl-caption">{{}}</span> '
            f'<span class="e-figure__credit">Credit: {{credit}}</span></figcaption></figure></div>{open_}',
            joined="",
            between={
                3: (
                    f'{close}<div class="articleBodyNewsletter section">{around.letter("card--newsletter")}</div>'
                    f"{open_}"
                ),
                7: (
                    f'{close}<div class="related-content section"><h3>Related</h3><a href="/x">Stane celebrates with '
                    f"a brass band</a></div>{open_}"
                ),
            },
        )
        + close
    )
    top = (
        f'<header class="tpl-article__header"><h1 itemprop="headline name" class="e-headline">{told.title}'
        f'</h1><p itemprop="description" class="e-standfirst">{told.standfirst}</p></header><div '
        'class="tpl-article__byline-date"><div class="e-byline"><span class="e-byline__intro">By</span> '
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person" class="e-byline__author">'
        f'<a href="/authors/e" rel="author" itemprop="name" content="{told.authors[0]}">{told.authors[0]}'
        '</a><span class="e-byline__job">Legal Correspondent</span></span></div>'
        '<time datetime="2024-11-05T10:15+0000" itemprop="datePublished" class="e-published-date">5 '
        "November 2024 10:15am GMT</time></div>"
    )
    data = metas(
        told,
        site=site,
        **{"DCSext.author": told.authors[0], "DCSext.articleFirstPublished": "2024-11-05 10:15"},
    )
    return page(
        f'{head(told, site=site, inner=data)}<body>{around.header(site)}<main id="main-content"><article '
        f'itemscope itemtype="https://schema.org/NewsArticle" class="tpl-article">{top}'
        f'{around.share("e-social")}{body}<div class="tpl-article__comments">{around.comments()}</div>'
        "</article>"
        f"</main>{around.more(cls='c-recirc')}{around.footer()}</body></html>",
        told,
        either=("Legal Correspondent",),
    )


def points_on_top_and_boxes() -> Page:
    """Points above the text, captions as paragraphs, a box of facts, headings inside other boxes."""
    told, site = story("fire"), "Morning Bugle"
    points = (
        "Crews stopped the flames less than two miles from Tarrow",
        "About 4,100 people have had to leave their homes",
        "A utility has told of a line that failed near the ridge",
    )
    box = "BURNED BEFORE: THE VALLEY'S FIRES"
    told_there = (
        "In 1931 the first mill burned down with all of its timber, and the smoke was seen from the coast.",
        "In 2017 a fire took forty houses in two hours, and the county promised never to let it happen again.",
    )
    rows = "".join(f'<p class="mol-para-with-font">{words}</p>' for words in told_there)
    facts = (
        '<div class="art-ins mol-factbox floatRHS news" data-version="2"><h3 class="mol-factbox-title">'
        f'{box}</h3><div class="ins cleared mol-factbox-body">{rows}</div></div>'
    )
    body = set_parts(
        told,
        p='<p class="mol-para-with-font"><font><span>{}</span></font></p>',
        h='<p class="mol-para-with-font"><strong>{}</strong></p>',
        fig=(
            '<div class="artSplitter mol-img-group" style="style"><div class="mol-img"><div '
            'class="image-wrap"><img id="i-1" class="blkBorder img-share" src="b.jpg"></div></div><p '
            'class="imageCaption">{}</p></div>'
        ),
        between={
            4: facts,
            6: (
                '<div class="related-carousel with-fb-like"><div class="rotator-title-container"><h2>RELATED '
                "ARTICLES</h2></div><ul>"
            )
            + around.teasers(0, 4, '<li><a href="/{n}"><span>{head}</span></a></li>')
            + "</ul></div>",
        },
    )
    top = (
        f'<div id="js-article-text" class="article-text wide heading-tag-switch"><h2>{told.title}</h2><ul '
        'class="mol-bullets-with-font">'
        f"{''.join(f'<li class=li><font><strong>{w}</strong></font></li>' for w in points)}</ul><p "
        'class="author-section byline-plain">By '
        '<a href="/search" class="author" rel="nofollow">Wendell Achebe</a> and <a href="/search" '
        'class="author" rel="nofollow">Maria Luz Ortega</a> and <a class="author" href="/s">Priya '
        'Nandakumar</a> For Morningbugle.example</p><p class="byline-section"><span '
        'class="article-timestamp article-timestamp-published"><span class="article-timestamp-label">'
        'Published:</span> <time datetime="2022-08-20T01:45:00+0100">01:45 BST, 20 August 2022</time> '
        "</span>"
        ' | <span class="article-timestamp article-timestamp-updated"><span '
        'class="article-timestamp-label">Updated:</span> <time datetime="2022-08-20T16:10:00+0100">16:10 '
        "BST, 20 August 2022</time></span></p>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": n} for n in told.authors],
            "datePublished": "2022-08-20T01:45:00+0100",
        }
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div "
        f'id="content"><div class="alpha">{top}<div class="shareArticles">{around.share()}</div><div '
        f'itemprop="articleBody">{body}</div></div></div><div class="beta">{around.popular()}'
        f"{around.more(cls='femail')}</div></div>"
        f"{around.comments(around='<div id=reader-comments class=reader-comments><h3>Comments 8</h3>{}</div>')}"
        f"{around.footer()}</body></html>",
        told,
        either=(*points, box, *told_there),
        published="2022-08-20T01:45:00+01:00",
    )


BUILDS = (islands_of_script, a_box_to_each_stretch, points_on_top_and_boxes)
