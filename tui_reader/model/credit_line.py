"""Who is credited with an attribution, in one line: everybody who says it together, not the first alone."""

from __future__ import annotations

from collections.abc import Iterable

from tui_reader.model.attribution import Attribution
from tui_reader.model.sourcing import Source


class CreditLines:
    """The lines of one analysis; built once, for as many attributions as are asked for."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_id: dict[str, Source] = {}
        self._saying: dict[str, list[Source]] = {}
        for source in sources:
            self._by_id[source.id] = source
            for attribution in source.attributions:
                self._saying.setdefault(attribution, []).append(source)

    def sources(self, attribution: Attribution) -> tuple[Source, ...]:
        """The sources that say it together, the one that its phrase begins with first; none without any.

        Left out are an outlet that only relayed it, and a group's member who is its voice: the group stands
        for them.
        """
        first = self._by_id.get(attribution.source_id or "")
        if first is None:
            return ()
        apart = {first.id, first.via, first.part_of}
        others = [
            s
            for s in self._saying.get(attribution.id, ())
            if s.id not in apart and s.part_of != first.id and s.via == first.via
        ]
        return (first, *others)

    def of(self, attribution: Attribution) -> str | None:
        """Their labels: "Ida Venn", "Ida Venn and a nurse", "Ida Venn, Bo Tarn and a nurse"; None without any."""
        labels = list(dict.fromkeys(" ".join(s.label.split()) for s in self.sources(attribution)))
        if not labels:
            return None
        return " and ".join(part for part in (", ".join(labels[:-1]), labels[-1]) if part)
