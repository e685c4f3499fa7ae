"""The README's picture: `python -m benchmarks.picture [FILE]` writes the real screen as SVG (docs/screen.svg)."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (120, 36)
"""Columns and rows."""
KEYS = ("quotation_mark",)
"""Pressed before the picture is taken: the pane of quotations."""
LIMIT = 60.0
"""Seconds for the analysis."""


async def picture(article: str) -> str:
    """The reading screen with its panes filled, as SVG."""
    from tui_reader.app.app import NewsreaderApp
    from tui_reader.app.screens.reading import ReadingScreen
    from tui_reader.session.session import Session

    session = Session()
    reading = session.open(article)
    reading.analyse()
    app = NewsreaderApp(session, reading)
    async with app.run_test(size=SIZE) as pilot:
        deadline = asyncio.get_running_loop().time() + LIMIT
        while not (isinstance(app.screen, ReadingScreen) and app.screen.findings):
            if asyncio.get_running_loop().time() > deadline:
                raise TimeoutError("the panes were not filled")
            await pilot.pause(0.05)
        await pilot.press(*KEYS)
        await pilot.pause(0.2)
        svg = app.export_screenshot(title="newsreader")
    session.close()
    return svg


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=ROOT / "docs" / "screen.svg")
    target = parser.parse_args().file
    with tempfile.TemporaryDirectory() as home:
        os.environ["NEWSREADER_HOME"] = home
        target.write_text(asyncio.run(picture("sample:council-lido")), encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main()
