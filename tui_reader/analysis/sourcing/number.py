"""How many people a phrase speaks of, as far as its words say."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.parse import Token
from tui_reader.analysis.sourcing.phrase import Phrase

WORDS = {
    word: number
    for number, word in enumerate(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split(),
        1,
    )
} | {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "both": 2}
TENS = {
    word: number
    for number, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
MANY_IN_ONE = {"couple": 2, "pair": 2, "duo": 2, "twins": 2, "trio": 3, "triplets": 3, "quartet": 4}
"""Heads that are a number of people by themselves."""
SINGLE = frozenset(["a", "an", "another", "one", "each", "either", "neither"])
ALONE = frozenset("someone somebody one another third fourth fifth sixth".split())
"""Heads that are one person without a noun."""
VAGUE_BEFORE = frozenset(
    """about around almost nearly roughly some approximately over under least most than half-dozen more fewer
    several many few dozens hundreds thousands scores""".split()
)
SHARES = frozenset("half third thirds quarter quarters fifth fifths tenth tenths majority minority".split())
"""Parts of a whole that nobody has counted: "three quarters of residents"."""
COLLECTIVES = frozenset("group team panel crew committee family party delegation".split())
"""Quantifiers whose number, if any, stands behind their "of": "a group of 12 parents"."""
LARGEST = 999
"""Larger figures are crowds or samples, not sources one could speak to."""
PEOPLE_PER = frozenset(["percent", "per", "%", "year", "years"])


def count(phrase: Phrase) -> tuple[int, tuple[Token, ...]] | None:
    """The number of people and the words that say it; None where the words leave it open.

    "about a dozen residents" and "dozens of people" leave it open; a singular counts as one.
    """
    head, quantifier = phrase.head, phrase.quantifier
    if (phrase.is_pronoun and quantifier is None) or head.lower in PEOPLE_PER:
        return None
    if quantifier is None and head.lower in COLLECTIVES:
        return None
    if head.lower in MANY_IN_ONE and quantifier is None:
        return MANY_IN_ONE[head.lower], (head,)
    if (head.tag == "CD" or head.lower == "both") and (number := _value(head)) is not None:
        return number, (head,)
    before = [t for t in phrase.tokens if t.index < head.index]
    if quantifier is not None and quantifier.lower in COLLECTIVES:
        return _spelled([t for t in before if t.index > quantifier.index])
    if quantifier is not None:
        before = [t for t in before if t.index <= quantifier.index]
        if quantifier.lower in SHARES:
            return None
        if quantifier.lower in (
            "others",
            "dozens",
            "hundreds",
            "scores",
            "thousands",
            "some",
            "many",
        ):
            return None
        if quantifier.lower in ("number", "handful", "series", "bunch", "lot"):
            return None
        if quantifier.lower in ("member",):
            return 1, (quantifier,)
    return _spelled(before) or _one(phrase, before)


def _spelled(before: Sequence[Token]) -> tuple[int, tuple[Token, ...]] | None:
    for i, token in enumerate(before):
        vague = any(t.lower in VAGUE_BEFORE for t in before[:i])
        if token.lower == "dozen":
            half = any(t.lower == "half" for t in before[:i])
            many = WORDS.get(before[i - 1].lower, 1) if i > 0 else 1
            lead = [t for t in before[:i] if t.lower in ("a", "half") or t.lower in WORDS]
            only_half = [t for t in before[:i] if t.lower in VAGUE_BEFORE and t.lower != "half"]
            return None if only_half else (6 if half else 12 * many, (*lead, token))
        if token.lower in ("dozens", "hundreds", "thousands", "scores"):
            return None
        number = _value(token)
        if number is None or (token.dep == "compound" and token.lower not in TENS):
            continue
        rest = [t for t in before[i + 1 :] if _value(t) is not None]
        if token.lower in TENS and rest and rest[0].index == token.index + 2 and rest[0].lower in WORDS:
            return None if vague else (number + WORDS[rest[0].lower], (token, rest[0]))
        if rest:
            # "two or three neighbours", "one in five residents"
            return None
        if token.lower == "one":
            continue
        following = before[i + 1].lower if i + 1 < len(before) else ""
        if following in ("dozen", "hundred", "thousand", "million") or following.startswith("-"):
            continue
        if following in PEOPLE_PER or vague or number > LARGEST:
            return None
        if _is_other_count(token, before[i + 1 :]):
            continue
        return number, (token,)
    return None


def _is_other_count(token: Token, behind: Sequence[Token]) -> bool:
    """Whether the figure counts something else in the phrase: "28-year-old"."""
    return (token.tag != "CD" and token.lower not in ("couple", "pair", "trio", "both")) or bool(
        behind and behind[0].text in ("-", "–")
    )


def _value(token: Token) -> int | None:
    if token.lower in WORDS or token.lower in TENS:
        return WORDS.get(token.lower) or TENS[token.lower]
    return int(token.text) if token.text.isascii() and token.text.isdigit() and len(token.text) < 5 else None


def _one(phrase: Phrase, before: Sequence[Token]) -> tuple[int, tuple[Token, ...]] | None:
    if phrase.quantifier is not None:
        first = phrase.quantifier
        return (1, (first,)) if first.lower in SINGLE else None
    if phrase.plural or not phrase.head.is_noun or phrase.head.lower in ("everybody", "everyone", "nobody"):
        alone = phrase.head.lower in ALONE or (phrase.head.lower == "other" and phrase.definite)
        return (1, (phrase.head,)) if alone else None
    single = next((t for t in before if t.lower in SINGLE), None)
    return 1, ((single,) if single is not None else (phrase.head,))
