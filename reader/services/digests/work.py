"""A piece of work on its way to the process that makes digests: JSON, which can carry no code."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from reader.document.digest import DigestOptions
from reader.document.document import Document
from reader.document.plain_values import document_from_values, document_values


def pack_work(document: Document, options: DigestOptions) -> bytes:
    """Return a document and how it is to be digested as bytes."""
    about = asdict(options)
    about["published"] = options.published.isoformat() if options.published else None
    value = {
        "document": document_values(document),
        "options": about,
    }
    # ASCII alone: a text may hold half characters, which no other encoding takes.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def unpack_work(data: bytes) -> tuple[Document, DigestOptions]:
    """Return what ``pack_work`` made these bytes of."""
    value: dict[str, Any] = json.loads(data)
    about = value["options"]
    about["published"] = date.fromisoformat(about["published"]) if about["published"] else None
    return document_from_values(value["document"]), DigestOptions(**about)
