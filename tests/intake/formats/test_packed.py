"""Packed files and tar files: opened, refused when they expand, told by name and first bytes."""

import bz2
import gzip
import io
import lzma
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from reader.errors import ReaderError, UnreadableSourceError, UnsupportedSourceError
from reader.intake.bytes import zip_file
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


def of_headers(*headers: dict[str, str], name: str = "{}.md") -> bytes:
    """Return a tar file whose members have these headers and no bytes."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for number, each in enumerate(headers):
            info = tarfile.TarInfo(name.format(number))
            info.pax_headers = each
            archive.addfile(info)
        rest = tarfile.TarInfo("rest.jpg")
        rest.size = 9000
        archive.addfile(rest, io.BytesIO(b"word " * 1800))
    return made.getvalue()


@pytest.mark.parametrize(
    "header", [{"GNU.sparse.realsize": "4000"}, {"size": "-1024"}, {"size": "9" * 30}]
)
def test_members_of_a_tar_file_share_no_bytes(header: dict[str, str]) -> None:
    with pytest.raises(UnreadableSourceError, match="not a complete tar file"):
        parse_bytes(of_headers(header, header, header), name="a.tar")


def test_a_tar_file_of_large_headers_takes_no_memory_of_the_program() -> None:
    made = io.BytesIO()
    headers = {f"key{number}": "value" for number in range(3000)}
    with tarfile.open(
        fileobj=made, mode="w", format=tarfile.PAX_FORMAT, pax_headers=headers
    ) as archive:
        for number in range(300):
            archive.addfile(tarfile.TarInfo(f"{number}.jpg"))
    tracemalloc.start()
    with pytest.raises(UnreadableSourceError, match="nothing in it can be opened"):
        parse_bytes(made.getvalue(), name="a.tar")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # Each member has its own copy of the headers: 300 times 100 KB.
    assert peak < 5_000_000


def test_names_in_a_tar_file_are_text_and_lead_nowhere() -> None:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for name in ("/etc/a.md", "../../b.md", "caf\udce9.md"):
            info = tarfile.TarInfo(name)
            info.size = len(TEXT)
            archive.addfile(info, io.BytesIO(TEXT))
    sources = [each.metadata.source for each in parse_bytes(made.getvalue(), name="a.tar")]
    assert sources == ["a.tar#/etc/a.md", "a.tar#caf\ufffd.md"]


def zipped(name: str, data: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(name, data)
    return made.getvalue()


INSIDE = {
    "a zip file": zipped("b.md", TEXT),
    "a tar file": tarred(b_dot_md=TEXT),
    "a packed file": gzip.compress(TEXT),
}


@pytest.mark.parametrize("what", INSIDE)
@pytest.mark.parametrize("packing", ["zip", "tar", "tgz"])
def test_an_archive_in_an_archive_is_not_opened_whatever_its_name(what: str, packing: str) -> None:
    inside = INSIDE[what]
    outside = zipped("a.pdf", inside) if packing == "zip" else tarred(a_dot_pdf=inside)
    data = gzip.compress(outside) if packing == "tgz" else outside
    with pytest.raises(UnreadableSourceError, match="an archive in an archive"):
        parse_bytes(data, name=f"a.{packing}")


@pytest.mark.parametrize(
    "url",
    [
        "https://lake.example/ferry.md.gz",
        "https://lake.example/ferry.md.gz?v=1.2",
        "https://lake.example/FERRY.MD.GZ",
        "https://lake.example/ferry.md",
        "https://lake.example/" + "a." * 2000 + "md.gz?" + "." * 2000,
    ],
)
def test_a_packed_file_from_the_network_keeps_its_address(url: str) -> None:
    data = gzip.compress(TEXT + b" See [more](more.html).")
    (parsed,) = parse_bytes(data, name=url, url=url, content_type="application/gzip")
    assert parsed.metadata.title == "Ferry"


@pytest.mark.parametrize("url", ["https://lake.example/a/ferry.html.gz", "https://lake.example/a/"])
def test_links_of_a_packed_page_start_at_its_address(url: str) -> None:
    page = PAGE.replace(b"lake.", b"<a href='more'>lake</a>.")
    (parsed,) = parse_bytes(gzip.compress(page), name=url, url=url, content_type="application/gzip")
    links = [each.target for each in parsed.text.document.inlines if each.kind == "link"]
    assert links == ["https://lake.example/a/more"]


@pytest.mark.parametrize("size", [100, 511, 600, 1500])
def test_a_damaged_tar_file_opens_or_says_why_not(size: int) -> None:
    data = bytearray(tarred(a_dot_md=TEXT, b_dot_md=TEXT))
    data[124:136] = b"\xff" * 12  # the size of the first member
    with pytest.raises(ReaderError):
        parse_bytes(bytes(data[:size]), name="a.tar")


KINDS = {
    "gzip": (gzip.compress(TEXT), "packed"),
    "bzip2": (bz2.compress(TEXT), "packed"),
    "xz": (lzma.compress(TEXT), "packed"),
    "tar": (tarred(a_dot_md=TEXT), "tar"),
    "rar": (b"Rar!\x1a\x07\x01\x00", "archive"),
    "zstandard": (b"\x28\xb5\x2f\xfd\x04", "archive"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_is_told_by_the_first_bytes(kind: str) -> None:
    data, name = KINDS[kind]
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


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp437", "Frühling in Köln"),
        ("shift_jis", "春の灯台の話"),
        ("cp866", "Весенний маяк на мысу"),
        ("gbk", "春天的灯塔故事和渡船"),
        ("utf-8", "Vår på øya"),
    ],
)
def test_a_name_in_a_zip_file_is_read_in_the_encoding_of_who_packed_it(
    codec: str, name: str
) -> None:
    raw = f"{name}.txt".encode(codec)
    data = zipped("x" * len(raw), TEXT).replace(b"x" * len(raw), raw)
    (article,) = parse_bytes(data, name="a.zip")
    assert article.metadata.source == f"a.zip#{name}.txt"


def test_names_in_two_encodings_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_file, "guess_codec", lambda _names: ("shift_jis", "Shift_JIS"))
    names = ("春の灯台の話と渡し船の物語と海".encode("shift_jis"), b"\xa0\xfd\xff", b"\xa0\xfd\xfe")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for letter in "xyz":
            archive.writestr(f"{letter * 40}.md", TEXT + letter.encode())
    data = made.getvalue()
    for letter, name in zip("xyz", names, strict=True):
        data = data.replace(letter.encode() * 40, name.ljust(40, b"-"))
    sources = [each.metadata.source for each in parse_bytes(data, name="a.zip")]
    assert len(set(sources)) == len(names)
    assert not any("\ufffd" in each for each in sources)
