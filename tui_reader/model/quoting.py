"""How much of some words stands in quotation marks, as far as the words themselves show."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.model.attribution import AttributionKind
from tui_reader.model.spans import Span

_OPEN = frozenset("“„«")
_CLOSE = frozenset("”»")
_STRAIGHT = '"'


def kind_of(text: str, content: Sequence[Span]) -> AttributionKind:
    """Direct where all words of the content stand between quotation marks, mixed where some do."""
    quoted = plain = False
    for span in content:
        inside = span.start > 0 and text[span.start - 1] in _OPEN | {_STRAIGHT}
        for character in span.of(text):
            if character in _OPEN:
                inside = True
            elif character in _CLOSE:
                inside = False
            elif character == _STRAIGHT:
                inside = not inside
            elif character.isalnum():
                quoted, plain = quoted or inside, plain or not inside
    if not quoted:
        return AttributionKind.INDIRECT
    return AttributionKind.MIXED if plain else AttributionKind.DIRECT
