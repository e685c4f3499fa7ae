"""Highlights out of other programs' exports: one reader a file, and `read_highlights` in front of them."""

from tui_reader.ingest.highlights.reading import FORMATS, read_highlights

__all__ = ["FORMATS", "read_highlights"]
