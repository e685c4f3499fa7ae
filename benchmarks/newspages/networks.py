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
        fig='<figure class="art"><div class="fig-graphic"><img src="c.jpg"></div><figcaption class="story-photo__caption">{} | {credit}</figcaption></figure>',
        between={
            5: '</div></div><section class="story-interrupt" data-ad-section><div class="content-group"><p>Most Read</p><ol>' + around.teasers(0, 5, '<li><a href="/{n}">{head}</a></li>')
            + '</ol></div></section><div class="container"><div class="story-text">',
            8: '<div class="story-enhancement"><div class="inline-signup"><h3>Playbook</h3><p>The unofficial guide to official Averne, every morning and weekday afternoons.</p><form><input></form></div></div>',
        },
    )
    top = (
        f'<div class="container container--story story-layout--fixed-fluid"><div class="media-article__top"><h2 class="headline">{told.title}</h2><p class="dek">{told.standfirst}</p></div>'
        f'<div class="story-meta"><p class="story-meta__authors">By <span class="vcard"><a href="/staff/e" target="_top">{told.authors[0]}</a></span></p><p class="story-meta__timestamp"><time datetime="2024-11-05 05:15:00">11/05/2024 05:15 AM EST</time></p></div></div>'
    )
    tail = f'<div class="story-tools">{around.share()}</div><div class="story-tags"><ul><li>Filed under:</li><li><a href="/t">Courts</a></li></ul></div>'
    data = script({**node(told, site=site), "datePublished": "2024-11-05T05:15:00-05:00", "author": [{"@type": "Person", "name": "EMEKA LINDGREN"}]})
    return page(
        f'{head(told, site=site, title=f"{told.title} - {site.upper()}", inner=metas(told, site=site) + data)}<body>{around.header(site)}<main id="main">{top}<div class="container"><div class="story-text">{body}</div></div>{tail}</main>'
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
        fig='<div class="image-ct inline"><div class="m"><picture><img src="e.jpg"></picture></div><div class="info"><div class="caption"><p>{} <span class="copyright">({credit})</span></p></div></div></div>',
        between={
            2: pointer("WARD SISTER TELLS OF THE LONGEST NIGHT OF HER LIFE"),
            5: '<div class="featured video video-ct"><div class="contain"><a href="/v">Video</a></div></div>' + pointer("CLICK HERE TO GET THE EAGLE NEWS APP"),
            9: pointer("HOW OTHER COASTS KEEP THEIR NURSES"),
        },
    )
    bio = "Farah Delacroix is a health reporter for Eagle News. Story tips can be sent to farah.delacroix@eagle.example."
    top = (
        f'<header class="article-header"><div class="article-meta article-meta-upper"><span class="eyebrow"><a href="/h">Health</a></span><span class="article-date">Published <time>January 16, 2025 7:30pm EST</time></span></div>'
        f'<h1 class="headline speakable">{told.title}</h1><h2 class="sub-headline speakable">{told.standfirst}</h2><div class="author-byline"><span class="author-headshot"><img src="f.jpg"></span><span>By <span class="author"><a href="/person/d">{told.authors[0]}</a></span>'
        f' <span class="article-source">Eagle News</span></span></div>{around.share("social-icons")}</header>'
    )
    data = script({**node(told, site=site), "articleBody": "", "author": {"@type": "Person", "name": told.authors[0]}}) + metas(told, site=site, **{"dc.date": "2025-01-16", "dcterms.created": "2025-01-16T19:30:00+00:00"})
    return page(
        f'{head(told, site=site, inner=data)}<body class="is-primary">{around.header(site)}<div class="page-content"><main class="main-content"><article class="article-wrap">{top}<div class="article-content-wrap sticky-columns"><div class="article-content"><div class="article-body">'
        f'{body}<div class="author-bio"><p>{bio}</p></div></div></div></div></article></main><aside class="sidebar"><section class="collection">{around.popular()}</section></aside></div>{around.more(cls="collection-recommended")}{around.footer()}</body></html>',
        told,
        either=(bio,),
    )


def parts_of_a_kit() -> Page:
    """Names by block and element throughout, the byline in spans, a list of results below the text."""
    told, site = story("club"), "Valley Tribune"
    body = set_parts(
        told,
        p='<p class="c-paragraph">{}</p>',
        h='<h2 class="c-heading">{}</h2>',
        ul='<ul class="c-list b-article-body__list">{}</ul>',
        li='<li class="c-list__item">{}</li>',
        fig='<figure class="c-media-item b-article-body__image"><img class="c-image"><figcaption class="c-media-item__fig-caption"><span class="c-media-item__caption">{}</span><span class="c-media-item__credit">({credit})</span></figcaption></figure>',
        between={
            3: '<div class="c-stack b-article-body__interstitial-link-wrap"><p class="c-paragraph b-article-body__interstitial-link">[ <a class="c-link" href="/i">Harrow Vale owner booed off his own pitch</a> ]</p></div>',
            7: '<div id="arcad-feature" class="c-ad b-ads-block"></div>',
        },
    )
    top = (
        f'<h1 class="c-heading b-headline">{told.title}</h1><h2 class="c-heading b-subheadline">{told.standfirst}</h2><div class="b-byline"><span class="c-attribution b-byline__by">By </span><span class="b-byline__names"><a class="c-link b-byline__names-name" href="/a">{told.authors[0]}</a></span></div>'
        '<time as="time" class="c-date b-date" datetime="2023-05-07T17:12:00.000Z">May 07, 2023 at 6:12 pm</time>'
    )
    bio = "Callum Adeyemi has covered Rovers for eleven years. He once saved a penalty at the ground, before it was finished."
    author = f'<section class="b-full-author-bio"><div class="c-stack"><h2 class="c-heading b-full-author-bio__name">{told.authors[0]}</h2><p class="c-paragraph b-full-author-bio__biography">{bio}</p></div></section>'
    results = '<div class="c-stack b-results-list">' + around.teasers(4, 6, '<article class="c-stack b-results-list__item"><a href="/{n}"><img></a><div><h2 class="c-heading">{head}</h2><p class="c-paragraph b-results-list__description">{text}</p></div></article>') + "</div>"
    data = script({**node(told, site=site), "@type": ["NewsArticle", "ReportageNewsArticle"], "author": [{"@type": "Person", "name": told.authors[0], "description": bio}]})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="fusion-app" class="b-application"><header class="page-header">{around.header(site)}</header><section class="b-right-rail__main"><main class="c-stack b-right-rail__main-interior">{top}'
        f'<article class="b-article-body">{body}</article>{author}{results}</main><aside class="b-right-rail__rail-container">{around.popular()}</aside></section>{around.footer("c-stack b-footer")}</div></body></html>',
        told,
        either=(bio, told.authors[0]),
        published="2023-05-07T17:12:00+00:00",
    )


def components_with_long_names() -> Page:
    """A wrapper for each paragraph, pulled quotations, a drop of cards between, utility classes only."""
    told, site = story("school"), "The Margin"
    body = set_parts(
        told,
        p='<div class="duet--article--article-body-component"><p class="duet--article--dangerously-set-cms-markup duet--article--standard-paragraph mb-20 font-fkroman text-18 leading-160 -tracking-1">{}</p></div>',
        h='<div class="duet--article--article-body-component"><h3 class="duet--article--dangerously-set-cms-markup mb-20 font-polysans text-26">{}</h3></div>',
        pull='<div class="duet--article--article-body-component clear-both block"><div class="duet--article--article-pullquote float-left my-20"><p class="mb-10 text-30 font-medium">{}</p></div></div>',
        fig='<div class="duet--article--article-body-component"><figure class="duet--article--image-gallery-image mb-20"><div class="duet--media--content-warning relative"><img alt="" decoding="async"></div><div class="duet--media--caption mt-4 flex"><figcaption class="inline text-13 '
        'duet--article--dangerously-set-cms-markup">{}</figcaption> <cite class="duet--article--dangerously-set-cms-markup inline not-italic text-gray-63">Photo by {credit}</cite></div></figure></div>',
        between={
            4: '<div class="duet--article--article-body-component"><div class="duet--layout--related-list"><h4 class="text-13 uppercase">Related</h4><ul><li><a href="/r">The school that banned chairs</a></li><li><a href="/r2">A year without homework</a></li></ul></div></div>',
            8: '<div class="duet--article--article-body-component"><div class="duet--ad--native-ad-rock">Sponsored</div></div>',
        },
    )
    top = (
        f'<div class="duet--article--lede"><h1 class="inline font-polysans text-28 font-bold">{told.title}</h1><h2 class="inline selection:bg-franklin">/ {told.standfirst}</h2><div class="duet--article--article-byline"><p class="duet--article--article-byline-author">By <a href="/authors/r"><span class="font-medium">{told.authors[0]}</span></a>, '
        '<span class="text-gray-63">a senior reporter who writes about schools. She has been covering children and machines since 2014.</span></p></div><div class="duet--article--date-and-comments"><time datetime="2023-09-28T15:20:00.000Z">Sep 28, 2023, 11:20 AM EDT</time></div></div>'
    )
    data = script([{"@type": "BreadcrumbList", "itemListElement": []}, {**node(told, site=site), "author": {"@type": "Person", "name": told.authors[0]}}])
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="__next">{around.header(site)}<main id="content"><article class="duet--layout--entry-body">{top}<div class="duet--article--article-body-component-container clearfix sm:ml-auto">{body}</div></article>'
        f'<div class="duet--layout--rail">{around.popular()}</div></main><div class="duet--recirculation">{around.teasers(0, 10, around.CARD)}</div>{around.footer()}</div></body></html>',
        told,
        published="2023-09-28T15:20:00+00:00",
        either=("a senior reporter who writes about schools. She has been covering children and machines since 2014.",),
    )


def paragraphs_by_number() -> Page:
    """Paragraphs are numbered boxes without a paragraph's tag; the source and the standards stand below."""
    told, site = story("hospital"), "Wireline"
    numbers = iter(range(100))
    body = set_parts(
        told,
        p=lambda part: f'<div class="text__text__1FZLe text__dark-grey__3Ml43 body-1 paragraph__p" data-testid="paragraph-{next(numbers)}">{part.words}</div>',
        h='<h2 class="text__text__1FZLe heading__heading_6" data-testid="Heading">{}</h2>',
        fig='<div class="article-body__element" data-testid="Body"><figure class="media"><div class="styles__image" data-testid="Image"><img></div><figcaption data-testid="primary-image-caption" class="styles__cap"><p data-testid="Body" class="text__text">{} REUTER-LIKE/{credit} '
        '<a data-testid="Link" class="caption__license"><span>Purchase Licensing Rights<span class="visually-hidden">, opens new tab</span></span></a></p></figcaption></figure></div>',
        between={
            3: '<div data-testid="ResponsiveAdSlot"><div class="dianomi"><div>Advertisement · Scroll to continue</div></div></div>',
            6: f'<div data-testid="promo-box" class="newsletter-promo">{around.letter("promo-box__c")}</div>',
        },
    )
    notes = ("Reporting by Farah Delacroix in Saltmarsh; Editing by Hugh Pell and Nora Imber", "Our Standards: The Wireline Principles of Trust.")
    sign = f'<div data-testid="SignOff" class="sign-off"><p data-testid="Body" class="text__text">{notes[0]}</p><p data-testid="Body">{notes[1]}</p></div>'
    top = (
        f'<div class="article-header"><h1 data-testid="Heading" class="text__text heading__heading_3">{told.title}</h1><div class="info-content__author-date"><div data-testid="AuthorByline">By <a href="/authors/f" data-testid="AuthorNameLink" rel="author">{told.authors[0]}</a></div>'
        '<time data-testid="DateLine" datetime="2025-01-16T19:30:00Z"><span class="date-line__date">January 16, 2025</span><span class="date-line__date">7:30 PM UTC</span><span class="date-line__date">Updated 12 hours ago</span></time></div></div>'
    )
    summary = '<div data-testid="Summary"><dl><dt>Summary</dt></dl><ul data-testid="SummaryList"><li>Vote ends with 93% for a walkout</li><li>Strike would begin on Feb 3</li><li>Trust offers talks</li></ul></div>'
    data = script({**node(told, site=site), "datePublished": "2025-01-16T19:30:00.123Z", "author": [{"@type": "Person", "name": told.authors[0]}]})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body><div id="fusion-app">{around.header(site)}<main id="main-content"><article data-testid="Article"><div class="article__container">{top}<div data-testid="ArticleToolbar">{around.share()}</div>'
        f'<div class="article-body__wrapper"><div class="article-body__content">{summary}{body}{sign}</div></div></div></article><div class="article__read-next" data-testid="ReadNext">{around.more(head="Read Next")}</div></main>{around.footer()}</div></body></html>',
        told,
        either=(*notes, "Vote ends with 93% for a walkout", "Strike would begin on Feb 3", "Trust offers talks"),
    )


BUILDS = (byline_in_the_text, capitals_as_pointers, parts_of_a_kit, components_with_long_names, paragraphs_by_number)
