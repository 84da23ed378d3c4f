"""The articles that a front end was opened on, and what can be done with them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.errors import InputError, SourceNotFoundError, StoreError
from reader.intake.draft import Draft
from reader.library.entry import Entry
from reader.library.folder import Scan, article_files, scan
from reader.library.samples import samples_folder
from reader.library.state import MemoryState, State, StoredState
from reader.reading.outside import is_outside, open_all_outside
from reader.reading.places import digests_file, index_file, state_file
from reader.settings import Settings
from reader.text.article import Article

if TYPE_CHECKING:
    from reader.library.digest_cache import DigestCache
    from reader.text.digest import Digest, DigestOptions

ShelfKind = Literal["library", "paths", "samples"]


class Shelf:
    """Some articles in a list, what was read of them, and their digests."""

    def __init__(
        self,
        *,
        name: str,
        kind: ShelfKind,
        found: Scan,
        state: State,
        digests: Path,
        problems: Sequence[str] = (),
        drafts: Mapping[str, Draft] | None = None,
    ) -> None:
        self.name = name
        """What the list is headed with."""
        self.kind: ShelfKind = kind
        """Whether these are the user's library, named files, or the samples."""
        self.entries: tuple[Entry, ...] = found.entries
        """The articles, the newest first."""
        self.problems: tuple[str, ...] = (*problems, *found.problems)
        """One plain sentence for each thing that could not be had."""
        self._by_id = {entry.id: entry for entry in found.entries}
        self._drafts = dict(drafts or {})
        self._state = state
        self._digests = digests
        self._read = set(state.read_ids())
        self._done: list[tuple[str, bool]] = []

    @cached_property
    def _cache(self) -> "DigestCache":
        # Loaded here: a list needs no digest.
        from reader.library.digest_cache import DigestCache

        return DigestCache(self._digests)

    @classmethod
    def of_library(cls, settings: Settings) -> "Shelf":
        """Open the user's library. A folder that does not exist yet is an empty library."""
        problems: list[str] = []
        found = Scan((), ())
        if settings.library.exists():
            try:
                found = scan(article_files(settings.library), index_file(settings))
            except InputError as error:
                problems.append(str(error))
        state: State
        try:
            state = StoredState(state_file(settings))
        except StoreError as error:
            problems.append(str(error))
            state = MemoryState()
        return cls(
            name="Library",
            kind="library",
            found=found,
            state=state,
            digests=digests_file(settings),
            problems=problems,
        )

    @classmethod
    def of_paths(
        cls, paths: Sequence[str], settings: Settings, *, allow_private: bool = False
    ) -> "Shelf":
        """Open files, folders and URLs without storing anything about them but digests.

        URLs are fetched here, and at no other time.
        """
        files: list[Path] = []
        problems: list[str] = []
        drafts: list[Draft] = []
        outside = [path for path in paths if is_outside(path)]
        for opened in open_all_outside(outside, allow_private=allow_private):
            if isinstance(opened, InputError):
                problems.append(str(opened))
            else:
                drafts.extend(opened)
        for path in (path for path in paths if not is_outside(path)):
            try:
                files.extend(_files(path))
            except InputError as error:
                problems.append(str(error))
        first = Path(paths[0])
        name = f"{len(paths)} sources"
        if len(paths) == 1:
            site = drafts[0].metadata.site if drafts else ""
            name = site or first.resolve().name or str(first)
        found = scan(files, index_file(settings))
        read = _with_ids(drafts, {entry.id for entry in found.entries})
        return cls(
            name=name,
            kind="paths",
            found=Scan((*found.entries, *map(_entry, read.values())), found.problems),
            drafts=read,
            state=MemoryState(),
            digests=digests_file(settings),
            problems=problems,
        )

    @classmethod
    def of_samples(cls, settings: Settings) -> "Shelf":
        """Open the sample articles.

        Raises:
            SourceNotFoundError: If this installation has none.
        """
        folder = samples_folder()
        if folder is None:
            raise SourceNotFoundError("samples: this installation has none: install it again")
        return cls(
            name="Samples",
            kind="samples",
            found=scan(article_files(folder), index_file(settings)),
            state=MemoryState(),
            digests=digests_file(settings),
        )

    def entry(self, article_id: str) -> Entry | None:
        """Return the row of this article, if there is one."""
        return self._by_id.get(article_id)

    def article(self, article_id: str) -> Article:
        """Read an article whole.

        Raises:
            InputError: If it is not there any more or cannot be read.
        """
        if (draft := self._drafts.get(article_id)) is not None:
            return draft.article()
        entry = self._by_id.get(article_id)
        if entry is None or entry.path is None:
            raise SourceNotFoundError(f"{article_id}: there is no such article in {self.name}")
        from reader.intake.source import read_file

        article = read_file(entry.path)
        return Article(entry.id, article.metadata, article.document, article.notes)

    def digest(self, article: Article, options: "DigestOptions") -> "Digest":
        """Return the digest of an article, from the cache or made now.

        Making it takes time and loads the analysis: call it from a worker.

        Raises:
            OptionError: If an option means nothing.
        """
        kept = self._cache.get(article.document, options)
        if kept is not None:
            return kept
        from reader.pipeline import digest_document

        made = digest_document(article.document, options)
        self._cache.put(article.document, options, made)
        return made

    def cached_digest(self, article: Article, options: "DigestOptions") -> "Digest | None":
        """Return the digest of an article if it was made before; quick, and loads nothing."""
        return self._cache.get(article.document, options)

    def is_read(self, article_id: str) -> bool:
        """Say whether the article is marked as read."""
        return article_id in self._read

    def unread_ids(self) -> frozenset[str]:
        """Return the ids of the articles that are not marked as read."""
        return frozenset(self._by_id.keys() - self._read)

    def set_read(self, article_id: str, *, read: bool) -> None:
        """Mark an article as read or unread; ``undo`` takes it back.

        Raises:
            StoreError: If it cannot be kept.
        """
        if self.is_read(article_id) == read:
            return
        self._mark(article_id, read=read)
        self._done.append((article_id, not read))

    def undo(self) -> str | None:
        """Take the last mark back and say which in words; None when there is nothing to undo.

        Raises:
            StoreError: If it cannot be kept.
        """
        if not self._done:
            return None
        article_id, read = self._done.pop()
        self._mark(article_id, read=read)
        entry = self._by_id.get(article_id)
        title = entry.metadata.title if entry else article_id
        return f"“{title}” is {'read' if read else 'unread'} again"

    def _mark(self, article_id: str, *, read: bool) -> None:
        self._state.set_read(article_id, read=read)
        (self._read.add if read else self._read.discard)(article_id)

    def position(self, article_id: str) -> int:
        """Return the character offset where reading stopped; 0 at first."""
        return self._state.position(article_id)

    def set_position(self, article_id: str, offset: int) -> None:
        """Keep the character offset where reading stopped.

        Raises:
            StoreError: If it cannot be kept.
        """
        self._state.set_position(article_id, offset)


def _files(source: str) -> Iterable[Path]:
    path = Path(source)
    return list(article_files(path)) if path.is_dir() else [path]


def _with_ids(drafts: Iterable[Draft], taken: set[str]) -> dict[str, Draft]:
    """Give each draft an id that nothing else on the shelf has."""
    read: dict[str, Draft] = {}
    for draft in drafts:
        identity, number = draft.id, 1
        while identity in taken:
            number += 1
            identity = f"{draft.id}-{number}"
        taken.add(identity)
        read[identity] = replace(draft, id=identity)
    return read


def _entry(draft: Draft) -> Entry:
    from reader.text.reading_time import reading_minutes, rough_word_count

    words = rough_word_count(draft.body)
    return Entry(draft.id, None, draft.metadata, words, reading_minutes(words), draft.notes)
