"""`reader search`: find articles."""

from collections.abc import Iterator
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import analyse_for, analyse_for_any
from reader.cli.formats import json_values, row_text
from reader.cli.hits import Hits, with_sentences, write_hits
from reader.cli.options import Choices, choices, hits_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.errors import OptionError, QueryError
from reader.library.index.entry import Entry
from reader.library.index.status import has_muted
from reader.library.query.parser import parse
from reader.library.query.tree import asks_for_muted
from reader.services.collection import ArticleCollection
from reader.services.search.rows import ALL_WORDS, SOME_WORDS, Rows
from reader.services.search.snippets import Snippet
from reader.services.search.watch_list import read_watch_list
from reader.services.wording import count_of

_MOST_PARTIAL_MATCHES = 20
"""How many articles with only some of the words are listed by default."""


@click.command(epilog="Examples:  reader search bridge    reader search 'actor:ortiz is:unread'")
@click.argument("words", nargs=-1, metavar="[QUERY]...")
@click.option(
    "--limit", "-n", type=click.IntRange(min=1), metavar="N", help="Maximum number of results."
)
@click.option("--ids", is_flag=True, help="Print only ids, one per line.")
@click.option("--all-words", is_flag=True, help="Leave out articles with only some of the words.")
@click.option(
    "--from",
    "watch_list",
    metavar="FILE",
    help="Search for each line of FILE (or -), a name or a query; also as CSV.",
)
@click.option("--save", metavar="NAME", help="Save the query as @NAME.")
@click.option("--forget", metavar="NAME", help="Delete the saved query @NAME.")
@click.option("--saved", is_flag=True, help="List the saved queries.")
@hits_options
def search(**options: Any) -> int:
    """Find articles. A QUERY consists of words, "phrases" and these fields:

    \b
    actor: person: org: place:    names in the text         is:unread is:starred is:tagged
    tag: site: author: title:     details of the article    date:2020..2021  published then
    about:2020-06                 dates in the text         added:7d  in the last seven days
    minutes:<5  lang:en           length and language       -word  a or b  ( )  @saved
    has:highlight has:note note:  highlights and notes
    sort:date (relevance, added, title, author, site, minutes; sort:-title reverses the order)

    "words in quotes" are found as they are written, other words in all their forms; bridge*
    begins a word, *bridge* is a part of one. When few articles have all words, those with some
    of them follow.

    Put a query that contains " or ( in single quotes. Put -- before one that begins with -.
    """  # noqa: D301, D415 - click keeps the lines after \b as they are
    chosen = choices(options)
    collection = opened(chosen)
    query = _joined(options["words"])
    if options["saved"]:
        return _list_saved(collection)
    if options["watch_list"]:
        return _search_from(collection, options["watch_list"], chosen)
    if chosen.format == "csv":
        raise OptionError("CSV is for a list of names or queries: add --from FILE")
    if options["forget"]:
        return _forget(collection, options["forget"])
    try:
        if options["save"]:
            collection.saved.save(options["save"], query)
        analyse_for(collection, query, chosen)
        rows = collection.search(query, partial=not options["all_words"])
    except QueryError as error:
        raise _shown(error) from error
    _write(collection, rows, options, chosen)
    if hidden := _hidden(collection, query):
        note(f"{hidden} more hidden by a rule: is:muted finds them", quiet=chosen.quiet)
    return SOME_FAILED if collection.problems else ALL_DONE


def _list_saved(collection: ArticleCollection) -> int:
    for name, query in collection.saved.all().items():
        write(f"@{name}  {query}\n")
    return ALL_DONE


def _hidden(collection: ArticleCollection, query: str) -> int:
    """Return how many articles a query does not show because a rule hides them."""
    if not has_muted(collection.index):
        return 0
    if asks_for_muted(parse(query, saved=collection.saved.all()).node):
        return 0
    return len(collection.search(f"({query}) is:muted" if query.strip() else "is:muted"))


def _search_from(collection: ArticleCollection, path: str, chosen: Choices) -> int:
    """Search for each line of a watch list."""
    found: list[Hits] = []
    exit_code = ALL_DONE
    lines = read_watch_list(path)
    if not lines:
        note(f"{path}: nothing to search for: write a name or a query on each line")
    analyse_for_any(collection, (line.query for line in lines), chosen)
    for line in lines:
        try:
            rows = collection.search(line.query)
        except QueryError as error:
            note(f"{path}, line {line.line}: {_shown(error)}")
            exit_code = SOME_FAILED
            continue
        found.append(Hits(line.text, line.query, rows, str(len(rows))))
    total = write_hits(collection, found, chosen.format)
    hit = sum(bool(hits.rows) for hits in found)
    if found:
        note(f"{hit} of {len(found)} lines found {count_of(total, 'article')}", quiet=chosen.quiet)
    return exit_code


def _joined(words: tuple[str, ...]) -> str:
    """Return one query; the shell has removed the quotes."""
    if len(words) == 1:
        return words[0]
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    if not any(char.isspace() for char in word) or '"' in word or "(" in word:
        return word
    field, colon, value = word.partition(":")
    if colon and field.isalpha():
        return f'{field}:"{value}"'
    return f'-"{word[1:]}"' if word.startswith("-") else f'"{word}"'


def _shown(error: QueryError) -> QueryError:
    """Return the error with the query and a mark under the place."""
    line = error.query.replace("\n", " ").replace("\t", " ")
    under = " " * error.place + "^" * max(1, min(error.end, len(line)) - error.place)
    return QueryError(
        f"{error}\n  {line}\n  {under}", query=error.query, place=error.place, end=error.end
    )


def _forget(collection: ArticleCollection, name: str) -> int:
    if collection.saved.forget(name):
        return ALL_DONE
    note(f"there is no saved query “{name}”: `reader search --saved` lists them")
    return SOME_FAILED


def _write(
    collection: ArticleCollection, rows: Rows, options: dict[str, Any], chosen: Choices
) -> None:
    lines = chosen.format in {"text", "markdown"} and not options["ids"]
    end = min(
        len(rows), options["limit"] or (rows.whole + _MOST_PARTIAL_MATCHES if lines else len(rows))
    )
    found = with_sentences(collection, rows, end)
    if options["ids"]:
        for entry in rows[:end]:
            write(f"{entry.id}\n")
    elif lines:
        _write_lines(rows, found, end, markdown=chosen.format == "markdown")
    else:
        values = (
            {
                **json_values.entry(entry),
                "match": snippet.text if snippet else None,
                "all_words": place < rows.whole,
            }
            for place, entry, snippet in found
        )
        write_values(values, lines=chosen.format == "jsonl", several=True)
    if chosen.format != "markdown":
        note(_counted(rows, end), quiet=chosen.quiet)


def _counted(rows: Rows, end: int) -> str:
    """Return how many were found, and how many of those with only some of the words are shown."""
    some = len(rows) - rows.whole
    if not some:
        return f"{rows.whole} found"
    shown = max(0, end - rows.whole)
    said = f"{rows.whole} with all words, {some} with some of them"
    return said if shown == some else f"{said}, of which {shown} are shown: --limit N shows more"


def _write_lines(
    rows: Rows, found: Iterator[tuple[int, Entry, Snippet | None]], end: int, *, markdown: bool
) -> None:
    """Write rows with their sentences; a heading where those with some of the words begin."""
    columns = width()
    for place, entry, snippet in found:
        if rows.whole < end and place in {0, rows.whole}:
            heading = ALL_WORDS if place < rows.whole else SOME_WORDS
            write(row_text.group_heading(heading, first=not place, markdown=markdown))
        write_styled(row_text.hit_row(entry, snippet, columns, markdown=markdown))
