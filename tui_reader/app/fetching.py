"""Opening what may take a while: in a thread, so that reading goes on and quitting never waits."""

from __future__ import annotations

from threading import Thread

from textual.message_pump import MessagePump

from tui_reader.app.messages import SourceFailed, SourceOpened
from tui_reader.app.ports import OpenSession
from tui_reader.app.searches import Sought


def fetch(teller: MessagePump, session: OpenSession, source: str, sought: Sought) -> None:
    """Open a source and tell of it with `SourceOpened` or `SourceFailed`; what is sought in it goes with it."""

    def run() -> None:
        try:
            reading = session.open(source)
        except Exception as error:  # whatever it is, the reader stays where they are and is told
            teller.post_message(SourceFailed(str(error) or type(error).__name__))
        else:
            teller.post_message(SourceOpened(reading, sought))

    Thread(target=run, name="open", daemon=True).start()
