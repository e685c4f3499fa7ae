"""Where sentences begin: a short rule with abbreviations, given to the parser."""

from __future__ import annotations

import re
from collections.abc import Sequence

NEVER_LAST = frozenset(
    """mr mrs ms mx messrs dr prof gen lt col maj sgt capt cmdr adm brig cpl rev hon sen sens rep reps
    gov govs pres supt insp det cllr atty dist st ste mt ft vs v cf viz e.g i.e eg ie al ca approx fig
    figs pp art sec ch op cit lt.gen maj.gen""".split()
)
"""Words whose stop never ends a sentence: titles and what else must be followed by something."""
SELDOM_LAST = frozenset(
    """inc corp co ltd llc plc bros jr sr ph.d m.d b.a m.a etc dept univ assn ave blvd rd jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun u.s u.k u.n e.u u.s.a
    u.s.s.r d.c a.m p.m am pm b.c a.d n.y n.j l.a calif mass pa conn fla ill mich minn ariz colo tenn
    tex va wash wis ala ark okla ore no nos vol ed eds est""".split()
)
"""Words whose stop ends a sentence only before a word that must begin one."""
COMPANY = frozenset(["inc", "corp", "co", "ltd", "llc", "plc"])
"""Ends of a company's name, behind which "Roe said" begins a sentence."""
STARTERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my your there here in
    on at for from with by to as if when while after before since although though because during
    despite but and or so yet however meanwhile moreover then now also still what who how why where
    which whether no nobody nothing not some somebody someone everybody everyone many most all both
    each one two another other others several few such more only even just mr mrs ms dr president
    according yes until under over among between through like unlike instead""".split()
)
"""Words with a capital that show a new sentence even after an abbreviation."""
AFTER_TIME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december eastern central mountain pacific gmt utc bst cet
    est edt cst cdt mst mdt pst pdt ist local""".split()
)
"""What may follow "p.m." with a capital in the same sentence."""
SPEECH = frozenset(
    """said says asked asks told replied answered added shouted cried wondered demanded exclaimed wrote
    writes tweeted yelled screamed inquired enquired quipped joked insisted called recalled""".split()
)
"""Verbs by which a question in quotation marks goes on: '"Why?" Ms Orme asked.'"""

_STOP = re.compile(r"[.!?…。！？]+")
_CLOSER = re.compile(r"(?:[\"'”’»)\]}]|'')+")
_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
AHEAD = 6
"""How many words are looked at behind a stop."""


def sentence_starts(words: Sequence[str], glued: Sequence[bool]) -> list[bool]:
    """Whether each word begins a sentence.

    `words` are the tokens of one block, none empty; `glued[i]` says that no white space follows
    word `i`. Linear.
    """
    starts = [False] * len(words)
    if words:
        starts[0] = True
    everything_small = not any(c.isupper() for word in words for c in word)
    i = 0
    while i < len(words):
        if not _could_end(words, glued, i):
            i += 1
            continue
        after = _behind_closers(words, glued, i + 1)
        if after < len(words) and (everything_small or _ends(words, glued, i, after)):
            starts[after] = True
        i = max(after, i + 1)
    return starts


def _could_end(words: Sequence[str], glued: Sequence[bool], i: int) -> bool:
    word = words[i]
    if not word.endswith((".", "!", "?", "…", "。", "！", "？")):
        return False
    if i + 1 < len(words) and glued[i]:
        follower = words[i + 1]
        if _STOP.fullmatch(follower):
            return False
        return bool(_CLOSER.fullmatch(follower)) or _missing_space(words, i)
    return True


def _missing_space(words: Sequence[str], i: int) -> bool:
    """Whether a stop stands between a small word and a capital without a space, by a slip: "end.Next"."""
    return (
        words[i] == "."
        and i > 0
        and words[i - 1].islower()
        and len(words[i - 1]) > 1
        and words[i + 1].istitle()
    )


def _behind_closers(words: Sequence[str], glued: Sequence[bool], i: int) -> int:
    """The first token behind the marks that close what the stop ended."""
    while i < len(words):
        if not _CLOSER.fullmatch(words[i]) or not (glued[i - 1] or i + 1 == len(words) or not glued[i]):
            break
        i += 1
    return i


def _ends(words: Sequence[str], glued: Sequence[bool], i: int, after: int) -> bool:
    """Whether the stop at `i` ends a sentence, given the word that follows behind the closing marks."""
    stop = words[i]
    closed = after > i + 1
    ahead = [w for w in words[after : after + AHEAD] if w[0].isalnum()]
    first = ahead[0] if ahead else ""
    spoken = len(ahead) > 1 and ahead[1] in SPEECH
    if _STOP.fullmatch(stop):
        if stop[-1] in "!?！？":
            return not _goes_on(words, after, first, closed)
        if len(stop) > 1 or stop == "…":
            return _begins(first)
        if i == 1 and words[0].isdigit() and len(words[0]) < 4:
            return False
        if i and glued[i - 1] and _abbreviates(words[i - 1]):
            return _ends_after_abbreviation(words[i - 1], first, spoken)
        return not first or _begins(first) or first[0].isdigit()
    bare = stop[:-1]
    if bare.isdigit():
        return i > 0 and _begins(first)
    if _abbreviates(bare) or "." in bare:
        return _ends_after_abbreviation(bare, first, spoken)
    return _begins(first)


def _abbreviates(word: str) -> bool:
    low = word.lower()
    if low in ("no", "sun", "mar", "est", "ill", "wash", "mass", "art", "fig"):
        # Everyday words as well: only a capital or what follows makes them abbreviations.
        return word[0].isupper()
    return low in NEVER_LAST or low in SELDOM_LAST or (bool(_INITIAL.fullmatch(word)) and word[0].isupper())


def _ends_after_abbreviation(word: str, first: str, spoken: bool) -> bool:
    """Whether an abbreviation's stop ends the sentence; `spoken`: the word behind the next is "said"."""
    low = word.lower()
    if not first:
        return True
    if low in NEVER_LAST:
        return False
    if low == "no" and first[0].isdigit():
        return False
    if low in COMPANY and spoken and first[0].isupper():
        return True
    if low == "etc":
        return _begins(first)
    if low in ("a.m", "p.m"):
        return first[0].isupper() and first.lower() not in AFTER_TIME
    if len(word) == 1 and low != "i":
        return first.lower() in STARTERS and first[0].isupper() and first not in ("A", "I")
    return first[0].isupper() and first.lower() in STARTERS


def _begins(word: str) -> bool:
    """Whether a word may be a sentence's first: with a capital somewhere, or a number."""
    return (
        any(c.isupper() for c in word)
        or word[:1].isdigit()
        or (word[:1].isalpha() and word.lower() == word.upper())
    )


def _goes_on(words: Sequence[str], after: int, first: str, closed: bool) -> bool:
    """Whether a sentence goes on behind a question or exclamation: with a small word, or with who said it."""
    if first and not _begins(first):
        return True
    if not closed:
        return False
    for at in range(after, min(after + AHEAD, len(words))):
        word = words[at]
        if word in SPEECH:
            return at > after
        if not (word[0].isupper() or word in (".", "-", "the")):
            return False
    return False
