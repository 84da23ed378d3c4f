"""Lines of right-to-left text in the order in which they are drawn.

Most terminals draw characters from left to right as they come, so that Hebrew and Arabic read
backwards. This is the implicit part of the Unicode Bidirectional Algorithm (UAX #9, rules W1 to W7
in short, N0, N1, N2, I1, I2, L1, L2 and L4) for one line; explicit marks never get here, since
text that is made safe has none.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
                            "\U0001e800-\U0001efff]")  # fmt: skip
_PAIRS = "()[]{}⁅⁆⌈⌉⌊⌋⟦⟧⟨⟩⟪⟫〈〉《》「」『』【】〔〕（）［］｛｝"
_CLOSING = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSES = frozenset(_CLOSING.values())
_DEEPEST = 63
"""The most nested brackets that are paired, as in the algorithm."""
_MIRRORED = str.maketrans("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤")


def has_right_to_left(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a stretch holds a character that is written from right to left."""
    end = len(text) if end is None else end
    return _RIGHT_TO_LEFT.search(text, start, end) is not None


def begins_right_to_left(text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether the first letter of a stretch is written from right to left (rules P2, P3)."""
    for position in range(start, len(text) if end is None else end):
        kind = unicodedata.bidirectional(text[position])
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


_BETWEEN_CELLS = "│"
"""The separator between the cells of a table: each cell is reordered by itself."""
_AROUND_CELLS = re.compile(rf" {{0,64}}{_BETWEEN_CELLS} {{0,64}}")


class Visual(NamedTuple):
    """A line as it is drawn."""

    order: list[int]
    """The indexes of its characters from left to right."""
    levels: list[int]
    """The level of each character in reading order: odd levels run from right to left."""

    def char(self, line: str, index: int) -> str:
        """Return a character as it is drawn: a bracket that runs backwards is its mirror image."""
        char = line[index]
        return char.translate(_MIRRORED) if self.levels[index] % 2 else char


def visual(line: str, *, right_to_left: bool) -> Visual:
    """Return the visual order of a line.

    Args:
        line: The line, in the order in which it is read.
        right_to_left: Whether its paragraph is written from right to left.
    """
    base = 1 if right_to_left else 0
    levels = _levels(line, base)
    _reset_ends(line, levels, base)
    _join_marks(line, levels)
    order = list(range(len(line)))
    for level in range(max(levels, default=0), 0, -1):
        _turn_runs(order, levels, level)
    return Visual(_marks_after_letters(line, order, levels), levels)


def drawn(line: str, *, right_to_left: bool | None = None) -> str:
    """Return a whole line in visual order.

    Args:
        line: The line, in the order in which it is read.
        right_to_left: Whether its paragraph is written from right to left; None for a line that is
            a paragraph by itself.
    """
    backwards = begins_right_to_left(line) if right_to_left is None else right_to_left
    if not backwards and not has_right_to_left(line):
        return line
    seen = visual(line, right_to_left=backwards)
    return "".join(seen.char(line, index) for index in seen.order)


def drawn_pieces(pieces: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pieces of one line in visual order; the spaces that it begins with stay.

    Args:
        pieces: Each with the name of its style.
    """
    line = "".join(text for text, _ in pieces)
    names = [name for text, name in pieces for _ in text]
    left = len(line) - len(line.lstrip())
    words = line[left:]
    seen = visual(words, right_to_left=begins_right_to_left(words))
    order = [(line[at], names[at]) for at in range(left)]
    order += [(seen.char(words, at), names[left + at]) for at in seen.order]
    return [
        ("".join(char for char, _ in run), name)
        for name, run in groupby(order, key=lambda each: each[1])
    ]


def _levels(line: str, base: int) -> list[int]:
    outside = "R" if base else "L"
    strong = _resolve_weak([unicodedata.bidirectional(char) for char in line], outside)
    _resolve_brackets(line, strong, outside)
    _resolve_neutral(strong, outside)
    return [_level(kind, base) for kind in strong]


def _level(kind: str, base: int) -> int:
    if kind == "N":
        return 2
    return 1 if kind == "R" else 2 * base


def _resolve_weak(kinds: list[str], outside: str) -> list[str]:
    """Turn every kind into L, R, N for a number, or nothing for a neutral."""
    resolved: list[str] = []
    last = outside
    for place, kind in enumerate(kinds):
        if kind in {"L", "R", "AL"}:
            last = "L" if kind == "L" else "R"
            resolved.append(last)
        elif kind in {"EN", "AN"}:
            resolved.append("L" if last == "L" else "N")
        elif kind == "NSM" and resolved:
            resolved.append(resolved[-1])
        elif kind in {"CS", "ES"} and _between_numbers(kinds, place):
            resolved.append(resolved[-1] if resolved else "")
        elif kind == "ET" and _beside_number(kinds, place):
            resolved.append("L" if last == "L" else "N")
        else:
            resolved.append("")
    return resolved


def _between_numbers(kinds: list[str], place: int) -> bool:
    numbers = {"EN", "AN"}
    return (
        0 < place < len(kinds) - 1 and kinds[place - 1] in numbers and kinds[place + 1] in numbers
    )


def _beside_number(kinds: list[str], place: int) -> bool:
    after = place + 1 < len(kinds) and kinds[place + 1] == "EN"
    return after or (place > 0 and kinds[place - 1] == "EN")


def _resolve_brackets(line: str, strong: list[str], outside: str) -> None:
    """Give two brackets the direction of what they hold (rule N0)."""
    for start, end in _bracket_pairs(line, strong):
        held = {"L" if kind == "L" else "R" for kind in strong[start + 1 : end] if kind}
        if not held:
            continue
        before = next((kind for kind in reversed(strong[:start]) if kind), outside)
        goes_on = outside not in held and (before == "L") == ("L" in held)
        strong[start] = strong[end] = held.pop() if goes_on else outside


def _bracket_pairs(line: str, strong: Sequence[str]) -> list[tuple[int, int]]:
    """Return where brackets open and close, in order of opening."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for place, char in enumerate(line):
        if strong[place]:
            continue
        if char in _CLOSING:
            if len(opened) == _DEEPEST:
                break
            opened.append((_CLOSING[char], place))
        elif char in _CLOSES:
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == char:
                    pairs.append((opened[depth][1], place))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _resolve_neutral(strong: list[str], outside: str) -> None:
    place = 0
    before = outside
    while place < len(strong):
        if strong[place]:
            before = "R" if strong[place] == "N" else strong[place]
            place += 1
            continue
        stop = place
        while stop < len(strong) and not strong[stop]:
            stop += 1
        after = outside
        if stop < len(strong):
            after = "R" if strong[stop] == "N" else strong[stop]
        strong[place:stop] = [before if before == after else outside] * (stop - place)
        place = stop


def _reset_ends(line: str, levels: list[int], base: int) -> None:
    """Leave the spaces at the end of a line, and around a table's cell, where they are (L1)."""
    length = len(line.rstrip())
    levels[length:] = [base] * (len(line) - length)
    if _BETWEEN_CELLS not in line:
        return
    for found in _AROUND_CELLS.finditer(line):
        levels[found.start() : found.end()] = [base] * (found.end() - found.start())


def _join_marks(line: str, levels: list[int]) -> None:
    for place in range(1, len(line)):
        if unicodedata.combining(line[place]):
            levels[place] = levels[place - 1]


def _turn_runs(order: list[int], levels: list[int], level: int) -> None:
    """Reverse every run that is at least at this level (rule L2)."""
    place = 0
    while place < len(order):
        if levels[order[place]] < level:
            place += 1
            continue
        stop = place
        while stop < len(order) and levels[order[stop]] >= level:
            stop += 1
        order[place:stop] = order[place:stop][::-1]
        place = stop


def _marks_after_letters(line: str, order: list[int], levels: list[int]) -> list[int]:
    """Put combining marks after their letters again, where a terminal expects them (rule L3)."""
    result: list[int] = []
    waiting: list[int] = []
    for index in order:
        if levels[index] % 2 and unicodedata.combining(line[index]):
            waiting.append(index)
            continue
        result.append(index)
        result.extend(reversed(waiting))
        waiting = []
    return result + waiting
