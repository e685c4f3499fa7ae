"""What tests of several rooms share."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from tests.web import Web, start

# What the program goes by, and the programs that the tests start, is set by the tests alone.
for _name in [*os.environ]:
    if _name.startswith(("NEWSREADER_", "_NEWSREADER", "XDG_")) or _name.lower().endswith("_proxy"):
        del os.environ[_name]
for _name in ("NO_COLOR", "FORCE_COLOR", "COLORFGBG", "COLUMNS", "LINES", "ESCDELAY", "TERM_PROGRAM"):
    os.environ.pop(_name, None)
os.environ["TERM"], os.environ["COLORTERM"] = "xterm-256color", "truecolor"

# Started in the background or by nohup, this process ignores signals, and so would the programs that it starts.
for _signal in (signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGTERM):
    if signal.getsignal(_signal) is signal.SIG_IGN:
        signal.signal(_signal, signal.default_int_handler if _signal == signal.SIGINT else signal.SIG_DFL)

# How long an example takes says how busy the machine is, not whether the code is right. The examples are the same
# in every run, so that a run says what was changed, not what was drawn; `--hypothesis-profile=searching` draws others.
settings.register_profile("searching", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("the same", settings.get_profile("searching"), derandomize=True)
settings.load_profile("the same")
# Left alone, it also draws what stands as a constant in the modules that happen to be loaded.
vars(providers)["_get_local_constants"] = lambda: vars(providers)["_local_constants"]


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on 127.0.0.1."""
    web = Web()
    server = start(web)
    yield web
    server.shutdown()
    server.server_close()
