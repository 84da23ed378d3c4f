"""Title and authors from the first page, if the metadata of the file do not give them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import takewhile

from reader.dates.stated import stated_day
from reader.intake.sandbox.parsers.pdf.assembly import Assembly
from reader.intake.sandbox.parsers.pdf.headings import key, without_number
from reader.intake.sandbox.parsers.pdf.measures import Usual
from reader.intake.sandbox.parsers.pdf.paragraphs import Paragraph, ends_sentence
from reader.intake.sandbox.parsers.pdf.tables import Table
from reader.language.word_lists.calendar_names import full_names, months

_LARGER = 1.15
"""The least size of a title, in units of the size of the text."""
_LONGEST_TITLE = 300
_LONGEST_AUTHORS = 300
_AFTER_TITLE = 5
"""The number of paragraphs below the title in which authors are looked for."""
_BEGINS = re.compile(
    r"(?:\d\.?\s*)?(?:abstract|summary|introduction|zusammenfassung|einleitung|résumé|resumen|"
    r"resumo|riassunto|samenvatting|аннотация|введение|contents|inhalt)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|af)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r",|;|&|\band\b|\bund\b|\bet\b|\by\b|·|\|")
_DATED = re.compile(
    r"^(?:published|posted|issued|dated?|updated|datum|stand|vom|fecha|le|del?|em)\b\s?(?:on\b|:)?\s?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[,\s]{0,8}(?:\b(?:at|um|a las|à|alle|om|kl\.?)\s*)?"
    r"(?<![\d.])\d{1,2}[:.h]\d\d(?![\d.]*\d)(?::\d\d)?"
    r"(?:\s?[ap]\.?\s?m\b\.?)?(?:\s?(?:uhr\b|\(?[A-Z]{2,5}\)?(?!\w)|[+-]\d{4}))?",
    re.IGNORECASE,
)
_BETWEEN_FACTS = re.compile(r"\s[|·•–—/]\s|\s{3,}")
"""What separates the parts of a byline: ``By Ana Ruiz | May 18, 2021 | 3 min read``."""
_MOST_FACTS = 5
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST_DAY = 40
_DAY_WORDS = 5
_MARKS = re.compile(
    r"\[[^\]\s]{1,9}\]|[*∗†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹,]+(?=\s|$)|(?<=[^\W\d_])\d(?:,\d)*(?=\W|$)"
)
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.\-]*|de|da|di|del|della|van|von|der|den|la|le|bin|ibn|al|dos|zu|ter)"
)
_NO_NAME = re.compile(
    r"universit|institut|departm|laborator|college|school|cent(?:er|re)\b|research|corporation|"
    r"\binc\b|\bltd\b|gmbh|faculty|fakult|ministry|office|bulletin|report|journal|press|group|"
    rf"proceedings|volume|conference|\b(?:{'|'.join(full_names(months('en')))})\b|"
    r"\bthe\b|\bof\b|\bin\b|\bfor\b|\bon\b|\bto\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Front:
    """What the first page says about its document."""

    title: str = ""
    authors: str = ""
    day: str = ""
    """A day on a line of its own, as an ISO date."""
    title_parts: tuple[Paragraph | Table, ...] = field(default=())
    """The parts that show the title."""


def find_front(
    parts: Sequence[Paragraph | Table], assembly: Assembly, usual: Usual, stated: str
) -> Front:
    """Find title and authors on the first page; text between them and the body is not a heading.

    Args:
        parts: The document.
        assembly: Knows the headings of the document.
        usual: The usual measures of the document.
        stated: The title in the metadata of the file, if it is plausible.
    """
    first = parts[0].lines[0].page if parts else 0
    page = [each for each in parts if each.lines[0].page == first and isinstance(each, Paragraph)]
    shown = _shown_title(page, assembly, usual, stated)
    recurs = (
        len(shown) == 1 and assembly.is_heading(shown[0]) and assembly.style_count(shown[0]) > 1
    )
    text = " ".join(assembly.text_of(each) for each in shown)
    below = page[page.index(shown[-1]) + 1 :] if shown else page
    _unmark(below, assembly)
    return Front(
        title=_title(stated, text, page, assembly),
        authors=(_authors(below, assembly) or _named_in_row(parts)) if shown else "",
        day=_day(page, assembly),
        # A heading that looks like others remains one, even if it is the first.
        title_parts=tuple(shown) if not recurs and (not stated or _is_said(stated, text)) else (),
    )


def _title(stated: str, shown: str, page: Sequence[Paragraph], assembly: Assembly) -> str:
    whole = key(" ".join(assembly.text_of(each) for each in page))
    shown = without_number(shown)
    if stated and (not shown or " " in stated or key(stated) in whole):
        # The page may show it in capitals.
        return stated
    return shown


def _is_said(stated: str, shown: str) -> bool:
    return key(stated) == key(shown)


def _shown_title(
    page: Sequence[Paragraph], assembly: Assembly, usual: Usual, stated: str
) -> list[Paragraph]:
    """Return the paragraphs that show the title: the stated one, or the largest text."""
    for each in page:
        if stated and _is_said(stated, assembly.text_of(each)):
            return [each]
    large = [
        each
        for each in page
        if each.first.size >= _LARGER * usual.size
        and sum(map(str.isalpha, assembly.text_of(each))) > 2
        and len(assembly.text_of(each)) <= _LONGEST_TITLE
    ]
    if not large:
        return []
    size = max(each.first.size for each in large)
    at = next(index for index, each in enumerate(page) if each in large and each.first.size == size)
    title = [page[at]]
    for each in page[at + 1 :]:
        same = abs(each.first.size - size) < 0.02 * size and each.first.bold == title[0].first.bold
        near = title[-1].last.baseline - each.first.baseline < 2.2 * size
        if not same or not near:
            break
        title.append(each)
    others = [each for each in page if each.first.size > 0.98 * size and each not in title]
    # If several are equally large, they are headings.
    return [] if others else title


def _unmark(below: Sequence[Paragraph], assembly: Assembly) -> None:
    """Mark the names and addresses between title and text as not being headings."""
    start = next(
        (at for at, each in enumerate(below) if _BEGINS.match(assembly.text_of(each))), None
    )
    for at, each in enumerate(below):
        if start is None and len(each.lines) > 2 and not assembly.is_heading(each):
            return
        if at == start:
            return
        if _names(assembly.text_of(each)):
            assembly.no_heading(each)
            continue
        if assembly.is_heading(each) and (start is not None or assembly.style_count(each) < 2):
            if start is None and _followed_by_text(below, at, assembly):
                return
            assembly.no_heading(each)


def _followed_by_text(below: Sequence[Paragraph], at: int, assembly: Assembly) -> bool:
    return at + 1 < len(below) and (
        len(below[at + 1].lines) > 2 and not assembly.is_heading(below[at + 1])
    )


def _named_in_row(parts: Sequence[Paragraph | Table]) -> str:
    """Return the names in the first row of a table near the beginning: authors side by side."""
    table = next((each for each in parts[:_AFTER_TITLE] if isinstance(each, Table)), None)
    cells = [_names(cell) for cell in table.rows[0] if cell] if table is not None else []
    return ", ".join(name for names in cells for name in names) if cells and all(cells) else ""


def _authors(below: Sequence[Paragraph], assembly: Assembly) -> str:
    for each in below[:_AFTER_TITLE]:
        text = assembly.text_of(each)
        if assembly.is_heading(each) or _BEGINS.match(text) or len(text) > _LONGEST_AUTHORS:
            return ""
        lines = [_names(" , ".join(cell.text for cell in line.cells)) for line in each.lines]
        names = [name for names in takewhile(bool, lines) for name in names]
        if names:
            return ", ".join(names)
    return ""


def _day(page: Sequence[Paragraph], assembly: Assembly) -> str:
    """Return the day on a line that states nothing else, except perhaps the author."""
    for each in page:
        for line in assembly.text_of(each).split("\n"):
            facts = _BETWEEN_FACTS.split(line)
            for fact in facts if len(facts) <= _MOST_FACTS else ():
                if (day := _day_of(fact)) is not None:
                    return day.isoformat()
    return ""


def _day_of(fact: str) -> date | None:
    """Return the day of a text that is a day, with or without a word before and a time after it."""
    text = _CLOCK.sub(" ", _DATED.sub("", fact.strip())).strip(" ,")
    text = _DATED.sub("", text)
    if len(text) > _LONGEST_DAY or len(text.split()) > _DAY_WORDS or not _YEAR.search(text):
        return None
    return stated_day(text)


def _names(text: str) -> list[str]:
    text = _BY.sub("", _MARKS.sub(" , ", text))
    if _NO_NAME.search(text) or ends_sentence(text) or "@" in text:
        return []
    names = [" ".join(each.split()) for each in _BETWEEN_NAMES.split(text) if each.strip()]
    return names if names and all(_is_name(name) for name in names) else []


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 5 and all(_NAME.fullmatch(word) for word in words)
