"""Exports that are lists of links: Pocket, Instapaper, Readwise Reader, Raindrop, bookmarks."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from reader.intake.imports import item as read
from reader.intake.imports.csv_rows import Row, read_rows
from reader.intake.imports.item import BadRow, ImportItem, checked
from reader.intake.sandbox.process import Limits, run_caged

Rows = Iterator[ImportItem | BadRow]

_OWN_PLACES = frozenset({"", "unread", "archive", "starred", "home", "unsorted", "read archive"})
"""Folders that say what was done with a link and are no tags."""
_TRUE = frozenset({"1", "true", "yes"})
_LIST_LIMITS = Limits(seconds=60.0)


def pocket_csv(text: str) -> Rows:
    """Read Pocket's ``part_000000.csv``: columns by name, because they changed over the years."""
    for row in read_rows(text):
        if isinstance(row, BadRow):
            yield row
            continue
        url = read.address(row.get("url"))
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=read.title(row.get("title"), url),
                tags=read.tags(row.get("tags"), separator="|"),
                read=row.get("status").lower() == "archive",
                starred=row.get("favorite").lower() in _TRUE,
                added=read.moment(row.get("time_added")),
            )
        )


def instapaper_csv(text: str) -> Rows:
    """Read Instapaper's CSV, the old one with four columns and the new one with six."""
    for row in read_rows(text):
        if isinstance(row, BadRow):
            yield row
            continue
        url = read.address(row.get("url"))
        folder = row.get("folder")
        own = () if folder.lower() in _OWN_PLACES else (folder,)
        selection = row.get("selection")
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=read.title(row.get("title"), url),
                tags=read.tags([*own, *read.listed_tags(row.get("tags"))]),
                read=folder.lower() == "archive",
                starred=folder.lower() == "starred",
                added=read.moment(row.get("timestamp")),
                note=selection if url else "",
                text="" if url else selection,
            )
        )


def readwise_csv(text: str) -> Rows:
    """Read Readwise Reader's CSV; what only came by a feed and was never kept is passed over."""
    for row in read_rows(text):
        if isinstance(row, BadRow):
            yield row
        elif row.get("location").lower() != "feed":
            url = read.address(row.get("url"))
            place = row.get("location").lower()
            yield checked(
                ImportItem(
                    where=row.where,
                    url=url,
                    title=read.title(row.get("title"), url),
                    tags=read.listed_tags(row.get("document tags")),
                    read=place == "archive" or _share(row.get("reading progress")) >= 0.95,
                    starred=place == "shortlist",
                    added=read.moment(row.get("saved date")),
                    author=read.line(row.get("author")),
                    note=row.get("document note"),
                )
            )


def raindrop_csv(text: str) -> Rows:
    """Read Raindrop's CSV."""
    for row in read_rows(text):
        if isinstance(row, BadRow):
            yield row
            continue
        url = read.address(row.get("url"))
        folder = row.get("folder")
        own = () if folder.lower() in _OWN_PLACES else tuple(folder.split("/"))
        yield checked(
            ImportItem(
                where=row.where,
                url=url,
                title=read.title(row.get("title"), url),
                tags=read.tags([*own, *read.tags(row.get("tags"), separator=",")]),
                starred=row.get("favorite").lower() in _TRUE,
                added=read.moment(row.get("created")),
                note=row.get("note"),
            )
        )


def any_csv(text: str) -> Rows:
    """Read any CSV that has a column of addresses; other columns count by their usual names."""
    for row in read_rows(text):
        if isinstance(row, BadRow):
            yield row
            continue
        url = read.address(row.get(*ADDRESS_COLUMNS))
        yield checked(_of_any(row, url))


ADDRESS_COLUMNS = ("url", "link", "href", "address", "source")
"""What the column of addresses may be called."""


def _of_any(row: Row, url: str) -> ImportItem:
    labels = row.get("tags", "labels")
    return ImportItem(
        where=row.where,
        url=url,
        title=read.title(row.get("title", "name"), url),
        tags=read.listed_tags(labels) if "|" not in labels else read.tags(labels, separator="|"),
        read=row.get("status").lower() in {"archive", "archived", "read"}
        or row.get("read").lower() in _TRUE,
        starred=row.get("starred", "favorite").lower() in _TRUE,
        added=read.moment(row.get("added", "created", "time_added", "saved", "date")),
        author=read.line(row.get("author")),
        site=read.line(row.get("site")),
        published=read.day(row.get("published")),
        language=read.language(row.get("language")),
        note=row.get("note", "notes"),
    )


def addresses(text: str) -> Rows:
    """Read a text with one address a line; empty lines and lines that begin with ``#`` are none."""
    for number, line in enumerate(text.split("\n"), start=1):
        url = read.address(line)
        if url and not url.startswith("#"):
            yield checked(ImportItem(where=f"line {number}", url=url))


def pocket_html(data: bytes, name: str) -> Rows:
    """Read the page that Pocket and Instapaper export: lists of links under headings."""
    for link in _links(data, name):
        attributes = link["attributes"]
        url = read.address(attributes.get("href", ""))
        heading = link["heading"]
        own = () if heading.lower() in _OWN_PLACES else (heading,)
        yield checked(
            ImportItem(
                where=_where(link),
                url=url,
                title=read.title(link["text"], url),
                tags=read.tags([*own, *attributes.get("tags", "").split(",")]),
                read="archive" in heading.lower(),
                starred=heading.lower() == "starred",
                added=read.moment(attributes.get("time_added", "")),
            )
        )


def netscape(data: bytes, name: str) -> Rows:
    """Read bookmarks as every browser exports them; the folders become tags."""
    for link in _links(data, name):
        attributes = link["attributes"]
        url = read.address(attributes.get("href", ""))
        yield checked(
            ImportItem(
                where=_where(link),
                url=url,
                title=read.title(link["text"], url),
                tags=read.tags([*link["folders"], *attributes.get("tags", "").split(",")]),
                read=attributes.get("toread") == "0",
                added=_added(attributes.get("add_date", "")),
                note=link["note"],
            )
        )


def _links(data: bytes, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run_caged(
        "links", data, name=name, options={"name": name}, limits=_LIST_LIMITS
    )
    return found


def _where(link: dict[str, Any]) -> str:
    return f"line {link['line']}"


def _added(value: str) -> datetime | None:
    """Read ADD_DATE: seconds, or microseconds since 1601 as Chrome writes them at times."""
    if value.isascii() and value.isdigit() and len(value) >= 16:
        seconds = int(value[:20]) / 1e6
        try:
            return datetime.fromtimestamp(
                seconds if seconds < 5e9 else seconds - 11_644_473_600, UTC
            )
        except (ValueError, OverflowError, OSError):
            return None
    return read.moment(value)


def _share(value: str) -> float:
    try:
        return float(value)
    except ValueError:
        return 0.0
