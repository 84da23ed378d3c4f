"""The credits in the words about pictures: who took one is not whom the article is about."""

import re
from collections.abc import Iterator

from reader.document.document import Document
from reader.document.span import Span

_AGENCIES = (
    r"(?:Getty(?:\sImages)?|REUTERS|Reuters|AP|AFP|EPA|dpa|DPA|PA|APA|ANP|ANSA|EFE|Belga|BELGA|Keystone|KEYSTONE|"
    r"NTB|TT|Ritzau|Lehtikuva|PAP|ČTK|TASS|Xinhua|Kyodo|Yonhap|Bloomberg|Anadolu|Alamy|"
    r"Shutterstock|iStock(?:photo)?|imago|IMAGO|picture[\s-]alliance|ZUMA|NurPhoto|Unsplash|Pexels|"
    r"Flickr|Wikimedia(?:\sCommons)?|Adobe\sStock|NASA)"
)
_LABELS = (
    r"(?:(?:AP|EPA)\s)?(?:[Pp]hoto(?:graph(?:er)?)?s?|[Ii]mages?|[Pp]ictures?|[Ff]oto(?:graf(?:ie)?)?s?|"
    r"[Bb]ild(?:er|rechte|quelle)?|[Cc]redits?|CREDIT|[Cc]ourtesy|Copyright|Quelle|Source|Crédits?|Crédito|"
    r"Kuva|Zdjęcie|[Ff]ot\.|Фото)"
)
_WORD = r"[A-ZÀ-Þ](?:\.(?:[A-Z]\.)?|[\w'’-]{1,20})"
_CREDIT = re.compile(
    rf"[(\[|]?\s?(?:{_LABELS}(?:\s(?:[Cc]redits?|[Ss]ource))?\s?[:/©]|{_LABELS}\s(?:by|courtesy\sof|von)\s"
    rf"|©|Copyright\s(?=[(\dA-ZÀ-Þ©]))"
    rf"|[(\[](?:File:\s|[^()\[\]]{{1,60}}[/,]\s?|via\s)?{_AGENCIES}\b"
    rf"|(?:{_WORD}\s){{0,2}}{_WORD}\s?[/|]\s?(?:Pool\s|\w{{1,20}}\s?/\s?)?(?:via\s)?"
    rf"{_AGENCIES}\b"
    rf"|\b(?:{_AGENCIES}|[\w-]{{2,30}}\.com)\s?[/|]"
    rf"|[(\[](?:{_WORD}\s){{0,3}}{_WORD}/[^()\[\]]{{2,40}}[)\]]"
)
"""Where a credit begins: a label, a sign of copyright, or an agency in brackets or after a name."""


_END = re.compile(r"(?<=[\w)\]]):\s(?=\S)")
"""What parts a credit from other words about the picture that follow it."""
_OPEN = {"(": ")", "[": "]"}


def picture_credits(document: Document) -> Iterator[Span]:
    """Yield the credits of a document's pictures.

    Args:
        document: Any document.
    """
    for block in document.blocks:
        if block.kind == "picture":
            found = _CREDIT.search(document.text, block.start, block.end)
            if found is not None:
                yield Span(found.start(), _end(document.text, found, block.end))


def _end(text: str, found: re.Match[str], last: int) -> int:
    """Return where a credit ends: at its bracket, before other words, or with the picture's."""
    if (bracket := _OPEN.get(text[found.start()])) is not None:
        end = text.find(bracket, found.end(), last)
        return last if end == -1 else end + 1
    other = _END.search(text, found.end() + 1, last)
    return last if other is None else other.start()
