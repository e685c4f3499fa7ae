"""Pages of other shapes: explainers, galleries, teasers behind a wall, data that is broken."""

from __future__ import annotations

import json
from dataclasses import replace

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, Part, furniture, marked_up, page, set_parts, story


def questions_in_bold() -> Page:
    """An explainer: questions as paragraphs in bold, some answers in lists, a box about the author."""
    told, site = story("ferry").without("figure", "row"), "Plain Answers"
    body = set_parts(
        told,
        h="<p><strong>{}</strong></p>",
        q='<blockquote class="quote"><p>“{}”</p></blockquote>',
        between={
            2: (
                '<aside class="inline-promo"><p><strong>Read more: <a href="/r">What a harbour board does all day'
                "</a></strong></p><hr></aside>"
            )
        },
    )
    top = (
        f'<div class="content-header"><h1 class="legacy"><strong itemprop="name">{told.title}</strong>'
        '</h1><div class="timestamps"><time datetime="2024-03-12T06:40:00Z" itemprop="datePublished">'
        "Published: March 12, 2024 2.40am EDT</time></div></div>"
    )
    authors = (
        '<section class="content-authors-group"><h2 class="visually-hidden">Authors</h2><ol>'
        + "".join(
            (
                '<li class="vcard"><a href="/p" class="author-name fn" rel="author"><span class="fn author-name">'
                f'{n}</span></a><p class="role">Lecturer in Transport, University of Corrin</p></li>'
            )
            for n in told.authors
        )
        + "</ol></section>"
    )
    note = (
        "Ines Halloran receives funding from the Council for Harbours. Tobias Merrick does not work for, "
        "consult or own shares in any company that would gain from this article."
    )
    data = script(
        {
            **node(told, site=site),
            "author": [
                {
                    "@type": "Person",
                    "name": n,
                    "affiliation": {"@type": "Organization", "name": "University of Corrin"},
                }
                for n in told.authors
            ],
        }
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<div "
        f'class="wrapper"><article class="instapaper_body">{top}<div class="grid-ten content-body content '
        f'entry-content instapaper_body inline-promos" itemprop="articleBody">{body}</div></article>'
        f'<aside class="sidebar">{authors}<section class="disclosure"><h3>Disclosure statement</h3><p>'
        f"{note}</p></section></aside></div>"
        f'<div class="donate-bar">{around.appeal("appeal")}</div>{around.more(cls="related")}'
        f"{around.footer()}</body></html>",
        told,
        either=(note,),
    )


def behind_a_wall() -> Page:
    """The first paragraphs fade out, and a box asks for money; teasers below are longer than what is left."""
    told, site = story("court"), "Averne Financial"
    told = replace(told, parts=told.parts[:5])
    ask, offer = (str(words) for words in furniture()["paywall"])
    body = set_parts(
        told,
        p='<p class="n-content-p">{}</p>',
        fig=(
            '<figure class="n-content-image n-content-image--full"><picture><img></picture><figcaption '
            'class="n-content-image__caption">{} © {credit}</figcaption></figure>'
        ),
    )
    wall = (
        f'<div class="paywall-barrier o-subs-card"><h2>Subscribe to go on reading</h2><p>{offer}</p><ul>'
        "<li>Global news and analysis</li><li>Expert opinion</li><li>Our app on any device</li></ul><p>"
        f"{ask}</p></div>"
    )
    top = (
        '<div class="o-topper"><h1 class="o-topper__headline"><span class="article-classifier__gap">'
        f'{told.title}</span></h1><div class="o-topper__standfirst">{told.standfirst}</div></div><div '
        'class="article-info"><div class="article-info__time-byline"><time class="o-date '
        'article-info__timestamp" datetime="2024-11-05T10:15:00.000Z">November 5 2024</time><div '
        f'class="article-info__byline"><a class="n-content-tag--author" href="/e">{told.authors[0]}</a> '
        "in Averne</div></div></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "isAccessibleForFree": "False",
            "author": [{"@type": "Person", "name": told.authors[0]}],
        }
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main>"
            f'<article class="article" data-content-id="1">{top}<div class="article__content-body '
            f'n-content-body js-article__content-body"><article id="article-body">{body}</article></div>{wall}'
            f'</article></main><section class="more">{around.teasers(0, 8, around.CARD)}</section>'
            f"{around.footer()}</body></html>"
        ),
        told,
    )


def broken_data() -> Page:
    """Data for machines with comments, a comma too many and a line break in a value; several articles beside it."""
    told, site = story("fire"), "Wire Basin"
    text = (
        json.dumps(node(told, site=site), indent=1)
        .replace('"publisher"', '\n"publisher"')
        .replace("ridge", "rid\nge")
    )
    broken = text[:-2] + ",\n}"
    others = "".join(
        script(
            {
                "@type": "NewsArticle",
                "headline": f"Another story {n}",
                "author": {"@type": "Person", "name": "Nobody Known"},
                "datePublished": "2020-02-02",
                "url": f"/{n}",
            }
        )
        for n in range(3)
    )
    body = set_parts(
        told,
        h="<h2>{}</h2>",
        fig="<figure><img><figcaption>{} ({credit})</figcaption></figure>",
        between={3: around.letter("nl-inline")},
    )
    names = ", ".join(f'<a href="/people/{n.split()[0].lower()}">{n}</a>' for n in told.authors)
    top = (
        f'<h1>{told.title}</h1><p class="article-byline">By {names}</p><p class="article-dateline"><time '
        'datetime="2022-08-19T17:45:00-07:00">Aug 19, 2022 5:45 PM</time></p>'
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + others)}<script "
            f'type="application/ld+json"><!--\n//<![CDATA[\n{broken}\n//]]>\n--></script><body>'
            f"{around.header(site)}<main><article>{top}{body}</article></main>{around.more()}{around.footer()}"
            "</body></html>"
        ),
        told,
    )


def collapsed_parts() -> Page:
    """Parts of the text fold out; a heading is a button's label or is one by its role only."""
    told, site = story("court"), "The Averne Reader"

    def heading(part: Part) -> str:
        return f'<div role="heading" aria-level="2" class="chapter-title">{marked_up(part.words)}</div>'

    body = set_parts(
        told,
        h=heading,
        fig=(
            '<div class="figure"><img><div class="fig-text"><span class="figcaption">{}</span> <span '
            'class="copyright">{credit}</span></div></div>'
        ),
        between={
            4: (
                '<details class="explain"><summary>How the court votes</summary><p>Seven judges sit on the '
                "court. Four votes are needed to strike down a law, and the one who writes the ruling is drawn "
                "by lot.</p></details>"
            )
        },
    )
    top = (
        f'<h1>{told.title}</h1><p class="intro">{told.standfirst}</p><div class="info"><span '
        f'class="writer">Text: {told.authors[0]}</span> <span class="when">5 November 2024, 10:15</span>'
        "</div>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": told.authors[0] + ", Legal Correspondent",
            "datePublished": "2024-11-05 10:15:00",
        }
    )
    return page(
        (
            f'{head(told, site=site, inner=data)}<body>{around.header(site)}<div class="page"><div '
            f'class="article-main">{top}<div class="article-text">{body}</div></div></div>{around.more()}'
            f"{around.footer()}</body></html>"
        ),
        told,
        published="2024-11-05T10:15:00",
        either=(
            "How the court votes",
            (
                "Seven judges sit on the court. Four votes are needed to strike down a law, and the one who "
                "writes the ruling is drawn by lot."
            ),
        ),
    )


BUILDS = (questions_in_bold, behind_a_wall, broken_data, collapsed_parts)
