"""Clipboard programs: the right one is chosen, handed the words, and never waited for long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tui_reader.session.clipboard import Program, find_program, hand_over

ALL = ("pbcopy", "wl-copy", "xclip", "xsel", "clip.exe")


@pytest.mark.parametrize(
    ("environment", "platform", "there", "name"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ALL, "wl-copy"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", ("xsel", "xclip"), "xclip"),
        ({"DISPLAY": ":0"}, "linux", ("xsel",), "xsel"),
        ({"DISPLAY": ":0"}, "linux", (), None),
        ({}, "linux", ALL, None),
        ({}, "darwin", ALL, "pbcopy"),
        ({"WSL_DISTRO_NAME": "Debian"}, "linux", ALL, "clip.exe"),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, "linux", ALL, None),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", ALL, None),
    ],
)
def test_the_program_that_reaches_this_users_clipboard_is_chosen(
    environment: dict[str, str], platform: str, there: tuple[str, ...], name: str | None
) -> None:
    def which(command: str) -> str | None:
        return f"/usr/bin/{command}" if command in there else None

    found = find_program(environment, platform=platform, which=which)
    assert (found.name if found else None) == name
    if found:
        assert found.command[0] == f"/usr/bin/{name}"


def _script(folder: Path, body: str, name: str = "xclip") -> Program:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return Program(name, (str(path), "-in"))


def test_the_words_arrive_byte_for_byte(tmp_path: Path) -> None:
    words = "“We will not run” $(touch x) `id`\n— Ada; rm -rf\t🚢"
    assert hand_over(_script(tmp_path, f"cat > {tmp_path}/got"), words) == ""
    assert (tmp_path / "got").read_text(encoding="utf-8") == words
    assert hand_over(_script(tmp_path, f"cat > {tmp_path}/got", "clip.exe"), words) == ""
    assert (tmp_path / "got").read_bytes().decode("utf-16") == words


def test_a_program_that_stays_behind_is_not_waited_for(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert hand_over(_script(tmp_path, "cat > /dev/null\nsleep 60 &"), "x") == ""
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    ("body", "said"),
    [("exit 1", "status 1"), ("sleep 5", "did not answer"), ("cat > /dev/null; exit 3", "status 3")],
)
def test_a_program_that_fails_says_so(tmp_path: Path, body: str, said: str) -> None:
    assert said in hand_over(_script(tmp_path, body), "x", seconds=0.5)


def test_a_program_that_is_gone_says_so() -> None:
    assert hand_over(Program("xclip", ("/nowhere/xclip",)), "x") == "No such file or directory"
