"""Scores of an analysis against what was annotated: counts that add up over articles, and what went wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.annotations import Expected
from tui_reader.model.article import Article
from tui_reader.model.entities import Entity
from tui_reader.model.reading import Analysis
from tui_reader.model.sourcing import Source
from tui_reader.model.spans import Span

SAME_CONTENT = 0.5
"""Two contents are the same if they share at least this part of the words of both (Jaccard)."""
EXHAUSTIVE = frozenset({"PERSON", "ORG", "PLACE"})
"""The entity types that are annotated without gaps, so that anything else found is wrong."""
SOURCE_FIELDS = ("identity", "stance", "channel", "number", "access", "via")

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?")


@dataclass(slots=True)
class Tally:
    """Counts by name (`attributions.right`, `attributions.expected`, …) and complaints for people."""

    counts: Counter[str] = field(default_factory=Counter)
    complaints: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add another article's counts and complaints."""
        self.counts.update(other.counts)
        self.complaints += other.complaints

    def judge(self, name: str, right: bool) -> None:
        """Count one item of which it is known whether it is right."""
        self.counts[f"{name}.expected"] += 1
        self.counts[f"{name}.right"] += right

    def metrics(self) -> dict[str, float]:
        """Shares between 0 and 1: `X.f1` where something can be found in excess, else `X.share`."""
        found: dict[str, float] = {}
        for key in sorted(self.counts):
            name, _, which = key.rpartition(".")
            if which != "expected":
                continue
            right, expected = self.counts[f"{name}.right"], self.counts[key]
            if f"{name}.found" in self.counts:
                total = expected + self.counts[f"{name}.found"]
                found[f"{name}.f1"] = 2 * right / total if total else 1.0
            else:
                found[f"{name}.share"] = right / expected if expected else 1.0
        return found


def score(expected: Expected, article: Article, analysis: Analysis) -> Tally:
    """Everything about one article."""
    tally = Tally()
    _headings(tally, expected, article)
    _entities(tally, expected, analysis.entities)
    _attributions(tally, expected, article.text, analysis)
    _sources(tally, expected, article.text, analysis.sources)
    tally.complaints = [f"{expected.name}: {complaint}" for complaint in tally.complaints]
    return tally


def kind_of(pieces: Sequence[str]) -> str:
    """`direct`, `mixed` or `indirect`, from the quotation marks in the pieces of a content."""
    inside = "".join(match for piece in pieces for match in _QUOTED.findall(piece))
    if not inside:
        return "indirect"
    quoted, whole = _WORD.findall(inside), _WORD.findall(" ".join(pieces))
    return "direct" if len(quoted) == len(whole) else "mixed"


def _headings(tally: Tally, expected: Expected, article: Article) -> None:
    found = [s.heading for s in article.sections if s.heading and not s.generated]
    tally.counts["headings.found"] += len(found)
    for heading in expected.headings:
        tally.judge("headings", heading in found)
    tally.complaints += [f"heading missed: {h}" for h in expected.headings if h not in found]
    tally.complaints += [f"heading in excess: {h}" for h in found if h not in expected.headings]


def _entities(tally: Tally, expected: Expected, found: Sequence[Entity]) -> None:
    names = {entity.id: {_plain(n) for n in (entity.name, *entity.aliases)} for entity in found}
    taken: set[str] = set()
    for item in expected.entities:
        wanted = {_plain(name) for name in item["names"]}
        holders = [e for e in found if names[e.id] & wanted]
        taken |= {e.id for e in holders}
        if item.get("optional"):
            continue
        typed = next((e for e in holders if e.type == item["type"]), None)
        what = f"{item['type']} {item['names'][0]}"
        name = "entities" if item["type"] in EXHAUSTIVE else "entities.other_types"
        tally.judge(name, typed is not None)
        if name == "entities":
            tally.counts["entities.found"] += typed is not None
        if typed is None:
            tally.complaints.append(f"entity missed: {what}; found as {[e.type.value for e in holders]}")
        if len(wanted) > 1:
            merged = any(wanted <= names[e.id] for e in holders)
            tally.judge("entities.merged", merged)
            if not merged:
                tally.complaints.append(f"entity in pieces: {what}")
    for entity in found:
        if entity.type in EXHAUSTIVE and entity.id not in taken:
            tally.counts["entities.found"] += 1
            tally.complaints.append(f"entity in excess: {entity.type} {entity.name}")


def _attributions(tally: Tally, expected: Expected, text: str, analysis: Analysis) -> None:
    gold = [_words_of(text, _located(text, item["content"])) for item in expected.attributions]
    found = [_words_of(text, a.content) for a in analysis.attributions]
    pairs = _pairs(gold, found)
    free = set(range(len(found))) - set(pairs.values())
    for g, item in enumerate(expected.attributions):
        match = analysis.attributions[pairs[g]] if g in pairs else None
        if item.get("optional"):
            continue
        kind = kind_of(item["content"])
        source = " ".join(span.of(text) for span in match.source) if match else ""
        credited = match is not None and _same_source(item["source"], source)
        tally.judge("attributions", match is not None)
        tally.judge("attributions.with_source", credited)
        tally.judge(f"attributions.{kind}", match is not None)
        tally.counts["attributions.found"] += match is not None
        tally.counts["attributions.with_source.found"] += match is not None
        if match is None:
            tally.complaints.append(f"{kind} attribution missed: {' … '.join(item['content'])}")
            continue
        cue = " ".join(span.of(text) for span in match.cue)
        tally.judge("attributions.kind", match.kind == kind)
        tally.judge("attributions.cue", _shares_words(item["cue"], cue))
        if not credited:
            tally.complaints.append(f"source {source!r}, not {item['source']}: {item['content'][0]}")
        if not _shares_words(item["cue"], cue):
            tally.complaints.append(f"cue {cue!r}, not {item['cue']!r}: {item['content'][0]}")
    for index in sorted(free):
        tally.counts["attributions.found"] += 1
        tally.counts["attributions.with_source.found"] += 1
        words = " … ".join(span.of(text) for span in analysis.attributions[index].content)
        tally.complaints.append(f"attribution in excess: {words}")


def _sources(tally: Tally, expected: Expected, text: str, found: Sequence[Source]) -> None:
    by_id = {source.id: source for source in found}
    free = list(found)
    for item in expected.sources:
        match = next((s for s in free if _is_called(s, item["words"], text)), None)
        tally.judge("sources", match is not None)
        if match is None:
            tally.complaints.append(f"source missed: {item['words'][0]}")
        else:
            free.remove(match)
        for name in SOURCE_FIELDS:
            if name in item:
                got = _field(match, name, by_id) if match else None
                right = item[name] in str(got) if name == "via" else got == item[name]
                tally.judge(f"sources.{name}", right)
                if match and not right:
                    tally.complaints.append(f"source {match.label!r}: {name} {got}, not {item[name]}")


def _field(source: Source, name: str, by_id: Mapping[str, Source]) -> object:
    if name == "access":
        return source.access.kind.value if source.access else None
    if name == "via":
        return by_id[source.via].label if source.via else None
    value = getattr(source, name)
    return getattr(value, "value", value)


def _is_called(source: Source, wordings: Iterable[str], text: str) -> bool:
    shown = [_plain(source.label), *(_plain(span.of(text)) for span in source.mentions)]
    return any(f" {_plain(words)} " in f" {name} " for words in wordings for name in shown)


def _pairs(gold: Sequence[frozenset[int]], found: Sequence[frozenset[int]]) -> dict[int, int]:
    """Each of `gold` with at most one of `found`, the most alike first."""
    alike = sorted(
        ((_jaccard(g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found) if g & f),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for value, i, j in alike:
        if value >= SAME_CONTENT and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _jaccard(one: frozenset[Any], other: frozenset[Any]) -> float:
    return len(one & other) / len(one | other) if one or other else 1.0


def _located(text: str, pieces: Sequence[str]) -> tuple[Span, ...]:
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in pieces)


def _words_of(text: str, spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(span.start + match.start() for span in spans for match in _WORD.finditer(span.of(text)))


def _same_source(wordings: Sequence[str], found: str) -> bool:
    if not wordings:
        return not found
    words = _bag(found)
    return any(_bag(w) <= words or _jaccard(_bag(w), words) >= SAME_CONTENT for w in wordings)


def _shares_words(wanted: str, found: str) -> bool:
    return bool(_bag(wanted) & _bag(found)) or wanted == found


def _bag(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words.casefold()))


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split()).removeprefix("the ")
