"""`reader highlights`: highlighted passages and their notes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.finding import find
from reader.cli.formats import highlight_text
from reader.cli.options import Choices, choices, list_options
from reader.cli.output import note, width, write, write_styled
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.cli.selection import ArticleId
from reader.errors import InputError, OptionError, SourceNotFoundError
from reader.library.index.entry import Entry
from reader.services import highlights as service
from reader.services.collection import ArticleCollection


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
    "--note", "written", metavar="TEXT", help="Text of the note; an empty text deletes it."
)
@list_options
def highlights(**options: Any) -> int:
    """Print your highlights and notes: all, or those in articles given by id, path or QUERY.

    Highlights whose passage is no longer in the article are listed as orphaned.
    """
    chosen = choices(options)
    doing = [name for name in ("added", "edited", "removed") if options[name] is not None]
    if len(doing) > 1:
        raise OptionError("--add, --edit and --remove cannot be combined")
    if options["written"] is not None and doing not in (["added"], ["edited"]):
        raise OptionError("--note: use it with --add QUOTE or --edit HIGHLIGHT")
    collection = opened(chosen)
    if doing:
        collection.state.require_saved()
        note(_change(collection, doing[0], options), quiet=chosen.quiet)
        return ALL_DONE
    problems: list[str] = []
    several = not (len(options["words"]) == 1 and collection.entry(options["words"][0]))
    found = _found(collection, options["words"], problems, chosen)
    first = next(found, None)
    if first is None:
        note("no highlights", quiet=chosen.quiet)
    _write(chain([first] if first else [], found), chosen, several=several)
    for problem in problems:
        note(problem)
    return SOME_FAILED if problems or collection.problems else ALL_DONE


def _change(collection: ArticleCollection, doing: str, options: dict[str, Any]) -> str:
    written = options["written"]
    if doing == "added":
        named = options["words"]
        found = (_named(collection, named[0]) or list(named)) if len(named) == 1 else []
        if len(found) != 1:
            raise OptionError("--add: give the id of one article: `reader list` shows the ids")
        article = collection.article(found[0])
        made = service.highlight_quote(collection, article, options["added"], note=written or "")
        return f"added highlight {made.id} (undo with `reader undo`)"
    identity = options[doing]
    article_id = _article_of(collection, identity, options["words"])
    if doing == "removed":
        service.remove_highlight(collection, article_id, identity)
        return f"deleted highlight {identity} (undo with `reader undo`)"
    if written is None:
        raise OptionError("--edit: give the text of the note with --note TEXT")
    service.set_note(collection, article_id, identity, written)
    return f"changed the note of highlight {identity} (undo with `reader undo`)"


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


def _found(
    collection: ArticleCollection, words: Sequence[str], problems: list[str], chosen: Choices
) -> Iterator[tuple[Entry | str, str, Sequence[service.Highlight]]]:
    """Yield each article that has highlights, its text, and them; an id for one that is gone."""
    for article_id in service.with_highlights(collection, _ids(collection, words, chosen)):
        entry = collection.entry(article_id)
        if entry is None:
            continue
        try:
            article = collection.article(article_id)
        except InputError as error:
            problems.append(str(error))
            yield entry, "", service.lost_highlights(collection, article_id)
            continue
        yield entry, article.document.text, service.highlights_of(collection, article)
    if not words:
        for article_id in service.without_article(collection):
            problems.append(
                f"{article_id}: has highlights, but its file is no longer in the library"
            )
            yield article_id, "", service.lost_highlights(collection, article_id)


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
    found: Iterable[tuple[Entry | str, str, Sequence[service.Highlight]]],
    chosen: Choices,
    *,
    several: bool,
) -> None:
    match chosen.format:
        case "json" | "jsonl":
            values = (highlight_text.value(*each) for each in found)
            write_values(values, lines=chosen.format == "jsonl", several=several)
        case "markdown":
            for entry, _, listed in found:
                write(highlight_text.markdown(entry, listed))
        case _:
            columns = width()
            for number, (entry, _, listed) in enumerate(found):
                write("\n" if number else "")
                write_styled(highlight_text.rows(entry, listed, columns))
