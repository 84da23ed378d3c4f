"""A file becomes an article, or an error that names it and says what to do."""

import io
import os
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.formats.source import SIZE_CAP, read_file, read_stream


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


TITLES = [
    ("a.md", "---\ntitle: Given\n---\n# Heading\n", "Given"),
    ("a.md", "intro\n\n## The *first* heading #\n", "The first heading"),
    ("a.md", "Underlined\n==========\n", "Underlined"),
    ("the-long_road.md", "no heading", "the long road"),
    ("a.txt", "A line that stands alone\n\nText follows.", "A line that stands alone"),
    ("my-notes.txt", "A sentence that ends.\n\nText follows.", "my notes"),
    ("empty.txt", "", "empty"),
]


@pytest.mark.parametrize(("name", "content", "title"), TITLES)
def test_an_article_has_a_title(tmp_path: Path, name: str, content: str, title: str) -> None:
    assert read_file(write(tmp_path, name, content)).metadata.title == title


def test_an_article_has_an_id_of_letters_digits_and_hyphens(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, "Übermäßig — groß!.md", "x")).id == "ubermassig-gross"
    assert read_file(write(tmp_path, "b.md", "---\nid: My Own/Id\n---\nx")).id == "my-own-id"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"nothing\.md: there is no such"):
        read_file(tmp_path / "nothing.md")


def test_a_binary_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError, match="binary"):
        read_file(write(tmp_path, "a.txt", b"\x00\x01\x02"))


@pytest.mark.parametrize("name", ["a.DOC", "a.doc", "a.mobi"])
def test_a_kind_that_is_not_taken_is_named_with_the_cure(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnsupportedSourceError, match="save it as text, Markdown or HTML"):
        read_file(write(tmp_path, name, "x"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no FIFOs")
def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableSourceError, match="not a file that holds text"):
        read_file(tmp_path / "pipe.txt")


def test_a_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSourceError):
        read_file(tmp_path)
    with pytest.raises(UnreadableSourceError):
        read_file(Path("a\0b"))


def test_a_file_beyond_the_cap_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(SIZE_CAP + 1)
    with pytest.raises(UnreadableSourceError, match="64 MB"):
        read_file(path)


def test_standard_input_is_markdown_when_it_begins_with_front_matter() -> None:
    article = read_stream(io.BytesIO(b"---\ntitle: T\n---\n**bold**"))
    assert article.metadata.title == "T"
    assert article.document.text == "bold"
    assert read_stream(io.BytesIO(b"**bold**")).document.text == "**bold**"


def test_a_markdown_file_of_a_megabyte_is_opened_as_plain_text_and_says_so(tmp_path: Path) -> None:
    article = read_file(write(tmp_path, "big.md", "*a* " * 300_000))
    assert "plain text" in article.notes[0]
    assert article.document.text.startswith("*a* ")


@pytest.mark.parametrize("mark", ["\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}", "\N{WORD JOINER}"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_words_are_whole_whatever_is_hidden_in_them(tmp_path: Path, name: str, mark: str) -> None:
    path = tmp_path / name
    path.write_text(f"Mona Hol{mark}lister left on 2 Octo{mark}ber 2023.\n", encoding="utf-8")
    text = read_file(path).document.text
    assert text.strip() == "Mona Hollister left on 2 October 2023."


XML = '<?xml version="1.0"?>\n<book xmlns="urn:book"><p>It is cold.</p></book>'


@pytest.mark.parametrize(("name", "opens"), [("a.fb2", False), ("a.ttml", False), ("a.txt", True)])
def test_xml_of_an_unknown_kind_is_no_text_unless_its_name_says_so(
    tmp_path: Path, name: str, opens: bool
) -> None:
    for content in (XML, XML.partition("\n")[2]):
        path = write(tmp_path, name, content)
        if opens:
            assert "It is cold." in read_file(path).document.text
        else:
            with pytest.raises(UnreadableSourceError, match="XML of an unknown kind"):
                read_file(path)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.epub"])
def test_a_file_without_a_byte_is_said_to_be_empty(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableSourceError, match=f"{name}: the file is empty"):
        read_file(write(tmp_path, name, ""))
