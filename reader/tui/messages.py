"""Messages from widgets to the screen, which alone shows status lines and notices."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class StatusMessage(Message):
    """Something worked; the status line says so."""

    text: str
    """One short line; empty to clear the last one. ``{key:undo}`` becomes that command's key."""
    weak: bool = False
    """Whether it gives way to a message that is already there."""
    instead_of: tuple[str, ...] = ()
    """The messages that it replaces; empty for any."""
    lasting: bool = False
    """Whether it stays after the next command, because it describes something in progress."""


@dataclass
class ArticleWanted(Message):
    """A widget wants another article to be opened."""

    article_id: str
    """Its id."""


@dataclass
class ErrorNotice(Message):
    """Something failed; a notice says so."""

    text: str
    """What failed, and what to do about it. ``{key:undo}`` becomes that command's key."""


@dataclass
class CommandWanted(Message):
    """A widget wants a command to run, as if its key had been pressed."""

    command: str
    """The id of the command."""
