"""Addresses of pages: which two are the same page, and what kind of thing a location is."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

_KINDS = {
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    **dict.fromkeys((".htm", ".html", ".xhtml", ".mht", ".mhtml"), "html"),
    ".eml": "mail",
    ".epub": "epub",
    ".pdf": "pdf",
    ".json": "json",
}
KINDS = ("page", "sample", "text", *dict.fromkeys(_KINDS.values()))
"""What `kind_of` can answer."""


def is_address(location: str) -> bool:
    """Whether it is an http or https address."""
    return location[:8].lower().startswith(("http://", "https://"))


def kind_of(location: str) -> str:
    """One of `KINDS`: `page` for an address, `sample`, or what the ending of a path says; else `text`."""
    if is_address(location):
        return "page"
    if location.startswith("sample:"):
        return "sample"
    dot = location.rfind(".")
    return _KINDS.get(location[dot:].lower(), "text") if dot >= 0 else "text"


def host_of(address: str) -> str:
    """The host in small letters, without `www.`; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def canonical(address: str) -> str:
    """One spelling for all addresses of a page: no fragment, no tracking, https, no slash at the end.

    For comparing, not for fetching. What is no http address comes back as it is.
    """
    if not is_address(address):
        return address
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return address
    host = (parts.hostname or "").removeprefix("www.")
    if port not in (None, 80, 443):
        host += f":{port}"
    exact, prefixes = _tracking()
    query = "&".join(
        pair
        for pair in parts.query.split("&")
        if pair and (key := pair.partition("=")[0].lower()) not in exact and not key.startswith(prefixes)
    )
    return urlunsplit(("https", host, parts.path.rstrip("/"), query, ""))


def names_a_page(address: str) -> bool:
    """Whether an address leads deeper than a site's front page, which many pages claim as their own."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return is_address(address) and (len(parts.path.strip("/")) > 0 or bool(parts.query))


@lru_cache(maxsize=1)
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    import tomllib
    from importlib.resources import files

    data = tomllib.loads(files("tui_reader.model").joinpath("addresses.toml").read_text("utf-8"))
    return frozenset(data["exact"]), tuple(data["prefixes"])
