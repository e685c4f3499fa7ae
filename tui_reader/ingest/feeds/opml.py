"""Lists of feeds, as programs exchange them (OPML 2.0)."""

from __future__ import annotations

from collections.abc import Iterable
from xml.parsers import expat

from tui_reader.errors import SourceError
from tui_reader.ingest.clean import clean_line
from tui_reader.ingest.feeds.fields import link
from tui_reader.model.feeds import Feed, FeedLink

MOST_FEEDS = 10_000
_MOST_DEPTH = 50
_LONGEST_NAME = 200


def read_opml(data: bytes, *, where: str) -> tuple[FeedLink, ...]:
    """The feeds that the list names, each address once. Raises `SourceError`.

    Only the tags are looked at; documents that declare entities are refused.
    """
    reader = _Reader(where)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.EntityDeclHandler = reader.refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None)
        place = f" (line {line})" if line else ""
        raise SourceError(
            f"this is no list of feeds: it is not well-formed XML{place}", where=where
        ) from error
    if not reader.opml:
        raise SourceError("this is no list of feeds", where=where, hint="other readers export it as OPML")
    return tuple(reader.found.values())


def write_opml(feeds: Iterable[Feed]) -> bytes:
    """The list of `feeds`, those of one folder together; UTF-8."""
    from xml.etree import ElementTree as Xml

    root = Xml.Element("opml", version="2.0")
    Xml.SubElement(Xml.SubElement(root, "head"), "title").text = "Feeds of newsreader"
    body = Xml.SubElement(root, "body")
    folders: dict[str, Xml.Element] = {"": body}
    for feed in sorted(feeds, key=lambda feed: (feed.folder.casefold(), feed.title.casefold(), feed.address)):
        parent, path = body, ""
        for name in filter(None, feed.folder.split("/")):
            path = f"{path}/{name}"
            if path not in folders:
                folders[path] = Xml.SubElement(parent, "outline", text=name, title=name)
            parent = folders[path]
        facts = {
            "type": "rss",
            "text": feed.title or feed.address,
            "title": feed.title,
            "xmlUrl": feed.address,
        }
        Xml.SubElement(parent, "outline", facts | ({"htmlUrl": feed.site} if feed.site else {}))
    Xml.indent(root)
    data: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


class _Reader:
    """Goes through the tags and knows in which folders they stand."""

    def __init__(self, where: str) -> None:
        self.opml = False
        self.found: dict[str, FeedLink] = {}
        self._where = where
        self._folders: list[str | None] = []
        """The outlines that are open: a folder's name, None for a feed."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2].lower()
        if name == "opml":
            self.opml = True
        if name != "outline":
            return
        values = {key.lower(): clean_line(value) for key, value in attributes.items()}
        title = (values.get("title") or values.get("text") or "")[:_LONGEST_NAME]
        address = link("", values.get("xmlurl"))
        if address is None:
            if len(self._folders) >= _MOST_DEPTH:
                raise SourceError("its folders are nested too deeply", where=self._where)
            self._folders.append(title.replace("/", "∕").strip() or None)
            return
        self._folders.append(None)
        if len(self.found) < MOST_FEEDS:
            folder = "/".join(filter(None, self._folders))
            self.found.setdefault(address, FeedLink(address, title, folder, link("", values.get("htmlurl"))))

    def end(self, tag: str) -> None:
        if tag.rpartition(":")[2].lower() == "outline":
            self._folders.pop()

    def refuse(self, *_: object) -> None:
        raise SourceError("it declares entities, which no list of feeds needs", where=self._where)
