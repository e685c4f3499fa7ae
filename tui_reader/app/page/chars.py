"""Characters and cells: what is narrow, what must not reach a terminal, what one grapheme is.

Widths are those of `cells`, by which Textual crops and pads too; it is imported only when a text holds more than
plain narrow characters.
"""

from __future__ import annotations

from tui_reader.model.classes import NamedTuple
from tui_reader.model.patterns import late

_NARROW = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590"  # Latin, Greek, Cyrillic, Armenian
    r"\u05be\u05c0\u05c3\u05c6\u05d0-\u05f4"  # Hebrew
    r"\u0606-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5"  # Arabic
    r"\u10a0-\u10ff\u1e00-\u1fff"  # Georgian, more Latin and Greek
    r"\u2010-\u2027\u202f-\u205e\u2070-\u20c0\u2100-\u2319\u2460-\u25fc"  # punctuation and signs
    r"\ufb00-\ufb1d\ufb1f-\ufdff\ufe70-\ufefc"  # joined letters
)
"""Ranges of characters that take one cell each and never join with a neighbour (a regex class's inside)."""

SPACES = "\\t\\n\\v\\f\\r\\x1c-\\x20\\x85\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000"
"""White space at which a line may break (a regex class's inside); no-break spaces are left out."""

SOFT_HYPHEN = "\ufeff"
"""What stands for a soft hyphen in a normalised text."""
NOTHING = "\u2060"
"""What stands for a character that is not drawn in a normalised text."""

_PLAIN = late(f"[{_NARROW}]*")
_COMMON = late("[ -~‐-‧]*")
"""The same for ASCII, dashes and curly marks alone, of which most texts are: compiled in a tenth of the time."""
_OWN = frozenset(map(chr, range(32, 127))) | set("─│·…▸§")
"""What the title line and the first page's margin are made of."""
_SPACE = late(f"[{SPACES}]")
_LOOSE_JOINER = late("\u200d(?=[ \u200b\u200d\u2060\ufeff]|$)|(?<![^ \u200b\u200d\u2060\ufeff])\u200d")
"""Zero-width joiners with nothing to join on one side; widths are not well defined with them."""
_PICTURE = late("\ufe0f(?!\u200d)")
"""What asks for a sign's picture, as in ☀️: half of all terminals make it two cells wide, half one. Left out,
the sign is one cell in all of them, and nothing after it is pushed aside."""


def _table() -> dict[int, str]:
    table = dict.fromkeys((*range(32), *range(127, 160), *range(8234, 8239)), NOTHING)
    table |= dict.fromkeys((*range(8288, 8304), 65279, *range(65529, 65532)), NOTHING)
    table |= dict.fromkeys(range(917505, 917536), NOTHING)
    spaces = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u205f\u3000"
    table |= {ord(space): " " for space in spaces}
    table |= dict.fromkeys((*range(8192, 8199), *range(8200, 8203)), " ")
    table[0xAD] = SOFT_HYPHEN
    return table


_NORMAL = _table()


class Cluster(NamedTuple):
    """One grapheme, or a run of white space, as it is drawn."""

    start: int
    """Offset into the raw text, code points."""
    drawn: str
    width: int
    """Cells."""


def is_plain(text: str) -> bool:
    """Whether every character takes one cell, joins with none, and no white space stands twice."""
    if text.isascii() and text.isprintable():
        return "  " not in text
    flat = text.replace("\n", " ")
    return "  " not in flat and (_COMMON.fullmatch(flat) or _PLAIN.fullmatch(flat)) is not None


def is_common(text: str, start: int, end: int) -> bool:
    """Whether a stretch holds nothing but ASCII and English punctuation, and so no letter from right to left."""
    return _COMMON.fullmatch(text, start, end) is not None


def is_plain_code(text: str) -> bool:
    """Whether every character of preformatted lines takes one cell and is drawn as it is."""
    return text.isascii() and text.replace("\n", "").isprintable()


def normalise(raw: str) -> str:
    """The text code point for code point, with spaces for white space and stand-ins for what is not drawn."""
    normal = raw.translate(_NORMAL)
    if "\ufe0f" in normal:
        normal = _PICTURE.sub(NOTHING, normal)
    return _LOOSE_JOINER.sub(NOTHING, normal) if "\u200d" in normal else normal


def drawn(normal: str) -> str:
    """A normalised text without its stand-ins."""
    return normal.replace(NOTHING, "").replace(SOFT_HYPHEN, "").replace("\u200b", "")


def width(text: str) -> int:
    """Cells that `text` takes."""
    if (text.isascii() and text.isprintable()) or _OWN.issuperset(text):
        return len(text)
    if _COMMON.fullmatch(text) or _PLAIN.fullmatch(text):
        return len(text)
    from tui_reader.app.page.cells import cell_len

    return cell_len(text)


def clean(text: str) -> str:
    """Words for one line of the screen: no control characters, white space runs as one space."""
    return " ".join(drawn(normalise(text)).split())


def is_space(character: str) -> bool:
    """Whether a line may break at this character and leave it out."""
    return _SPACE.match(character) is not None


def clusters(raw: str, *, tab: int = 0) -> list[Cluster]:
    """The graphemes of `raw`; white space runs are one cell, or kept, tabs widened, if `tab` is given."""
    from tui_reader.app.page.cells import graphemes

    normal = normalise(raw)
    found: list[Cluster] = []
    column = 0
    for start, end, cells in graphemes(normal):
        piece = drawn(normal[start:end])
        if piece[:1] == " ":
            if tab:
                cells = tab - column % tab if raw[start] == "\t" else 1
                piece = " " * cells + piece[1:]
            elif found and found[-1].drawn == " " and piece == " ":
                continue
        found.append(Cluster(start, piece, cells))
        column += cells
    return found
