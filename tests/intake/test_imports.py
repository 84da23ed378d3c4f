"""What other programs export is read row by row; a bad row is named and passed over."""

import io
import json
import tracemalloc
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import SourceNotFoundError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.formats.feeds import Outline
from reader.intake.imports import (
    FORMATS,
    BadRow,
    ImportItem,
    fields,
    import_article,
    open_import,
)
from reader.intake.imports.csv_rows import Row, read_rows
from reader.intake.imports.item import OwnArticle
from reader.intake.imports.marks import Mark
from reader.intake.imports.registry import BY_NAME, all_that_is_taken
from tests.conftest import SHARED

pytestmark = pytest.mark.usefixtures("no_child")

EXPORTS = SHARED / "data" / "exports"
A = "https://example.org/a"


def save(folder: Path, content: str | bytes, name: str = "export") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def zip_of(members: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def rows(path: Path, form: str | None = None) -> list[ImportItem | OwnArticle | BadRow]:
    found = open_import(path, form).rows()
    return [row for row in found if isinstance(row, ImportItem | OwnArticle | BadRow)]


def items(path: Path) -> list[ImportItem]:
    return [row for row in rows(path) if isinstance(row, ImportItem)]


def bad(path: Path) -> list[tuple[str, str]]:
    return [(row.where, row.reason) for row in rows(path) if isinstance(row, BadRow)]


SAMPLES = [
    ("bookmarks.html", "netscape", 1),
    ("instapaper.csv", "instapaper", 4),
    ("omnivore.zip", "omnivore", 1),
    ("pocket.csv", "pocket-csv", 3),
    ("pocket_ril_export.html", "pocket-html", 2),
    ("readwise_reader.csv", "readwise", 1),
    ("wallabag.json", "wallabag", 1),
]


@pytest.mark.parametrize(("name", "form", "count"), SAMPLES)
def test_a_sample_of_each_program_is_recognised_and_read(name: str, form: str, count: int) -> None:
    if not EXPORTS.is_dir():
        pytest.skip("the sample exports are not beside this checkout")
    opened = open_import(EXPORTS / name)
    assert opened.form == BY_NAME[form]
    first, second = list(opened.rows()), list(opened.rows())
    assert first == second
    assert len(first) == count
    assert all(isinstance(row, ImportItem) for row in first)


POCKET = '''title,url,time_added,cursor,tags,status
"Two
lines, ""quoted""",https://example.org/a,1541343937,x,news|long read,archive
https://example.org/b,https://example.org/b,,,,unread
no address,,1541343937,,,unread
a script,javascript:alert(1),1541343937,,,unread
too,many,fields,in,this,row,"really, many"
"never closed,https://example.org/c,1,,,unread
last,https://example.org/d,1541343937000,,,unread
'''


def test_pocket_columns_are_read_by_name_and_bad_rows_are_named(tmp_path: Path) -> None:
    path = save(tmp_path, POCKET)
    first, second, last = items(path)
    assert (first.title, first.url, first.where) == ('Two lines, "quoted"', A, "line 2")
    assert (first.tags, first.read) == (("news", "long read"), True)
    assert first.added == datetime(2018, 11, 4, 15, 5, 37, tzinfo=UTC)
    assert (second.title, second.added, second.read) == ("", None, False)
    assert (last.where, last.added) == ("line 9", first.added)
    assert bad(path) == [
        ("line 5", "no address and no text"),
        ("line 6", "not a web address: javascript:alert(1)"),
        ("line 7", "7 fields in 6 columns: a comma without quotes"),
        ("line 8", "a quote is opened and never closed"),
    ]


def test_instapaper_folders_are_states_or_tags_and_selections_notes(tmp_path: Path) -> None:
    head = "URL,Title,Selection,Folder\n"
    path = save(tmp_path, f"{head}{A},A,quote,Cooking\n,Note,Own words.,Starred\n")
    first, note = items(path)
    assert (first.tags, first.marks) == (("Cooking",), (Mark("quote"),))
    assert (note.url, note.starred, note.text) == ("", True, "Own words.")
    parsed = import_article(note)
    assert parsed is not None
    assert (parsed.metadata.title, parsed.body, parsed.markdown) == ("Note", "Own words.", False)
    assert import_article(first) is None


def test_what_readwise_only_got_by_a_feed_is_passed_over(tmp_path: Path) -> None:
    path = save(
        tmp_path,
        "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n"
        f"A,{A},1,\"['c\\'d', 'e']\",2026-03-14 23:55:23+00:00,0.97,later,True\n"
        "F,https://example.org/f,2,,,0,feed,False\n",
    )
    (only,) = items(path)
    assert (only.title, only.read, only.tags) == ("A", True, ("c'd", "e"))
    assert only.added == datetime(2026, 3, 14, 23, 55, 23, tzinfo=UTC)


def test_raindrop_and_any_other_csv_are_read(tmp_path: Path) -> None:
    raindrop = save(
        tmp_path,
        "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n"
        '1,T,N,,https://example.org/a,News/UK,"x, y",2024-01-02T03:04:05.678Z,,,true\n',
    )
    (item,) = items(raindrop)
    assert (item.tags, item.starred) == (("News", "UK", "x", "y"), True)
    assert item.marks == (Mark("", "N"),)
    assert item.added == datetime(2024, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
    other = save(tmp_path, "Name,Link,Labels,Read\nT,https://example.org/a,a|b,yes\n")
    (item,) = items(other)
    assert (item.title, item.tags, item.read) == ("T", ("a", "b"), True)


def test_a_list_of_addresses_is_read_line_by_line(tmp_path: Path) -> None:
    path = save(tmp_path, "# mine\nhttps://example.org/a b\n\nnot one\nhttp://example.org/c\n")
    found = [item.url for item in items(path)]
    assert found == ["https://example.org/a%20b", "http://example.org/c"]
    assert bad(path) == [("line 4", "not a web address: not%20one")]


BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
<DT><H3>Outer</H3><DL><p><DT><A HREF="https://example.org/a" ADD_DATE="1600322788"
 TAGS="x,y">One &amp; two</A><DD>A note
<DT><H3>Inner</H3><DL><p>
<DT><A HREF="https://example.org/b" ADD_DATE="13245896388000000">B</A></DL><p>
<DT><A HREF="place:sort=8">Recent</A></DL><p>
<DT><A HREF="https://example.org/c">C</A></DL>"""


def test_bookmarks_keep_their_folders_notes_and_days(tmp_path: Path) -> None:
    path = save(tmp_path, BOOKMARKS)
    first, inner, last = items(path)
    assert (first.title, first.tags) == ("One & two", ("Outer", "x", "y"))
    assert first.marks == (Mark("", "A note"),)
    assert first.added == datetime(2020, 9, 17, 6, 6, 28, tzinfo=UTC)
    assert inner.tags == ("Outer", "Inner")
    assert inner.added == datetime(2020, 9, 29, 23, 39, 48, tzinfo=UTC)
    assert last.tags == ()
    assert bad(path) == [("line 7", "not a web address: place:sort=8")]


def test_a_page_of_pocket_or_instapaper_is_read_by_its_headings(tmp_path: Path) -> None:
    page = (
        "<html><title>{}</title><h1>Unread</h1><ul><li><a href='https://example.org/a' "
        "time_added='1541343937' tags='x,y'>A</a></ul><h1>Read Archive</h1><ul><li>"
        "<a href='https://example.org/b'>B</a></ul><h1>Own folder</h1><a href='/c'>C</a></html>"
    )
    titles = {"Pocket Export": "pocket-html", "Instapaper: Export": "instapaper-html"}
    for title, form in titles.items():
        path = save(tmp_path, page.format(title))
        assert open_import(path).form.name == form
        first, second = items(path)
        assert (first.tags, first.read, second.read) == (("x", "y"), False, True)
        assert bad(path) == [("line 1", "not a web address: /c")]


WALLABAG = [
    {"id": "22", "title": "A", "url": A, "is_archived": 1, "is_starred": "1", "language": "en_GB",
     "created_at": "2016-09-08T11:55:58+0200", "content": "<p>One.</p><p>Two.</p>",
     "published_by": ["Ana", "Bo"], "published_at": "2016-09-07T00:00:00+0200",
     "tags": ["x", {"label": "y"}, None, 3], "annotations": [{"quote": "One", "text": "so"}, 1]},
    {"title": None, "url": "https://example.org/b", "is_archived": False, "tags": None,
     "content": "wallabag can't retrieve contents for this article. Please troubleshoot."},
    {"title": "none", "url": None},
    "nonsense",
    {"url": "ftp://example.org/"},
]  # fmt: skip


def test_wallabag_entries_carry_their_text(tmp_path: Path) -> None:
    path = save(tmp_path, json.dumps(WALLABAG))
    first, link = items(path)
    assert (first.read, first.starred, first.tags) == (True, True, ("x", "y"))
    assert (first.author, first.language) == ("Ana, Bo", "en")
    assert (first.published, first.marks) == (date(2016, 9, 7), (Mark("One", "so"),))
    parsed = import_article(first)
    assert parsed is not None
    assert (parsed.body, parsed.metadata.source) == ("One.\n\nTwo.\n", A)
    assert import_article(link) is None
    assert bad(path) == [
        ("entry 3", "no address and no text"),
        ("entry 4", "not an object with fields"),
        ("entry 5", "not a web address: ftp://example.org/"),
    ]


def test_the_first_wallabag_called_things_otherwise(tmp_path: Path) -> None:
    old = {"title": "A", "url": A, "is_read": "1", "is_fav": "1", "tags": "x, y"}
    (one,) = items(save(tmp_path, json.dumps([old])))
    assert (one.read, one.starred, one.tags) == (True, True, ("x", "y"))


def test_a_description_of_a_bookmark_is_a_note_whatever_is_around_it(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF='https://example.org/a'>A</A>"
        "<DD><blockquote>Ask the <b>smith</b>.</blockquote>"
        "<DT><A HREF='https://example.org/b'>B</A><DD>Plain.<DT><A HREF='https://example.org/c'>C</A></DL>"
    )
    marks = [[mark.note for mark in each.marks] for each in items(save(tmp_path, page))]
    assert marks == [["Ask the smith."], ["Plain."], []]


def omnivore(folder: Path, extra: dict[str, str] | None = None) -> Path:
    entry = {"id": "1", "slug": "a", "title": "A", "author": "Ada", "url": A, "state": "Archived",
             "labels": ["x"], "savedAt": "2024-10-29T16:30:11.000Z"}  # fmt: skip
    pdf = {**entry, "slug": "b", "url": "https://example.org/b.pdf", "state": None, "labels": None}
    path = folder / "omnivore.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("metadata_0_to_20.json", json.dumps([entry, pdf, 5]))
        archive.writestr("content/a.html", "<p>Text.</p>")
        archive.writestr("highlights/a.md", "> Text.")
        for name, content in (extra or {}).items():
            archive.writestr(name, content)
    return path


def test_omnivore_entries_carry_their_text_and_their_marks(tmp_path: Path) -> None:
    path = omnivore(tmp_path, {"metadata_20_to_40.json": "[not json"})
    first, pdf = items(path)
    assert (first.title, first.author, first.tags, first.read) == ("A", "Ada", ("x",), True)
    assert (first.marks, first.content) == ((Mark("Text."),), "<p>Text.</p>")
    assert (pdf.read, pdf.content) == (False, "")
    assert bad(path) == [
        ("metadata_0_to_20.json, entry 3", "not an object with fields"),
        ("metadata_20_to_40.json", "not valid JSON at line 1: export it again"),
    ]


def test_a_text_that_unfolds_too_far_costs_its_own_row_alone(tmp_path: Path) -> None:
    bomb = json.dumps([{"slug": "bomb", "url": A, "title": "Bomb"}])
    path = omnivore(tmp_path, {"metadata_1.json": bomb, "content/bomb.html": "\0" * 3_000_000})
    assert len(items(path)) == 2
    unfolds = "content/bomb.html: expands to more data than any text needs: left out"
    assert ("metadata_1.json, entry 1", unfolds) in bad(path)


def test_the_texts_of_a_large_export_are_read_one_at_a_time(tmp_path: Path) -> None:
    entries = [{"slug": f"s{n}", "url": f"{A}{n}"} for n in range(60)]
    extra = {f"content/s{n}.html": f"<p>{'word ' * 100_000}</p>" for n in range(60)}
    path = omnivore(tmp_path, {"metadata_1.json": json.dumps(entries), **extra})
    tracemalloc.start()
    assert sum(1 for _ in open_import(path).rows()) == 63
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * 2**20


def test_the_parts_of_a_zip_file_are_read_in_their_order(tmp_path: Path) -> None:
    head = "title,url,time_added,tags,status\n"
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("part_000001.csv", f"{head}B,https://example.org/b,,,unread\n")
        archive.writestr("part_000000.csv", f"{head}A,{A},,,unread\nx,,,,\n")
        archive.writestr("readme.html", "<p>hello</p>")
    assert open_import(path).form.name == "pocket-csv"
    assert [item.title for item in items(path)] == ["A", "B"]
    assert bad(path) == [("part_000000.csv, line 3", "no address and no text")]


def test_a_member_that_cannot_be_a_list_hides_no_other(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", b"\0\1\2")
        archive.writestr("b.html", "<p>Hello</p>")
        archive.writestr("c.csv", f"title,url,time_added,tags,status\nA,{A},,,unread\n")
    assert open_import(path).form.name == "pocket-csv"
    assert [item.title for item in items(path)] == ["A"]
    assert [where for where, _ in bad(path)] == ["a.csv"]


def test_a_title_that_names_a_mark_of_another_format_changes_nothing(tmp_path: Path) -> None:
    title = "What <opml> and NETSCAPE-Bookmark-file-1 are"
    path = save(tmp_path, f"title,url,time_added,tags,status\n{title},{A},,,unread\n")
    assert [item.title for item in items(path)] == [title]


UNKNOWN: dict[str, str | bytes] = {
    "an article": "# A heading\n\nSome text, with a comma.\n",
    "nothing": "",
    "a page": "<html><p>Hello</p></html>",
    "other JSON": '{"name": "x"}',
    "a zip file of something else": zip_of({"readme.html": "<p>Hello</p>", "a.csv": b"\0"}),
    "an empty zip file": b"PK\x05\x06" + bytes(18),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_what_is_no_export_is_said_with_the_formats_that_are(what: str, tmp_path: Path) -> None:
    with pytest.raises((UnsupportedSourceError, UnreadableSourceError), match=r"export: .+"):
        open_import(save(tmp_path, UNKNOWN[what]))


def test_a_list_of_feeds_is_recognised(tmp_path: Path) -> None:
    path = save(
        tmp_path,
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="A" xmlUrl="https://a.org/"/>'
        "</body></opml>",
    )
    opened = open_import(path)
    assert opened.form.name == "opml"
    assert list(opened.rows()) == [Outline("A", "https://a.org/")]


def test_an_article_of_reader_is_recognised_whatever_it_says(tmp_path: Path) -> None:
    line = {"reader": 1, "id": "a", "title": "A", "body": '<opml> "url" is_archived', "read": True}
    (row,) = rows(save(tmp_path, json.dumps(line)))
    assert isinstance(row, OwnArticle)
    assert (row.parsed.body, row.read) == (line["body"], True)


def test_no_two_formats_have_one_name_and_the_help_names_every_program() -> None:
    assert len(BY_NAME) == len(FORMATS)
    words = all_that_is_taken()
    assert all((each.program or each.label) in words for each in FORMATS)


def test_a_file_that_is_missing_or_an_unknown_format_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file"):
        open_import(tmp_path / "nowhere.csv")
    with pytest.raises(
        UnsupportedSourceError, match="nonsense: no such format: choose one of instapaper, "
    ):
        open_import(save(tmp_path, POCKET), "nonsense")
    assert open_import(save(tmp_path, POCKET), "csv").form.name == "csv"


def test_a_broken_library_is_said(tmp_path: Path) -> None:
    path = save(tmp_path, '[{"is_archived": 1, "url"')
    with pytest.raises(UnreadableSourceError, match="not valid JSON at line 1"):
        rows(path)
    with pytest.raises(UnreadableSourceError, match="not valid JSON"):
        rows(save(tmp_path, '[{"url":' + "[" * 200_000))


MOMENTS = [
    ("1541343937", datetime(2018, 11, 4, 15, 5, 37, tzinfo=UTC)),
    (1541343937, datetime(2018, 11, 4, 15, 5, 37, tzinfo=UTC)),
    ("1541343937000", datetime(2018, 11, 4, 15, 5, 37, tzinfo=UTC)),
    ("2016-09-08T11:55:58+0200", datetime(2016, 9, 8, 9, 55, 58, tzinfo=UTC)),
    ("2016-09-08", datetime(2016, 9, 8, tzinfo=UTC)),
    ("0", None), ("", None), ("soon", None), (None, None), ("9999999999999", None), (True, None),
    ("0001-01-01T00:00:00+23:00", None),
]  # fmt: skip


@pytest.mark.parametrize(("value", "moment"), MOMENTS)
def test_moments_are_read_in_the_forms_that_programs_write(
    value: object, moment: datetime | None
) -> None:
    found = fields.moment(value)
    assert found == moment or (value == "9999999999999" and found is not None)


TAG_LISTS = [
    ("['a', \"b's\"]", ("a", "b's")),
    ('["a", "b"]', ("a", "b")),
    ("a, b,,a", ("a", "b")),
    ("[]", ()),
    ("", ()),
    ("[" * 100_000, ()),
    ("['it\\'s']", ("it's",)),
]


@pytest.mark.parametrize("number", range(len(TAG_LISTS)))
def test_lists_of_tags_are_read_without_evaluating_them(number: int) -> None:
    value, tags = TAG_LISTS[number]
    assert fields.listed_tags(value) == tags


HEADERS = (
    "title,url,time_added,tags,status",
    "URL,Title,Selection,Folder,Timestamp,Tags",
    "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen",
    "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite",
    "url,name",
)


@pytest.mark.parametrize("header", HEADERS)
def test_a_row_of_too_many_fields_is_named_in_every_format(header: str, tmp_path: Path) -> None:
    row = ",".join(A if name.lower() == "url" else "" for name in header.split(","))
    path = save(tmp_path, f"{header}\n{row},more\n{row}\n")
    assert bad(path) == [
        (
            "line 2",
            f"{row.count(',') + 2} fields in {row.count(',') + 1} columns: a comma without quotes",
        )
    ]
    assert [(item.where, item.url) for item in items(path)] == [("line 3", A)]


@given(st.sampled_from(HEADERS), st.text(alphabet="ab,\"'[]|\n\r\t 1;:/https.é\x00", max_size=200))
@settings(max_examples=120, deadline=None)
def test_any_csv_gives_items_and_bad_rows(
    tmp_path_factory: pytest.TempPathFactory, header: str, body: str
) -> None:
    path = save(tmp_path_factory.getbasetemp(), f"{header}\n{body}", "any.csv")
    if "\0" in body:
        with pytest.raises(UnreadableSourceError, match="binary"):
            rows(path)
    else:
        assert all(row.where.startswith("line ") for row in rows(path))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)
KEYS = ("title url is_archived is_starred created_at content tags annotations language "
        "published_by published_at domain_name slug labels state author").split()  # fmt: skip


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), json_values) | json_values, max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_library_gives_items_and_bad_rows(
    tmp_path_factory: pytest.TempPathFactory, entries: list[object]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = save(folder, json.dumps([{"is_archived": 0}, *entries]), "any.json")
    assert len(rows(path)) == len(entries) + 1
    with zipfile.ZipFile(folder / "any.zip", "w") as archive:
        archive.writestr("metadata_0.json", json.dumps(entries))
    assert len(rows(folder / "any.zip")) == len(entries)


def test_a_field_without_end_costs_its_own_row_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.imports.csv_rows.FIELD_CAP", 100)
    first, second = read_rows(f"url\n{'x' * 200}\n{A}\n")
    assert first == BadRow("line 2", "not valid CSV: field larger than field limit (100)")
    assert isinstance(second, Row)
    assert second.get("url") == A


def test_empty_lines_at_the_head_of_a_file_are_passed_over(tmp_path: Path) -> None:
    path = save(tmp_path, f"\ufeff\n\ntitle,url,time_added,tags,status\nA,{A},,,unread\n\n")
    assert [(item.title, item.where) for item in items(path)] == [("A", "line 4")]


def test_a_member_of_a_zip_file_that_is_broken_is_named(tmp_path: Path) -> None:
    head = "title,url,time_added,tags,status\n"
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("part_000000.csv", f"{head}A,{A},,,unread\n")
        archive.writestr("part_000001.csv", head + "\0" * 3_000_000)
    assert [item.title for item in items(path)] == ["A"]
    assert bad(path) == [("part_000001.csv", "expands to more data than any text needs: left out")]


def test_rows_are_read_when_every_line_opens_a_quote() -> None:
    text = "url\n" + '",\n' * 20_000
    assert sum(1 for _ in read_rows(text)) == 10_000
