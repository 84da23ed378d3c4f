"""Exports taken over: what was counted is what is done, in batches, and bad rows are named."""

import json
from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.errors import OptionError, UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.imports import open_import
from reader.services.adding import adding, importing
from reader.services.adding.adding import Adder, New, add_sources
from reader.services.adding.importing import count_rows, run_import
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.intake.servers import reply, serving


@pytest.fixture
def collection(tmp_path: Path) -> ArticleCollection:
    return ArticleCollection.of_library(
        Settings(library=tmp_path / "l", state=tmp_path / "s", cache=tmp_path / "c")
    )


def pocket(folder: Path, *rows: str) -> Path:
    path = folder / "pocket.csv"
    path.write_text("title,url,time_added,tags,status\n" + "".join(f"{row}\n" for row in rows))
    return path


def test_what_was_counted_is_what_is_done(collection: ArticleCollection, tmp_path: Path) -> None:
    urls = [f"https://a.example/{number}" for number in range(3)]
    path = pocket(tmp_path, *(f"T,{url},1,,unread" for url in (*urls, urls[0])), "no,,1,,unread")
    export = open_import(path)
    counted, told = count_rows(collection, export), []
    done = run_import(collection, export, progress=lambda *far: told.append(far))
    assert done == counted
    assert (done.queued, done.known, done.added) == (3, 1, 0)
    assert done.problems == [f"{path}: line 6: no address and no text"]
    assert told == [(number, 5) for number in range(1, 6)]
    assert count_rows(collection, export).known == 4


def test_many_links_are_queued_batch_by_batch(
    collection: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH", 2)
    path = pocket(tmp_path, *(f"T,https://a.example/{n},1,,unread" for n in range(5)))
    assert run_import(collection, open_import(path)).queued == 5
    assert len(collection.queue.waiting()) == 5
    assert collection.history.undo() == "queued 1 link"
    assert collection.history.undo() == "queued 2 links"
    assert len(collection.queue.waiting()) == 2


def test_of_what_has_no_text_the_page_is_queued_or_else_it_is_named(
    collection: ArticleCollection, tmp_path: Path
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
    done = run_import(collection, open_import(path))
    assert (done.added, done.queued) == (1, 1)
    assert [link.url for link in collection.queue.waiting()] == ["https://a.example/empty"]
    (problem,) = done.problems
    assert problem.endswith(": no text in it")


def new(name: str, *, url: str = "", seen: tuple[str, str] | None = None) -> New:
    text = f"The gates of {name} shut on Friday, and nobody of {name} knew why."
    about = Metadata(title=name, source=url)
    return New(ParsedArticle("", about, markdown_text(text)), seen=seen)


def test_many_articles_are_written_batch_by_batch_and_undone_at_once(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    adder = Adder(collection, "added {}", ask=lambda _draft, _alike: True)
    for number, name in enumerate(("Ardmore", "Kells", "Skarholm"), start=1):
        assert adder.add(new(name))
        assert collection.count == number // 2 * 2
    adder.flush()
    assert collection.count == len(adder.result.ids) == 3
    assert "added 3 articles" in str(collection.history.undo())
    assert collection.count == 0


def test_what_a_feed_brings_and_is_there_already_is_not_looked_at_again(
    collection: ArticleCollection,
) -> None:
    adder = Adder(collection, "added {}")
    assert adder.add(new("Kells", url="https://a.example/kells"))
    assert not adder.add(new("Kells", url="https://a.example/kells?utm_source=x"))
    assert not adder.add(new("Kells", seen=("https://a.example/feed", "kells")))
    adder.flush()
    assert len(adder.result.known) == 2
    assert collection.state.rows("SELECT feed, id FROM item") == [
        ("https://a.example/feed", "kells")
    ]


def test_addresses_and_folders_are_added_and_a_bad_one_hides_no_other(
    collection: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder").mkdir()
    page = b"<html><title>Bridge</title><body><article>" + b"<p>It is closed for now. " * 30
    with serving({"/bridge": reply(page, Content_Type="text/html")}) as server:
        done = add_sources(
            collection, [f"{server.url}/bridge", f"{server.url}/no"], allow_private=True
        )
    assert (len(done.ids), len(done.problems)) == (1, 1)
    assert "answers 404" in done.problems[0]

    def fail(folder: Path, _suffixes: object) -> None:
        raise UnreadableSourceError(f"{folder}: cannot be read: Permission denied")

    monkeypatch.setattr(adding, "article_files", fail)
    (tmp_path / "own.md").write_text("The gates of Kells shut on Friday.")
    done = add_sources(collection, [str(tmp_path / "folder"), str(tmp_path / "own.md")])
    assert len(done.ids) == 1
    assert done.problems == [f"{tmp_path}/folder: cannot be read: Permission denied"]


@pytest.mark.parametrize("name", ["", "-a", "two words", "a" * 41, "a.b"])
def test_a_name_that_cannot_stand_in_a_query_is_refused(
    collection: ArticleCollection, name: str
) -> None:
    with pytest.raises(OptionError, match="cannot be the name of a query: use letters, digits and"):
        collection.saved.save(name, "is:unread")


def test_a_query_that_is_kept_again_is_undone_to_what_it_was(collection: ArticleCollection) -> None:
    collection.saved.save("new", "is:unread")
    collection.saved.save("@New", "is:read")
    assert collection.saved.all() == {"new": "is:read"}
    assert collection.history.undo() == "changed the query @new"
    assert collection.saved.all() == {"new": "is:unread"}
