"""What each field of each JSON output means; ``[]`` in a path is any element of an array."""

from typing import NamedTuple


class Output(NamedTuple):
    """One kind of object that commands print."""

    title: str
    """Its heading."""
    says: str
    """Which commands print it, in a sentence or two."""
    fields: dict[str, str]
    """Path -> what it means."""


_PIECE = {
    "start": "offset of its first character in the article's text",
    "end": "offset after its last character",
    "text": "the characters between the two",
}


def _piece(path: str, **more: str) -> dict[str, str]:
    return {f"{path}.{name}": text for name, text in {**_PIECE, **more}.items()}


_PAGE = "the page that it is on, if the text has pages"
_SCHEMA = {"schema": "the version of this layout: 1"}
_ACTOR = {
    "name": "the fullest form of the name",
    "kind": "`person`, `organization`, `place` or `other`",
    "salience": "how much it matters, from 0 to 1",
    "aliases": "the other forms of the name that the text uses",
    "role": "what the text says it is, such as “mayor of Ardmore”; may be empty",
}
_TIMEX = {
    "type": "`DATE`, `TIME`, `DURATION` or `SET`, as in TIMEX3",
    "value": "the TIMEX3 value, such as `2021-05-18`, `2020-06` or `P1Y`; null if unknown",
    "since": "where the text says it: the day, month or year from which it counts",
    "until": "where the text says it: the day, month or year to which it counts",
}
_REFERENCE = {
    "id": "the id of the article",
    "source": "its address, or the file that it was read from",
    "title": "its title",
}
_ROW = {
    **_SCHEMA,
    "id": "the id of the article, for other commands",
    "path": "its file; null if it has none",
    "title": "the title",
    "author": "the author; may be empty",
    "published": "the day of publication, as 2021-05-18, or null",
    "source": "the address that it came from, or its file",
    "site": "the publication; may be empty",
    "language": "the language that the file states; may be empty",
    "tags": "its tags",
    "words": "number of words",
    "minutes": "reading time in minutes",
    "read": "whether it is marked as read",
    "starred": "whether it is starred",
}


_DAY = {
    "date": "the day",
    "sentences": "the sentences that tell of it",
    "sources[].id": "for each sentence, the id of its article",
    "sources[].source": "its address, or its file",
    "sources[].title": "its title",
    "sources[].start": "offset of the sentence in it",
    "sources[].end": "offset after the sentence",
}


def _under(path: str, fields: dict[str, str]) -> dict[str, str]:
    return {f"{path}.{name}": text for name, text in fields.items()}


OUTPUTS = (
    Output(
        "An article",
        "Printed by `summarize` and `show`, and by `actors` and `timeline` for one source.",
        {
            **_SCHEMA,
            **_REFERENCE,
            "published": "the day of publication that was stated, as 2021-05-18, or null",
            "published_by": "how the day that relative dates were resolved from is known: `given`,"
            " `byline`, `dateline`, `today`, `file name` or `unknown`",
            "language": "ISO 639-1 code, given or detected",
            "found": "for web pages: the details that were found in the page and not stated by it",
            "words": "number of words",
            "minutes": "reading time in minutes, at least 1",
            "summary.method": "the method that chose the sentences",
            "summary.available": "how many sentences there were to choose from",
            "summary.length": "with `--explain`: the length as it was asked for",
            "summary.kind": "with `--explain`: what kind of text it was taken for",
            "pages[].number": "for a text with pages: the number of the page",
            "pages[].start": "offset at which it begins",
            **_piece(
                "summary.sentences[]",
                page=_PAGE,
                index="number of the sentence in the text, from 0",
                score="rank, from 0 to 1: 1 is the best sentence of this text",
                reasons="with `--explain`: why it was chosen, in words",
            ),
            **_under("actors[]", _ACTOR),
            **_piece("actors[].mentions[]", page=_PAGE),
            **_piece("dates[]", page=_PAGE, **_TIMEX),
            **_piece("hidden[]", reason="why the line is hidden"),
            **_piece("asides[]", kind="`dateline`, `citation` or `timestamp`"),
            "text": "with `--with-text`, and always in `show`: the text that all offsets refer to",
        },
    ),
    Output(
        "An actor of several articles",
        "Printed by `actors` for several sources, the most important first.",
        {
            **_SCHEMA,
            **_ACTOR,
            "count": "how often it is named in all articles",
            **_under("articles[]", _REFERENCE),
            "articles[].salience": "how much it matters to this article, from 0 to 1",
            **_piece("articles[].mentions[]"),
        },
    ),
    Output(
        "A period of a timeline",
        "Printed by `timeline` for several sources, in the order of time.",
        {
            **_SCHEMA,
            "value": "the TIMEX3 value; null for what could not be placed",
            "first": "the first day of the period, or null",
            "last": "the last day of the period, or null",
            **_under("moments[]", _REFERENCE),
            **_piece("moments[]", **_TIMEX),
            "moments[].context": "the sentence that it is in",
            "moments[].actors": "the names in that sentence",
        },
    ),
    Output(
        "A summary of several articles",
        "Printed by `summarize --together`.",
        {
            **_SCHEMA,
            **_under("articles[]", _REFERENCE),
            "articles[].published": "its day of publication, or null",
            "summary.method": "always `auto`",
            **_under("summary.sentences[]", _REFERENCE),
            **_piece(
                "summary.sentences[]",
                index="number of the sentence in its article, from 0",
                score="rank, from 0 to 1",
                when="the day, month or year that it tells of, or null",
            ),
        },
    ),
    Output(
        "A row of the list",
        "Printed by `list` and `search`.",
        {
            **_ROW,
            "story": "with `list --stories`: the name of its story, or null",
            "copy_of": "with `list --stories`: the id of the article it nearly repeats, or null",
            "match": "in `search`: the sentence that matches best, or null",
            "all_words": "in `search`: false where only some of the words are in the article",
        },
    ),
    Output(
        "What a query found",
        "Printed by `new` and `search --from`.",
        {
            **_SCHEMA,
            "name": "the name of the saved query, or the line of the file",
            "query": "the query",
            **{f"articles[].{name}": text for name, text in _ROW.items()},
            "articles[].match": "the sentence that matches best, or null",
        },
    ),
    Output(
        "A file that is passed over",
        "Printed by `list --passed-over`.",
        {
            **_SCHEMA,
            "path": "the file or folder",
            "reason": "why: `hidden`, `conflict copy`, `other program`, `saved page`,"
            " `dead link`, `repeated link` or `unknown format`",
        },
    ),
    Output(
        "A line of the tree of sources",
        "Printed by `list --sources`.",
        {
            **_SCHEMA,
            "kind": "`library`, `view`, `heading`, `folder`, `feed`, `actor`, `query` or `story`",
            "name": "its name",
            "depth": "how deep it is under its heading",
            "query": "the query for its articles, or null",
            "articles": "how many articles it has",
            "unread": "how many of them are unread",
            "url": "the address of a feed; may be empty",
            "problem": "why a feed or a query gives nothing; may be empty",
        },
    ),
    Output(
        "An article with its highlights",
        "Printed by `highlights`.",
        {
            **_ROW,
            "highlights[].id": "the id of the highlight, for `--edit` and `--remove`",
            "highlights[].start": "offset of its first character; null if it is orphaned",
            "highlights[].end": "offset after its last character; null if it is orphaned",
            "highlights[].text": "the passage as it is in the article now; null if it is orphaned",
            "highlights[].quote": "the passage as you highlighted it",
            "highlights[].note": "your note; may be empty",
            "highlights[].when": "when you made it",
            "highlights[].colour": "its colour: yellow, green, blue, pink or purple",
            "highlights[].tags": "its tags",
            "highlights[].page": "the page that it begins on, if the text has pages",
            "note": "your note on the whole article; may be empty",
        },
    ),
    Output(
        "A brief",
        "Printed by `brief`.",
        {
            **_SCHEMA,
            "title": "the title of the brief",
            "articles": "how many articles it is about",
            "left": "how many more there were",
            "last": "when the last brief of this kind was made, or null",
            "new": "how many articles are new since then",
            "partial": "whether no article has all words of the query, and these some of them",
            "pending": "how many of its articles are not analysed yet",
            "stories[].title": "the headline of the story",
            "stories[].count": "how many articles tell it",
            "stories[].new": "how many of them are new",
            "stories[].answers": "the saved queries that it answers",
            **_under("stories[].articles[]", _REFERENCE),
            "stories[].articles[].published": "its day of publication, or null",
            **_under("stories[].summary[]", _REFERENCE),
            **_piece(
                "stories[].summary[]", when="the day, month or year that it tells of, or null"
            ),
            **_under("stories[].actors[]", _ACTOR),
            "stories[].actors[].count": "how often it is named",
            "stories[].actors[].articles": "in how many articles",
            **_under("stories[].timeline[]", _DAY),
            **_under("timeline[]", _DAY),
        },
    ),
    Output(
        "What is said of an actor",
        "Printed by `actor`.",
        {
            **_SCHEMA,
            **{name: text for name, text in _ACTOR.items() if name not in {"salience", "role"}},
            "count": "how often it is named in all articles",
            "roles[].role": "a role, in the order of time",
            "roles[].since": "the day of the first article that states it, or null",
            "roles[].until": "the day of the last one, or null",
            "roles[].articles": "how many articles state it",
            **_under("articles[]", _REFERENCE),
            "articles[].published": "its day of publication, or null",
            "articles[].salience": "how much the actor matters to it, from 0 to 1",
            "articles[].role": "the role that it states; may be empty",
            **_piece("articles[].mentions[]"),
            "with[].name": "somebody who is named in the same articles",
            "with[].kind": "what that is",
            "with[].role": "its role; may be empty",
            "with[].articles": "in how many articles both are named",
            "with[].sentences": "in how many sentences both are named",
            **_under("timeline[]", _DAY),
            **_under("sentences[]", _REFERENCE),
            **_piece("sentences[]"),
        },
    ),
    Output(
        "A day of a chosen timeline",
        "Printed by `timeline --story`, in the order of time.",
        {**_SCHEMA, **_DAY},
    ),
    Output(
        "A feed",
        "Printed by `feeds` and `feeds list`.",
        {
            **_SCHEMA,
            "url": "its address",
            "title": "its title, or the name that you gave it",
            "site": "the address of its site, or null",
            "folders": "the folders that it is in, the outermost first",
            "articles": "how many of its articles are in the library",
            "unread": "how many of them are unread",
            "per_week": "how many it brings in a week, or null",
            "latest": "the day of its latest article, or null",
            "since": "when you followed it, or null",
            "checked": "when it was last fetched, or null",
            "paused": "why it is not fetched, or null",
            "error": "what went wrong the last time, or null",
            "failing_since": "when that began, or null",
        },
    ),
)
"""Every kind of object, in the order of the manual."""
