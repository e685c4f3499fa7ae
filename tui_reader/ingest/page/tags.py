"""What tags mean, those of HTML and those of trafilatura's tree."""

from __future__ import annotations

from tui_reader.model.article import Emphasis

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "dl", "list", "menu"})
ITEMS = frozenset({"li", "dd", "dt", "item"})
QUOTES = frozenset({"blockquote", "quote"})
ROWS = frozenset({"tr", "row"})
CELLS = frozenset({"td", "th", "cell"})
_PLAIN = frozenset(
    """address article aside body center details div fieldset figure footer form header hgroup html main p section
    summary table tbody tfoot thead hr caption figcaption""".split()
)
CAPTIONS = frozenset({"figcaption", "caption"})
BLOCKS = _PLAIN | LISTS | ITEMS | QUOTES | ROWS | CELLS | HEADINGS.keys() | {"pre", "head"}
SKIPPED = frozenset(
    """audio button canvas datalist embed iframe input math meta noscript object option script select style svg
    template textarea title video""".split()
)
EMPHASIS = {
    "b": Emphasis.STRONG, "strong": Emphasis.STRONG, "#b": Emphasis.STRONG,
    "i": Emphasis.EMPHASIS, "em": Emphasis.EMPHASIS, "cite": Emphasis.EMPHASIS, "#i": Emphasis.EMPHASIS,
    "code": Emphasis.CODE, "kbd": Emphasis.CODE, "samp": Emphasis.CODE, "tt": Emphasis.CODE, "#t": Emphasis.CODE,
}  # fmt: skip


def solid(words: str) -> str:
    """The letters and figures of words, in lower case: what stays the same however they are set."""
    return "".join(filter(str.isalnum, words.casefold()))
