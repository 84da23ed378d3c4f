"""Exports: whole or not at all, nothing written over, and what cannot be read is named."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from reader.document.article import Metadata
from reader.document.document import Block, Document, Inline
from reader.document.to_html import to_html
from reader.errors import OptionError, StoreError, UnsupportedSourceError
from reader.intake.formats import source
from reader.intake.formats.parsed_article import ParsedArticle, markdown_text
from reader.intake.imports import Import, open_import
from reader.intake.imports.registry import BY_NAME
from reader.library.index.writer import write_parsed
from reader.services.adding.importing import count_rows, run_import
from reader.services.collection import ArticleCollection
from reader.services.exporting.export import FORMATS, ExportFormat, export_to, format_of, lines
from reader.services.exporting.pieces import pieces
from reader.services.highlights import highlight_quote
from reader.settings import Settings
from tests.platform import has_permissions


def library(folder: Path, **articles: str) -> ArticleCollection:
    (folder / "library").mkdir(parents=True)
    for name, content in articles.items():
        (folder / "library" / f"{name}.md").write_text(content, encoding="utf-8")
    return ArticleCollection.of_library(
        Settings(library=folder / "library", state=folder / "state", cache=folder / "cache")
    )


@pytest.fixture
def collection(tmp_path: Path) -> ArticleCollection:
    return library(tmp_path, bridge="# Bridge\n\nIt closed.\n", river="# River\n\nIt moved.\n")


@pytest.mark.parametrize("kind", [each for each in FORMATS if each != "opml"])
def test_what_cannot_be_read_is_named_and_the_rest_is_written(
    collection: ArticleCollection, tmp_path: Path, kind: ExportFormat
) -> None:
    rows = list(collection.entries)
    (tmp_path / "library" / "river.md").write_bytes(b"\0")
    done, problems = export_to(collection, rows, kind, tmp_path / "out")
    if kind in {"csv", "ris", "bibtex"}:  # which hold what the list knows
        assert (done, problems) == (2, [])
    else:
        # Neither has highlights, so neither gets a note in a vault.
        assert (done, len(problems)) == (0 if kind == "obsidian" else 1, 1)
        assert "river.md: not a text file" in problems[0]


def test_a_file_that_is_gone_meanwhile_and_a_row_without_one_are_passed_over(
    collection: ArticleCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = ParsedArticle("note", Metadata(title="Note"), markdown_text("Text."))
    write_parsed(collection.index, collection.state, [parsed])
    collection.index.file.changed()
    problems: list[str] = []
    assert len(list(pieces(collection, collection.entries, problems))) == 2
    real = Path.stat

    def stat(path: Path, **rest: bool) -> object:
        if path.name == "river.md":
            raise FileNotFoundError(2, "No such file or directory")
        return real(path, **rest)

    monkeypatch.setattr(source, "read_parsed", lambda _: parsed)
    monkeypatch.setattr(Path, "stat", stat)
    assert [each.entry.id for each in pieces(collection, collection.entries, problems)] == [
        "bridge"
    ]
    assert problems == [
        f"{collection.settings.library / 'river.md'}: cannot be read: No such file or directory"
    ]


def test_no_file_in_a_folder_is_written_over(collection: ArticleCollection, tmp_path: Path) -> None:
    out, told = tmp_path / "out", []
    assert export_to(collection, list(collection.entries), "markdown", out) == (2, [])
    (out / "river.md").write_text("mine")
    done = export_to(
        collection,
        list(collection.entries),
        "markdown",
        out,
        progress=lambda *far: told.append(far),
    )
    assert done == (1, [f"{out / 'river.md'}: another file is there: it was not written over"])
    assert (out / "river.md").read_text() == "mine"
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_a_target_that_cannot_be_written_is_named_and_nothing_is_left(
    collection: ArticleCollection, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=r"no[/\\]out\.csv: cannot be written: No such file"):
        export_to(collection, list(collection.entries), "csv", tmp_path / "no" / "out.csv")
    target = tmp_path / "a folder.csv"
    target.mkdir()
    with pytest.raises(StoreError, match=r"a folder\.csv: cannot be written: (Is a dir|Access)"):
        export_to(collection, list(collection.entries), "csv", target)
    assert not list(tmp_path.glob(".reader-*"))


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    collection = library(tmp_path, a='---\ntitle: "=HYPERLINK(1)"\nauthor: "@x"\n---\nText.\n')
    text = "".join(lines(collection, list(collection.entries), "csv", []))
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["title"], row["author"]) == ("'=HYPERLINK(1)", "'@x")


@pytest.mark.parametrize(
    ("name", "kind"),
    [(None, "jsonl"), ("a.HTM", "html"), ("a.epub", "epub"), ("folder", "markdown")],
)
def test_the_name_of_a_target_says_the_format(name: str | None, kind: ExportFormat) -> None:
    assert format_of(None if name is None else Path(name)) == kind


@pytest.mark.parametrize("name", ["out.pdf", "out.DOCX", "out.txt"])
def test_a_file_that_reader_only_opens_is_not_written(name: str, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="does not write"):
        format_of(tmp_path / name)
    (tmp_path / name).mkdir()
    assert format_of(tmp_path / name) == "markdown"


def test_inlines_that_cross_or_hold_nothing_leave_the_text_as_it_is() -> None:
    text = "One two three"
    crossing = (Inline(0, 7, "strong"), Inline(4, 13, "emphasis"), Inline(8, 13, "image", "x"))
    whole = (Block(0, 13, "paragraph"),)
    assert to_html(Document(text, whole, crossing)) == "<p><strong>One two</strong> three</p>"
    outside = (Inline(0, 3, "strong"), Inline(2, 9, "emphasis"))
    blocks = (Block(4, 7, "paragraph"), Block(7, 8, "paragraph"), Block(8, 13, "heading", 9))
    assert to_html(Document(text, blocks, outside)) == "<p>two</p>\n<h6>three</h6>"


GOOD = {"reader": 1, "id": "2024-01-01-a", "title": "A", "body": "Text of a."}
LINES: list[tuple[str, str]] = [
    ("[not json", "not valid JSON"),
    ("[" * 100_000, "not valid JSON"),
    ("[1]", "not an article of Reader"),
    (json.dumps({**GOOD, "body": 5}), "not an article of Reader"),
    (json.dumps({**GOOD, "published": "soon"}), "a field is wrong: Invalid isoformat"),
    (json.dumps({**GOOD, "added": "soon"}), "a field is wrong: Invalid isoformat"),
]


@pytest.mark.parametrize("number", range(len(LINES)))
def test_a_line_that_is_no_article_is_named_and_the_others_are_taken(
    tmp_path: Path, number: int
) -> None:
    line, reason = LINES[number]
    path = tmp_path / "all.jsonl"
    path.write_text(f"\n{line}\n{json.dumps(GOOD)}\n", encoding="utf-8")
    collection = library(tmp_path)
    export = Import(path, BY_NAME["reader"])
    for counts in (count_rows(collection, export), run_import(collection, export)):
        assert counts.added == 1
        (problem,) = counts.problems
        assert problem.startswith(f"{path}: line 2: {reason}")
    assert count_rows(collection, export).known == 1


def test_what_stands_in_a_line_and_means_nothing_is_let_go(tmp_path: Path) -> None:
    odd = {
        **GOOD, "title": 7, "author": ["x"], "tags": "x", "found": "x", "highlights": "x",
        "language": "klingon", "added": "2024-01-02T03:04:05",
    }  # fmt: skip
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps(odd), encoding="utf-8")
    collection = library(tmp_path)
    told: list[tuple[int, int]] = []
    assert (
        run_import(collection, open_import(path), progress=lambda *far: told.append(far)).problems
        == []
    )
    (entry,) = collection.entries
    about = entry.metadata
    assert (entry.id, about.title, about.author) == ("2024-01-01-a", "Untitled", "")
    assert (about.tags, about.language, told) == ((), None, [(1, 1)])


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedSourceError, match="not a known export: add the folder"):
        open_import(tmp_path)


def test_an_article_about_feeds_is_no_list_of_feeds(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_text("\ufeff" + json.dumps({**GOOD, "body": "An <opml> file."}), encoding="utf-8")
    assert open_import(path).form.label == "Reader (JSON Lines)"
    path.write_text('\n<?xml version="1.0"?><OPML version="2.0"><body/></OPML>')
    assert open_import(path).form.name == "opml"


def _reference(folder: Path, title: str) -> ArticleCollection:
    from reader.settings import Settings

    (folder / "a.md").write_text(
        f"---\ntitle: '{title}'\nauthor: [Mona Lie, Kari Nord]\npublished: 2023-10-02\n"
        "source: https://ferry.example/p\nsite: Ferry log\ntags: [ice]\nlang: de-AT\n---\n\n"
        "The pontoon moved.\n"
    )
    return ArticleCollection.of_library(
        Settings(library=folder, state=folder / ".s", cache=folder / ".c")
    )


@pytest.mark.parametrize(
    "title", [r"Ice & 50 % {of} it: a_b \o/ ~ $5", "One { alone", "Another } alone", r"\{", "a^b{~"]
)
def test_references_are_written_as_bibtex_and_read_back(tmp_path: Path, title: str) -> None:
    from reader.intake.imports.item import ImportItem
    from reader.services.exporting.bibtex import bibtex_records

    (record,) = bibtex_records(_reference(tmp_path, title).entries)
    assert record.count("{") == record.count("}")
    (tmp_path / "a.bib").write_text(record)
    (item,) = open_import(tmp_path / "a.bib").rows()
    assert isinstance(item, ImportItem)
    assert (item.title, item.author) == (title, "Mona Lie, Kari Nord")
    assert (item.url, item.site, item.tags) == ("https://ferry.example/p", "Ferry log", ("ice",))
    assert item.published == date(2023, 10, 2)
    assert "langid = {ngerman}" in record
    assert item.language == "de"


def test_references_are_written_as_ris(tmp_path: Path) -> None:
    from reader.services.exporting.ris import ris_records

    (record,) = ris_records(_reference(tmp_path, "The ice").entries)
    assert record.splitlines() == [
        "TY  - ELEC", "TI  - The ice", "AU  - Mona Lie", "AU  - Kari Nord", "PY  - 2023",
        "DA  - 2023/10/02", "T2  - Ferry log", "UR  - https://ferry.example/p",
        "LA  - de", "KW  - ice", "ID  - a", "ER  - ", "",
    ]  # fmt: skip


def test_a_vault_gets_a_note_for_each_article_with_highlights_and_later_the_new_ones(
    tmp_path: Path,
) -> None:
    title = "Ice: what/who | [and] when?"
    opened = library(
        tmp_path,
        ice=f"---\ntitle: '{title}'\nauthor: Mona Lie\ntags: [ice]\n---\nIt held. *It* broke.\n",
        river="# River\n\nIt moved.\n",
    )
    first = highlight_quote(opened, opened.article("ice"), "It held.", note="Why?\n# Who?")
    vault = tmp_path / "vault"
    assert export_to(opened, list(opened.entries), "obsidian", vault) == (1, [])
    (note,) = vault.iterdir()
    assert note.name == "Ice what who and when.md"
    written = note.read_text()
    assert written == (
        f'---\ntitle: "{title}"\nauthor: "Mona Lie"\nid: ice\ntags: ["ice"]\n---\n'
        f"\n> It held.\n\n^reader-{first.id}\n\nWhy?\n\\# Who?\n"
    )
    own = written.replace("Why?", "Because of the salt.") + "\nMy own words.\n"
    note.write_text(own)
    assert export_to(opened, list(opened.entries), "obsidian", vault) == (1, [])
    assert note.read_text() == own
    second = highlight_quote(opened, opened.article("ice"), "It broke.")
    export_to(opened, list(opened.entries), "obsidian", vault)
    assert note.read_text() == f"{own}\n> It broke.\n\n^reader-{second.id}\n"


def test_no_note_has_a_name_that_windows_keeps_for_a_device(tmp_path: Path) -> None:
    opened = library(tmp_path, ice="# Con. A study\n\nIt held.\n")
    highlight_quote(opened, opened.article("ice"), "It held.")
    vault = tmp_path / "vault"
    export_to(opened, list(opened.entries), "obsidian", vault)
    assert [note.name for note in vault.iterdir()] == ["_Con. A study.md"]


def test_a_note_that_is_not_of_reader_is_left_alone(tmp_path: Path) -> None:
    opened = library(tmp_path, ice="# Ice\n\nIt held.\n")
    highlight_quote(opened, opened.article("ice"), "It held.")
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "Ice.md").write_text("Mine.")
    assert export_to(opened, list(opened.entries), "obsidian", vault) == (1, [])
    assert (vault / "Ice.md").read_text() == "Mine."
    (vault / "Ice (ice).md").write_text("Mine, too.")
    done, problems = export_to(opened, list(opened.entries), "obsidian", vault)
    assert (done, len(problems)) == (0, 1)


def test_a_note_that_is_added_to_is_else_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = library(tmp_path, ice="# Ice\n\nIt held. It broke.\n")
    highlight_quote(opened, opened.article("ice"), "It held.")
    vault = tmp_path / "vault"
    export_to(opened, list(opened.entries), "obsidian", vault)
    note = vault / "Ice.md"
    own = note.read_bytes().replace(b"\n", b"\r\n") + b"Caf\xe9\r\n\r\n\r\n"
    note.write_bytes(own)
    note.chmod(0o600)
    second = highlight_quote(opened, opened.article("ice"), "It broke.")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(StoreError, match="No space left"):
            export_to(opened, list(opened.entries), "obsidian", vault)
    assert note.read_bytes() == own
    export_to(opened, list(opened.entries), "obsidian", vault)
    assert note.read_bytes() == own + f"\n> It broke.\n\n^reader-{second.id}\n".encode()
    if has_permissions():
        assert note.stat().st_mode & 0o777 == 0o600
    assert list(vault.iterdir()) == [note]


def test_a_vault_gets_notes_on_articles_colours_and_tags(tmp_path: Path) -> None:
    opened = library(tmp_path, ice="# Ice\n\nIt held.\n", river="# River\n\nIt moved.\n")
    ice = opened.article("ice")
    marked = highlight_quote(opened, ice, "It held.", colour="green", tags=["idea"])
    opened.user_state.set_note("river", "On all\n# of it.")
    vault = tmp_path / "vault"
    (vault / "Ice.md").mkdir(parents=True)
    assert export_to(opened, list(opened.entries), "obsidian", vault) == (2, [])
    assert (vault / "River.md").read_text().endswith("\n---\n\nOn all\n\\# of it.\n")
    written = (vault / "Ice (ice).md").read_text()
    assert written.endswith(f"\n> It held.\n\n^reader-{marked.id}\n\ngreen · #idea\n")
