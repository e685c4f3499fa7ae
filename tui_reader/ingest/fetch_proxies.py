"""Which proxy stands between this machine and a server, and what may be asked of it.

Behind a proxy it is the proxy that looks names up and connects, and nothing here sees where to. What leads to
this machine is therefore never asked of a proxy; and of what was not typed, neither is a name that leads to a
private network when it is looked up here, nor one that only local networks have. A name that cannot be looked
up here is left to the proxy.
"""

from __future__ import annotations

from base64 import b64encode
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from tui_reader.errors import FetchError
from tui_reader.ingest.fetch_addresses import Target

NO_PROXY = "none"
"""The setting that asks for no proxy, whatever the system says."""
_PORTS = {"http": 80, "https": 443}
_LOCAL = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa")
"""Ends of names that only local networks have."""


class Proxy(NamedTuple):
    """A proxy."""

    scheme: str
    host: str
    port: int
    login: str = ""
    """The value of `Proxy-Authorization`; empty without a login."""

    @property
    def name(self) -> str:
        """What it is called in messages: without its login."""
        return f"{self.host}:{self.port}"


def proxy_for(target: Target, setting: str) -> Proxy | None:
    """The proxy for a target: the setting's, or where it is empty the system's; None where there is none.

    `NO_PROXY` holds for both. Raises `FetchError` for an address that is no proxy's.
    """
    if setting.strip().lower() == NO_PROXY or _is_this_machine(target.host):
        return None
    from urllib.request import getproxies, proxy_bypass

    told = getproxies()
    chosen = setting.strip() or told.get(target.scheme) or told.get("all") or ""
    if not chosen or proxy_bypass(f"{target.host}:{target.port}"):
        return None
    return _taken_apart(chosen)


def has_local_name(host: str) -> bool:
    """Whether a name is one that only a local network knows."""
    name = host.rstrip(".").lower()
    return "." not in name or any(name == end or name.endswith(f".{end}") for end in _LOCAL)


def _taken_apart(address: str) -> Proxy:
    wrong = FetchError(
        "the address of the proxy makes no sense",
        where=address.rpartition("@")[2],
        hint="write it as http://HOST:PORT, in the setting `proxy` or in HTTPS_PROXY",
        reason="proxy",
    )
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        port = parts.port
    except ValueError:
        raise wrong from None
    scheme = parts.scheme.lower()
    if scheme.startswith("socks"):
        wrong.what = "SOCKS proxies cannot be used here"
    if scheme not in _PORTS or not parts.hostname or not parts.hostname.isascii():
        raise wrong
    login = ""
    if parts.username is not None:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        login = f"Basic {b64encode(pair.encode('utf-8')).decode('ascii')}"
    return Proxy(scheme, parts.hostname, port or _PORTS[scheme], login)


def _is_this_machine(host: str) -> bool:
    import ipaddress

    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
