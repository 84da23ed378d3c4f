"""Spans inside the story that are not part of it: datelines, note marks, transcript times."""

import re
from collections.abc import Iterator, Sequence

from reader.document.annotations import Aside, AsideKind, Hidden
from reader.document.document import Block, Document
from reader.document.lazy_pattern import lazy_compile
from reader.language.datelines import dateline_end

_TEXT_KINDS = frozenset({"paragraph", "item", "quote"})
_SHORTEST_LEAD = 40
"""Characters of the shortest paragraph that a story begins with."""

_NOTE_WORDS = (
    r"citation needed|clarification needed|note \d{1,3}|nb \d{1,3}|edit|source\?|who\?|when\?|"
    r"by whom\?|better source needed|failed verification|dead link|Anm\. \d{1,3}|"
    r"Nachweise? fehl(?:t|en)|réf\. nécessaire|cita requerida|senza fonte|(?<=[\w.,;!?]\[)[a-z]"
)
CITATION = lazy_compile(
    rf"\[(?:\d{{1,3}}(?:\s?[,;–-]\s?\d{{1,3}}){{0,9}}|{_NOTE_WORDS})\](?::\d{{1,4}}(?:[–-]\d{{1,4}})?)?"
    r"|(?<=[.!?…,;:”\"’»)])[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}(?![\w\u2070-\u2079])"
    r"|(?<=[a-zß-ÿ]{4})[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]{1,3}(?![\w\u2070-\u2079])"
    r"|(?<=[a-zß-ÿ]{3}[.!?])\d{1,3}(?=\s+[A-ZÀ-Þ“\"])"
    r"|(?<=[a-zß-ÿ]{2}[.!?][”\"’])\d{1,3}(?=\s+[A-ZÀ-Þ“\"])"
)
"""Marks of notes: [1], [2, 3], [4]:17, [citation needed]; a raised figure after a mark
or a long word, since that of a unit (m², km²) is its power; a plain one stuck to a full stop."""

_MAY_CITE = lazy_compile(r"[\[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]|[.!?”\"’]\d")
"""A part of every note mark, looked for first because it is found faster."""
_DIGIT = lazy_compile(r"\d")

_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_BRACKETED = lazy_compile(rf"(?:\[{_CLOCK}\]|\({_CLOCK}\))[ \t]*(?:[-–—:][ \t]+)?")
_SPEAKER = lazy_compile(
    rf"[^\W\d_][^\n.!?:,]{{0,40}}?(?:[ \t]*[\[(]{_CLOCK}[\])]|(?:\t|[ \t]{{2}}){_CLOCK}):?"
    rf"|[A-ZÀ-ÞА-Я][A-ZÀ-ÞА-Я ]{{1,30}}[ \t]{_CLOCK}:?"
)
_SPEAKER_BEFORE = lazy_compile(rf"[^\W\d_][^\n.!?:,\[\]()]{{0,40}}[\[(]{_CLOCK}[\])]:[ \t]+(?=\S)")
_SUBTITLE = lazy_compile(rf"(?:\d{{1,5}}\s*\n\s*)?{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}[^\n]{{0,40}}")
_ZONE = r"(?:GMT|UTC|BST|[A-Z]{1,3}[SD]?T|CET|CEST|Uhr|Z|MSK|h)"
_ONLY_A_TIME = lazy_compile(
    r"(?:(?:posted|published|updated)(?: at)?:? )?"
    rf"(?:\d{{1,2}}[:.h]\d{{2}}|\d{{1,2}}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?)?(?:\s{_ZONE})?"
    rf"(?:\s?\(?\d{{1,2}}[:.]\d{{2}}\s{_ZONE}\)?)?",
    re.IGNORECASE,
)
_SPOKEN = lazy_compile(r"[^\W\d_][^\n:.!?]{0,40}:[ \t]")
_BARE = lazy_compile(rf"{_CLOCK}[ \t]+(?=\S)")
_BARE_SPEAKER = lazy_compile(rf"{_CLOCK}[ \t]+[^\W\d_][^\n:.!?,]{{0,40}}:[ \t]")
_BARE_LINES = 3
"""Lines that begin with a bare time before all of them are a transcript's: fewer may report one
hour each, unless a speaker follows the time."""


def find_asides(document: Document, hidden: Sequence[Hidden]) -> tuple[Aside, ...]:
    """Find the asides of a document, in order, outside its hidden lines.

    Args:
        document: Any document.
        hidden: Its hidden lines.
    """
    gone = {line.start for line in hidden}
    blocks = [b for b in document.blocks if b.kind in _TEXT_KINDS and b.start not in gone]
    bare = _times_before_lines(document.text, blocks)
    spans: list[tuple[int, int, AsideKind]] = []
    leads = False
    for block in blocks:
        if not leads:
            leads = block.end - block.start >= _SHORTEST_LEAD
            spans.extend(_dateline(document, block, first=leads))
        else:
            spans.extend(_dateline(document, block, first=False))
        spans.extend(_times(document.text, block, bare=bare))
        if _MAY_CITE.search(document.text, block.start, block.end):
            found = CITATION.finditer(document.text, block.start, block.end)
            spans.extend((*match.span(), "citation") for match in found)
    return tuple(_apart(document.text, spans))


def _dateline(
    document: Document, block: Block, *, first: bool
) -> Iterator[tuple[int, int, AsideKind]]:
    if block.kind != "paragraph":
        return
    end = dateline_end(document.text, block.start, block.end, first=first)
    if end is not None and not (
        document.text[:end].rstrip().endswith(":") and _is_spoken(document)
    ):
        yield block.start, end, "dateline"


def _is_spoken(document: Document) -> bool:
    """Return whether several paragraphs begin with the name of a speaker."""
    spoken = (_SPOKEN.match(document.text, block.start, block.end) for block in document.blocks)
    return sum(match is not None for match in spoken) > 1


def _times(text: str, block: Block, *, bare: bool) -> Iterator[tuple[int, int, AsideKind]]:
    """Yield the times before the lines of a transcript, of subtitles or of a live blog."""
    for start, end in _lines(text, block.start, block.end):
        if _DIGIT.search(text, start, end) is None:
            continue
        if (
            _ONLY_A_TIME.fullmatch(text, start, end)
            or _SPEAKER.fullmatch(text, start, end)
            or _SUBTITLE.fullmatch(text, start, end)
        ):
            yield start, end, "timestamp"
        elif (
            match := _BRACKETED.match(text, start, end) or _SPEAKER_BEFORE.match(text, start, end)
        ) or (bare and (match := _BARE.match(text, start, end))):
            yield start, match.end(), "timestamp"


def _times_before_lines(text: str, blocks: Sequence[Block]) -> bool:
    """Return whether line after line begins with a time of its own."""
    lines = [line for block in blocks for line in _lines(text, block.start, block.end)]
    times = sum(_BARE.match(text, *line) is not None for line in lines)
    spoken = sum(_BARE_SPEAKER.match(text, *line) is not None for line in lines)
    return (times >= _BARE_LINES or spoken > 1) and times >= len(lines) / 3


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop == -1 else stop
        left, right = start, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            yield left, right
        start = stop + 1


def _apart(text: str, spans: list[tuple[int, int, AsideKind]]) -> Iterator[Aside]:
    """Yield the spans in order, without those that begin inside another."""
    last = 0
    for start, end, kind in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last:
            yield Aside(start, end, text[start:end], kind)
            last = end
