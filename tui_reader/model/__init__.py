"""Frozen values in the field's terms: what the wings, the session and the screen speak in.

Standard library only. Every offset is a Unicode code point into `Article.text`, end exclusive.
"""
