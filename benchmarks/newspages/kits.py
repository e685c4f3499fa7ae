"""Pages as kits for many papers build them: names by block and element, by number, by use."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def parts_of_a_kit() -> Page:
    """Names by block and element throughout, the byline in spans, a list of results below the text."""
    told, site = story("club"), "Valley Tribune"
    body = set_parts(
        told,
        p='<p class="c-paragraph">{}</p>',
        h='<h2 class="c-heading">{}</h2>',
        ul='<ul class="c-list b-article-body__list">{}</ul>',
        li='<li class="c-list__item">{}</li>',
        fig=(
            '<figure class="c-media-item b-article-body__image"><img class="c-image"><figcaption '
            'class="c-media-item__fig-caption"><span class="c-media-item__caption">{}</span><span '
            'class="c-media-item__credit">({credit})</span></figcaption></figure>'
        ),
        between={
            3: (
                '<div class="c-stack b-article-body__interstitial-link-wrap"><p class="c-paragraph '
                'b-article-body__interstitial-link">[ <a class="c-link" href="/i">Harrow Vale owner booed off '
                "his own pitch</a> ]</p></div>"
            ),
            7: '<div id="arcad-feature" class="c-ad b-ads-block"></div>',
        },
    )
    top = (
        f'<h1 class="c-heading b-headline">{told.title}</h1><h2 class="c-heading b-subheadline">'
        f'{told.standfirst}</h2><div class="b-byline"><span class="c-attribution b-byline__by">By </span>'
        f'<span class="b-byline__names"><a class="c-link b-byline__names-name" href="/a">{told.authors[0]}'
        "</a></span></div>"
        '<time as="time" class="c-date b-date" datetime="2023-05-07T17:12:00.000Z">May 07, 2023 at 6:12 '
        "pm</time>"
    )
    bio = (
        "Callum Adeyemi has covered Rovers for eleven years. He once saved a penalty at the ground, "
        "before it was finished."
    )
    author = (
        '<section class="b-full-author-bio"><div class="c-stack"><h2 class="c-heading '
        f'b-full-author-bio__name">{told.authors[0]}</h2><p class="c-paragraph '
        f'b-full-author-bio__biography">{bio}</p></div></section>'
    )
    results = (
        '<div class="c-stack b-results-list">'
        + around.teasers(
            4,
            6,
            (
                '<article class="c-stack b-results-list__item"><a href="/{n}"><img></a><div><h2 '
                'class="c-heading">{head}</h2><p class="c-paragraph b-results-list__description">{text}</p></div>'
                "</article>"
            ),
        )
        + "</div>"
    )
    data = script(
        {
            **node(told, site=site),
            "@type": ["NewsArticle", "ReportageNewsArticle"],
            "author": [{"@type": "Person", "name": told.authors[0], "description": bio}],
        }
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="fusion-app" '
        f'class="b-application"><header class="page-header">{around.header(site)}</header><section '
        f'class="b-right-rail__main"><main class="c-stack b-right-rail__main-interior">{top}'
        f'<article class="b-article-body">{body}</article>{author}{results}</main><aside '
        f'class="b-right-rail__rail-container">{around.popular()}</aside></section>'
        f"{around.footer('c-stack b-footer')}</div></body></html>",
        told,
        either=(bio, told.authors[0]),
        published="2023-05-07T17:12:00+00:00",
    )


def components_with_long_names() -> Page:
    """A wrapper for each paragraph, pulled quotations, a drop of cards between, utility classes only."""
    told, site = story("school"), "The Margin"
    body = set_parts(
        told,
        p=(
            '<div class="duet--article--article-body-component"><p '
            'class="duet--article--dangerously-set-cms-markup duet--article--standard-paragraph mb-20 '
            'font-fkroman text-18 leading-160 -tracking-1">{}</p></div>'
        ),
        h=(
            '<div class="duet--article--article-body-component"><h3 '
            'class="duet--article--dangerously-set-cms-markup mb-20 font-polysans text-26">{}</h3></div>'
        ),
        pull=(
            '<div class="duet--article--article-body-component clear-both block"><div '
            'class="duet--article--article-pullquote float-left my-20"><p class="mb-10 text-30 font-medium">'
            "{}</p></div></div>"
        ),
        fig='<div class="duet--article--article-body-component"><figure '
        'class="duet--article--image-gallery-image mb-20"><div class="duet--media--content-warning '
        'relative"><img alt="" decoding="async"></div><div class="duet--media--caption mt-4 flex">'
        '<figcaption class="inline text-13 '
        'duet--article--dangerously-set-cms-markup">{}</figcaption> <cite '
        'class="duet--article--dangerously-set-cms-markup inline not-italic text-gray-63">Photo by '
        "{credit}</cite></div></figure></div>",
        between={
            4: (
                '<div class="duet--article--article-body-component"><div class="duet--layout--related-list"><h4 '
                'class="text-13 uppercase">Related</h4><ul><li><a href="/r">The school that banned chairs</a>'
                '</li><li><a href="/r2">A year without homework</a></li></ul></div></div>'
            ),
            8: (
                '<div class="duet--article--article-body-component"><div class="duet--ad--native-ad-rock">'
                "Sponsored</div></div>"
            ),
        },
    )
    top = (
        f'<div class="duet--article--lede"><h1 class="inline font-polysans text-28 font-bold">{told.title}'
        f'</h1><h2 class="inline selection:bg-franklin">/ {told.standfirst}</h2><div '
        'class="duet--article--article-byline"><p class="duet--article--article-byline-author">By <a '
        f'href="/authors/r"><span class="font-medium">{told.authors[0]}</span></a>, '
        '<span class="text-gray-63">a senior reporter who writes about schools. She has been covering '
        'children and machines since 2014.</span></p></div><div class="duet--article--date-and-comments">'
        '<time datetime="2023-09-28T15:20:00.000Z">Sep 28, 2023, 11:20 AM EDT</time></div></div>'
    )
    data = script(
        [
            {"@type": "BreadcrumbList", "itemListElement": []},
            {**node(told, site=site), "author": {"@type": "Person", "name": told.authors[0]}},
        ]
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="__next">'
        f'{around.header(site)}<main id="content"><article class="duet--layout--entry-body">{top}<div '
        f'class="duet--article--article-body-component-container clearfix sm:ml-auto">{body}</div>'
        "</article>"
        f'<div class="duet--layout--rail">{around.popular()}</div></main><div class="duet--recirculation">'
        f"{around.teasers(0, 10, around.CARD)}</div>{around.footer()}</div></body></html>",
        told,
        published="2023-09-28T15:20:00+00:00",
        either=(
            (
                "a senior reporter who writes about schools. She has been covering children and machines since "
                "2014."
            ),
        ),
    )


def paragraphs_by_number() -> Page:
    """Paragraphs are numbered boxes without a paragraph's tag; the source and the standards stand below."""
    told, site = story("hospital"), "Wireline"
    numbers = iter(range(100))
    body = set_parts(
        told,
        p=lambda part: (
            '<div class="text__text__1FZLe text__dark-grey__3Ml43 body-1 paragraph__p" '
            f'data-testid="paragraph-{next(numbers)}">{part.words}</div>'
        ),
        h='<h2 class="text__text__1FZLe heading__heading_6" data-testid="Heading">{}</h2>',
        fig='<div class="article-body__element" data-testid="Body"><figure class="media"><div '
        'class="styles__image" data-testid="Image"><img></div><figcaption '
        'data-testid="primary-image-caption" class="styles__cap"><p data-testid="Body" '
        'class="text__text">{} REUTER-LIKE/{credit} '
        '<a data-testid="Link" class="caption__license"><span>Purchase Licensing Rights<span '
        'class="visually-hidden">, opens new tab</span></span></a></p></figcaption></figure></div>',
        between={
            3: (
                '<div data-testid="ResponsiveAdSlot"><div class="dianomi"><div>Advertisement · Scroll to continue'
                "</div></div></div>"
            ),
            6: f'<div data-testid="promo-box" class="newsletter-promo">{around.letter("promo-box__c")}</div>',
        },
    )
    notes = (
        "Reporting by Farah Delacroix in Saltmarsh; Editing by Hugh Pell and Nora Imber",
        "Our Standards: The Wireline Principles of Trust.",
    )
    sign = (
        f'<div data-testid="SignOff" class="sign-off"><p data-testid="Body" class="text__text">{notes[0]}'
        f'</p><p data-testid="Body">{notes[1]}</p></div>'
    )
    top = (
        '<div class="article-header"><h1 data-testid="Heading" class="text__text heading__heading_3">'
        f'{told.title}</h1><div class="info-content__author-date"><div data-testid="AuthorByline">By <a '
        f'href="/authors/f" data-testid="AuthorNameLink" rel="author">{told.authors[0]}</a></div>'
        '<time data-testid="DateLine" datetime="2025-01-16T19:30:00Z"><span class="date-line__date">'
        'January 16, 2025</span><span class="date-line__date">7:30 PM UTC</span><span '
        'class="date-line__date">Updated 12 hours ago</span></time></div></div>'
    )
    summary = (
        '<div data-testid="Summary"><dl><dt>Summary</dt></dl><ul data-testid="SummaryList"><li>Vote ends '
        "with 93% for a walkout</li><li>Strike would begin on Feb 3</li><li>Trust offers talks</li></ul>"
        "</div>"
    )
    data = script(
        {
            **node(told, site=site),
            "datePublished": "2025-01-16T19:30:00.123Z",
            "author": [{"@type": "Person", "name": told.authors[0]}],
        }
    )
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="fusion-app">'
        f'{around.header(site)}<main id="main-content"><article data-testid="Article"><div '
        f'class="article__container">{top}<div data-testid="ArticleToolbar">{around.share()}</div>'
        f'<div class="article-body__wrapper"><div class="article-body__content">{summary}{body}{sign}'
        '</div></div></div></article><div class="article__read-next" data-testid="ReadNext">'
        f"{around.more(head='Read Next')}</div></main>{around.footer()}</div></body></html>",
        told,
        either=(
            *notes,
            "Vote ends with 93% for a walkout",
            "Strike would begin on Feb 3",
            "Trust offers talks",
        ),
    )


BUILDS = (parts_of_a_kit, components_with_long_names, paragraphs_by_number)
