"""`python -m tui_reader`: the same as `newsreader`."""

from tui_reader.cli import main

main()
