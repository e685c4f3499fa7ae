"""More builds that were written last and never worked on: components, students, a daily in French, prose."""

from __future__ import annotations

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, page, set_parts, story


def components_of_a_company() -> Page:
    """A company's newsroom: text, titles and pictures as components in a grid, the day in a box of its own."""
    told, site = story("club"), "Rovers Newsroom"
    grid = '<div class="aem-GridColumn aem-GridColumn--default--12">{}</div>'
    body = set_parts(
        told,
        p=grid.replace("{}", '<div class="text"><div class="cmp-text" id="t"><p>{}</p></div></div>'),
        h=grid.replace(
            "{}", '<div class="title"><div class="cmp-title"><h2 class="cmp-title__text">{}</h2></div></div>'
        ),
        ul=grid.replace("{}", '<div class="text"><div class="cmp-text"><ul>{}</ul></div></div>'),
        fig=grid.replace(
            "{}",
            (
                '<div class="image"><div class="cmp-image" data-cmp-is="image" itemscope '
                'itemtype="http://schema.org/ImageObject"><img class="cmp-image__image" itemprop="contentUrl" '
                'src="r.jpg"><span class="cmp-image__title" itemprop="caption">{} ({credit})</span></div></div>'
            ),
        ),
        between={
            4: grid.replace(
                "{}",
                (
                    '<div class="button"><a class="cmp-button" href="/tickets"><span class="cmp-button__text">Season '
                    "tickets</span></a></div>"
                ),
            ),
            6: grid.replace(
                "{}",
                (
                    '<div class="teaser"><div class="cmp-teaser"><a class="cmp-teaser__link" href="/x"><div '
                    'class="cmp-teaser__content"><h2 class="cmp-teaser__title">The stand: what the inspectors saw'
                    '</h2><div class="cmp-teaser__description"><p>Three beams, a family of pigeons and a report of '
                    "ninety pages that nobody at the club had opened.</p></div></div></a></div></div>"
                ),
            ),
        },
    )
    top = grid.replace(
        "{}",
        (
            '<div class="articleheader"><div class="news-date">May 7, 2023</div><div class="cmp-title"><h1 '
            f'class="cmp-title__text">{told.title}</h1></div><div class="news-intro">{told.standfirst}</div>'
            f'<div class="news-author">By {told.authors[0]}</div></div>'
        ),
    )
    return page(
        (
            f"{head(told, site=site, inner=metas(told, site=site, **{'article:published_time': '2023-05-07'}))}"
            f'<body class="page basicpage">{around.header(site)}<div class="root container responsivegrid">'
            f'<div class="cmp-container"><div class="aem-Grid aem-Grid--12">{top}{body}</div></div></div><div '
            f'class="experiencefragment">{around.more(cls="cmp-list")}</div>{around.footer("cmp-footer")}'
            "</body></html>"
        ),
        told,
        published="2023-05-07",
    )


def paper_of_students() -> Page:
    """A college paper: credits in boxes, a meter for donations, the writer with a title, comments with a form."""
    told, site = story("court"), "The Stane Lantern"
    body = set_parts(
        told,
        p='<p class="p1"><span style="font-weight: 400;">{}</span></p>',
        h="<h4><span>{}</span></h4>",
        fig=(
            '<div class="photowrap modal-photo sno-story-photo-area"><img src="s.jpg" class="catboxphoto">'
            '<div class="captionboxmittop"><div class="photocredit">{credit}</div><div class="photocaption">'
            "{}</div></div></div>"
        ),
        between={
            3: (
                '<div class="related relatedvertical sno-animate"><h5>Related Stories</h5><a href="/rs"><div '
                'class="relatedtitle">The mayor who kept her tea</div></a></div>'
            )
        },
    )
    goal = (
        '<div class="snodonation"><h3>Donate to The Stane Lantern</h3><div class="donation-meter">$1,240 '
        "/ $3,000</div><p>Your donation will support the student journalists of the University of Stane. "
        "Your contribution will allow us to purchase equipment and cover our annual website hosting "
        "costs.</p></div>"
    )
    about = (
        '<div class="staffprofilebox"><h4>About the Contributor</h4><div class="name">Emeka Lindgren'
        "</div><p>Emeka Lindgren is a third-year student of law. He likes trains, soup and the passive "
        "voice.</p></div>"
    )
    top = (
        f'<h1 class="storyheadline sno-story-headline">{told.title}</h1><h3 class="deck sno-story-deck">'
        f'{told.standfirst}</h3><div class="storybyline"><span class="storycredit"><a href="/staff/e" '
        f'class="creditline">{told.authors[0]}</a>, News Editor</span></div><div class="storydate"><span '
        'class="time-wrapper">November 5, 2024</span></div>'
    )
    talk = around.comments(
        around=(
            '<div id="commentsbody"><h3>Comments (8)</h3><form id="commentform"><textarea></textarea></form>'
            '<div class="commentwrap">{}</div></div>'
        ),
        each=(
            '<div class="commentinner"><div class="comment-author vcard">{name} • Nov 6, 2024</div><p>{text}'
            "</p></div>"
        ),
    )
    begin = head(
        told,
        site=site,
        title=f"{told.title} – {site}",
        inner=metas(
            told,
            site=site,
            **{"article:published_time": "2024-11-05T10:15:00-06:00", "author": "Emeka Lindgren"},
        ),
    )
    return page(
        (
            f"{begin}"
            f'<body class="post-template-default">{around.header(site)}<div id="fullstoryhead" '
            f'class="storycontent"><div class="postarea">{top}<div class="sno-story-body-content '
            f'storycontent">{body}</div>{goal}{about}{talk}</div><div id="sidebar">{around.popular()}</div>'
            f"</div>{around.more(cls='sno-more')}{around.footer()}</body></html>"
        ),
        told,
        published="2024-11-05T10:15:00-06:00",
        either=(
            "Emeka Lindgren is a third-year student of law. He likes trains, soup and the passive voice.",
            "About the Contributor",
            "Emeka Lindgren",
        ),
    )


def daily_in_french() -> Page:
    """A French daily: paragraphs with a prefix, pointers in capitals, a survey and a tag for subscribers."""
    told, site = story("moulin"), "La Feuille de Valcourt"
    body = set_parts(
        told,
        p='<p class="fig-paragraph">{}</p>',
        h='<h2 class="fig-body-heading">{}</h2>',
        fig=(
            '<figure class="fig-media fig-media--type-photo"><img class="fig-media__image"><figcaption '
            'class="fig-media__legend"><span>{}</span> <span class="fig-media__credits">{credit}</span>'
            "</figcaption></figure>"
        ),
        between={
            1: (
                '<p class="fig-body-link"><span class="fig-body-link__prefix">À LIRE AUSSI</span><a '
                'class="fig-body-link__link" href="/al">Le prix du gaz fait fermer une verrerie</a></p>'
            ),
            3: (
                '<div class="fig-survey"><h3 class="fig-survey__title">Faut-il sauver le moulin ?</h3><form>'
                '<label><input type="radio">Oui</label><label><input type="radio">Non</label><button>Voter'
                "</button></form></div>"
            ),
        },
    )
    top = (
        f'<h1 class="fig-headline">{told.title}</h1><div class="fig-content-metas"><span '
        'class="fig-content-metas__by">Par</span> <a href="/auteur/s" class="fig-content-metas__author">'
        f'{told.authors[0]}</a><div class="fig-content-metas__info"><span '
        'class="fig-content-metas__pub-date">Publié le <time datetime="2023-04-21T18:05:00+0200">21 '
        f'avril 2023 à 18:05</time></span></div></div><p class="fig-standfirst"><strong>{told.standfirst}'
        "</strong></p>"
    )
    data = script(
        {
            **node(told, site=site),
            "author": [{"@type": "Person", "name": told.authors[0], "url": ["https://f.example"]}],
            "publisher": {"@type": "Organization", "name": site},
            "wordCount": 210,
            "articleBody": told.parts[0].words,
        }
    )
    return page(
        (
            f'{head(told, site=site, inner=metas(told, site=site) + data)}<body class="fig-page">'
            f'{around.header(site)}<div class="fig-container"><div class="fig-main"><article '
            f'class="fig-content fig-content-article">{top}<div class="fig-content-body" '
            f'data-component="fig-content-body">{body}</div><div class="fig-tags"><ul><li><a href="/v">'
            'Valcourt</a></li></ul></div></article><section id="fig-comments" class="fig-comments"><h2>8 '
            f'commentaires</h2>{around.comments()}</section></div><aside class="fig-sidebar">'
            f"{around.popular()}</aside></div>"
            f"{around.more(cls='fig-recommendations', head='À lire également')}{around.footer()}</body></html>"
        ),
        told,
    )


BUILDS = (components_of_a_company, paper_of_students, daily_in_french)
