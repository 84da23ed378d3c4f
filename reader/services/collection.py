"""The articles that a front end was opened on, and what can be done with them."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.document.article import Article
from reader.errors import InputError, SourceNotFoundError, StoreError
from reader.library.files.samples import samples_folder
from reader.library.index.index import Index
from reader.library.state.state import MemoryState, State, StoredState
from reader.services.maintenance import daily
from reader.services.paths import digests_file, index_file, state_file, trash_folder
from reader.services.scanning import Look, Scanning
from reader.services.search.lazy_order import LazyOrder
from reader.services.search.rows import Rows
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.document.digest import Digest
    from reader.document.facts import Facts
    from reader.document.options import DigestOptions
    from reader.intake.formats.parsed_article import ParsedArticle
    from reader.library.digests.backend import Backend
    from reader.library.digests.store import DigestStore

CollectionKind = Literal["library", "paths", "samples"]


class ArticleCollection(Scanning):
    """Some articles in a list, what was done with them, and their digests."""

    def __init__(
        self,
        *,
        name: str,
        kind: CollectionKind,
        places: Sequence[Path],
        index: Index,
        state: State,
        settings: Settings,
        problems: Sequence[str] = (),
    ) -> None:
        super().__init__(
            index, state, trash=trash_folder(settings), places=places, problems=problems
        )
        self.name = name
        """What the list is headed with."""
        self.kind: CollectionKind = kind
        """Whether these are the user's library, named files, or the samples."""
        self.settings = settings
        """The settings that it was opened with."""
        self._queued: frozenset[str] | None = None
        self._entries: tuple[int, Rows] | None = None

    @cached_property
    def _digests(self) -> "DigestStore":
        # Loaded here: a list needs no digest.
        from reader.library.digests.store import DigestStore

        return DigestStore(digests_file(self.settings))

    # Opening

    @classmethod
    def of_library(
        cls,
        settings: Settings,
        *,
        looking: Look = "whole",
        progress: Callable[[int, int], None] | None = None,
    ) -> "ArticleCollection":
        """Open the user's library. A folder that does not exist yet is an empty library.

        Args:
            settings: Where everything is.
            looking: How closely the files are looked at.
            progress: Is told how far the work is when many files are new.
        """
        problems: list[str] = []
        begun: list[tuple[int, bool]] = []
        state: State
        try:
            state = StoredState(state_file(settings))
            begun = state.unfinished()
            daily(settings)
        except StoreError as error:
            problems.append(str(error))
            state = MemoryState()
        exists = settings.library.exists()
        index = Index(
            index_file(settings, settings.library) if exists else None,
            own_marks=isinstance(state, MemoryState),
        )
        collection = cls(
            name="Library",
            kind="library",
            places=[settings.library] if exists else [],
            index=index,
            state=state,
            settings=settings,
            problems=problems,
        )
        if begun and not problems:
            from reader.services.file_transactions import finish

            collection._trouble += finish(state)
        collection.open(looking=looking, progress=progress)
        return collection

    @classmethod
    def of_paths(
        cls,
        paths: Sequence[str],
        settings: Settings,
        *,
        looking: Look = "whole",
        progress: Callable[[int, int], None] | None = None,
        allow_private: bool = False,
    ) -> "ArticleCollection":
        """Open files, folders and URLs without storing anything about them but the cache.

        URLs are fetched here, and at no other time.
        """
        from reader.services.remote import is_outside, open_all_outside

        problems: list[str] = []
        drafts: list[ParsedArticle] = []
        outside = [path for path in paths if is_outside(path)]
        for found in open_all_outside(outside, allow_private=allow_private):
            if isinstance(found, InputError):
                problems.append(str(found))
            else:
                drafts.extend(found)
        places = [Path(path) for path in paths if not is_outside(path)]
        name = f"{len(paths)} sources"
        if len(paths) == 1:
            site = drafts[0].metadata.site if drafts else ""
            name = site or Path(paths[0]).resolve().name or paths[0]
        collection = cls._of_places(name, "paths", places, settings, lasting=not drafts)
        collection.open(looking=looking, progress=progress, drafts=drafts, problems=problems)
        return collection

    @classmethod
    def of_samples(cls, settings: Settings) -> "ArticleCollection":
        """Open the sample articles.

        Raises:
            SourceNotFoundError: If this installation has none.
        """
        folder = samples_folder()
        if folder is None:
            raise SourceNotFoundError("samples: this installation has none: install it again")
        collection = cls._of_places("Samples", "samples", [folder], settings, lasting=True)
        collection.open(looking="whole")
        return collection

    @classmethod
    def _of_places(
        cls,
        name: str,
        kind: CollectionKind,
        places: list[Path],
        settings: Settings,
        *,
        lasting: bool,
    ) -> "ArticleCollection":
        # What is in one folder is found again the next time; a handful of files is read at once.
        one_folder = len(places) == 1 and os.path.isdir(places[0])  # noqa: PTH112 - NUL
        return cls(
            name=name,
            kind=kind,
            places=places,
            index=Index(
                index_file(settings, places[0]) if lasting and one_folder else None,
                own_marks=True,
            ),
            state=MemoryState(),
            settings=settings,
        )

    def queued_addresses(self) -> frozenset[str]:
        """Return the addresses of links that are still to be fetched, in their normal form."""
        if self._queued is None:
            from reader.intake.addresses import canonical_url

            rows = self._state.rows("SELECT url FROM queue")
            self._queued = frozenset(canonical_url(row[0]) for row in rows)
        return self._queued

    def forget_queued(self) -> None:
        """Look at the queue again when it is asked for."""
        self._queued = None

    @property
    def is_kept(self) -> bool:
        """Whether what is done with the articles outlives this sitting."""
        return not isinstance(self._state, MemoryState)

    def must_keep(self) -> None:
        """Make sure that what is done now is kept.

        Raises:
            StoreError: If the state could not be opened; it says why.
        """
        if not self.is_kept:
            raise StoreError(self._trouble[0] if self._trouble else "nothing is kept of these")

    def close(self) -> None:
        """Close every file that is open."""
        self._index.close()
        self._state.close()
        if "_digests" in self.__dict__:
            self._digests.close()

    # What is there

    @property
    def entries(self) -> Rows:
        """Every article, in the order of the list: the newest first, the undated last."""
        known = self._entries
        if known is None or known[0] != self._index.version:
            known = self._index.version, Rows(self._index, LazyOrder(self._index))
            self._entries = known
        return known[1]

    @property
    def problems(self) -> tuple[str, ...]:
        """One plain sentence for each thing that could not be had."""
        return (
            *self._trouble,
            *self._found_trouble,
            *self._index.faults,
            *self._index.problems(),
        )

    def search(self, query: str, *, typing: bool = False) -> Rows:
        """Return the articles that a query means, the best or the newest first.

        Args:
            query: In the query language.
            typing: Whether it is still being typed: then its last word may go on.

        Raises:
            QueryError: If it cannot be understood; it knows the place.
        """
        from reader.library.query.parser import parse
        from reader.services.search.find import search

        parsed = parse(query, saved=self.saved_queries() if "@" in query else None, typing=typing)
        return search(self._index, parsed, list(self.entries.numbers()))

    def saved_queries(self) -> Mapping[str, str]:
        """Return the saved queries by name."""
        return dict(self._state.rows("SELECT name, query FROM saved ORDER BY name"))

    def article(self, article_id: str) -> Article:
        """Read an article whole.

        Raises:
            InputError: If it is not there any more or cannot be read.
        """
        entry = self.entry(article_id)
        if entry is not None and article_id in self._drafts:
            return replace(self._drafts[article_id], id=article_id).article()
        if entry is None or entry.path is None:
            raise SourceNotFoundError(f"{article_id}: there is no such article in {self.name}")
        from reader.intake.formats.source import read_file

        article = read_file(entry.path)
        day, tags = entry.metadata.published, entry.metadata.tags
        about = replace(article.metadata, published=day, tags=tags)
        return Article(entry.id, about, article.document, article.notes)

    def facts(
        self, article: Article, options: "DigestOptions", *, by: "Backend | None" = None
    ) -> "Facts":
        """Return the facts of an article, from the cache or found now.

        Finding them takes time and loads the analysis: call it from a worker.

        Args:
            article: The article.
            options: How they are found; what the article says of itself is filled in.
            by: What finds them; this process when it is None.

        Raises:
            ReaderError: If they cannot be found.
        """
        found = self._digests.facts(article, options.facts, by=by)
        self._note(article, found)
        return found

    def digest(
        self,
        article: Article,
        options: "DigestOptions",
        *,
        by: "Backend | None" = None,
        facts: "Facts | None" = None,
    ) -> "Digest":
        """Return the digest of an article, from the cache or made now.

        Making it takes time and loads the analysis: call it from a worker.

        Args:
            article: The article.
            options: How it is made; what the article says of itself is filled in.
            by: What makes it; this process when it is None.
            facts: Its facts, when the caller has them.

        Raises:
            ReaderError: If it cannot be made.
        """
        made = self._digests.digest(article, options, by=by, facts=facts)
        self._note(article, made.facts)
        return made

    def _note(self, article: Article, found: "Facts") -> None:
        """Put actors and dates into the index, when they are those that any reader would find."""
        from reader.library.index.entities import note_facts

        if found.options.raw or found.options.published != article.metadata.published:
            return
        number = self._index.number_of(article.id)
        if number is not None:
            note_facts(self._index, number, found)
