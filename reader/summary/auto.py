"""Reader's own method: directed centrality, position and the title.

The news writes what matters first and comes back to it later. So a sentence is important when the
sentences *after* it are like it, and the less so the more it repeats those before: the degree
centrality of LexRank, directed as in PacSum (Zheng and Lapata 2019), over tf-idf vectors. No
threshold, so the sums are linear in the text.
"""

import math
from collections.abc import Sequence

from reader.summary.vectors import Vector, directed_sums, dot

FORWARD = 1.0
"""Weight of the mean cosine with the sentences after."""
BACKWARD = -0.6
"""Weight of the mean cosine with the sentences before."""
POSITION = 0.35
"""Weight of standing early; all weights are tuned on the training articles of CNN and Wikinews."""
TITLE = 0.3
"""Weight of the cosine with the title."""


def auto_scores(vectors: Sequence[Vector], *, title: Vector, words: Sequence[int]) -> list[float]:
    """Score the sentences of a story.

    Args:
        vectors: The sentences.
        title: The title as a vector over the same terms; empty when there is none.
        words: How many words each sentence has.

    Returns:
        A score for each sentence; higher is better.
    """
    count = len(vectors)
    if not count:
        return []
    before, after = directed_sums(vectors)
    scale = max(*after, *before, 1e-9)
    return [
        FORWARD * after[i] / scale
        + BACKWARD * before[i] / scale
        + POSITION / (1 + math.log1p(i))
        + TITLE * dot(vectors[i], title)
        + _shortness(words[i])
        for i in range(count)
    ]


def _shortness(words: int) -> float:
    """Return a penalty for sentences too short to say something: half at 6 words."""
    return -0.3 * max(0.0, 1 - words / 12)
