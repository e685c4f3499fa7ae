"""Every command has help, and the first words of the command line do what they should."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from tui_reader.cli.main import COMMANDS, group, run


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_that_says_what_it_does(name: str) -> None:
    result = CliRunner().invoke(group, [name, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Usage:")
    assert len(result.output.splitlines()) > 4


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_help(name: str) -> None:
    from click import Group, Option

    command = group.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    commands = [command, *(command.commands.values() if isinstance(command, Group) else ())]
    silent = [
        (c.name, p.name)
        for c in commands
        for p in c.params
        if isinstance(p, Option) and not p.help and p.name != "form"
    ]
    assert silent == []


def test_the_list_of_commands_is_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(name in printed and text[:40] in printed for name, (_, text) in COMMANDS.items())


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    from tui_reader import __version__

    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"newsreader {__version__}\n"


def test_a_wrong_option_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "--jsn"]) == 2
    assert "--json" in capsys.readouterr().err


def test_an_unknown_word_is_something_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["no-such-file.txt"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("newsreader: ")
