"""One thing with its mentions and the votes for its type."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tui_reader.analysis.entities import evidence
from tui_reader.analysis.entities.context import contextual
from tui_reader.analysis.entities.evidence import Votes
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.lexicon import Names
from tui_reader.model.entities import EntityType

DOUBTED = 0.6
"""What the engine's word for a people or a product is worth where no list knows the name."""


@dataclass(slots=True, eq=False)
class Cluster:
    """One thing, with its mentions."""

    key: str
    mentions: list[Mention] = field(default_factory=list)
    votes: Votes = field(default_factory=Counter)
    certain: bool = True

    @property
    def type(self) -> EntityType:
        """The type with the most weight; alphabetical where two have the same."""
        if not self.votes:
            return EntityType.ORG
        return max(sorted(self.votes), key=lambda kind: self.votes[kind])

    @property
    def lead(self) -> float:
        """By how much the winning type is ahead of the next."""
        ranked = sorted(self.votes.values(), reverse=True)
        return ranked[0] - max(ranked[1] if len(ranked) > 1 else 0.0, 0.0) if ranked else 0.0

    def take(self, other: Cluster) -> None:
        """Take over another's mentions and votes."""
        self.mentions.extend(other.mentions)
        self.votes.update(other.votes)
        self.certain = self.certain and other.certain
        other.mentions = []


def weigh(finder: Finder, key: str, mentions: list[Mention]) -> Votes:
    """The vote over the whole document for one name."""
    votes: Votes = Counter()
    first = mentions[0]
    text = finder.parse.text[finder.tokens[first.first].start : finder.tokens[first.last - 1].end]
    votes.update(evidence.lexical(first.key, text, finder.names))
    votes.update(evidence.engine(mentions))
    if first.key not in finder.names.nationalities:
        doubted = [EntityType.PRODUCT] if first.size > 1 else []
        doubted += [EntityType.GROUP] if finder.tokens[first.last - 1].tag == "NNP" else []
        for kind in doubted:
            votes[kind] *= DOUBTED  # type: ignore[assignment]
    votes.update(evidence.mean([contextual(finder, m) for m in mentions[:40]], 1.0))
    return votes


def common(key: str, names: Names) -> str:
    """The form under which different spellings of one name meet."""
    if key in names.places:
        return names.places[key]
    if key in names.organisations:
        return names.organisations[key]
    if key in names.nationalities and key + "s" in names.nationalities:
        return key + "s"
    return key.replace(".", "") if "." in key else key
