"""Pages as American newspapers and their content systems build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def companion_columns() -> Page:
    """Two or three paragraphs to a column, advertisements and pictures between the columns."""
    told, site = story("fire"), "The Basin Times"
    ad = (
        '<div id="app-dropzone-{0}"><div class="ad top-wrapper"><p>Advertisement</p><a class="skip" '
        'href="#after">SKIP ADVERTISEMENT</a></div></div>'
    )
    close, open_ = "</div></div>", '<div class="css-s99gbd StoryBodyCompanionColumn"><div class="css-53u6y8">'
    body = (
        open_
        + set_parts(
            told,
            p='<p class="css-at9mc1 evys1bk0">{}</p>',
            h='<h2 class="css-13o6u42 eoo0vm40" id="link-1">{}</h2>',
            fig=f'{close}<div data-testid="photoviewer-wrapper"><div data-testid="photoviewer-children"><figure '
            'class="img-sz-large css-1"><div><picture><img src="p.jpg"></picture></div>'
            '<figcaption class="css-fmt"><span class="css-jevhma e13ogyst0">{}</span><span '
            'class="css-1u46b97"><span class="css-1ly73wi visually-hidden">Credit...</span><span>{credit}'
            "</span></span>"
            f"</figcaption></figure></div></div>{open_}",
            joined="",
            between={n: close + ad.replace("{0}", str(n)) + open_ for n in (3, 6, 9)},
        )
        + close
    )
    names = ", ".join(
        f'<span class="css-1baulvz" itemprop="name"><a href="/by/{n}">{n}</a></span>' for n in told.authors
    )
    top = (
        f'<header class="css-1"><h1 id="link-9" class="css-88wicj" data-testid="headline">{told.title}'
        f'</h1><p id="article-summary" class="css-79rysd">{told.standfirst}</p>'
        f'<div class="css-byline"><p class="css-4anu6l">By {names}</p></div><div><ul '
        'class="bylines-dates"><time class="css-x7rtpa" datetime="2022-08-19T20:45:00-04:00">Aug. 19, '
        "2022</time></ul></div>"
        f"{around.share('css-share')}</header>"
    )
    bio = (
        "Wendell Achebe covers the west of the state. He has reported on wildfires since 2011. More "
        "about Wendell Achebe"
    )
    tail = (
        f'<div class="bottom-of-article"><p class="css-bio">{bio}</p><p>A version of this article appears '
        "in print on Aug. 20, 2022, Section A, Page 1 of the state edition. Order Reprints | Subscribe"
        "</p></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "@context": "http://schema.org",
            "isAccessibleForFree": False,
            "datePublished": "2022-08-20T00:45:00.000Z",
            "hasPart": {
                "@type": "WebPageElement",
                "isAccessibleForFree": False,
                "cssSelector": ".meteredContent",
            },
        }
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} - {site}",
        inner=metas(told, site=site, byl="By Wendell Achebe, Maria Luz Ortega and Priya Nandakumar") + data,
    )
    return page(
        f"{begin}"
        '<body><div id="app">'
        f'{around.header(site)}<main id="site-content"><div><article id="story" class="css-vxcmzt">{top}'
        f'<section name="articleBody" class="meteredContent css-1r7ky0e" itemprop="articleBody">{body}'
        "</section>"
        f'{tail}</article></div></main><nav class="site-index"><h2>Site Index</h2><ul>'
        f'{around.menu(times=2)}</ul></nav><section class="bottom-sheet">'
        f"{around.more(head='More in U.S. News')}</section>"
        f"{around.footer()}</div></body></html>",
        told,
        either=(
            bio,
            (
                "A version of this article appears in print on Aug. 20, 2022, Section A, Page 1 of the state "
                "edition. Order Reprints | Subscribe"
            ),
        ),
        published="2022-08-20T00:45:00+00:00",
    )


def named_for_tests() -> Page:
    """Names for tests only, links to other stories in brackets, a letter's box between the paragraphs."""
    told, site = story("court"), "The Capital Ledger"
    link = (
        '<div class="wpds-c-x"><p data-el="text" class="wpds-c-y"><a href="/o" '
        'data-qa="interstitial-link"><span>[</span>Who owns the water under your street?<span>]</span>'
        "</a></p></div>"
    )
    body = set_parts(
        told,
        p=(
            '<div class="wpds-c-PJLV article-body" data-qa="article-body"><p data-testid="drop-cap" '
            'data-el="text" class="wpds-c-heFNVF" dir="null">{}</p></div>'
        ),
        h='<div class="wpds-c-PJLV article-body" data-qa="article-body"><h3 class="wpds-c-hd">{}</h3></div>',
        fig=(
            '<div class="wpds-c-im"><figure><div><img srcset="w.jpg"></div><figcaption class="font-xxxs">{} '
            "({credit})</figcaption></figure></div>"
        ),
        between={
            4: link,
            6: f'<div class="hide-for-print" data-qa="newsletter">{around.letter("wpds-c-nl")}</div>',
            8: '<div data-qa="article-body-ad" class="hide-for-print"><p>Advertisement</p></div>',
        },
    )
    top = (
        '<header><div data-qa="headline"><h1 id="main-content" data-qa="headline" class="wpds-c-h"><span '
        f'data-qa="headline-opinion-text">{told.title}</span></h1><p data-qa="subheadline">'
        f"{told.standfirst}</p></div>"
        '<div data-qa="timestamp">Updated <span data-testid="updated-date">November 5, 2024 at 1:50 p.m. '
        'EST</span>|Published <span data-testid="display-date">November 5, 2024 at 5:15 a.m. EST</span>'
        "</div>"
        '<div data-qa="author-byline">By <a rel="author" href="/people/e" data-qa="author-name">'
        f"{told.authors[0]}</a></div></header>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": told.authors[0], "url": "https://x.example"}],
            "articleBody": told.parts[0].words,
        }
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="__next">'
        f'{around.header(site)}<main><article><div class="grid-layout">{top}'
        f'<div class="teaser-content grid-body"><div class="meteredContent grid-center">{body}</div></div>'
        '</div></article><div data-qa="comments"><p>182 Comments</p></div></main>'
        f'<div class="grid-rail">{around.popular()}</div>'
        f"{around.more(cls='wpds-c-more', head='More from the Ledger')}{around.footer()}</div></body>"
        "</html>",
        told,
    )


def no_article_element() -> Page:
    """Links set over several lines, a carousel, lists of related stories in the text, comments longer than it."""
    told, site = story("ferry"), "The Associated Desk"
    linked = '<span class="LinkEnhancement">\n  <a class="Link" href="/hub/{0}">\n    {0}\n  </a>\n</span>'
    body = set_parts(
        told,
        p="<p>\n   {}\n</p>",
        fig='<div class="Enhancement"><div class="Enhancement-item"><bsp-figure><figure class="Figure"><a '
        'class="AnchorLink"></a><div class="Figure-item"><picture><img class="Image"></picture></div>'
        '<figcaption class="Figure-caption"><p>{} ({credit})</p></figcaption></figure></bsp-figure></div></div>',
        between={
            4: (
                '<div class="Enhancement" data-align-center><div class="PageListEnhancementGeneric" '
                'data-parsely-title="Related Stories"><div class="PageListEnhancementGeneric-header"><h3>Related '
                "Stories</h3></div>"
            )
            + around.teasers(
                2,
                2,
                (
                    '<div class="PagePromo"><div class="PagePromo-content"><bsp-custom-headline><div '
                    'class="PagePromo-title"><a class="Link" href="/{n}"><span class="PagePromoContentIcons-text">'
                    "{head}</span></a></div></bsp-custom-headline></div></div>"
                ),
            )
            + "</div></div>",
            7: '<div class="Advertisement"><div class="SovrnAd"></div></div>',
        },
    ).replace("Sandel Steamers", linked.replace("{0}", "Sandel Steamers"), 1)
    names = " and ".join(f'<a class="Link" href="/author/{n}">{n.upper()}</a>' for n in told.authors)
    top = (
        '<div class="StoryPage-lede-content"><div class="Page-breadcrumbs"><a class="Link" href="/w">'
        f'World News</a></div><h1 class="Page-headline">{told.title}</h1></div><div class="Page-lead">'
        "</div>"
        f'<div class="Page-byline"><div class="Page-authors">By&nbsp;{names}</div><div '
        'class="Page-dateModified"><bsp-timestamp data-timestamp="1710255900000"><span data-date>Updated '
        "3:05 PM UTC, March 12, 2024</span></bsp-timestamp></div></div>"
    )
    talk = around.comments(
        around=(
            '<div id="d-comments" class="viafoura"><vf-widget><div id="vf-conv"><section class="vf-x"><h2>'
            "Conversation</h2>{}</section></div></vf-widget></div>"
        ),
        each=(
            '<div class="vf-post"><span class="vf-name">{name}</span><div class="vf-comment"><p>{text}</p>'
            "</div></div>"
        )
        * 1,
    )
    data = script(
        {
            **node(told, site=site),
            "dateModified": "2024-03-12T15:05:00",
            "datePublished": "2024-03-12T06:40:00Z",
        }
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} | {site}",
        inner=metas(told, site=site, **{"article:modified_time": "2024-03-12T15:05:00"}) + data,
    )
    return page(
        f"{begin}"
        '<body class="Page-body">'
        f'<bsp-header>{around.header(site)}</bsp-header><bsp-story-page class="Page"><div '
        f'class="Page-oneColumn"><main class="Page-main">{top}<div class="Page-storyBody '
        'gtmMainScrollContent"><bsp-jw-player></bsp-jw-player>'
        f'<div class="RichTextStoryBody RichTextBody">{body}</div></div>{talk}</main></div><aside '
        f'class="Page-aside">{around.more(cls="PageList")}</aside></bsp-story-page>'
        f"{around.footer('Page-footer')}</body></html>",
        told,
    )


BUILDS = (companion_columns, named_for_tests, no_article_element)
