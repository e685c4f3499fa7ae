"""More pages as papers of the European continent build them."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def short_letters_for_classes() -> Page:
    """Classes of one letter and a number; the byline with its town, the time for machines in a link."""
    told, site = story("presa"), "El Mensajero del Valle"
    body = set_parts(
        told,
        p='<p class="">{}</p>',
        h='<h3 class="">{}</h3>',
        fig=(
            '<figure class="a_m a_m-h"><span class="a_m_w _db"><img class="_re a_m-h"></span><figcaption '
            'class="a_m_p"><span>{}</span><span class="a_m_m">{credit}</span></figcaption></figure>'
        ),
        between={
            1: (
                '<section class="a_b_r"><header class="a_b_h">Más información</header><ul><li><article '
                'class="b-t"><div class="b-t_txt"><a href="/i">La sequía que devolvió cien pueblos</a></div>'
                "</article></li></ul></section>"
            ),
            4: '<aside class="ad ad-giga"><div>Publicidad</div></aside>',
        },
    )
    names = " / ".join(
        f'<a href="/autor/{n}" class="a_md_a_n" data-dtm-region="articulo_firma">{n}</a>'
        for n in told.authors
    )
    top = (
        '<header class="a_e _g _g-md"><div class="a_e_txt _df"><div class="a_k"><a href="/s">Sociedad</a>'
        f'</div><h1 class="a_t">{told.title}</h1><h2 class="a_st">{told.standfirst}</h2></div></header>'
        f'<div class="a_md"><div class="a_md_txt"><div class="a_md_a">{names}</div>'
        '<div class="a_md_f"><span class="a_md_l">Ribera Alta - </span><a id="article_date_p" '
        'href="/h/2024-04-03/"><time datetime="2024-04-03T04:20:00.000Z" '
        'data-date="2024-04-03T06:20:00+02:00"><abbr title="abril">abr</abbr> 03, 2024</time></a></div>'
        "</div></div>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": n} for n in told.authors],
            "datePublished": "2024-04-03T04:20:00.000Z",
        }
    )
    club = (
        '<div class="a_ei"><div class="w-pr"><h3>Suscríbete para seguir leyendo</h3><p>Lee sin límites'
        "</p></div></div>"
    )
    tail = (
        f'<section class="a_au"><h2>Sobre la firma</h2><div><a href="/a">{told.authors[0]}</a><p>Es '
        "redactora de Sociedad y ha pasado por las delegaciones del norte. Estudió Geografía.</p></div>"
        "</section>"
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site) + data)}<body>{around.header(site)}<article "
            f'id="main-content" class="a _g _g-lg _g-o">{top}<div class="a_c clearfix" '
            f'data-dtm-region="articulo_cuerpo">{body}{club}</div>{tail}<div class="a_t_s"><h2>Archivado en'
            f"</h2><ul>{around.menu()}</ul></div></article>{around.more()}{around.footer()}</body></html>"
        ),
        told,
        either=(
            "Es redactora de Sociedad y ha pasado por las delegaciones del norte. Estudió Geografía.",
            "Sobre la firma",
        ),
    )


def weekly_with_pages() -> Page:
    """The text in pages inside each other, the writer in nested properties, an index of headings on top."""
    told, site = story("hafen"), "Die Wochenwarte"
    body = set_parts(
        told,
        p='<p class="paragraph article__item">\n{}\n</p>',
        h='<h2 class="article__subheading article__item">{}</h2>',
        fig=(
            '<figure class="figure article__item article__item--wide"><div class="figure__media"><img '
            'class="figure__media-item"></div><figcaption class="figure__caption"><span class="figure__text">'
            '{}</span><span class="figure__copyright">© {credit}</span></figcaption></figure>'
        ),
        between={
            3: '<aside class="article__item zplus-badge"><p>Dieser Text ist nur für Abonnenten</p></aside>'
            + around.letter("newsletter-signup article__item", "aside")
        },
    )
    toc = (
        '<nav class="table-of-contents"><p>Inhalt</p><ol><li><a href="#1">Sanierung kostet Millionen</a>'
        '</li><li><a href="#2">Fischer fordern Entschädigung</a></li></ol></nav>'
    )
    by = " und ".join(
        (
            f'<span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="/autoren/{n}" '
            f'itemprop="url" rel="author"><span itemprop="name">{n}</span></a></span>'
        )
        for n in told.authors
    )
    top = (
        '<header class="article-header"><h1 class="article-heading" itemprop="headline"><span '
        'class="article-heading__kicker">Lorenzhafen</span><span class="visually-hidden">: </span><span '
        f'class="article-heading__title">{told.title}</span></h1><div class="summary" '
        f'itemprop="description">{told.standfirst}</div><div class="byline">Eine Analyse von {by}</div>'
        '<div class="metadata"><time class="metadata__date" datetime="2024-02-08T14:25:00+01:00">8. '
        'Februar 2024, 14:25 Uhr</time><span class="metadata__source">Aktualisiert am 8. Februar 2024, '
        "16:10 Uhr</span></div></header>"
    )
    data = script({"@context": "http://schema.org", "@type": "WebSite", "name": site}) + script(
        {"@context": "http://schema.org", "@type": "BreadcrumbList"}
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} | {site}",
        inner=metas(
            told,
            site=site,
            date="2024-02-08T14:25:00+01:00",
            **{"last-modified": "2024-02-08T16:10:00+01:00"},
        )
        + data,
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<main class="main main--article"><article class="article" itemscope '
        f'itemtype="http://schema.org/NewsArticle">{top}<div class="article-body article-body--article" '
        'itemprop="articleBody">'
        f'{toc}<div class="article-page"><!-- page 1 -->{body}</div></div>{around.share("sharing-menu")}'
        f'</article></main><section class="nextread">{around.teasers(1, 6, around.CARD)}</section>'
        f"{around.comments()}{around.footer()}</body></html>",
        told,
    )


BUILDS = (short_letters_for_classes, weekly_with_pages)
