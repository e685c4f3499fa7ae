"""Pages as local and regional papers and portals build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def short_class_names() -> Page:
    """Short names that say nothing, pointers in bold with a colon, the caption in a span."""
    told, site = story("school"), "The Marrow Courier"
    body = set_parts(
        told,
        p='<p class="gnt_ar_b_p">{}</p>',
        h='<h2 class="gnt_ar_b_h2">{}</h2>',
        fig='<figure class="gnt_em gnt_em_img"><div class="gnt_em_img_w"><img class="gnt_em_img_i" '
        'src="m.jpg"></div><div class="gnt_em_img_ccw"><span class="gnt_em_img_cap">{}</span> '
        '<span class="gnt_em_img_cr">{credit}</span></div></figure>',
        between={
            2: (
                '<p class="gnt_ar_b_p"><strong class="gnt_ar_b_al">More:</strong> <a href="/m" '
                'class="gnt_ar_b_a">District votes to keep its oldest school open</a></p>'
            ),
            5: (
                '<aside class="gnt_em gnt_em_pl"><div class="gnt_pl_t">Staying apart, together</div><p>Sign up '
                "for our weekly letter.</p></aside>"
            ),
            9: (
                '<p class="gnt_ar_b_p"><em>For subscribers:</em> <a href="/m2" class="gnt_ar_b_a">Inside the '
                "school that has no bells</a></p>"
            ),
        },
    )
    top = (
        f'<h1 class="gnt_ar_hl" elementtiming="ar-headline">{told.title}</h1><div class="gnt_ar_by"><a '
        f'class="gnt_ar_by_a gnt_ar_by_a__fi" href="/staff/1/r">{told.authors[0]}</a><div '
        f'class="gnt_ar_pb">{site}</div></div>'
        '<div class="gnt_ar_dt" aria-label="Published: 11:20 a.m. ET Sept. 28, 2023 Updated: 9:02 a.m. '
        'ET Sept. 29, 2023"></div>'
    )
    tail = (
        "Reach reporter Rosalind Achterberg at rachterberg@courier.example or follow her on Twitter @rosachter.",
        "This article originally appeared on The Marrow Courier: Schools in Marrow Valley lock phones away",
    )
    data = script(
        {**node(told, site=site), "author": told.authors[0], "datePublished": "2023-09-28T15:20:00Z"}
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body class="gnt">'
        f'{around.header(site, cls="gnt_n")}<main class="gnt_cw"><article class="gnt_pr">{top}<div '
        f'class="gnt_ss">{around.share("gnt_sh")}</div>'
        f'<div class="gnt_ar_b">{body}<p class="gnt_ar_b_p"><em>{tail[0]}</em></p><p class="gnt_ar_b_p">'
        f"{tail[1]}</p></div></article>{around.more(cls='gnt_m')}</main>{around.footer('gnt_ft')}</body>"
        "</html>",
        told.without("pull"),
        either=tail,
        published="2023-09-28T15:20:00+00:00",
    )


def local_paper_assets() -> Page:
    """A preview and what only subscribers get, teasers of other assets in the text, a line on the writer."""
    told, site = story("fire"), "Dunmore Daily"
    inline = (
        '<div class="inline-asset inline-article block" data-asset="x"><article '
        'class="tnt-asset-type-article card summary"><div class="card-container"><div class="card-body">'
        '<div class="card-headline">'
        '<h3 class="tnt-headline"><a href="/a">How to help people from Tarrow</a></h3></div><div '
        'class="card-lead"><p class="tnt-summary">Blankets are no longer needed, the sheriff says, but '
        "hay, dog food and quiet rooms for old people are.</p>"
        "</div></div></div></article></div>"
    )
    paras = set_parts(
        told,
        h="<h4>{}</h4>",
        fig="",
        joined="\n",
        between={2: inline, 5: '<div class="tncms-region-ads" id="r"></div>'},
    )
    at = paras.index("<p>", 900)
    body = (
        f'<div class="subscriber-preview">{paras[:at]}</div><div class="subscriber-only">{paras[at:]}</div>'
    )
    figure = told.only("figure")[0]
    photo = (
        '<div class="asset-photo card"><figure class="photo layout-horizontal"><div class="image"><img '
        'class="img-responsive lazyload" data-srcset="t.jpg"></div><figcaption class="caption"><span '
        'class="caption-text">'
        f'<p>{figure.words}</p></span><ul class="list-inline"><li><span class="credit"><span '
        f'class="tnt-byline">{figure.credit}</span></span></li></ul></figcaption></figure></div>'
    )
    top = (
        f'<header class="asset-header"><h1 itemprop="headline" class="headline"><span>{told.title}</span>'
        '</h1><div class="meta"><span><ul class="list-inline"><li><span itemprop="author" '
        'class="tnt-byline">Wendell Achebe, '
        'Maria Luz Ortega and Priya Nandakumar</span></li><li class="hidden-print"><time '
        'datetime="2022-08-19T17:45:00-07:00" class="tnt-date asset-date text-muted">Aug 19, 2022</time>'
        "</li>"
        '<li><i>Updated</i> <time datetime="2022-08-20T08:10:00-07:00" class="tnt-date asset-date">Aug '
        "20, 2022</time></li></ul></span></div></header>"
    )
    tagline = "Wendell Achebe can be reached at 555-0142 or wachebe@dunmore.example."
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": "Wendell Achebe, Maria Luz Ortega and Priya Nandakumar"}],
            "isAccessibleForFree": "False",
        }
    )
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, author="Wendell Achebe, Maria Luz Ortega and Priya Nandakumar") + data,
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<div id="main-page-container"><section id="main-body-container">'
        f'<article class="asset story clearfix">{top}{photo}'
        f'<div class="share-container">{around.share()}</div><div id="article-body" '
        f'itemprop="articleBody" class="asset-content subscriber-premium">{body}</div><div '
        f'class="asset-tagline text-muted"><p>{tagline}</p></div>'
        f'<div class="asset-tags"><h4>Tags</h4>{around.share("list-inline")}</div></article><div '
        f'class="related-sidebar">{around.popular()}</div>{around.comments()}</section></div>'
        f'<div id="site-bottom">{around.more(cls="block cards")}</div>{around.footer()}</body></html>',
        told,
        either=(tagline,),
    )


def agency_on_a_portal() -> Page:
    """A portal that shows an agency's text: the writer is the agency, the lines end with it as well."""
    told, site = story("school").without("pull"), "Gulf Portal"
    body = set_parts(
        told,
        h="<p><b>{}</b></p>",
        fig=(
            '<div class="photo-block"><img src="g.jpg"><div class="photo-block__description">{} {credit}'
            "</div></div>"
        ),
        between={
            4: (
                '<div class="inline-more"><b>See also</b><ul><li><a href="/x1">Schools in the south ban paper</a>'
                "</li></ul></div>"
            )
        },
    )
    top = (
        f'<h1 class="story__title">{told.title}</h1><div class="story__meta"><span class="story__byline">'
        f'By <a class="story__byline__link" href="/authors/5">{told.authors[0]}</a></span><span '
        'class="story__time">Published September 28, 2023 <span class="timestamp--time">07:20pm</span>'
        "</span></div>"
    )
    data = metas(
        told, site=site, author=told.authors[0], **{"article:published_time": "2023-09-28T19:20:00+04:00"}
    )
    return page(
        f'{head(told, site=site, inner=data)}<body>{around.header(site)}<div class="container"><article '
        f'class="story relative"><div class="template__header">{top}{around.share("story__share")}</div>'
        f'<div class="template__main"><div class="story__content overflow-hidden">{body}<p><i>Published '
        "in Gulf Portal, September 29th, 2023</i></p></div></div></article>"
        f'<aside class="template__sidebar">{around.popular()}{around.teasers(3, 6, around.CARD)}</aside>'
        f"</div>{around.comments()}{around.footer()}</body></html>",
        told,
        either=("Published in Gulf Portal, September 29th, 2023",),
        published="2023-09-28T19:20:00+04:00",
    )


def regional_with_read_more() -> Page:
    """Lists of bold links called by what they are, the byline in a box with a picture, a quiz below."""
    told, site = story("club"), "Wexcombe Live"
    body = set_parts(
        told,
        h="<h3>{}</h3>",
        fig=(
            '<figure class="in-article-image"><div class="ipw"><img data-src="w.jpg"></div><figcaption><span '
            'class="caption">{}</span> <span class="credit">(Image: {credit})</span></figcaption></figure>'
        ),
        between={
            1: (
                '<p><strong>READ MORE: <a href="/r">Every word that Yvonne Tharp said after the whistle</a>'
                "</strong></p>"
            ),
            4: (
                f'<div class="in-article-newsletter" data-mod="skinnySignup">{around.letter("skinny-signup")}'
                "</div>"
            ),
            6: (
                '<div class="read-next"><p>Read next</p><ul><li><a href="/1">Brackmoor bids its team goodbye</a>'
                '</li><li><a href="/2">Who is Tomasz Illing?</a></li></ul></div>'
            ),
            9: (
                "<p><strong><a href='/app'>Get the latest Rovers news straight to your phone with our app</a>"
                "</strong></p>"
            ),
        },
    )
    top = (
        '<h1 class="section-theme-background-indicator publication-font" itemprop="headline name">'
        f'{told.title}</h1><p class="sub-title" itemprop="alternativeHeadline">{told.standfirst}</p><div '
        'class="article-information"><div class="author-information-container"><span class="author '
        'hidden">By</span><div class="author">'
        f'<a class="publication-theme" href="/authors/c" target="_self">{told.authors[0]}</a><span '
        'class="author-label">Football Writer</span></div></div><div class="date-info"><ul '
        'class="time-info"><li><span class="time-container">18:12, 7 May 2023</span></li><li><span '
        'class="time-container">Updated 21:40, 7 May 2023</span></li></ul></div></div>'
    )
    data = script(
        {
            **node(told, site=site),
            "@type": "NewsArticle",
            "author": [
                {"@type": "Person", "name": told.authors[0], "url": "x", "jobTitle": "Football Writer"}
            ],
            "datePublished": "2023-05-07T17:12:00Z",
        }
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main>"
        f'<article class="article-main channel-sport" itemscope><div class="content-column">{top}'
        f'{around.share("sharebar")}<div class="article-body" itemprop="articleBody">{body}</div>'
        '<div class="tag-list"><span>Follow</span><ul><li><a href="/t">Wexcombe Rovers</a></li></ul>'
        f'</div></div></article><aside class="related-column">{around.popular()}</aside></main>'
        f"{around.more(cls='teasers-block')}{around.comments()}{around.footer()}</body></html>",
        told,
        either=("Football Writer",),
        published="2023-05-07T17:12:00+00:00",
    )


BUILDS = (short_class_names, local_paper_assets, agency_on_a_portal, regional_with_read_more)
