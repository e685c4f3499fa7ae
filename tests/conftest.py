"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.web import Web, start

# How long an example takes says how busy the machine is, not whether the code is right. The examples are the same
# in every run, so that a run says what was changed, not what was drawn; `--hypothesis-profile=searching` draws others.
settings.register_profile("searching", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("the same", settings.get_profile("searching"), derandomize=True)
settings.load_profile("the same")


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on 127.0.0.1."""
    web = Web()
    server = start(web)
    yield web
    server.shutdown()
    server.server_close()
