"""PDF: pages of placed letters to headings, paragraphs, lists, tables and footnotes.

    runs.py        letters of one style in a row; page_reader.py makes them of those that PDFium
                   returns, accents.py joins letters and accents drawn over one another;
                   file.py is the file itself
    tags.py        what a tagged file says of order, headings, tables, pictures, what is no text
    drop_caps.py   large first letters
    chunks.py      runs in a row, whatever their style
    measures.py    what is usual: the size of the text, the distance of its lines
    furniture.py   running heads, feet and page numbers
    line_numbers.py  numbers of lines in the margin
    columns.py     the reading order of a page; tagged_order.py: as its tags say it
    lines.py       the lines of a column
    footnotes.py   notes at the foot of a page
    tables.py      cells in columns
    paragraphs.py  lines that belong together
    flow.py        all of that, over all pages
    joining.py     lines to text: words split at the end of a line are joined again
    headings.py    which paragraphs are headings
    assembly.py    the blocks of the document
    front.py       the day on which the file was made
    first_page.py  title, authors and day from the first page
    parse.py       from bytes to the article

Only runs.py, file.py and tags.py use PDFium.
"""

from reader.intake.sandbox.parsers.pdf.parse import parse_pdf

__all__ = ["parse_pdf"]
