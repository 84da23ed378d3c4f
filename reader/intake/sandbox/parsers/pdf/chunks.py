"""Runs next to each other on one line, whatever their style: the pieces of a column."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.intake.sandbox.parsers.pdf.runs import Run

_GAP = 0.6
"""White space, in units of the font size, that ends a chunk; columns are further apart."""
_ALIKE = 1.3
"""Up to this ratio of the sizes of two neighbours, the larger one counts."""
_LARGEST = 40.0
"""The largest size of letters, in points, by which words are separated."""
_BUCKET = 6.0
"""Points of height within which a neighbour is looked for."""


@dataclass(slots=True)
class Chunk:
    """Runs in a row; lengths are in points, y is up."""

    runs: list[Run]
    """The runs, from the left."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    top: float
    """Its upper edge."""
    bottom: float
    """Its lower edge."""
    size: float
    """The size of the font of its longest run."""

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return sum(len(run.text) for run in self.runs)


def find_chunks(runs: Iterable[Run]) -> list[Chunk]:
    """Join the runs of a page into chunks."""
    ordered = sorted(runs, key=lambda run: (run.left, -run.right))
    open_ones: dict[int, list[Chunk]] = {}
    found: list[Chunk] = []
    for run in ordered:
        bucket = int(run.baseline // _BUCKET)
        near = [each for at in range(bucket - 2, bucket + 3) for each in _near(open_ones, at, run)]
        chunk = next((each for each in near if _follows(run, each)), None)
        if chunk is None:
            chunk = Chunk([run], run.left, run.right, run.top, run.bottom, run.size)
            found.append(chunk)
            open_ones.setdefault(bucket, []).append(chunk)
        else:
            _add(chunk, run)
    return found


def _near(open_ones: dict[int, list[Chunk]], bucket: int, run: Run) -> list[Chunk]:
    """Return the chunks that a run may follow, and drop those that no later run can follow."""
    kept = [
        each
        for each in open_ones.get(bucket, ())
        if each.right + _GAP * max(each.size, _LARGEST) >= run.left
    ]
    open_ones[bucket] = kept
    return kept


def _follows(run: Run, chunk: Chunk) -> bool:
    height = min(run.top - run.bottom, chunk.top - chunk.bottom)
    overlap = min(run.top, chunk.top) - max(run.bottom, chunk.bottom)
    if overlap < 0.5 * height:
        return False
    gap = run.left - chunk.right
    # Next to a line of text, a large heading of the next column is near for its size.
    small, large = sorted((run.size, chunk.size))
    size = large if large <= _ALIKE * small else small
    return gap <= _GAP * size and run.right > chunk.left


def _add(chunk: Chunk, run: Run) -> None:
    if len(run.text) > max(len(each.text) for each in chunk.runs[-4:]) and run.size > chunk.size:
        chunk.size = run.size
    chunk.runs.append(run)
    chunk.right = max(chunk.right, run.right)
    # Raised figures do not make a line taller.
    if run.size >= 0.85 * chunk.size:
        chunk.top = max(chunk.top, run.top)
        chunk.bottom = min(chunk.bottom, run.bottom)
