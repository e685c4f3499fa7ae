"""Which addresses are handed to the browser."""

from __future__ import annotations

import pytest

from tui_reader.app.controllers.view import openable


@pytest.mark.parametrize("url", ["https://shoreline.example/a?b=1#c", "http://shoreline.example"])
def test_plain_web_addresses_are_opened(url: str) -> None:
    assert openable(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "-https://shoreline.example",
        "https://shoreline.example/$(touch x)`y`",
        "https://shoreline.example/a b",
        "https://shörline.example",
        "https://shoreline.example/\n",
    ],
)
def test_everything_else_is_not(url: str) -> None:
    assert not openable(url)
