"""Builds that were written after all rules and never worked on: the second ones that were held out."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def widgets_of_a_page_builder() -> Page:
    """Every stretch of text is a widget in a column in a section; posts of a loop stand below."""
    told, site = story("hospital"), "Saltmarsh Weekly"

    def widget(kind: str, inner: str) -> str:
        return (
            f'<div class="elementor-element elementor-widget elementor-widget-{kind}"><div '
            f'class="elementor-widget-container">{inner}</div></div>'
        )

    body = set_parts(
        told,
        p=widget("text-editor", "<p>{}</p>"),
        h=widget("heading", '<h2 class="elementor-heading-title elementor-size-default">{}</h2>'),
        fig=widget(
            "image",
            (
                '<figure class="wp-caption"><img src="e.jpg"><figcaption class="widget-image-caption '
                'wp-caption-text">{} {credit}</figcaption></figure>'
            ),
        ),
        between={
            4: widget("button", '<a class="elementor-button" href="/join"><span>Become a member</span></a>'),
            7: widget("spacer", ""),
        },
    )
    top = widget("theme-post-title", f'<h1 class="elementor-heading-title">{told.title}</h1>') + widget(
        "post-info",
        (
            '<ul class="elementor-inline-items"><li itemprop="author"><span '
            f'class="elementor-post-info__item--type-author">{told.authors[0]}</span></li><li '
            'itemprop="datePublished"><time>January 16, 2025</time></li></ul>'
        ),
    )
    loop = widget(
        "loop-grid",
        around.teasers(
            2,
            5,
            (
                '<div class="e-loop-item"><div class="elementor-widget-container"><h3 '
                'class="elementor-heading-title"><a href="/{n}">{head}</a></h3></div><div '
                'class="elementor-widget-container">{text}</div></div>'
            ),
        ),
    )
    data = script(
        {
            "@context": "https://schema.org",
            "@graph": [
                {
                    "@type": "BlogPosting",
                    "headline": f"{told.title} - {site}",
                    "author": {"@id": "#a", "name": told.authors[0]},
                    "datePublished": "2025-01-16T19:30:00+00:00",
                },
                {"@type": "Person", "@id": "#a", "name": told.authors[0]},
            ],
        }
    )
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, **{"article:published_time": "2025-01-16T19:30:00+00:00"}) + data,
    )
    return page(
        (
            f"{begin}"
            f'<body class="single-post elementor-default">{around.header(site)}<div '
            'data-elementor-type="single-post" class="elementor"><section class="elementor-section"><div '
            'class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap">'
            f'{top}{body}</div></div></div></section><section class="elementor-section"><div '
            f'class="elementor-container">{loop}</div></section></div>{around.footer()}</body></html>'
        ),
        told,
    )


def chunks_between_rails() -> Page:
    """A magazine: the text in chunks beside rails, first words in another type, a letter's card between chunks."""
    told, site = story("glacier"), "The Quarterly"
    chunk = (
        '<div class="GridWrapper-sc grid grid-margins grid-items-2 grid-layout--adrail narrow"><div '
        'class="GridItem grid--item body body__container article__body grid-layout__content"><div '
        'class="body__inner-container">'
    )
    close = (
        '</div></div><div class="GridItem grid--item grid-layout__aside"><div class="StickyBoxWrapper">'
        '<div class="ad ad--rail"></div></div></div></div>'
    )
    card = (
        '<div class="ConsumerMarketingUnitThemedWrapper-sc consumer-marketing-unit--article-mid-content">'
        '<div class="callout__content"><h3 class="CalloutHed">The daily letter</h3><p>Sign up to receive '
        "the best of the magazine.</p></div></div>"
    )
    body = (
        chunk
        + set_parts(
            told,
            p='<p class="paywall">{}</p>',
            h="<h2>{}</h2>",
            q=(
                '<blockquote class="BlockquoteEmbedWrapper-sc"><div class="BlockquoteEmbedContent-sc"><p>{}</p>'
                "</div></blockquote>"
            ),
            fig=(
                '<figure class="AssetEmbedWrapper-sc asset-embed"><div class="AssetEmbedAssetContainer-sc"><span '
                'class="ResponsiveAsset"><picture><img></picture></span></div><div class="CaptionWrapper-sc '
                'caption AssetEmbedCaption-sc"><span class="BaseText-sc caption__text">{}</span><span '
                'class="BaseText-sc caption__credit">Photograph by {credit}</span></div></figure>'
            ),
            joined="",
            between={2: close + card + chunk, 6: close + chunk},
        )
        + close
    )
    top = (
        '<header class="ContentHeaderWrapper-sc"><div class="ContentHeaderRubric"><span '
        'class="RubricName">Letter from Hochwald</span></div><h1 data-testid="ContentHeaderHed">'
        f'{told.title}</h1><div class="ContentHeaderDek">{told.standfirst}</div><div '
        'data-testid="BylinesWrapper" class="BylinesWrapper-sc bylines"><p class="BylineWrapper-sc '
        'byline"><span itemprop="author"><span class="BylineNamesWrapper-sc"><span '
        'data-testid="BylineName"><span class="BylinePreamble">By </span><a class="byline__name-link" '
        f'href="/contributors/l">{told.authors[0]}</a></span></span></span></p></div><time '
        'data-testid="ContentHeaderPublishDate" datetime="2021-06-14T05:00:00+02:00">June 14, 2021</time>'
        "</header>"
    )
    data = script(
        {
            **node(told, site=site),
            "isAccessibleForFree": False,
            "alternativeHeadline": told.title,
            "articleBody": " ".join(p.words for p in told.only("paragraph")),
        }
    )
    return page(
        (
            f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="app-root">'
            f'{around.header(site)}<main id="main-content"><article class="article main-content">{top}<div '
            'data-attribute-verso-pattern="article-body" class="ArticlePageContentBackGround-sc '
            'article-body__content"><div class="ArticlePageChunksContent-sc"><div '
            f'data-testid="ArticlePageChunks" class="ArticlePageChunks-sc">{body}</div></div></div></article>'
            f'</main><div class="recirc-list">{around.teasers(0, 5, around.CARD)}</div>{around.footer()}</div>'
            "</body></html>"
        ),
        told,
    )


def blocks_of_a_rolling_channel() -> Page:
    """A news channel: widgets for adverts and videos between paragraphs, tiles of other stories, a tag above."""
    told, site = story("court"), "Channel Sky Blue"
    body = set_parts(
        told,
        p="<p>{}</p>",
        h="<h2>{}</h2>",
        fig=(
            '<div class="ui-media" data-format="leadin"><div class="ui-media-image"><img '
            'class="ui-media-img"></div><div class="ui-media-caption"><span class="ui-media-label '
            'u-hide-visually">Image:</span> <span class="ui-media-caption-text">{} Pic: {credit}</span></div>'
            "</div>"
        ),
        between={
            1: (
                '<p><strong>Read more:<br></strong><a href="/r1">Who the three mayors are</a><br><a href="/r2">A '
                "law and its long way to court</a></p>"
            ),
            4: (
                '<div class="site-oovvuu" data-testid="vi-widget"><div class="sdc-article-widget '
                'sdc-article-video"><button>Play Video</button><span>Mayor arrives at court</span></div></div>'
            ),
            7: (
                '<div class="sdc-article-strapline sdc-article-strapline--with-background"><div '
                'class="sdc-article-strapline__content"><a href="/app">Follow our channel on your phone and '
                "never miss a story</a></div></div>"
            ),
        },
    )
    top = (
        f'<div class="ui-article-header"><h1 class="ui-article-header-title"><span>{told.title}</span>'
        f'</h1><p class="ui-article-subtitle">{told.standfirst}</p><div class="ui-article-byline"><p '
        f'class="byline-author"><a href="/author/e">{told.authors[0]}</a></p><p class="byline-title">'
        'Europe reporter @emeka_l</p></div><p class="ui-article-date">Tuesday 5 November 2024 10:15, UK'
        "</p></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": {"@type": "Person", "name": f"{told.authors[0]}, Europe reporter"},
            "datePublished": "2024-11-05T10:15:00Z",
        }
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<main "
            f'id="main" class="ui-page"><article>{top}{around.share("ui-share")}<div class="ui-article-body" '
            f'data-component-name="ui-article-body">{body}</div><div class="ui-topics"><h2>Related Topics</h2>'
            '<ul><li><a href="/t">Courts</a></li></ul></div></article><div class="ui-tiles">'
            f"{around.teasers(3, 8, around.CARD)}</div></main>{around.footer()}</body></html>"
        ),
        told,
        either=("Europe reporter @emeka_l",),
    )


BUILDS = (widgets_of_a_page_builder, chunks_between_rails, blocks_of_a_rolling_channel)
