"""A fixed article about a place that does not exist, its analysis, and a session that remembers in memory."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.pilot import by_state
from tui_reader.app.app import NewsreaderApp
from tui_reader.app.screens.reading import ReadingScreen
from tui_reader.errors import EngineError
from tui_reader.model.annotations import (
    Anchor,
    AnchorState,
    Bookmark,
    Colour,
    Highlight,
    Placed,
    TextQuote,
)
from tui_reader.model.article import Article, Block, BlockKind, Section
from tui_reader.model.attribution import Attribution, AttributionKind
from tui_reader.model.correcting import correct
from tui_reader.model.correction import Change, Correction, Credit
from tui_reader.model.entities import Entity, EntityType
from tui_reader.model.quotation import Quotation
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import (
    Access,
    AccessKind,
    Channel,
    Evidence,
    Identity,
    Measure,
    Source,
    Stance,
)
from tui_reader.model.spans import Span
from tui_reader.model.stop import START, Stop
from tui_reader.session.everywhere import Elsewhere
from tui_reader.session.exporting import Exporter
from tui_reader.session.feeds import Subscriptions
from tui_reader.session.memory import Memory
from tui_reader.session.pages import Pages
from tui_reader.session.quoting import Quoter
from tui_reader.store.library import Library

__all__ = ["by_state"]
Open = Callable[..., AbstractAsyncContextManager[tuple[Pilot[None], ReadingScreen]]]
"""What the fixture `opened` gives."""

TITLE = "Vellmark closes its harbour bridge for the winter"
STANDFIRST = "Engineers found cracks in two of nine piers, and a ferry is to carry everybody until spring."
OPENING = (
    "The harbour bridge of Vellmark will stay closed until the spring, the town council decided on Tuesday "
    "after engineers had found cracks in two of its nine piers.",
    "“Nobody will drive over it before I would walk under it,” said Mayor Ilse Tarn, who read the report to "
    "a full hall.",
    "Two people who worked on the survey said that the damage had been known since last autumn. They asked "
    "not to be named because they still work for the harbour office.",
    "The bridge was built ninety years ago.",
)
FERRY = (
    "From Monday a ferry will cross every twenty minutes, according to the harbour office. It has room for "
    "forty cars, fewer than the bridge carried in a minute.",
    "Per Oddal, who runs the bakery on the north shore, called the plan “a timetable for a town that "
    "sleeps.” Half of his customers live on the other side.",
    "The Vellmark Courier reported that a second ferry had been ordered. The harbour office did not respond "
    "to questions about it.",
)
REPAIRS = (
    "Repairs are to begin in March and will cost about four million, the report says.",
    "“We pay for what was put off,” Tarn said. “And we pay more for it than our parents would have.”",
    "The council votes on the money next week.",
)


def build_article() -> Article:
    """The article: title, standfirst, three sections, one of them found by the program."""
    parts: list[tuple[BlockKind, str]] = [(BlockKind.HEADLINE, TITLE), (BlockKind.STANDFIRST, STANDFIRST)]
    parts += [(BlockKind.PARAGRAPH, words) for words in OPENING]
    parts += [(BlockKind.HEADING, "The ferry")] + [(BlockKind.PARAGRAPH, words) for words in FERRY]
    parts += [(BlockKind.PARAGRAPH, words) for words in REPAIRS]
    text, blocks = "", []
    for kind, words in parts:
        text += "\n\n" if text else ""
        level = 2 if kind is BlockKind.HEADING else 0
        blocks.append(Block(kind, Span(len(text), len(text) + len(words)), level))
        text += words
    prose = [block.span for block in blocks if block.kind is BlockKind.PARAGRAPH]
    heading = next(block.span for block in blocks if block.kind is BlockKind.HEADING)
    first, second, third = prose[:4], prose[4:7], prose[7:]
    sections = (
        Section(1, None, False, 1, Span(first[0].start, first[-1].end), tuple(first)),
        Section(2, "The ferry", False, 2, Span(heading.start, second[-1].end), tuple(second), heading),
        Section(3, "Repairs, March, the council", True, 2, Span(third[0].start, third[-1].end), tuple(third)),
    )
    return Article(
        id="0123456789ab",
        location="/articles/vellmark.md",
        title=TITLE,
        text=text,
        blocks=tuple(blocks),
        sections=sections,
        standfirst=STANDFIRST,
        bylines=("Asta Wren",),
        published="2026-02-03",
        site="The Shoreline",
        url="https://shoreline.example/bridge",
    )


def build_analysis(article: Article) -> Analysis:
    """What a careful reader finds in the article."""
    text = article.text

    def at(words: str, number: int = 0) -> Span:
        start = [m.start() for m in re.finditer(re.escape(words), text)][number]
        return Span(start, start + len(words))

    def every(words: str) -> tuple[Span, ...]:
        return tuple(Span(*m.span()) for m in re.finditer(rf"\b{re.escape(words)}\b", text))

    def said(
        number: int,
        kind: AttributionKind,
        content: Sequence[str],
        cue: str,
        source: str,
        *,
        speaker: str | None = None,
        source_id: str | None = None,
        section: int = 1,
        paragraph: int = 1,
    ) -> Attribution:
        return Attribution(
            id=f"a{number}",
            kind=kind,
            content=tuple(at(words) for words in content),
            cue=(at(cue),),
            source=(at(source),),
            speaker=speaker,
            source_id=source_id,
            section=section,
            paragraph=paragraph,
        )

    named = Identity.NAMED
    direct, mixed, indirect = AttributionKind.DIRECT, AttributionKind.MIXED, AttributionKind.INDIRECT
    attributions = (
        said(
            1,
            direct,
            ["“Nobody will drive over it before I would walk under it,”"],
            "said Mayor",
            "Mayor Ilse Tarn",
            speaker="e1",
            source_id="s1",
            paragraph=2,
        ),
        said(
            2,
            indirect,
            ["that the damage had been known since last autumn"],
            "said that",
            "Two people who worked on the survey",
            source_id="s2",
            paragraph=3,
        ),
        said(
            3,
            indirect,
            ["From Monday a ferry will cross every twenty minutes"],
            "according to",
            "the harbour office",
            speaker="e3",
            source_id="s3",
            section=2,
            paragraph=5,
        ),
        said(
            4,
            mixed,
            ["“a timetable for a town that sleeps.”"],
            "called",
            "Per Oddal",
            speaker="e2",
            source_id="s4",
            section=2,
            paragraph=6,
        ),
        said(
            5,
            indirect,
            ["that a second ferry had been ordered"],
            "reported",
            "The Vellmark Courier",
            speaker="e4",
            source_id="s5",
            section=2,
            paragraph=7,
        ),
        said(
            6,
            direct,
            ["“We pay for what was put off,”", "“And we pay more for it than our parents would have.”"],
            "Tarn said",
            "Tarn said",
            speaker="e1",
            source_id="s1",
            section=3,
            paragraph=9,
        ),
    )
    entities = (
        Entity("e1", "Ilse Tarn", EntityType.PERSON, "Mayor", ("Tarn",), (at("Ilse Tarn"), at("Tarn said"))),
        Entity("e2", "Per Oddal", EntityType.PERSON, None, (), every("Per Oddal")),
        Entity("e3", "harbour office", EntityType.ORG, None, (), every("harbour office")),
        Entity("e4", "The Vellmark Courier", EntityType.ORG, None, (), every("The Vellmark Courier")),
        Entity("e5", "Vellmark", EntityType.PLACE, None, (), every("Vellmark")),
        Entity("e6", "about four million", EntityType.MONEY, None, (), every("about four million")),
    )

    def source(
        index: int,
        label: str,
        identity: Identity,
        stance: Stance,
        said_by: Sequence[str],
        *,
        entity: str | None = None,
        channel: Channel = Channel.UNSTATED,
        number: int | None = None,
        access: Access | None = None,
    ) -> Source:
        spans = (at(label),)
        return Source(
            id=f"s{index}",
            label=label,
            entity=entity,
            identity=identity,
            stance=stance,
            channel=channel,
            number=number,
            access=access,
            via=None,
            attributions=tuple(said_by),
            mentions=spans,
            evidence=(Evidence("identity", spans[0]),),
        )

    sources = (
        source(
            1, "Mayor Ilse Tarn", named, Stance.OFFICIAL, ("a1", "a6"), entity="e1", channel=Channel.SPEECH
        ),
        source(
            2,
            "Two people who worked on the survey",
            Identity.DESCRIBED,
            Stance.EXPERT,
            ("a2",),
            number=2,
            access=Access(AccessKind.ANONYMITY, (at("because they still work for the harbour office"),)),
        ),
        source(
            3,
            "the harbour office",
            Identity.ORGANISATION,
            Stance.OFFICIAL,
            ("a3",),
            entity="e3",
            access=Access(AccessKind.NO_RESPONSE),
        ),
        source(4, "Per Oddal", named, Stance.WITNESS, ("a4",), entity="e2", channel=Channel.INTERVIEW),
        source(
            5,
            "The Vellmark Courier",
            Identity.ORGANISATION,
            Stance.MEDIA,
            ("a5",),
            entity="e4",
            channel=Channel.OUTLET,
        ),
    )
    sentences = tuple(
        Span(span.start + m.start(), span.start + m.end())
        for span in article.paragraphs
        for m in re.finditer(r"\S.*?(?:[.?!]”?(?=\s|$)|$)", span.of(text))
    )
    measures = (
        Measure("named_sources", 4, (at("Mayor Ilse Tarn"), at("Per Oddal"))),
        Measure("unnamed_sources", 1, (at("Two people who worked on the survey"),)),
        Measure("share_unnamed", 0.2),
        Measure("first_named_source", None),
    )
    return Analysis("fake 1", sentences, entities, attributions, sources, measures)


@dataclass
class FakeReading:
    """A reading that keeps everything in memory."""

    article: Article
    analysis: Analysis | None = None
    found: Analysis | None = None
    """What `analyse` gives; a failure where there is nothing."""
    place: Stop = START
    highlights: tuple[tuple[Highlight, Placed], ...] = ()
    bookmarks: tuple[tuple[Bookmark, Placed], ...] = ()
    durable: bool = True
    notices: tuple[str, ...] = ()
    saved: list[Stop] = field(default_factory=list)
    moved: list[bool] = field(default_factory=list)
    """Of each place that was saved, whether the reader had moved since the one before."""
    marks: dict[str, int] = field(default_factory=dict)
    corrections: list[Correction] = field(default_factory=list)

    def analyse(self) -> Analysis:
        if self.found is None:
            raise EngineError("the language engine is not there", hint="install it")
        self.analysis = self.found
        return self.found

    def remember(self) -> None:
        """Nothing to do in memory."""

    def add_highlight(
        self, span: Span, *, note: str = "", colour: Colour = Colour.YELLOW, tags: tuple[str, ...] = ()
    ) -> Highlight:
        identity = f"h{len(self.highlights) + 1}"
        anchor = self._anchor(span)
        kept = Highlight(identity, self.article.id, anchor, colour, note, tags, speaker="Ilse Tarn")
        pairs = (*self.highlights, (kept, Placed(span, AnchorState.EXACT)))
        self.highlights = tuple(sorted(pairs, key=lambda pair: pair[1].span or Span(0, 0)))
        return kept

    def remove_highlight(self, highlight_id: str) -> None:
        self.highlights = tuple(pair for pair in self.highlights if pair[0].id != highlight_id)

    def edit_highlight(
        self,
        highlight_id: str,
        *,
        note: str | None = None,
        tags: tuple[str, ...] | None = None,
        colour: Colour | None = None,
    ) -> None:
        given = {"note": note, "tags": tags, "colour": colour}
        changes: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        self.highlights = tuple(
            (replace(h, **changes) if h.id == highlight_id else h, placed) for h, placed in self.highlights
        )

    def remove_bookmark(self, bookmark_id: str) -> None:
        self.bookmarks = tuple(pair for pair in self.bookmarks if pair[0].id != bookmark_id)

    def edit_bookmark(self, bookmark_id: str, *, name: str, note: str) -> None:
        self.bookmarks = tuple(
            (replace(b, name=name, note=note) if b.id == bookmark_id else b, placed)
            for b, placed in self.bookmarks
        )

    def block_at(self, offset: int) -> Span:
        return next(block.span for block in self.article.blocks if block.span.end > offset)

    def toggle_bookmark(self, offset: int, *, name: str = "", note: str = "") -> Bookmark | None:
        span = self.block_at(offset)
        rest = tuple(pair for pair in self.bookmarks if pair[1].span != span)
        if len(rest) < len(self.bookmarks):
            self.bookmarks = rest
            return None
        kept = Bookmark(f"b{len(rest) + 1}", self.article.id, self._anchor(span), name, note)
        self.bookmarks = (*rest, (kept, Placed(span, AnchorState.EXACT)))
        return kept

    def change_attribution(self, attribution_id: str, credit: Credit) -> None:
        assert self.analysis is not None
        known = next(a for a in self.analysis.attributions if a.id == attribution_id)
        self._correct(Change.CHANGED, known.content, credit)

    def add_attribution(self, span: Span, credit: Credit) -> None:
        self._correct(Change.ADDED, (span,), credit)

    def remove_attribution(self, attribution_id: str) -> None:
        assert self.analysis is not None
        known = next(a for a in self.analysis.attributions if a.id == attribution_id)
        self._correct(Change.REMOVED, known.content, None)

    def undo(self) -> str | None:
        if not self.corrections:
            return None
        self.corrections.pop()
        self._apply()
        return "The last correction was taken back"

    def _correct(self, change: Change, content: tuple[Span, ...], credit: Credit | None) -> None:
        whole = Span(content[0].start, content[-1].end)
        pieces = tuple(Span(s.start - whole.start, s.end - whole.start) for s in content)
        number = f"c{len(self.corrections) + 1}"
        self.corrections.append(
            Correction(number, self.article.id, change, self._anchor(whole), pieces, credit)
        )
        self._apply()

    def _apply(self) -> None:
        assert self.found is not None
        self.analysis = correct(self.article, self.found, self.corrections).analysis

    def set_mark(self, letter: str, offset: int) -> bool:
        self.marks[letter] = offset
        return self.durable

    def save_place(self, stop: Stop, *, moved: bool = True) -> bool:
        self.place = stop
        self.saved.append(stop)
        self.moved.append(moved)
        return False

    def quotations(self, scope: str = "highlights") -> Sequence[Quotation]:
        return Quoter(self.article, self.analysis).quotations(scope, self.highlights)

    def quotation(self, span: Span) -> Quotation:
        return Quoter(self.article, self.analysis).of_passage(span)

    def _anchor(self, span: Span) -> Anchor:
        return Anchor(TextQuote(span.of(self.article.text), "", ""), span)


@dataclass(frozen=True)
class FakeListed:
    """A row of the fake library."""

    id: str
    title: str
    site: str | None = "The Shoreline"
    published: str | None = "2026-02-03"
    minutes: int = 2
    progress: float = 0.4
    highlights: int = 1
    bookmarks: int = 0
    location: str = "/articles/x.md"
    quotes: int | None = 3
    unread: bool = True
    starred: bool = False
    archived: bool = False
    partial: bool = False
    tags: tuple[str, ...] = ()


@dataclass
class FakeCatalogue:
    """Changes that nobody remembers."""

    listed: tuple[FakeListed, ...] = ()

    def mark(self, article_ids: Iterable[str], state: Any, on: bool = True) -> None:
        """Nothing to do."""

    def tag(self, article_id: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> None:
        """Nothing to do."""

    def all_tags(self) -> tuple[tuple[str, int], ...]:
        return ()

    def count(self, query: str = "", *, archived: bool = False, typing: bool = False) -> int:
        return len(tuple(row for row in self.listed if query.casefold() in row.title.casefold()))

    def remove(self, article_id: str) -> Any:
        return None

    def put_back(self, removed: Any) -> None:
        """Nothing to do."""


@dataclass(frozen=True)
class FakeSample:
    """A bundled article."""

    name: str
    title: str


@dataclass(frozen=True)
class FakeSnippet:
    """Words that were found."""

    text: str
    found: tuple[Span, ...]


@dataclass(frozen=True)
class FakeFound:
    """An article that was found."""

    article: FakeListed
    snippet: FakeSnippet


@dataclass(frozen=True)
class FakeSettings:
    """Settings."""

    theme: str = "newsreader-dark"
    measure: int = 72
    hyphenate: bool = False
    justify: bool = False
    keys: str = "default"
    linear: bool = False
    first_frame: bool = True
    remember: bool = True
    export_folder: str = "."
    feed_days: int = 0
    proxy: str = ""
    model: str = ""


@dataclass
class FakeSession:
    """A session with one article."""

    reading: FakeReading
    listed: tuple[FakeListed, ...] = ()
    config: FakeSettings = FakeSettings()
    opened: list[str] = field(default_factory=list)
    searched: list[str] = field(default_factory=list)
    found_in: str = ""
    """The id of the article in which a search finds something; that of the one there is if empty."""
    memory: Memory = field(default_factory=Memory)
    chosen: dict[str, str] = field(default_factory=dict)
    elsewhere: tuple[Elsewhere, ...] = ()
    library: Library = field(default_factory=Library.in_memory)

    def change_setting(self, name: str, value: str | int | bool) -> None:
        self.config = replace(self.config, **{name: value})  # type: ignore[arg-type]

    def remember_screen(self, **changes: Any) -> None:
        self.memory = self.memory._replace(**changes)

    def open(self, source: str) -> FakeReading:
        self.opened.append(source)
        return self.reading

    @property
    def catalogue(self) -> FakeCatalogue:
        return FakeCatalogue(self.listed)

    def library_rows(
        self,
        query: str = "",
        *,
        order: str = "recent",
        archived: bool = False,
        typing: bool = False,
        most: int | None = None,
    ) -> Sequence[FakeListed]:
        return tuple(row for row in self.listed if query.casefold() in row.title.casefold())[:most]

    @property
    def feeds(self) -> Subscriptions:
        return Subscriptions(self.library, Pages(None))

    def preview(self, source: str) -> Article:
        return self.reading.article

    def search(self, query: str) -> Sequence[FakeFound]:
        self.searched.append(query)
        at = self.reading.article.text.find(query)
        if at < 0:
            return ()
        # As it stands there the last time.
        at = self.reading.article.text.rfind(query)
        snippet = FakeSnippet(f"…{self.reading.article.text[at : at + 40]}…", (Span(1, 1 + len(query)),))
        listed = FakeListed(self.found_in or self.reading.article.id, self.reading.article.title)
        return (FakeFound(listed, snippet),)

    def samples(self) -> Sequence[FakeSample]:
        return (FakeSample("bridge", "A bridge of stone"), FakeSample("council", "The council met"))

    @property
    def exporter(self) -> Exporter:
        return Exporter(lambda: self.library, Path("nowhere"))

    def highlighted(self, scope: str = "highlights") -> Sequence[Sequence[Quotation]]:
        return [self.reading.quotations(scope)]

    def kept_everywhere(self) -> Sequence[Elsewhere]:
        return self.elsewhere

    def choice(self, name: str) -> str:
        return self.chosen.get(name, "")

    def keep_choice(self, name: str, value: str) -> None:
        self.chosen[name] = value


@pytest.fixture(autouse=True)
def waits(by_state: None) -> None:
    """Every test here waits for what is on the screen, never for so many seconds."""


@pytest.fixture
def article() -> Article:
    """The article."""
    return build_article()


@pytest.fixture
def analysis(article: Article) -> Analysis:
    """Its analysis."""
    return build_analysis(article)


@pytest.fixture
def reading(article: Article, analysis: Analysis) -> FakeReading:
    """The article, analysed before."""
    return FakeReading(article, analysis, analysis)


@pytest.fixture
def session(reading: FakeReading) -> FakeSession:
    """A session that opens it."""
    return FakeSession(reading)


@pytest.fixture
def opened(session: FakeSession, reading: FakeReading) -> Open:
    """Opens the article on a screen of the given size."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Pilot[None], ReadingScreen]]:
        app = NewsreaderApp(session, reading)
        async with app.run_test(size=size) as pilot:
            screen = app.screen
            assert isinstance(screen, ReadingScreen)
            while not screen.furnished:
                await pilot.pause()
            await pilot.pause()
            yield pilot, screen

    return opened
