"""Screens: each puts widgets together and routes what they announce."""
