"""Exports imported: what was counted is what is done, in batches, and bad rows are named."""

import json
from pathlib import Path

import pytest

from reader.intake.imports import open_import
from reader.services.adding import importing
from reader.services.adding.importing import count_rows, run_import
from reader.services.collection import ArticleCollection


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
