"""The line breaks of a paragraph, as offsets into its text."""

from rich.cells import get_character_cell_size

from reader.document.lazy_pattern import lazy_compile

_UNEVEN = lazy_compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0dff\u0e00-\u0eff"
    "\u1100-\u115f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u20d0-\u20ff\u231a-\u23ff\u2600-\u27bf"
    "\u2b00-\u2bff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe00-\ufe6f\uff00-\uffef"
    "\U00010000-\U000fffff]"
)
"""Characters that may be wider or narrower than one column. Without any of them a line's width is
its length, and breaking does not need to look at each character."""

_SPACES = " \t\n"
_DASHES = "—–-"
_NO_BREAK_AFTER = _SPACES + "([{\"'“‘«=<+"
"""What comes before dashes that begin a word, a number or an option: ``(-2``, ``--all``."""

_STAYS = ",;:.)]}"
"""What no line of code begins with if it can break elsewhere."""


def wrap(text: str, start: int, end: int, width: int, *, hard: bool) -> list[tuple[int, int]]:
    """Break a stretch of text into lines.

    Args:
        text: The whole text.
        start: Where the stretch begins.
        end: Where it ends.
        width: The columns of a line; less than 1 counts as 1.
        hard: Whether a line feed ends a line, or counts as a space.

    Returns:
        Half-open stretches in order. Only white space is outside them, and no line is wider than
        ``width``, unless a single character is.
    """
    width = max(1, width)
    if not text.isascii() and _UNEVEN.search(text, start, end):
        return _wrap_uneven(text, start, end, width, hard=hard)
    return _wrap_even(text, start, end, width, hard=hard)


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as lines, with a single space for each stretch of white space."""
    flat = " ".join(text.split())
    return [flat[start:end] for start, end in wrap(flat, 0, len(flat), width, hard=False)]


def keep_lines(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break a stretch at its own line feeds, and where a line is too wide.

    For code and tables: leading spaces stay.
    """
    lines: list[tuple[int, int]] = []
    left = start
    while left <= end:
        right = text.find("\n", left, end)
        right = end if right == -1 else right
        lines.extend(_cut(text, left, right, width))
        left = right + 1
    return lines


def _cut(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    lines = []
    while True:
        stop = min(end, start + _fitting(text, start, end, width))
        if stop < end:
            stop = _not_in_word(text, start, stop)
        lines.append((start, stop))
        if stop >= end:
            return lines
        start = stop


def _not_in_word(text: str, start: int, stop: int) -> int:
    """Return a place to break: after a space in the second half, or else outside words.

    What closes or separates, such as a comma, stays on the line of what is before it.
    """
    space = text.rfind(" ", start + (stop - start) // 2, stop)
    if space != -1:
        return space + 1
    for place in range(stop, start + (stop - start) // 4, -1):
        before, after = text[place - 1], text[place]
        if after not in _STAYS and not (_is_of_word(before) and _is_of_word(after)):
            return place
    return stop


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """Return how many characters fit into ``width`` columns, at least 1."""
    used = 0
    for position in range(start, end):
        used += get_character_cell_size(text[position])
        if used > width:
            return max(1, position - start)
    return max(1, end - start)


def _wrap_even(text: str, start: int, end: int, width: int, *, hard: bool) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    position = start
    while True:
        while position < end and text[position] in _SPACES:
            position += 1
        if position >= end:
            return lines
        limit = position + width
        feed = text.find("\n", position, min(end, limit + 1)) if hard else -1
        if feed != -1:
            lines.append((position, feed))
            position = feed + 1
        elif limit >= end:
            lines.append((position, _before_spaces(text, position, end)))
            return lines
        else:
            cut = _last_break(text, position, limit)
            lines.append((position, _before_spaces(text, position, cut)))
            position = cut


def _last_break(text: str, position: int, limit: int) -> int:
    """Return where a line that begins at ``position`` ends: at a space, after a dash, or hard."""
    space = max(text.rfind(mark, position, limit + 1) for mark in _SPACES)
    cut = max(space, _after_dash(text, position, limit - 1))
    return cut if cut > position else limit


def _after_dash(text: str, position: int, limit: int) -> int:
    """Return the last place after dashes, or -1; not inside them or where they begin a word."""
    end = limit
    while (last := max(text.rfind(mark, position, end) for mark in _DASHES)) > position:
        first = last
        while first > position and text[first - 1] in _DASHES:
            first -= 1
        cut_off = last + 1 < len(text) and text[last + 1] in _DASHES
        if first > position and text[first - 1] not in _NO_BREAK_AFTER and not cut_off:
            return last + 1
        end = first
    return -1


def _before_spaces(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return end


def _wrap_uneven(
    text: str, start: int, end: int, width: int, *, hard: bool
) -> list[tuple[int, int]]:
    """Break text whose characters differ in width; a line may break between any two wide ones."""
    lines: list[tuple[int, int]] = []
    left, used, last = start, 0, -1
    position = start
    while position < end:
        char = text[position]
        if char == "\n" and hard:
            lines.append((left, _before_spaces(text, left, position)))
            left, used, last = position + 1, 0, -1
            position += 1
            continue
        if char in _SPACES and position == left:
            left = position = position + 1
            continue
        size = 1 if char in _SPACES else get_character_cell_size(char)
        if char in _SPACES or (size > 1 and position > left):
            last = position
        if used + size > width and position > left and char not in _SPACES:
            cut = last if last > left else position
            lines.append((left, _before_spaces(text, left, cut)))
            left, used, last = cut, 0, -1
            position = cut
            continue
        used += size
        position += 1
    lines.append((left, _before_spaces(text, left, end)))
    return [line for line in lines if line[0] < line[1]]
