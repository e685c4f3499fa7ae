"""Which addresses are fetched at all, and which networks a fetch may reach."""

from __future__ import annotations

import contextlib
import ipaddress
import re
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from tui_reader.errors import FetchError

LONGEST = 4_000
"""Code points of an address; a longer one is refused."""
_BARE = re.compile(r"(?:[\w-]{1,63}\.){1,10}[a-z]{2,63}(?:[:/?][^\s]{0,500})?$")
"""An address without its scheme, as people write them."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SAFE = "!#$%&'()*+,/:;=?@[]~"


class Target(NamedTuple):
    """An address taken apart, ready to be asked for."""

    scheme: str
    host: str
    """In ASCII."""
    port: int
    path: str
    """With the query."""

    @property
    def address(self) -> str:
        """The whole address."""
        return urlunsplit((self.scheme, self.host_header, self.path, "", ""))

    @property
    def host_header(self) -> str:
        """The host with its port where that is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


_PORTS = {"http": 80, "https": 443}


def target_of(address: str) -> Target:
    """Take an address apart. Raises `FetchError` for one that is not fetched."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
        host = _ascii_host(parts.hostname or "")
    except ValueError as error:
        raise _refused("this is no address", address) from error
    if parts.scheme not in _PORTS:
        hint = f"write https://{address.strip()}" if _BARE.match(address.strip()) else ""
        raise _refused("only http and https addresses are fetched", address, hint)
    if parts.username is not None or parts.password is not None:
        raise _refused("addresses with a name or password in them are not fetched", address)
    if port == 0 or len(address) > LONGEST or not _may_be_host(host):
        raise _refused("this is no address", address)
    path = quote(parts.path or "/", safe=_SAFE)
    query = quote(parts.query, safe=_SAFE)
    return Target(parts.scheme, host, port or _PORTS[parts.scheme], f"{path}?{query}" if query else path)


def redirected(target: Target, location: str) -> Target:
    """Where a redirect leads. Raises `FetchError`."""
    # Servers send other than ASCII as bytes, which arrive as Latin-1.
    with contextlib.suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return target_of(urljoin(target.address, location))
    except ValueError as error:
        raise _refused("the server redirects to something that is no address", target.address) from error


def is_private(ip: str) -> bool:
    """Whether an IP address leads to this machine, a local network or anything else that is not the open net."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return True
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is None and address.teredo is not None:
            inner = address.teredo[1]
        if inner is not None:
            return is_private(str(inner))
    return not address.is_global or address.is_multicast


def may_be_private(target: Target, typed: Target | None) -> bool:
    """Whether `target` may lie in a private network: only the server whose address the user typed."""
    return typed is not None and target.host == typed.host and target.port in (typed.port, 80, 443)


def _ascii_host(host: str) -> str:
    if host.isascii():
        return host
    return host.encode("idna").decode("ascii")


def _may_be_host(host: str) -> bool:
    """Whether a host can be looked up at all: an IPv6 address, or labels of a length that names have."""
    if ":" in host:
        return True
    return len(host) <= 253 and all(0 < len(label) <= 63 for label in host.removesuffix(".").split("."))


def _refused(what: str, address: str, hint: str = "") -> FetchError:
    return FetchError(what, where=address, hint=hint, reason="address")
