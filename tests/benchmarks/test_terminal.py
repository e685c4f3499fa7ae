from __future__ import annotations

import os
import sys
import time

import pytest

from benchmarks import processes
from benchmarks.terminal import Terminal, anything, shows

pytestmark = pytest.mark.pty

LIMIT = 90.0


def _python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_goals_are_stamped_in_the_order_in_which_they_are_met() -> None:
    code = "print('one', flush=True); input(); print('two', flush=True); input()"
    with Terminal(_python(code)) as terminal:
        before = terminal.milestones({"first": anything}, LIMIT)
        terminal.send("\r")
        after = terminal.milestones({"first": anything, "both": shows("two")}, LIMIT)
        assert 0 < before["first"] < after["both"] < LIMIT
        assert list(after) == ["first", "both"]


def test_a_goal_that_is_never_met_is_left_out() -> None:
    with Terminal(_python("print('something')")) as terminal:
        assert list(terminal.milestones({"any": anything, "other": shows("other")}, LIMIT)) == ["any"]
        assert terminal.ended


def test_words_wrapped_over_two_lines_are_found() -> None:
    with Terminal(_python("print('the harbour'); print('master said'); input()")) as terminal:
        assert "words" in terminal.milestones({"words": shows("the harbour master said")}, LIMIT)


def test_controls_that_the_emulator_does_not_know_leave_no_traces() -> None:
    code = r"print('\x1b[>1u\x1b[<u\x1b[1 qwords\x1b_Gx\x1b\\', flush=True); input()"
    with Terminal(_python(code)) as terminal:
        terminal.milestones({"words": shows("words")}, LIMIT)
        assert terminal.lines[0].strip() == "words"


def test_a_program_that_asks_the_terminal_gets_an_answer() -> None:
    code = r"""
import sys, tty
tty.setraw(0)
print('\x1b[?2026$p', end='', flush=True)
print(repr(sys.stdin.read(11)), flush=True)
"""
    with Terminal(_python(code)) as terminal:
        assert "answer" in terminal.milestones({"answer": shows(r"'\x1b[?2026;2$y'")}, LIMIT)


def test_keys_arrive_and_the_exit_status_comes_back() -> None:
    code = "import sys; print('ready', flush=True); sys.exit(3 if input() == 'go' else 4)"
    with Terminal(_python(code)) as terminal:
        terminal.milestones({"ready": shows("ready")}, LIMIT)
        terminal.send("go\r")
        assert terminal.wait_end(LIMIT) == 3


def test_a_program_that_cannot_be_started_ends_with_127() -> None:
    with Terminal(["no-such-program-anywhere"]) as terminal:
        assert terminal.wait_end(LIMIT) == 127


@pytest.mark.skipif(not processes.AVAILABLE, reason="needs /proc")
def test_memory_counts_the_children_as_well() -> None:
    child = "b = b'x' * 60_000_000; print('child', flush=True); input()"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    with Terminal(_python(code), watch_memory=True) as terminal:
        terminal.milestones({"child": shows("child")}, LIMIT)
        terminal.watch(0.1)
        assert terminal.peak_memory > 60_000_000
        members = processes.family(terminal.pid)
        assert len(members) == 2
    end = time.monotonic() + 60
    while any(_runs(pid) for pid in members) and time.monotonic() < end:
        time.sleep(0.01)
    assert not any(_runs(pid) for pid in members)


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_frames_that_are_to_be_shown_at_once_are_stamped_when_they_begin() -> None:
    code = r"print('\x1b[?2026hone\x1b[?2026l', flush=True); input(); print('\x1b[?2026htwo', flush=True); input()"
    with Terminal(_python(code)) as terminal:
        first = terminal.milestones({"one": shows("one")}, LIMIT)["one"]
        terminal.send("\r")
        second = terminal.milestones({"two": shows("two")}, LIMIT)["two"]
        assert len(terminal.frames) == 2
        assert 0 < terminal.frames[0] <= first < terminal.frames[1] <= second
