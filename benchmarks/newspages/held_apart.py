"""Builds that were written last and never worked on."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def lists_above_and_locks() -> Page:
    """Points above the text, a lock around it, headings of slides, sources beside the captions."""
    told, site = story("ferry"), "Ledger Insider"
    points = (
        "Five islands lose their only boat in October.",
        "The pier would cost more to mend than the line earns.",
        "This post originally appeared in our harbour newsletter.",
    )
    body = set_parts(
        told,
        h='<div class="slide-title clearfix"><h2 class="slide-title-text">{}</h2></div>',
        fig=(
            '<figure class="figure image-figure-image" data-type="img"><div class="aspect-ratio"><img '
            'class="lazy-image" data-srcs="{}"></div><span class="image-source-caption"><figcaption '
            'class="image-caption" data-e2e-name="image-caption">{}</figcaption> <span class="image-source '
            'headline-regular" data-e2e-name="image-source">{credit}</span></span></figure>'
        ).replace('data-srcs="{}"', "data-srcs"),
        between={
            2: (
                '<section class="inline-newsletter-signup" data-component-type="inline-newsletter"><div '
                'class="newsletter-copy"><h3>Harbour Insider</h3><p>The inside story of docks and cranes, in '
                'your inbox twice a week.</p></div><div class="email-form"><input type="email"></div></section>'
            ),
            5: (
                '<div class="in-post-sticky only-desktop"></div><section class="action-card"><a href="/ac"><h4>'
                "The rope makers of Little Sandel</h4></a></section>"
            ),
        },
    )
    top = (
        f'<section class="post-headline-wrapper"><h1 class="post-headline">{told.title}</h1></section>'
        '<section class="byline-wrapper"><div class="byline"><div class="byline-author-name-wrapper"><a '
        'class="byline-link byline-author-name" href="/author/i">Ines Halloran</a> and <a '
        'class="byline-link byline-author-name" href="/author/t">Tobias Merrick</a></div></div><div '
        'class="byline-timestamp" data-timestamp="2024-03-12T06:40:00Z">Mar 12, 2024, 6:40 AM UTC</div>'
        "</section>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [
                {"@type": "Person", "name": n, "worksFor": {"@type": "Organization", "name": site}}
                for n in told.authors
            ],
            "datePublished": "2024-03-12T06:40:00Z",
        }
    )
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, author=", ".join(told.authors), date="2024-03-12T06:40:00Z") + data,
    )
    return page(
        (
            f"{begin}"
            f'<body>{around.header(site)}<main id="main"><section class="post-content-wrapper"><section '
            f'class="post-top">{top}{around.share("share-wrapper")}</section><section class="post-summary">'
            f'<ul class="summary-list">{"".join(f"<li>{p}</li>" for p in points)}</ul></section><section '
            'class="post-body-content"><article><section class="post-content"><div '
            f'class="content-lock-content">{body}</div></section></article></section></section></main>'
            f'<section class="read-next"><h3>Read next</h3>{around.teasers(2, 6, around.CARD)}</section>'
            f"{around.footer()}</body></html>"
        ),
        told,
        either=points,
    )


def tables_of_a_letter() -> Page:
    """A letter's copy on the web: every paragraph is a table of its own, inside tables."""
    told, site = story("school").without("pull", "figure"), "The Valley at Seven"

    def cell(inner: str, extra: str = "") -> str:
        return (
            '<table role="none" width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td class="dd" '
            f'align="left" style="padding:0px 28px;text-align:left;{extra}">{inner}</td></tr></table>'
        )

    body = set_parts(
        told,
        p=cell('<p style="mso-line-height-alt:150.0%;">{}</p>'),
        h=cell('<h2 style="color:#2A2A2A;">{}</h2>'),
    )
    top = (
        cell(f'<h1 style="text-align:left;">{told.title}</h1>')
        + cell(f'<p style="color:#888">{told.standfirst}</p>')
        + cell(f'<p><b>By <a href="/r">{told.authors[0]}</a></b> • September 28, 2023</p>')
    )
    foot = cell(
        "<p>You are receiving this because you signed up for The Valley at Seven. <a href='/u'>"
        "Unsubscribe</a> or <a href='/p'>change your preferences</a>.</p>"
    )
    data = script(
        {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "headline": told.title,
            "author": {"@type": "Person", "name": told.authors[0]},
            "datePublished": "2023-09-28T15:20:00.000Z",
        }
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body><nav><ul>{around.menu()}</ul>"
            '</nav><div class="rendered-post"><div id="content-blocks"><table width="100%" bgcolor="#fff" '
            f'role="none"><tr><td align="center"><table role="none" width="670"><tr><td>{top}{body}{foot}</td>'
            '</tr></table></td></tr></table></div></div><div class="keep-reading"><p>Keep Reading</p>'
            f"{around.teasers(0, 6, around.CARD)}</div>{around.footer()}</body></html>"
        ),
        told,
        published="2023-09-28T15:20:00+00:00",
        either=(
            (
                "You are receiving this because you signed up for The Valley at Seven. Unsubscribe or change "
                "your preferences."
            ),
        ),
    )


BUILDS = (lists_above_and_locks, tables_of_a_letter)
