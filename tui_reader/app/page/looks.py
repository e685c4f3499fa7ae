"""How the article's styles look, in one table: the view's style sheet and the first frame are made from it."""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple


class Look(NamedTuple):
    """One style; every field may be empty."""

    text: str = ""
    """`bold`, `italic`, `underline`, `reverse`, or several of them."""
    colour: str = ""
    """Name of the theme's colour or variable."""
    ground: str = ""
    """The same for the background, with an opacity in per cent where it is mixed with what is below."""


LOOKS: dict[str, Look] = {
    "headline": Look("bold"),
    "standfirst": Look("italic"),
    "heading": Look("bold"),
    "dim": Look(colour="quiet"),
    "bar": Look(colour="quiet"),
    "rule": Look(colour="hairline"),
    "made": Look("italic", "quiet"),
    "strong": Look("bold"),
    "emphasis": Look("italic"),
    "code": Look(colour="second"),
    "link": Look("underline"),
    "reading": Look("bold", "accent"),
    "sign": Look(colour="second"),
    "lead": Look(colour="quiet"),
    "bookmark": Look("bold", "warning"),
    "quote": Look(colour="second"),
    "entity": Look(),
    "highlight-yellow": Look(ground="kept"),
    "highlight-green": Look(ground="kept-green"),
    "highlight-blue": Look(ground="kept-blue"),
    "highlight-pink": Look(ground="kept-pink"),
    "trail": Look(ground="hit"),
    "trail-current": Look("bold", "background", "hit-current"),
    "selection": Look("reverse"),
    "hint": Look("bold reverse", "accent"),
    "caret": Look("underline bold"),
}
"""Styles by name, without the `article--` that their component classes begin with."""


def style_sheet(widget: str) -> str:
    """The rules for the component classes of `widget`, in Textual's CSS."""
    rules = []
    for name, look in LOOKS.items():
        parts = [
            f"text-style: {look.text};" if look.text else "",
            f"color: ${look.colour};" if look.colour else "",
            f"background: ${look.ground};" if look.ground else "",
        ]
        if body := " ".join(part for part in parts if part):
            rules.append(f"{widget} > .article--{name} {{ {body} }}")
    return "\n".join(rules)
