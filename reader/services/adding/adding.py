"""Adding articles to the library: each one once, written whole, one step for undo."""

import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from reader.errors import InputError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.files.passed_over import PassedOver
from reader.library.files.stored import new_id, sweep, sync_folder, write_article
from reader.library.files.walk import article_files
from reader.library.highlights.passage import LONGEST_NOTE
from reader.library.index.duplicates import (
    NearDuplicate,
    Shingles,
    address_of,
    are_alike,
    nearly_same,
    same,
    shingles,
)
from reader.library.index.entry import Entry
from reader.library.index.parsed_file import text_hash
from reader.library.path_key import path_key
from reader.library.state.change import Edit, Move
from reader.library.state.state import now_iso
from reader.library.state.transfer import highlight_edit
from reader.services.collection import ArticleCollection
from reader.services.file_transactions import trash_key
from reader.services.parallel import results
from reader.services.parts import may_have_parts, read_parts

Ask = Callable[[ParsedArticle, NearDuplicate], bool]
"""Called with a near duplicate; returns whether to add it."""
Stored = Callable[[list[str]], None]
"""Called with the ids of articles once they are on disk."""

_OWN_ID = re.compile(r"\d{4}-\d\d-\d\d-\S{1,80}\Z")
_NUMBERED = re.compile(r"-\d{1,6}\Z")
_BATCH = 25
"""Articles that are written together, and only then reported as added."""


@dataclass(frozen=True, slots=True)
class New:
    """An article to add, with what the user did with it elsewhere."""

    parsed: ParsedArticle
    """The article."""
    read: bool = False
    """Whether it is read."""
    starred: bool = False
    """Whether it has a star."""
    added: datetime | None = None
    """When it was saved; None for now."""
    tags: tuple[str, ...] = ()
    """Tags besides its own."""
    highlights: tuple[dict[str, Any], ...] = ()
    """Its highlights, as the state stores them."""
    note: str = ""
    """The user's note on the whole of it."""
    seen: Edit | None = None
    """The row of the state that notes the item of a feed that it came from."""


@dataclass(slots=True)
class AddResult:
    """The outcome of adding articles."""

    ids: list[str] = field(default_factory=list)
    """The ids of those that were added."""
    known: list[str] = field(default_factory=list)
    """The ids of those that were there already."""
    problems: list[str] = field(default_factory=list)
    """One plain sentence for each that could not be added."""
    passed: list[PassedOver] = field(default_factory=list)
    """What was found in folders and is not an article."""


class Adder:
    """Adds articles to a library, as one change whatever their number."""

    def __init__(
        self,
        collection: ArticleCollection,
        label: str,
        *,
        ask: Ask | None = None,
        stored: Stored | None = None,
    ) -> None:
        """Begin.

        Args:
            collection: The library.
            label: A description of the change, in words; ``{}`` is replaced with the articles.
            ask: Called about near duplicates; None: they are not added.
            stored: Called with the ids of articles once they are on disk.

        Raises:
            StoreError: If the library cannot be changed.
        """
        collection.state.require_saved()
        self.result = AddResult()
        """The work done so far, which is on disk."""
        self._collection = collection
        self._folder = collection.settings.library
        self._label = label
        self._ask = ask
        self._stored = stored
        self._group = secrets.token_hex(6)
        self._waiting: list[tuple[New, str]] = []
        self._waiting_shingles: list[Shingles] = []
        self._taken: set[str] = set()
        self._addresses: dict[str, str] = {}
        self._texts: dict[str, str] = {}
        sweep(self._folder)

    def add(self, new: New) -> bool:
        """Add an article; it is on disk once ``flush`` was called, or many were added.

        Returns:
            Whether it is new.

        Raises:
            StoreError: If it cannot be written.
        """
        parsed = new.parsed
        address, text = address_of(parsed), text_hash(parsed.body)
        known = self._addresses.get(address) if address else None
        known = known or (self._texts.get(text) if parsed.body.strip() else None)
        if known is None and (entry := self._same(parsed)) is not None:
            known = entry.id
        if known is not None:
            self.result.known.append(known)
            if new.seen is not None:
                self._collection.state.note([_item_of(new.seen, known)])
            return False
        if not self._wanted(parsed):
            return False
        identity = self._new_id(parsed)
        if address:
            self._addresses[address] = identity
        self._texts[text] = identity
        self._waiting.append((new, identity))
        if len(self._waiting) >= _BATCH:
            self.flush()
        return True

    def _same(self, parsed: ParsedArticle) -> Entry | None:
        entry = same(self._collection.index, parsed)
        if entry is None and self._collection.index.file.renewed:
            # The index was damaged, has been started anew, and is still empty.
            self._collection.scanner.rescan()
            entry = same(self._collection.index, parsed)
        return entry

    def _wanted(self, parsed: ParsedArticle) -> bool:
        own = shingles(parsed)
        if any(are_alike(own, each) for each in self._waiting_shingles):
            # The other one is found where all are: in the library.
            self.flush()
        alike = nearly_same(self._collection.index, parsed)
        if alike is None or (self._ask is not None and self._ask(parsed, alike)):
            self._waiting_shingles.append(own)
            return True
        self.result.known.append(alike.entry.id)
        self.result.problems.append(
            f"“{parsed.metadata.title}” was not added: {alike.share:.0%} of it is identical to "
            f"“{alike.entry.metadata.title}” ({alike.entry.id}): use --force to add it anyway"
        )
        return False

    def _new_id(self, parsed: ParsedArticle) -> str:
        about = parsed.metadata
        wanted = new_id(about.title, about.published)
        # An article of another library of Reader keeps its id.
        if _OWN_ID.match(parsed.id) or _NUMBERED.sub("", parsed.id) == wanted:
            wanted = parsed.id
        identity, number = wanted, 1
        while self._is_taken(identity):
            number += 1
            identity = f"{wanted}-{number}"
        self._taken.add(identity)
        return identity

    def _is_taken(self, identity: str) -> bool:
        if identity in self._taken or self._collection.index.number_of(identity) is not None:
            return True
        # A removed article may come back; one of which nothing is kept may not.
        row = self._collection.state.row("article", (identity,))
        return row is not None and any(row.values())

    def flush(self) -> None:
        """Write the articles that wait: files first, then the state, then the list.

        Raises:
            StoreError: If something cannot be written; what was written before it stays.
        """
        waiting, self._waiting, self._waiting_shingles = self._waiting, [], []
        edits: list[Edit] = []
        moves: list[Move] = []
        paths: list[Path] = []
        try:
            for new, identity in waiting:
                path = self._write(new, identity)
                paths.append(path)
                edits += self._edits(new, identity, path)
                moves.append(Move(trash_key(self._collection.trash.folder, path), path_key(path)))
        finally:
            if paths:
                sync_folder(self._folder)
                ids = [identity for _, identity in waiting[: len(paths)]]
                self._collection.history.record(self._label, edits, moves, self._group)
                self._collection.scanner.update(paths)
                self.result.ids += ids
                if self._stored is not None:
                    self._stored(ids)

    def _write(self, new: New, identity: str) -> Path:
        about = new.parsed.metadata
        tags = dict.fromkeys((*about.tags, *new.tags))
        parsed = replace(new.parsed, metadata=replace(about, tags=tuple(tags)))
        return write_article(
            self._folder, parsed, identity=identity, added=new.added or datetime.now(UTC)
        )

    def _edits(self, new: New, identity: str, path: Path) -> Iterator[Edit]:
        row: dict[str, str | int | None] = {
            "stored": 1,
            "path": path_key(path),
            "hash": text_hash(new.parsed.body),
        }
        if new.read:
            row["read_at"] = now_iso()
        if new.starred:
            row["starred_at"] = now_iso()
        if new.note:
            row["note"] = new.note[:LONGEST_NOTE]
        yield Edit("article", (identity,), row)
        marked = (highlight_edit(identity, each) for each in new.highlights)
        yield from (edit for edit in marked if edit is not None)
        if new.seen is not None:
            yield _item_of(new.seen, identity)


def _item_of(seen: Edit, article: str) -> Edit:
    """Return the row of a feed's item with the article that came of it."""
    return replace(seen, row={**(seen.row or {}), "article": article})


def add_sources(
    collection: ArticleCollection,
    sources: Sequence[str],
    *,
    tags: tuple[str, ...] = (),
    ask: Ask | None = None,
    allow_private: bool = False,
    progress: Callable[[int, int], None] | None = None,
    stored: Stored | None = None,
) -> AddResult:
    """Add files, folders, URLs and standard input (``-``).

    A source that cannot be read is named in the result, and the others are added.

    Args:
        collection: The library.
        sources: Their names.
        tags: Tags for all of them.
        ask: Called about near duplicates; None: they are not added.
        allow_private: Whether addresses of private networks may be asked.
        progress: Called with how many sources are done, of how many.
        stored: Called with the ids of articles once they are on disk.

    Raises:
        StoreError: If nothing can be written.
    """
    adder = Adder(collection, "added {}", ask=ask, stored=stored)
    names = list(_names(sources, adder.result))
    read = partial(read_source, allow_private=allow_private)
    for done, (name, found) in enumerate(results(read, names), start=1):
        if isinstance(found, InputError):
            adder.result.problems.append(str(found))
        else:
            _add_parts(adder, name, found, tags)
        if progress is not None:
            progress(done, len(names))
    adder.flush()
    return adder.result


def _add_parts(
    adder: Adder, name: str, parts: Sequence[ParsedArticle], tags: tuple[str, ...]
) -> None:
    for parsed in parts:
        if parsed.text.searched.strip():
            adder.add(New(parsed, tags=tags))
        else:
            adder.result.problems.append(f"{name}: empty: there is no text in it")


def _names(sources: Iterable[str], result: AddResult) -> Iterator[str]:
    for source in sources:
        if source != "-" and not may_have_parts(source) and Path(source).is_dir():
            try:
                yield from map(str, article_files(Path(source), result.passed))
            except InputError as error:
                result.problems.append(str(error))
        else:
            yield source


def read_source(name: str, *, allow_private: bool = False) -> tuple[ParsedArticle, ...]:
    """Read what a name means.

    Raises:
        InputError: If it cannot be read.
    """
    if name == "-":
        import sys

        from reader.intake.formats.source import SIZE_CAP, parse_bytes

        parsed_articles = parse_bytes(sys.stdin.buffer.read(SIZE_CAP + 1), name="standard input")
        return tuple(_titled(parsed) for parsed in parsed_articles)
    if may_have_parts(name):
        found = read_parts(name, allow_private=allow_private)
        return tuple(_placed(parsed, name) for parsed in found)
    from reader.intake.formats.source import read_parsed_parts

    # Absolute: what is stored says where its file is, wherever the user is then.
    return tuple(_placed(parsed, name) for parsed in read_parsed_parts(Path(name)))


def _placed(parsed: ParsedArticle, name: str) -> ParsedArticle:
    """Return an article of a file with the whole path of the file as its source."""
    about = parsed.metadata
    file, mark, member = about.source.partition("#")
    if file != str(Path(name)):
        return parsed
    source = f"{Path(name).absolute()}{mark}{member}"
    return replace(parsed, metadata=replace(about, source=source))


def _titled(parsed: ParsedArticle) -> ParsedArticle:
    about = parsed.metadata
    opening = " ".join(parsed.body.split())[:60] or "Untitled"
    source = "" if about.source == "-" else about.source
    return replace(parsed, metadata=replace(about, title=about.title or opening, source=source))
