"""A mailbox, read mail by mail like the items of a feed."""

from reader.document.article import Metadata
from reader.document.building import heading_document, join_documents
from reader.document.document import Document
from reader.intake.formats.parsed import article_of_values
from reader.intake.formats.parsed_article import ParsedArticle, ParsedText, parts_note
from reader.intake.formats.raw_source import RawSource
from reader.intake.sandbox.limits import Limits
from reader.intake.sandbox.process import run_parser

_LIMITS = Limits(seconds=60.0)


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read a mailbox: one article for each mail, or one for all of them.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If no mail in it has a text.
    """
    options = {"url": source.url, "charset": source.charset, "name": source.name}
    found = run_parser("mbox", source.data, name=source.name, options=options, limits=_LIMITS)
    mails = [article_of_values(each, name=source.name) for each in found["mails"]]
    notes = tuple(found["notes"])
    if not source.whole:
        return tuple(
            ParsedArticle(each.id, each.metadata, each.text, each.notes + (() if at else notes))
            for at, each in enumerate(mails)
        )
    parts: list[Document] = []
    for mail in mails:
        parts += [heading_document(mail.metadata.title or "No subject"), mail.text.document]
    about = Metadata(title=source.name.replace("\\", "/").rpartition("/")[2])
    notes = (*notes, *parts_note(len(mails), "mails"))
    return (ParsedArticle("", about, ParsedText(join_documents(parts)), notes),)
