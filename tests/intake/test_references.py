"""References with the files at them, in BibTeX and RIS, and the notes of an Obsidian vault."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reader.errors import UnsupportedSourceError
from reader.intake.imports import BadRow, ImportItem, import_article, open_import
from reader.intake.imports.bibtex_entries import entries
from reader.intake.imports.marks import Mark
from reader.intake.imports.obsidian import note_of
from reader.intake.imports.plain_tex import plain_tex
from reader.intake.imports.reference import doi_address, natural_name
from reader.services.adding.importing import count_rows, run_import
from reader.services.collection import ArticleCollection
from reader.services.highlights import highlights_of
from reader.settings import Settings

BIB = r"""% exported
@comment{nothing}
@string{il = "Ice Letters"}
@article{lie2023,
  title = {The {Ice} of {\"O}stersund -- a report}, author = {Lie, Mona and {The Board} and others},
  journal = il # " (Oslo)", year = 2023, month = oct, day = 2, doi = {10.1000/ice.1},
  keywords = {ice, boats}, note = {Read it again},
  file = {Full Text:files/1/a - b.txt:text/plain;Gone:files/2/gone.pdf:application/pdf}
}
@misc{web, title="A page", howpublished={\url{https://ferry.example/a_b}}}
@book{broken, title = {never ends,
@article{abstract, title={Abstract only}, abstract={The ice held.}, author={Ruiz, Jr., Ana}}
@article{nothing, title={Nothing at all}}
"""
RIS = """TY  - JOUR
TI  - The ice
AU  - Lie, Mona
AU  - Bo Lind
T2  - Ice Letters
DA  - 2023/10/02/
UR  - https://ferry.example/a
AB  - It held
and held.
KW  - ice
N1  - Read it again
L1  - files/1/a - b.txt
ER  -\x20

TY  - GEN
T1  - Abstract only
Y1  - 2023///
N2  - It held.
ER  -
TY  - GEN
TI  - Nothing
ER  -
"""


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    (tmp_path / "files" / "1").mkdir(parents=True)
    (tmp_path / "files" / "1" / "a - b.txt").write_text("What the paper says.")
    return tmp_path


def rows(path: Path, form: str, text: str) -> list[Any]:
    path.write_text(text, encoding="utf-8")
    opened = open_import(path)
    assert opened.form.name == form
    return list(opened.rows())


def test_references_of_bibtex_come_with_their_files_and_notes(exported: Path) -> None:
    lie, web, broken, abstract, nothing = rows(exported / "a.bib", "bibtex", BIB)
    assert (lie.title, lie.author) == ("The Ice of Östersund – a report", "Mona Lie, The Board")
    assert (lie.site, lie.published) == ("Ice Letters (Oslo)", date(2023, 10, 2))
    assert (lie.url, lie.tags) == ("https://doi.org/10.1000/ice.1", ("ice", "boats"))
    assert (lie.file, lie.marks) == (
        exported / "files" / "1" / "a - b.txt",
        (Mark("", "Read it again"),),
    )
    parsed = import_article(lie)
    assert parsed is not None
    assert (parsed.metadata.title, parsed.body) == (lie.title, "What the paper says.")
    assert (web.url, web.has_text) == ("https://ferry.example/a_b", False)
    assert broken == BadRow("line 11", "this entry does not end, or a field of it has no value")
    assert (abstract.text, abstract.author) == ("The ice held.", "Ana Ruiz Jr.")
    assert nothing == BadRow("line 13", "no address and no text")


def test_references_of_ris_come_with_their_files_and_notes(exported: Path) -> None:
    ice, abstract, nothing = rows(exported / "a.ris", "ris", RIS)
    assert (ice.title, ice.author, ice.site) == ("The ice", "Mona Lie, Bo Lind", "Ice Letters")
    assert (ice.published, ice.url) == (date(2023, 10, 2), "https://ferry.example/a")
    assert ice.file == exported / "files" / "1" / "a - b.txt"
    assert (abstract.published, abstract.text) == (None, "It held.")
    assert nothing == BadRow("line 20", "no address and no text")


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (":{}/files/1/a - b.txt:TXT", True),
        ("{}/files/1/a - b.txt", True),
        (r"Text:files/1/a - b.txt:text/plain", True),
        ("files/1/nothing.txt", False),
        ("files/1", False),
        ("/etc/passwd", False),
        ("/{}/files/1/a - b.txt", False),
        ("file:///{}/files/1/a - b.txt", False),
        ("file://{}/files/1/a - b.txt", True),
    ],
)
def test_a_file_is_found_however_the_program_names_it(
    exported: Path, names: str, found: bool
) -> None:
    text = "@misc{k, title={T}, abstract={A}, file={%s}}" % names.format(exported)  # noqa: UP031
    (item,) = rows(exported / "a.bib", "bibtex", text)
    assert (item.file is not None) == found


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"{\'E}lan \v{C}apek {\o}re \aa, \c c", "Élan Čapek øre å, ç"),
        (r"Stra{\ss}e \& $H_2O$", "Straße & H_2O"),
        (r"``So'' --- he \emph{said}~it", "“So” — he said it"),
        (r"Dvo\v{r}\'ak", "Dvořák"),
        (r"\href{http://a.b}{Text} \'e", "Text é"),
        ("plain", "plain"),
    ],
)
def test_the_letters_of_tex_are_letters(tex: str, text: str) -> None:
    assert plain_tex(tex) == text


def test_entries_on_one_line_and_with_parentheses_are_entries() -> None:
    text = '@a{x, t={1}}@b(y, t = 2 # "3") @c{z,t={4}'
    found = [each if isinstance(each, BadRow) else each.fields for each in entries(text)]
    assert found[:2] == [{"t": "1"}, {"t": "23"}]


@pytest.mark.parametrize(
    ("name", "natural"),
    [("Lie, Mona", "Mona Lie"), ("Mona  Lie", "Mona Lie"), ("A, B, C, D", "A, B, C, D")],
)
def test_a_name_is_in_its_natural_order(name: str, natural: str) -> None:
    assert natural_name(name) == natural


@pytest.mark.parametrize(
    ("field", "published"),
    [
        ("month = {%s}, day = 2" % ("9" * 5000), None),
        ("month = 10, day = {%s}" % ("9" * 5000), None),
        ("month = 10, day = {02}", date(2023, 10, 2)),
        ("month = {10}", None),
    ],
)
def test_a_day_of_numbers_is_a_day(tmp_path: Path, field: str, published: date | None) -> None:
    text = f"@misc{{k, title={{T}}, abstract={{A}}, year=2023, {field}}}"
    (item,) = rows(tmp_path / "a.bib", "bibtex", text)
    assert item.published == published


@pytest.mark.parametrize(
    ("field", "author"),
    [
        ("Lie, Mona and {Board of Food and Ice}", "Mona Lie, Board of Food and Ice"),
        ("Anders Band and Andy Lie", "Anders Band, Andy Lie"),
        ("Bo Lind" + " " * 50_000 + "Ek", "Bo Lind Ek"),
    ],
)
def test_authors_are_parted_outside_braces(tmp_path: Path, field: str, author: str) -> None:
    text = f"@misc{{k, title={{T}}, abstract={{A}}, author={{{field}}}}}"
    (item,) = rows(tmp_path / "a.bib", "bibtex", text)
    assert item.author == author


def test_a_field_of_ris_has_all_its_lines_and_is_read_in_one_go(tmp_path: Path) -> None:
    text = "TY  - JOUR\nTI  - T\nAB  - It held\n" + "and held.\n" * 50_000 + "ER  -\n"
    (item,) = rows(tmp_path / "a.ris", "ris", text)
    assert item.text.count("\nand held.") == 50_000


def test_an_export_of_another_program_is_no_ris(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("%0  - JOUR\nTI  - T\nER  -\n")
    with pytest.raises(UnsupportedSourceError):
        open_import(tmp_path / "a")


def test_a_doi_has_an_address() -> None:
    assert doi_address("doi: 10.1000/a") == "https://doi.org/10.1000/a"
    assert doi_address("http://dx.doi.org/10.1000/a") == "https://doi.org/10.1000/a"
    assert doi_address("none") == ""


NOTE = """---
tags: [ice, "#boats"]
source: https://ferry.example/a
author: "[[Mona Lie]]"
---
The [[Ferry board#Crew|board]] met [[Anna]] %%a comment%% in #winter, ==and it held==. ^b1

> [!note]- Of the board
> It sat.

![[boat.png|200]] ![[Other note]] `[[code]]` #1 is no tag.

```python
x = "[[a]]"  # no tag
```
"""


def vault(tmp_path: Path) -> Path:
    made = tmp_path / "vault"
    (made / ".obsidian").mkdir(parents=True)
    (made / ".obsidian" / "plugin.md").write_text("No note.")
    (made / "sub").mkdir()
    (made / "sub" / "Ice.md").write_text(NOTE)
    (made / "empty.md").write_text("---\ntags: x\n---\n")
    (made / "boat.png").write_bytes(b"x")
    return made


def test_the_notes_of_a_vault_are_markdown_with_their_tags_and_marks(tmp_path: Path) -> None:
    opened = open_import(vault(tmp_path))
    empty, note = opened.rows()
    assert (opened.form.name, empty) == (
        "obsidian", BadRow("empty.md", "empty: there is no text in it"),
    )  # fmt: skip
    assert isinstance(note, ImportItem)
    assert (note.title, note.author, note.url) == ("Ice", "Mona Lie", "https://ferry.example/a")
    assert note.tags == ("ice", "boats", "winter")
    assert note.marks == (Mark("and it held"),)
    assert note.markdown.split("\n")[:9] == [
        "The board met Anna  in #winter, and it held.",
        "",
        "> **Of the board**",
        ">",
        "> It sat.",
        "",
        "![boat.png](<boat.png>) Other note `[[code]]` #1 is no tag.",
        "",
        "```python",
    ]
    assert 'x = "[[a]]"  # no tag' in note.markdown


def test_a_folder_that_is_no_export_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedSourceError, match="reader add"):
        open_import(tmp_path)
    assert open_import(tmp_path, "obsidian").form.name == "obsidian"


def test_a_file_is_no_vault(tmp_path: Path) -> None:
    (tmp_path / "Ice.md").write_text(NOTE)
    with pytest.raises(UnsupportedSourceError, match="give the folder of the vault"):
        open_import(tmp_path / "Ice.md", "obsidian")


def test_what_is_in_a_comment_is_neither_tag_nor_mark_and_code_is_no_comment() -> None:
    text = "A #b %% `c` #d\n\n==e==\n%% ==f==.\n\n```\n%% g\n%% h\n```\n`%%i%%`\n"
    note = note_of(text, "n", "n")
    assert isinstance(note, ImportItem)
    assert (note.tags, note.marks) == (("b",), (Mark("f"),))
    assert note.markdown == "A #b  f.\n\n```\n%% g\n%% h\n```\n`%%i%%`\n"


def test_an_import_of_files_is_counted_and_done_and_marks_are_highlights(
    tmp_path: Path, exported: Path, settings: Settings
) -> None:
    collection = ArticleCollection.of_library(settings)
    (exported / "a.bib").write_text(BIB)
    for path, wanted in ((exported / "a.bib", (2, 1)), (vault(tmp_path), (1, 0))):
        export = open_import(path)
        counted = count_rows(collection, export)
        done = run_import(collection, export)
        assert (counted.added, counted.queued) == (done.added, done.queued) == wanted
    (ice,) = collection.search("title:ice tag:winter")
    assert [each.quote for each in highlights_of(collection, collection.article(ice.id))] == [
        "and it held"
    ]
    shutil.rmtree(exported / "files")
    assert run_import(collection, open_import(exported / "a.bib")).added == 0


@pytest.mark.parametrize(
    ("form", "entry"),
    [
        ("bibtex", "@misc{k, title={T}, year={%s}, file={a.md}}"),
        ("bibtex", "@misc{k, title={T}, date={%s-03}, file={a.md}}"),
        ("ris", "TY  - JOUR\nTI  - T\nPY  - %s\nL1  - a.md\nER  - \n"),
        ("ris", "TY  - JOUR\nTI  - T\nDA  - %s///\nL1  - a.md\nER  - \n"),
    ],
)
@pytest.mark.parametrize(("year", "kept"), [("2021", True), ("2019", False)])
def test_the_day_of_a_file_counts_only_in_the_year_of_its_reference(
    tmp_path: Path, form: str, entry: str, year: str, *, kept: bool
) -> None:
    (tmp_path / "a.md").write_text("---\npublished: 2021-11-30\n---\nThe ice held.\n")
    (item,) = rows(tmp_path / "refs.txt", form, entry % year)
    made = import_article(item)
    assert made is not None
    assert made.metadata.published == (date(2021, 11, 30) if kept else None)


@pytest.mark.parametrize("head", ["1.\n", "Provider: A\nContent: text/plain\n\n\n", "\ufeff", ""])
def test_references_of_ris_may_follow_a_number_or_a_few_lines(tmp_path: Path, head: str) -> None:
    text = f"{head}TY  - BOOK\nTI  - Ice\nED  - Lie, Mona\nAB  - It held.\nER  - \n"
    (item,) = rows(tmp_path / "a.ris", "ris", text)
    assert (item.title, item.author, item.text) == ("Ice", "Mona Lie", "It held.")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    text = "TY  - JOUR\nTI  - Ice\nAB  - It held.\nL1  - files/ice.pdf\nER  - \n"
    (item,) = rows(tmp_path / "a.ris", "ris", text)
    assert (item.missing, item.text) == ("files/ice.pdf", "It held.")


def test_references_on_one_line_are_recognised(tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text("@misc{lie,title={Ice},langid={american},url={https://ferry.example/a}}")
    (item,) = open_import(path).rows()
    assert isinstance(item, ImportItem)
    assert (item.title, item.language) == ("Ice", "en")
