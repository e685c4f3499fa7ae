"""The language model's files: where they are, and whether they are as they should be."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

from tui_reader.analysis.version import MODEL_PACKAGE, model_package
from tui_reader.errors import EngineError

MODEL_NAME = re.compile("en_core_[a-z_]{1,40}")
"""Names of packages that are looked for as a model."""

CHECKSUMS = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
}
"""SHA-256 of every file of the small English model 3.8.0 that the program reads for its answers."""


def model_folder() -> Path:
    """Where the model's files are, found without importing it. Raises `EngineError` if there is none."""
    package = model_package()
    if not MODEL_NAME.fullmatch(package):
        raise EngineError(
            "the setting names no English model of spaCy", where=package, hint="for example: en_core_web_md"
        )
    spec = find_spec(package)
    root = Path(str(spec.origin)).parent if spec is not None and spec.origin else None
    found = sorted(root.glob("*/config.cfg")) if root is not None else []
    if not found:
        raise EngineError(
            "the language model is not installed",
            where=package,
            hint="install newsreader again with pip"
            if package == MODEL_PACKAGE
            else "install it with pip, or leave the setting “model” empty",
        )
    return found[0].parent


def check_model() -> list[str]:
    """What is wrong with the model's files, one line each; empty where all is well. Loads no engine.

    Of a model that the program did not bring along nothing is known but whether it is there.
    """
    try:
        folder = model_folder()
        return differences(folder) if model_package() == MODEL_PACKAGE else []
    except EngineError as error:
        return [str(error)]


def differences(folder: Path) -> list[str]:
    """What is missing, unreadable or other than expected, one line each; empty where all is well."""
    import hashlib

    problems: list[str] = []
    for name, expected in CHECKSUMS.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except FileNotFoundError:
            problems.append(f"{name} is missing")
        except OSError as error:
            problems.append(f"{name} cannot be read: {error.strerror}")
        else:
            if found != expected:
                problems.append(f"{name} is not the file expected")
    return problems
