"""What the user did with articles, as the index mirrors it: read, starred, tags."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from reader.library.index.index import Index
from reader.library.query.muted import MUTED

Status = Literal["read", "starred"]

_TAGS = (
    "SELECT n, key, tag FROM file_tag WHERE NOT EXISTS"
    " (SELECT 1 FROM own_tag WHERE own_tag.n = file_tag.n AND own_tag.key = file_tag.key)"
    " UNION ALL SELECT n, key, tag FROM own_tag WHERE present"
)
"""Every tag of every article: of the file, unless the user removed it, and the user's own."""


def has_status(index: Index, article_id: str, status: Status) -> bool:
    """Return whether an article is read, or starred."""
    found = index.file.number(
        f"SELECT {status} FROM status JOIN article USING (n) WHERE id = ?",  # noqa: S608
        (article_id,),
    )
    return bool(found)


def with_status(index: Index, status: Status) -> list[int]:
    """Return the numbers of the articles that are read, or starred."""
    return index.file.numbers(f"article JOIN status ON status.n = article.n WHERE status.{status}")


def count_read(index: Index) -> int:
    """Return how many articles are marked as read, or hidden by a rule."""
    return index.file.number(
        "SELECT count(*) FROM (SELECT n FROM status WHERE read"
        " UNION SELECT n FROM own_tag WHERE key = ? AND present)",
        (MUTED,),
    )


def has_muted(index: Index) -> bool:
    """Return whether a rule has hidden an article."""
    return bool(
        index.file.rows("SELECT 1 FROM own_tag WHERE key = ? AND present LIMIT 1", (MUTED,))
    )


def has_host(index: Index, host: str) -> bool:
    """Return whether an article's address is on a host, or on a subdomain of it."""
    return bool(index.file.rows("SELECT 1 FROM article WHERE instr(host, ?) LIMIT 1", (host,)))


def muted(index: Index) -> frozenset[int]:
    """Return the numbers of the articles that a rule has hidden."""
    rows = index.file.rows("SELECT n FROM own_tag WHERE key = ? AND present", (MUTED,))
    return frozenset(row[0] for row in rows)


def tagged_by_user(index: Index) -> frozenset[str]:
    """Return the ids of the articles with a tag that is not from their file, muted or not."""
    rows = index.file.rows(
        "SELECT DISTINCT id FROM own_tag JOIN article USING (n) WHERE present AND key != ?",
        (MUTED,),
    )
    return frozenset(row[0] for row in rows)


def all_tags(index: Index) -> list[tuple[str, int]]:
    """Return every tag with how many articles have it, in order of name."""
    return index.file.rows(
        f"SELECT tag, count(DISTINCT n) FROM ({_TAGS}) GROUP BY key ORDER BY key"  # noqa: S608
    )


def tags_by_number(index: Index) -> Mapping[int, list[str]]:
    """Return the tags of each article that has any, in lower case."""
    tags: defaultdict[int, list[str]] = defaultdict(list)
    for number, key, _ in index.file.rows(_TAGS):
        tags[number].append(key)
    return tags


def lengths(index: Index, ids: Sequence[str]) -> list[tuple[int, str, int]]:
    """Return number, id and word count of articles; those that are gone are left out."""
    return index.file.rows_in("SELECT n, id, words FROM article WHERE id", ids)
