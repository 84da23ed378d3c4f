"""What `reader doctor` checks: library, state, index, versions; each with what to do."""

import os
import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import reader
from reader.errors import InputError, OptionError, StoreError
from reader.intake.sandbox.process import confinement
from reader.library.index.entities import count_unanalysed, count_without_facts
from reader.library.state.articles import count_articles
from reader.library.state.backups import backups, sound
from reader.library.state.feeds import count_queue, failed_feeds
from reader.library.state.highlights import count_highlights
from reader.library.state.state import StoredState
from reader.services.collection import ArticleCollection
from reader.services.highlights import (
    Highlight,
    highlights_of,
    lost_highlights,
    with_highlights,
    without_article,
)
from reader.services.paths import digests_file, index_file, state_file
from reader.services.wording import count_of
from reader.settings import Settings, settings_file

Verdict = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    what: str
    """The thing checked."""
    verdict: Verdict
    """Whether it is in order, worth a note, or wrong."""
    message: str
    """The finding, and what to do about it."""


def check(settings: Settings) -> Iterator[Finding]:
    """Check everything, and yield each finding as soon as it is known."""
    yield _versions()
    yield _settings()
    yield _sandbox()
    yield _state(settings)
    yield _copies(settings)
    collection = ArticleCollection.of_library(settings)
    yield _folder(settings, collection)
    yield from _files(collection)
    yield _highlights(collection)
    yield _index(settings, collection)
    yield _analysis(collection)
    yield from _queue(collection)
    yield _cache(settings)


def _versions() -> Finding:
    message = (
        f"reader {reader.__version__}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}"
    )
    return Finding("versions", "ok", message)


def _settings() -> Finding:
    from reader.services.theme_files import theme_problems
    from reader.settings import load_settings, query_problems

    path = settings_file()
    try:
        problems = query_problems(load_settings()) if path.exists() else []
    except OptionError as error:
        problems = [str(error)]
    problems += theme_problems()
    well = str(path) if path.exists() else f"{path} (not there: the defaults are used)"
    return Finding("settings", "wrong" if problems else "ok", "\n".join(problems) or well)


def _sandbox() -> Finding:
    try:
        found = confinement()
    except InputError as error:
        return Finding("sandbox", "wrong", str(error))
    if found.memory == "limited" and found.files:
        return Finding("sandbox", "ok", "files are parsed with limits on time, memory and writing")
    message = "files are parsed with a limit on time"
    if found.memory == "watched":
        message += "; the process that parses watches its memory itself"
    elif found.memory == "unlimited":
        message += "; this platform does not limit its memory"
    if not found.files:
        message += "; this platform cannot keep the process that parses from writing files"
    return Finding("sandbox", "note", message)


def _state(settings: Settings) -> Finding:
    path = state_file(settings)
    if not path.exists():
        if backups(path):
            message = f"{path} is missing, but a backup exists: run `reader doctor --restore`"
            return Finding("state", "wrong", message)
        return Finding("state", "ok", f"{path} (not created yet)")
    try:
        state = StoredState(path)
    except StoreError as error:
        return Finding("state", "wrong", str(error))
    if not sound(path):
        message = f"{path} is damaged: run `reader doctor --restore` to restore the last backup"
        return Finding("state", "wrong", message)
    marked = count_articles(state)
    state.close()
    return Finding("state", "ok", f"{path} (it knows {count_of(marked, 'article')})")


def _copies(settings: Settings) -> Finding:
    found = backups(state_file(settings))
    if not found:
        return Finding("backups", "ok", "none yet: one is made every day")
    return Finding("backups", "ok", f"{len(found)}, the latest is {found[0].name}")


def _folder(settings: Settings, collection: ArticleCollection) -> Finding:
    folder = settings.library
    if not folder.exists():
        return Finding("library", "note", f"{folder} does not exist yet: `reader add` creates it")
    if not os.access(folder, os.W_OK):
        message = f"{folder} is not writable: change its permissions to use `reader add`"
        return Finding("library", "wrong", message)
    message = (
        f"{folder} ({count_of(collection.count, 'article')}, {collection.unread_count} unread)"
    )
    return Finding("library", "ok", message)


def _files(collection: ArticleCollection) -> Iterator[Finding]:
    for problem in collection.problems:
        yield Finding("problem", "wrong", problem)


def _highlights(collection: ArticleCollection) -> Finding:
    count, with_note = count_highlights(collection.state)
    message = f"{count}, {with_note} with a note"
    lost = sum(each.lost for each in _all_highlights(collection))
    if lost:
        tail = "is orphaned" if lost == 1 else "are orphaned"
        return Finding(
            "highlights", "note", f"{message}; {lost} {tail}: `reader highlights` shows which"
        )
    return Finding("highlights", "ok", message)


def _all_highlights(collection: ArticleCollection) -> Iterator[Highlight]:
    for article_id in with_highlights(collection, collection.entries.ids()):
        try:
            yield from highlights_of(collection, collection.article(article_id))
        except InputError:
            yield from lost_highlights(collection, article_id)
    for article_id in without_article(collection):
        yield from lost_highlights(collection, article_id)


def _index(settings: Settings, collection: ArticleCollection) -> Finding:
    path = index_file(settings, settings.library)
    if collection.index.file.path is None:
        if not settings.library.exists():
            return Finding("index", "ok", "none: there is no library yet")
        message = (
            f"{path} is not writable, so all files are read at every start: change its permissions"
        )
        return Finding("index", "wrong", message)
    if not sound(path):
        message = f"{path} is damaged: delete it, and Reader rebuilds it"
        return Finding("index", "wrong", message)
    return Finding("index", "ok", f"{path} ({_megabytes(path)})")


def _analysis(collection: ArticleCollection) -> Finding:
    missing = count_unanalysed(collection.index)
    older = count_without_facts(collection.index) - missing
    if not missing and not older:
        return Finding("actors and dates", "ok", "found in all articles")
    verb = "is" if missing == 1 else "are"
    parts = [f"{missing} of {collection.count} articles {verb} not analysed"] if missing else []
    parts += [f"{count_of(older, 'article')} analysed by another version"] if older else []
    message = f"{', '.join(parts)}: run `reader doctor --index`"
    return Finding("actors and dates", "note", message)


def _queue(collection: ArticleCollection) -> Iterator[Finding]:
    count, failed = count_queue(collection.state)
    if count:
        queued = "1 link is queued" if count == 1 else f"{count} links are queued"
        message = f"{queued}, {failed} failed so far: run `reader refresh`"
        yield Finding("queue", "note", message)
    for title, error in failed_feeds(collection.state):
        yield Finding("feed", "note", f"{title}: {error}")


def _cache(settings: Settings) -> Finding:
    path = digests_file(settings)
    return Finding("digests", "ok", f"{path} ({_megabytes(path)})" if path.exists() else "none yet")


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 2**20:.1f} MB"
