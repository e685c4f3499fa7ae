"""Where names stand: the engine's names cut clean, and capitalised words that it passed over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui_reader.analysis.entities.lexicon import Names, fold
from tui_reader.analysis.entities.titles import leading_title
from tui_reader.analysis.parse import Parse, Token
from tui_reader.model.article import BlockKind

LABELS = frozenset("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW".split())
LINKS = frozenset("of for and the & de la le del on in to at des du und y e against with".split())
"""Lower-case words that may stand inside a name."""
OPENERS = frozenset("\"'“”‘’«»„()[]{}<>*_|•·`")
OWNERS = frozenset(
    """people women men children prosecutor attorney workers teachers veterans players mayor president king queen
    world farmers writers nurses governor speaker minister consumers ladies girls boys st bishop lord coroner
    """.split()
)
"""Words whose possessive belongs to a name: "Prosecutor's Office", "Children's Hospital"."""
HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING})


@dataclass(slots=True, eq=False)
class Mention:
    """One name in the text: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    label: str | None
    """The engine's label; None where only capital letters or a list speak for it."""
    key: str = ""
    """The folded words, by which the same name is found again."""


class Finder:
    """Gathers the mentions of one parse; later rules only take tokens that are still free."""

    def __init__(self, parse: Parse, names: Names) -> None:
        self.parse = parse
        self.tokens = parse.tokens
        self.names = names
        self.folded = [fold(t.text) for t in parse.tokens]
        self.owner: list[Mention | None] = [None] * len(parse.tokens)
        self.starts = {first for first, _ in parse.sentences}
        self.shouting = [self._shouts(i) for i in range(len(parse.blocks))]

    def mentions(self) -> list[Mention]:
        """All mentions so far, in text order."""
        found: list[Mention] = []
        for mention in self.owner:
            if mention is not None and (not found or found[-1] is not mention):
                found.append(mention)
        return found

    def add(self, first: int, last: int, label: str | None) -> Mention | None:
        """Take tokens for a name if all are free and it is worth having."""
        if first >= last or any(self.owner[i] is not None for i in range(first, last)):
            return None
        mention = Mention(first, last, label, self.key(first, last))
        if last - first == 1 and not self._worth(mention):
            return None
        self.owner[first:last] = [mention] * (last - first)
        return mention

    def _worth(self, mention: Mention) -> bool:
        """Whether a single word may be a name at all."""
        key, names = mention.key, self.names
        if key in names.no_names or len(key) < 2:
            return False
        if key not in names.common or self.tokens[mention.first].text.isupper():
            return True
        return (
            key in names.places
            or key in names.nationalities
            or key in names.organisations
            or key in names.given
        )

    def key(self, first: int, last: int) -> str:
        """The folded words with the spaces between them as in the text."""
        if last - first == 1:
            return self.folded[first]
        return fold(" ".join(self.parse.text[self.tokens[first].start : self.tokens[last - 1].end].split()))

    def drop(self, mention: Mention) -> None:
        """Give a mention's tokens free again."""
        self.owner[mention.first : mention.last] = [None] * (mention.last - mention.first)

    def capital(self, i: int) -> bool:
        """Whether the word has a capital letter and is not a single one."""
        text = self.tokens[i].text
        return (text[0].isupper() or (text[0].isalpha() and any(c.isupper() for c in text))) and len(text) > 1

    def proper(self, i: int) -> bool:
        """Whether the word is free and can only be read as part of a name."""
        return self.owner[i] is None and self.capital(i) and self.tokens[i].tag in ("NNP", "NNPS")

    def glued(self, i: int) -> bool:
        """Whether no space stands between this word and the next, in the same block."""
        return i + 1 < len(self.tokens) and self.tokens[i].end == self.tokens[i + 1].start

    def _shouts(self, block: int) -> bool:
        """Whether most words of a block have capitals, so that they tell nothing."""
        first, last = self.parse.block_tokens[block]
        words = [t.text for t in self.tokens[first:last] if len(t.text) > 3 and t.text.isalpha()]
        high = sum(w[0].isupper() for w in words)
        allowed = 0.5 if self.parse.blocks[block].kind in HEADINGS else 0.8
        return len(words) > 3 and high > allowed * len(words)

    def from_engine(self) -> None:
        """Take the engine's names, each cut into what it holds of names."""
        for name in self.parse.names:
            if name.label in LABELS:
                for first, last in self._cut(name.first, name.last, name.label):
                    self._take(first, last, name.label)

    def _take(self, first: int, last: int, label: str) -> None:
        for a, b in self._without_titles(first, last, label):
            self._take_one(a, b, label)

    def _without_titles(self, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
        """Cut before a title inside a name that a person's name follows."""
        for i in range(first + 1, last - 1):
            if not self.tokens[i].text[0].isupper() or not self.capital(i + 1):
                continue
            word = self.folded[i].rstrip(".")
            address = word in self.names.addresses and word != "chief"
            if address or (
                word in self.names.offices and (label == "PERSON" or self.folded[i + 1] in self.names.given)
            ):
                begun = first + leading_title(self.folded[first : i + 1], self.names)
                if begun <= i:
                    yield first, i
                    yield i, last
                    return
        yield first, last

    def _take_one(self, first: int, last: int, label: str) -> None:
        key = self.key(first, last)
        if key in self.names.places or key in self.names.organisations:
            self.add(first, last, label)
            return
        words = self.folded[first:last]
        skip = leading_title(words, self.names)
        if skip == len(words) or (skip and words[skip] in ("of", "for", "to")):
            return
        first += skip if skip and self._names_person(first + skip, last, label) else 0
        first, last = self._trim(first, last)
        while label == "PERSON" and last - first > 2 and self._describes(first):
            first += 1
        if first < last:
            self.add(first, last, label)

    def _describes(self, i: int) -> bool:
        """Whether a word before a person's name is no part of it: "Frenchman", "Republic"."""
        word = self.folded[i]
        if word in self.names.given or not self.capital(i + 1):
            return False
        return word in self.names.nationalities or word in self.names.common

    def _names_person(self, first: int, last: int, label: str) -> bool:
        heads = self.names.organisation_heads | self.names.place_heads
        return self.capital(first) and (
            label == "PERSON" or not any(w in heads for w in self.folded[first:last])
        )

    def _cut(self, first: int, last: int, label: str) -> Iterator[tuple[int, int]]:
        """Cut at commas, brackets, possessives and words that no name holds."""
        start = first
        for i in range(first, last):
            if self._breaks(i, first, last, label):
                yield from self._piece(start, i)
                start = i + 1
        yield from self._piece(start, last)

    def _piece(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        first, last = self._trim(first, last)
        if first < last:
            yield first, last

    def _breaks(self, i: int, first: int, last: int, label: str) -> bool:
        token = self.tokens[i]
        text = token.text
        if token.tag == "POS":
            return i == last - 1 or self.folded[i - 1] not in OWNERS
        if text[0].isalpha():
            if self._hyphenated(i):
                return False
            if text[0].isupper() or any(c.isupper() for c in text):
                return label == "PERSON" and token.tag in ("VBZ", "VBD", "MD") and self.shouting[token.block]
            if label == "PERSON":
                return text not in self.names.particles
            return text not in LINKS and not (
                label in ("EVENT", "LAW", "WORK_OF_ART", "PRODUCT") and i > first
            )
        if text[0].isdigit():
            return label in ("PERSON", "GPE", "NORP")
        if text == "," and label in ("ORG", "LAW", "WORK_OF_ART"):
            return "and" not in self.folded[i:last] or "of" not in self.folded[first:i]
        if text in ("-", "–"):
            return not (self.glued(i) and i > 0 and self.glued(i - 1))
        return text not in ("&", ".", "'", "’", "+", "!") and not text.startswith(("'", "’"))

    def _trim(self, first: int, last: int) -> tuple[int, int]:
        while first < last and (self._loose(first) or self.folded[first] in ("the", "a", "an", "this")):
            first += 1
        while first < last and self._loose(last - 1):
            last -= 1
        return first, last

    def _hyphenated(self, i: int) -> bool:
        """Whether a word hangs by a hyphen on a word with a capital: "fen" in "Su-fen"."""
        return (
            i > 1
            and self.tokens[i - 1].text == "-"
            and self.glued(i - 1)
            and self.glued(i - 2)
            and self.capital(i - 2)
        )

    def _loose(self, i: int) -> bool:
        text = self.tokens[i].text
        if text[0].isalpha():
            return (
                not self._hyphenated(i)
                and not any(c.isupper() for c in text)
                and not text.startswith(("al-", "el-"))
            )
        return not text[0].isdigit() or not (i and self.capital(i - 1))

    def extend(self) -> None:
        """Let the engine's names take the free proper nouns that touch them."""
        for mention in self.mentions():
            if mention.label not in ("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"):
                continue
            if self.shouting[self.tokens[mention.first].block]:
                continue
            first, last = mention.first, mention.last
            while first > 0 and self._joins(first - 1, mention) and self._same_sentence(first - 1, first):
                first -= 1
            while last < len(self.tokens) and self._same_sentence(last - 1, last):
                if self._joins(last, mention):
                    last += 1
                elif self._hangs_on(last, mention):
                    last += 2
                else:
                    break
            if first > 1 and mention.label == "PERSON" and self._article_al(first):
                first -= 2
            if (first, last) != (mention.first, mention.last):
                self.drop(mention)
                first += leading_title(self.folded[first:last], self.names)
                self.add(min(first, mention.first), last, mention.label)

    def _article_al(self, first: int) -> bool:
        """Whether "al-" or "el-" stands before a name in tokens of its own."""
        return (
            self.tokens[first - 1].text == "-"
            and self.folded[first - 2] in ("al", "el", "ad", "ar", "as", "an", "ash", "abu", "ben")
            and self.glued(first - 1)
            and self.glued(first - 2)
            and self.owner[first - 1] is None
            and self.owner[first - 2] is None
        )

    def join_particles(self) -> None:
        """Join what "bin", "von" or "de" stands between when it is one person's name."""
        found = self.mentions()
        for left, right in pairwise(found):
            if right.first - left.last != 1 or not self._same_sentence(left.first, right.first):
                continue
            between = self.tokens[left.last].text
            if between in ("bin", "ibn", "bint", "von", "van", "al", "el", "ul") and left.label == "PERSON":
                first, last = left.first, right.last
                self.drop(left)
                self.drop(right)
                right.first, right.key = first, self.key(first, last)
                right.label = "PERSON"
                self.owner[first:last] = [right] * (last - first)

    def _hangs_on(self, i: int, mention: Mention) -> bool:
        """Whether a hyphen and the rest of a given name follow: "-fen", "-min"."""
        if mention.label != "PERSON" or self.tokens[i].text != "-" or i + 1 >= len(self.tokens):
            return False
        following = self.tokens[i + 1]
        free = self.owner[i] is None and self.owner[i + 1] is None
        return (
            free
            and self.glued(i - 1)
            and self.glued(i)
            and following.tag[:3] == "NNP"
            and following.text.isalpha()
        )

    def _joins(self, i: int, mention: Mention) -> bool:
        word = self.folded[i]
        if (
            mention.label == "PERSON"
            and len(word) <= 2
            and word[0].isalpha()
            and self.tokens[i].text[0].isupper()
        ):
            return (
                self.owner[i] is None
                and i < mention.first
                and word not in ("i", "mr", "dr", "ms", "mp", "pm", "us")
            )
        if mention.label == "PERSON" and (
            word in self.names.place_heads or word in self.names.organisation_heads
        ):
            return False
        if i in self.starts and word in self.names.common:
            return False
        if not self.proper(i) or word in self.names.no_names or word in self.names.nationalities:
            return False
        if i in self.starts and word not in self.names.given:
            return False
        return not self.names.is_title(word.rstrip(".")) and not self.names.is_place(word)

    def _same_sentence(self, i: int, j: int) -> bool:
        return self.tokens[i].sentence == self.tokens[j].sentence

    def parties(self) -> None:
        """Take "party" into the name before it: "Conservative party"."""
        for mention in self.mentions():
            end = mention.last
            if (
                end >= len(self.tokens)
                or self.owner[end] is not None
                or self.folded[end] not in ("party", "parties")
            ):
                continue
            if (
                mention.label in ("NORP", "ORG")
                and mention.key not in self.names.places
                and self.folded[end] == "party"
            ):
                if any(m in self.names.organisation_heads for m in mention.key.split()[-1:]):
                    continue
                self.drop(mention)
                self.add(mention.first, end + 1, "ORG")

    def known(self) -> None:
        """Find known places, peoples and organisations in the words that are still free."""
        n = len(self.tokens)
        i = 0
        while i < n:
            if self.owner[i] is not None or not (self.capital(i) or self.tokens[i].text == "U."):
                i += 1
                continue
            i = self._known_at(i)

    def _known_at(self, i: int) -> int:
        longest = 1
        while (
            longest < self.names.longest and i + longest < len(self.tokens) and self._free_after(i, longest)
        ):
            longest += 1
        for size in range(longest, 0, -1):
            if not self.capital(i + size - 1) and self.tokens[i + size - 1].text != ".":
                continue
            label = self._known_label(i, i + size)
            if label and self.add(i, i + size, label):
                return i + size
        return i + 1

    def _free_after(self, i: int, size: int) -> bool:
        return self.owner[i + size] is None and self._same_sentence(i, i + size)

    def _known_label(self, first: int, last: int) -> str | None:
        key = self.key(first, last)
        single = last - first == 1
        if single and first in self.starts and self.tokens[first].tag not in ("NNP", "NNPS", "JJ", "NNS"):
            return None
        text = self.tokens[first].text
        if key in self.names.places:
            return None if single and len(key) < 4 and not text.isupper() and "." not in text else "GPE"
        if key in self.names.nationalities:
            return "NORP" if self.tokens[first].tag in ("JJ", "NNP", "NNPS", "NNS") else None
        if key in self.names.organisations:
            return "ORG" if not single or self.tokens[first].tag in ("NNP", "NNPS") else None
        if key in self.names.cities and (not single or self.proper(first)):
            return "GPE" if first not in self.starts or not single or key not in self.names.given else None
        return None

    def capitalised(self) -> None:
        """Take runs of free proper nouns inside sentences for names of a kind yet to be told."""
        n = len(self.tokens)
        i = 0
        while i < n:
            if not self._may_begin(i):
                i += 1
                continue
            end = self._run_end(i)
            first = i + leading_title(self.folded[i:end], self.names)
            while first < end and self.folded[first] in self.names.nationalities:
                first += 1
            for a, b in self._cut(first, end, "ORG"):
                self.add(a, b, None)
            i = max(end, i + 1)

    def _may_begin(self, i: int) -> bool:
        if not self.proper(i) or self.shouting[self.tokens[i].block]:
            return False
        word = self.folded[i]
        return i not in self.starts or word in self.names.given

    def _run_end(self, i: int) -> int:
        end = i + 1
        n = len(self.tokens)
        while end < n and self._same_sentence(i, end) and self.owner[end] is None:
            if self.proper(end):
                end += 1
            elif (
                self.tokens[end].text in ("of", "for", "and", "&", "-", "bin", "al", "de", "del", "da")
                and end + 1 < n
                and self.proper(end + 1)
                and self._same_sentence(i, end + 1)
                and self._linked(i, end)
            ):
                end += 2
            else:
                break
        return end

    def _linked(self, i: int, at: int) -> bool:
        """Whether a lower-case word may carry a name on: "and" only in a name that has an "of"."""
        text = self.tokens[at].text
        if text == "-":
            return self.glued(at) and self.glued(at - 1)
        if text in ("of", "for"):
            return self.folded[at - 1] in self.names.organisation_heads
        return text != "and" or "of" in self.folded[i:at]

    def again(self, keys: dict[str, int]) -> None:
        """Find names again that are known by now, token by token; `keys` says how many tokens each has."""
        first_words: dict[str, list[tuple[int, str]]] = {}
        for key, size in keys.items():
            first_words.setdefault(_first_word(key), []).append((size, key))
        for sizes in first_words.values():
            sizes.sort(reverse=True)
        for i in range(len(self.tokens)):
            if self.owner[i] is not None or not self.capital(i):
                continue
            for size, key in first_words.get(_first_word(self.folded[i]), ()):
                end = i + size
                if end <= len(self.tokens) and self._same_sentence(i, end - 1) and self.key(i, end) == key:
                    if size == 1 and not self._again_alone(i):
                        continue
                    if self.add(i, end, None):
                        break

    def _again_alone(self, i: int) -> bool:
        tag = self.tokens[i].tag
        if i in self.starts or self.shouting[self.tokens[i].block]:
            return tag[:2] == "NN" or (tag[:2] != "VB" and self.folded[i] in self.names.given)
        return True


def _first_word(key: str) -> str:
    end = 0
    while end < len(key) and key[end].isalnum():
        end += 1
    return key[:end] or key[:1]


def forms(mentions: Sequence[Mention], names: Names) -> dict[str, int]:
    """How many tokens each name has, surnames of people among them."""
    found = {m.key: m.last - m.first for m in mentions}
    for mention in mentions:
        if mention.label == "PERSON" and mention.last - mention.first > 1:
            words = mention.key.split()
            if len(words) == mention.last - mention.first and words[-1] not in names.suffixes:
                found.setdefault(words[-1], 1)
    return found


def before(tokens: Sequence[Token], mention: Mention) -> Token | None:
    """The word before a mention in its sentence."""
    if mention.first == 0:
        return None
    token = tokens[mention.first - 1]
    return token if token.sentence == tokens[mention.first].sentence else None


def after(tokens: Sequence[Token], mention: Mention) -> Token | None:
    """The word after a mention in its sentence."""
    if mention.last >= len(tokens):
        return None
    token = tokens[mention.last]
    return token if token.sentence == tokens[mention.first].sentence else None
