"""Quotations in the forms that other programs read: a table of formats, and one writer a file."""

from tui_reader.export.registry import FORMATS, Format, format_named

__all__ = ["FORMATS", "Format", "format_named"]
