"""What a worker does: one operation of the real programming interface at a time."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from reader.document.from_plain import plain_document
from reader.document.options import DigestOptions
from reader.errors import InputError, StoreError
from reader.intake.formats.feeds import Feed, FeedItem
from reader.intake.http.fetch import Fetched
from reader.intake.imports import open_import
from reader.library.state.backups import back_up
from reader.library.state.transfer import export_state, import_state
from reader.services.adding import feeds
from reader.services.adding.adding import add_sources
from reader.services.adding.importing import run_import
from reader.services.collection import ArticleCollection
from reader.services.completion import complete
from reader.services.doctor import check
from reader.services.highlights import (
    add_highlight,
    edit_highlight,
    highlights_of,
    remove_highlight,
)
from reader.services.paths import state_file
from reader.settings import Settings
from tests.soak.files import WRITTEN
from tests.soak.model import Asked

DAY = date(2020, 1, 1)
Work = Callable[[], object]
_ENDINGS = tuple(WRITTEN)


class Operations:
    """The operations of one worker, on articles that no other worker touches."""

    def __init__(
        self, collection: ArticleCollection, me: int, dice: random.Random, counter: int
    ) -> None:
        self.collection = collection
        self.me = f"w{me}"
        self.dice = dice
        self.counter = counter
        self._folder = collection.settings.state.parent / f"sources-{me}"
        self._folder.mkdir(exist_ok=True)
        self._made: tuple[str, ...] = ()

    def choose(self, *, alone: bool) -> tuple[Asked, Work] | None:
        """Choose an operation: what it asks for, and how it is done."""
        if alone:
            match self.dice.random():
                case chance if chance < 0.01:
                    return self._state_there_and_back()
                case chance if chance < 0.15:
                    return self._add_again()
                case _:
                    return self._undo()
        names = [name for name, weight in WEIGHTS.items() for _ in range(weight)]
        # So many articles that lists and searches are real, and no more.
        if len(self._own(400)) >= 250:
            names = [name for name in names if name not in {"add", "bring in", "feed"}]
            names += ["remove"] * 4
        name = self.dice.choice(names)
        if self.dice.random() < _DOCTOR:
            name = "doctor"
        try:
            chosen: tuple[Asked, Work] | None = getattr(self, "_" + name.replace(" ", "_"))()
        except InputError:
            # An undo of another worker took the file, and the index that knew of it was deleted.
            self.collection.scanner.rescan()
            return None
        return chosen

    # Which

    def _own(self, most: int, *, stored: bool = False) -> list[str]:
        rows = self.collection.index.file.rows(
            "SELECT id FROM article WHERE id LIKE ? ORDER BY id", (f"%{self.me}-%",)
        )
        ids = [row[0] for row in rows]
        if stored:
            ids = [each for each in ids if "own" not in each]
        self.dice.shuffle(ids)
        return ids[:most]

    def _some(self, *, stored: bool = False) -> list[str]:
        return self._own(self.dice.choice([1, 1, 1, 2, 5]), stored=stored)

    def _next(self, what: str) -> tuple[str, str]:
        """Return the title and the id of a new article."""
        self.counter += 1
        title = f"{self.me} {what} {self.counter}"
        return title, f"2020-01-01-{title.replace(' ', '-')}"

    def _text(self, title: str) -> str:
        words = sha256(title.encode()).hexdigest()
        pieces = [words[place : place + 4] for place in range(0, 60, 3)]
        said = [f"Of {piece} tells {title} in {number}." for number, piece in enumerate(pieces)]
        return f"{title.replace(' ', 'x')} " + " ".join(said)

    # In

    def _add(self) -> tuple[Asked, Work]:
        made = [self._next("article") for _ in range(self.dice.choice([1, 1, 3]))]
        paths = []
        for title, _ in made:
            path = self._folder / f"{self.counter}-{title.replace(' ', '-')}.md"
            path.write_text(f"---\ntitle: {title}\npublished: {DAY}\n---\n\n{self._text(title)}\n")
            paths.append(str(path))
        asked = Asked("add", [(("there", identity), True) for _, identity in made], parts=True)
        self._made = tuple(paths)

        def work() -> None:
            added = add_sources(self.collection, paths)
            assert added.ids == [identity for _, identity in made], (added, made)
            for path in paths[1:]:
                Path(path).unlink()

        return asked, work

    def _add_again(self) -> tuple[Asked, Work] | None:
        paths = [path for path in self._made if Path(path).exists()]
        names = [f"2020-01-01-{Path(path).stem.partition('-')[2]}" for path in paths]
        if not paths or not all(map(self.collection.entry, names)):
            return None

        def work() -> None:
            added = add_sources(self.collection, paths)
            assert not added.ids, added
            assert set(added.known) == set(names), (added, names)

        return Asked("add again", []), work

    def _bring_in(self) -> tuple[Asked, Work]:
        made = [self._next("import") for _ in range(self.dice.randrange(1, 20))]
        path = self._folder / "import.jsonl"
        lines = [
            {"reader": 1, "title": title, "published": str(DAY), "body": self._text(title),
             "markdown": True, "read": number % 2 == 0, "starred": number % 3 == 0}
            for number, (title, _) in enumerate(made)
        ]  # fmt: skip
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
        facts: list[tuple[tuple[str, ...], Any]] = []
        for number, (_, identity) in enumerate(made):
            facts.append((("there", identity), True))
            facts += [(("read", identity), True)] if number % 2 == 0 else []
            facts += [(("starred", identity), True)] if number % 3 == 0 else []
        return Asked("import", facts, parts=True), lambda: run_import(
            self.collection, open_import(path)
        )

    def _feed(self) -> tuple[Asked, Work]:
        url = f"https://example.org/{self.me}"
        new = self.collection.state.row("feed", (url,)) is None
        made = [] if new else [self._next("feed") for _ in range(self.dice.randrange(1, 4))]
        items = tuple(
            FeedItem(identity, f"https://example.org/{identity}", title, "", DAY, (),
                     plain_document(self._text(title)), True)
            for title, identity in made
        )  # fmt: skip
        setattr(feeds, "fetch", lambda url, **_: Fetched(url, "application/rss+xml", b"x"))  # noqa: B010
        setattr(feeds, "read_feed", lambda *_, **__: Feed(url, self.me, "", None, items))  # noqa: B010
        facts: list[tuple[tuple[str, ...], Any]] = [(("there", each), True) for _, each in made]
        facts += [(("feed", url), True)] if new else []
        return Asked("feed", facts, parts=True), lambda: feeds.follow(self.collection, url)

    # Marks

    def _tag(self) -> tuple[Asked, Work]:
        ids, name = self._some(), f"{self.me} {self.dice.choice('abcd')}"
        there = self.dice.random() < 0.6
        facts = [(("tag", each, name), there) for each in ids]
        changed = {"add" if there else "remove": [name]}
        return Asked("tag", facts), lambda: self.collection.user_state.set_tags(ids, **changed)

    def _star(self) -> tuple[Asked, Work]:
        ids, there = self._some(), self.dice.random() < 0.6
        facts = [(("starred", each), there) for each in ids]
        return Asked("star", facts), lambda: self.collection.user_state.set_starred(
            ids, starred=there
        )

    def _read(self) -> tuple[Asked, Work]:
        ids, there = self._some(), self.dice.random() < 0.6
        facts = [(("read", each), there) for each in ids]
        return Asked("read", facts), lambda: self.collection.user_state.set_read(ids, read=there)

    def _date(self) -> tuple[Asked, Work]:
        ids, day = self._some(stored=True), date(2021, 1, self.dice.randrange(1, 29))
        facts = [(("day", each), day.isoformat()) for each in ids]
        return Asked("date", facts), lambda: self.collection.user_state.set_published(ids, day)

    def _progress(self) -> tuple[Asked, Work] | None:
        ids, place = self._own(1), self.dice.randrange(1, 500)
        if not ids:
            return None
        facts: list[tuple[tuple[str, ...], Any]] = [(("pos", ids[0]), place)]
        return Asked(
            "progress", facts, noted=False
        ), lambda: self.collection.user_state.set_position(ids[0], place)

    def _highlight(self) -> tuple[Asked, Work] | None:
        ids = self._own(1, stored=True)
        if not ids:
            return None
        article = self.collection.article(ids[0])
        text = article.document.text
        start = text.index(f" in {self.dice.randrange(20)}.")
        start = text.rindex("Of ", 0, start)
        quote = text[start : text.index(".", start)]
        known = {each.quote: each for each in highlights_of(self.collection, article)}
        note = f"note {self.dice.randrange(1000)}"
        if quote not in known:
            return Asked("highlight", [(("hl", ids[0], quote), note)]), lambda: add_highlight(
                self.collection, article, start, start + len(quote), note=note
            )
        identity = known[quote].id
        if self.dice.random() < 0.5:
            return Asked("note", [(("hl", ids[0], quote), note)]), lambda: edit_highlight(
                self.collection, ids[0], identity, note=note
            )
        return Asked("no highlight", [(("hl", ids[0], quote), None)]), lambda: remove_highlight(
            self.collection, ids[0], identity
        )

    def _remove(self) -> tuple[Asked, Work]:
        ids = self._some(stored=True)
        return Asked(
            "remove", [(("there", each), False) for each in ids]
        ), lambda: self.collection.trash.remove(ids)

    def _undo(self) -> tuple[Asked, Work]:
        return Asked("undo", []), self.collection.history.undo

    # The user's own files

    def _own_file(self) -> tuple[Asked, Work]:
        """Write a file of the user's into the library, write over it or move it."""
        number = self.dice.randrange(8)
        identity = f"{self.me}-own-{number}"
        # By the folder: the index may have been damaged a moment ago.
        folder = self.collection.settings.library
        ending = _ENDINGS[number % len(_ENDINGS)]
        found = [*folder.glob(f"{identity}{ending}"), *folder.glob(f"{identity}-*{ending}")]
        assert len(found) <= 1, found
        if not found:
            path, version = folder / f"{identity}{ending}", f"version-{number}-0"
            facts: list[tuple[tuple[str, ...], Any]] = [
                (("there", identity), True), (("text", identity), version),
                (("name", identity), path.name), (("pos", identity), 1),
            ]  # fmt: skip
        elif self.collection.user_state.position(identity) and self.dice.random() < 0.3:
            path = found[0]
            self.counter += 1
            target = path.with_name(f"{identity}-{self.counter}{ending}")
            facts = [(("name", identity), target.name)]
            return Asked("move a file", facts, noted=False), lambda: self._moved(
                identity, path, target
            )
        else:
            path = found[0]
            self.counter += 1
            version = f"version-{number}-{self.counter}"
            # If it was stopped before it noted where the user is, it does so now.
            at = self.collection.user_state.position(identity) or 1
            facts = [(("text", identity), version), (("pos", identity), at)]
        data = WRITTEN[ending](identity, f"{self._text(identity)} {version}")
        return Asked("write a file", facts, parts=True, noted=False), lambda: self._written(
            path, data, identity
        )

    def _written(self, path: Path, data: bytes, identity: str) -> None:
        self._look()
        temporary = path.with_name(f".{path.name}")
        try:
            temporary.write_bytes(data)
            temporary.replace(path)
        except OSError as error:
            raise StoreError(f"the user's own editor: {error}") from error
        self.collection.scanner.rescan()
        if not self.collection.user_state.position(identity):
            self.collection.user_state.set_position(identity, 1)

    def _look(self) -> None:
        """Look at the files: one that is moved and written over between two looks is another."""
        if not self.collection.scanner.rescan().finished:
            raise StoreError("the files cannot be looked at now")

    def _moved(self, identity: str, path: Path, target: Path) -> None:
        self._look()
        self.collection.user_state.set_position(
            identity, self.collection.user_state.position(identity)
        )
        path.rename(target)
        self.collection.scanner.rescan()

    # Looking

    def _search(self) -> tuple[Asked, Work] | None:
        ids = self._own(1, stored=True)
        if not ids:
            return None
        word = ids[0].removeprefix("2020-01-01-").replace("-", "x")

        def work() -> None:
            if self.collection.search(word).ids() != ids:
                # What was looked at can be searched, even if another worker deletes the index now.
                self.collection.scanner.rescan()
                found = self.collection.search(word).ids()
                assert found == ids or self.collection.problems, (word, found, ids)
            self.collection.search(f"is:unread or tag:{self.me}* -has:note sort:title")[:20]

        return Asked("search", []), work

    def _list(self) -> tuple[Asked, Work]:
        def work() -> None:
            for entry in self.collection.entries[:50]:
                assert entry.metadata.title
            complete(self.collection, "tag:w", 5)

        return Asked("list", []), work

    def _digest(self) -> tuple[Asked, Work] | None:
        ids = self._own(1)
        if not ids:
            return None

        def work() -> None:
            article = self.collection.article(ids[0])
            assert (
                self.collection.digests.digest(article, DigestOptions()).text
                == article.document.text
            )

        return Asked("digest", []), work

    def _doctor(self) -> tuple[Asked, Work]:
        def work() -> None:
            wrong = [each for each in check(self.collection.settings) if each.verdict == "wrong"]
            assert not [each for each in wrong if each.what == "state"], wrong

        return Asked("doctor", []), work

    def _backup(self) -> tuple[Asked, Work]:
        day = date(2001, 1, self.dice.randrange(1, 29))
        settings: Settings = self.collection.settings
        return Asked("backup", []), lambda: back_up(state_file(settings), day)

    def _state_there_and_back(self) -> tuple[Asked, Work]:
        def work() -> None:
            lines = [line.encode() for line in export_state(self.collection.state)]
            done, problems = import_state(self.collection.state, lines)
            assert (done, problems) == (len(lines), [])

        return Asked("state there and back", []), work

    def _open_again(self) -> tuple[Asked, Work]:
        def work() -> None:
            self.collection.close()
            self.collection = ArticleCollection.of_library(self.collection.settings)

        return Asked("open again", []), work


WEIGHTS = {
    "add": 8, "bring in": 1, "feed": 2, "tag": 14, "star": 8, "read": 12,
    "date": 4, "progress": 14, "highlight": 10, "remove": 6, "own file": 5,
    "search": 8, "list": 8, "digest": 1, "backup": 1, "open again": 2,
}  # fmt: skip
_DOCTOR = 0.002
"""The share of operations that look at everything; they take long."""
