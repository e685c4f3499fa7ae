"""The least a Textual program can be: one line of text. What the reader's first paint is compared with."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

WORDS = "Nothing but one line of text"


class Bare(App[None]):
    """One Static, no styles, no keys but Textual's own."""

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield Static(WORDS, markup=False)


if __name__ == "__main__":
    Bare().run()
