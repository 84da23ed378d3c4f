"""The appearance of the list: its view, its order, its groups."""

from collections.abc import Callable, Sequence

from textual.widget import Widget

from reader.document.safe_text import sanitize_line
from reader.settings import GROUPS, ORDERS, VIEWS
from reader.tui.dialogs.ask import ask_choice
from reader.tui.drawing.choice import Choice
from reader.tui.drawing.order import ListOrder
from reader.tui.drawing.rows import heading
from reader.tui.messages import StatusMessage
from reader.tui.safe_render import TextBlock, styled
from reader.tui.widgets.article_list import ArticleList


class ListLook:
    """The commands that change the appearance of the list, and the line over its columns."""

    def __init__(
        self, widget: Widget, rows: ArticleList, order: ListOrder, changed: Callable[[bool], None]
    ) -> None:
        """Begin with a view, an order and groups.

        Args:
            widget: Holds the list.
            rows: The list.
            order: The initial view, order and grouping.
            changed: Called when one of them has changed; with True if other rows are needed.
        """
        self.order = order
        """View, order and group of the list."""
        self._widget = widget
        self._rows = rows
        self._changed = changed

    def action_view(self) -> None:
        """Show cards, summaries or columns."""
        view = _next(VIEWS, self.order.view)
        self._rows.show_view(view)
        self._change(self.order._replace(view=view), f"list: {view}")

    def action_group(self) -> None:
        """Group by day, by site, by story, or not at all."""
        group = _next(GROUPS, self.order.group)
        by = {"day": "date", "site": "site"}.get(group, "date")
        self._change(self.order._replace(group=group, by=by), f"grouped by: {group}")

    def action_sort(self) -> None:
        """Choose the column to sort by."""
        choices = [Choice(name, name, "now" if name == self.order.by else "") for name in ORDERS]

        def chosen(name: str | None) -> None:
            if name is not None:
                order = self.order._replace(by=name, turned=False, group="none")
                self._change(order, f"sorted by: {name}")

        ask_choice(self._widget, "Sort by", choices, chosen)

    def action_reverse(self) -> None:
        """Reverse the order."""
        turned = not self.order.turned
        self._change(self.order._replace(turned=turned), "Sort order reversed")

    def _change(self, order: ListOrder, said: str) -> None:
        same_rows = order._replace(view=self.order.view) == self.order
        self.order = order
        self.show_heading()
        self._widget.post_message(StatusMessage(said))
        self._changed(not same_rows)

    def show_heading(self) -> None:
        """Show the names of the columns over them, if there are columns."""
        wanted = self.order.view == "columns"
        if not self._widget.query("#list-heading"):
            if not wanted:
                return
            self._widget.mount(TextBlock(id="list-heading"), before="#list")
        line = self._widget.query_one("#list-heading", TextBlock)
        line.display = wanted
        width = max(10, self._rows.size.width - 2)
        titles = sanitize_line(heading(width, grouped=self.order.group != "none"))
        line.update(styled(titles, "bold"))


def _next(names: Sequence[str], now: str) -> str:
    return names[(names.index(now) + 1) % len(names)]
