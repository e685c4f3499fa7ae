"""Which names are names of one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from tui_reader.analysis.entities import evidence
from tui_reader.analysis.entities.acronyms import SMALL, shortens, shortens_strictly
from tui_reader.analysis.entities.evidence import Votes
from tui_reader.analysis.entities.finder import Finder, Mention
from tui_reader.analysis.entities.lexicon import Names
from tui_reader.analysis.entities.titles import title_before
from tui_reader.model.entities import EntityType

PERSON, ORG, PLACE, GROUP = EntityType.PERSON, EntityType.ORG, EntityType.PLACE, EntityType.GROUP


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
            return ORG
        return max(sorted(self.votes), key=lambda kind: self.votes[kind])

    def take(self, other: Cluster) -> None:
        """Take over another's mentions and votes."""
        self.mentions.extend(other.mentions)
        self.votes.update(other.votes)
        self.certain = self.certain and other.certain
        other.mentions = []


def clusters(finder: Finder) -> list[Cluster]:
    """All mentions in clusters, each with one type."""
    by_key = _by_name(finder)
    for cluster in by_key.values():
        cluster.votes = weigh(finder, cluster.key, cluster.mentions)
    _join_acronyms(finder, by_key)
    _join_people(finder, by_key)
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


def weigh(finder: Finder, key: str, mentions: list[Mention]) -> Votes:
    """The vote over the whole document for one name."""
    votes: Votes = Counter()
    first = mentions[0]
    text = finder.parse.text[finder.tokens[first.first].start : finder.tokens[first.last - 1].end]
    votes.update(evidence.lexical(first.key, text, finder.names))
    votes.update(evidence.engine(mentions))
    votes.update(evidence.mean([evidence.contextual(finder, m) for m in mentions[:40]], 1.0))
    return votes


def _by_name(finder: Finder) -> dict[str, Cluster]:
    found: dict[str, Cluster] = {}
    for mention in finder.mentions():
        key = common(mention.key, finder.names)
        found.setdefault(key, Cluster(key)).mentions.append(mention)
    return found


def common(key: str, names: Names) -> str:
    """The form under which different spellings of one name meet."""
    if key in names.places:
        return names.places[key]
    if key in names.organisations:
        return names.organisations[key]
    if key in names.nationalities and key + "s" in names.nationalities:
        return key + "s"
    return key.replace(".", "") if "." in key else key


def _join_acronyms(finder: Finder, by_key: dict[str, Cluster]) -> None:
    short: list[Cluster] = []
    long: list[Cluster] = []
    for cluster in by_key.values():
        (short if _acronym(finder, cluster) else long).append(cluster)
    for cluster in short:
        text = finder.tokens[cluster.mentions[0].first].text
        partner = _bracketed(finder, cluster, by_key)
        if partner is None and cluster.key not in finder.names.places:
            partner = next((c for c in long if c.mentions and _could_be(c, text)), None)
        if partner is not None and partner is not cluster and partner.mentions:
            partner.votes.update(evidence.engine(cluster.mentions))
            partner.mentions.extend(cluster.mentions)
            cluster.mentions = []


def _could_be(cluster: Cluster, text: str) -> bool:
    return " " in cluster.key and cluster.type is not PERSON and shortens_strictly(text, cluster.key)


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


def _join_people(finder: Finder, by_key: dict[str, Cluster]) -> None:
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
        labels = Counter(m.label for m in cluster.mentions)
        return labels["PERSON"] * 2 > sum(labels[x] for x in ("GPE", "LOC", "ORG"))
    if key in finder.names.nationalities or key in finder.names.organisations:
        return False
    return cluster.type in (PERSON, ORG, PLACE, EntityType.PRODUCT)


def _hand_out(finder: Finder, cluster: Cluster, candidates: list[Cluster]) -> None:
    claims = sorted(
        (m.first, n) for n, c in enumerate(candidates) for m in c.mentions if m.last - m.first > 1
    )
    given: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in cluster.mentions:
        allowed = _same_gender(finder, mention, candidates)
        earlier = [n for first, n in claims if first < mention.first and n in allowed]
        later = [n for _, n in claims if n in allowed]
        given[earlier[-1] if earlier else later[0] if later else 0].append(mention)
    for n, mentions in given.items():
        candidates[n].mentions.extend(mentions)
        candidates[n].votes.update(weigh(finder, cluster.key, mentions))
        candidates[n].votes[PERSON] += 3
        candidates[n].certain = candidates[n].certain and len(candidates) == 1
    cluster.mentions = []


def _same_gender(finder: Finder, mention: Mention, candidates: list[Cluster]) -> set[int]:
    """Those whom "Mrs" or "Mr" before the surname allows; all where it allows nobody."""
    everyone = set(range(len(candidates)))
    title = title_before(finder.folded, finder.tokens, mention.first, finder.names)
    if title is None:
        return everyone
    word = finder.folded[title[1] - 1].rstrip(".")
    wrong = (
        finder.names.men
        if word in ("mrs", "ms", "miss", "madam", "lady", "dame", "queen", "princess")
        else None
    )
    if word in ("mr", "sir", "lord", "king", "prince"):
        wrong = finder.names.women
    if wrong is None:
        return everyone
    return {n for n in everyone if candidates[n].key.split()[0] not in wrong} or everyone


def _join_short_forms(finder: Finder, by_key: dict[str, Cluster]) -> None:
    """Join "Pram" to "Pram Holdings": a firm's name without the word for what it is."""
    heads = finder.names.organisation_heads
    for key, cluster in list(by_key.items()):
        if not cluster.mentions or cluster.type is not ORG or " " not in key:
            continue
        words = key.split()
        end = len(words)
        while end > 1 and words[end - 1].rstrip(".") in heads:
            end -= 1
        short = by_key.get(" ".join(words[:end]))
        if short is None or short is cluster or not short.mentions or end == len(words):
            continue
        if short.type in (ORG, EntityType.PRODUCT) and short.key not in finder.names.places:
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
