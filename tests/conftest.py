"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.web import Web, start

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on 127.0.0.1."""
    web = Web()
    server = start(web)
    yield web
    server.shutdown()
    server.server_close()
