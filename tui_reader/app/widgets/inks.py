"""The theme's colours for what is drawn line by line, without a style sheet between: each rule costs at the start."""

from __future__ import annotations

from rich.style import Style
from textual.color import TRANSPARENT, Color
from textual.style import Style as ContentStyle
from textual.widget import Widget

from tui_reader.app.page.looks import Look


def theme_colour(widget: Widget, name: str) -> Color:
    """A colour or variable of the theme by its name, with an opacity where one follows: `foreground 12%`."""
    name, _, part = name.partition(" ")
    colour = Color.parse(widget.app.theme_variables[name])
    if not part:
        return colour
    if colour.ansi is not None:
        return TRANSPARENT  # nobody knows what the terminal's colours are: they cannot be mixed
    return colour.with_alpha(int(part.rstrip("%")) / 100)


def inked(widget: Widget, name: str, *, bold: bool = False) -> ContentStyle:
    """The style of words in a colour of the theme: to read it from a word, Textual loads its markup."""
    return ContentStyle(foreground=theme_colour(widget, name), bold=bold or None)


class Inks:
    """The styles of one widget, each mixed when it is first drawn with and kept until the theme changes."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._known: dict[tuple[Look, ...], Style] = {}

    def of(self, *looks: Look) -> Style:
        """The widget's own style with `looks` laid over it, see `mixed`."""
        if (style := self._known.get(looks)) is None:
            style = self._known[looks] = mixed(self._widget, list(looks))
        return style

    def forget(self) -> None:
        """Mix them anew: the theme has changed."""
        self._known.clear()


def mixed(widget: Widget, looks: list[Look]) -> Style:
    """The widget's own style with `looks` laid over it, the last on top."""
    base = widget.rich_style
    if not looks:
        return base
    _, _, ground, ink = widget.colors
    text = Style()
    for look in looks:
        if look.ground:
            ground += theme_colour(widget, look.ground)
        if look.colour:
            ink = theme_colour(widget, look.colour)
        if look.text:
            text += Style.parse(look.text)
    colour = (ground + ink).rich_color if ink.a else base.color
    return base + Style(color=colour, bgcolor=ground.rich_color if ground.a else base.bgcolor) + text
