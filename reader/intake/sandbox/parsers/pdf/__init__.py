"""PDF: pages of placed letters to headings, paragraphs, lists, tables and footnotes.

    runs.py        letters of one style in a row, from PDFium; accents.py puts those together that
                   are drawn over one another; file.py is the file itself
    drop_caps.py   large first letters
    chunks.py      runs in a row, whatever their style
    measures.py    what is usual: the size of the text, the distance of its lines
    furniture.py   running heads, feet and page numbers
    columns.py     the reading order of a page
    lines.py       the lines of a column
    footnotes.py   notes at the foot of a page
    tables.py      cells in columns
    paragraphs.py  lines that belong together
    flow.py        all of that, over all pages
    joining.py     lines to text: words parted at a line's end are put together again
    headings.py    which paragraphs are headings
    assembly.py    the blocks of the document
    front.py       title, authors and day as the file states them
    first_page.py  the same, as the first page shows them
    parse.py       from bytes to the article

PDFium is known to runs.py and file.py alone.
"""

from reader.intake.sandbox.parsers.pdf.parse import parse_pdf

__all__ = ["parse_pdf"]
