"""Views that are never drawn at a size they are not fitted to: they fit as soon as the layout gives it to them."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size

from tui_reader.app.widgets.article_view import ArticleView


class PromptArticleView(ArticleView):
    """An article view that is wrapped before it is drawn, not after a blank frame or one of wrong lines."""

    def __init__(self, fitted: Callable[[bool], None]) -> None:
        super().__init__()
        self._tell_fitted = fitted
        """Called whenever there are lines for another size, before they are drawn, with whether they are the first."""

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Fit at once; Textual tells of the new size only after drawing."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed:
            first = not self.ready
            self._fit()
            if self.ready:
                self._tell_fitted(first)
        return changed
