"""BibTeX and BibLaTeX: the references of Zotero, JabRef, Mendeley and most journals."""

import re
from collections.abc import Iterator
from datetime import date

from reader.dates.month_names import month_number
from reader.dates.stated import stated_day
from reader.intake.imports import fields
from reader.intake.imports.bibtex_entries import Entry, entries
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import BadRow, checked
from reader.intake.imports.plain_tex import plain_tex
from reader.intake.imports.reference import Reference
from reader.language.babel_names import code_of_babel_name

_BETWEEN = re.compile(r"(?<!\\)[{}]|(?<=\s)and(?=\s)")
"""What separates authors, and the braces in which it does not."""
_NUMBER = re.compile(r"\d{1,2}")
_SITES = (
    "journaltitle",
    "journal",
    "booktitle",
    "publisher",
    "institution",
    "school",
)
_UNESCAPED_SEMICOLON = re.compile(r"(?<!\\);")
_UNESCAPED_COLON = re.compile(r"(?<!\\)(?<!\b[A-Za-z]):")
"""Colons other than the one after a drive letter."""


def read_bibtex(export: ExportFile) -> Rows:
    """Read the references; one that cannot be read is reported with its line."""
    for entry in entries(export.text()):
        if isinstance(entry, BadRow):
            yield entry
        else:
            yield checked(_reference(entry).item(export))


def _reference(entry: Entry) -> Reference:
    def shown(*names: str) -> str:
        found = next((entry.fields[name] for name in names if entry.fields.get(name)), "")
        return fields.line(plain_tex(found))

    url = entry.fields.get("url", "") or entry.fields.get("howpublished", "")
    return Reference(
        entry.where,
        title=shown("title"),
        authors=_authors(entry.fields.get("author", "") or entry.fields.get("editor", "")),
        site=shown(*_SITES),
        published=_day(entry),
        year=entry.fields.get("date", "") or entry.fields.get("year", ""),
        url=_address(url),
        doi=entry.fields.get("doi", ""),
        abstract=shown("abstract"),
        language=fields.language(code_of_babel_name(shown("langid", "language"))),
        tags=re.split(r"[,;]\s*", shown("keywords")),
        notes=[
            plain_tex(entry.fields[each])
            for each in ("note", "annote", "annotation")
            if entry.fields.get(each)
        ],
        files=list(_files(entry.fields.get("file", ""))),
    )


def _authors(value: str) -> list[str]:
    """Return the authors: ``Lie, Mona and {The Ferry Board} and others``."""
    names, begin, depth = [], 0, 0
    for found in _BETWEEN.finditer(value):
        if found[0] != "and":
            depth = max(0, depth + (1 if found[0] == "{" else -1))
        elif not depth:
            names.append(value[begin : found.start()].strip())
            begin = found.end()
    names.append(value[begin:].strip())
    return [fields.line(plain_tex(each)) for each in names if each and each != "others"]


def _address(value: str) -> str:
    found = re.search(r"https?://[^\s{}]{1,2000}", value)
    return found[0].replace("\\_", "_").replace("\\%", "%").replace("\\#", "#") if found else ""


def _day(entry: Entry) -> date | None:
    if found := stated_day(entry.fields.get("date", "")):
        return found
    month = entry.fields.get("month", "").strip()
    number = int(month) if _NUMBER.fullmatch(month) else month_number(month)
    year, day = entry.fields.get("year", "").strip(), entry.fields.get("day", "").strip()
    if not number or not _NUMBER.fullmatch(day):
        return None
    return stated_day(f"{year}-{number:02}-{int(day):02}")


def _files(value: str) -> Iterator[str]:
    """Return the names in a ``file`` field: ``Full Text:files/1/a.pdf:application/pdf;…``."""
    for each in _UNESCAPED_SEMICOLON.split(value):
        parts = _UNESCAPED_COLON.split(each)
        names = parts if len(parts) < 3 else parts[1:-1]
        for name in names:
            yield re.sub(r"\\(?=[:;\\{}_&%$#])", "", name).replace("$backslash$", "\\")
    yield value


def _is_like(sample: Sample) -> bool:
    return (
        re.search(
            r"^\s{0,20}@[A-Za-z]{3,30}\s?[{(]\s?[^\s,{}()\"=]{1,200},\s{0,20}[\w-]{1,30}\s?=",
            sample.text[:20_000],
            re.MULTILINE,
        )
        is not None
    )


FORMATS = (
    ImportFormat(
        name="bibtex",
        label="References (BibTeX)",
        is_like=_is_like,
        read=read_bibtex,
    ),
)
