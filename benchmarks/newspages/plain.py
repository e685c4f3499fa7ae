"""Pages of plain or old builds: tables for the layout, breaks for paragraphs, releases, pages for phones, wikis."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from benchmarks.newspages import around
from benchmarks.newspages.heads import head, metas, node, script
from benchmarks.newspages.made import Page, Part, page, set_parts, story


def release_desk() -> Page:
    """A release: place and day in bold before the first words, a block for the press, three marks at the end."""
    told, site = story("hospital").without("figure"), "Union of Ward Staff"
    contact = "Media contact: Petra Lund, press office, 555-0188, press@wards.example"
    about = (
        "About the Union of Ward Staff: The union was founded in 1921 and has 84,000 members in "
        "hospitals, clinics and homes for the old."
    )
    lead = Part("paragraph", f"SALTMARSH, 16 January 2025 – {told.parts[0].words}")
    told = replace(told, parts=(lead, *told.parts[1:]))
    body = set_parts(told, h="<p><strong>{}</strong></p>").replace(
        "SALTMARSH, 16 January 2025", "<strong>SALTMARSH, 16 January 2025</strong>", 1
    )
    top = (
        f'<h1 class="page-title">{told.title}</h1><div class="field field-name-field-subtitle"><h3>'
        f'{told.standfirst}</h3></div><div class="submitted"><span class="date-display-single" '
        'property="dc:date" datatype="xsd:dateTime" content="2025-01-16T19:30:00+00:00">Thursday, '
        "January 16, 2025</span></div>"
    )
    begin = head(
        told,
        site=site,
        inner=metas(told, site=site, **{"dcterms.date": "2025-01-16T19:30+00:00", "dcterms.creator": site}),
    )
    return page(
        f"{begin}"
        f'<body>{around.header(site)}<div id="content" class="column"><div class="section"><div '
        f'id="breadcrumb"><a href="/">Home</a> » <a href="/press">Press releases</a></div>{top}<div '
        'class="node node-press-release view-mode-full"><div class="content clearfix"><div class="field '
        'field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item '
        f'even" property="content:encoded">{body}<p>###</p><p>{contact}</p><p><em>{about}</em></p></div>'
        "</div></div></div></div>"
        '<ul class="links inline"><li><a href="/print">Printer-friendly version</a></li></ul></div></div>'
        f'<div class="sidebar">{around.popular()}</div>{around.footer()}</body></html>',
        told,
        either=("###", contact, about),
        bylines=(site,),
    )


def table_for_layout() -> Page:
    """Tables inside tables, type set by font, paragraphs parted by breaks, the byline in italics."""
    told = story("court").without("figure")
    body = set_parts(told, p="{}", h='<font size="4"><b>{}</b></font>', joined="<br>\n<br>\n")
    left = "".join(
        f'<tr><td><font face="Arial" size="1"><a href="/{n}.html">{one}</a></font></td></tr>'
        for n, one in enumerate(("News", "Sport", "Letters", "Weather", "Notices", "Archive"))
    )
    right = (
        '<table width="160" bgcolor="#eeeeee"><tr><td><b>Also today</b></td></tr>'
        + around.teasers(
            0, 6, '<tr><td><font size="2"><a href="/{n}.html">{head}</a><br>{text}</font></td></tr>'
        )
        + "</table>"
    )
    return page(
        f'<HTML><HEAD><TITLE>{escape(told.title)}</TITLE><META NAME="Author" CONTENT="{told.authors[0]}">'
        '<META NAME="date" CONTENT="2024-11-05"></HEAD><BODY BGCOLOR="#FFFFFF"><CENTER><TABLE '
        'WIDTH="760" CELLPADDING="0"><TR><TD COLSPAN="3"><IMG SRC="top.gif"></TD></TR><TR VALIGN="top">'
        f'<TD WIDTH="120"><TABLE>{left}</TABLE></TD><TD WIDTH="480"><FONT FACE="Times" SIZE="6"><B>'
        f"{told.title}</B></FONT><BR><BR>"
        f'<I>By {told.authors[0]}</I><BR>November 5, 2024<BR><BR><FONT FACE="Times" SIZE="3">{body}</FONT>'
        '<BR><BR><CENTER><A HREF="mailto:x@x.example">Write to the editor</A> | <A HREF="/">Front page'
        f'</A></CENTER></TD><TD WIDTH="160">{right}</TD></TR></TABLE><FONT SIZE="1">Copyright 2024 Averne '
        "Online. All rights reserved.</FONT></CENTER></BODY></HTML>",
        told,
        published="2024-11-05",
    )


def page_for_phones() -> Page:
    """Elements of the format for fast pages: pictures, advertisements and lists by their own names."""
    told, site = story("club"), "Pocket Sport"
    body = set_parts(
        told,
        fig=(
            '<figure class="amp-wp-fe"><amp-img src="a.jpg" layout="responsive"><noscript><img src="a.jpg">'
            '</noscript></amp-img><figcaption class="wp-caption-text">{} Pic: {credit}</figcaption></figure>'
        ),
        between={
            2: '<amp-ad type="doubleclick" width="300" height="250"></amp-ad>',
            5: (
                '<amp-social-share type="twitter"></amp-social-share><amp-list src="/x"><template '
                'type="amp-mustache"><p>{{title}}</p></template></amp-list>'
            ),
        },
    )
    data = script(
        {
            **node(told, site=site),
            "datePublished": "2023-05-07T18:12:00+01:00",
            "author": {"@type": "Person", "name": told.authors[0], "image": {"@type": "ImageObject"}},
        }
    )
    return page(
        f'<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{escape(told.title)}'
        f'</title><link rel="canonical" href="https://pocket.example/a">{data}<style amp-custom>.a{{}}'
        f'</style></head><body><amp-sidebar id="sidebar" layout="nodisplay"><ul>{around.menu()}</ul>'
        f'</amp-sidebar><header class="amp-wp-header"><div><a href="/">{site}</a></div></header>'
        '<article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">'
        f'{told.title}</h1><div class="amp-wp-meta amp-wp-byline"><amp-img src="g.png"></amp-img><span '
        f'class="amp-wp-author author vcard">{told.authors[0]}</span></div><div class="amp-wp-meta '
        'amp-wp-posted-on"><time datetime="2023-05-07T17:12:00+00:00">2 days ago</time></div></header>'
        f'<div class="amp-wp-article-content">{body}</div><footer class="amp-wp-article-footer"><div '
        'class="amp-wp-meta amp-wp-tax-category">Categories: Football</div></footer></article><div '
        f'class="amp-related">{around.teasers(0, 6, around.CARD)}</div>{around.footer("amp-wp-footer")}'
        "</body></html>",
        told,
        url="https://pocket.example/amp/a",
    )


def wiki_news() -> Page:
    """A wiki's page: thumbs with captions, links to edit behind headings, sources, boxes of sister pages."""
    told, site = story("fire"), "Wikitidings"
    body = set_parts(
        told,
        h=(
            '<div class="mw-heading mw-heading2"><h2><span class="mw-headline" id="W">{}</span><span '
            'class="mw-editsection"><span class="mw-editsection-bracket">[</span><a href="/edit">edit</a>'
            '<span class="mw-editsection-bracket">]</span></span></h2></div>'
        ),
        fig=(
            '<div class="thumb tright"><div class="thumbinner" style="width:222px;"><a href="/f" '
            'class="image"><img class="thumbimage"></a> <div class="thumbcaption"><div class="magnify"><a '
            'href="/f" class="internal" title="Enlarge"></a></div>{}<br><small><i>Image: {credit}.</i>'
            "</small></div></div></div>"
        ),
        between={
            0: (
                '<div class="infobox noprint" style="width:19em"><table><tbody><tr><th>Disasters and accidents'
                '</th></tr><tr><td><div class="related"><b>Related articles</b><ul><li><i>20 August 2022</i>: <a '
                'href="/1">Landslide closes pass</a></li><li><i>11 August 2022</i>: <a href="/2">Two ferries '
                "collide in fog</a></li></ul></div></td></tr></tbody></table></div>"
            )
        },
    )
    dated = (
        '<p><strong class="published"><span id="publishDate" class="value-title" title="2022-08-19"> '
        "Friday, August 19, 2022 </span></strong></p>"
    )
    sources = (
        '<h2><span class="mw-headline" id="Sources">Sources</span></h2><ul class="plainlinks"><li><span '
        'class="sourceTemplate">Wendell Achebe. "<a rel="nofollow" class="external text" '
        'href="http://x.example">Crews hold line</a>" — <i>The Basin Times</i>, August 19, 2022</span>'
        "</li></ul>"
    )
    begin = head(
        told, site=site, title=f"{told.title} - {site}, the free news source", inner=metas(told, site=site)
    )
    return page(
        f"{begin}"
        f'<body class="mediawiki ltr">{""}<div id="content" class="mw-body" role="main"><h1 '
        f'id="firstHeading" class="firstHeading">{told.title}</h1><div id="bodyContent" '
        f'class="vector-body"><div id="siteSub" class="noprint">From {site}, the free news source you can '
        'write!</div><div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output">'
        f"{dated}{body}{sources}</div></div>"
        '<div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <ul><li>August 19, 2022</li>'
        f'<li>Published</li></ul></div></div></div><div id="mw-navigation"><ul>{around.menu()}</ul></div>'
        f"{around.footer('mw-footer')}</body></html>",
        told,
        bylines=(),
        published="2022-08-19",
        either=(
            "Sources",
            'Wendell Achebe. "Crews hold line" — The Basin Times, August 19, 2022',
            "Friday, August 19, 2022",
        ),
    )


def properties_in_the_page() -> Page:
    """No data in scripts: properties on the elements, paragraphs as boxes of their own, a list of notes."""
    told, site = story("ferry"), "Corrin Observer"
    body = set_parts(
        told,
        p='<div class="par parsys"><div class="text section"><div>{}</div></div></div>',
        h='<div class="par"><h4>{}</h4></div>',
        q='<div class="quote"><q>{}</q></div>',
        fig=(
            '<div class="par"><div class="image" itemprop="image" itemscope '
            'itemtype="https://schema.org/ImageObject"><img itemprop="contentUrl" src="c.jpg"><span '
            'itemprop="caption" class="description">{}</span><small itemprop="copyrightHolder">{credit}'
            "</small></div></div>"
        ),
        between={
            4: (
                '<div class="par"><div class="teaserbox"><a href="/tb"><b>The island that sold its ferry</b></a>'
                "</div></div>"
            )
        },
    )
    by = "".join(
        (
            '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" '
            f'content="{n}">{n}</span> '
        )
        for n in told.authors
    )
    return page(
        f"{head(told, site=site, title=f'{site} - {told.title}')}<body>{around.header(site)}<div "
        'id="main" itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="mainEntityOfPage" '
        'content="https://corrin.example/a"><meta itemprop="datePublished" '
        'content="2024-03-12T06:40:00Z"><meta itemprop="dateModified" content="2024-03-12T15:05:00Z"><h1 '
        f'itemprop="headline">{told.title}</h1><p class="lead" itemprop="description">{told.standfirst}'
        f'</p><div class="credit">Text: {by}</div>'
        f'<div itemprop="articleBody" class="content-body">{body}</div><div itemprop="publisher" '
        f'itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{site}">'
        f'</div></div><div class="right">{around.popular()}</div>{around.more(cls="weitere")}'
        f"{around.comments()}{around.footer()}</body></html>",
        told,
    )


BUILDS = (release_desk, table_for_layout, page_for_phones, wiki_news, properties_in_the_page)
