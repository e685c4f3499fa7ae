"""The lines of some blocks at one measure, kept in arrays, four numbers a line; made all at once or bit by bit."""

from __future__ import annotations

from array import array
from itertools import chain

from tui_reader.app.page.flow import Flow, Role


class Lines:
    """Lines of consecutive blocks, from block `first` on; `take` adds those of further blocks."""

    def __init__(self, flow: Flow, measure: int, first: int = 0) -> None:
        self._flow = flow
        self._wrap = flow.wrapper(measure)
        self._edges = array("i")
        self._roles = bytearray()
        self.first = self.stop = first
        """Which blocks of the flow have their lines here: `first` to `stop`, exclusive."""
        self.firsts = array("i")
        """For each block the line with which its text begins, counted from 0 for the first line here."""

    def take(self, stop: int) -> None:
        """Wrap the blocks up to `stop`, exclusive."""
        flow, roles, firsts = self._flow, self._roles, self.firsts
        wrap, add = self._wrap, self._edges.extend
        for index in range(self.stop, stop):
            for role in flow.lead(index):
                roles.append(role)
                add((flow.starts[index],) * 2 if role is Role.MADE else (flow.gap(index),) * 2)
            cuts = wrap(index)
            firsts.append(len(roles))
            roles += bytes(len(cuts))
            add(chain.from_iterable(cuts))
        self.stop = max(self.stop, stop)

    def take_some(self, size: int) -> bool:
        """Wrap about `size` code points more; whether the flow's last block is wrapped then."""
        if self.stop < len(self._flow.blocks):
            self.take(
                min(len(self._flow.blocks), self._flow.index_at(self._flow.starts[self.stop] + size) + 1)
            )
        return self.stop >= len(self._flow.blocks)

    @property
    def starts(self) -> array[int]:
        """Where each line begins in the text."""
        return self._edges[::2]

    @property
    def ends(self) -> array[int]:
        """Where each line ends in the text."""
        return self._edges[1::2]

    @property
    def roles(self) -> bytes:
        """What each line is, a `Role` each."""
        return bytes(self._roles)
