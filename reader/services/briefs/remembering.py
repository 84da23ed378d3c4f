"""When a brief was made last, so that the next one can say what is new."""

from datetime import datetime

from reader.errors import StoreError
from reader.library.state.briefs import last_brief, note_brief
from reader.services.collection import ArticleCollection


def kind_of_brief(query: str) -> str:
    """Return what names the briefs of which one continues the other: those of one query."""
    return " ".join(query.split())


def time_of_last(collection: ArticleCollection, kind: str) -> datetime | None:
    """Return when a kind of brief was made last; None when it never was."""
    kept = last_brief(collection.state, kind)
    return datetime.fromisoformat(kept) if kept else None


def remember(collection: ArticleCollection, kind: str, at: datetime) -> None:
    """Note when a kind of brief was begun; nothing is said where it cannot be kept."""
    if not collection.state.is_saved:
        return
    try:
        note_brief(collection.state, kind, at.isoformat())
    except StoreError:
        return
