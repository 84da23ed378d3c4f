"""A piece of work on its way to the process that makes digests: JSON, which can carry no code."""

import json
from dataclasses import asdict, astuple
from datetime import date
from typing import Any

from reader.document.digest import DigestOptions
from reader.document.document import Block, Document, Inline


def pack_work(document: Document, options: DigestOptions) -> bytes:
    """Return a document and how it is to be digested as bytes."""
    about = asdict(options)
    about["published"] = options.published.isoformat() if options.published else None
    value = {
        "text": document.text,
        "blocks": [astuple(block) for block in document.blocks],
        "inlines": [astuple(inline) for inline in document.inlines],
        "hard_breaks": document.hard_breaks,
        "options": about,
    }
    # ASCII alone: a text may hold half characters, which no other encoding takes.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def unpack_work(data: bytes) -> tuple[Document, DigestOptions]:
    """Return what ``pack_work`` made these bytes of."""
    value: dict[str, Any] = json.loads(data)
    about = value["options"]
    about["published"] = date.fromisoformat(about["published"]) if about["published"] else None
    document = Document(
        text=value["text"],
        blocks=tuple(Block(*row) for row in value["blocks"]),
        inlines=tuple(Inline(*row) for row in value["inlines"]),
        hard_breaks=value["hard_breaks"],
    )
    return document, DigestOptions(**about)
