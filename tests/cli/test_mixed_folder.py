"""A folder as a person has it: every file opens right, or is named with its reason."""

import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path

import pytest

from reader.intake.formats.registry import OPENED_SUFFIXES
from tests.cli.conftest import Run
from tests.intake.formats.test_more_formats import JATS, MAIL, ORG, RST, RTF, zipped
from tests.intake.formats.test_packed import tarred

TEXT = "The ferry board met the crew in the old ticket hall. Nobody thought that it would move. "
PAGE = f"<html><title>{{}}</title><body><article><h1>{{}}</h1><p>{TEXT * 5}</p></article></html>"


def docx() -> bytes:
    made = io.BytesIO()
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
        )
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body><w:p><w:r><w:t>In Word: {TEXT}</w:t></w:r></w:p></w:body></w:document>",
        )
    return made.getvalue()


FEED = f"""<rss version="2.0"><channel><title>Ferry news</title>
<item><title>First</title><description>{TEXT * 3}</description></item>
<item><title>Second</title><description>{TEXT.upper() * 2}</description></item></channel></rss>"""
OPENS: dict[str, bytes] = {
    "notes.md": f"# Notes\n\nIn Markdown: {TEXT}".encode(),
    "hugo.md": f'+++\ntitle = "Hugo"\n+++\n\nIn Hugo: {TEXT}'.encode(),
    "plain.txt": f"In plain text: {TEXT}".encode(),
    "russian.txt": ("Паром снова ходит через озеро. Совет решил подождать. " * 3).encode("cp1251"),
    "japanese.txt": "渡し船がまた湖を渡る。委員会は氷が解けるまで待つ。".encode("euc_jp"),
    "wide.txt": f"In wide letters: {TEXT}".encode("utf-16"),
    "Паром.html": PAGE.format("Паром", "Паром").encode(),
    "page.htm": PAGE.format("Page", "Page").replace("move", "stay").encode(),
    "letter.eml": MAIL.format("Mona", "Letter", f"In a mail: {TEXT}").partition("\n")[2].encode(),
    "box.mbox": MAIL.format("Mona", "Box", f"In a box: {TEXT}").encode(),
    "talk.vtt": b"WEBVTT\n\n00:00.000 --> 00:02.000\nIn a talk somebody said it.\n",
    "talk.srt": b"1\n00:00:00,000 --> 00:00:02,000\nIn another talk nobody said it.\n",
    "word.docx": docx(),
    "rich.rtf": RTF,
    "text.rst": RST.encode(),
    "text.org": ORG.replace("Ice report", "Org report").encode(),
    "paper.nxml": JATS.encode(),
    "articles.zip": zipped(inner_dot_md=f"# Zipped\n\nIn a zip: {TEXT}".encode()),
    "packed.html.gz": gzip.compress(
        PAGE.format("Packed", "Packed").replace("move", "wait").encode()
    ),
    "packed.tar.xz": lzma.compress(tarred(inner_dot_md=f"# Tarred\n\nIn a tar: {TEXT}".encode())),
    "paper.xml": JATS.replace("10<sup>7</sup> tonnes", "snow").replace("Two.", "Nine.").encode(),
    "feed.rss": FEED.encode(),
    "feed.atom": b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title><entry><title>One
        </title><id>1</id><content>The crew met in a hall.</content></entry></feed>""",
    "no ending of its own.text": f"With another ending: {TEXT}".encode(),
}  # fmt: skip
BROKEN: dict[str, bytes] = {
    "empty.md": b"",
    "empty.pdf": b"",
    "broken.docx": b"PK\3\4 no zip",
    "broken.odt": b"PK\3\4 no zip",
    "broken.epub": zipped(x=b"x"),
    "broken.pdf": b"%PDF-1.7 and no more",
    "broken.rtf": b"not rich text",
    "broken.zip": b"PK\3\4 no zip",
    "broken.mbox": b"From nobody 10:00\n",
    "broken.nxml": b"<article dtd-version='1'>",
    "broken.vtt": b"WEBVTT\n",
    "broken.md.gz": gzip.compress(b"x" * 999)[:-9],
    "empty.html": b"<html></html>",
    "binary.txt": bytes(range(256)) * 20,
}
PASSED: dict[str, str] = {
    "photo.jpg": "unknown format",
    "old.doc": "unknown format",
    "access.log.gz": "unknown format",
    "Makefile": "unknown format",
    "settings.xml": "unknown format",
    "page_files": "saved page",
    ".DS_Store": "hidden",
    ".obsidian": "hidden",
    "node_modules": "other program",
    "@eaDir": "other program",
    "notes (Anna's conflicted copy 2023-10-02).md": "conflict copy",
    "nothing.md": "dead link",
    "again.md": "repeated link",
}
FOLDERS = {".obsidian", "node_modules", "@eaDir", "page_files"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mixed"
    for name, data in (OPENS | BROKEN).items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    for name in PASSED.keys() - {"nothing.md", "again.md"}:
        path = made / name / "inside.md" if name in FOLDERS else made / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("# No article")
    (made / "nothing.md").symlink_to(made / "nowhere")
    (made / "again.md").symlink_to(made / "notes.md")
    return made


def test_there_are_forty() -> None:
    assert len(OPENS) + len(BROKEN) + len(PASSED) >= 40
    assert {Path(name).suffix for name in OPENS} >= OPENED_SUFFIXES - {
        ".markdown", ".mdown", ".mkd", ".xhtml", ".shtml", ".epub", ".mhtml", ".mht", ".odt",
        ".pdf", ".mbx", ".rest", ".jats", ".bz2", ".tar", ".tbz2", ".tgz", ".txz",
    }  # fmt: skip


def test_each_is_stored_or_named_with_its_reason(here: Run, folder: Path) -> None:
    # Several of them have one text.
    done = here("add", "--force", folder)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert len(done.stdout.split()) == len(OPENS) + 1, said  # the feed has two items
    for name in BROKEN:
        assert f"{folder / name}: " in said, name
    assert f"{folder / 'empty.pdf'}: the file is empty" in said
    assert "passed over: 2 hidden, 1 conflict copy, 2 folders of other programs" in said
    texts = [each["title"] for each in json.loads(here("list", "--format", "json").stdout)]
    assert {"Notes", "Hugo", "Паром", "Letter", "Box", "Org report", "Zipped"} <= set(texts)
    assert here("search", "--ids", "паром").stdout.count(b"\n") == 3


def test_each_is_listed_or_named_with_its_reason(here: Run, folder: Path) -> None:
    done = here("list", folder, "--format", "json")
    said = done.stderr.decode()
    assert done.returncode == 1
    listed = {Path(each["path"]).name for each in json.loads(done.stdout)}
    # Empty texts are listed, and a note says that they are empty.
    assert listed - {"empty.md"} == OPENS.keys()
    assert "passed over: 2 hidden, 1 conflict copy, 2 folders of other programs" in said
    for name in BROKEN.keys() - listed:
        assert f"{folder / name}: " in said, name
    passed = json.loads(here("list", folder, "--passed-over", "--format", "json").stdout)
    assert {Path(each["path"]).name: each["reason"] for each in passed} == PASSED


def test_a_command_over_a_folder_reads_all_of_them(here: Run, folder: Path) -> None:
    few = {"notes.md", "page.htm", "word.docx", "feed.rss", "broken.rtf"}
    for path in folder.iterdir():
        if path.name not in few and not path.is_dir():
            path.unlink()
    found = here("summarize", folder, "--format", "jsonl")
    assert [Path(json.loads(line)["source"]).name for line in found.stdout.splitlines()] == [
        "feed.rss", "feed.rss", "notes.md", "page.htm", "word.docx",
    ]  # fmt: skip
    assert found.returncode == 1
    assert f"{folder / 'broken.rtf'}: " in found.stderr.decode()
