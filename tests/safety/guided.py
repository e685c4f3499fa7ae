"""Fuzzing of one parser that is guided by coverage: see docs/security.md for the command.

The words after the kind go to atheris, as `-runs=100000` or a folder that keeps what was found.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["tui_reader.ingest", "tui_reader.model"]):
    from tests.safety.test_fuzz import SEEDS, check
    from tui_reader.ingest.parsers import Kind


def main() -> None:
    """Feed the parser of the kind that the first argument names, until something breaks."""
    kind = Kind(sys.argv.pop(1))
    # So that rules of the format are met at all: the seed comes first, what atheris makes is laid over it.
    seed = SEEDS[kind]

    def feed(data: bytes) -> None:
        check(kind, data if data[:1] != b"+" else seed + data[1:])

    atheris.Setup(sys.argv, feed)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
