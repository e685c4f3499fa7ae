"""Views that are ready for the first frame: they fit to their size as soon as the layout gives it to them."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size

from tui_reader.app.widgets.article_view import ArticleView


class PromptArticleView(ArticleView):
    """An article view that is wrapped before it is drawn first, not after the first blank frame."""

    def __init__(self, ready: Callable[[], None]) -> None:
        super().__init__()
        self._told_ready = ready
        """Called once, when there are lines to move on, before they are drawn."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fit at once; Textual tells of the new size only after drawing."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed and self.page_layout is None:
            self._fit()
            if self.ready:
                self._told_ready()
        return changed
