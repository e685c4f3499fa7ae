"""Anchors: made of a passage, and found again after the article was edited."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.effort import TIMES, grows
from tui_reader.model.anchoring import CONTEXT, find_anchor, make_anchor
from tui_reader.model.annotations import Anchor, AnchorState, TextQuote
from tui_reader.model.folding import Folded
from tui_reader.model.spans import Span

TEXT = """Council of Port Ulm votes to close the old lido
The pool on Gannet Street will shut in May, and nobody knows what follows.
The council of Port Ulm voted on Tuesday to close the Gannet Street lido, which has been open since 1934.
“We can't heat a pool that leaks forty baths of water a day,” said Marta Quill, who leads the council. “I learned to swim there, and so did my children.”
The vote was nine to six. Two members of the governing group voted against it; one, Tobias Fenn, left the room before the count.
Engineers who looked at the basin in March put the cost of a repair at 2.4 million crowns - three times what the council sets aside for all of its parks in a year.
Campaigners called the figure invented. "They counted a new roof that nobody asked for," said Ilse Brandt of Friends of the Lido, a group of some four hundred swimmers.
The group handed in a petition with 6,112 names last week. It asks for a vote of the whole town.
A spokesman for the county said that a vote of the whole town was possible in law, but could not bind the council.
What the report says
The report, of 88 pages, was written by Harrow and Lisle, a firm in the capital. It was not published until the day of the vote.
It says the north wall has moved by eleven millimetres since 2019. It says, too, that the pumps are older than anyone who looks after them.
Two officials who spoke on condition of anonymity because they had not been authorised to speak said the firm was asked for a second opinion and declined.
"We stand by every line of our report," said Anton Lisle, a partner in the firm. He would not say who paid for the survey of the roof.
Asked whether the land had been promised to a builder, Ms Quill said: “No. Not to anyone.”
Children and the sea
The nearest other pool is in Sarnby, nineteen kilometres away, and the bus there runs twice a day.
Teachers at two schools say they will take their classes to the sea instead. "The sea is free," said Orla Dent, who teaches the fourth form at Saint Brannock's. "It is also cold, and it has currents."
The county's lifeguards pulled eleven people from the water off Port Ulm last summer. All of them lived.
Ms Brandt said her group would take the council to court. Ms Quill said she would see them there.
The lido closes on 31 May. On the first of June, the pumps are to be switched off for good.
"""  # noqa: E501 - a paragraph is a line, as in plain text

SENTENCES = [m.span() for m in re.finditer(r"[“\"A-Z][^\n]*?[.?!][”\"]?(?=\s)", TEXT)]
PHRASES = [
    "The pool on Gannet Street",
    "leaks forty baths of water a day",
    "nine to six",
    "2.4 million crowns",
    "a group of some four hundred swimmers",
    "6,112 names",
    "Harrow and Lisle",
    "eleven millimetres",
    "older than anyone who looks after them",
    "on condition of anonymity",
    "Not to anyone",
    "nineteen kilometres away",
    "Tobias Fenn",
    "a partner in the firm",
    "Two members of the governing group",
    "two schools",
    "pulled eleven people from the water",
    "The sea is free",
    "it has currents",
    "switched off for good",
]
HIGHLIGHTS = [
    Span(*span) for span in (*SENTENCES, *((TEXT.index(p), TEXT.index(p) + len(p)) for p in PHRASES))
][:50]


class Page:
    """A text under edit that remembers where each of its code points came from."""

    def __init__(self, text: str) -> None:
        self.points: list[tuple[str, int | None]] = [(c, at) for at, c in enumerate(text)]

    @property
    def text(self) -> str:
        return "".join(c for c, _ in self.points)

    def sub(self, pattern: str, new: str, count: int = 0) -> Page:
        """As `re.sub`; what a replacement has in common with the old at both ends keeps its origin."""
        text, points, last = self.text, self.points, 0
        self.points = []
        for number, match in enumerate(re.finditer(pattern, text, re.MULTILINE)):
            if count and number >= count:
                break
            words = match.expand(new)
            old = match[0]
            head = 0
            while head < min(len(old), len(words)) and old[head] == words[head]:
                head += 1
            tail = 0
            while tail < min(len(old), len(words)) - head and old[-1 - tail] == words[-1 - tail]:
                tail += 1
            start, end = match.span()
            self.points += points[last : start + head]
            middle = words[head : len(words) - tail]
            gone = points[start + head : end - tail]
            # Words that take the place of others stand where those stood.
            share = len(gone) / max(1, len(middle))
            self.points += [(c, gone[int(i * share)][1] if gone else None) for i, c in enumerate(middle)]
            self.points += points[end - tail : end]
            last = end
        self.points += points[last:]
        return self

    def move(self, line: int, to: int) -> Page:
        lines = self.lines()
        lines.insert(to, lines.pop(line))
        self.points = [point for one in lines for point in one]
        return self

    def drop(self, line: int) -> Page:
        lines = self.lines()
        del lines[line]
        self.points = [point for one in lines for point in one]
        return self

    def lines(self) -> list[list[tuple[str, int | None]]]:
        lines: list[list[tuple[str, int | None]]] = [[]]
        for point in self.points:
            lines[-1].append(point)
            if point[0] == "\n":
                lines.append([])
        return lines

    def truth(self, span: Span) -> tuple[int, int] | None:
        """Where a person would find the passage; None where most of it is gone."""
        here = [i for i, (_, origin) in enumerate(self.points) if origin is not None and span.holds(origin)]
        if len(here) < 0.5 * (span.end - span.start):
            return None
        return here[0], here[-1] + 1


EDITS: dict[str, Callable[[Page], Page]] = {
    "nothing": lambda p: p,
    "a paragraph added on top": lambda p: p.sub(r"\A", "Updated with the county's answer.\n"),
    "a paragraph added inside": lambda p: p.sub(
        r"^(?=The report, of)", "Nobody from the firm came to the vote, which lasted ten minutes.\n"
    ),
    "a paragraph removed": lambda p: p.drop(7),
    "a paragraph moved up": lambda p: p.move(16, 4),
    "a paragraph moved down": lambda p: p.move(3, 12),
    "typos mended": lambda p: p.sub("council", "counsil", 4).sub("petition", "pettition"),
    "quotation marks made curly": lambda p: p.sub(r'"(?=\w)', "“").sub(r'"', "”").sub("'", "’"),
    "quotation marks made straight": lambda p: p.sub("[“”]", '"').sub("’", "'"),
    "dashes changed": lambda p: p.sub(" - ", " – ").sub("-", "–"),
    "no-break spaces": lambda p: p.sub(r"(?<=\d) ", "\xa0").sub("Ms ", "Ms\xa0"),
    "spaces doubled": lambda p: p.sub(r"(?<=\.) (?=[A-Z])", "  "),
    "blank lines between paragraphs": lambda p: p.sub("\n", "\n\n"),
    "lines broken anew": lambda p: p.sub(r"(?<=\w{7}) (?=\w)", "\n"),
    "words put in": lambda p: p.sub(r"\bsaid\b", "said again"),
    "words left out": lambda p: p.sub(r", too,", "").sub(" of its", "").sub(" for good", ""),
    "words exchanged": lambda p: (
        p.sub("Tuesday", "Monday").sub("pumps", "engines").sub("builder", "developer")
    ),
    "figures corrected": lambda p: p.sub("6,112", "6,121").sub("nine to six", "nine to five").sub("88", "86"),
    "a name respelt": lambda p: p.sub("Quill", "Quille").sub("Brandt", "Brand").sub("Ulm", "Ulme"),
    "sentences joined": lambda p: p.sub(r"\. It says", ", and it says").sub(
        r"week\. It asks", "week; it asks"
    ),
    "a subheading changed": lambda p: p.sub("What the report says", "Inside the survey").sub(
        "Children and the sea", "And now?"
    ),
    "everything at once": lambda p: (
        p.move(16, 4)
        .sub(r'"(?=\w)', "“")
        .sub("council", "counsil", 2)
        .sub("Tuesday", "Monday")
        .sub(r"\A", "Corrected.\n")
    ),
}


def test_there_are_fifty_highlights_and_more_than_twenty_kinds_of_edit() -> None:
    assert (len(HIGHLIGHTS), len(EDITS) > 20) == (50, True)


def test_nineteen_of_twenty_are_found_where_a_person_would_and_none_elsewhere() -> None:
    found = total = 0
    wrong: list[str] = []
    missed: list[str] = []
    for kind, edit in EDITS.items():
        page = edit(Page(TEXT))
        text = page.text
        for span in HIGHLIGHTS:
            placed = find_anchor(text, make_anchor(TEXT, span))
            truth = page.truth(span)
            told = f"{kind}: {span.of(TEXT)[:60]!r} -> {placed.span and placed.span.of(text)[:60]!r}"
            total += 1
            if truth is None or placed.span is None:
                right = truth is None and placed.span is None
                (wrong if placed.span else missed).append(told) if not right else None
            else:
                shared = min(truth[1], placed.span.end) - max(truth[0], placed.span.start)
                whole = max(truth[1], placed.span.end) - min(truth[0], placed.span.start)
                right = shared / whole >= 0.75
                if not right:
                    wrong.append(told)
            found += right
    assert wrong == []
    assert found / total >= 0.95, missed


def test_a_passage_in_an_unchanged_text_is_exact() -> None:
    for span in HIGHLIGHTS:
        placed = find_anchor(TEXT, make_anchor(TEXT, span))
        assert placed == (placed.__class__)(span, AnchorState.EXACT)


def test_a_passage_that_is_gone_is_lost_though_its_words_stand_elsewhere() -> None:
    text = "The harbour opens. Yes, said the mayor.\nThe ferry waits. Yes, said the pilot of the ferry."
    anchor = make_anchor(text, Span(19, 22))
    edited = text.replace("Yes, said the mayor.", "Nothing was said.")
    assert find_anchor(edited, anchor).state is AnchorState.LOST


def test_of_two_places_the_one_with_the_same_neighbours_is_taken() -> None:
    text = "Ann said no to the plan. Later that day Bob said no to the offer of the town."
    second = Span(text.rindex("said no"), text.rindex("said no") + 7)
    edited = "It rained in Sarnby. " + text
    placed = find_anchor(edited, make_anchor(text, second))
    assert placed.span == Span(second.start + 21, second.end + 21)
    assert placed.state is AnchorState.MOVED


def test_of_two_places_that_are_alike_in_everything_none_is_taken() -> None:
    refrain = "And so the tide came in over the wall of the town. "
    text = refrain * 2
    anchor = Anchor(TextQuote("the tide came in", "And so ", " over the wall"), Span(400, 416))
    assert find_anchor(text, anchor).state is AnchorState.LOST


def test_a_sentence_of_the_same_make_with_other_neighbours_is_not_taken_for_the_lost_one() -> None:
    text = "It rained. The council will close the pool in May. Nobody spoke."
    edited = "It rained. Nobody spoke.\nIn other news, the council will open the park in June, it said."
    start = text.index("The council")
    anchor = make_anchor(text, Span(start, text.index(" Nobody")))
    assert find_anchor(edited, anchor).state is AnchorState.LOST


def test_a_word_inside_a_longer_word_is_not_the_word() -> None:
    text = "They sing an art song."
    anchor = make_anchor(text, Span(13, 16))
    assert find_anchor("They start a party.", anchor).state is AnchorState.LOST


def test_an_empty_text_loses_everything() -> None:
    assert find_anchor("", make_anchor(TEXT, HIGHLIGHTS[0])).state is AnchorState.LOST


def test_a_passage_of_many_pages_is_found_by_its_ends() -> None:
    rng = random.Random(3)
    words = [f"{rng.choice('bdfglm')}{rng.choice('aeiou')}{rng.randrange(900)}" for _ in range(3000)]
    text = " ".join(words)
    span = Span(text.index(words[500]), text.index(words[2500]))
    edited = text.replace(words[1500], "mended").replace(words[900], "")
    placed = find_anchor("New. " + edited, make_anchor(text, span))
    assert placed.state is AnchorState.MOVED
    assert placed.span
    assert placed.span.of("New. " + edited).startswith(words[500])


def test_highlights_in_a_hundred_thousand_words_take_no_longer_than_so_many_words_do() -> None:
    def edited(number: int) -> tuple[str, list[Anchor]]:
        rng = random.Random(1)
        words = [f"w{rng.randrange(5000)}" for _ in range(number)]
        text = " ".join(words)
        anchors = []
        for _ in range(100):
            start = text.index(" ", rng.randrange(len(text) - 400)) + 1
            anchors.append(make_anchor(text, Span(start, text.index(" ", start + rng.randrange(20, 300)))))
        return " ".join(word + "x" if rng.random() < 0.08 else word for word in words), anchors

    def lost(given: tuple[str, list[Anchor]]) -> int:
        text, anchors = given
        return sum(find_anchor(text, anchor).state is AnchorState.LOST for anchor in anchors)

    short, long = edited(100_000 // TIMES), edited(100_000)
    assert lost(long) <= 5
    assert grows(lost, short, long) <= 3 * TIMES


@pytest.mark.parametrize("unit", ["a", "ab ", "the ", "“", "\u200b", ". "])
def test_a_text_of_one_thing_repeated_takes_no_longer(unit: str) -> None:
    short = unit * (25_000 // len(unit))
    anchor = Anchor(TextQuote(unit * 20, unit * 3, "x" + unit * 3), Span(900, 900 + 20 * len(unit)))
    assert grows(lambda text: find_anchor(text, anchor), short, short * TIMES) <= 3 * TIMES


@given(st.text(max_size=200), st.data())
def test_any_passage_of_any_text_is_exact_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    anchor = make_anchor(text, Span(start, end))
    assert len(anchor.quote.prefix) <= CONTEXT
    assert find_anchor(text, anchor).state is AnchorState.EXACT
    assert find_anchor(text, anchor).span == Span(start, end)


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=400))
def test_whatever_is_found_lies_inside_the_text(exact: str, around: str, text: str) -> None:
    anchor = Anchor(TextQuote(exact, around[:32], around[32:64]), Span(3, 3 + len(exact)))
    placed = find_anchor(text, anchor)
    assert (placed.span is None) == (placed.state is AnchorState.LOST)
    if placed.span:
        assert 0 <= placed.span.start < placed.span.end <= len(text)


@given(st.text(alphabet=" \xa0\u200b\u00ad-–.…“\"'’\nab", max_size=60))
def test_folding_leads_back_to_where_it_came_from(text: str) -> None:
    page = Folded(text)
    for at, char in enumerate(page.text):
        span = page.original(at, at + 1)
        assert 0 <= span.start < span.end <= len(text)
        if char.isalpha():
            assert span.of(text) == char
            assert page.folded(span.start) == at
