"""Exports taken over: what was counted is what is done, in batches, and bad rows are named."""

import json
from pathlib import Path

import pytest

from reader.errors import OptionError, UnreadableSourceError
from reader.intake.draft import Draft
from reader.reading import adding, importing
from reader.reading.adding import Adder, New, add_sources
from reader.reading.importing import count_rows, run_import, waiting
from reader.reading.imports import open_any
from reader.reading.saved import save_query
from reader.reading.shelf import Shelf
from reader.settings import Settings
from reader.text.article import Metadata
from tests.intake.servers import reply, serving


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf.of_library(
        Settings(library=tmp_path / "l", state=tmp_path / "s", cache=tmp_path / "c")
    )


def pocket(folder: Path, *rows: str) -> Path:
    path = folder / "pocket.csv"
    path.write_text("title,url,time_added,tags,status\n" + "".join(f"{row}\n" for row in rows))
    return path


def test_what_was_counted_is_what_is_done(shelf: Shelf, tmp_path: Path) -> None:
    urls = [f"https://a.example/{number}" for number in range(3)]
    path = pocket(tmp_path, *(f"T,{url},1,,unread" for url in (*urls, urls[0])), "no,,1,,unread")
    export = open_any(path).export
    assert export is not None
    counted, told = count_rows(shelf, export), []
    done = run_import(shelf, export, progress=lambda *far: told.append(far))
    assert done == counted
    assert (done.queued, done.known, done.added) == (3, 1, 0)
    assert done.problems == [f"{path}: line 6: no address and no text"]
    assert told == [(number, 5) for number in range(1, 6)]
    assert count_rows(shelf, export).known == 4


def test_many_links_are_queued_batch_by_batch(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH", 2)
    path = pocket(tmp_path, *(f"T,https://a.example/{n},1,,unread" for n in range(5)))
    assert open_any(path).run(shelf).queued == 5
    assert len(waiting(shelf)) == 5
    assert shelf.undo() == "1 link is not to be fetched any more"
    assert shelf.undo() == "2 links are not to be fetched any more"
    assert len(waiting(shelf)) == 2


def test_of_what_has_no_text_the_page_is_queued_or_else_it_is_named(
    shelf: Shelf, tmp_path: Path
) -> None:
    entries = [
        {"title": "Empty", "url": url, "content": content, "is_archived": 0}
        for url, content in (
            ("https://a.example/empty", "<p> <br></p>"),
            ("", "<p> <br></p>"),
            ("https://a.example/full", "<p>The gates shut.</p>"),
        )
    ]
    path = tmp_path / "wallabag.json"
    path.write_text(json.dumps(entries))
    done = open_any(path).run(shelf)
    assert (done.added, done.queued) == (1, 1)
    assert [link.url for link in waiting(shelf)] == ["https://a.example/empty"]
    (problem,) = done.problems
    assert problem.endswith(": no text in it")


def new(name: str, *, url: str = "", seen: tuple[str, str] | None = None) -> New:
    text = f"The gates of {name} shut on Friday, and nobody of {name} knew why."
    about = Metadata(title=name, source=url)
    return New(Draft("", about, text, markdown=True), seen=seen)


def test_many_articles_are_written_batch_by_batch_and_undone_at_once(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    adder = Adder(shelf, "{} in the library no longer", ask=lambda _draft, _alike: True)
    for number, name in enumerate(("Ardmore", "Kells", "Skarholm"), start=1):
        assert adder.add(new(name))
        assert shelf.count == number // 2 * 2
    adder.flush()
    assert shelf.count == len(adder.result.ids) == 3
    assert "3 articles are in the library no longer" in str(shelf.undo())
    assert shelf.count == 0


def test_what_a_feed_brings_and_is_there_already_is_not_looked_at_again(shelf: Shelf) -> None:
    adder = Adder(shelf, "{} in the library no longer")
    assert adder.add(new("Kells", url="https://a.example/kells"))
    assert not adder.add(new("Kells", url="https://a.example/kells?utm_source=x"))
    assert not adder.add(new("Kells", seen=("https://a.example/feed", "kells")))
    adder.flush()
    assert len(adder.result.known) == 2
    assert shelf.state.rows("SELECT feed, id FROM item") == [("https://a.example/feed", "kells")]


def test_addresses_and_folders_are_added_and_a_bad_one_hides_no_other(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    page = b"<html><title>Bridge</title><body><article>" + b"<p>It is closed for now. " * 30
    with serving({"/bridge": reply(page, Content_Type="text/html")}) as server:
        done = add_sources(shelf, [f"{server.url}/bridge", f"{server.url}/no"], allow_private=True)
    assert (len(done.ids), len(done.problems)) == (1, 1)
    assert "answers 404" in done.problems[0]

    def fail(folder: Path, _suffixes: object) -> None:
        raise UnreadableSourceError(f"{folder}: cannot be read: Permission denied")

    monkeypatch.setattr(adding, "article_files", fail)
    (tmp_path / "own.md").write_text("The gates of Kells shut on Friday.")
    done = add_sources(shelf, [str(tmp_path / "folder"), str(tmp_path / "own.md")])
    assert len(done.ids) == 1
    assert done.problems == [f"{tmp_path}/folder: cannot be read: Permission denied"]


@pytest.mark.parametrize("name", ["", "-a", "two words", "a" * 41, "a.b"])
def test_a_name_that_cannot_stand_in_a_query_is_refused(shelf: Shelf, name: str) -> None:
    with pytest.raises(OptionError, match="is no name for a query: use letters, digits and"):
        save_query(shelf, name, "is:unread")


def test_a_query_that_is_kept_again_is_undone_to_what_it_was(shelf: Shelf) -> None:
    save_query(shelf, "new", "is:unread")
    save_query(shelf, "@New", "is:read")
    assert shelf.saved_queries() == {"new": "is:read"}
    assert shelf.undo() == "@new stands for “is:unread” again"
    assert shelf.saved_queries() == {"new": "is:unread"}
