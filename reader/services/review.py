"""The daily review: some highlights of earlier days, until each has come round."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import blake2b

from reader.errors import InputError
from reader.library.state.highlights import HighlightRow, highlights_before
from reader.services.collection import ArticleCollection
from reader.services.highlights import Highlight, highlights_of, lost_highlights

A_DAY = 5
"""Highlights that are reviewed in a day."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A highlight with the article that it is in."""

    article_id: str
    """The article."""
    title: str
    """Its title."""
    text: str
    """Its text; empty where it cannot be read."""
    highlight: Highlight
    """The highlight."""


def review(
    collection: ArticleCollection, day: date, *, count: int = A_DAY
) -> tuple[tuple[Reviewed, ...], int]:
    """Return the highlights to read again on a day, and how many there are of earlier days.

    The same ones the whole day, on every machine. While none are added, all of them come round in
    turn, and then once more in another order.

    Args:
        collection: The library.
        day: The day, in the user's own zone.
        count: How many at most.

    Raises:
        StoreError: If the state cannot be read.
    """
    midnight = datetime.combine(day, time()).astimezone()
    known = highlights_before(collection.state, _as_kept(midnight))
    listed = [_reviewed(collection, *row) for row in _turn(known, day.toordinal(), count)]
    return tuple(filter(None, listed)), len(known)


def _turn(
    known: Sequence[tuple[str, HighlightRow]], number: int, count: int
) -> list[tuple[str, HighlightRow]]:
    """Return those whose turn it is on the day of this number."""
    if len(known) <= count:
        return list(known)
    days = -(-len(known) // count)
    turn, place = divmod(number, days)

    def order(row: tuple[str, HighlightRow]) -> bytes:
        article_id, kept = row
        return blake2b(f"{turn} {article_id} {kept.id}".encode(), digest_size=8).digest()

    return sorted(known, key=order)[place * count : (place + 1) * count]


def _reviewed(collection: ArticleCollection, article_id: str, row: HighlightRow) -> Reviewed | None:
    """Return a highlight where it is now; without a place if its article cannot be read."""
    entry = collection.entry(article_id)
    title = entry.metadata.title if entry else article_id
    try:
        article = collection.article(article_id)
    except InputError:
        text, found = "", lost_highlights(collection, article_id)
    else:
        text, found = article.document.text, highlights_of(collection, article)
    # Another program may have deleted it meanwhile.
    same = (each for each in found if each.id == row.id)
    return next((Reviewed(article_id, title, text, each) for each in same), None)


def _as_kept(moment: datetime) -> str:
    """Return a moment as the state keeps it."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
