"""Pages as content systems for everybody build them: blogs, letters, release desks."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def block_editor() -> Page:
    """Blocks of the most used system: groups, pulled quotations, the writer's box below, related posts with texts."""
    told, site = story("school"), "Valley Reporter"
    body = set_parts(
        told,
        h='<h2 class="wp-block-heading has-large-font-size" id="h-x">{}</h2>',
        pull='<figure class="wp-block-pullquote"><blockquote><p>{}</p><cite>Lucille Tamm, superintendent</cite></blockquote></figure>',
        fig='<figure class="wp-block-image size-large"><img decoding="async" src="b.jpg" alt="" class="wp-image-1"><figcaption class="wp-element-caption">{} <span class="image-credit">{credit}</span></figcaption></figure>',
        between={
            3: f'<div class="wp-block-group is-style-newsletter-box">{around.letter("wp-block-group__inner-container")}</div>',
            6: '<div class="wp-block-newspack-blocks-homepage-articles wpnbha is-style-borders"><h2 class="article-section-title"><span>Related</span></h2>' + around.teasers(3, 2, '<article><div class="entry-wrapper"><h2 class="entry-title"><a href="/{n}">{head}</a></h2><p>{text}</p></div></article>') + "</div>",
            9: '<figure class="wp-block-embed is-type-rich is-provider-twitter"><div class="wp-block-embed__wrapper">' + around.tweet(1) + "</div></figure>",
        },
    )
    bio = "Rosalind Achterberg covers schools and libraries. She came to the Valley Reporter in 2018 and lives in Mill Bend with two dogs."
    top = (
        f'<header class="entry-header"><span class="cat-links"><a href="/c">Education</a></span><h1 class="entry-title">{told.title}</h1><div class="newspack-post-subtitle">{told.standfirst}</div><div class="entry-meta"><span class="byline"><span class="author-prefix">by</span> <span class="author vcard"><a class="url fn n" href="/author/r">{told.authors[0]}</a></span>, Staff writer</span>'
        '<span class="posted-on"><time class="entry-date published" datetime="2023-09-28T11:20:00-04:00">September 28, 2023</time><time class="updated" datetime="2023-09-29T09:02:00-04:00">September 29, 2023</time></span></div></header>'
    )
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "Article", "@id": "#article", "headline": told.title, "author": [{"@id": "#/person/1"}], "datePublished": "2023-09-28T15:20:00+00:00", "dateModified": told.modified, "publisher": {"@id": "#org"}, "isPartOf": {"@id": "#page"}},
        {"@type": "WebPage", "@id": "#page", "name": told.title, "datePublished": "2023-09-28T15:20:00+00:00"}, {"@type": "Organization", "@id": "#org", "name": site},
        {"@type": "Person", "@id": "#/person/1", "name": told.authors[0], "description": bio}]}  # fmt: skip
    return page(
        f'{head(told, site=site, inner=metas(told, site=site, **{"article:published_time": "2023-09-28T15:20:00+00:00"}) + script(graph))}<body class="post-template-default single">{around.header(site)}<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-1" class="post-1 post type-post">{top}<div class="entry-content">{body}'
        f'<div class="sharedaddy sd-sharing-enabled">{around.share()}</div><div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>Related</em></h3>{around.teasers(1, 3, "<div class=jp-relatedposts-post><h4><a href=/{n}>{head}</a></h4><p class=jp-relatedposts-post-excerpt>{text}</p></div>")}</div></div>'
        f'<div class="author-bio"><div class="author-bio-text"><h2><span>{told.authors[0]}</span></h2><p>{bio}</p></div></div></article>{around.comments(around="<div id=comments class=comments-area><h2>8 replies</h2><ol class=comment-list>{}</ol></div>", each="<li class=comment><article class=comment-body><footer><b class=fn>{name}</b></footer><div class=comment-content><p>{text}</p></div></article></li>")}</main></div>{around.footer()}</body></html>',
        told.without("pull"),
        either=(bio, told.authors[0], "What I got was a girl of fourteen who shook my hand and said that lunch was fun again.", "Lucille Tamm, superintendent"),
        published="2023-09-28T15:20:00+00:00",
    )


def classic_theme() -> Page:
    """An older theme of the same system: captions by short code, no data for machines, a sidebar of widgets."""
    told, site = story("fire"), "Basin Blog"
    body = set_parts(
        told,
        h="<h3>{}</h3>",
        fig='<div id="attachment_1" style="width: 650px" class="wp-caption aligncenter"><img aria-describedby="caption-attachment-1" src="c.jpg"><p id="caption-attachment-1" class="wp-caption-text">{} ({credit})</p></div>',
        between={5: '<p style="text-align: center;"><a href="/donate"><img src="d.png"></a></p>', 9: '<p><em>Related: <a href="/rl">Ten years after the Mill fire</a></em></p>'},
    )
    widgets = '<aside class="widget"><h4>Recent Posts</h4><ul>' + around.teasers(0, 6, '<li><a href="/{n}">{head}</a></li>') + '</ul></aside><aside class="widget"><h4>About</h4><div class="textwidget"><p>We are four people who write about one valley. We began in a garage in 2009 and have been in it ever since.</p></div></aside>'
    top = f'<h1 class="post-title">{told.title}</h1><div class="post-meta">By <a href="/author/w" title="Posts by Wendell Achebe" rel="author">Wendell Achebe</a>, <a href="/author/m" rel="author">Maria Luz Ortega</a> and <a href="/author/p" rel="author">Priya Nandakumar</a> on August 19, 2022 5:45 pm</div>'
    return page(
        f'{head(told, site=site, title=f"{told.title} « {site}", inner=metas(told, site=site, **{"article:published_time": "2022-08-20T00:45:00+00:00", "article:modified_time": "2022-08-20T15:10:00+00:00"}))}<body>{around.header(site)}<div id="wrapper"><div id="content-main"><div class="post hentry">{top}<div class="entry">{body}</div>'
        f'<div class="post-footer">Filed Under: <a href="/f">Fire</a> Tagged: <a href="/g">Tarrow</a></div></div>{around.comments(around="<ol class=commentlist>{}</ol>", each="<li><cite>{name}</cite> says:<p>{text}</p></li>")}</div><div id="sidebar">{widgets}</div></div>{around.footer("footer")}</body></html>',
        told,
    )


def cards_in_the_text() -> Page:
    """Cards for bookmarks, buttons and calls between paragraphs, headings with anchors."""
    told, site = story("ferry"), "Sandel Letters"
    body = set_parts(
        told,
        h='<h2 id="a-pier">{}</h2>',
        q="<blockquote>{}</blockquote>",
        fig='<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img class="kg-image" loading="lazy"><figcaption><span style="white-space: pre-wrap;">{} </span><i><em class="italic">{credit}</em></i></figcaption></figure>',
        between={
            3: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/bm"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The boats that came before</div><div class="kg-bookmark-description">For ninety years the same family has carried the post. We read their letters, which fill eleven boxes.</div><div class="kg-bookmark-metadata"><span class="kg-bookmark-author">Sandel Letters</span></div></div></a></figure>',
            6: '<div class="kg-card kg-button-card kg-align-center"><a href="#/portal" class="kg-btn">Subscribe now</a></div>',
            8: '<div class="kg-card kg-signup-card"><h2 class="kg-signup-card-heading">Letters from five islands</h2><p class="kg-signup-card-subheading">One email a week, written by hand and typed by a cat.</p></div>',
        },
    )
    top = f'<header class="gh-article-header"><a class="gh-article-tag" href="/t">Transport</a><h1 class="gh-article-title">{told.title}</h1><p class="gh-article-excerpt">{told.standfirst}</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/i">Ines Halloran</a>, <a href="/t">Tobias Merrick</a></h4><time class="gh-article-meta-date" datetime="2024-03-12">12 Mar 2024</time> <span class="gh-article-meta-length">3 min read</span></div></header>'
    data = script({"@context": "https://schema.org", "@type": "Article", "publisher": {"@type": "Organization", "name": site}, "author": {"@type": "Person", "name": "Ines Halloran"}, "contributor": [{"@type": "Person", "name": "Tobias Merrick"}], "headline": told.title, "datePublished": "2024-03-12T06:40:00.000Z", "description": told.standfirst})
    return page(
        f'{head(told, site=site, title=told.title, inner=metas(told, site=site, **{"article:published_time": "2024-03-12T06:40:00.000Z", "twitter:label1": "Written by", "twitter:data1": "Ines Halloran"}) + data)}<body class="post-template">{around.header(site)}<main class="gh-main"><article class="gh-article post tag-transport">{top}<section class="gh-content gh-canvas">{body}</section></article></main>'
        f'<section class="gh-container read-more"><h2>Read more</h2>{around.teasers(0, 6, around.CARD)}</section>{around.footer()}</body></html>',
        told,
        bylines=("Ines Halloran",),
    )


def letter_on_the_web() -> Page:
    """A letter's page: boxes to subscribe in the text, buttons as paragraphs, notes at the foot, no main part."""
    told, site = story("glacier"), "Cold Water"
    widget = '<div class="subscription-widget-wrap" data-attrs="{}"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Cold Water is a publication that lives from its readers. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input></form></div></div>'
    body = set_parts(
        told,
        h="<h3 class='header-anchor-post'><strong>{}</strong></h3>",
        fig='<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" href="f.jpeg"><div class="image2-inset"><picture><img class="sizing-normal"></picture></div></a><figcaption class="image-caption">{} <em>{credit}</em></figcaption></figure></div>',
        between={2: widget, 6: '<p class="button-wrapper" data-attrs="{}"><a class="button primary" href="/share"><span>Share</span></a></p>', 8: '<div class="digest-post-embed"><h4>The lake that moved</h4><div>Last spring I walked around a lake for nine days, and on the tenth it was somewhere else.</div></div>'},
    )
    top = f'<div class="post-header"><h1 class="post-title published" dir="auto">{told.title}</h1><h3 class="subtitle" dir="auto">{told.standfirst}</h3><div class="byline-wrapper"><div class="profile-hover-card-target"><a href="https://cold.example/@lior">{told.authors[0]}</a></div><div class="pencraft meta-EgzBVA">Jun 14, 2021</div></div></div>'
    data = script({**node(told, site=site), "url": "https://cold.example/p/glacier", "isAccessibleForFree": True, "author": [{"@type": "Person", "name": told.authors[0], "url": "x"}], "datePublished": "2021-06-14T03:00:00+00:00", "interactionStatistic": [{"@type": "InteractionCounter", "userInteractionCount": 9}]})
    return page(
        f'{head(told, site=site, title=f"{told.title} - by {told.authors[0]}", inner=metas(told, site=site, author=told.authors[0]) + data)}<body><div id="entry"><div id="main" class="main typography">{around.header(site)}<div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post">{top}'
        f'<div class="available-content"><div dir="auto" class="body markup">{body}</div></div><div class="post-footer">{around.share("like-button")}</div></article></div>{around.comments(around="<div class=comments-page><h4>Discussion about this post</h4>{}</div>", each="<div class=comment><div class=comment-meta>{name}</div><div class=comment-body><p>{text}</p></div></div>")}</div></div></div>{around.footer()}</div></body></html>',
        told,
    )


def stories_on_a_platform() -> Page:
    """Titles and texts with classes for scripts, the writer and the reading time above, responses below."""
    told, site = story("court"), "Platform"
    body = set_parts(
        told,
        p='<p id="a" class="pw-post-body-paragraph mx my gt mz b">{}</p>',
        h='<h1 id="b" class="nv nw gt be nx">{}</h1>',
        fig='<figure class="mo mp mq mr ms mt"><div role="button" tabindex="0" class="mu mv di mw"><span class="be b">Press enter or click to view image in full size</span><div><picture><img></picture></div></div><figcaption class="nd fe ne nb">{} {credit}</figcaption></figure>',
    )
    top = f'<div><h1 id="t" class="pw-post-title gs gt gu" data-testid="storyTitle">{told.title}</h1><h2 id="s" class="pw-subtitle-paragraph hx">{told.standfirst}</h2><div class="speechify-ignore ab"><div><a rel="noopener follow" data-testid="authorName" href="/@emeka">{told.authors[0]}</a> · <p><button>Follow</button></p></div><span>6 min read</span><span>·</span><span data-testid="storyPublishDate">Nov 5, 2024</span></div></div>'
    data = script({"@context": "http://schema.org", "@type": "NewsArticle", "url": "https://platform.example/x", "dateCreated": "2024-11-05T10:15:00.000Z", "datePublished": "2024-11-05T10:15:00.000Z", "headline": told.title, "name": told.title, "author": {"@type": "Person", "name": told.authors[0]}, "creator": [told.authors[0]], "publisher": {"@type": "Organization", "name": site}})
    talk = around.comments(around="<div class=responses><h2>Responses (8)</h2>{}</div>", each="<div class=ab><div>{name}</div><div><pre class=pw-response>{text}</pre></div></div>")
    return page(
        f'{head(told, site=site, title=f"{told.title} | by {told.authors[0]} | {site}", inner=metas(told, site=site, author=told.authors[0], **{"article:author": "https://platform.example/@emeka"}) + data)}<body><div id="root"><div class="a b c">{around.header(site)}<div class="fn"><article><div class="l"><section><div><div class="gl gm"><div class="ab cb"><div class="ci bh">{top}{body}</div></div></div></div></section></div></article></div>'
        f'<div class="bh">{talk}<div class="more-from"><h2>More from {told.authors[0]}</h2>{around.teasers(0, 4, "<article><a href=/{n}><h2>{head}</h2><h3>{text}</h3></a></article>")}</div></div></div></div></body></html>',
        told,
    )


BUILDS = (block_editor, classic_theme, cards_in_the_text, letter_on_the_web, stories_on_a_platform)
