"""`reader highlights`: highlighted passages and their notes."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import find
from reader.cli.formats import highlight_text
from reader.cli.options import Choices, choices, list_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.query_sources import query_option, words_or_query
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.cli.selection import ArticleId
from reader.errors import InputError, OptionError, SourceNotFoundError
from reader.library.highlights.colours import COLOURS
from reader.library.index.entry import Entry
from reader.services import highlights as service
from reader.services.collection import ArticleCollection
from reader.services.review import A_DAY, review


class _Listed(NamedTuple):
    """An article and what is printed of it."""

    entry: Entry | str
    """Its row; its id where it is gone."""
    text: str
    """Its text; empty where it cannot be read."""
    highlights: Sequence[service.Highlight]
    """Its highlights."""
    note: str
    """The user's note on the whole of it."""


@click.command()
@click.argument("words", nargs=-1, metavar="[ID | PATH | QUERY]...", type=ArticleId())
@click.option(
    "--add", "added", metavar="QUOTE", help="Highlight the passage QUOTE in the article ID."
)
@click.option(
    "--edit", "edited", metavar="HIGHLIGHT", help="Change the note of HIGHLIGHT to --note."
)
@click.option("--remove", "removed", metavar="HIGHLIGHT", help="Delete HIGHLIGHT.")
@click.option(
    "--note",
    "written",
    metavar="TEXT",
    help="Text of the note, with --add or --edit; alone, of the note on the whole article ID. An"
    " empty text deletes it.",
)
@click.option(
    "--colour",
    "--color",
    "colour",
    type=click.Choice(COLOURS),
    help="Colour of the highlight, with --add or --edit; alone, print those of this colour.",
)
@click.option(
    "--tag",
    "tags",
    multiple=True,
    metavar="TAG",
    help="Tag of the highlight, with --add or --edit (--tag '' deletes all); alone, print those"
    " with this tag.",
)
@click.option(
    "--review", is_flag=True, help=f"Print {A_DAY} highlights of earlier days to read again today."
)
@query_option("Print those in articles that match QUERY.")
@list_options
def highlights(**options: Any) -> int:
    """Print your highlights and notes: all, or those in articles given by id, path or QUERY.

    Highlights whose passage is no longer in the article are listed as orphaned.
    """
    chosen = choices(options)
    options["words"] = words_or_query(options)
    doing = [name for name in ("added", "edited", "removed") if options[name] is not None]
    if len(doing) > 1:
        raise OptionError("--add, --edit and --remove cannot be combined")
    if options["written"] is not None:
        doing = doing or ["noted"]
    if options["review"] and (doing or options["words"]):
        raise OptionError("--review: use it without a query and without changes")
    if "removed" in doing and options["written"] is not None:
        raise OptionError("--note: use it with --add QUOTE, with --edit HIGHLIGHT or with an ID")
    if doing in (["removed"], ["noted"]) and (options["colour"] or options["tags"]):
        raise OptionError("--colour, --tag: use them with --add QUOTE or with --edit HIGHLIGHT")
    collection = opened(chosen)
    if doing:
        collection.state.require_saved()
        note(_change(collection, doing[0], options), quiet=chosen.quiet)
        return ALL_DONE
    problems: list[str] = []
    several = not (len(options["words"]) == 1 and collection.entry(options["words"][0]))
    listed = _of_today(collection) if options["review"] else None
    found = _found(collection, options["words"], problems, chosen) if listed is None else listed
    found = _filtered(found, options["colour"], options["tags"])
    first = next(found, None)
    if first is None:
        note("no highlights", quiet=chosen.quiet)
    _write(chain([first] if first else [], found), chosen, several=several)
    for problem in problems:
        note(problem)
    return SOME_FAILED if problems or collection.problems else ALL_DONE


def _change(collection: ArticleCollection, doing: str, options: dict[str, Any]) -> str:
    written, colour, tags = options["written"], options["colour"], options["tags"] or None
    if doing == "noted":
        collection.user_state.set_note(_one_article(collection, options, "--note"), written)
        return f"{'changed' if written.strip() else 'deleted'} the note (undo with `reader undo`)"
    if doing == "added":
        article = collection.article(_one_article(collection, options, "--add"))
        made = service.highlight_quote(
            collection, article, options["added"], note=written or "", colour=colour, tags=tags
        )
        return f"added highlight {made.id} (undo with `reader undo`)"
    identity = options[doing]
    article_id = _article_of(collection, identity, options["words"])
    if doing == "removed":
        service.remove_highlight(collection, article_id, identity)
        return f"deleted highlight {identity} (undo with `reader undo`)"
    if written is None and colour is None and tags is None:
        raise OptionError("--edit: give --note TEXT, --colour NAME or --tag TAG")
    service.edit_highlight(collection, article_id, identity, note=written, colour=colour, tags=tags)
    what = "the note of highlight" if written is not None else "highlight"
    return f"changed {what} {identity} (undo with `reader undo`)"


def _one_article(collection: ArticleCollection, options: dict[str, Any], option: str) -> str:
    named = options["words"]
    found = (_named(collection, named[0]) or list(named)) if len(named) == 1 else []
    if len(found) != 1:
        raise OptionError(f"{option}: give the id of one article: `reader list` shows the ids")
    return found[0]


def _article_of(collection: ArticleCollection, identity: str, named: Sequence[str]) -> str:
    found = [
        each for each in service.articles_of(collection, identity) if not named or each in named
    ]
    if not found:
        raise SourceNotFoundError(
            f"{identity}: there is no such highlight: `reader highlights` lists them"
        )
    if len(found) > 1:
        raise OptionError(
            f"{identity}: several articles have this highlight ({', '.join(found)}): "
            "give the article's id too"
        )
    return found[0]


def _of_today(collection: ArticleCollection) -> Iterator[_Listed]:
    """Yield the highlights of today's review, each with its article."""
    today = date.today()  # noqa: DTZ011 - the user's own day
    for each in review(collection, today)[0]:
        entry = collection.entry(each.article_id)
        yield _Listed(entry or each.article_id, each.text, (each.highlight,), "")


def _filtered(
    found: Iterator[_Listed], colour: str | None, tags: Sequence[str]
) -> Iterator[_Listed]:
    """Leave out highlights of another colour or without these tags, and articles without any."""
    wanted = {tag.casefold() for tag in tags}
    if colour is None and not wanted:
        yield from found
        return
    for each in found:
        kept = [
            one
            for one in each.highlights
            if colour in {None, one.colour} and wanted <= {tag.casefold() for tag in one.tags}
        ]
        if kept:
            yield each._replace(highlights=kept, note="")


def _found(
    collection: ArticleCollection, words: Sequence[str], problems: list[str], chosen: Choices
) -> Iterator[_Listed]:
    """Yield each article that has highlights or a note; an id for one that is gone."""
    for article_id in service.with_highlights(collection, _ids(collection, words, chosen)):
        entry = collection.entry(article_id)
        if entry is None:
            continue
        try:
            article = collection.article(article_id)
        except InputError as error:
            problems.append(str(error))
            yield _Listed(entry, "", service.lost_highlights(collection, article_id), "")
            continue
        listed = service.highlights_of(collection, article)
        note_on_it = collection.user_state.note(article_id)
        yield _Listed(entry, article.document.text, listed, note_on_it)
    if not words:
        for article_id in service.without_article(collection):
            problems.append(
                f"{article_id}: has highlights, but its file is no longer in the library"
            )
            yield _Listed(article_id, "", service.lost_highlights(collection, article_id), "")


def _ids(collection: ArticleCollection, words: Sequence[str], chosen: Choices) -> Iterable[str]:
    """Return the ids of the articles that are named, or found, or of all."""
    if not words:
        return collection.entries.ids()
    named = [_named(collection, word) for word in words]
    if all(each is not None for each in named):
        return dict.fromkeys(identity for each in named for identity in each or ())
    return find(collection, " ".join(words), chosen).ids()


def _named(collection: ArticleCollection, word: str) -> list[str] | None:
    """Return the ids of the articles that an id, a file or a folder names, or None."""
    if collection.entry(word) is not None:
        return [word]
    path = Path(word).absolute()
    try:
        there = path.exists()
    except (OSError, ValueError):
        return None
    if not there:
        return None
    found = [
        e.id for e in collection.entries if e.path and (e.path == path or path in e.path.parents)
    ]
    if not found:
        raise SourceNotFoundError(
            f"{word}: not in the library, where highlights are kept: add it with `reader add`"
        )
    return found


def _write(
    found: Iterable[_Listed],
    chosen: Choices,
    *,
    several: bool,
) -> None:
    match chosen.format:
        case "json" | "jsonl":
            values = (highlight_text.value(*each[:3], note=each.note) for each in found)
            write_values(values, lines=chosen.format == "jsonl", several=several)
        case "markdown":
            for each in found:
                write(highlight_text.markdown(each.entry, each.highlights, note=each.note))
        case _:
            columns = width()
            for number, each in enumerate(found):
                write("\n" if number else "")
                write_styled(
                    highlight_text.rows(each.entry, each.highlights, columns, note=each.note)
                )
