"""No file is read twice while it is as it was, and what is kept of files has a bound."""

import os
from pathlib import Path

import pytest

from reader.errors import SourceNotFoundError
from reader.intake.formats import source
from reader.library.files.parsed_files import ParsedFiles


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are read from now on."""
    names: list[str] = []
    real = source.read_bytes

    def read_bytes(path: Path) -> bytes:
        names.append(path.name)
        return real(path)

    monkeypatch.setattr(source, "read_bytes", read_bytes)
    return names


def test_a_file_is_read_once_and_again_when_it_changed(tmp_path: Path, reads: list[str]) -> None:
    path, files = tmp_path / "a.md", ParsedFiles()
    path.write_text("# One")
    assert files.read(path) is files.read(path)
    assert reads == ["a.md"]
    path.write_text("# Two!")
    assert files.read(path).metadata.title == "Two!"
    other = tmp_path / "b.md"
    other.write_text("# Six!")
    status = path.stat()
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    assert files.read(path).metadata.title == "Six!"


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    path, files = tmp_path / "a.md", ParsedFiles()
    path.write_text("# One")
    files.read(path)
    path.unlink()
    with pytest.raises(SourceNotFoundError, match=r"a\.md"):
        files.read(path)


def test_a_time_of_whole_seconds_tells_nothing_of_a_file_that_is_just_written(
    tmp_path: Path, reads: list[str]
) -> None:
    path, files = tmp_path / "a.md", ParsedFiles()
    path.write_text("# One")
    now = int(path.stat().st_mtime) + 3600
    os.utime(path, (now, now))
    files.read(path)
    files.read(path)
    assert reads == ["a.md", "a.md"]


def test_the_files_that_were_asked_for_last_are_kept_as_far_as_there_is_room(
    tmp_path: Path, reads: list[str]
) -> None:
    files = ParsedFiles(room=1_000)
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path in paths:
        path.write_text("word " * 80)  # 400 characters: two fit
    long = tmp_path / "long.txt"
    long.write_text("word " * 400)
    for path in (paths[0], paths[1], paths[0], paths[2], paths[0], paths[1], long, long):
        files.read(path)
    assert reads == ["a.txt", "b.txt", "c.txt", "b.txt", "long.txt", "long.txt"]
