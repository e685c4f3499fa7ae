"""Pages as American political sites, television and content systems for many papers build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def byline_in_the_text() -> Page:
    """The byline and the time stand inside the text's own container, interruptions between its columns."""
    told, site = story("court"), "Capitol Paper"
    body = set_parts(
        told,
        p='<p class=" story-text__paragraph">{}</p>',
        h='<h3 class="story-text__heading-medium  ">{}</h3>',
        fig=(
            '<figure class="art"><div class="fig-graphic"><img src="c.jpg"></div><figcaption '
            'class="story-photo__caption">{} | {credit}</figcaption></figure>'
        ),
        between={
            5: (
                '</div></div><section class="story-interrupt" data-ad-section><div class="content-group"><p>Most '
                "Read</p><ol>"
            )
            + around.teasers(0, 5, '<li><a href="/{n}">{head}</a></li>')
            + '</ol></div></section><div class="container"><div class="story-text">',
            8: (
                '<div class="story-enhancement"><div class="inline-signup"><h3>Playbook</h3><p>The unofficial '
                "guide to official Averne, every morning and weekday afternoons.</p><form><input></form></div>"
                "</div>"
            ),
        },
    )
    top = (
        '<div class="container container--story story-layout--fixed-fluid"><div '
        f'class="media-article__top"><h2 class="headline">{told.title}</h2><p class="dek">'
        f"{told.standfirst}</p></div>"
        '<div class="story-meta"><p class="story-meta__authors">By <span class="vcard"><a '
        f'href="/staff/e" target="_top">{told.authors[0]}</a></span></p><p class="story-meta__timestamp">'
        '<time datetime="2024-11-05 05:15:00">11/05/2024 05:15 AM EST</time></p></div></div>'
    )
    tail = (
        f'<div class="story-tools">{around.share()}</div><div class="story-tags"><ul><li>Filed under:</li>'
        '<li><a href="/t">Courts</a></li></ul></div>'
    )
    data = script(
        {
            **node(told, site=site),
            "datePublished": "2024-11-05T05:15:00-05:00",
            "author": [{"@type": "Person", "name": "EMEKA LINDGREN"}],
        }
    )
    return page(
        f"{head(told, site=site, title=f'{told.title} - {site.upper()}', inner=metas(told, site=site) + data)}"
        f'<body>{around.header(site)}<main id="main">{top}<div class="container"><div class="story-text">'
        f"{body}</div></div>{tail}</main>"
        f"{around.more(cls='layout-cards', head='More from the paper')}{around.footer()}</body></html>",
        told,
        published="2024-11-05T05:15:00-05:00",
    )


def capitals_as_pointers() -> Page:
    """Pointers in capitals, captions in brackets inside boxes named for their size, a biography below."""
    told, site = story("hospital"), "Eagle News"

    def pointer(words: str) -> str:
        return f'<p><a href="/p" target="_blank"><strong>{words}</strong></a></p>'

    body = set_parts(
        told,
        p='<p class="speakable">{}</p>',
        h="<h2><strong>{}</strong></h2>",
        fig=(
            '<div class="image-ct inline"><div class="m"><picture><img src="e.jpg"></picture></div><div '
            'class="info"><div class="caption"><p>{} <span class="copyright">({credit})</span></p></div>'
            "</div></div>"
        ),
        between={
            2: pointer("WARD SISTER TELLS OF THE LONGEST NIGHT OF HER LIFE"),
            5: '<div class="featured video video-ct"><div class="contain"><a href="/v">Video</a></div></div>'
            + pointer("CLICK HERE TO GET THE EAGLE NEWS APP"),
            9: pointer("HOW OTHER COASTS KEEP THEIR NURSES"),
        },
    )
    bio = (
        "Farah Delacroix is a health reporter for Eagle News. Story tips can be sent to "
        "farah.delacroix@eagle.example."
    )
    top = (
        '<header class="article-header"><div class="article-meta article-meta-upper"><span '
        'class="eyebrow"><a href="/h">Health</a></span><span class="article-date">Published <time>'
        "January 16, 2025 7:30pm EST</time></span></div>"
        f'<h1 class="headline speakable">{told.title}</h1><h2 class="sub-headline speakable">'
        f'{told.standfirst}</h2><div class="author-byline"><span class="author-headshot"><img src="f.jpg">'
        f'</span><span>By <span class="author"><a href="/person/d">{told.authors[0]}</a></span>'
        f' <span class="article-source">Eagle News</span></span></div>{around.share("social-icons")}</header>'
    )
    data = script(
        {**node(told, site=site), "articleBody": "", "author": {"@type": "Person", "name": told.authors[0]}}
    ) + metas(told, site=site, **{"dc.date": "2025-01-16", "dcterms.created": "2025-01-16T19:30:00+00:00"})
    return page(
        f'{head(told, site=site, inner=data)}<body class="is-primary">{around.header(site)}<div '
        f'class="page-content"><main class="main-content"><article class="article-wrap">{top}<div '
        'class="article-content-wrap sticky-columns"><div class="article-content"><div '
        'class="article-body">'
        f'{body}<div class="author-bio"><p>{bio}</p></div></div></div></div></article></main><aside '
        f'class="sidebar"><section class="collection">{around.popular()}</section></aside></div>'
        f"{around.more(cls='collection-recommended')}{around.footer()}</body></html>",
        told,
        either=(bio,),
    )


BUILDS = (byline_in_the_text, capitals_as_pointers)
