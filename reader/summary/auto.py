"""Reader's own method: a linear ranker over cheap features, then a selection without repeats.

The features are in ``features.py``. The strongest one needs no training: news states what matters
first and returns to it later, so a sentence is important when the sentences *after* it are similar
to it, and less important when it repeats those before. This is LexRank's degree centrality,
directed as in PacSum (Zheng and Lapata 2019), over tf-idf vectors, and without a threshold, so
that the sums take time linear in the text.
"""

import math
from collections.abc import Sequence

from reader.summary.body import Body
from reader.summary.choose import Candidate, Ties, choose
from reader.summary.genre import kind_of
from reader.summary.length import Length
from reader.summary.self_contained import is_beside_the_text, leans
from reader.summary.surface_features import opens_on_speaker

_SINGLE_SENTENCE_BONUS = 1.0
"""Added to the score of the first sentence when a text with a headline gets a summary of one
sentence, which must say what happened and not what led to it. With it, the sentence that a person
picked is chosen in every training article with a headline. Without a headline it would do harm, so
nothing is added."""
_FEWEST_WORDS = 3
"""A sentence of fewer words is a scrap, such as the name of a party; but not a turn of a chat: on
the development chats one more name is worth 0.3 ROUGE."""


def auto_choice(
    body: Body, scores: Sequence[float], candidates: Sequence[Candidate], length: Length
) -> list[int]:
    """Select sentences by their scores and by how they combine; return their positions.

    Credits, captions and scraps come after all others.
    """
    if length == Length(1, "sentences") and scores:
        scores = [scores[0] + _SINGLE_SENTENCE_BONUS * kind_of(body).titled, *scores[1:]]
    scores = [-math.inf if _is_scrap(body, place) else each for place, each in enumerate(scores)]
    ties = ties_of(body)
    while True:
        chosen = choose(scores, candidates, length=length, ties=ties)
        # Only the chosen sentences are checked: few sentences are credits.
        beside = {
            place
            for place in chosen
            if scores[place] > -math.inf and is_beside_the_text(body.texts[place])
        }
        if not beside:
            return chosen
        scores = [-math.inf if place in beside else each for place, each in enumerate(scores)]


def _is_scrap(body: Body, place: int) -> bool:
    return body.sizes[place] < _FEWEST_WORDS and opens_on_speaker(body.texts[place]) == 0


def ties_of(body: Body) -> Ties:
    """Return how the sentences of a body relate to each other."""
    return Ties(
        vectors=body.vectors,
        leans=[
            place > 0 and leans(text, words, body.language)
            for place, (text, words) in enumerate(zip(body.texts, body.words, strict=True))
        ],
        main=body.entities.main,
        shares=body.entities.shares,
        parts=body.parts,
    )
