"""Rows in words, in place of signs and columns, for braille and speech."""

from typing import TYPE_CHECKING

from reader.dates.labels import UNKNOWN
from reader.document.reading_time import reading_time
from reader.library.index.entry import Entry
from reader.tui.drawing.days import short_date
from reader.tui.drawing.rows import Facts

if TYPE_CHECKING:
    # The list is drawn before anything is analysed.
    from reader.document.annotations import Actor
    from reader.tui.drawing.timeline_rows import TimelineRow


def spoken_entry(entry: Entry, facts: Facts, *, group: str = "") -> str:
    """Return an article's row: its title, then what is known about it.

    Args:
        entry: The article.
        facts: What the list knows about it.
        group: The name of the group that begins with it.
    """
    about = entry.metadata
    title = " ".join(about.title.split())
    states = (
        "marked" if facts.marked else "",
        "unread" if facts.unread else "read",
        "starred" if facts.starred else "",
        reading_time(entry.minutes),
        short_date(about.published),
        " ".join((about.site or about.author).split()),
        " ".join(facts.tags),
    )
    row = ", ".join(part for part in (title, *states) if part)
    return f"{group}: {row}" if group else row


def spoken_actor(actor: "Actor", *, chosen: bool) -> str:
    """Return an actor's row: name, role, kind, mentions."""
    count = len(actor.mentions)
    parts = (
        "chosen" if chosen else "",
        " ".join(actor.role.split()),
        actor.kind,
        f"{count} mention{'s' * (count != 1)}",
    )
    return ", ".join((" ".join(actor.name.split()), *(part for part in parts if part)))


def spoken_date(row: "TimelineRow", value: str) -> str:
    """Return a date's row: when, who is named, and the clause.

    Args:
        row: The date.
        value: The date, as it is written; empty if the row above has the same one.
    """
    value = "no date" if value == UNKNOWN else value
    names = (" ".join(name.split()) for _, name in row.actors)
    about = ", ".join(part for part in (value, row.ends, *names) if part)
    clause = " ".join(row.clause.text.split())
    return f"{about}: {clause}" if about else clause
