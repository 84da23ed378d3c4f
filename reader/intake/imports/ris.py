"""RIS: the references of Zotero, EndNote, Mendeley and most journals, one field per line."""

import re

from reader.dates.stated import stated_day
from reader.intake.imports import fields
from reader.intake.imports.export_file import ExportFile, Sample
from reader.intake.imports.import_format import ImportFormat, Rows
from reader.intake.imports.item import checked
from reader.intake.imports.reference import Reference

_FIELD = re.compile(r"([A-Z][A-Z0-9]) {1,3}-(?: (.*))?$")
_BEGINS = re.compile(r"(?:[^\n]{0,200}\n){0,9}?\ufeff?TY {1,2}- ?[A-Z]{2,12}\s")
"""Some programs number the references, and databases put a few lines about themselves first."""
_TITLES = ("TI", "T1", "CT", "BT")
_SITES = ("T2", "JO", "JF", "JA", "PB")
_AUTHORS = ("AU", "A1")
_FILES = ("L1", "L2", "L4", "LK")


def read_ris(export: ExportFile) -> Rows:
    """Read the references; a line that is not a field belongs to the field before it."""
    values: list[tuple[str, list[str]]] = []
    begun = 0
    for number, line in enumerate(export.text().split("\n"), start=1):
        found = _FIELD.match(line.strip("\r\ufeff"))
        if found is None:
            if values and line.strip():
                values[-1][1].append(line.strip())
            continue
        name, value = found[1], (found[2] or "").strip()
        if name == "TY":
            values, begun = [], number
        elif name == "ER":
            if begun:
                yield checked(_reference(values, f"line {begun}").item(export))
            values, begun = [], 0
        elif begun:
            values.append((name, [value]))
    if begun and values:
        yield checked(_reference(values, f"line {begun}").item(export))


def _reference(values: list[tuple[str, list[str]]], where: str) -> Reference:
    """Return a reference from its fields, each with its lines."""
    whole = [(name, "\n".join(lines)) for name, lines in values]

    def every(*names: str) -> list[str]:
        return [value for name, value in whole if name in names and value]

    def first(*names: str) -> str:
        return next((value for each in names for value in every(each)), "")

    return Reference(
        where,
        title=fields.line(first(*_TITLES)),
        authors=every(*_AUTHORS) or every("A2", "ED"),
        site=fields.line(first(*_SITES)),
        published=stated_day(first("DA").strip("/")) or stated_day(first("Y1", "PY").strip("/")),
        year=first("DA", "Y1", "PY"),
        url=first("UR").split("\n")[0],
        doi=first("DO"),
        abstract=first("AB", "N2"),
        language=fields.language(first("LA")),
        tags=every("KW"),
        notes=every("N1", "RN"),
        files=every(*_FILES),
    )


def _is_like(sample: Sample) -> bool:
    return _BEGINS.match(sample.text.lstrip()) is not None


FORMATS = (
    ImportFormat(
        name="ris",
        label="References (RIS)",
        is_like=_is_like,
        read=read_ris,
    ),
)
