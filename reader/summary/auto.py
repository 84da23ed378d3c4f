"""Reader's own method: a ranker over cheap features, and a choice that does not say things twice.

What the ranker looks at is in ``features.py``. The strongest of it needs no learning: the news
writes what matters first and comes back to it later, so a sentence is important when the sentences
*after* it are like it, and the less so the more it repeats those before. That is the degree
centrality of LexRank, directed as in PacSum (Zheng and Lapata 2019), over tf-idf vectors, and
without a threshold, so that the sums are linear in the text.
"""

from collections.abc import Sequence

from reader.summary.body import Body
from reader.summary.choose import Candidate, Ties, choose
from reader.summary.context_dependence import opens_on_link, opens_on_pronoun
from reader.summary.genre import kind_of
from reader.summary.length import Length
from reader.summary.ranker import ranker_scores

_ALONE = 1.0
"""What it is worth to open a body that has a headline where one sentence is all there is: it must
say what happened, and not what led to it. In every training article with a headline the sentence
that a person would pick is then chosen; without a headline it would cost, and nothing is added."""


def auto_scores(body: Body) -> list[float]:
    """Score the sentences of a body; higher is better."""
    return ranker_scores(body)


def auto_choice(
    body: Body, scores: Sequence[float], candidates: Sequence[Candidate], length: Length
) -> list[int]:
    """Choose positions by score and by what they are together."""
    if length == Length(1, "sentences") and scores:
        scores = [scores[0] + _ALONE * kind_of(body).titled, *scores[1:]]
    return choose(scores, candidates, length=length, ties=ties_of(body))


def ties_of(body: Body) -> Ties:
    """Return what the sentences of a body are to each other."""
    return Ties(
        vectors=body.vectors,
        leans=[
            place > 0
            and (opens_on_pronoun(words, body.language) or opens_on_link(words, body.language))
            for place, words in enumerate(body.words)
        ],
        main=body.entities.main,
        shares=body.entities.shares,
        parts=body.parts,
    )
