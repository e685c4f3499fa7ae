"""Pages as newspapers and stations of the European continent build them, in their languages."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def utility_classes_alone() -> Page:
    """Nothing is named for what it is; boxes of other stories are sections inside the text."""
    told, site = story("hafen"), "Lorenzhafener Blatt"
    box = (
        '<section class="relative flex flex-wrap w-full lg:pt-8 md:mb-32" data-area="related_articles"><div class="w-full"><span class="font-sansUI text-base font-bold">Mehr zum Thema</span></div><div><article aria-label="Werften"><h3><a href="/w" title="Werften">'
        "<span>Werften im Norden:</span> <span>Warum niemand mehr Schlepper baut</span></a></h3></article></div></section>"
    )
    body = set_parts(
        told,
        p='<div class="RichText RichText--sans leading-loose lg:text-xl md:mb-32 lg:mb-32 md:px-24"><p>{}</p></div>',
        h='<div class="RichText leading-loose md:px-24"><h3 id="s">{}</h3></div>',
        fig='<section class="relative lg:mb-32" data-article-el="image"><figure><div class="block relative" data-image-el="frame"><picture><img class="align-middle"></picture></div><figcaption class="pt-8 font-sansUI text-s text-shade-dark"><p>{}</p><p class="mt-4 text-shade">{credit}</p></figcaption></figure></section>',
        between={3: box, 5: '<div data-advertisement="x" class="my-32"><div>Anzeige</div></div>'},
    )
    names = " und ".join(f'<a href="/impressum/autor-{n}" class="text-black font-bold">{n}</a>' for n in told.authors)
    top = (
        f'<header data-area="intro"><h2><span class="block text-primary-base">Häfen</span> <span class="align-middle">{told.title}</span></h2><div class="RichText RichText--sans leading-loose">{told.standfirst}</div><div class="font-sansUI lg:text-base">Von {names}</div>'
        '<time class="timeformat" datetime="2024-02-08 14:25:00">08.02.2024, 14.25 Uhr</time></header>'
    )
    data = script([{**node(told, site=site), "@type": "NewsArticle", "author": [{"@type": "Person", "name": n} for n in told.authors]}])
    return page(
        f'{head(told, site=site, inner=metas(told, site=site, author=", ".join(told.authors), date="2024-02-08T14:25:00+01:00") + data)}<body>{around.header(site)}<main><article aria-label="{told.title}" data-area="article">{top}<div data-area="body" data-article-el="body" class="relative"><div class="clearfix">{body}</div></div></article>'
        f'<section data-area="related">{around.teasers(0, 8, around.CARD)}</section></main>{around.footer()}</body></html>',
        told,
    )


def public_station() -> Page:
    """The picture's words stand in a box that is not called a caption; dates with their word before them."""
    told, site = story("hafen"), "Nordwelle"
    body = set_parts(
        told,
        p='<p class="m-ten m-offset-one l-eight l-offset-two textabsatz columns twelve">\n  {}\n</p>',
        h='<h2 class="meldung__subhead m-ten m-offset-one columns twelve">{}</h2>',
        fig='<div class="copytext__image absatzbild columns"><div class="absatzbild__media"><div class="ts-picture__wrapper"><picture class="ts-picture--topbanner"><img class="ts-image" alt="Kai"></picture></div></div><figure class="absatzbild__info"><figcaption class="absatzbild__text">{} | {credit}</figcaption></figure></div>',
        between={2: '<div class="teaser-absatz columns twelve"><div class="teaser-absatz__teaserinfo"><a class="teaser-absatz__link" href="/t"><span class="teaser-absatz__label">vor 3 Stunden</span><span class="teaser-absatz__headline">Wieder Sturm an der Küste</span><p class="teaser-absatz__shorttext">Zum dritten Mal in diesem Monat fallen die Fähren aus, und auf den Inseln werden die Kartoffeln knapp. <span>mehr</span></p></a></div></div>'},
    )
    top = (
        f'<div class="seitenkopf__data"><h1 class="seitenkopf__headline"><span class="seitenkopf__topline">Hafenstadt</span><span class="seitenkopf__headline--text">{told.title}</span></h1></div><div class="metatextline">Stand: 08.02.2024 14:25 Uhr</div>'
        f'<p class="textabsatz columns twelve"><strong>{told.standfirst}</strong></p><div class="authorline columns twelve"><div class="authorline__author"><em>Von Henrike Vollmer und Jannis Okafor, Nordwelle</em></div></div>'
    )
    source = '<div class="copytext__footer"><p class="quelle">Dieses Thema im Programm: Über dieses Thema berichtete das Radio am 08. Februar 2024 um 15:00 Uhr.</p></div>'
    data = script({**node(told, site=site), "author": [{"@type": "Organization", "name": site}] + [{"@type": "Person", "name": n} for n in told.authors]})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site, date="2024-02-08T14:25:00") + data)}<body>{around.header(site)}<main class="content-wrapper"><div><article class="container content-wrapper__group">{top}{body}{source}</article></div><div class="meldungsfooter">{around.share()}{around.topics()}</div></main>'
        f"{around.more(cls='teaser-xs-group')}{around.footer()}</body></html>",
        told,
        bylines=("Nordwelle", *told.authors),
        either=("Dieses Thema im Programm: Über dieses Thema berichtete das Radio am 08. Februar 2024 um 15:00 Uhr.",),
    )


def paragraphs_by_element() -> Page:
    """Sections inside the text that point elsewhere, a sentence of it repeated in large type, dates in words."""
    told, site = story("moulin"), "Le Courrier des Vallées"
    body = set_parts(
        told,
        p='<p class="article__paragraph ">{}</p>',
        h='<h2 class="article__sub-title">{}</h2>',
        fig='<figure class="article__media"><picture class="article__media"><img></picture><figcaption class="article__legend" aria-hidden="true" data-caption="x">{} <span class="article__credit" aria-hidden="true">{credit}</span></figcaption></figure>',
        between={
            1: '<section class="catcher catcher--inline"><h4 class="catcher__title"><span class="catcher__label">Lire aussi |</span> <a class="js-article-read-also" href="/l" data-premium="1"><span class="sr-only">Article réservé à nos abonnés</span> Dans la vallée, l’eau ne fait plus tourner les roues</a></h4></section>',
            4: '<blockquote><p class="article__quote">« Il faut quelqu’un qui aime ce métier plus que les chiffres »</p></blockquote>',
            5: '<p class="article__paragraph"><strong>Lire aussi : </strong><a href="/m">Le papier, une affaire de famille</a></p>',
        },
    )
    top = (
        f'<header class="article__header"><h1 class="article__title">{told.title}</h1><p class="article__desc">{told.standfirst}</p><section class="meta meta__social"><div class="meta__authors">Par <a class="article__author-link author__name" href="/signataires/s">{told.authors[0]}</a> (Valcourt, envoyée spéciale)</div>'
        '<p class="meta__publisher"><span class="meta__date meta__date--header">Publié le 21 avril 2023 à 18h05, modifié le 22 avril 2023 à 09h40</span><span class="meta__reading-time"><span class="sr-only">Temps de Lecture</span> 2 min.</span></p></section></header>'
    )
    data = script({**node(told, site=site), "author": {"@type": "Person", "name": told.authors[0]}, "datePublished": "2023-04-21T18:05:00+0200"})
    return page(
        f'{head(told, site=site, inner=metas(told, site=site, **{"og:article:author": told.authors[0]}) + data)}<body>{around.header(site)}<main id="main"><article class="article article--single">{top}<section class="zone zone--article"><section class="article__wrapper"><article class="article article--content article__content old__article-content-single">{body}'
        f'<section class="author"><p class="author__detail"><a href="/s"><span class="author__name">{told.authors[0]}</span></a> <span class="author__desc">(Valcourt, envoyée spéciale)</span></p></section><section class="article__reactions"><p>Contribuer</p></section><section class="article__services">{around.share()}</section></article></section></section></article>'
        f'</main><section class="recirculation">{around.teasers(0, 8, around.CARD)}</section>{around.footer()}</body></html>',
        told,
        either=("« Il faut quelqu’un qui aime ce métier plus que les chiffres »",),
    )


def short_letters_for_classes() -> Page:
    """Classes of one letter and a number; the byline with its town, the time for machines in a link."""
    told, site = story("presa"), "El Mensajero del Valle"
    body = set_parts(
        told,
        p='<p class="">{}</p>',
        h='<h3 class="">{}</h3>',
        fig='<figure class="a_m a_m-h"><span class="a_m_w _db"><img class="_re a_m-h"></span><figcaption class="a_m_p"><span>{}</span><span class="a_m_m">{credit}</span></figcaption></figure>',
        between={
            1: '<section class="a_b_r"><header class="a_b_h">Más información</header><ul><li><article class="b-t"><div class="b-t_txt"><a href="/i">La sequía que devolvió cien pueblos</a></div></article></li></ul></section>',
            4: '<aside class="ad ad-giga"><div>Publicidad</div></aside>',
        },
    )
    names = " / ".join(f'<a href="/autor/{n}" class="a_md_a_n" data-dtm-region="articulo_firma">{n}</a>' for n in told.authors)
    top = (
        f'<header class="a_e _g _g-md"><div class="a_e_txt _df"><div class="a_k"><a href="/s">Sociedad</a></div><h1 class="a_t">{told.title}</h1><h2 class="a_st">{told.standfirst}</h2></div></header><div class="a_md"><div class="a_md_txt"><div class="a_md_a">{names}</div>'
        '<div class="a_md_f"><span class="a_md_l">Ribera Alta - </span><a id="article_date_p" href="/h/2024-04-03/"><time datetime="2024-04-03T04:20:00.000Z" data-date="2024-04-03T06:20:00+02:00"><abbr title="abril">abr</abbr> 03, 2024</time></a></div></div></div>'
    )
    data = script({**node(told, site=site), "author": [{"@type": "Person", "name": n} for n in told.authors], "datePublished": "2024-04-03T04:20:00.000Z"})
    club = '<div class="a_ei"><div class="w-pr"><h3>Suscríbete para seguir leyendo</h3><p>Lee sin límites</p></div></div>'
    tail = f'<section class="a_au"><h2>Sobre la firma</h2><div><a href="/a">{told.authors[0]}</a><p>Es redactora de Sociedad y ha pasado por las delegaciones del norte. Estudió Geografía.</p></div></section>'
    return page(
        f'{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<article id="main-content" class="a _g _g-lg _g-o">{top}<div class="a_c clearfix" data-dtm-region="articulo_cuerpo">{body}{club}</div>{tail}<div class="a_t_s"><h2>Archivado en</h2><ul>{around.menu()}</ul></div></article>{around.more()}{around.footer()}</body></html>',
        told,
        either=("Es redactora de Sociedad y ha pasado por las delegaciones del norte. Estudió Geografía.", "Sobre la firma"),
    )


def weekly_with_pages() -> Page:
    """The text in pages inside each other, the writer in nested properties, an index of headings on top."""
    told, site = story("hafen"), "Die Wochenwarte"
    body = set_parts(
        told,
        p='<p class="paragraph article__item">\n{}\n</p>',
        h='<h2 class="article__subheading article__item">{}</h2>',
        fig='<figure class="figure article__item article__item--wide"><div class="figure__media"><img class="figure__media-item"></div><figcaption class="figure__caption"><span class="figure__text">{}</span><span class="figure__copyright">© {credit}</span></figcaption></figure>',
        between={3: '<aside class="article__item zplus-badge"><p>Dieser Text ist nur für Abonnenten</p></aside>' + around.letter("newsletter-signup article__item", "aside")},
    )
    toc = '<nav class="table-of-contents"><p>Inhalt</p><ol><li><a href="#1">Sanierung kostet Millionen</a></li><li><a href="#2">Fischer fordern Entschädigung</a></li></ol></nav>'
    by = " und ".join(f'<span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/autoren/{n}" itemprop="url" rel="author"><span itemprop="name">{n}</span></a></span>' for n in told.authors)
    top = (
        f'<header class="article-header"><h1 class="article-heading" itemprop="headline"><span class="article-heading__kicker">Lorenzhafen</span><span class="visually-hidden">: </span><span class="article-heading__title">{told.title}</span></h1><div class="summary" itemprop="description">{told.standfirst}</div><div class="byline">Eine Analyse von {by}</div>'
        '<div class="metadata"><time class="metadata__date" datetime="2024-02-08T14:25:00+01:00">8. Februar 2024, 14:25 Uhr</time><span class="metadata__source">Aktualisiert am 8. Februar 2024, 16:10 Uhr</span></div></header>'
    )
    data = script({"@context": "http://schema.org", "@type": "WebSite", "name": site}) + script({"@context": "http://schema.org", "@type": "BreadcrumbList"})
    return page(
        f'{head(told, site=site, title=f"{told.title} | {site}", inner=metas(told, site=site, date="2024-02-08T14:25:00+01:00", **{"last-modified": "2024-02-08T16:10:00+01:00"}) + data)}<body>{around.header(site)}<main class="main main--article"><article class="article" itemscope itemtype="http://schema.org/NewsArticle">{top}<div class="article-body article-body--article" itemprop="articleBody">'
        f'{toc}<div class="article-page"><!-- page 1 -->{body}</div></div>{around.share("sharing-menu")}</article></main><section class="nextread">{around.teasers(1, 6, around.CARD)}</section>{around.comments()}{around.footer()}</body></html>',
        told,
    )


BUILDS = (utility_classes_alone, public_station, paragraphs_by_element, short_letters_for_classes, weekly_with_pages)
