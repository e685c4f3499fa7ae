"""What is written to the terminal, with the cursor put right behind characters that terminals disagree about.

One terminal gives a joined emoji, a vowel sign or a conjunct as many cells as it has characters, the next gives it
those of one picture. Whatever a terminal makes of it, what comes after stands where it belongs.
"""

from __future__ import annotations

from tui_reader.app.page.chars import width
from tui_reader.model.patterns import late

_JOINED = (
    "\u0900-\u0dff\u0e33\u0eb3\u0f00-\u109f\u1100-\u11ff\u1700-\u18af\u1900-\u1cff\u200d\u20d0-\u20ff"
    "\ua800-\uabff\ud7b0-\ud7ff\ufe00-\ufe0f\U00011000-\U00011fff\U000e0020-\U000e01ef"
)
"""Scripts and signs whose characters take other cells together than each for itself, in some terminals."""
_ODD = "\u115f\u1160\u2630-\u2637\u268a-\u268f\u3164\u4dc0-\u4dff\uffa0\U0001d300-\U0001d376\U0001f000-\U0001faff"
"""Characters that have other cells in terminals of another age, even alone."""
_JOINERS = "\u200d" + "".join(map(chr, range(0x20D0, 0x2100)))
_CONTESTED = late(f"[{_JOINED}{_ODD}]")
_ALONE = late(f"[{_ODD}]")
_PART = late(
    r"\x1b\[(?:(?P<row>\d+);(?P<column>\d+)H|[0-?]*[ -/]*[@-~])|\x1b.|[\x00-\x1a\x1c-\x1f]+|[^\x00-\x1f]+"
)
"""A move of the cursor, another sequence, control characters, or words."""


def anchored(written: str) -> str:
    """The same cells, whatever the terminal takes contested characters for.

    `written` is made of words, styles and moves to a row and column, as Textual and the first frame write it.
    """
    # Nearly all that is ever written holds none of them; this needs no pattern to be compiled.
    if all(c < "\u0900" or ("\u2000" <= c < "\u2630" and c not in _JOINERS) for c in set(written)):
        return written
    if not _CONTESTED.search(written):
        return written
    parts: list[str] = []
    row, column = "1", 1
    for match in _PART.finditer(written):
        part = match.group()
        if match["column"]:
            row, column = match["row"], int(match["column"])
        elif part[0] >= " ":
            if _CONTESTED.search(part):
                part, column = _words(part, row, column)
            else:
                column += width(part)
        parts.append(part)
    return "".join(parts)


def _words(words: str, row: str, column: int) -> tuple[str, int]:
    """Words that begin in a row and column, with moves, and the column after them; columns are counted from 1."""
    from tui_reader.app.page.cells import graphemes

    parts: list[str] = []
    for start, end, cells in graphemes(words):
        grapheme = words[start:end]
        after = column + cells
        if _ALONE.search(grapheme) or (end - start > 1 and _CONTESTED.search(grapheme)):
            # Cells that a terminal does not fill would else keep what stood there before.
            grapheme = f"{' ' * cells}\x1b[{row};{column}H{grapheme}\x1b[{row};{after}H"
        parts.append(grapheme)
        column = after
    return "".join(parts), column
