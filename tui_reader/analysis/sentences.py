"""Where sentences begin: a short rule with abbreviations, given to the parser."""

from __future__ import annotations

import re
from collections.abc import Sequence

ABBREVIATIONS = frozenset(
    """mr mrs ms messrs dr prof gen col lt maj sgt capt cmdr adm rev hon sen sens rep reps gov govs
    st mt ft vs etc inc corp co ltd no nos vol jan feb mar apr jun jul aug sep sept oct nov dec
    u.s u.k u.n e.g i.e a.m p.m""".split()
)
"""Words that are followed by a stop inside a sentence, lower case, without their last stop."""

_STOP = re.compile(r"^(?:[.!?…]+|\.\.\.)$")
_CLOSER = re.compile(r"^[\"'”’»)\]]+$")


def sentence_starts(words: Sequence[str], glued: Sequence[bool]) -> list[bool]:
    """Whether each word begins a sentence.

    `words` are the tokens of one block; `glued[i]` says that no white space follows word `i`.
    """
    starts = [False] * len(words)
    if words:
        starts[0] = True
    ended = False
    for i, word in enumerate(words):
        if ended and not _CLOSER.match(word):
            starts[i] = True
            ended = False
        elif ended and not glued[i - 1] and i + 1 < len(words) and glued[i]:
            starts[i] = True
            ended = False
        if _STOP.match(word):
            ended = not glued[i] or _closer_follows(words, glued, i)
        elif word.endswith(".") and len(word) > 1 and not glued[i]:
            bare = word[:-1].lower()
            ended = (
                bare not in ABBREVIATIONS
                and not (len(bare) == 1 and bare.isalpha())
                and _capital_follows(words, i)
                and "." not in bare
            )
    return starts


def _closer_follows(words: Sequence[str], glued: Sequence[bool], i: int) -> bool:
    return i + 1 < len(words) and glued[i] and bool(_CLOSER.match(words[i + 1]))


def _capital_follows(words: Sequence[str], i: int) -> bool:
    follower = next((w for w in words[i + 1 :] if w[0].isalnum()), "")
    return follower[:1].isupper()
