"""Work for another process, serialised as JSON, which cannot carry code."""

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
    """A document whose facts are to be found."""

    document: Document
    """The document."""
    options: FactsOptions
    """The options."""


@dataclass(frozen=True, slots=True)
class SummaryWork:
    """Facts that are to be summarised."""

    facts: Facts
    """The facts."""
    options: SummaryOptions
    """The options."""


def key_of(document: Document, options: FactsOptions) -> str:
    """Return the key of the facts of a document, as the cache has it."""
    return facts_key(document, options).hex()


def pack_work(work: FactsWork | SummaryWork) -> bytes:
    """Serialise work."""
    if isinstance(work, FactsWork):
        value = _packed(work.document, work.options)
    else:
        value = _packed(work.facts.document, work.facts.options) | {
            "facts": b64encode(pack_facts(work.facts)).decode("ascii"),
            "summary": asdict(work.options),
        }
    # ASCII only: a text may contain lone surrogates, which no encoding can represent.
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def unpack_work(data: bytes) -> FactsWork | SummaryWork:
    """Deserialise what ``pack_work`` returned."""
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
