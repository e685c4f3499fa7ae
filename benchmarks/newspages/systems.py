"""Pages as content systems for everybody build them: blogs, letters, release desks."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, script
from benchmarks.newspages.made import Page, page, set_parts, story


def block_editor() -> Page:
    """Blocks of the most used system: groups, pulled quotations, the writer's box below, related posts with texts."""
    told, site = story("school"), "Valley Reporter"
    body = set_parts(
        told,
        h='<h2 class="wp-block-heading has-large-font-size" id="h-x">{}</h2>',
        pull=(
            '<figure class="wp-block-pullquote"><blockquote><p>{}</p><cite>Lucille Tamm, superintendent'
            "</cite></blockquote></figure>"
        ),
        fig=(
            '<figure class="wp-block-image size-large"><img decoding="async" src="b.jpg" alt="" '
            'class="wp-image-1"><figcaption class="wp-element-caption">{} <span class="image-credit">{credit}'
            "</span></figcaption></figure>"
        ),
        between={
            3: (
                '<div class="wp-block-group is-style-newsletter-box">'
                f"{around.letter('wp-block-group__inner-container')}</div>"
            ),
            6: (
                '<div class="wp-block-newspack-blocks-homepage-articles wpnbha is-style-borders"><h2 '
                'class="article-section-title"><span>Related</span></h2>'
            )
            + around.teasers(
                3,
                2,
                (
                    '<article><div class="entry-wrapper"><h2 class="entry-title"><a href="/{n}">{head}</a></h2><p>'
                    "{text}</p></div></article>"
                ),
            )
            + "</div>",
            9: (
                '<figure class="wp-block-embed is-type-rich is-provider-twitter"><div '
                'class="wp-block-embed__wrapper">'
            )
            + around.tweet(1)
            + "</div></figure>",
        },
    )
    bio = (
        "Rosalind Achterberg covers schools and libraries. She came to the Valley Reporter in 2018 and "
        "lives in Mill Bend with two dogs."
    )
    top = (
        '<header class="entry-header"><span class="cat-links"><a href="/c">Education</a></span><h1 '
        f'class="entry-title">{told.title}</h1><div class="newspack-post-subtitle">{told.standfirst}</div>'
        '<div class="entry-meta"><span class="byline"><span class="author-prefix">by</span> <span '
        f'class="author vcard"><a class="url fn n" href="/author/r">{told.authors[0]}</a></span>, Staff '
        "writer</span>"
        '<span class="posted-on"><time class="entry-date published" datetime="2023-09-28T11:20:00-04:00">'
        'September 28, 2023</time><time class="updated" datetime="2023-09-29T09:02:00-04:00">September '
        "29, 2023</time></span></div></header>"
    )
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "Article",
                "@id": "#article",
                "headline": told.title,
                "author": [{"@id": "#/person/1"}],
                "datePublished": "2023-09-28T15:20:00+00:00",
                "dateModified": told.modified,
                "publisher": {"@id": "#org"},
                "isPartOf": {"@id": "#page"},
            },
            {
                "@type": "WebPage",
                "@id": "#page",
                "name": told.title,
                "datePublished": "2023-09-28T15:20:00+00:00",
            },
            {"@type": "Organization", "@id": "#org", "name": site},
            {"@type": "Person", "@id": "#/person/1", "name": told.authors[0], "description": bio},
        ],
    }
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, **{"article:published_time": "2023-09-28T15:20:00+00:00"})
        + script(graph),
    )
    others = around.teasers(
        1,
        3,
        "<div class=jp-relatedposts-post><h4><a href=/{n}>{head}</a></h4>"
        "<p class=jp-relatedposts-post-excerpt>{text}</p></div>",
    )
    talk = around.comments(
        around="<div id=comments class=comments-area><h2>8 replies</h2><ol class=comment-list>{}</ol></div>",
        each="<li class=comment><article class=comment-body><footer><b class=fn>{name}</b></footer>"
        "<div class=comment-content><p>{text}</p></div></article></li>",
    )
    return page(
        f"{begin}"
        f'<body class="post-template-default single">{around.header(site)}<div id="content" '
        'class="site-content"><main id="main" class="site-main"><article id="post-1" class="post-1 post '
        f'type-post">{top}<div class="entry-content">{body}'
        f'<div class="sharedaddy sd-sharing-enabled">{around.share()}</div><div id="jp-relatedposts" '
        'class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>'
        f"{others}"
        "</div></div>"
        f'<div class="author-bio"><div class="author-bio-text"><h2><span>{told.authors[0]}</span></h2><p>'
        f"{bio}</p></div></div></article>"
        f"{talk}"
        f"</main></div>{around.footer()}</body></html>",
        told.without("pull"),
        either=(
            bio,
            told.authors[0],
            "What I got was a girl of fourteen who shook my hand and said that lunch was fun again.",
            "Lucille Tamm, superintendent",
        ),
        published="2023-09-28T15:20:00+00:00",
    )


def cards_in_the_text() -> Page:
    """Cards for bookmarks, buttons and calls between paragraphs, headings with anchors."""
    told, site = story("ferry"), "Sandel Letters"
    body = set_parts(
        told,
        h='<h2 id="a-pier">{}</h2>',
        q="<blockquote>{}</blockquote>",
        fig=(
            '<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img class="kg-image" '
            'loading="lazy"><figcaption><span style="white-space: pre-wrap;">{} </span><i><em class="italic">'
            "{credit}</em></i></figcaption></figure>"
        ),
        between={
            3: (
                '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/bm"><div '
                'class="kg-bookmark-content"><div class="kg-bookmark-title">The boats that came before</div><div '
                'class="kg-bookmark-description">For ninety years the same family has carried the post. We read '
                'their letters, which fill eleven boxes.</div><div class="kg-bookmark-metadata"><span '
                'class="kg-bookmark-author">Sandel Letters</span></div></div></a></figure>'
            ),
            6: (
                '<div class="kg-card kg-button-card kg-align-center"><a href="#/portal" class="kg-btn">Subscribe '
                "now</a></div>"
            ),
            8: (
                '<div class="kg-card kg-signup-card"><h2 class="kg-signup-card-heading">Letters from five islands'
                '</h2><p class="kg-signup-card-subheading">One email a week, written by hand and typed by a cat.'
                "</p></div>"
            ),
        },
    )
    top = (
        '<header class="gh-article-header"><a class="gh-article-tag" href="/t">Transport</a><h1 '
        f'class="gh-article-title">{told.title}</h1><p class="gh-article-excerpt">{told.standfirst}</p>'
        '<div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/i">Ines Halloran</a>, '
        '<a href="/t">Tobias Merrick</a></h4><time class="gh-article-meta-date" datetime="2024-03-12">12 '
        'Mar 2024</time> <span class="gh-article-meta-length">3 min read</span></div></header>'
    )
    data = script(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "publisher": {"@type": "Organization", "name": site},
            "author": {"@type": "Person", "name": "Ines Halloran"},
            "contributor": [{"@type": "Person", "name": "Tobias Merrick"}],
            "headline": told.title,
            "datePublished": "2024-03-12T06:40:00.000Z",
            "description": told.standfirst,
        }
    )
    begin = head(
        told,
        site=site,
        title=told.title,
        inner=metas(
            told,
            site=site,
            **{
                "article:published_time": "2024-03-12T06:40:00.000Z",
                "twitter:label1": "Written by",
                "twitter:data1": "Ines Halloran",
            },
        )
        + data,
    )
    return page(
        f"{begin}"
        f'<body class="post-template">{around.header(site)}<main class="gh-main"><article '
        f'class="gh-article post tag-transport">{top}<section class="gh-content gh-canvas">{body}'
        "</section></article></main>"
        f'<section class="gh-container read-more"><h2>Read more</h2>{around.teasers(0, 6, around.CARD)}'
        f"</section>{around.footer()}</body></html>",
        told,
        bylines=("Ines Halloran",),
    )


BUILDS = (block_editor, cards_in_the_text)
