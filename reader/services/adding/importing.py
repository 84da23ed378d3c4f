"""Importing what another app exported; links without a text are queued."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.document.article import Metadata
from reader.errors import FetchError, InputError
from reader.intake.addresses import canonical_url
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.imports.marks import marks_to_json
from reader.library.index.duplicates import NearDuplicate, same
from reader.library.state.change import Edit
from reader.services.adding.adding import Adder, AddResult, New
from reader.services.adding.feeds import follow_outlines
from reader.services.adding.imported_marks import highlights_from
from reader.services.adding.unfetched import dead_entry, replace_entry, waiting_entry
from reader.services.collection import ArticleCollection
from reader.services.link_queue import TRIES, WaitingLink
from reader.services.parallel import results
from reader.services.parts import read_parts

if TYPE_CHECKING:
    from reader.intake.imports import Import, ImportItem, OwnArticle, Rows

_BATCH = 500
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class ImportResult:
    """The outcome of an import, real or as a dry run."""

    added: int = 0
    """Articles that were added with their texts."""
    queued: int = 0
    """Links whose pages are still to be fetched."""
    feeds: int = 0
    """Feeds that are followed from now on."""
    known: int = 0
    """Rows that are already in the library or in the queue."""
    missing: list[str] = field(default_factory=list)
    """Attached files that were not found; their articles were imported without them."""
    problems: list[str] = field(default_factory=list)
    """One plain sentence for each row that could not be imported."""


def count_rows(collection: ArticleCollection, export: "Import") -> ImportResult:
    """Count what an import would add, without adding it.

    Raises:
        InputError: If the export cannot be read at all.
    """
    from reader.intake.formats.feeds import Outline
    from reader.intake.imports import BadRow, OwnArticle

    counts = ImportResult()
    seen: set[str] = set()
    for row in export.rows():
        match row:
            case BadRow():
                counts.problems.append(f"{export.path}: {row.where}: {row.reason}")
            case OwnArticle():
                is_known = same(collection.index, row.parsed) is not None
                counts.known += is_known
                counts.added += not is_known
            case Outline():
                is_known = collection.state.row("feed", (row.url,)) is not None
                counts.known += is_known
                counts.feeds += not is_known
            case _:
                _count(collection, row, seen, counts)
    return counts


def _count(
    collection: ArticleCollection, item: "ImportItem", seen: set[str], counts: ImportResult
) -> None:
    address = canonical_url(item.url) if item.url else item.title
    if address in seen or (item.url and _is_known(collection, address)):
        counts.known += 1
    elif item.has_text:
        counts.added += 1
    else:
        counts.queued += 1
    seen.add(address)


def run_import(
    collection: ArticleCollection, export: "Import", *, progress: Progress | None = None
) -> ImportResult:
    """Import every good row of an export and name the bad ones; a second time adds nothing.

    Raises:
        InputError: If the export cannot be read at all.
        StoreError: If nothing can be written.
    """
    from reader.intake.formats.feeds import Outline
    from reader.intake.imports import BadRow, OwnArticle

    counts = ImportResult()
    # Near copies in a library of Reader's own are both wanted.
    adder = Adder(collection, "added {}", ask=_take_both if export.form.is_own else None)
    waiting = Adder(collection, "added {}", ask=_take_both)
    queue: dict[str, Edit] = {}
    outlines: list[Outline] = []
    tags = _tags_by_address(export)
    for row in _reported(export, progress):
        match row:
            case BadRow():
                counts.problems.append(f"{export.path}: {row.where}: {row.reason}")
            case OwnArticle():
                adder.add(_new(row))
            case Outline():
                outlines.append(row)
            case _:
                _take(collection, adder, waiting, _with_tags(row, tags), queue, counts)
        if len(queue) >= _BATCH:
            counts.queued += _queue(collection, queue)
    adder.flush()
    counts.queued += _queue(collection, queue)
    waiting.flush()
    counts.feeds = follow_outlines(collection, outlines)
    counts.added = len(adder.result.ids)
    counts.known += len(adder.result.known) + len(outlines) - counts.feeds
    counts.problems += adder.result.problems
    return counts


def _take_both(_parsed: ParsedArticle, _alike: NearDuplicate) -> bool:
    return True


def _reported(export: "Import", progress: Progress | None) -> "Rows":
    """Yield the rows of an export, and report each when the next one is asked for."""
    total = sum(1 for _ in export.rows()) if progress is not None else 0
    for done, row in enumerate(export.rows(), start=1):
        yield row
        if progress is not None:
            progress(done, total)


def _tags_by_address(export: "Import") -> dict[str, tuple[str, ...]]:
    """Return the tags of each link that an export holds more than once: one for each folder."""
    from reader.intake.imports import ImportItem

    found: dict[str, tuple[str, ...]] = {}
    several: set[str] = set()
    for row in export.rows():
        if isinstance(row, ImportItem) and row.url:
            address = canonical_url(row.url)
            several |= {address} if address in found else set()
            found[address] = (*found.get(address, ()), *row.tags)
    return {address: found[address] for address in several}


def _with_tags(item: "ImportItem", tags: dict[str, tuple[str, ...]]) -> "ImportItem":
    """Return an item with the tags that its link has elsewhere in the export."""
    more = tags.get(canonical_url(item.url), ()) if item.url else ()
    return replace(item, tags=tuple(dict.fromkeys((*item.tags, *more)))) if more else item


def _new(article: "OwnArticle") -> New:
    return New(
        article.parsed,
        read=article.read,
        starred=article.starred,
        added=article.added,
        highlights=article.highlights,
        note=article.note,
    )


def _take(
    collection: ArticleCollection,
    adder: Adder,
    waiting: Adder,
    item: "ImportItem",
    queue: dict[str, Edit],
    counts: ImportResult,
) -> None:
    from reader.intake.imports import import_article

    if item.missing:
        counts.missing.append(item.missing)
    try:
        parsed = import_article(item)
    except InputError as error:
        if not item.url:
            counts.problems.append(str(error))
            return
        # The export holds no text; the page itself may have one.
        parsed = None
    if parsed is not None:
        adder.add(_imported(parsed, item))
        return
    address = canonical_url(item.url)
    if address in queue or _is_known(collection, address):
        counts.known += 1
        return
    queue[address] = _queued(item)
    if item.marks:
        # What the user wrote can be read before the page is there.
        about = Metadata(title=item.title or item.url, source=item.url, tags=item.tags)
        waiting.add(_imported(waiting_entry(about), item))


def _queued(item: "ImportItem") -> Edit:
    row: dict[str, str | int | None] = {
        "title": item.title,
        "tags": json.dumps(item.tags),
        "read": int(item.read),
        "starred": int(item.starred),
        "added_at": (item.added or datetime.now(UTC)).isoformat(timespec="seconds"),
        "tries": 0,
        "error": None,
        "marks": marks_to_json(item.marks) if item.marks else None,
    }
    return Edit("queue", (item.url,), row)


def _imported(parsed: ParsedArticle, item: "ImportItem") -> New:
    return New(
        parsed,
        read=item.read,
        starred=item.starred,
        added=item.added,
        highlights=highlights_from(parsed, item.marks),
    )


def _is_known(collection: ArticleCollection, address: str) -> bool:
    return collection.index.has_address(address) or address in collection.queue.addresses()


def _queue(collection: ArticleCollection, queue: dict[str, Edit]) -> int:
    many = len(queue)
    if many:
        collection.queue.add(list(queue.values()))
    queue.clear()
    return many


def _add_link(
    collection: ArticleCollection,
    link: WaitingLink,
    found: tuple[ParsedArticle, ...],
    result: AddResult,
) -> None:
    """Add the articles that came of a link, with what the user did with it elsewhere."""
    adder = Adder(collection, "added {}", ask=lambda _parsed, _alike: True)
    for parsed in found:
        adder.add(
            New(
                parsed,
                read=link.read,
                starred=link.starred,
                added=link.added,
                tags=link.tags,
                highlights=highlights_from(parsed, link.marks),
            )
        )
    adder.flush()
    result.ids += adder.result.ids
    result.known += adder.result.known


def fetch_waiting(
    collection: ArticleCollection,
    links: Iterable[WaitingLink],
    *,
    allow_private: bool = False,
    progress: Progress | None = None,
) -> AddResult:
    """Fetch the pages of links; each that is there is out of the queue, so that it can be stopped.

    Raises:
        StoreError: If nothing can be written.
    """
    listed = list(links)
    result = AddResult()

    def open_link(link: WaitingLink) -> tuple[ParsedArticle, ...]:
        return read_parts(link.url, allow_private=allow_private)

    for done, (link, found) in enumerate(results(open_link, listed), start=1):
        if isinstance(found, InputError):
            result.problems.append(str(found))
            lasting = isinstance(found, FetchError) and not found.temporary
            collection.queue.note_failure(link, str(found), lasting=lasting)
            if lasting or link.tries + 1 >= TRIES:
                dead = dead_entry(link, found)
                if not replace_entry(collection, link, dead):
                    _add_link(collection, link, (dead,), result)
        else:
            about = replace(found[0].metadata, tags=link.tags, source=link.url)
            if replaced := replace_entry(collection, link, replace(found[0], metadata=about)):
                result.ids.append(replaced)
                _add_link(collection, replace(link, marks=()), found[1:], result)
            else:
                _add_link(collection, link, found, result)
            collection.queue.drop(link)
        if progress is not None:
            progress(done, len(listed))
    return result
