"""Footnotes in Markdown, `[^name]: words`: a rule for markdown-it, which by itself takes them for addresses."""

from __future__ import annotations

from tui_reader.model.patterns import late

TYPE_CHECKING = False
if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

OPEN, CLOSE = "footnote_open", "footnote_close"
"""The tokens round the blocks of a footnote; the first holds its name."""

_BEGINS = late(r"\[\^([\w-]{1,40})\]:")
_INDENT = 4
"""Cells by which the later paragraphs of a footnote are indented."""


def with_footnotes(parser: MarkdownIt) -> MarkdownIt:
    """The parser, reading footnotes as well."""
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("reference", "footnote", _footnote, {"alt": ends})
    return parser


def _footnote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A footnote at `line`: its first paragraph, and what is indented after it."""
    if state.is_code_block(line):
        return False
    begins = _BEGINS.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])
    if begins is None or silent:
        return begins is not None
    state.push(OPEN, "", 1).content = begins[1]
    kept = state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType
    indent = state.sCount[line] + _INDENT
    # The words behind the name are read as if they began the line, at the indent of the paragraphs after them.
    first = begins.end()
    while first < state.eMarks[line] and state.src[first] in " \t":
        first += 1
    state.bMarks[line], state.tShift[line], state.sCount[line] = first, 0, indent
    state.blkIndent += _INDENT
    state.parentType = "footnote"
    state.md.block.tokenize(state, line, end)
    state.bMarks[line], state.tShift[line], state.sCount[line], state.parentType = kept
    state.blkIndent -= _INDENT
    state.push(CLOSE, "", -1)
    return True
