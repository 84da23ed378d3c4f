"""PDF: pages of placed letters to headings, paragraphs, lists, tables and footnotes.

runs.py       letters of one style in a row, from PDFium        file.py    the file itself
chunks.py   runs in a row, whatever their style               columns.py reading order
furniture.py  running heads, feet and page numbers
lines.py      the lines of a column                             measures.py what is usual
footnotes.py  notes at the foot of a page                       tables.py  cells in columns
headings.py   which lines are headings                          paragraphs.py the rest
joining.py    lines to text: words parted at a line's end are put together again
front.py      title, authors and day                            parse.py   all of it
"""

from reader.intake.sandbox.parsers.pdf.parse import parse_pdf

__all__ = ["parse_pdf"]
