"""A mail to an article: all of its HTML part, or else its text, and the data in its header.

No article is extracted from it: in letters that would leave out headings and lists. What is not
part of the text is hidden by the rules for boilerplate.
"""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice
from typing import Any

from reader.document.from_plain import plain_document
from reader.document.invisible import without_invisible
from reader.document.plain_values import document_values
from reader.errors import UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.sandbox.parsers.fragment import parse_fragment

PARTS_CAP = 1_000
"""The most parts of a mail that are looked at."""
_MOST_LINES = 20_000
"""The most lines that may begin a part; the mail parser takes a second for that many."""
_MOST_LONGER = 1.3
"""How many times longer than its page the text of a mail may be and still say the same."""
_ADDRESS = re.compile(r"https?://\S+")
_MAIL = "message/rfc822"
"""The type of a mail in a mail."""
_NAMED = 5
"""The most attachments that are named."""


def parse_mail(data: bytes, *, url: str = "", charset: str = "", name: str = "") -> dict[str, Any]:
    """Read a mail.

    Args:
        data: The whole mail, including its header.
        url: Where it came from, when that is known.
        charset: The encoding of parts that declare none.
        name: The name by which errors refer to it.

    Raises:
        UnreadableSourceError: If there is no text in it.
    """
    if data.count(b"\n--") > _MOST_LINES:
        raise UnreadableSourceError("more parts in it than any mail has: it was not read")
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(data)
    parts = list(islice(message.walk(), PARTS_CAP))
    texts = [part for part in parts if _is_text(part)]
    page, plain = _of_html(texts, charset, name), _of_plain(texts, charset, name)
    found = page if page is not None and not _says_more(plain, page) else plain
    if found is None:
        raise UnreadableSourceError("no text in it: save the mail as HTML")
    return {
        **found,
        "notes": [*found.get("notes", ()), *_attachments(parts)],
        "title": _header(message, "Subject"),
        "author": _author(message),
        "published": _day(message),
        "url": url,
        "language": _header(message, "Content-Language").split(",")[0],
    }


def _says_more(plain: dict[str, Any] | None, page: dict[str, Any]) -> bool:
    """Return whether the text of a mail contains more than its page, apart from addresses."""
    if plain is None:
        return False
    letters = len(_ADDRESS.sub("", plain["document"]["text"]))
    return letters > _MOST_LONGER * len(page["document"]["text"])


def _of_html(parts: list[EmailMessage], charset: str, name: str) -> dict[str, Any] | None:
    for part in parts:
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            declared = part.get_content_charset("") or charset
            try:
                source = decode(_bytes(part), name=name, declared=declared).text
                return parse_fragment(source.encode("utf-8", "replace"), only_shown=True)
            except UnreadableSourceError:
                continue
    return None


def _of_plain(parts: list[EmailMessage], charset: str, name: str) -> dict[str, Any] | None:
    texts: list[str] = []
    notes: list[str] = []
    for part in parts:
        if part.get_content_type() == _MAIL:
            texts.append(_head_of_inner(part))
        elif part.get_content_type() == "text/plain":
            declared = part.get_content_charset("") or charset
            decoded = decode(_bytes(part), name=name, declared=declared)
            notes += decoded.notes
            texts.append(_unflowed(decoded.text) if _is_flowed(part) else decoded.text)
    text = "\n\n".join(each.strip("\n") for each in texts if each.strip())
    if not text or all(part.get_content_type() != "text/plain" for part in parts):
        return None
    return {"document": document_values(plain_document(without_invisible(text))), "notes": notes}


def _head_of_inner(part: EmailMessage) -> str:
    """Return the subject and the sender of a mail in a mail: of a digest, or forwarded."""
    inner = part.get_payload(0)
    found = (_header(inner, "Subject"), _author(inner)) if isinstance(inner, EmailMessage) else ()
    return "\n".join(filter(None, found))


def _is_flowed(part: EmailMessage) -> bool:
    return str(part.get_param("format", "")).lower() == "flowed"


def _unflowed(text: str) -> str:
    """Join the lines of a paragraph, which end in a space (RFC 3676)."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and lines[-1].endswith(" ") and lines[-1] != "-- " and line:
            lines[-1] += line
        else:
            lines.append(line)
    return "\n".join(lines)


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_text(part: EmailMessage) -> bool:
    is_mail = part.get_content_type() == _MAIL and part.is_multipart()
    return is_mail or not (part.is_multipart() or _is_attached(part))


def _is_attached(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _attachments(parts: list[EmailMessage]) -> list[str]:
    attached = filter(_is_attached, parts)
    names = [str(part.get_filename() or "one without a name") for part in attached]
    if not names:
        return []
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return [f"Attachments left out: {', '.join(names[:_NAMED])}{more}."]


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _author(message: EmailMessage) -> str:
    name, address = parseaddr(_header(message, "From"))
    return name or address


def _day(message: EmailMessage) -> str:
    """Return the day on which the mail was sent, in the sender's time zone."""
    try:
        return parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
