"""A folder of articles: what it holds, in which order, and what it passes over."""

from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError
from reader.library.folder import article_files, scan


def make(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def test_markdown_and_text_files_are_found_in_all_folders(tmp_path: Path) -> None:
    make(tmp_path, b_dot_md="x", a_dot_txt="x", sub__c_dot_MD="x", d_dot_html="x", e="x")
    assert [path.name for path in article_files(tmp_path)] == ["a.txt", "b.md", "c.MD"]


def test_hidden_files_and_links_are_passed_over(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", secret_dot_md="x")
    library = make(tmp_path / "library", a_dot_md="x", _dot_b_dot_md="x", _dot_git__c_dot_md="x")
    (library / "link.md").symlink_to(outside / "secret.md")
    (library / "folder").symlink_to(outside)
    assert [path.name for path in article_files(library)] == ["a.md"]


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="nowhere"):
        list(article_files(tmp_path / "nowhere"))


def test_the_newest_comes_first_and_the_undated_last(tmp_path: Path) -> None:
    make(
        tmp_path,
        old_dot_md="---\npublished: 2020-01-01\n---\n",
        new_dot_md="---\npublished: 2024-01-01\n---\n",
        b_dot_md="x",
        a_dot_md="x",
    )
    found = scan(article_files(tmp_path))
    assert [entry.id for entry in found.entries] == ["new", "old", "a", "b"]


def test_two_files_of_one_name_have_ids_of_their_own_that_stay(tmp_path: Path) -> None:
    make(tmp_path, a__note_dot_md="one", b__note_dot_md="two")
    first = [entry.id for entry in scan(article_files(tmp_path)).entries]
    assert len(set(first)) == 2
    assert first == [entry.id for entry in scan(article_files(tmp_path)).entries]


def test_a_file_that_cannot_be_read_never_hides_the_others(tmp_path: Path) -> None:
    make(tmp_path, good_dot_md="Words here.")
    (tmp_path / "bad.md").write_bytes(b"\0\0")
    found = scan(article_files(tmp_path))
    assert [entry.id for entry in found.entries] == ["good"]
    assert "bad.md" in found.problems[0]


def test_a_row_says_how_long_the_article_takes(tmp_path: Path) -> None:
    make(tmp_path, long_dot_txt="word " * 700)
    (entry,) = scan(article_files(tmp_path)).entries
    assert (entry.words, entry.minutes) == (700, 3)
