"""A query as SQL over the index."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from reader.library.query.muted import MUTED
from reader.library.query.tree import (
    And,
    Days,
    Field,
    InStory,
    Is,
    Like,
    Minutes,
    Name,
    Node,
    Not,
    Or,
    Phrase,
    Text,
)
from reader.library.searchable import normalize_for_search, words_of_query

_READ = "article.n IN (SELECT n FROM status WHERE read)"
_STARRED = "article.n IN (SELECT n FROM status WHERE starred)"
_TAGGED = (
    "article.n IN (SELECT n FROM own_tag WHERE present UNION SELECT n FROM file_tag WHERE NOT"
    " EXISTS (SELECT 1 FROM own_tag WHERE own_tag.n = file_tag.n AND own_tag.key = file_tag.key))"
)
_DATED = "article.sort < 0"
_CONDITIONS = {
    "read": _READ,
    "unread": f"NOT {_READ}",
    "starred": _STARRED,
    "unstarred": f"NOT {_STARRED}",
    "tagged": _TAGGED,
    "untagged": f"NOT {_TAGGED}",
    "dated": _DATED,
    "undated": f"NOT {_DATED}",
    "muted": f"article.n IN (SELECT n FROM own_tag WHERE key = '{MUTED}' AND present)",  # noqa: S608
    "highlight": "article.n IN (SELECT n FROM highlighted WHERE highlights)",
    "note": "article.n IN (SELECT n FROM highlighted WHERE notes)",
}
_SAME_STORY = (
    "article.n IN (SELECT n FROM story_member WHERE story = (SELECT story FROM story_member"
    " JOIN article USING (n) WHERE id = ?)) OR article.id = ?"
)
"""An article that has not been placed yet has a story of its own."""
_MOST_NANOSECONDS = 2**62
"""Nanoseconds from 1970, in either direction, that a database can hold."""
_IN_NOTES = "article.n IN (SELECT rowid FROM note WHERE note MATCH ?)"
_IN_TEXT = (
    "article.n IN (SELECT rowid FROM text WHERE text MATCH ?"
    " UNION ALL SELECT rowid FROM note WHERE note MATCH ?)"
)
_SHORTEST_BEGINNING = 3
"""The fewest characters of the beginning of a word for it to be looked for in the text."""


@dataclass(slots=True)
class Sql:
    """A condition and the values of its question marks."""

    text: str
    """The condition on ``article.n``."""
    values: list[object] = field(default_factory=list)
    """The values, in order."""
    match: str = ""
    """The same as a query to the text index, if it consists of words only."""


def condition(node: Node) -> Sql:
    """Return the condition that a query stands for."""
    match node:
        case Text():
            return _text(node)
        case Name():
            return _named(node)
        case Field():
            return _field(node)
        case Is():
            return Sql(_CONDITIONS[node.status])
        case Like() | InStory():
            return _related(node)
        case Days():
            return _days(node)
        case Minutes():
            return _between("article.minutes", node.low, node.high)
        case Not():
            inner = condition(node.node)
            return Sql(f"NOT ({inner.text})", inner.values)
        case And():
            return _all(node)
        case Or():  # pragma: no branch - the type checker proves that one holds
            return _joined(" OR ", map(condition, node.nodes))


def relevance(node: Node) -> str:
    """Return the text query that articles are ranked by; empty if it contains no words."""
    match node:
        case Text():
            return "" if is_letter(node) else match_of(node)
        case And():
            return " AND ".join(f"({part})" for part in map(relevance, node.nodes) if part)
        case Or():
            parts = [relevance(each) for each in node.nodes]
            return " OR ".join(f"({part})" for part in parts if part)
        case _:
            return ""


def match_of(node: Text) -> str:
    """Return the query to the text index; empty if it contains no words."""
    found = " OR ".join(match_of_phrase(each) for each in _phrases(node))
    if not found:
        return ""
    found = f"({found})" if len(_phrases(node)) > 1 else found
    return f"{{{node.column}}} : {found}" if node.column else found


def match_of_phrase(phrase: Phrase, column: str = "") -> str:
    """Return a phrase in the syntax of the text index."""
    goes_on = phrase.beginning and len(phrase.words[-1]) >= _SHORTEST_BEGINNING
    found = '"' + " ".join(phrase.words) + '"' + ("*" if goes_on else "")
    return f"{{{column}}} : {found}" if column else found


def _phrases(node: Text) -> tuple[Phrase, ...]:
    if node.phrases:
        return node.phrases
    words = words_of_query(node.text)
    return (Phrase(words, node.beginning),) if words else ()


def _all(node: And) -> Sql:
    """Return a condition for all of them; their words become one query to the text index."""
    whole = [each for each in node.nodes if isinstance(each, Text) and not is_letter(each)]
    words = [match_of(each) for each in whole]
    others = [condition(each) for each in node.nodes if each not in whole]
    known = [word for word in words if word]
    if known:
        others.insert(0, _in_text(known[0]) if len(known) == 1 else _all_in_text(known))
    if len(others) == 1:
        return others[0]
    return _joined(" AND ", others) if others else Sql("1")


def _joined(word: str, conditions: Iterable[Sql]) -> Sql:
    listed = list(conditions)
    return Sql(
        word.join(f"({each.text})" for each in listed),
        [value for each in listed for value in each.values],
    )


def _n_in(query: str, *values: object) -> Sql:
    return Sql(f"article.n IN ({query})", list(values))


def _text(node: Text) -> Sql:
    if is_letter(node):
        # So few letters begin too many words of the texts; in titles they are still useful.
        start = normalize_for_search(node.text.rstrip("*"))
        return Sql("instr(' ' || article.title_key, ' ' || ?)", [start])
    return _in_text(match_of(node))


def is_letter(node: Text) -> bool:
    """Return whether so little of a word was typed that only titles are searched for it."""
    return node.beginning and len(node.text.rstrip("*")) < _SHORTEST_BEGINNING


def _in_text(match: str) -> Sql:
    if not match:
        return Sql("1")
    return Sql(_IN_TEXT, [match, match], match)


def _all_in_text(words: Sequence[str]) -> Sql:
    """Return a condition for several words: some may be in the text and others in the notes."""
    whole = " AND ".join(words)
    noted = " AND ".join([_IN_NOTES, *[_IN_TEXT] * len(words)])
    any_of_them = " OR ".join(f"({word})" for word in words)
    each = [value for word in words for value in (word, word)]
    return Sql(
        f"article.n IN (SELECT rowid FROM text WHERE text MATCH ?) OR ({noted})",  # noqa: S608
        [whole, any_of_them, *each],
        whole,
    )


def _phrase(text: str, *, beginning: bool) -> str:
    words = words_of_query(text)
    return match_of_phrase(Phrase(words, beginning)) if words else ""


def _named(node: Name) -> Sql:
    phrase = _phrase(node.words, beginning=node.beginning)
    if not phrase:
        return Sql("1")
    kinds = f" AND kind IN ({','.join('?' * len(node.kinds))})" if node.kinds else ""
    return _n_in(
        "SELECT n FROM actor WHERE name IN (SELECT id FROM name WHERE id IN"  # noqa: S608
        f" (SELECT rowid FROM name_text WHERE name_text MATCH ?){kinds})"
        " UNION SELECT value FROM json_each(?)",
        phrase,
        *node.kinds,
        json.dumps(node.articles),
    )


def _field(node: Field) -> Sql:
    match node.field:
        case "tag":
            comparison, value = _equals(node)
            own = f"article.n IN (SELECT n FROM own_tag WHERE key {comparison}"  # noqa: S608
            of_file = f"article.n IN (SELECT n FROM file_tag WHERE key {comparison})"  # noqa: S608
            # A row of own_tag overrides the tags of the file, in both directions.
            return Sql(
                f"({of_file} AND NOT {own})) OR {own} AND present)", [*value, *value, *value]
            )
        case "highlight":
            comparison, value = _equals(node)
            return _n_in(f"SELECT n FROM highlight_label WHERE key {comparison}", *value)  # noqa: S608
        case "lang":
            comparison, value = _equals(node)
            return Sql(f"coalesce(article.language, article.detected) {comparison}", value)
        case "author":
            return Sql("instr(article.author_key, ?)", [normalize_for_search(node.value)])
        case "site":
            part = normalize_for_search(node.value)
            return Sql("instr(article.site_key, ?) OR instr(article.host, ?)", [part, part])
        case "note":  # pragma: no branch - one of them holds
            match = match_of(Text(node.value, beginning=node.beginning, phrases=node.phrases))
            return Sql(_IN_NOTES, [match]) if match else Sql("1")


def _equals(node: Field) -> tuple[str, list[object]]:
    if not node.beginning:
        return "= ?", [node.value]
    return "BETWEEN ? AND ?", [node.value, node.value + "\U0010ffff"]


def _related(node: Like | InStory) -> Sql:
    """Return the condition for articles that are related to another one."""
    if isinstance(node, InStory):
        return Sql(_SAME_STORY, [node.id, node.id])
    return Sql(f"article.n IN ({','.join(map(str, node.numbers or ()))})")


def _days(node: Days) -> Sql:
    match node.field:
        case "date":
            # ``sort`` is the day, counted backwards: the user's if one is set.
            last = -1 if node.first is None else -node.first
            first = None if node.last is None else -node.last
            return _between("article.sort", first, last)
        case "added":
            low = None if node.first is None else _nanoseconds(node.first)
            high = None if node.last is None else _nanoseconds(node.last + 1) - 1
            return _between("article.added", low, high)
        case "about":  # pragma: no branch - one of them holds
            parts, values = ["1"], []
            if node.first is not None:
                parts.append("first >= ?")
                values.append(node.first)
            if node.last is not None:
                parts.append("last <= ?")
                values.append(node.last)
            return _n_in(f"SELECT n FROM period WHERE {' AND '.join(parts)}", *values)  # noqa: S608


def _between(column: str, low: int | None, high: int | None) -> Sql:
    sides = [(f"{column} >= ?", low), (f"{column} <= ?", high)]
    stated = [(text, value) for text, value in sides if value is not None]
    return Sql(" AND ".join(text for text, _ in stated) or "1", [value for _, value in stated])


def _nanoseconds(day: int) -> int:
    last = date.max.toordinal()
    midnight = datetime.combine(date.fromordinal(max(1, min(day, last))), time())
    try:
        seconds = int(midnight.timestamp())
    except (OverflowError, ValueError, OSError):
        seconds = 0  # so long ago that the local time of it is not known
    return max(-_MOST_NANOSECONDS, min(seconds * 10**9, _MOST_NANOSECONDS))
