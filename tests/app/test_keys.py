"""Names of keys: what people write, what Textual calls them, what the screen shows."""

from __future__ import annotations

import pytest
from textual.keys import Keys, _character_to_key

from tui_reader.app.keys import parse_keys, sent_as, shown_key, written_key


@pytest.mark.parametrize(
    ("written", "name", "shown"),
    [
        ("j", "j", "j"),
        ("G", "G", "G"),
        ("shift+g", "G", "G"),
        ("]", "right_square_bracket", "]"),
        ("PgDn", "pagedown", "PgDn"),
        ("esc", "escape", "Esc"),
        ("ctrl+D", "ctrl+d", "ctrl+d"),
        ("alt+→", "alt+right", "alt+→"),
        ("shift+tab", "shift+tab", "Shift+Tab"),
        ("ctrl+shift+alt+left", "alt+ctrl+shift+left", "alt+ctrl+shift+←"),
        ("ctrl+i", "tab", "Tab"),
        ("+", "plus", "+"),
        ("ctrl++", "ctrl+plus", "ctrl++"),
        ("g g", "g g", "gg"),
        ("ctrl+x  PgUp", "ctrl+x pageup", "ctrl+x PgUp"),
        ("é", "é", "é"),
        ("F5", "f5", "F5"),
        ("€", "euro_sign", "€"),
        ("alt+¨", "alt+diaeresis", "alt+¨"),
        ("shift+up", "shift+up", "shift+↑"),
    ],
)
def test_keys_are_understood_and_shown(written: str, name: str, shown: str) -> None:
    assert parse_keys(written) == name
    assert shown_key(name) == shown
    assert parse_keys(written_key(name)) == name


@pytest.mark.parametrize("sign", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~aZ9ßж§°")
def test_signs_have_the_names_that_textual_gives_them(sign: str) -> None:
    assert parse_keys(sign) == _character_to_key(sign)


def test_every_named_key_is_one_that_textual_knows() -> None:
    known = {key.value for key in Keys}

    for name in ("up", "down", "home", "end", "pageup", "pagedown", "insert", "delete", "f1", "f24"):
        assert parse_keys(name) == name
        assert name in known


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("pagdown", "did you mean 'pagedown'?"),
        ("control+d", "did you mean 'ctrl+d'?"),
        ("gg", "a sequence has spaces: 'g g'"),
        ("ctrl+escpe", "did you mean 'ctrl+escape'?"),
        ("", "without a name"),
        ("zzzzzz", "no key is called 'zzzzzz'"),
        ("Alt+Lft", "did you mean 'Alt+left'?"),
        ("^D", "did you mean 'ctrl+d'?"),
        ("<C-d>", "did you mean 'ctrl+d'?"),
        ("M-v", "did you mean 'alt+v'?"),
        ("<Esc>", "did you mean 'Esc'?"),
        ("backtab", "did you mean 'shift+tab'?"),
        ("shift+1", "write the sign"),
        ("Shift+?", "write the sign"),
    ],
)
def test_a_name_of_no_key_is_refused_with_the_nearest(written: str, said: str) -> None:
    with pytest.raises(ValueError, match="key") as error:
        parse_keys(written)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("keys", "sent"),
    [
        ("q", b"q"),
        ("Z Z", b"ZZ"),
        ("colon q", b":q"),
        ("ctrl+q", b"\x11"),
        ("é", "é".encode()),
        ("f10", b""),
        ("colon q enter", b""),
        ("alt+q", b""),
        ("ctrl+plus", b""),
    ],
)
def test_what_every_terminal_sends_for_them(keys: str, sent: bytes) -> None:
    assert sent_as(keys) == sent
