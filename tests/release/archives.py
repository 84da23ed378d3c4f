"""What may be in a wheel and in an sdist, and what must be."""

import gzip
import re
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.conftest import SHARED

MOST_MEGABYTES = {".whl": 8.0, ".gz": 9.0}
"""The size of each file at most; PyPI takes 100."""
_REQUIRED = {
    ".whl": (
        "reader/py.typed", "reader/manual/index.md", "reader/samples/river-that-moved.md",
        "reader/actors/data/NOTICE", "reader/tui/reader.tcss", "share/man/man1/reader.1",
        "dist-info/licenses/LICENSE", "dist-info/entry_points.txt",
    ),
    ".gz": (
        "pyproject.toml", "README.md", "LICENSE", ".ci/constraints.txt", ".ci/metadata.py",
        ".github/SECURITY.md", "articles/river-that-moved.md", "tests/conftest.py",
        "reader/manual/reader.1",
    ),
}  # fmt: skip
_WHEEL = re.compile(r"reader/|[\w.-]+\.dist-info/|[\w.-]+\.data/data/share/man/man1/reader\.1$")
_NEVER = re.compile(
    r"(?:^|/)(?:__pycache__|\.venv|\.mypy_cache|shared)/|\.(?:pyc|db|log|pem\.key)$"
)
_PROSE = re.compile(rb"[A-Za-z][^\n\t\"{}\\<>|]{69}")
"""A piece of a data set that is looked for, if it has as many spaces as a sentence has."""
_SPACES = 8
_PIECES_PER_FILE = 5
_READ = 200_000
"""Bytes of a file of a data set that pieces are taken from."""
_LICENCES = ("LICENSE", "NOTICE", "README")


def members(path: Path) -> dict[str, bytes]:
    """Return the files of a wheel or of an sdist by their names, without the sdist's folder."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(path) as archive:
        found = {}
        for member in archive.getmembers():
            file = archive.extractfile(member)
            if file is not None:
                found[member.name.partition("/")[2]] = file.read()
        return found


def problems(path: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is wrong with the names and the size of an archive."""
    size = path.stat().st_size / 2**20
    if size > MOST_MEGABYTES[path.suffix]:
        yield f"it has {size:.1f} MB, more than {MOST_MEGABYTES[path.suffix]}"
    for name in _REQUIRED[path.suffix]:
        if not any(each.endswith(name) for each in files):
            yield f"{name} is missing"
    for name in files:
        if _NEVER.search(name):
            yield f"{name} does not belong there"
        elif path.suffix == ".whl" and not _WHEEL.match(name):
            yield f"{name} would be installed outside the package"


def borrowed(files: Mapping[str, bytes], data: Path = SHARED / "data") -> Iterator[str]:
    """Yield each piece of a data set that is in an archive; nothing where the data is not."""
    whole = b"\n".join(files.values())
    for path in sorted(data.rglob("*")) if data.is_dir() else ():
        if path.is_file() and not any(word in path.name for word in _LICENCES):
            yield from (f"{path.name}: {piece!r}" for piece in pieces_of(path) if piece in whole)


def pieces_of(path: Path) -> list[bytes]:
    """Return a few pieces of prose from a file, packed or not."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        head = file.read(_READ)
    prose = [found for found in _PROSE.findall(head) if found.count(b" ") >= _SPACES]
    return prose[:: len(prose) // _PIECES_PER_FILE + 1]
