"""The versions that analyses are kept by are those that the packages have."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest

from tui_reader.analysis import version


def test_versions_are_those_of_the_installed_packages() -> None:
    spacy, model, _rules = version.engine_version().split()
    assert spacy == f"spacy/{metadata.version('spacy')}"
    package = version.model_package()
    assert model == f"{package}/{metadata.version(package)}"


def test_a_package_that_is_not_there_is_missing() -> None:
    assert version._version("no_such_model_of_ours") == "missing"


def test_the_first_folder_that_has_the_package_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in (("first", "1.2"), ("second", "3.4")):
        (tmp_path / name / f"our_model-{number}.dist-info").mkdir(parents=True)
        monkeypatch.syspath_prepend(tmp_path / name)
    assert sys.path[0] == str(tmp_path / "second")
    assert version._version("our_model") == "3.4"
