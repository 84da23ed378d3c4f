"""Which lines of a document are not part of the story.

The rules for never losing text, each a property that a test holds: the text stays as it is; only
whole lines are hidden, never a part of a sentence; the first copy of a repeated paragraph is shown;
at most ``MOST`` of the words between the first and the last paragraph of the story are
hidden and at most ``MOST_AT_EDGES`` of all, the shortest lines first; and where there is no story,
nothing is when more would go.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.document.annotations import Hidden, HiddenReason
from reader.document.document import Block, Document
from reader.document.lazy_pattern import lazy_compile
from reader.document.span import Span
from reader.document.words import count_words
from reader.language.boilerplate_lines import junk_reason
from reader.language.edge_lines import is_byline, line_reason
from reader.language.feed_tails import is_feed_tail
from reader.language.repeated_lines import Repeats
from reader.language.site_labels import is_above_others, label_reason
from reader.language.site_talk import site_talk_reason

MOST = 0.3
"""The share of the words that may be hidden; above it, the rules must be wrong about this text."""

MOST_AT_EDGES = 0.5
"""The same of all lines where there is a story: those before and after it are surer."""

_FEWEST_LINKS = 2
"""Links of a row that is a menu; one may be a source that the story names."""
_SET_APART = frozenset({"paragraph", "quote"})
_NEVER = frozenset({"code", "table", "picture", "rule"})
_SURE_LENGTH = 80
"""Characters of a closed paragraph that counts as story unless something speaks against it."""
_SURE_OF_SHORT = 50
"""The same in a text that has no paragraph of that length."""
_LONGEST_LABEL = 90
_LONGEST_HEADLINE = 160
_LABEL_WORDS = 12
_LONGEST_TAIL = 8
"""Lines after a story of which the rest is hidden when half of them are none of it."""
_TAIL_WORDS = 8
"""Words of the longest line after a story that is hidden for the lines beside it."""
_NAME_WORDS = 5
"""Spaces in the longest name of a paper or an office below a byline."""
_CJK_CHARACTER = lazy_compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_CLOSED = lazy_compile(r"[.!?…。！？।॥؟۔։።][\"'”’»“«)\]\d¹²³⁰-⁹]*$")


def find_hidden(document: Document, *, language: str = "en") -> tuple[Hidden, ...]:
    """Find the lines that are not part of the story, in order.

    Args:
        document: Any document.
        language: ISO 639-1 code of its text.
    """
    blocks = [block for block in document.blocks if block.kind not in _NEVER]
    texts = [document.text[block.start : block.end] for block in blocks]
    first, last = _story(blocks, texts, language)
    found = tuple(_candidates(document, blocks, texts, language, (first, last)))
    if not found:
        return ()
    if last < 0:
        return found if _words_of(found) <= MOST * count_words(document.text) else ()
    tail = blocks[last + 1 :]
    found = (*found, *_lists_of_others(document, blocks, found, last))
    found = (*found, *_beside_others(document, tail, found))
    found = (*found, *_above_stamps(document, blocks[:first], found))
    return _surest(document, found, Span(blocks[first].start, blocks[last].end))


def _words_of(lines: Iterable[Hidden]) -> int:
    return sum(count_words(line.text) for line in lines)


def _surest(document: Document, found: Sequence[Hidden], story: Span) -> tuple[Hidden, ...]:
    """Return the shortest of the lines that are not part of the story, as many as may be hidden.

    Args:
        document: The document.
        found: The lines.
        story: From its first certain paragraph to the end of its last.
    """
    words = count_words(document.text)
    again = [line for line in found if line.reason == "repeated"]
    if _words_of(again) > MOST * words:
        # A text that repeats itself this much does so on purpose: a song, a plan of meals.
        found = [line for line in found if line.reason != "repeated"]
    kept: list[Hidden] = []
    inside = total = 0
    for line in sorted(found, key=lambda each: len(each.text)):
        count = count_words(line.text)
        is_inside = line.reason == "repeated" or story.overlaps(line)
        if total + count > MOST_AT_EDGES * words:
            break
        if is_inside and inside + count > MOST * words:
            continue
        kept.append(line)
        inside, total = inside + count * is_inside, total + count
    return tuple(sorted(kept, key=lambda line: line.start))


def _lists_of_others(
    document: Document, blocks: Sequence[Block], found: Sequence[Hidden], last: int
) -> Iterator[Hidden]:
    """Yield the headlines in lists of other stories, which a label is above.

    A list between two parts of the story also has a line below it that is not part of the story.

    Args:
        document: The document.
        blocks: Its blocks.
        found: The lines that are hidden for their own words.
        last: The last block that is certainly the story.
    """
    known = {line.start for line in found}
    listed: list[Hidden] | None = None
    for place, block in enumerate(blocks):
        text = document.text[block.start : block.end]
        if block.start in known:
            yield from listed or ()
            listed = [] if is_above_others(text) else None
        elif listed is not None and _is_headline(text) and _may_go(block, document, inside=False):
            listed.append(Hidden(block.start, block.end, text, "navigation"))
        else:
            listed = None
        if place > last:
            yield from listed or ()
            listed = listed and []


def _is_headline(text: str) -> bool:
    """Return whether a line may be another story's headline."""
    return len(text) <= _LONGEST_HEADLINE and "\n" not in text and not is_closed(text)


def _beside_others(
    document: Document, tail: Sequence[Block], found: Sequence[Hidden]
) -> Iterator[Hidden]:
    """Yield the short lines after the story if at least as many beside them are not part of it.

    Args:
        document: The document.
        tail: Its blocks after the last that is certainly the story.
        found: The lines that are hidden for their own words.
    """
    known = {line.start for line in found}
    rest = [block for block in tail if block.start not in known]
    if len(tail) > _LONGEST_TAIL or len(rest) * 2 > len(tail):
        return
    others = [
        Hidden(block.start, block.end, text, "navigation")
        for block in rest
        if _may_go(block, document, inside=True)
        and is_label(text := document.text[block.start : block.end])
        and text.count(" ") < _TAIL_WORDS
        and not text[0].islower()
    ]
    if len(others) == len(rest):
        yield from others


def _above_stamps(
    document: Document, head: Sequence[Block], found: Sequence[Hidden]
) -> Iterator[Hidden]:
    """Yield the names between the headline and the line that says when it was published.

    Args:
        document: The document.
        head: Its blocks before the first that is certainly the story.
        found: The lines that are hidden for their own words.
    """
    known = {line.start: line for line in found}
    headed = False
    for block, below in pairwise(head):
        stamp = known.get(below.start)
        if block.start in known:
            continue
        text = document.text[block.start : block.end]
        words = text.split()
        if (
            headed
            and stamp is not None
            and stamp.reason == "credit"
            and any(char.isdigit() for char in stamp.text)
            and is_label(text)
            and len(words) <= _NAME_WORDS
            and all(word[0].isupper() for word in words)
            and _may_go(block, document, inside=False)
        ):
            yield Hidden(block.start, block.end, text, "credit")
        headed = True


def is_label(line: str) -> bool:
    """Return whether a line is too short to decide anything: a caption, a heading.

    It stays visible, as a heading does.
    """
    short = "\n" not in line and len(line) <= _LONGEST_LABEL and line.count(" ") < _LABEL_WORDS
    return short and not is_closed(line)


def is_closed(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return _CLOSED.search(line[-12:]) is not None


def _candidates(
    document: Document,
    blocks: Sequence[Block],
    texts: Sequence[str],
    language: str,
    story: tuple[int, int],
) -> Iterator[Hidden]:
    """Yield the lines that are not part of the story, whose first and last block are given.

    A heading of a plain text is a guess, and may be any line on its own.
    """
    first, last = story
    repeats = Repeats(texts)
    follows_byline = False
    for place, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        reason = _reason(text, repeats)
        inside = first < place < last
        if reason is None and block.kind in _SET_APART and repeats.is_pulled(text):
            reason = "repeated"
        if reason is None and inside and block.kind == "heading":
            reason = _reason_of_inner_heading(text, guessed=not document.hard_breaks)
        elif reason is None and last >= 0 and _may_go(block, document, inside=inside):
            reason = _reason_by_place(text, language, inside=inside)
            if reason is None and not inside and _is_links(document, block):
                reason = "navigation"
            if follows_byline and is_label(text) and text.count(" ") < _NAME_WORDS:
                reason = "credit"
        if reason is not None:
            yield Hidden(block.start, block.end, text, reason)
        follows_byline = not inside and reason == "credit" and is_byline(text)


def _may_go(block: Block, document: Document, *, inside: bool) -> bool:
    """Return whether a block may be hidden for its words and its place."""
    if block.kind == "heading":
        return not document.hard_breaks
    return block.kind == "paragraph" or not inside


def _reason_of_inner_heading(text: str, *, guessed: bool) -> HiddenReason | None:
    """Return why a heading between two paragraphs of the story is not part of it.

    Args:
        text: The heading.
        guessed: Whether it may be any line on its own, as in a plain text.
    """
    if "\n" in text:
        return None
    if (reason := label_reason(text, at_edge=False)) is not None or not guessed:
        return reason
    reason = line_reason(text, at_edge=False)
    return reason if reason != "navigation" else None


def _is_links(document: Document, block: Block) -> bool:
    """Return whether a block is a row of links and nothing else: a menu."""
    links = [
        inline
        for inline in document.inlines
        if inline.kind == "link" and block.start <= inline.start and inline.end <= block.end
    ]
    if len(links) < _FEWEST_LINKS:
        return False
    rest, at = [], block.start
    for link in links:
        rest.append(document.text[at : link.start])
        at = max(at, link.end)
    rest.append(document.text[at : block.end])
    return not any(char.isalnum() for char in "".join(rest))


def _story(blocks: Sequence[Block], texts: Sequence[str], language: str) -> tuple[int, int]:
    """Return the indexes of the first and the last block that are certainly the story.

    Returns:
        Their indexes; -1 and -1 where there is no story, and nothing is known about its edges.
    """

    def is_sure(place: int, shortest: int) -> bool:
        text = texts[place]
        return (
            blocks[place].kind != "heading"
            and _length(text) >= shortest
            and is_closed(text)
            and ("\n" in text or junk_reason(text) is None)
            and site_talk_reason(text, language, at_edge=True) is None
            and line_reason(text, at_edge=True) is None
        )

    places = range(len(blocks))
    for shortest in (_SURE_LENGTH, _SURE_OF_SHORT):
        # From both ends: what is between them need not be looked at.
        first = next((place for place in places if is_sure(place, shortest)), None)
        if first is not None:
            return first, next(place for place in reversed(places) if is_sure(place, shortest))
    return -1, -1


def _length(text: str) -> int:
    """Return how long a text is in characters of an alphabet: a Chinese sign counts as three."""
    return len(text) if text.isascii() else len(text) + 2 * len(_CJK_CHARACTER.findall(text))


def _reason_by_place(text: str, language: str, *, inside: bool) -> HiddenReason | None:
    """Return why a block is not part of the story, judging by its place and its words."""
    lines = [line.strip() for line in text.split("\n")]
    reasons = [
        line_reason(line, at_edge=not inside) or label_reason(line, at_edge=not inside)
        for line in lines
    ]
    if len(lines) == 2 and is_byline(lines[0]) and is_label(lines[1]):
        reasons[1] = "credit"
    if all(reasons):
        return reasons[0]
    if not inside and is_feed_tail(text):
        return "promotion"
    return site_talk_reason(text, language, at_edge=not inside)


def _reason(text: str, repeats: Repeats) -> HiddenReason | None:
    if "\n" not in text and (reason := junk_reason(text)) is not None:
        return reason
    return "repeated" if repeats.has_copy(text) else None
