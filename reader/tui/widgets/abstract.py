"""Widgets with abstract methods."""

from abc import ABCMeta

from textual.message_pump import _MessagePumpMeta


class AbstractWidget(ABCMeta, _MessagePumpMeta):
    """The metaclass of widgets and screens with abstract methods."""
