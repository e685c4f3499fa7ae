"""Pages of blogs: an older theme, a hosted one, a platform for everybody."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def classic_theme() -> Page:
    """An older theme of the same system: captions by short code, no data for machines, a sidebar of widgets."""
    told, site = story("fire"), "Basin Blog"
    body = set_parts(
        told,
        h="<h3>{}</h3>",
        fig=(
            '<div id="attachment_1" style="width: 650px" class="wp-caption aligncenter"><img '
            'aria-describedby="caption-attachment-1" src="c.jpg"><p id="caption-attachment-1" '
            'class="wp-caption-text">{} ({credit})</p></div>'
        ),
        between={
            5: '<p style="text-align: center;"><a href="/donate"><img src="d.png"></a></p>',
            9: '<p><em>Related: <a href="/rl">Ten years after the Mill fire</a></em></p>',
        },
    )
    widgets = (
        '<aside class="widget"><h4>Recent Posts</h4><ul>'
        + around.teasers(0, 6, '<li><a href="/{n}">{head}</a></li>')
        + (
            '</ul></aside><aside class="widget"><h4>About</h4><div class="textwidget"><p>We are four people '
            "who write about one valley. We began in a garage in 2009 and have been in it ever since.</p>"
            "</div></aside>"
        )
    )
    top = (
        f'<h1 class="post-title">{told.title}</h1><div class="post-meta">By <a href="/author/w" '
        'title="Posts by Wendell Achebe" rel="author">Wendell Achebe</a>, <a href="/author/m" '
        'rel="author">Maria Luz Ortega</a> and <a href="/author/p" rel="author">Priya Nandakumar</a> on '
        "August 19, 2022 5:45 pm</div>"
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} « {site}",
        inner=metas(
            told,
            site=site,
            **{
                "article:published_time": "2022-08-20T00:45:00+00:00",
                "article:modified_time": "2022-08-20T15:10:00+00:00",
            },
        ),
    )
    talk = around.comments(
        around="<ol class=commentlist>{}</ol>", each="<li><cite>{name}</cite> says:<p>{text}</p></li>"
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<div id="wrapper"><div id="content-main"><div class="post hentry">'
        f'{top}<div class="entry">{body}</div>'
        '<div class="post-footer">Filed Under: <a href="/f">Fire</a> Tagged: <a href="/g">Tarrow</a>'
        "</div></div>"
        f"{talk}"
        f'</div><div id="sidebar">{widgets}</div></div>{around.footer("footer")}</body></html>',
        told,
    )


def stories_on_a_platform() -> Page:
    """Titles and texts with classes for scripts, the writer and the reading time above, responses below."""
    told, site = story("court"), "Platform"
    body = set_parts(
        told,
        p='<p id="a" class="pw-post-body-paragraph mx my gt mz b">{}</p>',
        h='<h1 id="b" class="nv nw gt be nx">{}</h1>',
        fig=(
            '<figure class="mo mp mq mr ms mt"><div role="button" tabindex="0" class="mu mv di mw"><span '
            'class="be b">Press enter or click to view image in full size</span><div><picture><img></picture>'
            '</div></div><figcaption class="nd fe ne nb">{} {credit}</figcaption></figure>'
        ),
    )
    top = (
        f'<div><h1 id="t" class="pw-post-title gs gt gu" data-testid="storyTitle">{told.title}</h1><h2 '
        f'id="s" class="pw-subtitle-paragraph hx">{told.standfirst}</h2><div class="speechify-ignore ab">'
        f'<div><a rel="noopener follow" data-testid="authorName" href="/@emeka">{told.authors[0]}</a> · '
        "<p><button>Follow</button></p></div><span>6 min read</span><span>·</span><span "
        'data-testid="storyPublishDate">Nov 5, 2024</span></div></div>'
    )
    data = script(
        {
            "@context": "http://schema.org",
            "@type": "NewsArticle",
            "url": "https://platform.example/x",
            "dateCreated": "2024-11-05T10:15:00.000Z",
            "datePublished": "2024-11-05T10:15:00.000Z",
            "headline": told.title,
            "name": told.title,
            "author": {"@type": "Person", "name": told.authors[0]},
            "creator": [told.authors[0]],
            "publisher": {"@type": "Organization", "name": site},
        }
    )
    talk = around.comments(
        around="<div class=responses><h2>Responses (8)</h2>{}</div>",
        each="<div class=ab><div>{name}</div><div><pre class=pw-response>{text}</pre></div></div>",
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} | by {told.authors[0]} | {site}",
        inner=metas(
            told, site=site, author=told.authors[0], **{"article:author": "https://platform.example/@emeka"}
        )
        + data,
    )
    return page(
        f"{begin}"
        f'<body><div id="root"><div class="a b c">{around.header(site)}<div class="fn"><article><div '
        f'class="l"><section><div><div class="gl gm"><div class="ab cb"><div class="ci bh">{top}{body}'
        "</div></div></div></div></section></div></article></div>"
        f'<div class="bh">{talk}<div class="more-from"><h2>More from {told.authors[0]}</h2>'
        f"{around.teasers(0, 4, '<article><a href=/{n}><h2>{head}</h2><h3>{text}</h3></a></article>')}"
        "</div></div></div></div></body></html>",
        told,
    )


def hosted_blog() -> Page:
    """Line breaks for paragraphs, pictures in tables with a caption's cell, a label for the time."""
    told, site = story("glacier"), "Over the Pass"
    body = set_parts(
        told,
        p="{}",
        h="<b>{}</b>",
        q="<blockquote>{}</blockquote>",
        fig=(
            '<table align="center" cellpadding="0" cellspacing="0" class="tr-caption-container"><tbody><tr>'
            '<td style="text-align: center;"><a href="p.jpg"><img border="0" src="p.jpg"></a></td></tr><tr>'
            '<td class="tr-caption" style="text-align: center;">{} ({credit})</td></tr></tbody></table>'
        ),
        joined="<br />\n<br />\n",
    )
    side = (
        '<div class="widget BlogArchive"><h2>Blog Archive</h2><ul>'
        + "".join(f"<li><a href='/{y}'>{y}</a> ({y % 37})</li>" for y in range(2008, 2022))
        + '</ul></div><div class="widget PopularPosts"><h2>Popular Posts</h2>'
        + around.teasers(
            0,
            5,
            '<div class="item-title"><a href="/{n}">{head}</a></div><div class="item-snippet">{text}</div>',
        )
        + "</div>"
    )
    foot = (
        '<div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted '
        'by <span class="fn" itemprop="author" itemscope itemtype="http://schema.org/Person"><a '
        f'class="g-profile" href="/p" rel="author"><span itemprop="name">{told.authors[0]}</span></a>'
        '</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/x" '
        'rel="bookmark"><abbr class="published" itemprop="datePublished" '
        'title="2021-06-14T05:00:00+02:00">5:00 AM</abbr></a></span></div></div>'
    )
    talk = around.comments(
        around="<div class=comments id=comments><h4>8 comments:</h4><dl>{}</dl></div>",
        each="<dt class=comment-author>{name} said...</dt><dd class=comment-body><p>{text}</p></dd>",
    )
    return page(
        f"{head(told, site=site, title=f'{site}: {told.title}', inner=metas(told, site=site))}<body "
        f'class="loading">{around.header(site)}<div class="content"><h2 class="date-header"><span>Monday, '
        '14 June 2021</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry '
        'uncustomized-post-template" itemscope itemtype="http://schema.org/BlogPosting"><h3 '
        f'class="post-title entry-title" itemprop="name">{told.title}</h3>'
        f'<div class="post-body entry-content" itemprop="description articleBody">{body}<div '
        f'style="clear: both;"></div></div>{foot}</div>'
        f"{talk}"
        f'</div></div></div><div class="sidebar">{side}</div></body></html>',
        told,
    )


def letter_on_the_web() -> Page:
    """A letter's page: boxes to subscribe in the text, buttons as paragraphs, notes at the foot, no main part."""
    told, site = story("glacier"), "Cold Water"
    widget = (
        '<div class="subscription-widget-wrap" data-attrs="{}"><div class="subscription-widget '
        'show-subscribe"><div class="preamble"><p class="cta-caption">Cold Water is a publication that '
        "lives from its readers. To receive new posts and support my work, consider becoming a free or "
        'paid subscriber.</p></div><form class="subscription-widget-subscribe"><input></form></div></div>'
    )
    body = set_parts(
        told,
        h="<h3 class='header-anchor-post'><strong>{}</strong></h3>",
        fig=(
            '<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" '
            'href="f.jpeg"><div class="image2-inset"><picture><img class="sizing-normal"></picture></div></a>'
            '<figcaption class="image-caption">{} <em>{credit}</em></figcaption></figure></div>'
        ),
        between={
            2: widget,
            6: (
                '<p class="button-wrapper" data-attrs="{}"><a class="button primary" href="/share"><span>Share'
                "</span></a></p>"
            ),
            8: (
                '<div class="digest-post-embed"><h4>The lake that moved</h4><div>Last spring I walked around a '
                "lake for nine days, and on the tenth it was somewhere else.</div></div>"
            ),
        },
    )
    top = (
        f'<div class="post-header"><h1 class="post-title published" dir="auto">{told.title}</h1><h3 '
        f'class="subtitle" dir="auto">{told.standfirst}</h3><div class="byline-wrapper"><div '
        f'class="profile-hover-card-target"><a href="https://cold.example/@lior">{told.authors[0]}</a>'
        '</div><div class="pencraft meta-EgzBVA">Jun 14, 2021</div></div></div>'
    )
    data = script(
        {
            **node(told, site=site),
            "url": "https://cold.example/p/glacier",
            "isAccessibleForFree": True,
            "author": [{"@type": "Person", "name": told.authors[0], "url": "x"}],
            "datePublished": "2021-06-14T03:00:00+00:00",
            "interactionStatistic": [{"@type": "InteractionCounter", "userInteractionCount": 9}],
        }
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} - by {told.authors[0]}",
        inner=metas(told, site=site, author=told.authors[0]) + data,
    )
    talk = around.comments(
        around="<div class=comments-page><h4>Discussion about this post</h4>{}</div>",
        each="<div class=comment><div class=comment-meta>{name}</div><div class=comment-body><p>{text}</p></div></div>",
    )
    return page(
        f"{begin}"
        f'<body><div id="entry"><div id="main" class="main typography">{around.header(site)}<div '
        'class="single-post-container"><div class="container"><div class="single-post"><article '
        f'class="typography newsletter-post post">{top}'
        f'<div class="available-content"><div dir="auto" class="body markup">{body}</div></div><div '
        f'class="post-footer">{around.share("like-button")}</div></article></div>'
        f"{talk}"
        f"</div></div></div>{around.footer()}</div></body></html>",
        told,
    )


BUILDS = (classic_theme, stories_on_a_platform, hosted_blog, letter_on_the_web)
