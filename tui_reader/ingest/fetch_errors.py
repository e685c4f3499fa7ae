"""What can go wrong while fetching, each in words that say what to try."""

from __future__ import annotations

import socket
import ssl
from email.utils import parsedate_to_datetime

from tui_reader.errors import FetchError

_BROWSER = "open it in a browser, save the page, and open the saved file"
_LONGEST_WAIT = 7 * 24 * 3600.0
_STATUS = {
    206: ("the server sends only a part of the page", _BROWSER),
    400: ("the server does not understand the address", "check the address"),
    401: ("the page wants a login", _BROWSER),
    402: ("the page is behind a paywall", "subscribers can " + _BROWSER),
    403: ("the server refuses this page to programs", _BROWSER),
    404: ("there is no such page", "check the address"),
    406: ("the server has no readable form of this page", _BROWSER),
    410: ("the page was taken down for good", "an archive may hold a copy"),
    429: ("the server asks for a pause", "try again later"),
    451: ("the page is withheld for legal reasons", ""),
}


def for_status(status: int, address: str, *, wait: float | None = None) -> FetchError:
    """The error for an answer that is no page."""
    if 500 <= status < 600:
        what = f"the server has a fault (HTTP {status})"
        return FetchError(
            what, where=address, hint="try again later", reason="server", status=status, wait=wait
        )
    words, hint = _STATUS.get(status, ("the server does not give out this page", _BROWSER))
    if status == 429 and wait:
        hint = f"try again in {_duration(wait)}"
    reason = {429: "busy", 404: "missing", 410: "gone", 401: "paywall", 402: "paywall"}.get(status, "refused")
    return FetchError(
        f"{words} (HTTP {status})", where=address, hint=hint, reason=reason, status=status, wait=wait
    )


def for_failure(error: BaseException, address: str) -> FetchError:
    """The error for a connection that failed with `error`."""
    causes = list(_causes(error))
    tls = next((e for e in causes if isinstance(e, ssl.SSLError)), None)
    if isinstance(tls, ssl.SSLCertVerificationError):
        what = f"the server's certificate is not valid: {tls.verify_message}"
        return FetchError(
            what, where=address, hint="check the address and this machine's clock", reason="tls"
        )
    if any(isinstance(e, TimeoutError) for e in causes):
        return timed_out(address)
    if tls is not None:
        why = (tls.reason or "the handshake failed").replace("_", " ").lower()
        return FetchError(f"no secure connection could be made: {why}", where=address, reason="tls")
    if any(isinstance(e, ConnectionRefusedError) for e in causes):
        hint = "check the address, or try again later"
        return FetchError("the server does not answer", where=address, hint=hint, reason="connection")
    return FetchError(
        "the connection broke off", where=address, hint="check the network and try again", reason="connection"
    )


def unknown_host(host: str, address: str, error: socket.gaierror | None) -> FetchError:
    """The error for a name that leads nowhere."""
    if error is None or error.errno == socket.EAI_AGAIN:
        hint = "check the network"
        return FetchError(f"the name {host!r} could not be looked up", where=address, hint=hint, reason="dns")
    return FetchError(
        f"there is no server called {host!r}", where=address, hint="check the address", reason="dns"
    )


def private(host: str, address: str) -> FetchError:
    """The error for a redirect or a link that leads into a private network."""
    what = f"it leads to a private network ({host}), where only addresses that you type are fetched"
    return FetchError(what, where=address, reason="private")


def by_proxy(name: str, address: str, status: int | None) -> FetchError:
    """The error for a proxy that does not answer (`status` None) or that refuses."""
    where = f"{address} (by the proxy {name})"
    hint = "see the setting `proxy`, and HTTPS_PROXY and NO_PROXY in the environment"
    if status is None:
        return FetchError("the proxy does not answer", where=where, hint=hint, reason="connection")
    if status >= 500:
        what = f"the proxy does not reach the server (HTTP {status})"
        return FetchError(what, where=where, hint="try again later", reason="server", status=status)
    if status == 407:
        hint = "write the proxy as http://NAME:PASSWORD@HOST:PORT"
    words = "the proxy wants a login" if status == 407 else "the proxy refuses this address"
    return FetchError(f"{words} (HTTP {status})", where=where, hint=hint, reason="proxy", status=status)


def timed_out(address: str, seconds: float | None = None) -> FetchError:
    """The error for a page that did not come in time."""
    what = "it did not come in time" + (f" ({seconds:.0f} seconds)" if seconds else "")
    return FetchError(what, where=address, hint="try again later", reason="timeout")


def too_large(address: str, most: int) -> FetchError:
    """The error for a page over the limit."""
    what = f"it is larger than {most // 1_000_000} MB"
    return FetchError(what, where=address, hint=_BROWSER, reason="large")


def redirects(address: str, most: int, *, circle: bool) -> FetchError:
    """The error for redirects without an end."""
    what = "the server's redirects go in a circle" if circle else f"it redirects more than {most} times"
    return FetchError(what, where=address, hint="open it in a browser", reason="redirects")


def nonsense(address: str) -> FetchError:
    """The error for an answer that is no HTTP."""
    return FetchError("the server's answer makes no sense", where=address, reason="protocol")


def packed(address: str, coding: str) -> FetchError:
    """The error for an answer that is packed in a way that was not asked for, or cannot be unpacked."""
    what = f"the server packs the page in a way that cannot be undone here ({coding[:40]})"
    return FetchError(what, where=address, hint=_BROWSER, reason="protocol")


def not_readable(address: str, media_type: str) -> FetchError:
    """The error for something that is no text."""
    what = f"this is not a page but {media_type}"
    return FetchError(what, where=address, hint="open it in a browser", reason="type")


def wait_of(header: str | None, now: float) -> float | None:
    """Seconds that a `Retry-After` header asks for, at most a week; None where it says nothing readable."""
    if not header:
        return None
    try:
        if header.strip().isdigit():
            return min(float(header.strip()[:9]), _LONGEST_WAIT)
        return min(max(0.0, parsedate_to_datetime(header).timestamp() - now), _LONGEST_WAIT)
    except (ValueError, TypeError, OverflowError):
        return None


def _causes(error: BaseException) -> list[BaseException]:
    """The error with what it was raised from and what it carries as its reason."""
    found: list[BaseException] = []
    todo: list[BaseException | None] = [error]
    while todo and len(found) < 20:
        one = todo.pop()
        if isinstance(one, BaseException) and one not in found:
            found.append(one)
            todo += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
    return found


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 7_200 else f"{seconds / 3600:.0f} hours"
