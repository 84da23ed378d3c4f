"""Sentence boundaries: every mark that may end a sentence is judged by the text around it.

Word lists say which full stops are part of an abbreviation and which words open sentences; for
English, NLTK's Punkt (Kiss and Strunk 2006) has learnt more of both from text (see
``full_stops``). Closing quotes and brackets, and the marks of notes, belong to the sentence that
they close. Every step is linear: a pattern looks a bounded number of characters around.
"""

import re
from collections.abc import Iterator

from reader.language.asides import CITATION
from reader.language.full_stops import FullStops, full_stops
from reader.language.missing_spaces import ends_without_space
from reader.language.thai import thai_ends

_WIDE = "。！？｡।॥؟۔።፧။៖។៕།"
"""Marks of scripts without capitals; most are not followed by a space."""
_MARK = re.compile(
    r"(?:\.[ \u00a0]){2,5}\.(?!\.)"
    rf"|[.!?…‽⁇⁈⁉]+|[{_WIDE}]+|(?<=[^0-9０-９])．|[։:;\u037e]"
)
"""Full stops with spaces between them are an ellipsis. A colon ends Armenian sentences, a semicolon
is Greek's question mark."""
_OF_ONE_LANGUAGE = {":": "hy", ";": "el", "\u037e": "el"}
_CLOSERS = re.compile(
    r"(?:[\"'”’»›)\]}」』】》）]"
    r"|[“‘«‹](?=[\s\"'”’»).,;:!?\]\[–—-]|$)"
    r"|[ \u00a0\u202f]»(?=[\s.,;:!?]|$))*"
)
"""Marks that close with the sentence; “, ‘ and « open one unless no letter follows them."""
_LOOSE_CLOSERS = re.compile(r"(?:\s{1,9}(?:[\"'”’»)\]}]+|[:;]-?[()DP])(?=\s|$)){1,9}")
"""Closing marks with a space before them, and emoticons."""
_CONTINUES = re.compile(r"\s{0,9}(?:[,;:!?،、，%§)\]}/&=+*]|[-–—]\s{0,3}(?=[^\W\d_])|\.(?!\.))")
_LETTER = re.compile(r"[^\W_]")
_OPENERS = re.compile(r"[\"'“‘«‹„‚»›(\[{¿¡*_—–\s-]{0,9}")
_KANA = re.compile(r"[\u3041-\u3096]")
_UNSPACED = re.compile(r"[\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u4e00-\u9fff]")
"""A letter of a script without spaces: Burmese, Khmer, Japanese, Chinese."""
_SAID = re.compile(
    r"(?![^。]{0,5}[没沒不未])[\u4e00-\u9fff]{1,6}?(?:问|問|说|說|道|喊|叫|答)(?![\u4e00-\u9fff]{2})"
)
"""What goes on after a Chinese quotation: “…？”他问。"""
_INSIDE = re.compile(r"《[^》\n]{0,30}$")
"""A title that has not been closed yet."""
_ADDRESS = ("http://", "https://", "www.")


def sentence_spans(text: str, start: int, end: int, *, language: str) -> list[tuple[int, int]]:
    """Find the sentences of one block.

    Args:
        text: The whole text.
        start: Where the block begins.
        end: Where it ends.
        language: ISO 639-1 code.

    Returns:
        Half-open spans in order, disjoint, without white space at their ends; together they cover
        every character of the block that is not white space.
    """
    spans = []
    left = start
    cuts = thai_ends(text, start, end) if language == "th" else _cuts(text, start, end, language)
    for cut in (*cuts, end):
        if span := _trim(text, left, cut):
            spans.append(span)
        left = cut
    return spans


def _cuts(text: str, start: int, end: int, language: str) -> Iterator[int]:
    """Yield the ends of sentences, each with the marks that close with it."""
    stops = full_stops(language)
    left = start
    for match in _MARK.finditer(text, start, end):
        if match.start() < left or _OF_ONE_LANGUAGE.get(match[0], language) != language:
            continue
        cut = _end_of(text, match, left, end, stops)
        if cut is not None:
            yield cut
            left = cut


def _end_of(text: str, mark: re.Match[str], left: int, end: int, stops: FullStops) -> int | None:
    """Return where the sentence ends that began at ``left``, if this mark ends it."""
    after = _after_closers(text, mark.end(), end)
    if after >= end:
        return None
    if mark[0][0] in _WIDE or (mark[0][0] in "!?" and _UNSPACED.match(text, after)):
        return _end_of_wide(text, mark, after)
    if not text[after].isspace():
        return _end_of_glued(text, mark, left, after, stops)
    if (loose := _LOOSE_CLOSERS.match(text, after, end)) is not None:
        after = loose.end()
    if after >= end or (_CONTINUES.match(text, after, end) and not _is_dialogue(text, after, end)):
        return None
    place = _next_word(text, after, end)
    if _is_in_small_letters(text, left, after, place, end):
        return None
    return after if after > mark.end() or stops.ends(text, left, mark, place, end) else None


def _end_of_glued(
    text: str, mark: re.Match[str], left: int, after: int, stops: FullStops
) -> int | None:
    """Return where a sentence without a space after it ends.

    A straight quote that the sentence did not open belongs to the next one.
    """
    if not ends_without_space(stops, text, left, mark.start(), after):
        return None
    opens = text[mark.end() : after] == '"' and text.count('"', left, mark.start()) % 2 == 0
    return mark.end() if opens or after == mark.end() else after


def _next_word(text: str, after: int, end: int) -> int:
    """Return where the next word begins, after white space, dashes and opening marks."""
    opening = _OPENERS.match(text, after, end)
    return opening.end() if opening else after


def _is_in_small_letters(text: str, left: int, after: int, place: int, end: int) -> bool:
    """Return whether the next word is lower-case in a text whose sentences begin with capitals."""
    if place >= end or not text[place].islower() or text.startswith(_ADDRESS, place):
        return False
    if any(not (char.isspace() or char in "-–—") for char in text[after:place]):
        return False
    first = _LETTER.search(text, left, end)
    return first is None or not first[0].islower()


def _after_closers(text: str, place: int, end: int) -> int:
    """Return where the closing quotes, brackets and marks of notes after a mark end."""
    closers = _CLOSERS.match(text, place, end)
    place = closers.end() if closers else place
    while (note := CITATION.match(text, place, end)) is not None:
        place = note.end()
    return place


def _end_of_wide(text: str, mark: re.Match[str], after: int) -> int | None:
    """Return whether a mark of a script without capitals ends a sentence.

    A Japanese quotation that goes on in kana (「…。」と) is part of its sentence, and so is a
    Chinese one before a verb of saying; a title in double angles may hold marks of its own.
    """
    if after > mark.end() and (_KANA.match(text, after) or _SAID.match(text, after)):
        return None
    if after > mark.end() and text[after] in _WIDE:
        return None  # the sentence around the brackets ends with the next mark
    return None if _INSIDE.search(text, max(0, mark.start() - 32), mark.start()) else after


def _is_dialogue(text: str, after: int, end: int) -> bool:
    """Return whether a dash after a mark opens what the next person says."""
    place = _next_word(text, after, end)
    dashes = any(char in "-–—" for char in text[after:place])
    return dashes and place < end and text[place].isalpha() and not text[place].islower()


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
