"""Clipboard programs: the right one is chosen, handed the words, and never waited for long."""

from __future__ import annotations

import os
import signal
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


def _patient(program: Program, words: str) -> str:
    return hand_over(program, words, seconds=60)


def _script(folder: Path, body: str, name: str = "xclip") -> Program:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return Program(name, (str(path), "-in"))


def test_the_words_arrive_byte_for_byte(tmp_path: Path) -> None:
    words = "“We will not run” $(touch x) `id`\n— Ada; rm -rf\t🚢"
    assert _patient(_script(tmp_path, f"cat > {tmp_path}/got"), words) == ""
    assert (tmp_path / "got").read_text(encoding="utf-8") == words
    assert _patient(_script(tmp_path, f"cat > {tmp_path}/got", "clip.exe"), words) == ""
    assert (tmp_path / "got").read_bytes().decode("utf-16") == words


def test_a_program_that_stays_behind_is_not_waited_for(tmp_path: Path) -> None:
    script = _script(tmp_path, f"cat > /dev/null\nsleep 600 &\necho $! > {tmp_path}/pid")
    assert hand_over(script, "x", seconds=60) == ""
    # It still runs: the end of it was not what ended the waiting.
    os.kill(int((tmp_path / "pid").read_text()), signal.SIGTERM)


@pytest.mark.parametrize(
    ("body", "said", "seconds"),
    [
        ("exit 1", "status 1", 60),
        ("exec sleep 600", "did not answer", 0.2),
        ("cat > /dev/null; exit 3", "status 3", 60),
    ],
)
def test_a_program_that_fails_says_so(tmp_path: Path, body: str, said: str, seconds: float) -> None:
    assert said in hand_over(_script(tmp_path, body), "x", seconds=seconds)


def test_a_program_that_is_gone_says_so() -> None:
    assert hand_over(Program("xclip", ("/nowhere/xclip",)), "x") == "No such file or directory"
