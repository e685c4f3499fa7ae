"""A terminal reader for news that shows who says what, and on whose authority."""

__version__ = "0.1.0"
