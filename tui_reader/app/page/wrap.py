"""Breaking one block of text into lines of at most so many cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tui_reader.app.page.chars import SOFT_HYPHEN, SPACES, clusters, normalise, width
from tui_reader.app.page.filler import Cut, Filler
from tui_reader.app.page.hyphens import Hyphens, breaks
from tui_reader.app.page.syllables import syllables
from tui_reader.model.patterns import late

TAB = 4
"""Cells between tab stops in preformatted text."""

_MOST = 2_000
"""Code points of a line; only signs without cells, heaped up, are as many."""

_INNER_BREAK = r"(?<=[\w”’\"')\].,!?%][-‐—–])(?=[\w“‘\"'(\[])"
"""After a hyphen or dash that has no space on either side."""
_AFTER = r"/?&=#.,;_~-"
"""Characters after which an address or another long word is best broken."""

_WIDE = (
    "\u2e80-\u2fdf\u3001-\u3098\u309b-\u33ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
)
"""Characters of two cells between which a line may break."""
_JOINING = "\u0300-\u036f\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef"
_CLOSERS = "％、。，．：；！？」』）】〉》〕〗］｝…ー々・ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENERS = "￥＄「『（【〈《〔〖［｛"
_NARROW_CLOSERS = frozenset("”’»›)]},.!?;:…%‰")
_NARROW_OPENERS = frozenset("“‘«‹([{")
"""Marks of one cell that stay with the wide character after or before which they stand."""

_TOKEN = late(
    f"([{SPACES}\u200b]+)"
    f"|((?:[{_WIDE}](?![{_JOINING}]))+)"
    f"|((?:\u200d.?|[^{SPACES}\u200b{_WIDE}\u200d]|[{_WIDE}](?=[{_JOINING}]))+[{_CLOSERS}]*)",
    re.DOTALL,
)
_SPACE, _WORD = 1, 3
"""Groups of a token; the second holds wide characters."""
_LETTERS = late(r"[^ \n]+")
_PART = late(f"{_INNER_BREAK}|(?<={SOFT_HYPHEN})")


@lru_cache(maxsize=64)
def plain_pattern(cells: int) -> re.Pattern[str]:
    """A pattern whose matches are the lines of a plain text at that width."""
    return re.compile(
        rf"[^ \n](?:.{{0,{cells - 1}}}(?:(?![^ \n])|{_INNER_BREAK})"
        rf"|[^ \n]{{{max(0, cells // 2 - 1)},{cells - 1}}}(?<=[{_AFTER}])"
        rf"|[^ \n]{{{cells - 1}}})",
        re.DOTALL,
    )


def wrap(
    text: str, start: int, end: int, cells: int, *, plain: bool, hyphens: Hyphens | None = None
) -> list[Cut]:
    """The lines of `text[start:end]` at `cells`; `plain` says whether it is (see `is_plain`).

    With `hyphens` words may be broken where they are hyphenated, with a cell left for the hyphen.
    """
    if plain and hyphens is None:
        return [match.span() for match in plain_pattern(cells).finditer(text, start, end)]
    if plain and hyphens is not None and not _too_wide(cells).search(text, start, end):
        return list(_hyphenated(text, start, end, cells, hyphens))
    return [(start + a, start + b) for a, b in _wrap_any(text[start:end], cells, hyphens)]


@lru_cache(maxsize=64)
def _too_wide(cells: int) -> re.Pattern[str]:
    return re.compile(rf"[^ \n]{{{cells + 1},}}")


def _hyphenated(text: str, start: int, end: int, cells: int, hyphens: Hyphens) -> Iterator[Cut]:
    """The lines of a plain text without words wider than a line: each takes what it can of the word after it."""
    find = plain_pattern(cells).search
    while found := find(text, start, end):
        begin, start = found.span()
        at = start + 1 if start < end and text[start] in " \n" else start
        last = begin + cells - 1  # where there is room for a hyphen
        if last - at >= 2 and (word := _LETTERS.match(text, at, end)):
            head = max(text.rfind(" ", begin, at), text.rfind("\n", begin, at), begin - 1) + 1
            places = [head + place for place in breaks(text[head : word.end()], hyphens)]
            start = max((place for place in places if at < place <= last), default=start)
        yield begin, start


def wrap_code(text: str, start: int, end: int, cells: int, *, plain: bool) -> list[Cut]:
    """The lines of a preformatted text: its own, cut where they are wider than `cells`."""
    cuts: list[Cut] = []
    for line in text[start:end].split("\n"):
        stop = start + len(line)
        if plain:
            cuts.extend((at, min(at + cells, stop)) for at in range(start, max(stop, start + 1), cells))
        else:
            cuts.extend((start + a, start + b) for a, b in _cut_code(line, cells))
        start = stop + 1
    return cuts


def _cut_code(line: str, cells: int) -> list[Cut]:
    cuts: list[Cut] = []
    begin = used = 0
    for cluster in clusters(line, tab=TAB):
        size = TAB if line[cluster.start] == "\t" else cluster.width
        if (used and used + size > cells) or cluster.start - begin > _MOST:
            cuts.append((begin, cluster.start))
            begin, used = cluster.start, 0
        used += size
    cuts.append((begin, len(line)))
    return cuts


def _wrap_any(raw: str, cells: int, hyphens: Hyphens | None = None) -> list[Cut]:
    normal = normalise(raw)
    filler = Filler(cells)
    for match in _TOKEN.finditer(normal):
        start, end = match.span()
        kind = match.lastindex
        if kind == _SPACE:
            filler.gap = 1 if " " in match.group() else 0
        elif kind == _WORD:
            word = match.group()
            size = end - start if word.isascii() else width(word)
            tied = not filler.gap and word[0] in _NARROW_CLOSERS
            if (size <= filler.room or (tied and size * 2 <= cells)) and end - start <= _MOST:
                filler.put(start, end, size, tied=tied)
            else:
                _put_parts(filler, normal, start, end, hyphens)
        else:
            _put_wide(filler, normal, start, end)
    filler.flush()
    return filler.cuts


def _put_parts(filler: Filler, normal: str, start: int, end: int, hyphens: Hyphens | None) -> None:
    stops = {match.start() for match in _PART.finditer(normal, start, end)}
    soft = {start + place for place in breaks(normal[start:end], hyphens)} if hyphens else set()
    begin = start
    stops |= syllables(normal, start, end)
    for stop in (*sorted(s for s in stops | soft if start < s < end), end):
        size = width(normal[begin:stop])
        need = size + (stop < end and (stop in soft or normal[stop - 1] == SOFT_HYPHEN))
        if need > filler.cells or stop - begin > _MOST:
            _put_long(filler, normal, begin, stop)
        else:
            filler.put(begin, stop, size, need=need)
        begin = stop


def _put_long(filler: Filler, normal: str, start: int, end: int) -> None:
    """Set a word that is wider than a line, broken after a slash or the like where there is one."""
    filler.flush()
    begin, used = start, 0
    good = good_used = 0
    for cluster in clusters(normal[start:end]):
        at = start + cluster.start
        if used and used + cluster.width > filler.cells and good > begin and good_used * 2 >= filler.cells:
            filler.cuts.append((begin, good))
            begin, used = good, used - good_used
        if (used and used + cluster.width > filler.cells) or at - begin > _MOST:
            filler.cuts.append((begin, at))
            begin, used = at, 0
        used += cluster.width
        if cluster.drawn and cluster.drawn in _AFTER:
            good, good_used = at + 1, used
    filler.put(begin, end, used)


def _put_wide(filler: Filler, normal: str, start: int, end: int) -> None:
    if start and not filler.gap and normal[start - 1] in _NARROW_OPENERS and filler.room < 2:
        filler.put(start, start + 1, 2, tied=True)
        start += 1
    while start < end:
        count = max(0, min(end - start, filler.room // 2))
        if count < end - start:
            count = _whole(normal, start, count)
        if count == 0:
            if filler.start >= 0:
                filler.flush()
                continue
            count = 1
        filler.put(start, start + count, 2 * count)
        if count > 1:
            along = count - _whole(normal, start, count - 1)
            filler.untie(start + count - along, 2 * along)
        start += count
        if start < end:
            filler.flush()


def _whole(normal: str, start: int, count: int) -> int:
    """Fewer than `count` where a line would else begin with a closing mark or end with an opening one."""
    for fewer in range(count, max(0, count - 4), -1):
        if normal[start + fewer] not in _CLOSERS and normal[start + fewer - 1] not in _OPENERS:
            return fewer
    return count
