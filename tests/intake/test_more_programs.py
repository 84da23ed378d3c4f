"""Exports of further programs: recognised by their content and read with notes and marks."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.intake.formats.feeds import Outline
from reader.intake.imports import BadRow, ImportItem, open_import
from reader.intake.imports.marks import Mark, labelled_marks, quoted_marks

A = "https://ferry.example/a"
DAY = datetime(2014, 1, 2, 3, 4, 5, tzinfo=UTC)
STATED = "2014-01-02T03:04:05Z"


def read(tmp_path: Path, form: str, content: Any, name: str = "export") -> list[Any]:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    opened = open_import(path)
    assert opened.form.name == form
    return list(opened.rows())


def test_karakeep_links_notes_lists_and_highlights(tmp_path: Path) -> None:
    entry = {
        "createdAt": 1388631845, "title": "Pontoon", "tags": ["ice"], "lists": [{"name": "Work"}],
        "content": {"type": "link", "url": A, "htmlContent": "<p>Text.</p>"}, "note": "call",
        "archived": True, "favourited": True,
        "highlights": [{"text": "the mate", "note": "why", "createdAt": STATED}],
    }  # fmt: skip
    note = {"createdAt": 1, "content": {"type": "text", "text": "Own words."}}
    first, second, bad = read(tmp_path, "karakeep", {"bookmarks": [entry, note, 7]})
    assert (first.url, first.title, first.tags) == (A, "Pontoon", ("ice", "Work"))
    assert (first.read, first.starred, first.added) == (True, True, DAY)
    assert first.marks == (Mark("", "call"), Mark("the mate", "why", DAY))
    assert (second.url, second.text) == ("", "Own words.")
    assert bad == BadRow("entry 3", "not an object with fields")


def test_linkwarden_collections_become_tags(tmp_path: Path) -> None:
    link = {
        "name": "Pontoon", "url": A, "tags": [{"name": "ice"}], "description": "call",
        "createdAt": STATED, "highlights": [{"text": "the mate", "comment": "why"}],
    }  # fmt: skip
    collections = [
        {"id": 1, "name": "Work", "links": []},
        {"id": 2, "name": "Boats", "parentId": 1, "links": [link, None]},
    ]
    item, bad = read(tmp_path, "linkwarden", {"name": "me", "collections": collections})
    assert (item.url, item.title, item.tags) == (A, "Pontoon", ("Work", "Boats", "ice"))
    assert item.marks == (Mark("", "call"), Mark("the mate", "why"))
    assert bad.where == "Boats, entry 2"


def test_pinboard_tags_have_spaces_between_them(tmp_path: Path) -> None:
    entry = {
        "href": A, "description": "Pontoon", "extended": "call", "time": STATED, "shared": "no",
        "toread": "no", "tags": "ice boats",
    }  # fmt: skip
    item, other = read(tmp_path, "pinboard", [entry, {**entry, "toread": "yes"}])
    assert (item.url, item.title, item.tags) == (A, "Pontoon", ("ice", "boats"))
    assert (item.read, other.read, item.added) == (True, False, DAY)
    assert item.marks == (Mark("", "call"),)


def test_items_of_google_reader_carry_texts_labels_and_states(tmp_path: Path) -> None:
    entry = {
        "id": "tag:google.com,2005:reader/item/1", "title": "Pontoon", "published": 1388631845,
        "canonical": [{"href": A}], "summary": {"content": "<p>Text.</p>"}, "author": "Mona Lie",
        "origin": {"title": "Ferry log"},
        "categories": [
            "user/-/state/com.google/starred", "user/-/state/com.google/read",
            "user/-/label/Work", "Ice",
        ],
    }  # fmt: skip
    (item,) = read(tmp_path, "google-reader", {"id": "x", "items": [entry]})
    assert (item.url, item.title, item.author, item.site) == (A, "Pontoon", "Mona Lie", "Ferry log")
    assert (item.read, item.starred, item.tags) == (True, True, ("Work", "Ice"))
    assert (item.published, item.content) == (date(2014, 1, 2), "<p>Text.</p>")


def test_readwise_highlights_of_a_book_are_one_article(tmp_path: Path) -> None:
    rows = (
        "Highlight,Book Title,Book Author,Note,Tags,Highlighted at,Document tags\n"
        f'"The ice, it said.",Ice,Mona Lie,why,,{STATED},winter\n'
        "It melted.,Ice,Mona Lie,,,,\nElsewhere.,Boats,,,,,\n,Boats,,,,,\n"
    )
    bad, ice, boats = read(tmp_path, "readwise-highlights", rows)
    assert isinstance(bad, BadRow)
    assert (ice.title, ice.author, ice.tags) == ("Ice", "Mona Lie", ("winter",))
    assert ice.text == "The ice, it said.\n\nIt melted."
    assert ice.marks == (Mark("The ice, it said.", "why", DAY), Mark("It melted."))
    assert boats.text == "Elsewhere."


CLIPPINGS = """\ufeffIce (Lie, Mona)
- Your Highlight on page 4 | Location 52-53 | Added on Thursday, 2 January 2014 03:04:05

The ice held.
==========
Ice (Lie, Mona)
- Your Note on page 4 | Location 53 | Added on Thursday, 2 January 2014 03:05:00

Did it?
==========
Eis
- Ihre Markierung bei Position 7-8 | Hinzugefügt am Donnerstag, 2. Januar 2014 03:04:05

Das Eis hielt.
==========
Eis
- Ihr Lesezeichen bei Position 9 | Hinzugefügt am Donnerstag, 2. Januar 2014 03:04:05


==========
broken
==========
"""


def test_kindle_clippings_are_one_article_a_book_with_notes_at_their_passages(
    tmp_path: Path,
) -> None:
    bad, ice, eis = read(tmp_path, "kindle", CLIPPINGS, "My Clippings.txt")
    assert isinstance(bad, BadRow)
    assert (ice.title, ice.author, ice.text) == ("Ice", "Lie, Mona", "The ice held.")
    day = datetime(2014, 1, 2, tzinfo=UTC)
    assert ice.marks == (Mark("The ice held.", "Did it?", day),)
    assert (eis.title, eis.marks) == ("Eis", (Mark("Das Eis hielt.", "", day),))


def test_newsboat_feeds_have_tags_and_titles(tmp_path: Path) -> None:
    urls = (
        '# mine\nhttps://ferry.example/feed boats "~Ferry log" !hidden\n'
        'https://ice.example/feed\n"query:Unread:unread = \\"yes\\""\nfeed:https://a.example/f x\n'
    )
    first, second, bad, last = read(tmp_path, "newsboat", urls, "urls")
    assert first == Outline("Ferry log", "https://ferry.example/feed", folders=("boats",))
    assert (second.title, second.folders) == ("https://ice.example/feed", ())
    assert isinstance(bad, BadRow)
    assert last.url == "https://a.example/f"


def test_a_plain_list_of_addresses_is_no_file_of_newsboat(tmp_path: Path) -> None:
    rows = read(tmp_path, "urls", f"{A}\n{A}b\n", "links.txt")
    assert all(isinstance(row, ImportItem) for row in rows)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Highlight:one\nNote:why", (Mark("one", "why"),)),
        ("Highlight:one\ntwo\n\nHighlight:three", (Mark("one\ntwo"), Mark("three"))),
        ("Highlight:one\nColor:red\nNote:n\nmore", (Mark("one", "n\nmore"),)),
        ("no label", ()),
        ("", ()),
    ],
)
def test_marks_are_read_from_labelled_lines(text: str, marks: tuple[Mark, ...]) -> None:
    assert labelled_marks(text) == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("> one\n> two\n\nwhy\n\n> three\n", (Mark("one\ntwo", "why"), Mark("three"))),
        ("> one", (Mark("one"),)),
        ("no quote", ()),
        ("", ()),
    ],
)
def test_marks_are_read_from_quotes(text: str, marks: tuple[Mark, ...]) -> None:
    assert quoted_marks(text) == marks


def test_a_backup_of_firefox_has_folders_as_tags(tmp_path: Path) -> None:
    kind = "text/x-moz-place"
    link = {
        "type": kind,
        "title": "Pontoon",
        "uri": A,
        "tags": "ice,work",
        "dateAdded": 1388631845000000,
    }
    own = {"type": kind, "title": "Recent", "uri": "place:sort=8"}
    folder = {"type": f"{kind}-container", "title": "Boats", "children": [link, own, 7]}
    menu = {"type": f"{kind}-container", "title": "menu", "children": [folder]}
    (item,) = read(tmp_path, "firefox", {"title": "", "root": "placesRoot", "children": [menu]})
    assert (item.url, item.title, item.tags) == (A, "Pontoon", ("Boats", "ice", "work"))
    assert item.added == DAY


def test_inoreader_has_marks_under_other_names(tmp_path: Path) -> None:
    mark = {"text": "the mate", "note": "why", "added_on": 1388631845}
    entry = {"title": "Pontoon", "canonical": [{"href": A}], "annotations": [mark]}
    (item,) = read(tmp_path, "google-reader", {"items": [entry]})
    assert item.marks == (Mark("the mate", "why", DAY),)


def test_a_csv_may_have_semicolons_texts_and_descriptions(tmp_path: Path) -> None:
    rows = (
        'Title;URL;Content;Tags;"Creation date";Description\n'
        f'Pontoon;{A};"<p>Ice, a; lot</p>";"ice, work";{STATED};call\n'
    )
    (item,) = read(tmp_path, "csv", rows)
    assert (item.title, item.url, item.tags) == ("Pontoon", A, ("ice", "work"))
    assert (item.content, item.marks, item.added) == (
        "<p>Ice, a; lot</p>",
        (Mark("", "call"),),
        DAY,
    )
