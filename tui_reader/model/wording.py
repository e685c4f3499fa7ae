"""The taxonomy and the measures in words, for screen and print alike."""

from __future__ import annotations

from tui_reader.model.attribution import Attribution
from tui_reader.model.sourcing import Access, AccessKind, Identity, Source
from tui_reader.model.vouching import Voucher

IDENTITIES = {
    Identity.NAMED: "named",
    Identity.ORGANISATION: "organisation",
    Identity.DESCRIBED: "unnamed, described",
    Identity.BARE: "unnamed, not described",
    Identity.DOCUMENT: "document or data",
    Identity.OBSERVATION: "seen by the reporter",
    Identity.PASSIVE: "nobody said to be the source",
}
VOUCHERS = {
    Voucher.NAMED: ("●", "a named person"),
    Voucher.ORGANISATION: ("■", "a named organisation"),
    Voucher.UNNAMED: ("○", "somebody unnamed"),
    Voucher.DOCUMENT: ("≡", "a document or data"),
    Voucher.OUTLET: ("»", "another news outlet"),
    Voucher.REPORTER: ("◇", "the reporter, who was there"),
    Voucher.NOBODY: ("·", "nobody named"),
}
"""Each kind's sign, one cell wide, and what it means; the sign tells the kinds apart without colour."""
ACCESS = {
    AccessKind.RESPONDED: "responded",
    AccessKind.DECLINED: "declined to comment",
    AccessKind.NO_RESPONSE: "did not respond",
    AccessKind.NO_RESPONSE_YET: "no response yet",
    AccessKind.UNREACHABLE: "could not be reached",
    AccessKind.ANONYMITY: "anonymous, reason given",
    AccessKind.ANONYMITY_BOILERPLATE: "anonymous, stock reason",
    AccessKind.ANONYMITY_NO_REASON: "anonymous, no reason given",
}


def identity_words(source: Source) -> str:
    """How well the source can be known, in a few words."""
    return IDENTITIES[source.identity]


def access_words(access: Access, text: str) -> str:
    """What the article says of reaching the source, with its reason."""
    reason = " … ".join(" ".join(span.of(text).split()) for span in access.reason)
    return f"{ACCESS[access.kind]}: “{reason}”" if reason else ACCESS[access.kind]


def measure_words(name: str) -> str:
    """A measure's name as people say it."""
    return name.replace("_", " ")


def quoted(text: str, attribution: Attribution) -> str:
    """The content on one line, its pieces joined by an ellipsis."""
    return " … ".join(" ".join(span.of(text).split()) for span in attribution.content)
