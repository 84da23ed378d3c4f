"""What both front ends do with articles."""

from pathlib import Path
from typing import Any

import pytest

from reader import pipeline
from reader.document.options import DigestOptions
from reader.errors import SourceNotFoundError
from reader.intake.formats import parsed, source
from reader.intake.sandbox import process
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.summary import summarize
from tests.intake.books import book, members
from tests.intake.servers import reply, serving


@pytest.fixture
def settings(settings: Settings) -> Settings:
    (settings.library / "bridge.md").write_text(
        "---\npublished: 2025-11-03\n---\n# Bridge closes\n\nText."
    )
    (settings.library / "river.txt").write_text("The river moved. It went west.")
    return settings


def test_the_library_is_listed_and_read(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    assert [entry.id for entry in collection.entries] == ["bridge", "river"]
    assert collection.article("bridge").metadata.title == "Bridge closes"
    with pytest.raises(SourceNotFoundError, match="nothing"):
        collection.article("nothing")


def test_marks_and_places_outlive_the_program(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("river", read=True)
    collection.user_state.set_position("river", 9)
    again = ArticleCollection.of_library(settings)
    assert again.user_state.is_read("river")
    assert again.search("is:unread").ids() == ["bridge"]
    assert again.user_state.position("river") == 9


def test_a_mark_is_undone_and_said_in_words(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    assert collection.history.undo() is None
    collection.user_state.set_read("bridge", read=True)
    assert collection.history.undo() == "marked “Bridge closes” as read"
    assert not collection.user_state.is_read("bridge")
    assert collection.history.undo() is None


def test_a_digest_is_made_once(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    collection = ArticleCollection.of_library(settings)
    article = collection.article("river")
    made = collection.digests.digest(article, DigestOptions())
    monkeypatch.setattr(pipeline, "find_facts", None)
    assert collection.digests.facts(article, DigestOptions()) == made.facts
    monkeypatch.setattr(summarize, "summarize", None)
    assert collection.digests.digest(article, DigestOptions()) == made


def test_files_are_opened_without_storing_anything(settings: Settings) -> None:
    collection = ArticleCollection.of_paths(
        [str(settings.library / "river.txt"), "nowhere.md"], settings
    )
    collection.user_state.set_read("river", read=True)
    assert [entry.id for entry in collection.entries] == ["river"]
    assert "nowhere.md" in collection.problems[0]
    assert not settings.state.exists()


def test_a_file_that_is_opened_is_read_and_parsed_once(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    read_bytes, run_parser = source.read_bytes, process.run_parser

    def read(path: Path) -> bytes:
        done.append(f"read {path.name}")
        return read_bytes(path)

    def run(parser: str, *args: Any, **options: Any) -> Any:
        done.append(f"parse {parser}")
        return run_parser(parser, *args, **options)

    monkeypatch.setattr(source, "read_bytes", read)
    monkeypatch.setattr(parsed, "run_parser", run)
    path = tmp_path / "weir.html"
    path.write_text(f"<title>The weir</title><article>{'<p>The weir broke.</p>' * 20}</article>")
    opened = ArticleCollection.of_paths([str(path)], settings)
    (entry,) = opened.entries
    articles = {opened.article(entry.id).document.text for _ in range(2)}
    assert "The weir broke." in articles.pop()
    assert not articles
    assert done == ["read weir.html", "parse page"]


def test_a_url_is_fetched_and_opened_without_being_stored(settings: Settings) -> None:
    body = b"<html><title>Bridge</title><body><article>" + b"<p>It is closed. " * 40
    with serving({"/bridge": reply(body, Content_Type="text/html")}) as server:
        url = f"{server.url}/bridge"
        collection = ArticleCollection.of_paths([url, url], settings, allow_private=True)
    first, second = (entry.id for entry in collection.entries)
    assert first == "bridge"
    assert second != first
    assert collection.entries[0].metadata.source == url
    assert collection.article(second).document.text.startswith("It is closed.")
    assert collection.problems == ()
    assert len(list(settings.library.iterdir())) == 2


def test_a_url_that_cannot_be_had_is_said_and_the_rest_is_there(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    with serving({}) as server:
        names = [server.url, "ftp://example.org/a", str(tmp_path / "a.txt")]
        collection = ArticleCollection.of_paths(names, settings)
        assert server.asked == []
    assert "private network: --allow-private" in collection.problems[0]
    assert "only http and https" in collection.problems[1]
    assert [entry.id for entry in collection.entries] == ["a"]


def test_the_chapters_of_a_book_are_listed_in_their_order(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "weir.epub").write_bytes(book(members(words=6_000)))
    collection = ArticleCollection.of_paths([str(tmp_path / "weir.epub")], settings)
    assert [entry.metadata.title for entry in collection.entries] == ["First water", "Second water"]
    assert collection.article("weir-2").document.text.startswith("It was dry.")
    assert collection.name == "The Weir"


def test_an_address_that_nothing_is_fetched_from_is_named(settings: Settings) -> None:
    collection = ArticleCollection.of_paths(
        ["http://127.0.0.1:9/a", str(settings.library / "river.txt")], settings
    )
    assert "http://127.0.0.1:9/a" in collection.problems[0]
    assert [entry.id for entry in collection.entries] == ["river"]


def test_a_library_that_does_not_exist_is_empty(settings: Settings, tmp_path: Path) -> None:
    elsewhere = Settings(library=tmp_path / "no", state=settings.state, cache=settings.cache)
    collection = ArticleCollection.of_library(elsewhere)
    assert (len(collection.entries), collection.problems) == (0, ())


def test_state_that_cannot_be_kept_is_said_and_the_articles_are_there(settings: Settings) -> None:
    settings.state.write_text("a file where the folder should be")
    collection = ArticleCollection.of_library(settings)
    assert len(collection.entries) == 2
    assert "nothing you do is saved" in collection.problems[0]
    collection.user_state.set_read("river", read=True)
    assert collection.user_state.is_read("river")


def test_the_samples_are_there(settings: Settings) -> None:
    assert len(ArticleCollection.of_samples(settings).entries) == 12
