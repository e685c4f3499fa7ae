"""Which names are names of one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from tui_reader.analysis.entities import evidence
from tui_reader.analysis.entities.acronyms import SMALL, shortens, shortens_strictly
from tui_reader.analysis.entities.cluster import Cluster, common, weigh
from tui_reader.analysis.entities.finder import Finder
from tui_reader.analysis.entities.lexicon import Names
from tui_reader.analysis.entities.people import join_people
from tui_reader.model.entities import EntityType

PERSON, ORG, PLACE = EntityType.PERSON, EntityType.ORG, EntityType.PLACE
LISTING = frozenset([",", "and", "or", "/", ";", ", and", "&", ") ,", "and the"])
"""What stands between the members of a list."""
SAME_LETTER = 300
"""How many long names with its first letter are tried for an acronym."""
LIKELY = 1.5
"""From this lead on, a surname alone makes a person of a longer name that ends with it."""
SURE = 3.0
"""From this lead on, a type is passed on to the other members of a list; below it, taken from them."""


def clusters(finder: Finder) -> list[Cluster]:
    """All mentions in clusters, each with one type."""
    by_key = _by_name(finder)
    for cluster in by_key.values():
        cluster.votes = weigh(finder, cluster.key, cluster.mentions)
    _drop_common_acronyms(finder, by_key)
    _hear_neighbours(finder, by_key)
    _hear_surnames(finder, by_key)
    _hear_peoples(by_key)
    _join_acronyms(finder, by_key)
    join_people(finder, by_key)
    _join_short_forms(finder, by_key)
    _join_heads(finder, by_key)
    return [c for c in by_key.values() if c.mentions and _worth(finder, c)]


def _worth(finder: Finder, cluster: Cluster) -> bool:
    """Whether enough speaks for a name: words of no known kind need more than a capital letter."""
    weight = cluster.votes[cluster.type]
    words = cluster.key.split()
    names = finder.names
    if len(words) == 1 and words[0] in names.common and words[0] in names.organisation_heads:
        return words[0] in names.organisations or words[0] in names.places
    if all(m.label is None for m in cluster.mentions):
        return weight >= (3.0 if cluster.type is ORG else 1.0)
    if weight >= 4.0:
        return True
    content = [w for w in words if w not in SMALL]
    plain = [w for w in content if _plain(w, names) and w not in names.given]
    if cluster.type is ORG:
        return len(plain) * 2 < len(content) or (len(cluster.mentions) > 1 and len(plain) < len(content))
    return len(plain) < len(content) or cluster.key in names.places


def _plain(word: str, names: Names) -> bool:
    """Whether a word of a name is an everyday word, a nationality or a number."""
    return word in names.common or word in names.nationalities or not any(c.isalpha() for c in word)


def _by_name(finder: Finder) -> dict[str, Cluster]:
    found: dict[str, Cluster] = {}
    for mention in finder.mentions():
        key = common(mention.key, finder.names)
        found.setdefault(key, Cluster(key)).mentions.append(mention)
    return found


def _drop_common_acronyms(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Give up initials that the text makes of small words: "unmanned aerial systems (UAS)"."""
    for key, cluster in list(by_key.items()):
        if not _acronym(finder, cluster) or key in finder.names.organisations:
            continue
        for mention in cluster.mentions:
            text = finder.tokens[mention.first].text
            begin = mention.first - 1 - sum(c.isupper() for c in text)
            opened = mention.first > 0 and finder.tokens[mention.first - 1].text == "("
            if not opened or not finder.together(begin, mention.first):
                continue
            words = [t.text for t in finder.tokens[begin : mention.first - 1]]
            small = all(w.islower() for w in words[1:]) and (words[0].islower() or begin in finder.starts)
            if small and [w[0].lower() for w in words] == [c.lower() for c in text if c.isupper()]:
                del by_key[key]
                break


def _hear_neighbours(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """In "Zorvik, Quarnby and Oslo" what is known of one is a hint for the others."""
    hints: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    kinds = {key: cluster.type for key, cluster in by_key.items() if cluster.lead >= SURE}
    for left, right in pairwise(finder.mentions()):
        if right.first - left.last > 2 or not finder.together(left.first, right.first):
            continue
        if " ".join(finder.folded[left.last : right.first]) in LISTING:
            a, b = common(left.key, finder.names), common(right.key, finder.names)
            for key, other in ((a, b), (b, a)):
                if other in kinds and key not in kinds and kinds[other] in (PERSON, ORG, PLACE):
                    hints[key][kinds[other]] += 1
    for key, votes in hints.items():
        for kind, count in votes.items():
            by_key[key].votes[kind] += 1.5 * count / votes.total()  # type: ignore[assignment]


def _hear_peoples(by_key: dict[str, Cluster]) -> None:
    """Where "Borlanders" or "Borlian" is a people, "Borlia" is a place."""
    peoples = {k.rstrip("s") for k, c in by_key.items() if c.type is EntityType.GROUP}
    for key, cluster in by_key.items():
        ends = ("n", "an", "ian", "ese", "i", "er", "ish")
        if " " not in key and not peoples.isdisjoint({key + end for end in ends} | {key[:-1] + "ian"}):
            cluster.votes[PLACE] += 4


def _hear_surnames(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Where "Mr Lister" is a person, "Ewan Lister" is one."""
    surely = {k for k, c in by_key.items() if " " not in k and c.type is PERSON and c.lead >= LIKELY}
    heads = finder.names.organisation_heads | finder.names.place_heads
    for key, cluster in by_key.items():
        words = key.split()
        if 1 < len(words) <= 3 and words[-1] in surely and heads.isdisjoint(words):
            cluster.votes[PERSON] += 3


def _join_acronyms(finder: Finder, by_key: dict[str, Cluster]) -> None:
    short: list[Cluster] = []
    long: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in by_key.values():
        if _acronym(finder, cluster):
            short.append(cluster)
        elif " " in cluster.key and len(long[cluster.key[0]]) < SAME_LETTER:
            long[cluster.key[0]].append(cluster)
    for cluster in short:
        text = finder.tokens[cluster.mentions[0].first].text
        partner = _bracketed(finder, cluster, by_key)
        if partner is None and cluster.key not in finder.names.places:
            partner = next((c for c in long[text[0].lower()] if c.mentions and _could_be(c, text)), None)
        if partner is not None and partner is not cluster and partner.mentions:
            votes = evidence.engine(cluster.mentions)
            del votes[PERSON]
            partner.votes.update(votes)
            partner.mentions.extend(cluster.mentions)
            cluster.mentions = []


def _could_be(cluster: Cluster, text: str) -> bool:
    return cluster.type is not PERSON and shortens_strictly(text, cluster.key)


def _acronym(finder: Finder, cluster: Cluster) -> bool:
    mention = cluster.mentions[0]
    if mention.last - mention.first != 1:
        return False
    text = finder.tokens[mention.first].text
    return (
        2 <= len(text) <= 10
        and sum(c.isupper() for c in text) >= 2
        and sum(c.isupper() for c in text) * 2 >= len(text)
    )


def _bracketed(finder: Finder, cluster: Cluster, by_key: dict[str, Cluster]) -> Cluster | None:
    """The long form in "World Ferry Union (WFU)", whatever else the acronym could stand for."""
    for mention in cluster.mentions:
        at = mention.first - 1
        if at < 1 or finder.tokens[at].text != "(":
            continue
        owner = finder.owner[at - 1]
        if owner is None:
            continue
        partner = by_key.get(common(owner.key, finder.names))
        text = finder.tokens[mention.first].text
        if shortens(text, owner.key):
            return partner
        foreign = partner is not None and partner.type is ORG and " " in partner.key and text.isupper()
        if foreign and cluster.key not in finder.names.places:
            return partner
    return None


def _join_short_forms(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Join "Pram" to "Pram Holdings": a firm's name without the word for what it is."""
    heads = finder.names.organisation_heads
    surnames = {k.split()[-1] for k, c in by_key.items() if " " in k and c.mentions and c.type is PERSON}
    for key, cluster in list(by_key.items()):
        if not cluster.mentions or cluster.type is not ORG or " " not in key:
            continue
        words = key.split()
        end = len(words)
        while end > 1 and words[end - 1].rstrip(".") in heads:
            end -= 1
            short = by_key.get(" ".join(words[:end]))
            if short is None or short is cluster or not short.mentions:
                continue
            doubted = short.type is PERSON and short.lead < SURE and short.key not in surnames
            if (short.type in (ORG, EntityType.PRODUCT) or doubted) and short.key not in finder.names.places:
                cluster.take(short)


def _join_heads(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Join "the Foundation" to the one foundation that the article names."""
    bearers: defaultdict[str, list[Cluster]] = defaultdict(list)
    for cluster in by_key.values():
        if cluster.mentions and cluster.type is ORG and " " in cluster.key:
            for word in {cluster.key.split()[0], cluster.key.split()[-1]} & finder.names.organisation_heads:
                bearers[word].append(cluster)
    for word, found in bearers.items():
        short = by_key.get(word)
        if short is not None and short.mentions and len(found) == 1 and found[0] is not short:
            found[0].mentions.extend(short.mentions)
            short.mentions = []
