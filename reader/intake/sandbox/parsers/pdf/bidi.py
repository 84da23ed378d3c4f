"""Lines with letters that are read from right to left: from visual order to reading order.

Files have such letters in any order, so only their places count. The visual order is turned into
reading order by the reverse of the Unicode Bidirectional Algorithm (UAX 9), as far as lines need
it: words in the other direction are reversed, and brackets, which are mirrored, are turned back.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.intake.sandbox.parsers.pdf.runs import Run, is_from_right

_PIECE = re.compile(r"[^\W_]+(?:[.,:/'’\-][^\W_]+)*|.", re.DOTALL)
_SPACE = 0.18
"""White space between letters, in units of the font size, that separates words."""
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_LAM = "ل"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A letter that is read from the right, a word that is not, or a sign."""

    text: str
    left: float
    right: float
    size: float

    @property
    def is_from_right(self) -> bool:
        return is_from_right(self.text[0])

    @property
    def is_word(self) -> bool:
        """Whether it is read from the left and is not a number."""
        return any(map(str.isalpha, self.text)) and not self.is_from_right


def text_of(runs: Sequence[Run], *, from_right: bool) -> str:
    """Return the text of a line in the order in which it is read.

    Args:
        runs: Its runs, each letter that is read from the right by itself.
        from_right: Whether the line is read from the right.
    """
    seen = sorted((piece for run in runs for piece in _pieces(run)), key=_place)
    spaced: list[_Piece] = seen[:1]
    for before, piece in pairwise(seen):
        if piece.left - before.right > _SPACE * max(before.size, piece.size):
            spaced.append(_Piece(" ", before.right, piece.left, piece.size))
        spaced.append(piece)
    if from_right:
        read = _turned(spaced[::-1], to_right=True)
        text = "".join(_read(piece) for piece in read)
    else:
        text = "".join(piece.text for piece in _turned(spaced, to_right=False))
    return " ".join(text.split())


def _place(piece: _Piece) -> tuple[float, bool]:
    # A ligature of two letters has one place: lam is read first, so it is seen last.
    return piece.left, piece.text == _LAM


def _pieces(run: Run) -> list[_Piece]:
    if is_from_right(run.text[0]) or len(run.text) == 1:
        return [_Piece(run.text, run.left, run.right, run.size)]
    step = (run.right - run.left) / len(run.text)
    return [
        _Piece(found[0], run.left + found.start() * step, run.left + found.end() * step, run.size)
        for found in _PIECE.finditer(run.text)
    ]


def _turned(pieces: list[_Piece], *, to_right: bool) -> list[_Piece]:
    """Reverse the stretches that are read the other way: from their first word to their last."""
    result: list[_Piece] = []
    index = 0
    while index < len(pieces):
        end = _end_of_stretch(pieces, index, to_right=to_right)
        result += pieces[index:end][::-1]
        index = end
    return result


def _end_of_stretch(pieces: Sequence[_Piece], index: int, *, to_right: bool) -> int:
    def turns(piece: _Piece) -> bool:
        return piece.is_word if to_right else piece.is_from_right

    def ends(piece: _Piece) -> bool:
        return piece.is_from_right if to_right else piece.is_word

    if not turns(pieces[index]):
        return index + 1
    end = at = index + 1
    while at < len(pieces) and not ends(pieces[at]):
        if turns(pieces[at]):
            end = at + 1
        at += 1
    return end


def _read(piece: _Piece) -> str:
    return piece.text.translate(_MIRRORED) if len(piece.text) == 1 else piece.text
