"""Settings that are explained, and changed without losing what else stands in the file."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from tui_reader.errors import ConfigError
from tui_reader.session.config import Config
from tui_reader.session.settings import SETTINGS, change_setting, from_words, settings_toml

WRITTEN = """# How I like it.
measure = 64   # narrow

# dark in the evening
theme = "newsreader-night"
"""


def test_every_setting_is_explained_and_its_default_is_offered() -> None:
    assert {about.name for about in SETTINGS} == {field.name for field in fields(Config)}
    for about in SETTINGS:
        assert not about.choices or getattr(Config(), about.name) in about.choices


def test_a_change_keeps_comments_and_order(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8")

    config = change_setting(path, "measure", 80)

    assert config == Config.load(path) == Config(measure=80, theme="newsreader-night")
    assert path.read_text(encoding="utf-8") == WRITTEN.replace("64", "80")
    assert list(tmp_path.iterdir()) == [path]


def test_a_first_change_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "config" / "config.toml"

    change_setting(path, "remember", False)

    assert path.read_text(encoding="utf-8") == "remember = false\n"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("mesure", 60, "measure"), ("measure", 10, "between"), ("measure", "wide", "whole number")],
)
def test_a_wrong_change_is_refused_and_the_file_left_alone(
    tmp_path: Path, name: str, value: str | int, said: str
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8")

    with pytest.raises(ConfigError) as error:
        change_setting(path, name, value)
    assert said in str(error.value)
    assert path.read_text(encoding="utf-8") == WRITTEN


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("measure = = 3", encoding="utf-8")

    with pytest.raises(ConfigError, match="not valid TOML"):
        change_setting(path, "measure", 80)


def test_what_is_printed_can_be_read_back(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    config = Config(theme="nord", measure=64, linear=True, export_folder='a "b"')
    path.write_text(settings_toml(config), encoding="utf-8")
    assert Config.load(path) == config
    path.write_text(settings_toml(config, commented=True), encoding="utf-8")
    assert Config.load(path) == Config()


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [("linear", "on", True), ("linear", "no", False), ("measure", "80", 80), ("theme", "80", "80")],
)
def test_words_are_understood_by_the_kind_of_the_setting(
    name: str, words: str, value: str | int | bool
) -> None:
    assert from_words(name, words) == value
    assert type(from_words(name, words)) is type(value)


def test_a_link_stays_one_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles" / "reader.toml"
    kept.parent.mkdir()
    kept.write_text(WRITTEN, encoding="utf-8")
    kept.chmod(0o640)
    path = tmp_path / "config.toml"
    path.symlink_to(kept)

    change_setting(path, "measure", 80)

    assert path.is_symlink()
    assert kept.read_text(encoding="utf-8") == WRITTEN.replace("64", "80")
    assert kept.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in kept.parent.iterdir()] == [kept.name]


def test_a_file_that_is_read_only_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    path.chmod(0o444)

    with pytest.raises(ConfigError, match="read-only"):
        change_setting(path, "measure", 80)

    assert path.read_text(encoding="utf-8") == WRITTEN


def test_the_ends_of_lines_stay_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(WRITTEN.replace("\n", "\r\n").encode())

    change_setting(path, "measure", 80)

    assert path.read_bytes() == WRITTEN.replace("64", "80").replace("\n", "\r\n").encode()


def test_a_mark_of_the_encoding_before_the_settings_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8-sig")

    assert Config.load(path).measure == 64
    assert change_setting(path, "measure", 80).measure == 80
