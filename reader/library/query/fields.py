"""The fields of the query language, and the values that some of them take."""

from typing import get_args

from reader.library.query.tree import Sort

FIELDS = {
    "actor": "a person, organization or place that it names",
    "person": "a person that it names",
    "org": "an organization that it names",
    "place": "a place that it names",
    "tag": "a tag",
    "site": "the publication, or the host of its address",
    "author": "who wrote it",
    "title": "a word of the title",
    "note": "a word of your notes",
    "highlight": "the colour or a tag of a highlight: green, idea",
    "has": "highlight, note",
    "is": "unread, read, starred, unstarred, tagged, untagged, dated, undated, muted",
    "date": "published then: 2020, 2020-06, 2020..2021, >2020, today, 7d",
    "added": "added or changed then",
    "about": "mentions that time: 2020-06",
    "minutes": "reading time: 5, <5, 5..10",
    "lang": "the language: en",
    "like": "similar articles: the id of an article",
    "story": "articles of the same story: the id of an article",
    "sort": "relevance, date, added, title, author, site, minutes; -title backwards",
}
"""Field -> its meaning."""
STATUSES = (
    "unread", "read", "starred", "unstarred", "tagged", "untagged", "dated", "undated", "muted",
)  # fmt: skip
"""The values of ``is:``."""
KEPT = ("highlight", "note")
"""The values of ``has:``."""
SORTS: tuple[Sort, ...] = get_args(Sort)
"""The values of ``sort:``."""

_NAMES_ELSEWHERE = {
    "published": "date:", "publication": "date:", "day": "date:", "year": "date:",
    "before": "date:<", "after": "date:>", "since": "date:>=", "until": "date:<=",
    "older": "date:<", "newer": "date:>", "by": "author:", "source": "site:", "feed": "site:",
    "publisher": "site:", "label": "tag:", "folder": "tag:", "organization": "org:",
    "organisation": "org:", "company": "org:", "people": "person:", "location": "place:",
    "entity": "actor:", "name": "actor:", "language": "lang:", "subject": "title:",
    "intitle": "title:", "order": "sort:", "similar": "like:",
}  # fmt: skip
"""The name of a field in other programs -> the beginning of a query that means the same here."""
_LIKE_FIELD = 0.8
"""The share of common letters from which a name is taken for a misspelt field."""
_SHORTEST = 3
"""The fewest letters of such a name: a shorter one resembles too many fields."""


def meant_field(name: str) -> str:
    """Return the beginning of a term whose field was probably meant, such as ``date:<``.

    Args:
        name: What is written before the colon, in lower case.

    Returns:
        A field with its colon; empty if the name resembles none.
    """
    if name in _NAMES_ELSEWHERE:
        return _NAMES_ELSEWHERE[name]
    if len(name) < _SHORTEST:
        return ""
    from difflib import get_close_matches

    near = get_close_matches(name, FIELDS, n=1, cutoff=_LIKE_FIELD)
    return f"{near[0]}:" if near else ""
