"""The articles that the reader or a command was opened on."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from reader.document.article import Article
from reader.errors import InputError, SourceNotFoundError, StoreError
from reader.library.files.manual import MANUAL
from reader.library.files.parsed_files import ParsedFiles
from reader.library.files.samples import samples_folder
from reader.library.index.index import Index
from reader.library.index.status import count_read
from reader.library.state.state import MemoryState, State, StoredState
from reader.services.actor_decisions import ActorDecisions
from reader.services.history import History
from reader.services.maintenance import run_daily
from reader.services.paths import digests_file, index_file, state_file, trash_folder
from reader.services.saved_queries import SavedQueries
from reader.services.scanner import ScanDepth, Scanner
from reader.services.search.lazy_order import LazyOrder
from reader.services.search.rows import Rows
from reader.services.user_state import UserState
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.intake.formats.parsed_article import ParsedArticle
    from reader.library.index.entry import Entry
    from reader.services.article_digests import ArticleDigests
    from reader.services.link_queue import LinkQueue
    from reader.services.trash import Trash

CollectionKind = Literal["library", "paths", "samples", "manual"]


class ArticleCollection:
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
        self.name = name
        """The heading of the list."""
        self.kind: CollectionKind = kind
        """Whether these are the user's library, files given by path, the samples, or the manual."""
        self.settings = settings
        """The settings that it was opened with."""
        self.index = index
        """The rows of the list, and the words, actors and dates of the articles."""
        self.state = state
        """What the user did with them."""
        self.history = History(index, state, trash_folder(settings))
        """The steps that were done, and undoing them."""
        self.user_state = UserState(index, state, self.history)
        """Read, starred, tags, day, and where reading stopped."""
        self.saved = SavedQueries(state, self.history, settings.queries)
        """The queries that have a name."""
        self.actor_decisions = ActorDecisions(state, self.history)
        """The user's corrections of who is who."""
        self.files = ParsedFiles()
        """Reads the files of the articles."""
        self.scanner = Scanner(index, state, self.history, places, self.files)
        """Keeps the list in step with the files."""
        self.failed_analyses: set[str] = set()
        """The articles that could not be read or analysed in this session, by id."""
        self._problems = list(problems)
        self._entries: tuple[int, Rows] | None = None

    @cached_property
    def trash(self) -> "Trash":
        """Removes articles."""
        # Imported here: most programs remove nothing.
        from reader.services.trash import Trash

        return Trash(trash_folder(self.settings), self.index, self.state, self.history)

    @cached_property
    def queue(self) -> "LinkQueue":
        """The links that are still to be fetched."""
        from reader.services.link_queue import LinkQueue

        return LinkQueue(self.state, self.history)

    @cached_property
    def digests(self) -> "ArticleDigests":
        """What the articles say, who they are about and when it happened."""
        # Imported here: a list needs no digest.
        from reader.services.article_digests import ArticleDigests

        return ArticleDigests(self.index, digests_file(self.settings))

    # Opening

    @classmethod
    def of_library(
        cls,
        settings: Settings,
        *,
        scan: ScanDepth = "whole",
        progress: Callable[[int, int], None] | None = None,
    ) -> "ArticleCollection":
        """Open the user's library. A folder that does not exist yet is an empty library.

        Args:
            settings: Where everything is.
            scan: How closely the files are looked at.
            progress: Called with how many files are read, of how many that are new or changed.
        """
        problems: list[str] = []
        state, cut_off = _open_state(settings, problems)
        exists = settings.library.exists()
        index = Index(
            index_file(settings, settings.library) if exists else None,
            own_state=not state.is_saved,
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
        if cut_off:
            from reader.services.file_transactions import finish

            collection._problems += finish(state)
        collection.scanner.first_look(scan=scan, progress=progress)
        return collection

    @classmethod
    def of_paths(
        cls,
        paths: Sequence[str],
        settings: Settings,
        *,
        scan: ScanDepth = "whole",
        progress: Callable[[int, int], None] | None = None,
        allow_private: bool = False,
    ) -> "ArticleCollection":
        """Open files, folders and URLs without storing anything about them but the cache.

        URLs are fetched here, and at no other time.
        """
        from reader.services.parts import may_have_parts, read_all_parts

        problems: list[str] = []
        parsed_articles: list[ParsedArticle] = []
        outside = [path for path in paths if may_have_parts(path)]
        for _, found in read_all_parts(outside, allow_private=allow_private):
            if isinstance(found, InputError):
                problems.append(str(found))
            else:
                parsed_articles.extend(found)
        places = [Path(path) for path in paths if not may_have_parts(path)]
        name = f"{len(paths)} sources"
        if len(paths) == 1:
            site = parsed_articles[0].metadata.site if parsed_articles else ""
            name = site or Path(paths[0]).resolve().name or paths[0]
        collection = cls._of_places(
            name, "paths", places, settings, lasting=not parsed_articles, problems=problems
        )
        collection.scanner.first_look(scan=scan, progress=progress, parsed_articles=parsed_articles)
        return collection

    @classmethod
    def of_samples(cls, settings: Settings) -> "ArticleCollection":
        """Open the sample articles.

        Raises:
            SourceNotFoundError: If this installation has no samples.
        """
        folder = samples_folder()
        if folder is None:
            raise SourceNotFoundError("this installation has no sample articles: reinstall Reader")
        collection = cls._of_places("Samples", "samples", [folder], settings, lasting=True)
        collection.scanner.first_look(scan="whole")
        return collection

    @classmethod
    def of_manual(cls, settings: Settings) -> "ArticleCollection":
        """Open the manual."""
        collection = cls._of_places("Manual", "manual", [MANUAL], settings, lasting=True)
        collection.scanner.first_look(scan="whole")
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
        problems: Sequence[str] = (),
    ) -> "ArticleCollection":
        # What is in one folder is found again the next time; a handful of files is read at once.
        one_folder = len(places) == 1 and os.path.isdir(places[0])  # noqa: PTH112 - NUL
        return cls(
            name=name,
            kind=kind,
            places=places,
            index=Index(
                index_file(settings, places[0]) if lasting and one_folder else None,
                own_state=True,
            ),
            state=MemoryState(),
            settings=settings,
            problems=problems,
        )

    def close(self) -> None:
        """Close every file that is open."""
        self.index.close()
        self.state.close()
        if "digests" in self.__dict__:
            self.digests.close()

    # What is there

    @property
    def entries(self) -> Rows:
        """Every article, in the order of the list: the newest first, the undated last."""
        known = self._entries
        if known is None or known[0] != self.index.file.version:
            known = self.index.file.version, Rows(self.index, LazyOrder(self.index))
            self._entries = known
        return known[1]

    @property
    def listed(self) -> Rows:
        """Every article that no rule hides, in the order of the list."""
        from reader.library.index.status import has_muted

        return self.search("", partial=True) if has_muted(self.index) else self.entries

    @property
    def problems(self) -> tuple[str, ...]:
        """One plain sentence for each thing that could not be read or opened."""
        return (
            *self._problems,
            *self.scanner.problems,
            *self.index.file.faults,
            *self.index.problems(),
        )

    def search(self, query: str, *, typing: bool = False, partial: bool = False) -> Rows:
        """Return the articles that match a query, the best or the newest first.

        Args:
            query: In the query language.
            typing: Whether it is still being typed, so that its last word may be incomplete.
            partial: Whether articles with only some of the words follow when few have all:
                ``Rows.whole`` says where they begin; and whether those that a rule hides are left
                out. What acts on its results leaves it off.

        Raises:
            QueryError: If it cannot be parsed; it says where.
        """
        from reader.library.query.parser import parse
        from reader.services.search.find import search
        from reader.services.search.same_actors import with_same_actors

        parsed = parse(query, saved=self.saved.all() if "@" in query else None, typing=typing)
        parsed = with_same_actors(self.index, parsed, self.actor_decisions.all)
        return search(self.index, parsed, self.entries.numbers(), partial=partial)

    @property
    def count(self) -> int:
        """How many articles there are."""
        return self.index.count()

    @property
    def unread_count(self) -> int:
        """How many of them are not marked as read."""
        return self.count - count_read(self.index)

    def entry(self, article_id: str) -> "Entry | None":
        """Return the row of this article, if there is one."""
        return self.index.entry(article_id)

    def article(self, article_id: str) -> Article:
        """Read a whole article.

        Raises:
            InputError: If it is gone or cannot be read.
        """
        entry = self.entry(article_id)
        if entry is not None and article_id in self.scanner.parsed_articles:
            return replace(self.scanner.parsed_articles[article_id], id=article_id).article()
        if entry is None or entry.path is None:
            raise SourceNotFoundError(f"{article_id}: there is no such article in {self.name}")
        article = self.files.read(entry.path).article()
        day, tags = entry.metadata.published, entry.metadata.tags
        about = replace(article.metadata, published=day, tags=tags)
        return replace(article, id=entry.id, metadata=about)


def _open_state(settings: Settings, problems: list[str]) -> tuple[State, bool]:
    """Open the user's state, or one that ends with the program when that cannot be read.

    Returns:
        The state, and whether a change of files was cut off the last time.
    """
    try:
        state = StoredState(state_file(settings))
        cut_off = bool(state.unfinished())
        run_daily(settings)
    except StoreError as error:
        problems.append(str(error))
        return MemoryState(reason=str(error)), False
    return state, cut_off
