"""Who says what: from a parse to attributions (source, cue, content)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.analysis.attribution.adjuncts import adjunct_drafts
from tui_reader.analysis.attribution.assemble import attributions, outermost
from tui_reader.analysis.attribution.indirect import verb_drafts
from tui_reader.analysis.attribution.labels import label_drafts
from tui_reader.analysis.attribution.nominal import nominal_drafts
from tui_reader.analysis.attribution.quoted import add_quotations
from tui_reader.analysis.attribution.scene import Draft, make_scene
from tui_reader.analysis.attribution.speakers import Resolver
from tui_reader.analysis.parse import Parse
from tui_reader.model.article import Article
from tui_reader.model.attribution import Attribution

if TYPE_CHECKING:
    from tui_reader.analysis.entities import EntityIndex

__all__ = ["Resolver", "find_attributions"]


def find_attributions(parse: Parse, article: Article, entities: EntityIndex) -> tuple[Attribution, ...]:
    """All attributions of an article in reading order, ids `a1`, `a2`, …; `source_id` is left None."""
    scene = make_scene(parse, article)
    drafts = add_quotations(
        scene, [*verb_drafts(scene), *adjunct_drafts(scene), *nominal_drafts(scene), *label_drafts(scene)]
    )

    resolver = Resolver(parse, article, entities)

    def speaker(draft: Draft) -> str | None:
        if not draft.source:
            return None
        first, last = draft.source[0]
        entity = resolver.resolve(parse.tokens[first:last])
        if entity is None:
            return None
        resolver.note(first, entity)
        return entity.id

    return attributions(scene, outermost(scene, drafts), speaker)
