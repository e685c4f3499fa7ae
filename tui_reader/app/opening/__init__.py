"""The first frame: the article's text on the screen before Textual is loaded. Nothing here imports it."""
