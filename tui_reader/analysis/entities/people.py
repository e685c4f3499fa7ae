"""Which person a surname, a given name or a name without its middle stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from tui_reader.analysis.entities.cluster import Cluster, weigh
from tui_reader.analysis.entities.context import SPEECH
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.lexicon import Names
from tui_reader.analysis.entities.titles import title_before
from tui_reader.model.entities import EntityType

PERSON = EntityType.PERSON
MEN = frozenset(["mr", "sir", "lord", "king", "prince", "he"])
WOMEN = frozenset(["mrs", "ms", "miss", "madam", "lady", "dame", "queen", "princess", "she"])
"""Titles before a name, and what stands for it behind "said", that only men or women bear."""
FAMILY = frozenset(
    """wife husband son daughter father mother brother sister widow widower uncle aunt cousin niece nephew grandson
    granddaughter stepson stepdaughter""".split()
)
MAYBE = frozenset([PERSON, EntityType.ORG, EntityType.PLACE, EntityType.PRODUCT, EntityType.GROUP])
"""What a lone surname may have been taken for."""


def join_people(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Give surnames to the people who bear them: the one named last before, else the first after."""
    full = {k: c for k, c in by_key.items() if " " in k and c.type is PERSON}
    bearers: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in full.values():
        for part in parts(cluster.key, finder.names):
            bearers[part].append(cluster)
    for key, cluster in list(by_key.items()):
        if (
            key in bearers
            and cluster.mentions
            and not (key in full and len(key.split()) > 2)
            and _may_be_person(finder, cluster)
        ):
            candidates = [c for c in bearers[key] if c is not cluster and c.mentions]
            if candidates:
                _hand_out(finder, cluster, candidates)


def parts(key: str, names: Names) -> Iterable[str]:
    """The shorter forms by which a person may be called: surname, surname with its particle, given name."""
    words = [w for w in key.split() if w.rstrip(".") not in names.suffixes]
    for i in range(1, len(words)):
        tail = " ".join(words[i:])
        if words[i] not in names.particles or i < len(words) - 1:
            yield tail
    for i in range(1, len(words)):
        yield " ".join(words[:i])
    yield from words[1:-1]
    if len(words) > 2:
        yield f"{words[0]} {words[-1]}"


def _may_be_person(finder: Finder, cluster: Cluster) -> bool:
    key = cluster.key
    if key in finder.names.places:
        return cluster.type is PERSON
    if key in finder.names.nationalities or key in finder.names.organisations:
        return False
    if cluster.type is EntityType.GROUP and finder.tokens[cluster.mentions[0].first].tag != "NNP":
        return False
    return cluster.type in MAYBE


def _hand_out(finder: Finder, cluster: Cluster, candidates: list[Cluster]) -> None:
    claims = sorted((m.first, n) for n, c in enumerate(candidates) for m in c.mentions if m.size > 1)
    by_allowed: dict[frozenset[int], list[tuple[int, int]]] = {}
    given: defaultdict[int, list[Mention]] = defaultdict(list)
    kin = {n for n, c in enumerate(candidates) if _is_kin(finder, c)}
    for mention in cluster.mentions:
        allowed = _same_gender(finder, mention, candidates)
        allowed = (allowed - kin) or allowed
        if allowed not in by_allowed:
            by_allowed[allowed] = [claim for claim in claims if claim[1] in allowed]
        heard = by_allowed[allowed]
        at = bisect_left(heard, (mention.first, 0))
        given[heard[max(at - 1, 0)][1] if heard else 0].append(mention)
    for n, mentions in given.items():
        candidates[n].mentions.extend(mentions)
        candidates[n].votes.update(weigh(finder, cluster.key, mentions))
        candidates[n].votes[PERSON] += 3
        candidates[n].certain = candidates[n].certain and len(candidates) == 1
    cluster.mentions = []


def _is_kin(finder: Finder, cluster: Cluster) -> bool:
    """Whether a person comes in as another's relative: "his daughter, Clara Finch"."""
    first = min(m.first for m in cluster.mentions)
    return any(finder.folded[i] in FAMILY for i in range(max(0, first - 2), first))


def _speaks(finder: Finder, mention: Mention) -> bool:
    """Whether a verb of speech follows, so that "he" or "she" behind it is the one who is named."""
    return mention.last < len(finder.tokens) and finder.folded[mention.last] in SPEECH


def _same_gender(finder: Finder, mention: Mention, candidates: list[Cluster]) -> frozenset[int]:
    """Those whom "Mrs" or "Mr" before the surname, or "said she" behind it, allows; all where it allows nobody."""
    everyone = frozenset(range(len(candidates)))
    title = title_before(finder.folded, finder.tokens, mention.first, finder.names)
    words = {finder.folded[title[1] - 1].rstrip(".")} if title is not None else set()
    words |= {w for w in finder.folded[mention.last + 1 : mention.last + 3] if _speaks(finder, mention)}
    wrong = finder.names.women if words & MEN else finder.names.men if words & WOMEN else None
    if wrong is None:
        return everyone
    return frozenset(n for n in everyone if candidates[n].key.split()[0] not in wrong) or everyone
