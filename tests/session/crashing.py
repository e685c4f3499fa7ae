"""What stands in for the analysis in processes that are to be brought down."""

from __future__ import annotations

import os
import time

from tui_reader.session.batch import Task


def line(task: Task) -> str:
    """End the process where the source asks for it; else give the source back, after a while."""
    if "crash" in task.source:
        os._exit(7)
    time.sleep(0.02)
    return task.source
