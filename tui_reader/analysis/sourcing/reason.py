"""The reason that an article gives for keeping a name back."""

from __future__ import annotations

from collections.abc import Sequence

from tui_reader.analysis.parse import Parse, Token
from tui_reader.analysis.sourcing.access import Found
from tui_reader.analysis.sourcing.lexicon import Lexicon

ENDS = frozenset([",", ";", ":", "—", "–", '"', "“", "”", ")", ".", "!", "?", "--"])
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
BETWEEN = 12
"""Words that may stand between the phrase and its reason ("spoke to the paper on condition …")."""


def reason_for(parse: Parse, found: Found, lexicon: Lexicon) -> tuple[list[Token], bool]:
    """The words of the reason, lead-in included, and whether it is a stock one; empty where none is given."""
    first, last = parse.sentences[found.tokens[0].sentence]
    tokens = parse.tokens[first:last]
    begin = found.tokens[0].index - first
    end = found.tokens[-1].index - first + 1
    data = lexicon.access["reason"]
    if found.name == "boilerplate":
        run = _clause_of(tokens, begin, end, data)
        main = _main_verb(found, tokens[begin])
        return [t for t in run if main is None or t.index < main.index], True
    lead = _lead(tokens, end, data)
    if lead is not None:
        run = _run(tokens, lead, _main_verb(found, tokens[lead]))
        return run, _is_stock(run, lexicon)
    opening = _opening(tokens, begin, data)
    return opening, _is_stock(opening, lexicon)


def _lead(tokens: Sequence[Token], end: int, data: dict[str, object]) -> int | None:
    """Where the reason begins behind the phrase: at once, or behind a comma."""
    because = str(data["because"]).split()
    phrases = data["phrases"]
    assert isinstance(phrases, list)
    for i in range(end, min(len(tokens), end + BETWEEN)):
        word = tokens[i].lower
        if word in because or _starts(tokens, i, phrases):
            direct = i == end or (i == end + 1 and tokens[end].text == ",")
            if (word in because and word != "as") or direct:
                return i
        if word in (";", ".") or (tokens[i].tag in ("VBD", "VBZ") and i > end + 1):
            return None
    return None


def _starts(tokens: Sequence[Token], i: int, phrases: Sequence[str]) -> bool:
    for phrase in phrases:
        words = phrase.split()
        if [t.lower for t in tokens[i : i + len(words)]] == words:
            return True
    if tokens[i].lower == "to" and i + 1 < len(tokens):
        return tokens[i + 1].tag == "VB"
    return tokens[i].tag == "VBG" and tokens[i].lower in ("fearing", "citing")


def _main_verb(found: Found, lead: Token) -> Token | None:
    """The verb behind a reason that the clause around it serves: "who … because the talks are private | said"."""
    return next((t for t in found.tokens[0].ancestors() if t.tag in FINITE and t.index > lead.index), None)


def _run(tokens: Sequence[Token], first: int, end: Token | None = None) -> list[Token]:
    run: list[Token] = []
    for token in tokens[first:]:
        if token.text in ENDS or token is end:
            break
        run.append(token)
    return run


def _clause_of(tokens: Sequence[Token], begin: int, end: int, data: dict[str, object]) -> list[Token]:
    """The clause that says that somebody may not speak, with its "because" where there is one."""
    because = str(data["because"]).split()
    first = begin
    for i in range(begin - 1, max(-1, begin - 6), -1):
        if tokens[i].text in ENDS:
            break
        if tokens[i].lower in because:
            first = i
            break
        if tokens[i].lower in ("who", "is", "was", "were", "are", "not"):
            first = i
    return [*tokens[first:end], *_run(tokens, end)]


def _opening(tokens: Sequence[Token], begin: int, data: dict[str, object]) -> list[Token]:
    """A reason that opens the sentence: "Fearing reprisals, she asked not to be named"."""
    because = str(data["because"]).split()
    phrases = data["phrases"]
    assert isinstance(phrases, list)
    if begin and (tokens[0].lower in because[:2] or _starts(tokens, 0, [p for p in phrases if " " in p][:6])):
        run = _run(tokens, 0)
        return run if len(run) < begin else []
    if begin and tokens[0].lower in ("fearing", "citing"):
        return _run(tokens, 0)
    return []


def _is_stock(run: Sequence[Token], lexicon: Lexicon) -> bool:
    words = [t.lower for t in run]
    stock = set(str(lexicon.access["reason"]["stock"]).split())
    authorised = set(str(lexicon.access["reason"]["authorised"]).split())
    if any(w in ("not", "n't", "n’t", "without", "lacked") for w in words) and authorised.intersection(words):
        return True
    return words[:2] == ["to", "speak"] and bool(stock.intersection(words[2:4]))
