"""Writers' names, and dates of the front."""

from __future__ import annotations

import pytest

from tui_reader.ingest.front import names


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Marta Voss", ("Marta Voss",)),
        ("Marta Voss and Jo Lind", ("Marta Voss", "Jo Lind")),
        ("Marta Voss, Jo Lind & Ana Ruiz", ("Marta Voss", "Jo Lind", "Ana Ruiz")),
        ("Marta Voss in Port Ellery and Jo Lind", ("Marta Voss", "Jo Lind")),
        ("Marta Voss, Harbour Correspondent", ("Marta Voss",)),
        ("City Desk", ("City Desk",)),
        ("Sandy Anderson", ("Sandy Anderson",)),
    ],
)
def test_writers_are_named_without_desks_and_towns(words: str, found: tuple[str, ...]) -> None:
    assert names(words) == found
