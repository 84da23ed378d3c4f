"""Highlight the syntax of an article's code, in a thread."""

from collections.abc import Callable

from textual.widget import Widget

from reader.document.article import Article
from reader.tui.drawing.code_colours import code_layer, has_named_code
from reader.tui.drawing.layers import Layer


def colour_code(widget: Widget, article: Article, then: Callable[[Article, Layer], None]) -> None:
    """Find the colours of code, if there is code whose language is named.

    Args:
        widget: Runs the thread.
        article: The article.
        then: Gets the article and the colours, in the event loop.
    """
    if has_named_code(article.document):
        widget.run_worker(
            lambda: widget.call_later(then, article, code_layer(article.document)),
            thread=True,
            group="code",
        )
