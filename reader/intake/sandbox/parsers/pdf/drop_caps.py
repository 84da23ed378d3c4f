"""Drop caps: large first letters, joined to the word that they begin."""

from collections.abc import Sequence
from dataclasses import replace

from reader.intake.sandbox.parsers.pdf.runs import Run

_LARGER = 1.7
"""The least size of such a letter, in units of the size of the lines beside it."""
_NEAR = 1.5
"""The most white space between the letter and the lines, in the same unit."""
_MOST = 4
"""The most letters that may be large: a quotation mark and the letters after it."""


def with_drop_caps(runs: Sequence[Run]) -> list[Run]:
    """Return the runs of a page with large first letters joined to the words that they begin."""
    caps = [run for run in runs if len(run.text) <= _MOST and any(map(str.isupper, run.text))]
    kept = list(runs)
    for cap in caps:
        beside = [run for run in kept if _is_beside(run, cap)]
        tops = sorted({round(run.baseline, 1) for run in beside}, reverse=True)
        if len(tops) < 2:
            continue
        first, second = (
            min((run for run in beside if round(run.baseline, 1) == top), key=lambda run: run.left)
            for top in tops[:2]
        )
        # If the word is just that letter, the first line begins with its space.
        space = " " if first.left > second.left + 0.15 * first.size else ""
        text = f"{cap.text}{space}{first.text}"
        kept = [
            replace(run, text=text, left=cap.left) if run is first else run
            for run in kept
            if run is not cap
        ]
    return kept


def _is_beside(run: Run, cap: Run) -> bool:
    return (
        run.size * _LARGER <= cap.size
        and -0.3 * run.size <= run.left - cap.right <= _NEAR * run.size
        and cap.baseline - 0.3 * run.size <= run.baseline < cap.top
    )
