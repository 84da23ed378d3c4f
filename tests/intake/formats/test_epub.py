"""E-books become articles: a chapter each, or the whole; a broken one is named."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.article import Metadata
from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import MEMBER_CAP, ZipFile
from reader.intake.formats.epub import read_book, read_epub
from reader.intake.formats.source import read_file, read_parsed, read_parsed_parts
from reader.intake.sandbox.parsers.epub import parse_epub
from tests.intake.books import CONTAINER, book, members, page

pytestmark = pytest.mark.usefixtures("no_child")

ABOUT = Metadata(
    title="The Weir",
    author="Ana Ruiz, Bo Li",
    published=date(2021, 5, 18),
    site="Lune Press",
    language="en",
    tags=("rivers",),
)


def test_a_short_book_is_one_article_with_its_chapters_under_their_titles() -> None:
    (parsed,) = read_epub(book(), name="weir.epub")
    assert parsed.metadata == ABOUT
    lines = parsed.body.split("\n")
    assert lines[0] == "# First *water*"
    assert lines[2] == "It was wet."
    assert "## Second water" in lines
    assert "It was **dry**." in lines
    assert "Then it rained." in lines
    assert "Buy the next book." not in lines


@pytest.mark.parametrize("stated", ["und", "un", "mul", "zxx", "Klingon", ""])
def test_a_language_that_is_none_is_left_out_of_a_book(stated: str) -> None:
    parts = members()
    whole = parts["OEBPS/book.opf"]
    parts["OEBPS/book.opf"] = re.sub(
        "(<dc:language>)[^<]*", lambda found: found[1] + stated, str(whole)
    )
    assert parts["OEBPS/book.opf"] != whole
    (parsed,) = read_epub(book(parts), name="weir.epub")
    assert parsed.metadata == replace(ABOUT, language=None)
    assert read_epub(book(parts), name="w")[0].article().metadata.language is None


def test_a_long_book_is_an_article_for_each_chapter_of_its_contents() -> None:
    parsed_articles = read_epub(book(members(words=6_000)), name="weir.epub")
    assert [parsed.metadata.title for parsed in parsed_articles] == ["First water", "Second water"]
    assert {parsed.metadata.site for parsed in parsed_articles} == {"The Weir"}
    assert {parsed.metadata.author for parsed in parsed_articles} == {"Ana Ruiz, Bo Li"}
    assert "Then it rained." in parsed_articles[1].body


def test_a_file_is_a_book_by_its_name_or_by_its_content(tmp_path: Path) -> None:
    for name in ("weir.epub", "weir"):
        (tmp_path / name).write_bytes(book(members(words=6_000)))
        parts = read_parsed_parts(tmp_path / name)
        assert [part.id for part in parts] == ["weir-1", "weir-2"]
        assert "Then it rained." in read_file(tmp_path / name).document.text
    assert read_parsed(tmp_path / "weir").metadata.title == "The Weir"


def test_a_book_of_the_second_version_has_its_contents_in_another_file() -> None:
    parts = members(words=6_000)
    parts["OEBPS/book.opf"] = (
        parts["OEBPS/book.opf"]
        .replace('href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"',
                 'href="toc.ncx" media-type="application/x-dtbncx+xml"')
        .replace('<itemref idref="nav"/>', "")
    )  # fmt: skip
    parts["OEBPS/toc.ncx"] = (
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>One'
        '</text></navLabel><content src="text/one.xhtml"/><navPoint><navLabel><text>Two</text>'
        '</navLabel><content src="text/two%20b.xhtml#y"/></navPoint><navPoint><navLabel><text>Part'
        "</text></navLabel></navPoint></navPoint></navMap></ncx>"
    )
    assert [each.metadata.title for each in read_epub(book(parts), name="w")] == ["One", "Two"]


def test_a_book_is_asked_for_what_it_says_of_itself_or_for_one_page() -> None:
    about = parse_epub(book(), contents=True)
    assert (about["title"], about["pages"], about["chapters"]) == ("The Weir", 3, [])
    for page_number, words in enumerate(["It was wet.", "It was dry.", "Then it rained."]):
        (chapter,) = parse_epub(book(), only=page_number)["chapters"]
        assert words in chapter["document"]["text"]


def test_a_book_without_contents_has_a_chapter_for_each_page() -> None:
    parts = members(words=6_000)
    del parts["OEBPS/nav.xhtml"]
    titles = [parsed.metadata.title for parsed in read_epub(book(parts), name="w")]
    assert titles == ["First water", "Part 2", "Part 3"]


def test_a_page_that_the_contents_leave_out_is_a_chapter_when_it_begins_with_a_title() -> None:
    parts = members(words=6_000)
    parts["OEBPS/text/more.xhtml"] = page("<h2>An afterword</h2><p>Then it rained.</p>")
    titles = [parsed.metadata.title for parsed in read_epub(book(parts), name="w")]
    assert titles == ["First water", "Second water", "An afterword"]


def test_a_book_without_a_container_is_found_by_its_package() -> None:
    parts = members()
    del parts["META-INF/container.xml"]
    assert read_book(book(parts), name="w").metadata.title == "The Weir"


def test_a_page_that_is_broken_or_missing_is_left_out_and_named() -> None:
    parts: dict[str, str | bytes] = {**members()}
    parts["OEBPS/text/two b.xhtml"] = b"\0\0\0"
    del parts["OEBPS/text/more.xhtml"]
    parsed = read_book(book(parts), name="w")
    assert "It was wet." in parsed.body
    assert len(parsed.notes) == 2
    assert "more.xhtml: is missing" in parsed.notes[1]


def test_of_a_page_that_is_drawn_the_words_are_read() -> None:
    parts = members()
    parts["OEBPS/text/more.xhtml"] = (
        '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><text>The weir</text>'
        '<text>in <tspan>May</tspan></text><path d="M0 0"/></svg>'
    )
    assert "The weir\n\nin May" in read_book(book(parts), name="w").body


@pytest.mark.parametrize("instead", ["more", "cover", "nothing"])
def test_in_the_place_of_a_picture_comes_the_page_that_the_book_names(instead: str) -> None:
    parts = members()
    parts["OEBPS/book.opf"] = (
        parts["OEBPS/book.opf"]
        .replace('id="cover"', f'id="cover" fallback="{instead}"')
        .replace('idref="more"', 'idref="cover"')
    )
    assert ("Then it rained." in read_book(book(parts), name="w").body) == (instead == "more")


def test_a_page_with_nothing_on_it_is_passed_over() -> None:
    parts: dict[str, str | bytes] = {**members(), "OEBPS/text/more.xhtml": b""}
    parsed = read_book(book(parts), name="w")
    assert "It was **dry**." in parsed.body
    assert "Then it rained." not in parsed.body
    assert parsed.notes == ()


@pytest.mark.parametrize("named", ["gone.opf", "OEBPS/broken.opf"])
def test_a_package_that_is_missing_or_broken_gives_way_to_one_that_is_not(named: str) -> None:
    parts = members()
    parts["META-INF/container.xml"] = CONTAINER.replace("OEBPS/book.opf", named)
    parts["OEBPS/broken.opf"] = "no XML"
    assert read_book(book(parts), name="w").metadata.title == "The Weir"


@pytest.mark.parametrize("day", ["", "long ago", "2021", "2021-13-99"])
def test_a_day_of_publication_that_is_none_is_left_out(day: str) -> None:
    parts = members()
    parts["OEBPS/book.opf"] = parts["OEBPS/book.opf"].replace("2021-05-18", day)
    assert read_book(book(parts), name="w").metadata == replace(ABOUT, published=None)


def test_a_page_that_is_no_valid_xml_is_read_all_the_same() -> None:
    parts = members()
    parts["OEBPS/text/one.xhtml"] = page("<p>One &unknown; <b>two<p>three <br> four</p>")
    body = read_book(book(parts), name="w").body
    assert "two" in body
    assert "four" in body


def locked() -> bytes:
    parts = members()
    uris = "".join(
        f'<CipherReference URI="OEBPS/text/{name}.xhtml"/>' for name in ("one", "two%20b", "more")
    )
    parts["META-INF/encryption.xml"] = f"<encryption>{uris}</encryption>"
    return book(parts)


BROKEN = {
    "no zip file": (b"PK\3\4 and nothing more", "not a complete zip file"),
    "cut off": (book()[:-200], "not a complete zip file"),
    "another zip file": (book({"a.txt": "x"}), "no package document"),
    "locked by its seller": (locked(), "DRM"),
    "without text": (book({**members(), **dict.fromkeys(
        [f"OEBPS/text/{name}.xhtml" for name in ("one", "two b", "more")], page(""))}), "no text"),
    "entities that grow": (book({**members(), "OEBPS/book.opf":
        '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><package>&b;</package>'}),
        "no text"),
}  # fmt: skip


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_no_book_is_said(what: str) -> None:
    data, message = BROKEN[what]
    with pytest.raises(UnreadableSourceError, match=f"^evil.epub: .*{message}"):
        read_epub(data, name="evil.epub")


def test_a_reference_out_of_the_file_names_nothing() -> None:
    parts = members()
    parts["OEBPS/book.opf"] = parts["OEBPS/book.opf"].replace(
        "text/one.xhtml", "../../../../etc/passwd"
    )
    assert any("passwd: is missing" in note for note in read_book(book(parts), name="w").notes)


@given(st.binary(max_size=400), st.integers(0, 2_000))
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_a_book_or_an_error(noise: bytes, at: int) -> None:
    whole = book()
    data = whole[:at] + noise + whole[at + len(noise) :]
    try:
        assert parse_epub(data)["pages"] >= 0
    except UnreadableSourceError:
        return


def test_a_zip_bomb_is_left_in_its_file() -> None:
    with ZipFile(book({"bomb": "\0" * 3_000_000}), name="z") as archive:
        with pytest.raises(
            UnreadableSourceError, match="z: bomb: expands to more data than any text"
        ):
            archive.read("bomb")
        assert "bomb" in archive
        assert MEMBER_CAP > 3_000_000


def test_a_member_with_a_password_is_said() -> None:
    data = bytearray(book({"a": "x"}))
    for signature in (b"PK\1\2", b"PK\3\4"):
        data[data.index(signature) + (8 if signature == b"PK\1\2" else 6)] |= 1
    archive = ZipFile(bytes(data), name="z")
    with archive, pytest.raises(UnreadableSourceError, match="z: a: is locked with a password"):
        archive.read("a")


def test_of_two_members_with_one_name_the_last_is_read() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a", "first")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a", "last")
    with ZipFile(file.getvalue(), name="z") as opened:
        assert list(opened.names()) == ["a"]
        assert opened.read("a") == b"last"


def test_a_file_of_too_many_members_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.bytes.zip_file.MEMBERS_CAP", 2)
    with pytest.raises(UnreadableSourceError, match="more than 2 files"):
        ZipFile(book(), name="z")


def test_no_more_is_read_out_of_a_file_than_the_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.intake.bytes.zip_file.TOTAL_CAP", 10)
    with ZipFile(book({"a": "12345678", "b": "12345678"}), name="z") as archive:
        assert archive.read("a") == b"12345678"
        with pytest.raises(UnreadableSourceError, match="expands"):
            archive.read("b")


def test_notes_in_a_file_of_their_own_come_last_if_a_page_leads_to_them() -> None:
    parts = members()
    parts["OEBPS/text/ad.xhtml"] = page('<p id="n1">1. Says the miller.</p>')
    parts["OEBPS/text/one.xhtml"] = page('<p>It was wet.<a href="ad.xhtml#n1">1</a></p>')
    (parsed,) = read_epub(book(parts), name="weir.epub")
    assert parsed.body.endswith("1\\. Says the miller.\n")


def test_files_apart_do_not_let_a_book_be_read_again_and_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = members()
    apart = [f"note{number}" for number in range(30)]
    item = '<item id="{0}" href="text/{0}.xhtml" media-type="application/xhtml+xml"/>'
    items = "".join(map(item.format, apart))
    places = "".join(f'<itemref idref="{each}" linear="no"/>' for each in apart)
    package = parts["OEBPS/book.opf"].replace("</manifest>", f"{items}</manifest>")
    parts["OEBPS/book.opf"] = package.replace("</spine>", f"{places}</spine>")
    read: list[str] = []
    whole = ZipFile.read

    def counted(archive: ZipFile, member: str) -> bytes:
        read.append(member)
        return whole(archive, member)

    monkeypatch.setattr(ZipFile, "read", counted)
    read_epub(book(parts), name="weir.epub")
    assert read.count("OEBPS/text/one.xhtml") == 2
