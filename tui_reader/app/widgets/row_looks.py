"""How rows look: a style for each part that words play, the cursor, and the same without colours."""

from __future__ import annotations

CSS = """
RowList {
    height: 1fr;
    background: transparent;
    color: $foreground;
    scrollbar-size-vertical: 1;
    scrollbar-gutter: stable;
    & > .row-list--strong { text-style: bold; }
    & > .row-list--quiet { color: $quiet; }
    & > .row-list--made { color: $quiet; text-style: italic; }
    & > .row-list--mark { color: $second; }
    & > .row-list--warn { color: $warning; }
    & > .row-list--note { color: $second; text-style: italic; }
    & > .row-list--heading { color: $quiet; text-style: bold; }
    & > .row-list--active { color: $accent; text-style: bold; }
    &:focus > .row-list--cursor { background: $row; color: $accent; }
    &:ansi > .row-list--quiet, &:nocolor > .row-list--quiet { text-style: dim; }
    &:ansi > .row-list--made, &:nocolor > .row-list--made { text-style: dim italic; }
    &:ansi:focus > .row-list--cursor { background: ansi_default; text-style: reverse; }
    &:nocolor:focus > .row-list--cursor { text-style: reverse; }
}
"""
