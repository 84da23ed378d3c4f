"""A folder of articles: what it holds, in which order, and what it passes over."""

import os
import time
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError
from reader.library.files.passed_over import PassedOver
from reader.library.files.walk import article_files
from reader.library.index import index, parsed_file
from reader.library.index import parsed_file as parsed_file_module
from reader.library.index import update as update_module
from reader.library.index.entry import Entry
from reader.library.index.index import Index
from reader.library.index.update import Changes, scan_folder, unchanged, update, update_files
from reader.library.state.state import MemoryState
from tests.platform import needs_links


def make(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def age(folder: Path, seconds: int = 60) -> None:
    """Let everything in a folder have lain there for a while."""
    then = time.time() - seconds
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (then, then))


class Library:
    """A folder with its index."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.index, self.state = folder, Index(None), MemoryState()

    def update(self) -> Changes:
        return update(self.index, self.state, scan_folder(self.folder))

    @property
    def entries(self) -> list[Entry]:
        return [each for each in self.index.entries(self.index.order()) if each is not None]

    @property
    def ids(self) -> list[str]:
        return [entry.id for entry in self.entries]


def scanned(folder: Path) -> Library:
    library = Library(folder)
    library.update()
    return library


def test_files_of_every_format_are_found_in_all_folders(tmp_path: Path) -> None:
    make(tmp_path, b_dot_md="x", a_dot_txt="x", sub__c_dot_PDF="x", d_dot_html="x", e="x")
    found = [path.name for path in article_files(tmp_path)]
    assert found == ["a.txt", "b.md", "d.html", "c.PDF"]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    library = make(tmp_path / "library", a_dot_md="x", _dot_b_dot_md="x", _dot_git__c_dot_md="x")
    assert [path.name for path in article_files(library)] == ["a.md"]


@needs_links
def test_links_are_followed_once_and_come_last(tmp_path: Path) -> None:
    outside = make(tmp_path / "outside", b_dot_md="x", deep__c_dot_md="x")
    library = make(tmp_path / "library", z_dot_md="x", sub__y_dot_md="x")
    (library / "again.md").symlink_to(library / "z.md")
    (library / "b.md").symlink_to(outside / "b.md")
    (library / "folder").symlink_to(outside)
    (library / "other").symlink_to(outside)
    (library / "round").symlink_to(library)
    (library / "sub" / "above").symlink_to(tmp_path)
    (library / "nothing.md").symlink_to(tmp_path / "nothing.md")
    passed: list[PassedOver] = []
    found = [path.relative_to(library).as_posix() for path in article_files(library, passed=passed)]
    assert found == ["z.md", "sub/y.md", "b.md", "folder/b.md", "folder/deep/c.md"]
    assert {Path(each.path).name: each.reason for each in passed} == {
        "again.md": "repeated link", "other": "repeated link", "round": "repeated link",
        "above": "repeated link", "nothing.md": "dead link",
    }  # fmt: skip


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
    assert scanned(tmp_path).ids == ["new", "old", "a", "b"]


def test_two_files_of_one_name_have_ids_of_their_own_that_stay(tmp_path: Path) -> None:
    make(tmp_path, a__note_dot_md="one", b__note_dot_md="two")
    first = scanned(tmp_path).ids
    assert len(set(first)) == 2
    assert first == scanned(tmp_path).ids


def test_a_file_that_cannot_be_read_never_hides_the_others(tmp_path: Path) -> None:
    make(tmp_path, good_dot_md="Words here.")
    (tmp_path / "bad.md").write_bytes(b"\0\0")
    library = scanned(tmp_path)
    assert library.ids == ["good"]
    assert "bad.md" in library.index.problems()[0]


def test_a_row_says_how_long_the_article_takes(tmp_path: Path) -> None:
    make(tmp_path, long_dot_txt="word " * 700)
    (entry,) = scanned(tmp_path).entries
    assert (entry.words, entry.minutes) == (700, 3)


def test_nothing_is_read_again_that_did_not_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, a_dot_md="one", b_dot_md="two")
    age(tmp_path)
    library = scanned(tmp_path)
    monkeypatch.setattr(parsed_file, "parse_file", None)
    assert not library.update().any


def test_what_changed_a_moment_ago_is_read_again(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# One\n")
    library = scanned(tmp_path)
    status = (tmp_path / "a.md").stat()
    make(tmp_path, a_dot_md="# Two\n")
    os.utime(tmp_path / "a.md", ns=(status.st_mtime_ns, status.st_mtime_ns))
    library.update()
    assert library.entries[0].metadata.title == "Two"


def test_added_changed_and_removed_files_are_noticed(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A", b_dot_md="# B", c_dot_md="# C")
    age(tmp_path)
    library = scanned(tmp_path)
    (tmp_path / "a.md").unlink()
    make(tmp_path, b_dot_md="# Bee", d_dot_md="# D")
    assert library.update() == Changes(added=1, changed=1, removed=1)
    assert [entry.metadata.title for entry in library.entries] == ["Bee", "C", "D"]


def test_a_moved_file_keeps_its_id(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="The text of one.", b_dot_md="Another text.")
    age(tmp_path)
    library = scanned(tmp_path)
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.md").rename(tmp_path / "deep" / "renamed.md")
    assert library.update() == Changes(moved=1)
    found = library.index.entry("a")
    assert found is not None
    assert found.path == tmp_path / "deep" / "renamed.md"


def test_a_copy_is_an_article_of_its_own(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="The text of one.")
    library = scanned(tmp_path)
    make(tmp_path, b_dot_md="The text of one.")
    assert library.update().added == 1
    assert library.ids == ["a", "b"]


def test_a_file_that_is_being_written_keeps_its_old_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, a_dot_md="# Whole")
    age(tmp_path)
    library = scanned(tmp_path)
    make(tmp_path, a_dot_md="# Ha")
    with monkeypatch.context() as patched:
        patched.setattr(parsed_file_module, "status_of", lambda _: None)
        library.update()
    assert library.entries[0].metadata.title == "Whole"
    library.update()
    assert library.entries[0].metadata.title == "Ha"


def test_the_folders_alone_tell_that_nothing_was_added(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="x", deep__b_dot_md="x")
    age(tmp_path)
    library = scanned(tmp_path)
    assert unchanged(library.index)
    make(tmp_path, deep__c_dot_md="x")
    assert not unchanged(library.index)


def test_an_update_that_was_cancelled_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_module, "_BATCH_FILES", 2)
    monkeypatch.setattr(update_module, "_BATCH_SECONDS", 3600)
    make(tmp_path, **{f"n{number}_dot_md": f"Text {number}." for number in range(7)})
    age(tmp_path)
    library = Library(tmp_path)
    asked = iter((False, False, True))
    done = update(
        library.index, library.state, scan_folder(tmp_path), cancelled=lambda: next(asked)
    )
    assert (done.added, done.finished) == (4, False)
    assert len(library.ids) == 4
    assert library.update() == Changes(added=3)


def test_a_few_files_are_taken_in_by_themselves(tmp_path: Path) -> None:
    make(tmp_path, a_dot_md="# A", b_dot_md="# B")
    age(tmp_path)
    library = scanned(tmp_path)
    (tmp_path / "a.md").rename(tmp_path / "c.md")
    make(tmp_path, b_dot_md="# Bee")
    paths = [tmp_path / name for name in ("a.md", "b.md", "c.md")]
    assert update_files(library.index, library.state, paths) == Changes(changed=1, moved=1)
    assert library.ids == ["a", "b"]


def test_of_a_few_files_those_that_are_as_they_were_or_nowhere_cost_nothing(
    tmp_path: Path,
) -> None:
    make(tmp_path, a_dot_md="# A")
    age(tmp_path)
    library = scanned(tmp_path)
    paths = [tmp_path / "a.md", tmp_path / "nowhere.md"]
    assert update_files(library.index, library.state, paths) == Changes()
    assert library.ids == ["a"]


def test_what_takes_long_to_read_is_written_file_by_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_module, "_BATCH_SECONDS", -1)
    make(tmp_path, a_dot_md="# A", b_dot_md="# B", c_dot_md="# C")
    library, told = Library(tmp_path), []
    update(
        library.index, library.state, scan_folder(tmp_path), progress=lambda *far: told.append(far)
    )
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert library.ids == ["a", "b", "c"]


def test_an_index_that_is_mostly_old_words_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index, "_RENEW_FROM", 5)
    make(tmp_path, a_dot_md="# A", b_dot_md="# B")
    library = scanned(tmp_path)
    for number in range(8):
        make(tmp_path, a_dot_md=f"# A {number}\n" + "x" * number)
        library.update()
    assert library.index.file.number("SELECT max(n) FROM article") < 9
    assert library.ids == ["a", "b"]


def test_names_that_are_no_text_are_names_all_the_same(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff\xfe"
    try:
        os.makedirs(folder)  # noqa: PTH103 - a path of bytes
    except (OSError, UnicodeError):
        pytest.skip("this file system takes only text for names")
    with open(folder + b"/n\xe9.md", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write("# Bytes\n\nSome text.\n")
    age(tmp_path)
    library = scanned(tmp_path)
    (entry,) = library.entries
    assert entry.path is not None
    assert entry.path.read_text(encoding="utf-8").startswith("# Bytes")
    assert unchanged(library.index)
    assert not library.update().any
