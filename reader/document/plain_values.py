"""Documents as plain values, which JSON carries from one process to another."""

from dataclasses import astuple
from typing import Any

from reader.document.document import Block, Container, Document, Inline, PageStart
from reader.document.span import Span


def document_values(document: Document) -> dict[str, Any]:
    """Return a document as values that JSON can carry."""
    paths: dict[tuple[Container, ...], int] = {}
    return {
        "text": document.text,
        "blocks": [
            [
                *(block.start, block.end, block.kind, block.level, block.marker),
                paths.setdefault(block.path, len(paths)),
                [[(cell.start, cell.end) for cell in row] for row in block.rows],
            ]
            for block in document.blocks
        ],
        # Most blocks share the path of the one before them.
        "paths": [[astuple(each) for each in path] for path in paths],
        "inlines": [astuple(inline) for inline in document.inlines],
        "hard_breaks": document.hard_breaks,
        "pages": [(page.start, page.number) for page in document.pages],
    }


def document_from_values(values: dict[str, Any]) -> Document:
    """Return the document that ``document_values`` made these values of."""
    paths = [tuple(Container(*each) for each in path) for path in values["paths"]]
    return Document(
        text=values["text"],
        blocks=tuple(
            Block(
                *(start, end, kind, level, marker, paths[path]),
                rows=tuple(tuple(Span(*cell) for cell in row) for row in rows),
            )
            for start, end, kind, level, marker, path, rows in values["blocks"]
        ),
        inlines=tuple(Inline(*row) for row in values["inlines"]),
        hard_breaks=values["hard_breaks"],
        pages=tuple(PageStart(*page) for page in values["pages"]),
    )
