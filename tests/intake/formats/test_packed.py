"""Packed files and tar files: opened, refused when they expand, told by name and first bytes."""

import bz2
import gzip
import io
import lzma
import tarfile
from collections.abc import Callable

import pytest

from reader.errors import ReaderError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.formats.registry import counts_by_name, format_of
from reader.intake.formats.source import parse_bytes

TEXT = b"# Ferry\n\nThe ferry crosses the lake again."
PAGE = (
    b"<html><head><title>Ferry</title></head><body><p>The ferry crosses the lake.</p></body></html>"
)
PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
}


def tarred(**members: bytes) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo("./" + name.replace("_dot_", "."))
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link.md")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return made.getvalue()


@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize(("name", "data"), [("a.md", TEXT), ("a.html", PAGE)])
def test_a_packed_file_opens_as_what_is_in_it(ending: str, name: str, data: bytes) -> None:
    (parsed,) = parse_bytes(PACKERS[ending](data), name=name + ending)
    assert parsed.metadata.title == "Ferry"
    assert "crosses the lake" in parsed.text.document.text


def test_several_packed_in_a_row_are_one_file() -> None:
    (parsed,) = parse_bytes(gzip.compress(TEXT) + gzip.compress(b" And back."), name="a.md.gz")
    assert parsed.text.document.text.endswith("again. And back.")


def test_a_file_with_only_the_name_of_a_packed_one_is_read_as_it_is() -> None:
    assert parse_bytes(TEXT, name="a.md.gz")[0].metadata.title == "Ferry"


@pytest.mark.parametrize(
    ("name", "pack"),
    [("a.tar", bytes), ("a.tar.gz", gzip.compress), ("a.tgz", gzip.compress)],
)
def test_a_tar_file_opens_as_the_articles_in_it(name: str, pack: Callable[[bytes], bytes]) -> None:
    data = pack(tarred(b_dot_md=b"# Boat\n\nText.", a_dot_md=TEXT, c_dot_jpg=b"\xff"))
    ferry, boat = parse_bytes(data, name=name)
    assert [each.metadata.title for each in (ferry, boat)] == ["Ferry", "Boat"]
    assert [each.metadata.source for each in (ferry, boat)] == [f"{name}#a.md", f"{name}#b.md"]
    assert ferry.notes[-1] == "Left out of it: c.jpg."


REFUSED = {
    "a bomb": ("a.txt.gz", gzip.compress(bytes(80_000_000), 1), "expands to more data"),
    "a bomb of bzip2": ("a.txt.bz2", bz2.compress(bytes(80_000_000)), "expands to more data"),
    "cut off": ("a.md.gz", gzip.compress(TEXT * 9)[:-12], "damaged or incomplete"),
    "packed twice": ("a.md.gz", gzip.compress(gzip.compress(TEXT)), "packed twice"),
    "packed twice by name": ("a.md.gz.gz", gzip.compress(TEXT), "packed twice"),
    "binary": ("a.gz", gzip.compress(bytes(range(256))), "binary"),
    "no tar file": ("a.tar", b"x" * 2000, "not a complete tar file"),
    "nothing in it": ("a.tar", tarred(c_dot_jpg=b"\xff"), "nothing in it can be opened"),
    "another archive": ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(99), "unpack it first"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_unpacked_is_named_with_the_reason(what: str) -> None:
    name, data, reason = REFUSED[what]
    with pytest.raises((UnreadableSourceError, UnsupportedSourceError), match=reason):
        parse_bytes(data, name=name)


@pytest.mark.parametrize("size", [100, 511, 600, 1500])
def test_a_damaged_tar_file_opens_or_says_why_not(size: int) -> None:
    data = bytearray(tarred(a_dot_md=TEXT, b_dot_md=TEXT))
    data[124:136] = b"\xff" * 12  # the size of the first member
    with pytest.raises(ReaderError):
        parse_bytes(bytes(data[:size]), name="a.tar")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (gzip.compress(TEXT), "packed"),
        (bz2.compress(TEXT), "packed"),
        (lzma.compress(TEXT), "packed"),
        pytest.param(tarred(a_dot_md=TEXT), "tar", id="tar"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"\x28\xb5\x2f\xfd\x04", "archive"),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(data: bytes, name: str) -> None:
    assert format_of(data).name == name


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("a.html", True), ("a.html.gz", True), ("a.tar.gz", True), ("a.TGZ", True),
        ("access.log.gz", False), ("data.gz", False), (".gz", False), (".md", False),
    ],
)  # fmt: skip
def test_a_packed_file_counts_as_an_article_if_the_name_inside_does(
    name: str, counts: bool
) -> None:
    assert counts_by_name(name) is counts
