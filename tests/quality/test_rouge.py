"""The quick judge says what rouge-score says."""

import pytest

scorer = pytest.importorskip("rouge_score.rouge_scorer")

SENTENCES = [
    "The council voted on Monday to close the old bridge.",
    "Engineers had found deep cracks in two of its arches!",
    "The mayor said the repairs would cost $4 million.",
    "The bridge, the bridge and the bridge again.",
]
REFERENCES = [
    "The council closed the old bridge on Monday.\nIts arches are cracked.",
    "Repairing the bridge will cost the county four million dollars.",
]


@pytest.mark.parametrize("chosen", [[0], [0, 1], [1, 3], [0, 1, 2, 3], []])
def test_the_judge_agrees_with_rouge_score(chosen: list[int]) -> None:
    from tests.quality.rouge import Judge

    kinds = ["rouge1", "rouge2", "rougeLsum"]
    theirs = scorer.RougeScorer(kinds, use_stemmer=True)
    summary = "\n".join(SENTENCES[place] for place in chosen)
    scores = [theirs.score(reference, summary) for reference in REFERENCES]
    wanted = [sum(s[kind].fmeasure for s in scores) / len(scores) for kind in kinds]
    assert Judge(SENTENCES, REFERENCES).score(chosen) == pytest.approx(wanted)
