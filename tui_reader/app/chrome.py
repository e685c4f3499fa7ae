"""What the thin lines round the text say, decided without a screen: widths are cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tui_reader.app.geometry import SHORT
from tui_reader.app.page.bidi import in_order
from tui_reader.app.page.chars import clusters
from tui_reader.app.page.chars import width as cell_len
from tui_reader.model.article import Article, minutes_for
from tui_reader.model.classes import NamedTuple
from tui_reader.model.unspaced import unspaced_words


class Hint(NamedTuple):
    """A key and what it does, for the footer."""

    key: str
    title: str
    action: str = ""
    """Id of the action, for those who click; the title may be another than the action's."""

    @property
    def cells(self) -> int:
        """Cells that the hint takes, without the gap to the next."""
        return cell_len(self.key) + 1 + cell_len(self.title)


GAP = 3
"""Cells between two hints."""
_LONG = 180
"""Minutes from which a time is told in hours."""


def fit_hints(hints: Sequence[Hint], width: int, last: Hint) -> tuple[Hint, ...]:
    """As many whole hints as fit into `width`, the first first, and `last` always at the end.

    Where some are left out, `last` says how many: `? help, 12 more`.
    """
    offered = [hint for hint in hints if hint != last]
    if sum(hint.cells + GAP for hint in offered) + last.cells <= width:
        return (*offered, last)
    left = width - more(last, len(offered)).cells
    if left < 0:
        return (last,)
    kept: list[Hint] = []
    for hint in offered:
        left -= hint.cells + GAP
        if left < 0:
            break
        kept.append(hint)
    return (*kept, more(last, len(offered) - len(kept)))


def more(last: Hint, number: int) -> Hint:
    """The hint that stands for `number` others."""
    return last._replace(title=f"{last.title}, {number} more")


def cut(words: str, width: int) -> str:
    """`words` in at most `width` cells, with an ellipsis where they were cut."""
    if cell_len(words) <= width:
        return words
    return _first_cells(words, width - 1).rstrip() + "…" if width > 0 else ""


def _first_cells(words: str, width: int) -> str:
    """As much of `words` as fits into `width` cells."""
    if words.isascii():
        return words[: max(0, width)]
    kept, used = [], 0
    for cluster in clusters(words):
        used += cluster.width
        if used > width:
            break
        kept.append(cluster.drawn)
    return "".join(kept)


_SAMPLES, _SAMPLE = 100, 4_000
"""Number of samples of a very long text, and the code points of one."""
_FEW = 10
"""Number of those in which words that no space sets apart are counted."""


def minutes_of(article: Article) -> int:
    """The minutes that reading it takes; of a long text by its spaces, for its words take long to count.

    Of a text as long as several books the spaces take long as well, unless it is ASCII, so they are counted in
    samples of it.
    """
    text, length = article.text, len(article.text)
    if length < SHORT:
        return article.reading_minutes
    if text.isascii():
        return minutes_for(length - len(text.encode().translate(None, b" ")) + len(article.blocks))
    whole = length <= _SAMPLES * _SAMPLE
    places = range(0, length - _SAMPLE, length // _SAMPLES)
    spaces = text.count(" ") if whole else sum(text.count(" ", at, at + _SAMPLE) for at in places)
    words = spaces if whole else spaces * length // (len(places) * _SAMPLE)
    few = places[:: len(places) // _FEW]
    found = sum(unspaced_words(text[at : at + _SAMPLE]) for at in few)
    words += found * length // (len(few) * _SAMPLE)
    return minutes_for(words + len(article.blocks))


def facts(article: Article, minutes: int, progress: float, cursor: int) -> tuple[str, ...]:
    """The facts of the title line: time left, progress (0 to 1), and the section that `cursor` is in.

    `minutes` is what the whole article takes; counting its words again for each line scrolled would tell.
    """
    whole = max(1, len(article.text))
    left = max(1, -(-minutes * (whole - cursor) // whole))  # rounded up
    found = [_time(*_hours(minutes)) if left >= minutes else _time_left(left, minutes)]
    found.append(f"{progress * 100:.0f} %")
    sections = article.sections
    if len(sections) > 1:
        here = bisect_right(sections, cursor, key=lambda section: section.span.start)
        found.append(f"§ {max(1, here)}/{len(sections)}")
    return tuple(found)


def _time_left(left: int, minutes: int) -> str:
    """What is left of so many minutes, in one unit where both have the same."""
    (some, unit), whole = _hours(left), _hours(minutes)
    return f"{some if unit == whole[1] else _time(some, unit)} of {_time(*whole)} left"


def _hours(minutes: int) -> tuple[int, str]:
    """A time as a whole number of minutes or, from `_LONG` on, of hours."""
    return (minutes, "min") if minutes < _LONG else (round(minutes / 60), "h")


def _time(number: int, unit: str) -> str:
    return f"{number} {unit}"


def title_parts(title: str, facts: Sequence[str], width: int) -> tuple[str, str]:
    """The title line: the title, cut where it must be, and the facts at the right.

    Facts are dropped from the left when the title would get fewer than 24 cells (or a third of the line).
    """
    kept = list(facts)
    least = min(cell_len(title), max(24, width // 3))
    while kept and width - cell_len(" · ".join(kept)) - 2 < least:
        kept.pop(0)
    right = " · ".join(kept)
    room = width - cell_len(right) - (2 if right else 0)
    return in_order(cut(title, room)), right


def tab_names(tabs: Sequence[tuple[str, str]], active: str, width: int) -> tuple[str, ...]:
    """What each tab (name, count) is called on a line of `width` cells, with one cell before each.

    The active one has its count behind it. The others give way first, then the count, then the others again.
    """
    longest = max((cell_len(name) for name, _ in tabs), default=0)
    shown: tuple[str, ...] = ()
    steps = [(letters, True) for letters in range(longest, 3, -1)]
    for letters, counted in (*steps, *((letters, False) for letters in range(longest, 0, -1))):
        shown = tuple(
            (f"{name} {count}" if counted and count else name)
            if name == active
            else (cut(name, letters) if letters > 1 else _first_cells(name, 1))
            for name, count in tabs
        )
        if sum(cell_len(name) + 1 for name in shown) <= width:
            break
    return shown


def rule(width: int, words: str = "", joints: Sequence[int] = (), joint: str = "┴") -> tuple[str, str, str]:
    """A thin line in three parts: before the words, the words with air round them, after them.

    `joints` are the columns where a vertical line meets it.
    """
    line = ["─"] * width
    for x in joints:
        if 0 <= x < width:
            line[x] = joint
    if not words or width < 8:
        return "".join(line), "", ""
    shown = f" {in_order(cut(words, width - 6))} "
    start = 3
    end = start + cell_len(shown)
    return "".join(line[:start]), shown, "".join(line[end:])
