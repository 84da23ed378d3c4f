"""What a folder holds besides articles is passed over and named, by reason and count."""

from pathlib import Path

import pytest

from reader.library.files.passed_over import (
    PassedOver,
    Reason,
    counted,
    reason_of_name,
    saved_page_folders,
)
from reader.library.files.walk import article_files


@pytest.mark.parametrize(
    "name",
    [
        "Ice.sync-conflict-20231002-184000-ABCDEFG.md",
        "Ice (Anna's conflicted copy 2023-10-02).md",
        "Ice (conflicted copy 2023-10-02 184000).txt",
        "Ice_conflict-20231002-184000.md",
        "Ice (SFConflict anna@ferry.example 2023-10-02-18-40-00).md",
        "Ice (Case Conflict).md",
        "Ice.Conflict.md",
        "Ice (Konfliktkopie von Anna 2023-10-02).md",
        "Ice (Copie en conflit de Anna 2023-10-02).md",
        "Ice (conflict 2023-10-02-18-40-00).md",
    ],
)
def test_a_conflict_copy_is_known_by_its_name(name: str) -> None:
    assert reason_of_name(name, is_folder=False) == "conflict copy"


@pytest.mark.parametrize("name", ["Conflict in the east.md", "A conflicted man.md", "Ice (2).md"])
def test_an_article_about_a_conflict_is_no_copy(name: str) -> None:
    assert reason_of_name(name, is_folder=False) is None


def test_everything_that_is_no_article_is_named_with_its_reason(tmp_path: Path) -> None:
    expected: dict[str, Reason] = {
        ".git": "hidden",
        ".DS_Store": "hidden",
        "~$ice.docx": "hidden",
        "node_modules": "other program",
        "@eaDir": "other program",
        "Ice.sync-conflict-20231002-184000-ABCDEFG.md": "conflict copy",
        "Ice_files": "saved page",
        "photo.jpg": "unknown format",
        "Makefile": "unknown format",
    }
    folders = (".git", "node_modules", "@eaDir", "Ice_files")
    inside = [f"{name}/inside.md" for name in folders]
    plain = [name for name in expected if name not in folders]
    for name in ("a.md", "sub/b.txt", "Ice.html", "b_files/c.md", ".reader-new", *inside, *plain):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")
    passed: list[PassedOver] = []
    found = [path.name for path in article_files(tmp_path, passed=passed)]
    assert found == ["Ice.html", "a.md", "c.md", "b.txt"]
    assert {Path(each.path).name: each.reason for each in passed} == expected
    assert counted(passed) == (
        "3 hidden, 1 conflict copy, 2 folders of other programs, "
        "1 folder of a saved page, 2 files of other kinds"
    )


def test_a_book_that_is_a_folder_counts_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "book.epub" / "META-INF").mkdir(parents=True)
    (tmp_path / "book.epub" / "notes.md").touch()
    assert [path.name for path in article_files(tmp_path)] == ["book.epub"]


@pytest.mark.parametrize(
    ("page", "folder", "passed"),
    [
        ("Ice.html", "Ice_files", True),
        ("Ice.HTM", "Ice.files", True),
        ("Eis.html", "Eis-Dateien", True),
        ("Ice.html", "Snow_files", False),
        ("Ice.md", "Ice_files", False),
    ],
)
def test_the_folder_of_a_saved_page_is_known_by_the_page(
    page: str, folder: str, passed: bool
) -> None:
    assert (folder in saved_page_folders([page, folder])) == passed


@pytest.mark.parametrize(
    ("begins", "is_article"),
    [
        ("<?xml version='1.0'?><rss version='2.0'>", True),
        ("<?xml version='1.0'?><article article-type='research'>", True),
        ("<?xml version='1.0'?><project><modules/></project>", False),
        ("", False),
    ],
)
def test_an_xml_file_is_an_article_if_it_begins_like_one(
    tmp_path: Path, begins: str, is_article: bool
) -> None:
    (tmp_path / "a.xml").write_text(begins)
    assert bool(list(article_files(tmp_path))) == is_article
