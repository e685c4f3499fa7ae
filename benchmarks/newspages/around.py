"""What stands around the articles of the pages: menus, teasers, comments, letters, footers."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.newspages.made import furniture


def menu(*, each: str = '<li><a href="/{n}">{}</a></li>', times: int = 1) -> str:
    """Links to the parts of the site."""
    words = [one for _ in range(times) for one in furniture()["menu"]]
    return "".join(each.replace("{}", one).replace("{n}", str(n)) for n, one in enumerate(words))


def header(name: str, *, cls: str = "site-header") -> str:
    """The top of a page: a bar for cookies, the masthead, the menu, a search form."""
    first, second = furniture()["cookies"]
    return f"""<a class="skip-link" href="#main">Skip to main content</a>
<div id="consent-banner" class="cmp-banner" role="dialog"><h2>Your privacy</h2><p>{first}</p><p>{second}</p>
<button>Accept all</button><button>Choose</button></div>
<header class="{cls}"><div class="masthead"><a href="/">{name}</a></div>
<nav aria-label="Sections"><ul>{menu()}</ul></nav>
<form action="/search"><label>Search <input name="q"></label><button>Go</button></form></header>"""


def teasers(first: int, count: int, each: str) -> str:
    """Pointers to other articles; `{head}`, `{text}` and `{n}` are put into `each`."""
    known = furniture()["teasers"]
    found = []
    for n in range(first, first + count):
        one = known[n % len(known)]
        found.append(
            each.replace("{head}", one["head"]).replace("{text}", one["text"]).replace("{n}", str(n))
        )
    return "".join(found)


CARD = (
    '<div class="story-card"><a href="/news/{n}"><picture><img src="{n}.jpg" alt=""></picture></a>'
    '<h3><a href="/news/{n}">{head}</a></h3><p>{text}</p><span class="stamp">{n} hours ago</span></div>'
)


def more(
    first: int = 2, count: int = 8, *, cls: str = "more-stories", head: str = "More from this section"
) -> str:
    """The stories under an article."""
    return f'<section class="{cls}"><h2>{head}</h2>{teasers(first, count, CARD)}</section>'


def popular(first: int = 0, *, cls: str = "rail") -> str:
    """The list of what is read most, in a column beside the article."""
    rows = teasers(first, 5, '<li><a href="/news/{n}"><span>{n}</span> {head}</a></li>')
    return f'<aside class="{cls}"><h4>Most read</h4><ol>{rows}</ol></aside>'


def comments(
    *,
    around: str = '<section id="comments"><h3>8 comments</h3>{}</section>',
    each: str = '<div class="post"><b>{name}</b><p>{text}</p><a href="#">Reply</a></div>',
) -> str:
    """What readers wrote."""
    rows = [each.replace("{name}", c["name"]).replace("{text}", c["text"]) for c in furniture()["comments"]]
    return around.replace("{}", "".join(rows))


def letter(cls: str = "newsletter-module", tag: str = "div") -> str:
    """A form for the newsletter."""
    head, text, small = furniture()["newsletter"]
    return (
        f'<{tag} class="{cls}"><h3>{head}</h3><p>{text}</p><form><input type="email"><button>Sign up'
        "</button></form>"
        f"<p>{small}</p></{tag}>"
    )


def appeal(cls: str) -> str:
    """A request for money in several sentences."""
    head, *rest = furniture()["appeal"]
    return (
        f'<div class="{cls}"><h2>{head}</h2>{"".join(f"<p>{words}</p>" for words in rest)}<a href="/pay">'
        "Support us</a></div>"
    )


def share(cls: str = "social", tag: str = "ul") -> str:
    """Where an article can be sent to."""
    names = ("Facebook", "X", "WhatsApp", "Email", "Copy link")
    inner = "".join(f'<li><a href="#s"><span>{one}</span></a></li>' for one in names)
    return f'<{tag} class="{cls}">{inner}</{tag}>'


def topics(cls: str = "article-topics", words: Sequence[str] = ()) -> str:
    """The tags of an article."""
    rows = "".join(f'<li><a href="/topic/{one}">{one}</a></li>' for one in words or furniture()["tags"])
    return f'<div class="{cls}"><h4>Topics</h4><ul>{rows}</ul></div>'


def footer(cls: str = "site-footer") -> str:
    """The end of a page."""
    about, rights = furniture()["about"]
    return f"""<footer class="{cls}"><ul>{menu(times=2)}</ul><p>{about}</p><p>{rights}</p></footer>
<script>window.dataLayer=window.dataLayer||[];{"dataLayer.push({event:'view'});" * 400}</script>"""


def tweet(at: int = 0) -> str:
    """A post of a social network set into an article, as its own script expects it."""
    words = furniture()["tweets"][at % 2]
    return (
        f'<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">{words}</p>&mdash; Wren '
        "Dalloway "
        '(@wrendalloway) <a href="https://social.example/wren/1">5 May 2023</a></blockquote>'
    )
