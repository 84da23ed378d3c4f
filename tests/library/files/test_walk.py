"""A folder is listed whole, and what cannot be listed is named."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from reader.errors import SourceNotFoundError, UnreadableSourceError
from reader.library.files import samples
from reader.library.files.samples import samples_folder
from reader.library.files.walk import article_files, listings
from reader.library.index.update import scan_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.md", "sub/b.md", "sub/deep/c.txt", ".hidden/d.md", "sub/.e.md", "f.png"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.")
    with suppress(OSError):  # where links can be made
        (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
        (tmp_path / "round").symlink_to(tmp_path)
    return tmp_path


def names(paths: object) -> list[str]:
    assert isinstance(paths, list)
    return [Path(path).name for path in paths]


def refusing(name: str, error: int) -> Callable[[Any], Any]:
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == name:
            raise OSError(error, os.strerror(error), path)
        return real(path)

    return scandir


def test_every_article_is_found_once(folder: Path) -> None:
    assert names(list(article_files(folder))) == ["a.md", "b.md", "c.txt"]


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="there is no such folder"):
        list(article_files(tmp_path / "nowhere"))


def test_a_folder_inside_that_cannot_be_listed_is_named_and_the_rest_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "scandir", refusing("deep", errno.EACCES))
    problems: list[str] = []
    found = list(listings(folder, problems))
    assert [item.name for each in found for item in each.files] == ["a.md", "b.md"]
    assert problems == [f"{folder / 'sub' / 'deep'}: cannot be listed: Permission denied"]
    with pytest.raises(UnreadableSourceError, match="Permission denied"):
        list(article_files(folder))


def test_the_folder_itself_must_be_listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "scandir", refusing(folder.name, errno.EACCES))
    with pytest.raises(UnreadableSourceError, match="Permission denied"):
        scan_folder(folder)


def test_a_folder_that_goes_meanwhile_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "scandir", refusing("deep", errno.ENOENT))
    assert names(list(article_files(folder))) == ["a.md", "b.md"]


class Item:
    """An entry of a folder, as :func:`os.scandir` gives it; a test overrides what fails."""

    def __init__(self, item: os.DirEntry[str]) -> None:
        self.name, self.path, self._item = item.name, item.path, item

    def is_symlink(self) -> bool:
        return self._item.is_symlink()

    def inode(self) -> int:
        return self._item.inode()

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return self._item.is_dir(follow_symlinks=follow_symlinks)

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        return self._item.is_file(follow_symlinks=follow_symlinks)

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        return self._item.stat(follow_symlinks=follow_symlinks)


class Gone(Item):
    """A file that goes."""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        if self.name == "b.md":
            raise FileNotFoundError(errno.ENOENT, "gone")
        return super().stat(follow_symlinks=follow_symlinks)


class Kept(Item):
    """A file that another program has open, on Windows."""

    def inode(self) -> int:
        if self.name == "b.md":
            raise PermissionError(errno.EACCES, "in use")
        return super().inode()


@pytest.mark.parametrize(
    ("kind", "found"),
    [(Gone, ["a.md", "c.txt"]), (Kept, ["a.md", "b.md", "c.txt"])],
)
def test_a_file_that_cannot_be_looked_at_hides_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kind: type[Item], found: list[str]
) -> None:
    real = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: [kind(item) for item in real(path)])
    assert [Path(each.path).name for each in scan_folder(folder).files] == found


@pytest.mark.parametrize("error", [errno.EACCES, errno.ENOENT])
def test_what_comes_after_a_folder_that_cannot_be_listed_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    (folder / "tail").mkdir()
    (folder / "tail" / "z.md").write_text("Text.")
    monkeypatch.setattr(os, "scandir", refusing("sub", error))
    assert [Path(found.path).name for found in scan_folder(folder).files] == ["a.md", "z.md"]


def test_an_installation_without_samples_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert samples_folder() is not None
    monkeypatch.setattr(samples, "_PACKAGE", tmp_path / "package")
    assert samples_folder() is None
