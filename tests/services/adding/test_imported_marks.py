"""Notes and marks of imports are highlights here; dead links are entries that say so."""

import json
from pathlib import Path
from typing import Any

from reader.document.article import Metadata
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.imports import open_import
from reader.intake.imports.marks import Mark
from reader.services.adding.imported_marks import highlights_from
from reader.services.adding.importing import fetch_waiting, run_import
from reader.services.collection import ArticleCollection
from reader.services.highlights import edit_highlight, highlights_of
from tests.intake.servers import reply, serving

TEXT = "The ferry board met the crew. Nobody thought that the pontoon would be moved."
PAGE = f"<html><title>P</title><body><article><p>{TEXT}</p></article></body></html>".encode()


def wallabag(folder: Path, **entry: Any) -> Path:
    path = folder / "wallabag.json"
    path.write_text(json.dumps([{"is_archived": 0, "title": "Pontoon", **entry}]))
    return path


def test_marks_of_an_import_are_highlights_at_their_places(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    path = wallabag(
        tmp_path,
        url="https://ferry.example/p",
        content=f"<p>{TEXT}</p>",
        annotations=[
            {"quote": "the pontoon", "text": "call the mate", "created_at": "2014-01-01T00:00:00Z"},
            {"quote": "is not there any more", "text": "kept"},
        ],
    )
    run_import(collection, open_import(path))
    (entry,) = collection.entries
    found, lost = highlights_of(collection, collection.article(entry.id))
    assert (found.quote, found.note, found.when.year) == ("the pontoon", "call the mate", 2014)
    assert found.start == TEXT.index("the pontoon")
    assert (lost.lost, lost.quote, lost.note) == (True, "is not there any more", "kept")
    assert run_import(collection, open_import(path)).added == 0
    assert collection.history.undo()
    assert collection.count == 0


def test_a_note_without_a_passage_is_one_on_the_first_words() -> None:
    parsed = ParsedArticle("", Metadata(title="T"), markdown_text("# Ice\n\n" + "word " * 50))
    first, long = (
        highlights_from(each, [Mark("", "mine"), Mark("", "more")])
        for each in (parsed, ParsedArticle("", Metadata(title="T"), markdown_text("word " * 50)))
    )
    assert [(each["quote"], each["note"]) for each in first] == [("Ice", "mine\n\nmore")]
    assert long[0]["quote"] == " ".join(["word"] * 16)
    assert highlights_from(parsed, []) == ()


def test_marks_of_a_link_wait_for_its_page(collection: ArticleCollection, tmp_path: Path) -> None:
    with serving({"/p": reply(PAGE, Content_Type="text/html")}) as server:
        run_import(
            collection,
            open_import(
                wallabag(tmp_path, url=f"{server.url}/p", annotations=[{"quote": "the crew"}])
            ),
        )
        (link,) = collection.queue.waiting()
        assert link.marks == (Mark("the crew"),)
        (article_id,) = fetch_waiting(collection, [link], allow_private=True).ids
    (found,) = highlights_of(collection, collection.article(article_id))
    assert (found.quote, found.lost) == ("the crew", False)


def test_a_note_on_a_link_can_be_read_before_its_page_is_there(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    path = tmp_path / "pinboard.json"
    with serving({"/p": reply(PAGE, Content_Type="text/html")}) as server:
        row = {"href": f"{server.url}/p", "description": "Pontoon", "extended": "Call the board."}
        path.write_text(json.dumps([{**row, "time": "2023-01-02T03:04:05Z", "tags": "ice"}]))
        assert run_import(collection, open_import(path)).queued == 1
        (entry,) = collection.entries
        assert set(entry.metadata.tags) == {"ice", "not fetched"}
        (found,) = highlights_of(collection, collection.article(entry.id))
        assert (found.note, found.lost) == ("Call the board.", False)
        assert run_import(collection, open_import(path)).known == 1
        waiting = collection.queue.waiting()
        assert fetch_waiting(collection, waiting, allow_private=True).problems == []
    (entry,) = collection.entries
    assert entry.metadata.tags == ("ice",)
    article = collection.article(entry.id)
    (found,) = highlights_of(collection, article)
    assert (found.note, found.lost) == ("Call the board.", False)
    assert article.document.text.strip().startswith(found.quote)


def test_every_link_with_a_note_is_listed(collection: ArticleCollection, tmp_path: Path) -> None:
    path = tmp_path / "pinboard.json"
    rows = [
        {"href": f"https://ferry.example/{n}", "description": f"Boat {n}", "extended": f"Note {n}."}
        for n in range(3)
    ]
    path.write_text(json.dumps([{**row, "time": "2023-01-02T03:04:05Z"} for row in rows]))
    run_import(collection, open_import(path))
    titles = {entry.metadata.title for entry in collection.entries}
    assert titles == {"Boat 0", "Boat 1", "Boat 2"}


def test_the_colour_of_an_imported_highlight_stays_when_its_page_comes(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    path = tmp_path / "pinboard.json"
    with serving({"/p": reply(PAGE, Content_Type="text/html")}) as server:
        row = {"href": f"{server.url}/p", "description": "Pontoon", "extended": "Call the board."}
        path.write_text(json.dumps([{**row, "time": "2023-01-02T03:04:05Z"}]))
        run_import(collection, open_import(path))
        (entry,) = collection.entries
        (found,) = highlights_of(collection, collection.article(entry.id))
        edit_highlight(collection, entry.id, found.id, colour="green", tags=("todo",))
        fetch_waiting(collection, collection.queue.waiting(), allow_private=True)
    (found,) = highlights_of(collection, collection.article(entry.id))
    assert (found.colour, found.tags) == ("green", ("todo",))


def test_one_link_in_two_folders_has_both_tags(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    path = tmp_path / "pocket.csv"
    path.write_text(
        "title,url,time_added,tags,status\nP,https://ferry.example/p,1,a,unread\n"
        "P,https://ferry.example/p/?utm_source=x,1,b,unread\n"
    )
    run_import(collection, open_import(path))
    assert [link.tags for link in collection.queue.waiting()] == [("a", "b")]


def test_a_dead_link_is_an_entry_that_says_so_until_its_page_is_back(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    path = tmp_path / "pocket.csv"
    with serving({}) as server:
        path.write_text(
            f"title,url,time_added,tags,status\nPontoon,{server.url}/p,1388631845,ice,unread\n"
        )
        run_import(collection, open_import(path))
        done = fetch_waiting(collection, collection.queue.waiting(), allow_private=True)
        assert (len(done.ids), len(done.problems)) == (1, 1)
        (entry,) = collection.entries
        assert (entry.metadata.title, set(entry.metadata.tags)) == ("Pontoon", {"ice", "dead link"})
        assert "answers 404" in collection.article(entry.id).document.text
        assert run_import(collection, open_import(path)).known == 1
        server.handlers["/p"] = reply(PAGE, Content_Type="text/html")
        again = collection.queue.waiting(given_up=True)
        assert not fetch_waiting(collection, again, allow_private=True).problems
    (entry,) = collection.entries
    assert entry.metadata.tags == ("ice",)
    assert TEXT in collection.article(entry.id).document.text
    assert collection.queue.waiting(given_up=True) == []
