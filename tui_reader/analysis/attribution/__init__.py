"""Who says what: from a parse to attributions (source, cue, content)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.analysis.attribution.adjuncts import adjunct_drafts, adverb_drafts
from tui_reader.analysis.attribution.assemble import attributions, outermost
from tui_reader.analysis.attribution.indirect import verb_drafts
from tui_reader.analysis.attribution.labels import label_drafts
from tui_reader.analysis.attribution.nominal import nominal_drafts
from tui_reader.analysis.attribution.orphans import asks
from tui_reader.analysis.attribution.quoted import add_quotations
from tui_reader.analysis.attribution.scene import Draft, Scene, make_scene
from tui_reader.analysis.attribution.speakers import SPEAKING, Resolver
from tui_reader.analysis.parse import Parse
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution
from tui_reader.model.entities import Entity

if TYPE_CHECKING:
    from tui_reader.analysis.entities import EntityIndex

__all__ = ["Resolver", "find_attributions"]


def find_attributions(parse: Parse, article: Article, entities: EntityIndex) -> tuple[Attribution, ...]:
    """All attributions of an article in reading order, ids `a1`, `a2`, …; `source_id` is left None."""
    named = frozenset(t.index for t in parse.tokens if _can_speak(entities.at(t)))
    scene = make_scene(parse, article, named)
    finders = (verb_drafts, adjunct_drafts, adverb_drafts, nominal_drafts, label_drafts)
    drafts = add_quotations(scene, [draft for find in finders for draft in find(scene)])
    speakers = Speakers(scene, Resolver(parse, article, entities, scene.quotations))
    return attributions(scene, outermost(scene, drafts), speakers.of)


def _can_speak(entity: Entity | None) -> bool:
    return entity is not None and entity.type in SPEAKING


class Speakers:
    """Who speaks in one draft after another, in reading order."""

    def __init__(self, scene: Scene, resolver: Resolver) -> None:
        self._scene = scene
        self._resolver = resolver
        self._last: tuple[int, str | None] = (-2, None)

    def of(self, draft: Draft) -> str | None:
        """The speaker's entity id.

        A quotation without a source that follows a quotation, in its paragraph or the next, goes on with
        its speaker.
        """
        tokens = self._scene.tokens
        quoted = self._scene.quotation_at[draft.start] >= 0
        block = tokens[draft.start].block
        found: str | None = None
        if draft.source:
            first, last = draft.source[0]
            entity = self._resolver.resolve(tokens[first:last])
            if entity is not None:
                self._resolver.note(first, entity)
                found = entity.id
        elif not draft.cue and block - self._last[0] <= 1:
            found = self._last[1]
        if quoted:
            self._last = (tokens[draft.end - 1].block, None if asks(self._scene, draft) else found)
        return found
