"""What other programs export: lists of links and whole libraries, row by row.

``open_import`` finds the format out; its rows are values, and a row that is wrong is a ``BadRow``
that says where it is and why. Nothing is written and nothing is fetched here.
"""

from reader.intake.imports.item import BadRow, ImportItem, import_draft
from reader.intake.imports.recognise import FORMATS, Import, open_import

__all__ = ["FORMATS", "BadRow", "Import", "ImportItem", "import_draft", "open_import"]
