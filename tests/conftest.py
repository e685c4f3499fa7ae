"""What tests of several rooms share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web import Web, start


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on 127.0.0.1."""
    web = Web()
    server = start(web)
    yield web
    server.shutdown()
    server.server_close()
