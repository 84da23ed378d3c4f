"""The page of an MHTML file, which browsers write for “web page, single file”."""

from dataclasses import dataclass, replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from reader.errors import UnreadableSourceError
from reader.intake.formats.parsed import read as read_one
from reader.intake.formats.parsed_article import ParsedArticle
from reader.intake.formats.raw_source import RawSource


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page, and where it was saved from."""

    page: bytes
    """The HTML of the page."""
    url: str
    """The address that it was saved from, or nothing."""
    charset: str
    """The encoding that its part declares, or nothing."""


def read(source: RawSource) -> tuple[ParsedArticle, ...]:
    """Read the page of an MHTML file.

    Raises:
        GaveUpError: If it takes too much time or memory.
        UnreadableSourceError: If there is no page in it, or no article in the page.
    """
    saved = page_of_mhtml(source.data, name=source.name)
    (parsed,) = read_one(
        source._replace(data=saved.page, charset=saved.charset, url=source.url or saved.url)
    )
    return (parsed if source.url else replace(parsed, id=""),)


def page_of_mhtml(data: bytes, *, name: str) -> SavedPage:
    """Extract the page from an MHTML file, without the files saved along with it.

    Raises:
        UnreadableSourceError: If there is no page in it.
    """
    try:
        message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
        for part in message.walk():
            is_page = part.get_content_type() in {"text/html", "application/xhtml+xml"}
            if is_page and isinstance(payload := part.get_payload(decode=True), bytes):
                address = str(
                    part.get("Content-Location") or message.get("Snapshot-Content-Location") or ""
                )
                url = address if address.startswith(("http://", "https://")) else ""
                return SavedPage(payload, url, part.get_content_charset("") or "")
    except (ValueError, LookupError, IndexError, AttributeError, TypeError, RecursionError):
        pass  # the mail parser fails on some headers that do not occur in mail
    raise UnreadableSourceError(f"{name}: no page was found in it: save it as HTML")
