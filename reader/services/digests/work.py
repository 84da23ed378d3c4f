"""A piece of work on its way to the process that does it: JSON, which can carry no code."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from reader.document.document import Document
from reader.document.facts import Facts
from reader.document.options import FactsOptions, SummaryOptions
from reader.document.plain_values import document_from_values, document_values
from reader.library.digests.cache import facts_key
from reader.library.digests.codec import pack_facts, unpack_facts


@dataclass(frozen=True, slots=True)
class FactsWork:
    """Facts are to be found."""

    document: Document
    """The document."""
    options: FactsOptions
    """How."""


@dataclass(frozen=True, slots=True)
class SummaryWork:
    """A summary is to be made."""

    facts: Facts
    """What is to be summarised."""
    options: SummaryOptions
    """How."""


def key_of(document: Document, options: FactsOptions) -> str:
    """Return what tells the facts of a document from all others."""
    return facts_key(document, options).hex()


def pack_work(work: FactsWork | SummaryWork) -> bytes:
    """Return a piece of work as bytes."""
    if isinstance(work, FactsWork):
        value = _packed(work.document, work.options)
    else:
        value = _packed(work.facts.document, work.facts.options) | {
            "facts": b64encode(pack_facts(work.facts)).decode("ascii"),
            "summary": asdict(work.options),
        }
    # ASCII alone: a text may hold half characters, which no other encoding takes.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def unpack_work(data: bytes) -> FactsWork | SummaryWork:
    """Return what ``pack_work`` made these bytes of."""
    value: dict[str, Any] = json.loads(data)
    about = value["options"]
    about["published"] = date.fromisoformat(about["published"]) if about["published"] else None
    document, options = document_from_values(value["document"]), FactsOptions(**about)
    if "facts" not in value:
        return FactsWork(document, options)
    facts = unpack_facts(b64decode(value["facts"]), document, options)
    return SummaryWork(facts, SummaryOptions(**value["summary"]))


def _packed(document: Document, options: FactsOptions) -> dict[str, Any]:
    about = asdict(options)
    about["published"] = options.published.isoformat() if options.published else None
    return {"document": document_values(document), "options": about}
