"""A path and a text are kept in a database, and come back, whatever they are made of."""

import os
import sys
from pathlib import Path

import pytest

from reader.library.path_key import path_key, path_of, storable


def _is_text(name: bytes) -> bool:
    return name.decode(errors="replace").encode() == name


@pytest.mark.parametrize(
    "name", [b"/a/plain.md", "/a/é漢.md".encode(), b"/a/\xff\xfe.md", b"/a/n\xe9 \xf0\x9f.md"]
)
def test_a_path_comes_back_from_its_key(name: bytes) -> None:
    if sys.getfilesystemencodeerrors() == "surrogatepass" and not _is_text(name):
        pytest.skip("names of files are always text here")
    path = Path(os.fsdecode(name))
    key = path_key(path)
    assert path_of(key) == path
    key.encode("utf-8")


def test_a_path_that_is_text_is_its_own_key() -> None:
    path = Path("/a/é漢.md")
    assert path_key(path) == str(path)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("plain", "plain"),
        ("é漢 👩‍👧", "é漢 👩‍👧"),
        ("a\ud83db", "a?b"),
        ("é\udc80", "é?"),
    ],
)
def test_a_text_is_kept_but_for_halves_of_characters(text: str, kept: str) -> None:
    assert storable(text) == kept
