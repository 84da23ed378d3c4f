"""Kill the program before every write of every operation, and look at what is left.

``python -m tests.library.kills [--every N] [OPERATION...]``:
each operation is run once to count the calls that
change something on the disk; then, for each of those, it is run in a child process that is killed
(SIGKILL) right before that call. After each kill a new start must find every article whole, every
mark that was there before, the operation done or not done and nothing between (of additions some
articles, each whole), and an index that says what one made from nothing says. (In the manner of
notmuch's T380-atomicity.)
"""

import argparse
import json
import os
import pickle
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from types import FrameType

from reader.document.article import Metadata
from reader.document.from_plain import plain_document
from reader.intake.formats.feeds import Feed, FeedItem
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.http.fetch import Fetched
from reader.intake.imports import open_import
from reader.library.state.backups import back_up, restore, sound
from reader.library.state.state import StoredState
from reader.library.state.transfer import import_state
from reader.services.adding import feeds
from reader.services.adding.adding import Adder, New, add_sources
from reader.services.adding.importing import run_import
from reader.services.collection import ArticleCollection
from reader.services.highlights import add_highlight, edit_highlight, highlights_of
from reader.services.paths import state_file
from reader.settings import Settings, change_setting
from tests.platform import config_home

WRITES = frozenset(
    {
        "execute", "executemany", "fsync", "link", "replace", "unlink", "write", "utime", "mkdir",
        "rename", "mkstemp", "chmod", "close",
    }
)  # fmt: skip
"""The C functions by which anything on the disk changes; some reads are among them."""
END = "This is the end of it."
OLD = ("2020-01-01-old-one", "2020-01-02-old-two", "2020-01-03-old-three")


def settings_in(folder: Path) -> Settings:
    return Settings(library=folder / "lib", state=folder / "state", cache=folder / "cache")


def body(name: str) -> str:
    sentence = f"Nothing but {name} is told in sentence"
    return " ".join(f"{sentence} {number} of {name}." for number in range(60)) + f" {END}"


def parsed(name: str, day: int) -> ParsedArticle:
    about = Metadata(title=name, published=date(2020, 1, day), source=f"https://example.org/{name}")
    return ParsedArticle("", about, markdown_text(body(name)))


def prepare(folder: Path) -> None:
    """Make a library with some articles and marks."""
    settings = settings_in(folder)
    settings.library.mkdir(parents=True)
    (settings.library / "own.md").write_text(f"# Own\n\n{body('own')}\n")
    sources = folder / "sources"
    sources.mkdir()
    for number in range(3):
        (sources / f"source-{number}.md").write_text(f"# New {number}\n\n{body(f'new{number}')}\n")
    lines = [
        {"reader": 1, "id": "", "title": f"Import {n}", "markdown": True, "body": body(f"imp{n}")}
        for n in range(30)
    ]
    (folder / "own.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    collection = ArticleCollection.of_library(settings)
    adder = Adder(collection, "{} gone")
    for day, name in enumerate(("old one", "old two", "old three"), start=1):
        adder.add(New(parsed(name, day), added=datetime(2020, 1, day, tzinfo=UTC)))
    adder.flush()
    collection.user_state.set_read(OLD[0], read=True)
    collection.user_state.set_tags(["own", OLD[1]], add=["kept"])
    collection.close()


def _add(folder: Path) -> None:
    collection = ArticleCollection.of_library(settings_in(folder))
    add_sources(collection, [str(folder / "sources")])


def _import(folder: Path) -> None:
    collection = ArticleCollection.of_library(settings_in(folder))
    run_import(collection, open_import(folder / "own.jsonl"))


def _tag(folder: Path) -> None:
    ArticleCollection.of_library(settings_in(folder)).user_state.set_tags(
        ["own", *OLD], add=["fresh"]
    )


def _star(folder: Path) -> None:
    ArticleCollection.of_library(settings_in(folder)).user_state.set_starred(
        ["own", *OLD], starred=True
    )


def _remove(folder: Path) -> None:
    ArticleCollection.of_library(settings_in(folder)).trash.remove([OLD[2], "own"])


def _undo(folder: Path) -> None:
    ArticleCollection.of_library(settings_in(folder)).history.undo()


def _index(folder: Path) -> None:
    shutil.rmtree(folder / "cache", ignore_errors=True)
    ArticleCollection.of_library(settings_in(folder)).close()


def _highlight(folder: Path) -> None:
    collection = ArticleCollection.of_library(settings_in(folder))
    article = collection.article("own")
    start = article.document.text.index("sentence 7")
    add_highlight(collection, article, start, start + 20, note="to be kept")


def _note(folder: Path) -> None:
    collection = ArticleCollection.of_library(settings_in(folder))
    known = highlights_of(collection, collection.article("own"))[0]
    edit_highlight(collection, "own", known.id, note="another")


def _save(folder: Path) -> None:
    ArticleCollection.of_library(settings_in(folder)).saved.save("mine", "is:unread")


def _settings(folder: Path) -> None:
    os.environ.update(config_home(folder / "config"))
    change_setting("measure", "66")
    change_setting("theme", "reader-light")


def _setting(folder: Path) -> None:
    os.environ.update(config_home(folder / "config"))
    change_setting("measure", "77")


def _damage(folder: Path) -> None:
    _backup(folder)
    state_file(settings_in(folder)).write_bytes(b"no state at all " * 5000)


def _restore(folder: Path) -> None:
    restore(state_file(settings_in(folder)))


def _backup(folder: Path) -> None:
    back_up(state_file(settings_in(folder)), date(2001, 2, 3))


def _refresh(folder: Path) -> None:
    items = tuple(
        FeedItem(
            f"i{n}",
            f"https://example.org/f{n}",
            f"Feed {n}",
            "",
            None,
            (),
            plain_document(body(f"f{n}")),
            True,
        )
        for n in range(3)
    )
    feed = Feed("https://example.org/feed", "A feed", "", None, items)
    setattr(feeds, "fetch", lambda url, **_: Fetched(url, "application/rss+xml", b"x"))  # noqa: B010
    setattr(feeds, "read_feed", lambda *_, **__: feed)  # noqa: B010
    feeds.follow(ArticleCollection.of_library(settings_in(folder)), feed.url)


def _state_import(folder: Path) -> None:
    lines = [
        json.dumps({"table": "article", "id": each, "read_at": "2020", "position": 5}).encode()
        for each in ("own", *OLD)
    ]
    import_state(StoredState(state_file(settings_in(folder))), lines)


OPERATIONS: dict[str, tuple[Callable[[Path], None], Callable[[Path], None] | None]] = {
    "add": (_add, None),
    "import": (_import, None),
    "tag": (_tag, None),
    "star": (_star, None),
    "remove": (_remove, None),
    "undo of remove": (_undo, _remove),
    "undo of add": (_undo, _add),
    "refresh": (_refresh, None),
    "index": (_index, None),
    "highlight": (_highlight, None),
    "note": (_note, _highlight),
    "undo of import": (_undo, _import),
    "undo of highlight": (_undo, _highlight),
    "save a query": (_save, None),
    "setting": (_setting, _settings),
    "backup": (_backup, None),
    "restore": (_restore, _damage),
    "state import": (_state_import, None),
}
"""Name -> the operation, and what is done before it."""
IN_PARTS = frozenset({"add", "import", "refresh"})
"""Those that may be done for some articles and not for others."""


class Killer:
    """Counts the calls that write, and dies before one of them."""

    def __init__(self, at: int) -> None:
        self.count = 0
        self._at = at

    def __call__(self, frame: FrameType, event: str, argument: object) -> None:
        if event == "c_call" and getattr(argument, "__name__", "") in WRITES:
            self.count += 1
            if self.count == self._at:
                os.kill(os.getpid(), signal.SIGKILL)


def run(operation: Callable[[Path], None], folder: Path, at: int) -> int | None:
    """Run an operation in a child, and return how many calls it made; None when it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        killer = Killer(at)
        sys.setprofile(killer)
        try:
            operation(folder)
        finally:
            sys.setprofile(None)
            os.write(writing, str(killer.count).encode())
            os._exit(0)
    os.close(writing)
    told = os.read(reading, 100)
    os.close(reading)
    os.waitpid(child, 0)
    return int(told) if told else None


Snapshot = dict[str, object]
"""What a user has: articles with their texts and marks, feeds, queries, settings, files."""


def snapshot(folder: Path) -> Snapshot:
    """Return everything that a user would miss, as the next start finds it."""
    settings = settings_in(folder)
    collection = ArticleCollection.of_library(settings)
    assert not collection.problems, collection.problems
    found: Snapshot = {}
    for entry in collection.entries:
        article = collection.article(entry.id)
        assert article.document.text.rstrip().endswith(END), entry
        marks = [(each.quote, each.start, each.note) for each in highlights_of(collection, article)]
        about = (entry.metadata.title, entry.metadata.published, sorted(entry.metadata.tags))
        marked = (entry.read, entry.starred, collection.user_state.position(entry.id), marks)
        found[f"article {entry.id}"] = (about, marked, entry.path and entry.path.name)
    rows = collection.state.rows("SELECT url, title FROM feed UNION SELECT name, query FROM saved")
    found |= {f"row {key}": value for key, value in rows}
    found |= {f"file {path.name}": 1 for path in settings.library.iterdir() if path.name[0] != "."}
    config = folder / "config" / "reader" / "settings.toml"
    found["settings"] = config.read_text() if config.exists() else ""
    found["half"] = sorted(p.name for p in settings.state.rglob("*.tmp"))
    for copy in settings.state.glob("state-*.db"):
        assert sound(copy), copy
    found["backups"] = len(list(settings.state.glob("state-2*.db")))
    collection.close()
    return found


def look(folder: Path, name: str, old: Snapshot, new: Snapshot) -> None:
    """Look at what is left, as the next start finds it: the old or the new, and a sound index."""
    settings = settings_in(folder)
    if name == "restore" and not sound(state_file(settings)):
        # The damaged one is still there: then the doctor says so, and nothing is begun anew.
        assert state_file(settings).exists()
        restore(state_file(settings))
    left = snapshot(folder)
    left["half"] = old["half"]  # of a copy that was not finished: the next one takes it away
    if name in IN_PARTS:
        both = {**old, **new}
        wrong = {key: left.get(key) for key in left if left[key] != both.get(key)}
        assert not wrong, (name, wrong)
        assert old.keys() - {"backups"} <= left.keys() or name.startswith("undo"), old.keys() - left
    else:
        differs = {key: (old.get(key), left.get(key), new.get(key)) for key in {*old, *left, *new}}
        of_old = {key: each for key, each in differs.items() if each[0] != each[1]}
        of_new = {key: each for key, each in differs.items() if each[1] != each[2]}
        assert not of_old or not of_new, (name, of_old, of_new)
    collection = ArticleCollection.of_library(settings)
    listed = list(collection.entries)
    collection.close()
    shutil.rmtree(settings.cache)
    again = ArticleCollection.of_library(settings)
    assert listed == list(again.entries), (listed, list(again.entries))
    again.history.undo()
    again.close()


def check(name: str, every: int, fewest: int, start: Path) -> int:
    """Kill an operation at every so many of its calls; return how many kills that were."""
    operation, before = OPERATIONS[name]
    with tempfile.TemporaryDirectory() as temporary:
        ready = Path(temporary) / "ready"
        shutil.copytree(start, ready)
        relocate(ready)
        if before is not None:
            in_child(before, ready)
        folder = Path(temporary) / "trial"

        def fresh() -> None:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(ready, folder)
            relocate(folder)

        fresh()
        old = in_child(snapshot, folder) if name != "restore" else None
        fresh()
        calls = run(operation, folder, 0) or 1
        new = in_child(snapshot, folder)
        assert isinstance(new, dict)
        # An operation of few calls is killed a few times all the same.
        every = max(1, min(every, calls // fewest))
        kills, at = 0, 1 + random.randrange(every)
        while True:
            fresh()
            total = run(operation, folder, at)
            try:
                look(folder, name, old if isinstance(old, dict) else new, new)
            except AssertionError:
                sys.stderr.write(f"{name}: killed before call {at}\n")
                raise
            if total is not None:
                return kills
            kills += 1
            at += every


def in_child(work: Callable[[Path], object], folder: Path) -> object:
    """Do something in a process of its own: what it loads and leaves open is gone with it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            with os.fdopen(writing, "wb") as file:
                pickle.dump(work(folder), file)
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as file:
        data = file.read()
    os.waitpid(child, 0)
    assert data, f"{work.__name__} failed"
    found: object = pickle.loads(data)
    return found


def relocate(folder: Path) -> None:
    """Make a copy of a library one of its own: its state names where the files are."""
    if not sound(state_file(settings_in(folder))):
        return
    state = StoredState(state_file(settings_in(folder)))
    rows = state.rows("SELECT id, path FROM article WHERE path IS NOT NULL")
    with state.file.lock:
        for identity, path in rows:
            moved = str(folder / "lib" / Path(path).name)
            state.file.connection.execute(
                "UPDATE article SET path = ? WHERE id = ?", (moved, identity)
            )
        for seq, edits in state.rows("SELECT seq, edits FROM change"):
            value = json.loads(edits)
            for move in value["moves"]:
                kind = "lib" if "/lib/" in move[1] else "state/trash"
                other = "state/trash" if kind == "lib" else "lib"
                move[0] = str(folder / other / Path(move[0]).name)
                move[1] = str(folder / kind / Path(move[1]).name)
            for step in value["steps"]:
                for row in (step[2], step[3]):
                    if row and row.get("path"):
                        row["path"] = str(folder / "lib" / Path(row["path"]).name)
            state.file.connection.execute(
                "UPDATE change SET edits = ? WHERE seq = ?", (json.dumps(value), seq)
            )
    state.close()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.library.kills", description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="at each Nth call; 1")
    parser.add_argument("--fewest", type=int, default=8, metavar="N", help="kills of each; 8")
    parser.add_argument("operations", nargs="*", metavar="OPERATION", help=", ".join(OPERATIONS))
    options = parser.parse_args()
    if unknown := set(options.operations) - OPERATIONS.keys():
        parser.error(f"{', '.join(sorted(unknown))}: there are {', '.join(OPERATIONS)}")
    if options.every < 1 or options.fewest < 1:
        parser.error("--every, --fewest: at least 1")
    total, started = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        start = Path(temporary) / "start"
        start.mkdir()
        prepare(start)
        for name in options.operations or OPERATIONS:
            kills = check(name, options.every, options.fewest, start)
            total += kills
            sys.stdout.write(f"{name:16} killed {kills:4} times, nothing lost\n")
            sys.stdout.flush()
    sys.stdout.write(f"{total} kills in {time.monotonic() - started:.0f} s\n")


if __name__ == "__main__":
    main()
