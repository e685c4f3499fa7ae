"""Completion as shells ask for it, and in the shells that are here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run

TITLE = "Harbour bridge to close for a month"


@pytest.fixture
def library(run: Run, tmp_path: Path) -> dict[str, str]:
    """Two articles in the library: title → id."""
    (tmp_path / "one.txt").write_text(ARTICLE, encoding="utf-8")
    storm = "Storm over the harbour\n\nThe storm took the roof off the old lido, said Ben Hale.\n"
    (tmp_path / "two.txt").write_text(storm, encoding="utf-8")
    lines = run("library", "add", "one.txt", "two.txt").stdout.splitlines()
    return {title: key for key, title in (line.split("  ", 1) for line in lines)}


def _asked(run: Run, line: str) -> list[str]:
    done = run(_NEWSREADER_COMPLETE="bash_complete", COMP_LINE=f"newsreader {line}")
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_commands_options_and_choices_are_completed(run: Run) -> None:
    assert any(one.startswith("plain,library\t") for one in _asked(run, "li"))
    assert any(one.startswith("plain,--quotes\t") for one in _asked(run, "library search --q"))
    assert "plain,parquet" in _asked(run, "analyze --format p")
    assert _asked(run, "show --pane so") == ["plain,sourcing"]


@pytest.mark.parametrize("command", ["show", "read", "library star", "export", "library diff", "", "analyze"])
def test_articles_are_completed_by_id_and_by_words_of_their_title(
    run: Run, library: dict[str, str], command: str
) -> None:
    wanted = f"plain,{library[TITLE]}\t{TITLE}"
    by_title = _asked(run, f"{command} bridge".strip())
    assert [one for one in by_title if one.startswith("plain,")] == [wanted]
    assert wanted in _asked(run, f"{command} {library[TITLE][:5]}".strip())


def test_files_samples_feeds_and_tags_are_completed(run: Run, library: dict[str, str]) -> None:
    assert "file,./o" in _asked(run, "show ./o")
    assert all(one.startswith("file,") for one in _asked(run, "show ./o"))
    assert "plain,sample:ferry-strike" in _asked(run, "show samp")
    assert "plain,ferry-strike" in _asked(run, "show sample:fer")
    run(
        "feed",
        "import",
        "-",
        stdin="<opml><body><outline text='Ulm Post' xmlUrl='https://u.example/f'/></body></opml>",
    )
    assert [one.partition("\t")[2] for one in _asked(run, "feed refresh ulm")] == ["Ulm Post"]
    run("library", "tag", library[TITLE], "weather")
    assert "plain,weather\t1 article" in _asked(run, f"library tag {library[TITLE]} wea")


def test_without_a_library_nothing_is_begun(run: Run, home: Path) -> None:
    assert _asked(run, "show bri") == ["file,bri"]
    assert not home.exists()


def test_titles_cannot_break_out_of_their_line(run: Run, home: Path) -> None:
    import sqlite3

    run("library", "add", "sample:ferry-strike")
    other = sqlite3.connect(home / "data" / "library.sqlite3")
    other.execute("UPDATE article SET title = 'Ferry' || char(10) || 'plain,--evil' || char(27) || '[31m'")
    other.commit()
    other.close()
    (found,) = [one for one in _asked(run, "show ferry") if one.startswith("plain,")]
    assert "\x1b" not in found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(run: Run, shell: str, tmp_path: Path) -> None:
    done = run("completion", shell)
    assert "_NEWSREADER_COMPLETE" in done.stdout
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"there is no {shell} here to read it")
    script = tmp_path / "script"
    script.write_text(done.stdout)
    checked = subprocess.run([program, "-n", str(script)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def _command(tmp_path: Path) -> dict[str, str]:
    """A place on the path where `newsreader` is this Python's."""
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "newsreader"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui_reader "$@"\n')
    program.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "NEWSREADER_HOME": str(tmp_path / "home")}


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_bash_shows_titles_while_there_is_a_choice_and_then_the_id(
    run: Run, library: dict[str, str], tmp_path: Path
) -> None:
    script = run("completion", "bash").stdout

    def typed(line: str) -> list[str]:
        words = line.split(" ")
        asks = (
            f"{script}\nCOMP_LINE='{line}' COMP_POINT={len(line)}\n"
            f"COMP_WORDS=({' '.join(repr(word) for word in words)}) COMP_CWORD={len(words) - 1}\n"
            'compopt() { :; }\n_newsreader_completion newsreader\nprintf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(
            ["bash", "--norc", "-c", asks],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=_command(tmp_path),
            check=True,
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    assert typed("newsreader show bridge") == [library[TITLE]]
    both = typed("newsreader show harbour")
    assert sorted(both) == sorted(f"{key}  ({title})" for title, key in library.items())
    assert typed("newsreader show on") == ["one.txt"]


def test_an_article_is_named_by_its_title(run: Run, library: dict[str, str]) -> None:
    assert run("show", TITLE.upper(), "--pane", "sections").stdout
    assert run("library", "star", TITLE).returncode == 0
    assert run("library", "list", "is:starred").stdout.startswith(library[TITLE])
    unknown = run("show", TITLE[:-1])
    assert (unknown.returncode, "no such file" in unknown.stderr) == (1, True)


def test_fish_is_told_titles_where_they_can_be_typed(run: Run, library: dict[str, str]) -> None:
    def asked(word: str) -> list[str]:
        done = run(
            _NEWSREADER_COMPLETE="fish_complete", COMP_WORDS=f"newsreader show {word}", COMP_CWORD=word
        )
        return [line for line in done.stdout.splitlines() if line.startswith("plain,")]

    key = library[TITLE]
    assert asked("bridge") == [f"plain,{TITLE}\t{key}"]
    assert asked(key[:6]) == [f"plain,{key}\t{TITLE}"]


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish here")
def test_fish_shows_titles_beside_ids(run: Run, library: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "newsreader.fish").write_text(run("completion", "fish").stdout)
    key = library[TITLE]

    def typed(words: str) -> list[str]:
        asks = f"source {tmp_path}/newsreader.fish; complete -C 'newsreader show {words}'"
        done = subprocess.run(
            ["fish", "--no-config", "-c", asks],
            capture_output=True,
            text=True,
            env=_command(tmp_path),
            check=True,
        )
        return done.stdout.splitlines()

    assert typed(key[:6]) == [f"{key}\t{TITLE}"]
    # What does not hold the letters that were typed is not shown, so a title stands for its article.
    assert typed("bridge") == [f"{TITLE}\t{key}"]
    assert f"{TITLE}\t{key}" in typed("harb")


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh here")
def test_zsh_shows_titles_beside_files_also_before_anything_is_typed(
    run: Run, library: dict[str, str], home: Path, tmp_path: Path
) -> None:
    from tests.safety.terminal import Terminal

    (tmp_path / "_newsreader").write_text(run("completion", "zsh").stdout)
    environment = {**_command(tmp_path), "NEWSREADER_HOME": str(home), "PS1": "zsh> "}
    program = (shutil.which("zsh") or "", "-f")
    terminal = Terminal([], home=home, program=program, environment=environment)
    try:
        terminal.wait_for("zsh>")
        terminal.press(f"cd {tmp_path}; autoload -U compinit; compinit -u -D; source ./_newsreader\r")
        terminal.press("clear; echo ready\r")
        terminal.wait_for("ready")
        terminal.press("newsreader show \t")
        terminal.wait_for(TITLE)
        terminal.press("\x03", "newsreader show bridge\t")
        terminal.wait_for(f"show {library[TITLE]}")
    finally:
        terminal.close()
