"""What other programs export: lists of links and whole libraries, row by row.

``open_import`` finds the format out among those of registry.py, one file a program; the rows are
values, and a row that is wrong is a ``BadRow`` that says where it is and why. Nothing is written
and nothing is fetched here.
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
