"""The usual measures of a document: the size of its text, its font, its line spacing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.intake.sandbox.parsers.pdf.chunks import Chunk


@dataclass(frozen=True, slots=True)
class Usual:
    """The look of most of the text in a document; lengths are in points."""

    size: float = 10.0
    """The size of the font."""
    font: str = ""
    """The name of the font."""
    bold: bool = False
    """Whether it is bold."""
    fixed: bool = False
    """Whether all its letters have the same width."""
    leading: float = 12.0
    """The distance from one line to the next."""


def find_usual(pages: Iterable[Sequence[Chunk]]) -> Usual:
    """Measure the text of a document."""
    sizes: Counter[float] = Counter()
    fonts: Counter[tuple[str, bool, bool]] = Counter()
    pages = list(pages)
    for page in pages:
        for chunk in page:
            for run in chunk.runs:
                sizes[round(run.size, 1)] += len(run.text)
                fonts[run.font.name, run.font.bold, run.font.fixed] += len(run.text)
    if not sizes:
        return Usual()
    # Sizes that differ only by rounding are the same.
    size = max(sizes, key=lambda each: sum(sizes[round(each + by / 10, 1)] for by in (-1, 0, 1)))
    (name, bold, fixed), _ = fonts.most_common(1)[0]
    return Usual(size, name, bold, fixed, _leading(pages, size))


def _leading(pages: Iterable[Sequence[Chunk]], size: float) -> float:
    """Return the commonest distance from a line to the next one below it."""
    gaps: Counter[float] = Counter()
    for page in pages:
        last: dict[int, float] = {}
        for each in sorted(page, key=lambda each: -each.runs[0].baseline):
            if abs(each.size - size) > 0.05 * size or each.width < 8 * size:
                continue
            column, baseline = round(each.left / (2 * size)), each.runs[0].baseline
            if column in last and 0.8 * size < (gap := last[column] - baseline) < 3 * size:
                gaps[round(gap, 1)] += 1
            last[column] = baseline
    if not gaps:
        return 1.2 * size
    return max(gaps, key=lambda each: sum(gaps[round(each + by / 10, 1)] for by in (-1, 0, 1)))
