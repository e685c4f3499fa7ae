"""Pages as newspapers of South and East Asia, Africa and the Gulf build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def words_between_breaks() -> Page:
    """The text stands in one box, its paragraphs parted by breaks and by empty spans; headings are spans too."""
    told, site = story("hospital"), "The Delta Times"
    body = set_parts(
        told,
        p="{}",
        h='<h2 data-type="in">{}</h2>',
        fig=(
            '<div class="pic_cap"><section class="leadmedia"><div class="img_w"><img src="d.jpg" alt="x">'
            '</div><div class="img_cptn">{}</div></section></div>'
        ),
        joined='<br><br><span class="id-r-component br" data-pos="1"></span>',
        between={
            3: (
                '<div class="also_read"><div class="hd">Also Read</div><a href="/a">Doctors in Delta count the '
                "beds again</a></div>"
            ),
            7: (
                '<div class="mgbox"><span>You Can Also Check:</span> <a href="/w">Delta weather</a> | <a '
                'href="/h">Bank holidays</a></div>'
            ),
        },
    ).replace("</h2><br><br>", "</h2>")
    top = (
        f'<h1 class="HNMDR"><span>{told.title}</span></h1><div class="xf8Pm byline"><a '
        f'href="/toireporter/author-f.cms" class="auth" target="_blank">{told.authors[0]}</a> / <span>TDT'
        '</span> / <span>Updated: Jan 17, 2025, 13:25 IST</span></div><div class="art_synopsis"><h2>'
        f"Synopsis</h2>{told.standfirst}</div>"
    )
    tail = (
        '<div class="end_slot"><strong>End of Article</strong></div><div class="followus">Follow us on '
        "social media</div>"
    )
    data = script(
        {
            **node(told, site=site, description=None),
            "author": [{"@type": "Thing", "name": told.authors[0]}],
            "datePublished": "2025-01-17T01:00:00+05:30",
            "articleBody": "short",
            "inLanguage": "en",
        }
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div "
        f'id="app"><div class="contentwrapper clearfix" data-articlebody="1"><div class="JuyWl">{top}<div '
        f'class="M1rHh undefined"></div><div class="_s30J clearfix">{body}</div>{tail}</div></div>'
        f'<div class="trendingtopics"><h3>Trending Stories</h3>{around.teasers(0, 8, around.CARD)}</div>'
        f"{around.comments(around='<div class=comment-box><h3>Comments (8)</h3>{}</div>')}</div>"
        f"{around.footer()}</body></html>",
        told,
        published="2025-01-17T01:00:00+05:30",
    )


def sub_titles_and_person_names() -> Page:
    """Boxes of related topics in the text, captions as paragraphs, the day with its zone in words."""
    told, site = story("ferry"), "The Peninsular"
    body = set_parts(
        told,
        h='<h4 class="sub_head">{}</h4>',
        fig=(
            '<div class="article-picture picture verticle"><picture><img data-src-template="p.jpg"></picture>'
            '<p class="caption">{} | Photo Credit: {credit}</p></div>'
        ),
        between={
            2: (
                '<div class="related-topics-list"><div class="also-read"><h5><span>Also read: </span><a '
                'href="/r">A pier of wood, and one of paper</a></h5></div></div>'
            ),
            5: (
                '<div class="article-ad"><p>Advertisement</p></div><div class="newsletter-subscription">'
                f"{around.letter('inline-sub')}</div>"
            ),
        },
    )
    names = ", ".join(f'<a class="person-name lnk" href="/profile/author/{n}">{n}</a>' for n in told.authors)
    top = (
        f'<h1 class="title">{told.title}</h1><h2 class="sub-title">{told.standfirst}</h2><div class="row '
        'storyline"><p class="publish-time" id="published"><span>Updated</span> - March 12, 2024 08:35 '
        'pm IST</p><p class="publish-time-new"><span>Published</span> - March 12, 2024 12:10 pm IST - '
        f'CORRIN</p><div class="author"><div class="author-name">{names}</div></div></div>'
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": n} for n in told.authors],
            "datePublished": "2024-03-12T12:10:00+05:30",
            "dateModified": "2024-03-12T20:35:00+05:30",
        }
    )
    pub = '<p class="publish-time-bottom"><span>Published</span> - March 12, 2024 12:10 pm IST</p>'
    begin = head(
        told,
        site=site,
        inner=metas(
            told,
            site=site,
            **{"publish-date": "2024-03-12T12:10:00+05:30", "modified-date": "2024-03-12T20:35:00+05:30"},
        )
        + data,
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<section class="sec-articleshow"><div class="container '
        f'article-section"><div class="row"><div class="col-lg">{top}<div class="share-page">'
        f"{around.share()}</div>"
        '<div class="articlebodycontent col-xl-9" itemprop="articleBody"><div id="content-body-1" '
        f'itemprop="articleBody" class="schemaDiv">{body}</div>{pub}<div class="related-topics"><p>'
        f"Related Topics</p>{around.topics('tg')}</div></div></div></div></div></section>"
        f"{around.more(cls='suggestion')}"
        f'<div id="vuukle-comments">{around.comments()}</div>{around.footer()}</body></html>',
        told,
        published="2024-03-12T12:10:00+05:30",
        either=("Published - March 12, 2024 12:10 pm IST",),
    )


def fields_of_a_system() -> Page:
    """Fields inside fields, the byline in a group of its own, paragraphs with empty ones between."""
    told, site = story("glacier"), "Strait Herald"
    body = set_parts(
        told,
        p="<p>{}</p><p>&nbsp;</p>",
        h="<h4><strong>{}</strong></h4>",
        fig=(
            '<figure role="group" class="embedded-entity align-center media--type-image"><div><img></div>'
            '<figcaption><span class="caption-text">{}</span> <span class="photo-credit">PHOTO: {credit}'
            "</span></figcaption></figure>"
        ),
        between={
            3: (
                '<div class="block-related-story paragraph--type--related"><div class="field field--name-title">'
                'Related Story</div><div class="card-body"><h5><a href="/rs">When the ice went, the maps were '
                "wrong</a></h5></div></div>"
            )
        },
    )
    top = (
        f'<div class="node-header"><h1 class="headline node-title">{told.title}</h1><div '
        'class="group-story-media"></div></div><div class="byline-group clearfix"><div class="byline">'
        f'<div class="byline-name"><a href="/authors/l">{told.authors[0]}</a></div><div '
        'class="byline-title">Europe Correspondent</div></div></div>'
        '<div class="group-story-postdate"><div class="story-updated"><span class="story-updated-label">'
        'UPDATED</span> <span>Jun 15, 2021, 06:30 PM</span></div><div class="story-postdate"><span '
        'class="story-postdate-label">PUBLISHED</span> <time datetime="2021-06-14T11:00:00+08:00">Jun '
        "14, 2021, 11:00 AM</time></div></div>"
    )
    data = metas(
        told,
        site=site,
        **{
            "cXenseParse:recs:publishtime": "2021-06-14T11:00:00+08:00",
            "cXenseParse:author": told.authors[0],
        },
    )
    return page(
        f'{head(told, site=site, inner=data)}<body class="node-type-article">{around.header(site)}<div '
        f'id="block-system-main"><article class="node node-article"><div class="layout-content">{top}'
        f'{around.share("social-share-block")}<div class="clearfix text-formatted field '
        'field--name-field-paragraphs field__items"><div class="field__item"><div class="paragraph '
        f'paragraph--type--text"><div class="text-long">{body}</div></div></div></div>'
        f'<div class="field--name-field-tags">{around.topics()}</div></div></article></div><div '
        f'class="region-sidebar-second">{around.popular()}</div>{around.more(cls="view-recommended")}'
        f"{around.footer()}</body></html>",
        told,
        published="2021-06-14T11:00:00+08:00",
    )


def boxes_of_a_framework() -> Page:
    """Every paragraph is a box with a made-up class; nothing names the writer but a link in the head."""
    told, site = story("court"), "Harbour Post"
    body = set_parts(
        told,
        p='<div datatype="p" class="ef1hf1w0 css-1w0 e1"><span>{}</span></div>',
        h='<h2 datatype="h2" class="ef2 css-h2">{}</h2>',
        fig=(
            '<div class="ef-img"><figure class="css-fig"><div class="css-i"><img></div><figcaption '
            'class="css-cap e11"><span>{} Photo: {credit}</span></figcaption></figure></div>'
        ),
        between={
            3: (
                '<div data-qa="Component-RelatedArticle" class="ef3"><div class="ef4"><a href="/ra"><div '
                'class="ef5">Waterworks fund buys a third town</div></a></div></div>'
            ),
            6: f'<div data-qa="Component-NewsletterWidget" class="ef6">{around.letter("ef7")}</div>',
        },
    )
    top = (
        f'<h1 data-qa="ContentHeadline-Headline" class="ef8"><span>{told.title}</span></h1><ul '
        'data-qa="ContentSubHeadline" class="ef9"><li>Judges say that ministers had no right to send '
        'elected councils home</li><li>Three mayors return to their desks</li></ul><div class="ef10" '
        f'data-qa="ContentAuthor"><a href="/author/emeka" data-qa="AuthorNameLink">{told.authors[0]}</a>'
        "</div>"
        '<div data-qa="PublishedDate"><span>Published: </span><time '
        'datetime="2024-11-05T18:15:00.000+08:00">6:15pm, 5 Nov 2024</time></div>'
    )
    data = script(
        node(
            told,
            site=site,
            author=[{"@type": "Person", "@id": "#p1"}],
            datePublished="2024-11-05T18:15:00+08:00",
        )
    ) + script({"@context": "https://schema.org", "@type": "Person", "@id": "#p1", "name": told.authors[0]})
    return page(
        (
            f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="__next">'
            f'{around.header(site)}<main><div data-qa="DefaultArticle" class="ef11"><div class="ef12">{top}'
            f'<section data-qa="ContentBody" class="ef13"><div class="ef14">{body}</div></section></div></div>'
            f'</main><div class="ef15">{around.teasers(2, 10, around.CARD)}</div>{around.footer()}</div>'
            "</body></html>"
        ),
        told,
        published="2024-11-05T18:15:00+08:00",
        either=(
            "Judges say that ministers had no right to send elected councils home",
            "Three mayors return to their desks",
        ),
    )


BUILDS = (words_between_breaks, sub_titles_and_person_names, fields_of_a_system, boxes_of_a_framework)
