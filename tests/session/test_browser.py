"""Browsers: the user's own is chosen, is handed the address as one argument, and failures are told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tui_reader.session.browser import Browser, find_browser, open_in

ADDRESS = "https://shoreline.example/piers?a=$(id)&b=;ls"


@pytest.mark.parametrize(
    ("environment", "platform", "there", "command"),
    [
        ({"BROWSER": "gone:firefox --new-tab"}, "linux", ("firefox",), ("firefox", "--new-tab")),
        ({"BROWSER": "w3m %s &"}, "linux", ("w3m",), ("w3m", "%s")),
        ({"BROWSER": "'half"}, "linux", ("lynx",), ("lynx",)),
        ({"DISPLAY": ":0"}, "linux", ("xdg-open", "w3m"), ("xdg-open",)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", ("gio",), ("gio", "open")),
        ({}, "linux", ("xdg-open", "w3m"), ("w3m",)),
        ({}, "linux", ("xdg-open",), None),
        ({}, "darwin", ("open",), ("open",)),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ("wslview",), ("wslview",)),
        ({}, "linux", (), None),
    ],
)
def test_the_users_own_browser_comes_first_and_without_a_screen_one_for_the_terminal(
    environment: dict[str, str], platform: str, there: tuple[str, ...], command: tuple[str, ...] | None
) -> None:
    def which(name: str) -> str | None:
        return f"/usr/bin/{name}" if name in there else None

    found = find_browser(environment, platform=platform, which=which)
    assert (found.command if found else None) == (
        (f"/usr/bin/{command[0]}", *command[1:]) if command else None
    )


def test_the_address_is_one_argument_and_never_a_command(tmp_path: Path) -> None:
    script = tmp_path / "browser.py"
    script.write_text("import sys; open(sys.argv[1], 'w').write('|'.join(sys.argv[2:]))")
    command = (sys.executable, str(script), str(tmp_path / "said"))

    assert open_in(Browser("browser", command), ADDRESS) == ""
    assert (tmp_path / "said").read_text() == ADDRESS
    assert open_in(Browser("browser", (*command, "--url=%s", "x")), ADDRESS) == ""
    assert (tmp_path / "said").read_text() == f"--url={ADDRESS}|x"


def test_why_it_was_not_opened_is_told() -> None:
    failing = Browser("browser", (sys.executable, "-c", "import sys; sys.exit(4)"))
    assert open_in(failing, ADDRESS) == "it ended with status 4"
    assert "No such file" in open_in(Browser("browser", ("/nowhere/browser",)), ADDRESS)
    assert open_in(failing, ADDRESS, seconds=0) == ""  # as one that was read in for long and closed by force


def test_browsers_for_the_terminal_are_known_by_name() -> None:
    assert Browser("w3m", ("/usr/bin/w3m",)).in_terminal
    assert not Browser("xdg-open", ("/usr/bin/xdg-open",)).in_terminal
