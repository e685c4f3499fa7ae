"""The cleaning step that every reader takes last, after entities and escapes of its format are decoded."""

from tui_reader.model.cleaning import LONGEST_LINE, clean, clean_line

__all__ = ["LONGEST_LINE", "clean", "clean_line"]
