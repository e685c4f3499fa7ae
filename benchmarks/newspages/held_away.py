"""Builds that were written last and never worked on."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def prose_with_notes() -> Page:
    """A magazine in one prose box: small figures for notes, notes below, a box aside within the text."""
    told, site = story("glacier"), "Longer"
    body = (
        set_parts(
            told,
            h='<h2 id="x"><a class="anchor" href="#x" aria-hidden="true"><span>#</span></a>{}</h2>',
            fig=(
                '<figure class="not-prose my-8"><img class="rounded-lg"><figcaption class="mt-2 text-center '
                'text-sm text-zinc-500">{} <span class="block">{credit}</span></figcaption></figure>'
            ),
            between={
                6: (
                    '<aside class="not-prose rounded-xl border p-6"><p class="font-semibold">Also in this issue</p>'
                    '<p class="text-sm">A boat that carried nothing, and the two sisters who rowed it home for '
                    "eleven summers without telling their mother.</p></aside>"
                )
            },
        )
        .replace("What is left had", 'What is left<sup id="fnref1"><a href="#fn1">1</a></sup> had')
        .replace("In 2019 a survey", 'In 2019 a survey<sup><a href="#fn1" class="footnote-ref">1</a></sup>')
    )
    top = (
        '<header class="mx-auto max-w-3xl"><p class="uppercase tracking-wide">Essay</p><h1 '
        f'class="font-serif text-5xl">{told.title}</h1><p class="mt-4 text-xl text-zinc-600">'
        f'{told.standfirst}</p><div class="mt-6 flex items-center gap-x-3"><img class="h-10 w-10 '
        f'rounded-full"><div><p class="font-medium">{told.authors[0]}</p><p class="text-sm"><time '
        'datetime="2021-06-14">14 June 2021</time> · 6 min</p></div></div></header>'
    )
    data = script({**node(told, site=site), "@type": "Article", "datePublished": "2021-06-14"})
    made_notes = (
        '<section class="footnotes"><hr><ol><li id="fn1"><p>The survey was paid for by the commune. <a '
        'href="#fnref1">↩</a></p></li></ol></section>'
    )
    return page(
        (
            f'{head(told, site=site, inner=metas(told, site=site) + data)}<body class="bg-white antialiased">'
            f'{around.header(site)}<main class="py-16"><article>{top}<div class="prose prose-zinc lg:prose-xl '
            f'mx-auto">{body}{made_notes}</div></article><section class="mx-auto grid grid-cols-3">'
            f"{around.teasers(5, 6, around.CARD)}</section></main>{around.footer()}</body></html>"
        ),
        told,
        published="2021-06-14",
        either=("The survey was paid for by the commune. ↩",),
    )


def editor_in_the_browser() -> Page:
    """A kit that draws pages in the browser: spans in every paragraph, names for hooks, the writer in a title."""
    told, site = story("school"), "Mill Bend Post"
    body = set_parts(
        told,
        p=(
            '<div data-breakout="normal"><p dir="auto" class="mm8Nw rich-p" id="viewer-1"><span '
            'class="aujbK">{}</span></p></div>'
        ),
        h=(
            '<div data-breakout="normal"><h2 dir="auto" class="vGaGR" id="viewer-2"><span class="aujbK">{}'
            "</span></h2></div>"
        ),
        pull="",
        fig=(
            '<div data-breakout="normal" data-hook="imageViewer"><div class="_nZQ"><figure><wow-image '
            'class="aP"><img src="m.jpg"></wow-image></figure><figcaption class="_cap" data-hook="caption">'
            "<span>{} {credit}</span></figcaption></div></div>"
        ),
        between={
            3: (
                '<div data-breakout="normal"><p dir="auto" class="mm8Nw"><span class="aujbK"><br></span></p>'
                "</div>"
            )
        },
    )
    top = (
        f'<header><ul class="post-metadata" data-hook="post-metadata"><li><span title="{told.authors[0]}" '
        f'class="tQ0Q1A user-name" data-hook="user-name">{told.authors[0]}</span></li><li><span '
        'title="Sep 28, 2023" class="post-metadata__date time-ago" data-hook="time-ago">Sep 28, 2023'
        '</span></li><li><span class="post-metadata__readTime" data-hook="time-to-read">3 min read</span>'
        f'</li></ul><h1 class="pd" data-hook="post-title"><span class="post-title__text">{told.title}'
        "</span></h1></header>"
    )
    data = script(
        {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "headline": told.title,
            "author": {"@type": "Person", "name": told.authors[0]},
            "datePublished": "2023-09-28T15:20:00.000Z",
            "dateModified": "2023-09-29T13:02:00.000Z",
            "mainEntityOfPage": "https://m.example/post/phones",
        }
    )
    recent = (
        '<section data-hook="recent-posts"><h2>Recent Posts</h2>'
        + around.teasers(
            0,
            3,
            '<article data-hook="post-list-item"><a href="/{n}"><h2>{head}</h2><p>{text}</p></a></article>',
        )
        + "</section>"
    )
    return page(
        (
            f"{head(told, site=site, title=told.title, inner=metas(told, site=site) + data)}<body><div "
            f'id="SITE_CONTAINER">{around.header(site)}<main id="PAGES_CONTAINER"><div '
            f'class="blog-post-page-font"><article class="blog-post-background-color">{top}<section '
            'data-hook="post-description"><div class="rich-content-viewer"><div class="fTEXDR" dir="ltr">'
            f'{body}</div></div></section><footer class="post-footer" data-hook="post-footer">'
            f'{around.share("social-bar")}</footer></article>{recent}<div data-hook="comments-container"><h2>'
            f"Comments</h2>{around.comments(around='<div>{}</div>')}</div></div></main>{around.footer()}</div>"
            "</body></html>"
        ),
        told,
        published="2023-09-28T15:20:00+00:00",
    )


BUILDS = (prose_with_notes, editor_in_the_browser)
