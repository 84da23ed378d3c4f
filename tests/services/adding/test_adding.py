"""Articles added: in batches, each once, and bad sources hide no others."""

import gzip
import zipfile
from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.errors import UnreadableSourceError
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.library.state.change import Edit
from reader.services.adding import adding
from reader.services.adding.adding import Adder, New, add_sources, read_source
from reader.services.collection import ArticleCollection
from tests.intake.servers import reply, serving


def new(name: str, *, url: str = "", seen: Edit | None = None) -> New:
    text = f"The gates of {name} shut on Friday, and nobody of {name} knew why."
    about = Metadata(title=name, source=url)
    return New(ParsedArticle("", about, markdown_text(text)), seen=seen)


def test_many_articles_are_written_batch_by_batch_and_undone_at_once(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    adder = Adder(collection, "added {}", ask=lambda _parsed, _alike: True)
    for number, name in enumerate(("Ardmore", "Kells", "Skarholm"), start=1):
        assert adder.add(new(name))
        assert collection.count == number // 2 * 2
    adder.flush()
    assert collection.count == len(adder.result.ids) == 3
    # One add is one line of `undo --list`, however many batches it was stored in.
    assert [label for _, label in collection.history.recent()] == ["added 3 articles"]
    assert "added 3 articles" in str(collection.history.undo())
    assert collection.count == 0


def test_what_a_feed_brings_and_is_there_already_is_not_looked_at_again(
    collection: ArticleCollection,
) -> None:
    adder = Adder(collection, "added {}")
    assert adder.add(new("Kells", url="https://a.example/kells"))
    assert not adder.add(new("Kells", url="https://a.example/kells?utm_source=x"))
    assert not adder.add(new("Kells", seen=Edit("item", ("https://a.example/feed", "kells"), {})))
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

    def fail(folder: Path, _passed: object) -> None:
        raise UnreadableSourceError(f"{folder}: cannot be read: Permission denied")

    monkeypatch.setattr(adding, "article_files", fail)
    (tmp_path / "own.md").write_text("The gates of Kells shut on Friday.")
    done = add_sources(collection, [str(tmp_path / "folder"), str(tmp_path / "own.md")])
    assert len(done.ids) == 1
    assert done.problems == [f"{tmp_path / 'folder'}: cannot be read: Permission denied"]


def test_ids_are_told_when_their_articles_are_stored(
    collection: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_BATCH", 2)
    for name in ("Kells", "Lorn", "Maree"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nThe gates of {name} shut on Friday.")
    told: list[list[str]] = []
    done = add_sources(collection, [str(tmp_path)], stored=told.append)
    assert [len(ids) for ids in told] == [2, 1]
    assert [*told[0], *told[1]] == done.ids


def test_what_is_in_a_packed_file_has_the_whole_path_as_its_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md.gz").write_bytes(gzip.compress(b"# A\n\nText of it."))
    with zipfile.ZipFile("two.zip", "w") as archive:
        archive.writestr("b.md", "# B\n\nText of it.")
    (packed,), (member,) = read_source("a.md.gz"), read_source("two.zip")
    assert packed.metadata.source == str(tmp_path / "a.md.gz")
    assert member.metadata.source == f"{tmp_path / 'two.zip'}#b.md"


def test_what_is_nearly_the_same_is_met_among_articles_added_together(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    words = [f"word{number}" for number in range(60)]
    texts = (words, [*words, "more"], words[:20] + words[40:])
    files = [str(tmp_path / f"{number}.txt") for number in range(3)]
    for file, text in zip(files, texts, strict=True):
        Path(file).write_text(" ".join(text))
    done = add_sources(collection, files)
    assert len(done.ids) == 2
    (problem,) = done.problems
    assert "was not added: 98% of it is identical to" in problem
    again = add_sources(collection, files, ask=lambda _parsed, _alike: True)
    assert (len(again.ids), again.problems) == (1, [])
