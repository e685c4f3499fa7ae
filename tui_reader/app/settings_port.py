"""What the app asks of the reader's settings."""

from __future__ import annotations

from typing import Protocol


class Settings(Protocol):
    """What the reader set."""

    @property
    def theme(self) -> str:
        """Name of the theme."""

    @property
    def measure(self) -> int:
        """The widest line, in cells."""

    @property
    def hyphenate(self) -> bool:
        """Whether words are hyphenated."""

    @property
    def justify(self) -> bool:
        """Whether lines are made equally wide."""

    @property
    def linear(self) -> bool:
        """Whether the screen is made for screen readers."""

    @property
    def remember(self) -> bool:
        """Whether what is read may be kept."""

    @property
    def export_folder(self) -> str:
        """Where exports go unless another folder is typed."""
