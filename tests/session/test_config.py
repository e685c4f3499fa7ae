"""Settings: defaults, checks, and errors that name the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.errors import ConfigError
from tui_reader.session.config import Config


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert Config.load(tmp_path / "config.toml") == Config()


def test_settings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('theme = "textual-light"\nmeasure = 60\nremember = false\n', encoding="utf-8")
    assert Config.load(path) == Config(theme="textual-light", measure=60, remember=False)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("mesure = 60", "did you mean 'measure'?"),
        ("zzzz = 1", "known settings: theme, keys, measure"),
        ('measure = "wide"', "must be a whole number"),
        ("measure = true", "must be a whole number"),
        ("measure = 20", "between 40 and 120"),
        ("remember = 1", "true or false"),
        ("feed_days = -1", "between 0 and"),
        ("measure = ", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_an_error_that_helps(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        Config.load(path)
    assert said in str(error.value)
    assert str(path) in str(error.value)


def test_settings_in_another_encoding_are_an_error_not_a_crash(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b'theme = "\xff"')
    with pytest.raises(ConfigError, match="not valid TOML"):
        Config.load(path)
