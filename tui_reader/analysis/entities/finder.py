"""The names found so far, token by token, and what the rules ask of a token."""

from __future__ import annotations

from dataclasses import dataclass

from tui_reader.analysis.entities.lexicon import Names, fold
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.article import BlockKind
from tui_reader.model.spans import Span

HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


@dataclass(slots=True, eq=False)
class Mention:
    """One name in the text: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    label: str | None
    """The engine's label, or a list's; None where only capital letters speak for it."""
    key: str = ""
    """The folded words, by which the same name is found again."""

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.last - self.first


class Finder:
    """Gathers the mentions of one parse; a token belongs to one mention at most."""

    def __init__(self, parse: Parse, names: Names, dateline: Span | None = None) -> None:
        self.parse = parse
        self.dateline = dateline
        """Where the article was written, in the text."""
        self.tokens = parse.tokens
        self.names = names
        self.folded = [fold(t.text) for t in parse.tokens]
        self._capital = [len(t.text) > 1 and t.text != t.lower and t.text[0].isalpha() for t in parse.tokens]
        self.capitals = [i for i, capital in enumerate(self._capital) if capital]
        """The tokens that have a capital letter."""
        self.heads = [i for i, t in enumerate(parse.tokens) if self._capital[i] or self._lettered(i, t)]
        """The same, and single capitals with a hyphen behind: the "D" of "D-Day"."""
        self.owner: list[Mention | None] = [None] * len(parse.tokens)
        self.starts = {self._first_word(first, last) for first, last in parse.sentences}
        """The first word of each sentence, whatever marks stand before it."""
        self._several = {fold(t.text) for t in parse.tokens if t.tag == "NNS" and _are_many(t)}
        """Plurals whose verb or whose small letter says that they are many, wherever they stand."""
        self.shouting = [self._shouts(i) for i in range(len(parse.blocks))]

    def _lettered(self, i: int, token: Token) -> bool:
        hyphen = i + 1 < len(self.tokens) and self.tokens[i + 1].text == "-"
        return hyphen and len(token.text) == 1 and token.text.isupper() and self.glued(i)

    def mentions(self) -> list[Mention]:
        """All mentions so far, in text order."""
        found: list[Mention] = []
        for mention in self.owner:
            if mention is not None and (not found or found[-1] is not mention):
                found.append(mention)
        return found

    def add(self, first: int, last: int, label: str | None, *, trusted: bool = False) -> Mention | None:
        """Take tokens for a name if all are free and it is worth having; a trusted one always is."""
        if first >= last or not self.free(first, last):
            return None
        mention = Mention(first, last, label, self.key(first, last))
        if mention.size == 1 and not trusted and not self._worth(mention):
            return None
        self.owner[first:last] = [mention] * (last - first)
        return mention

    def drop(self, mention: Mention) -> None:
        """Give a mention's tokens free again."""
        self.owner[mention.first : mention.last] = [None] * mention.size

    def stretch(self, mention: Mention, first: int, last: int, label: str | None = None) -> None:
        """Let a mention cover other tokens, which are free or its own or those of mentions given up."""
        self.drop(mention)
        mention.first, mention.last, mention.key = first, last, self.key(first, last)
        mention.label = label or mention.label
        self.owner[first:last] = [mention] * (last - first)

    def free(self, first: int, last: int) -> bool:
        """Whether no mention covers any of these tokens."""
        return all(self.owner[i] is None for i in range(first, last))

    def key(self, first: int, last: int) -> str:
        """The folded words with the spaces between them as in the text."""
        if last - first == 1:
            return self.folded[first]
        return fold(" ".join(self.parse.text[self.tokens[first].start : self.tokens[last - 1].end].split()))

    def capital(self, i: int) -> bool:
        """Whether the word has a capital letter and is not a single one."""
        return self._capital[i]

    def proper(self, i: int) -> bool:
        """Whether the word is free and can only be read as part of a name."""
        return self._capital[i] and self.owner[i] is None and self.tokens[i].tag in ("NNP", "NNPS")

    def glued(self, i: int) -> bool:
        """Whether no space stands between this word and the next."""
        return i + 1 < len(self.tokens) and self.tokens[i].end == self.tokens[i + 1].start

    def together(self, i: int, j: int) -> bool:
        """Whether both tokens exist and stand in one sentence."""
        return i >= 0 and j < len(self.tokens) and self.tokens[i].sentence == self.tokens[j].sentence

    def loud(self, i: int) -> bool:
        """Whether the token stands in a block whose capitals tell nothing."""
        return self.shouting[self.tokens[i].block]

    def before(self, mention: Mention) -> Token | None:
        """The word before a mention in its sentence."""
        return self.tokens[mention.first - 1] if self.together(mention.first - 1, mention.first) else None

    def after(self, mention: Mention) -> Token | None:
        """The word after a mention in its sentence."""
        return self.tokens[mention.last] if self.together(mention.first, mention.last) else None

    def _first_word(self, first: int, last: int) -> int:
        return next((i for i in range(first, last) if self.tokens[i].text[0].isalnum()), first)

    def _worth(self, mention: Mention) -> bool:
        """Whether a single word may be a name at all."""
        key, names = mention.key, self.names
        if key in names.no_names or len(key) < 2 or (len(key) < 4 and any(c.isdigit() for c in key)):
            return False
        if mention.first in self.starts and self._doers(mention):
            return False
        if mention.first in self.starts and mention.label != "PERSON":
            plural = self.tokens[mention.first].tag == "NNS" and self._made_of_common(key[:-1])
            if key in names.place_heads or (plural and key not in names.organisations):
                return False
        if key not in names.common or self.tokens[mention.first].text.isupper():
            return True
        if key in names.organisation_heads:
            return mention.first not in self.starts
        lists = (names.places, names.nationalities, names.organisations, names.given)
        return any(key in known for known in lists)

    def _doers(self, mention: Mention) -> bool:
        """Whether a word is the plural of those who do something: "Walkers", "Campaigners"."""
        key, names = mention.key, self.names
        if (
            self.tokens[mention.first].tag not in ("NNS", "NNPS")
            or key in names.organisations
            or key in names.places
        ):
            return False
        if key[:-1] in names.roles:
            return True
        several = key in self._several
        return several and key.endswith("ers") and (key[:-3] in names.common or key[:-2] in names.common)

    def _made_of_common(self, word: str) -> bool:
        """Whether a word ends in an everyday one: "blackbird"."""
        return any(word[i:] in self.names.common for i in range(max(len(word) - 3, 0)))

    def _shouts(self, block: int) -> bool:
        """Whether most words of a block have capitals."""
        first, last = self.parse.block_tokens[block]
        words = [t.text for t in self.tokens[first:last] if len(t.text) > 3 and t.text.isalpha()]
        high = sum(w[0].isupper() for w in words)
        allowed = 0.5 if self.parse.blocks[block].kind in HEADINGS else 0.8
        return len(words) > 3 and high > allowed * len(words)


def _are_many(token: Token) -> bool:
    """Whether a plural is written small, or is the subject of a verb that has a plural's form."""
    if token.text == token.lower:
        return True
    verbs = [token.head, *(c for c in token.head.children if c.dep in ("aux", "auxpass"))]
    return token.dep in ("nsubj", "nsubjpass") and any(
        v.tag == "VBP" or v.lower in ("were", "are", "have") for v in verbs
    )
