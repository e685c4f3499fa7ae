"""Feeds: RSS, Atom, RDF and JSON Feed to values, lists of feeds (OPML), and finding the feeds of a page."""

from __future__ import annotations

from tui_reader.ingest.feeds.parse import NotAFeedError, parse_feed

__all__ = ["NotAFeedError", "parse_feed"]
