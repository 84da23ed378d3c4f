"""The index follows the files: what is read again and what is not, and what a row then says."""

import os
import time
from datetime import date
from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.library.files.walk import UNSURE, Found, status_of
from reader.library.index import index as index_module
from reader.library.index import parsed_file
from reader.library.index import update as update_module
from reader.library.index.update import (
    Changes,
    scan_files,
    scan_folder,
    unchanged,
    update,
    update_files,
)
from reader.library.index.writer import write_parsed
from tests.library.files.test_folder import Library, age, make, scanned


@pytest.mark.parametrize("field", ["added", "changed", "moved", "removed"])
def test_a_list_is_another_when_anything_happened_to_it(field: str) -> None:
    assert not Changes().any
    assert Changes(**{field: 1}).any  # type: ignore[arg-type]


def test_a_folder_that_changed_a_moment_ago_may_change_again(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="x", deep__b_dot_md="x")
    age(tmp_path)
    library = scanned(tmp_path)
    assert unchanged(library.index)
    # As if it had been written right now, however slow this machine is.
    soon = time.time() + 3600
    os.utime(tmp_path / "deep", (soon, soon))
    library.update()
    assert not unchanged(library.index)
    age(tmp_path)
    library.update()
    assert unchanged(library.index)


def test_a_file_that_changed_a_moment_ago_is_read_again_and_an_older_one_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, new_dot_md="x", old_dot_md="x")
    age(tmp_path)
    soon = time.time() + 3600
    os.utime(tmp_path / "new.md", (soon, soon))
    library = scanned(tmp_path)
    read: list[str] = []
    real = parsed_file.parse_file

    def parse_file(
        found: Found, reads: parsed_file.Read
    ) -> parsed_file.ParsedFile | parsed_file.UnreadableFile | None:
        read.append(Path(found.path).name)
        return real(found, reads)

    monkeypatch.setattr(parsed_file, "parse_file", parse_file)
    library.update()
    assert read == ["new.md"]


def test_an_update_says_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_module, "_BATCH_FILES", 2)
    monkeypatch.setattr(update_module, "_BATCH_SECONDS", 3600)
    make(tmp_path, **{f"n{number}_dot_md": f"Text {number}." for number in range(5)})
    library, told = Library(tmp_path), []
    update(
        library.index,
        library.state,
        scan_folder(tmp_path),
        progress=lambda done, of: told.append((done, of)),
    )
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_of_a_few_files_only_those_that_changed_are_read(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A", b_dot_md="# B", c_dot_md="# C")
    (tmp_path / "bad.md").write_bytes(b"\0\0")
    age(tmp_path)
    library = scanned(tmp_path)
    paths = [tmp_path / name for name in ("a.md", "b.md", "bad.md", "nowhere.md")]
    assert update_files(library.index, library.state, paths) == Changes()
    for name in ("a.md", "bad.md"):
        (tmp_path / name).unlink()
    assert update_files(library.index, library.state, paths) == Changes(removed=1)
    assert library.ids == ["b", "c"]
    assert library.index.problems() == []


def test_what_is_known_of_an_article_is_in_its_row(tmp_path: Path) -> None:
    make(
        tmp_path,
        a_dot_md=(
            "---\ntitle: Éa\nauthor: Ana Ruiz\npublished: 2020-02-29\nsite: Gazette\n"
            "source: https://www.example.org/x\nlanguage: fr\ntags: [one, Two]\n---\n\nUn mot.\n"
        ),
        b_dot_md="---\ntitle: B\npublished: someday\n---\n\nTwo words.\n",
    )
    library = scanned(tmp_path)
    first, second = library.entries
    assert first.metadata == Metadata(
        title="Éa", author="Ana Ruiz", published=date(2020, 2, 29), site="Gazette",
        source="https://www.example.org/x", language="fr", tags=("one", "Two"),
    )  # fmt: skip
    assert (first.id, first.path, first.words, first.minutes) == ("a", tmp_path / "a.md", 2, 1)
    assert (first.notes, first.read, first.starred) == ((), False, False)
    assert len(second.notes) == 1
    assert "someday" in second.notes[0]
    keys = library.index.file.rows(
        "SELECT title_key, author_key, site_key, url, host FROM article WHERE id = 'a'"
    )
    assert keys == [("ea", "ana ruiz", "gazette", "https://example.org/x", "example.org")]


def test_an_index_is_worn_when_most_of_it_is_of_texts_that_are_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, a_dot_md="# A", b_dot_md="# B")
    index = scanned(tmp_path).index
    monkeypatch.setattr(index_module, "_RENEW_FROM", 7)
    for last, worn in ((2, False), (7, False), (8, False), (9, True)):
        with index.file.writing() as connection:
            connection.execute("UPDATE article SET n = ? WHERE id = 'b'", (last,))
        assert index.worn is worn
    monkeypatch.setattr(index_module, "_RENEW_FROM", 9)
    assert not index.worn


def test_a_file_that_can_no_more_be_read_is_off_the_list_and_comes_back(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A\n\nWords.", b_dot_md="# B")
    age(tmp_path)
    library = scanned(tmp_path)
    (tmp_path / "a.md").write_bytes(b"\0\0")
    library.update()
    assert library.ids == ["b"]
    assert "a.md" in library.index.problems()[0]
    library.update()
    assert len(library.index.problems()) == 1
    make(tmp_path, a_dot_md="# A\n\nOther words.")
    library.update()
    assert library.ids == ["a", "b"]
    assert library.index.problems() == []


def test_a_file_that_changed_and_says_the_same_is_no_change(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A\n\nWords here.")
    age(tmp_path)
    library = scanned(tmp_path)
    make(tmp_path, a_dot_md="# A\n\nWords   here.\n\n")
    age(tmp_path, 30)
    assert library.update() == Changes()
    assert not library.update().any
    for content in ("---\ntags: [x]\n---\n# A\n\nWords here.", "# A\n\nOther words here."):
        make(tmp_path, a_dot_md=content)
        assert library.update() == Changes(changed=1)


def test_the_words_of_a_text_that_changed_are_found_and_the_old_ones_are_not(
    tmp_path: Path,
) -> None:
    make(tmp_path, a_dot_md="---\ntags: [old]\nsite: Gazette\n---\nferries\n")
    library = scanned(tmp_path)

    def found(word: str) -> list[int]:
        known = library.index.order()
        rows = library.index.file.rows("SELECT rowid FROM text WHERE text MATCH ?", (word,))
        return [number for (number,) in rows if number in known]

    assert all(found(word) for word in ("ferries", "old", "gazette"))
    make(tmp_path, a_dot_md="---\ntags: [new]\n---\nbridges\n")
    library.update()
    assert not any(found(word) for word in ("ferries", "old", "gazette"))
    assert all(found(word) for word in ("bridges", "new"))
    assert library.index.file.rows("SELECT key, tag FROM file_tag") == [("new", "new")]


def test_half_a_character_keeps_no_article_off_the_list(tmp_path: Path) -> None:
    half = r'"half \ud83d"'
    make(
        tmp_path,
        a_dot_md=(
            f"---\ntitle: {half}\nauthor: {half}\nsite: {half}\nsource: {half}\n"
            f"canonical: {half}\ntags: [{half}]\npublished: {half}\n---\nText.\n"
        ),
    )
    library = scanned(tmp_path)
    (entry,) = library.entries
    about = entry.metadata
    kept = (about.title, about.author, about.site, about.source, *about.tags, *entry.notes)
    assert len(kept) == 6
    for text in kept:
        text.encode("utf-8")
        assert "half" in text
    assert library.index.problems() == []


def test_what_has_no_file_is_not_taken_for_gone(tmp_path: Path) -> None:
    library = Library(tmp_path)
    make(tmp_path, a_dot_md="# A")
    parsed = ParsedArticle("fetched", Metadata(title="Fetched"), markdown_text("Some text."))
    assert write_parsed(library.index, library.state, [parsed, parsed]).keys() >= {"fetched"}
    library.update()
    assert library.ids[0] == "a"
    assert len(library.ids) == 3
    entry = library.index.entry("fetched")
    assert entry is not None
    assert entry.path is None


def test_a_named_file_that_is_not_there_is_looked_at_and_complained_of(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A")
    age(tmp_path)
    paths = [tmp_path / "a.md", tmp_path / "nowhere.md"]
    looked = scan_files(paths)
    assert looked.files == [status_of(str(paths[0])), Found(str(paths[1]), 0, UNSURE)]
    assert (looked.folders, looked.problems) == ({}, [])
    library = Library(tmp_path)
    update(library.index, library.state, looked)
    assert library.ids == ["a"]
    assert "nowhere.md" in library.index.problems()[0]
