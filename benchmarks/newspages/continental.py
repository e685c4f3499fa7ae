"""Pages as newspapers and stations of the European continent build them, in their languages."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def utility_classes_alone() -> Page:
    """Nothing is named for what it is; boxes of other stories are sections inside the text."""
    told, site = story("hafen"), "Lorenzhafener Blatt"
    box = (
        '<section class="relative flex flex-wrap w-full lg:pt-8 md:mb-32" data-area="related_articles">'
        '<div class="w-full"><span class="font-sansUI text-base font-bold">Mehr zum Thema</span></div>'
        '<div><article aria-label="Werften"><h3><a href="/w" title="Werften">'
        "<span>Werften im Norden:</span> <span>Warum niemand mehr Schlepper baut</span></a></h3>"
        "</article></div></section>"
    )
    body = set_parts(
        told,
        p=(
            '<div class="RichText RichText--sans leading-loose lg:text-xl md:mb-32 lg:mb-32 md:px-24"><p>{}'
            "</p></div>"
        ),
        h='<div class="RichText leading-loose md:px-24"><h3 id="s">{}</h3></div>',
        fig=(
            '<section class="relative lg:mb-32" data-article-el="image"><figure><div class="block relative" '
            'data-image-el="frame"><picture><img class="align-middle"></picture></div><figcaption '
            'class="pt-8 font-sansUI text-s text-shade-dark"><p>{}</p><p class="mt-4 text-shade">{credit}</p>'
            "</figcaption></figure></section>"
        ),
        between={3: box, 5: '<div data-advertisement="x" class="my-32"><div>Anzeige</div></div>'},
    )
    names = " und ".join(
        f'<a href="/impressum/autor-{n}" class="text-black font-bold">{n}</a>' for n in told.authors
    )
    top = (
        '<header data-area="intro"><h2><span class="block text-primary-base">Häfen</span> <span '
        f'class="align-middle">{told.title}</span></h2><div class="RichText RichText--sans leading-loose">'
        f'{told.standfirst}</div><div class="font-sansUI lg:text-base">Von {names}</div>'
        '<time class="timeformat" datetime="2024-02-08 14:25:00">08.02.2024, 14.25 Uhr</time></header>'
    )
    data = script(
        [
            {
                **node(told, site=site),
                "@type": "NewsArticle",
                "author": [{"@type": "Person", "name": n} for n in told.authors],
            }
        ]
    )
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, author=", ".join(told.authors), date="2024-02-08T14:25:00+01:00") + data,
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<main><article aria-label="{told.title}" data-area="article">{top}'
        f'<div data-area="body" data-article-el="body" class="relative"><div class="clearfix">{body}</div>'
        "</div></article>"
        f'<section data-area="related">{around.teasers(0, 8, around.CARD)}</section></main>'
        f"{around.footer()}</body></html>",
        told,
    )


def public_station() -> Page:
    """The picture's words stand in a box that is not called a caption; dates with their word before them."""
    told, site = story("hafen"), "Nordwelle"
    body = set_parts(
        told,
        p='<p class="m-ten m-offset-one l-eight l-offset-two textabsatz columns twelve">\n  {}\n</p>',
        h='<h2 class="meldung__subhead m-ten m-offset-one columns twelve">{}</h2>',
        fig=(
            '<div class="copytext__image absatzbild columns"><div class="absatzbild__media"><div '
            'class="ts-picture__wrapper"><picture class="ts-picture--topbanner"><img class="ts-image" '
            'alt="Kai"></picture></div></div><figure class="absatzbild__info"><figcaption '
            'class="absatzbild__text">{} | {credit}</figcaption></figure></div>'
        ),
        between={
            2: (
                '<div class="teaser-absatz columns twelve"><div class="teaser-absatz__teaserinfo"><a '
                'class="teaser-absatz__link" href="/t"><span class="teaser-absatz__label">vor 3 Stunden</span>'
                '<span class="teaser-absatz__headline">Wieder Sturm an der Küste</span><p '
                'class="teaser-absatz__shorttext">Zum dritten Mal in diesem Monat fallen die Fähren aus, und auf '
                "den Inseln werden die Kartoffeln knapp. <span>mehr</span></p></a></div></div>"
            )
        },
    )
    top = (
        '<div class="seitenkopf__data"><h1 class="seitenkopf__headline"><span '
        'class="seitenkopf__topline">Hafenstadt</span><span class="seitenkopf__headline--text">'
        f'{told.title}</span></h1></div><div class="metatextline">Stand: 08.02.2024 14:25 Uhr</div>'
        f'<p class="textabsatz columns twelve"><strong>{told.standfirst}</strong></p><div '
        'class="authorline columns twelve"><div class="authorline__author"><em>Von Henrike Vollmer und '
        "Jannis Okafor, Nordwelle</em></div></div>"
    )
    source = (
        '<div class="copytext__footer"><p class="quelle">Dieses Thema im Programm: Über dieses Thema '
        "berichtete das Radio am 08. Februar 2024 um 15:00 Uhr.</p></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Organization", "name": site}]
            + [{"@type": "Person", "name": n} for n in told.authors],
        }
    )
    return page(
        f"{head(told, site=site, inner=metas(told, site=site, date='2024-02-08T14:25:00') + data)}<body>"
        f'{around.header(site)}<main class="content-wrapper"><div><article class="container '
        f'content-wrapper__group">{top}{body}{source}</article></div><div class="meldungsfooter">'
        f"{around.share()}{around.topics()}</div></main>"
        f"{around.more(cls='teaser-xs-group')}{around.footer()}</body></html>",
        told,
        bylines=("Nordwelle", *told.authors),
        either=(
            "Dieses Thema im Programm: Über dieses Thema berichtete das Radio am 08. Februar 2024 um 15:00 Uhr.",
        ),
    )


def paragraphs_by_element() -> Page:
    """Sections inside the text that point elsewhere, a sentence of it repeated in large type, dates in words."""
    told, site = story("moulin"), "Le Courrier des Vallées"
    body = set_parts(
        told,
        p='<p class="article__paragraph ">{}</p>',
        h='<h2 class="article__sub-title">{}</h2>',
        fig=(
            '<figure class="article__media"><picture class="article__media"><img></picture><figcaption '
            'class="article__legend" aria-hidden="true" data-caption="x">{} <span class="article__credit" '
            'aria-hidden="true">{credit}</span></figcaption></figure>'
        ),
        between={
            1: (
                '<section class="catcher catcher--inline"><h4 class="catcher__title"><span '
                'class="catcher__label">Lire aussi |</span> <a class="js-article-read-also" href="/l" '
                'data-premium="1"><span class="sr-only">Article réservé à nos abonnés</span> Dans la vallée, '
                "l’eau ne fait plus tourner les roues</a></h4></section>"
            ),
            4: (
                '<blockquote><p class="article__quote">« Il faut quelqu’un qui aime ce métier plus que les '
                "chiffres »</p></blockquote>"
            ),
            5: (
                '<p class="article__paragraph"><strong>Lire aussi : </strong><a href="/m">Le papier, une affaire '
                "de famille</a></p>"
            ),
        },
    )
    top = (
        f'<header class="article__header"><h1 class="article__title">{told.title}</h1><p '
        f'class="article__desc">{told.standfirst}</p><section class="meta meta__social"><div '
        'class="meta__authors">Par <a class="article__author-link author__name" href="/signataires/s">'
        f"{told.authors[0]}</a> (Valcourt, envoyée spéciale)</div>"
        '<p class="meta__publisher"><span class="meta__date meta__date--header">Publié le 21 avril 2023 '
        'à 18h05, modifié le 22 avril 2023 à 09h40</span><span class="meta__reading-time"><span '
        'class="sr-only">Temps de Lecture</span> 2 min.</span></p></section></header>'
    )
    data = script(
        {
            **node(told, site=site),
            "author": {"@type": "Person", "name": told.authors[0]},
            "datePublished": "2023-04-21T18:05:00+0200",
        }
    )
    begin = head(
        told, site=site, inner=metas(told, site=site, **{"og:article:author": told.authors[0]}) + data
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<main id="main"><article class="article article--single">{top}'
        '<section class="zone zone--article"><section class="article__wrapper"><article class="article '
        f'article--content article__content old__article-content-single">{body}'
        '<section class="author"><p class="author__detail"><a href="/s"><span class="author__name">'
        f'{told.authors[0]}</span></a> <span class="author__desc">(Valcourt, envoyée spéciale)</span></p>'
        '</section><section class="article__reactions"><p>Contribuer</p></section><section '
        f'class="article__services">{around.share()}</section></article></section></section></article>'
        f'</main><section class="recirculation">{around.teasers(0, 8, around.CARD)}</section>'
        f"{around.footer()}</body></html>",
        told,
        either=("« Il faut quelqu’un qui aime ce métier plus que les chiffres »",),
    )


BUILDS = (utility_classes_alone, public_station, paragraphs_by_element)
