"""A document cut into sentences and words, with its language and its hidden lines."""

import re

from reader.document.analysis import Analysis, trim_asides
from reader.document.annotations import Hidden, Sentence
from reader.document.document import Document
from reader.document.span import Span
from reader.language.asides import find_asides
from reader.language.boilerplate import find_hidden, is_closed, is_label
from reader.language.detect import check_language, detect_language
from reader.language.sentences import sentence_spans

_LINE = re.compile(r"\S[^\n]*")
_WITHOUT_MARKS = frozenset({"th", "lo"})
"""Languages whose sentences may end without a punctuation mark."""
_CLOSED_SHARE = 0.75
"""Share of a text's characters in closed paragraphs from which on the others are labels."""
_NOT_STORY = frozenset({"heading", "code", "table", "picture", "rule"})


def analyse(document: Document, *, language: str | None = None, hide: bool = True) -> Analysis:
    """Find the language, the sentences, the words and the hidden lines of a document.

    Args:
        document: Any document.
        language: ISO 639-1 code, or None to detect it.
        hide: Whether to look for lines that are not part of the story.

    Raises:
        OptionError: If the language is not an ISO 639-1 code.
    """
    text = document.text
    code = detect_language(text) if language is None else check_language(language)
    hidden = find_hidden(document, language=code) if hide else ()
    asides = find_asides(document, hidden)
    passed_over = {line.start for line in hidden} | _labels(document, hidden, code)
    paragraphs: list[Span] = []
    sentences: list[Sentence] = []
    body: list[int] = []
    for block in document.blocks:
        spans = _block_spans(document, block.start, block.end, block.kind, code)
        if not spans:
            continue
        tells = block.kind not in _NOT_STORY and block.start not in passed_over
        for start, end in spans:
            if tells and (not asides or trim_asides(text, Span(start, end), asides)):
                body.append(len(sentences))
            sentences.append(Sentence(start, end, text[start:end], len(paragraphs)))
        paragraphs.append(Span(block.start, block.end))
    return Analysis(
        document=document,
        language=code,
        paragraphs=tuple(paragraphs),
        sentences=tuple(sentences),
        hidden=hidden,
        body=tuple(body) or _all_visible(sentences, hidden),
        asides=asides,
    )


def _block_spans(
    document: Document, start: int, end: int, kind: str, language: str
) -> list[tuple[int, int]]:
    """Return the sentences of a block; code and headings are one each."""
    if kind in {"heading", "code", "rule"}:
        return [(start, end)]
    if kind == "table":
        return _lines(document.text, start, end)
    return sentence_spans(document.text, start, end, language=language)


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in _LINE.finditer(text, start, end)]


def _labels(document: Document, hidden: tuple[Hidden, ...], language: str) -> set[int]:
    """Return where short paragraphs without a closing mark begin, in a text whose others have one.

    They are captions, names of speakers and headings; where few paragraphs are closed, as in verse
    and in chats, they are the text.
    """
    gone = {line.start for line in hidden}
    paragraphs = [
        (block.start, document.text[block.start : block.end])
        for block in document.blocks
        if block.kind == "paragraph" and block.start not in gone
    ]
    closed = sum(len(text) for _, text in paragraphs if is_closed(text))
    if language in _WITHOUT_MARKS or closed < _CLOSED_SHARE * sum(
        len(text) for _, text in paragraphs
    ):
        return set()
    return {start for start, text in paragraphs if is_label(text)}


def _all_visible(sentences: list[Sentence], hidden: tuple[Hidden, ...]) -> tuple[int, ...]:
    """Return every sentence that is not hidden, for a text of headings or code alone."""
    gone = {line.start for line in hidden}
    return tuple(i for i, sentence in enumerate(sentences) if sentence.start not in gone)
