"""Exports of other programs: lists of links and whole libraries, row by row.

``open_import`` recognises the format among those of registry.py, which has one file per program.
The rows are values, and an invalid row is a ``BadRow`` that says where it is and what is wrong.
Nothing is written or fetched here.
"""

from reader.intake.imports.import_format import Rows
from reader.intake.imports.item import BadRow, ImportItem, OwnArticle, import_article
from reader.intake.imports.recognise import Import, open_import
from reader.intake.imports.registry import FORMATS

__all__ = [
    "FORMATS",
    "BadRow",
    "Import",
    "ImportItem",
    "OwnArticle",
    "Rows",
    "import_article",
    "open_import",
]
