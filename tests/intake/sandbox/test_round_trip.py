"""What is stored of real pages and articles reads back as the same document."""

import gzip
from pathlib import Path

import pytest

from reader.document.document import Document
from reader.document.from_markdown import markdown_document
from reader.document.plain_values import document_from_values, document_values
from reader.document.to_markdown import to_markdown
from reader.intake.formats.source import read_file
from reader.intake.sandbox.parsers.page import parse_page
from tests.conftest import ROOT, SHARED

PAGES = sorted((SHARED / "data" / "pages-readability" / "html").glob("*.html.gz"))


def assert_reads_back(document: Document) -> None:
    again = markdown_document(to_markdown(document))
    assert again.text == document.text
    shapes = [
        [(b.start, b.end, b.kind, b.level, b.marker, b.rows, len(b.path)) for b in each.blocks]
        for each in (again, document)
    ]
    assert shapes[0] == shapes[1]
    assert document_from_values(document_values(document)) == document


@pytest.mark.skipif(not PAGES, reason="the pages are not beside this checkout")
def test_pages_read_back_as_they_were() -> None:
    for path in PAGES:
        found = parse_page(gzip.decompress(path.read_bytes()), url="https://example.org/a/b")
        assert_reads_back(document_from_values(found["document"]))


ARTICLES = sorted((ROOT / "articles").glob("*.md"))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_articles_read_back_as_they_were(path: Path) -> None:
    assert_reads_back(read_file(path).document)
