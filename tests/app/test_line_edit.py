"""The line to type in: what does not fit is shown to be there."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from tui_reader.app.widgets.line_edit import LineEdit


class Shown(App[None]):
    """A line alone."""

    def compose(self) -> ComposeResult:
        yield LineEdit("/papers/ada/notes/harbour.md")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"quiet": "#888888"}


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ((), "…bour.md"),
        (("home",), "/papers/a…"),
        (("home", *["right"] * 12), "…rs/ada/n…"),
        (("ctrl+u",), ""),
        (("ctrl+u", *"abcdefgh"), "abcdefgh"),
        (("ctrl+u", *"abcdefghi"), "…cdefghi"),
    ],
)
async def test_what_lies_beyond_the_line_has_an_ellipsis(keys: tuple[str, ...], shown: str) -> None:
    app = Shown()
    async with app.run_test(size=(10, 3)) as pilot:
        edit = app.query_one(LineEdit)
        edit.focus()
        await pilot.press(*keys)
        await pilot.pause()
        assert edit.render_line(0).text.rstrip() == shown
