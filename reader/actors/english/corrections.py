"""Rules that correct the labels of an English sentence."""

from collections.abc import Iterator, Sequence

from reader.actors.english.kind_rules import introduced, told_kind
from reader.actors.english.postprocess import corrected, is_person
from reader.actors.english.span_boundaries import is_told_group, tidied, told_name
from reader.actors.mentions.labels import Range
from reader.actors.mentions.name import Votes
from reader.actors.mentions.tokens import Token


def corrected_names(
    tokens: Sequence[Token], chunk: Range, path: Sequence[str]
) -> Iterator[tuple[Range, Votes]]:
    """Yield the names of a stretch.

    Args:
        tokens: The sentence.
        chunk: The stretch in it.
        path: The labels of its tokens.

    Yields:
        The range of each name, and its kind if that is beyond doubt.
    """
    start, end = chunk
    labelled = tidied(tokens, start, path)
    ranges = corrected(tokens, chunk, labelled)
    cut = bool(ranges) and ranges[0][0] > start and introduced(tokens, start) == "organization"
    if cut or not ranges:
        ranges = told_name(tokens, start, end)
    for span in ranges:
        votes = told_kind(tokens, *span)
        if not votes and span not in labelled and is_told_group(tokens, *span):
            votes = (("organization", 1.0),)
        if span not in labelled and is_person(tokens, *span):
            votes = (("person", 1.0),)
        yield span, votes
