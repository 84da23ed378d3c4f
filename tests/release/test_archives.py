"""What is wrong with a wheel or an sdist is found before anybody installs it."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.release import archives
from tests.release.archives import borrowed, members, pieces_of, problems

SENTENCE = "The council of the old town voted late on Monday to close the bridge over the river."


@pytest.fixture
def wheel(tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    path = tmp_path / "x-1-py3-none-any.whl"
    names = [
        name if name.startswith("reader/") else f"x-1.data/data/{name}"
        for name in archives._REQUIRED[".whl"]
        if not name.startswith("dist-info/")
    ]
    names += ["x-1.dist-info/licenses/LICENSE", "x-1.dist-info/entry_points.txt"]
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return path, members(path)


def test_a_wheel_with_what_it_needs_is_right(wheel: tuple[Path, dict[str, bytes]]) -> None:
    assert list(problems(*wheel)) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tests/test_x.py", "would be installed outside the package"),
        ("reader/__pycache__/x.pyc", "does not belong there"),
        ("reader/state.db", "does not belong there"),
        ("x-1.data/scripts/x", "would be installed outside the package"),
    ],
)
def test_what_does_not_belong_there_is_named(
    wheel: tuple[Path, dict[str, bytes]], name: str, said: str
) -> None:
    path, files = wheel
    assert list(problems(path, {**files, name: b""})) == [f"{name} {said}"]


def test_what_is_missing_and_what_is_too_large_is_named(
    wheel: tuple[Path, dict[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, files = wheel
    monkeypatch.setitem(archives.MOST_MEGABYTES, ".whl", 0.0)
    files.pop("reader/py.typed")
    assert list(problems(path, files)) == [
        "it has 0.0 MB, more than 0.0",
        "reader/py.typed is missing",
    ]


def test_an_sdist_is_read_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "x-1.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("x-1/README.md")
        member.size = 2
        archive.addfile(member, io.BytesIO(b"hi"))
    assert members(path) == {"README.md": b"hi"}


def test_a_sentence_of_a_data_set_is_found_in_an_archive(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl.gz").write_bytes(gzip.compress(f'{{"text": "{SENTENCE}"}}'.encode()))
    (tmp_path / "LICENSE").write_text(SENTENCE, encoding="utf-8")
    assert pieces_of(tmp_path / "news.jsonl.gz") == [SENTENCE[:70].encode()]
    assert list(borrowed({"a.py": b"nothing"}, tmp_path)) == []
    (told,) = borrowed({"a.py": f"x = '{SENTENCE}'".encode()}, tmp_path)
    assert told.startswith("news.jsonl.gz: b'The council")
