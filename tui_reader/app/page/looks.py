"""How the article's styles look, in one table: the view and the first frame are both drawn by it."""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


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
"""Styles by name, without the `article--` that they begin with where they are drawn."""
WITHOUT_GROUNDS = {"trail": Look("underline"), "trail-current": Look("reverse bold")}
"""Those that look otherwise where no background can be told from another."""


def looks_of(styles: Iterable[str], *, grounds: bool) -> list[Look]:
    """The looks of styles by their full or short names, unknown ones left out."""
    table = LOOKS if grounds else {**LOOKS, **WITHOUT_GROUNDS}
    names = (style.removeprefix("article--") for style in styles)
    return [table[name] for name in names if name in table]
