"""The features of each word of a chunk."""

from collections.abc import Iterator, Sequence

from reader.actors.english.document_evidence import Clues
from reader.actors.english.word_lists import Group, Lists, key_of, shape_of
from reader.actors.lists.lexicon import (
    ORDINARY,
)
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token

Row = list[str | Group]
"""The features of one word."""


def chunk_features(
    passage: Passage, chunk: Chunk, clues: Clues, lists: Lists, title: frozenset[str]
) -> tuple[Row, list[Row]]:
    """Describe every word of a chunk, with the evidence of its article and the lists of names.

    ``title`` has the words of the headline, in lower case.

    Returns:
        The features that hold for every token of the chunk, and for each token those that hold for
        it besides. Each is a string, or a group of them.
    """
    tokens, (start, end) = passage.tokens, chunk
    words = _with_surnames([token.text for token in tokens[start : end + 1]], lists)[: end - start]
    lows = [word.lower() for word in words]
    shapes = [shape_of(word) for word in words]
    keys = [key_of(word) for word in words]
    context = [*_before(tokens, start), *lows, *_after(tokens, end)]
    shared: Row = ["bias", lists.beside("head:", words[-1]), *_of_chunk(passage, chunk, context)]
    rows = sub_runs(words, keys, tokens, start, lists)
    for place, row in enumerate(rows):
        row.append(lists.own(words[place]))
        row.extend(("i=" + str(min(place, 3)), "j=" + str(min(len(words) - place, 3))))
        row.extend(_of_neighbours(keys[place], shapes, context, place))
        row.extend(_beside(words, lists, place))
    for place, mark in enumerate(lists.runs(words)):
        if mark:
            _note_listed(rows, place, mark, context)
        if clues.sporting and shapes[place][0] != "x":
            rows[place].extend(_of_match(keys[place], mark, context, place))
    _note_phrases(rows, lists.phrases(words), context)
    for place, row in enumerate(rows):
        if shapes[place][0] != "x":
            row.append(
                "k" + clues.register + shapes[place] + ("" if lists.word(words[place]) else "?")
            )
            row.extend(_of_article(lows, place, clues, opens=begins(tokens, start + place)))
            if lows[place] in title:
                row.append("title")
    return shared, rows


def _beside(words: Sequence[str], lists: Lists, place: int) -> Iterator[Group]:
    """Yield the list features of the words next to a word."""
    if place:
        yield lists.beside("p", words[place - 1])
    if place + 1 < len(words):
        yield lists.beside("n", words[place + 1])


def _of_match(key: str, mark: str, context: Sequence[str], place: int) -> tuple[str, ...]:
    """Describe a word of a report of a match, in which a city or a country is a team."""
    sport = "sport" + mark
    return (
        "sport",
        sport,
        sport + context[place + 1],
        "sportw=" + key,
        f"{sport}>{context[place + 3]}",
    )


def _note_phrases(rows: Sequence[Row], marks: Sequence[str], context: Sequence[str]) -> None:
    """Mark each word that is part of a listed name of several words."""
    for place, mark in enumerate(marks):
        if mark:
            rows[place] += ["G" + mark, "G" + mark + "<" + context[place + 1]]
            rows[place].append("G" + mark + ">" + context[place + 3])


def _before(tokens: Sequence[Token], start: int) -> tuple[str, str]:
    """Return the two words before a place, in lower case."""
    return (
        tokens[start - 2].text.lower() if start > 1 else "^",
        tokens[start - 1].text.lower() if start else "^",
    )


def _after(tokens: Sequence[Token], end: int) -> tuple[str, str]:
    """Return the two words from a place on, in lower case."""
    return (
        tokens[end].text.lower() if end < len(tokens) else "$",
        tokens[end + 1].text.lower() if end + 1 < len(tokens) else "$",
    )


def _of_chunk(passage: Passage, chunk: Chunk, context: Sequence[str]) -> list[str]:
    """Describe what all words of a chunk share: its surroundings and its end."""
    start, end = chunk
    before, after = context[1], context[-2]
    found = [
        "b=" + before,
        "a=" + after,
        "bb=" + context[0] + " " + before,
        "aa=" + after + " " + context[-1],
        "n=" + str(min(end - start, 5)),
        "last=" + context[-3],
    ]
    if end - start == 1:
        found += ["1b=" + before, "1a=" + after]
    if passage.shouting:
        found.append("shout")
    if begins(passage.tokens, start):
        found.append("open")
    return found


def _of_neighbours(
    key: str, shapes: Sequence[str], context: Sequence[str], place: int
) -> list[str]:
    """Describe a word by the words around it, and by their shapes inside the chunk."""
    before2, before, _, after, after2 = context[place : place + 5]
    shape = shapes[place]
    left = shapes[place - 1] if place else "^"
    right = shapes[place + 1] if place + 1 < len(shapes) else "$"
    return [
        "p1=" + before,
        "n1=" + after,
        "p2=" + before2,
        "n2=" + after2,
        "pw=" + before + " " + key,
        "wn=" + key + " " + after,
        "ps=" + left + shape,
        "sn=" + shape + right,
        "pss=" + left + shape + right,
        "p1s=" + before + shape,
        "n1s=" + after + shape,
    ]


def _note_listed(rows: Sequence[Row], place: int, mark: str, context: Sequence[str]) -> None:
    """Mark a word, and its neighbours, as part of a listed name."""
    before, after = context[place + 1], context[place + 3]
    rows[place] += ["g" + mark, "g" + mark + before, "g" + mark + after]
    if place + 1 < len(rows):
        rows[place + 1].append("pg" + mark)
    if place:
        rows[place - 1].append("ng" + mark)


def _of_article(lows: Sequence[str], place: int, clues: Clues, *, opens: bool) -> list[str]:
    """Describe a capitalised word by the article's evidence about it and the next one."""
    low = lows[place]
    down, up = min(clues.lower[low], 2), min(clues.capital[low], 2)
    found = [
        f"d{down}{up}{'o' if opens else ''}",
        *("~" + mark for mark in clues.seen.get(low, "")),
    ]
    if place + 1 < len(lows):
        found += ["~n" + mark for mark in clues.seen.get(lows[place + 1], "")]
    return found


def _side(word: str, lists: Lists) -> str:
    """Return a letter for the word next to a run: a mark, a small word, a common one, another."""
    if not word[0].isalpha():
        return "."
    if word in ORDINARY:
        return "o"
    return "l" if lists.is_common(word) else "u"


_SURNAMES = frozenset(("March", "May"))
_SURNAME = "Smith"


def _with_surnames(words: list[str], lists: Lists) -> list[str]:
    """Replace a month after a first name, without a number after it, by an ordinary surname.

    The weights have met the month too often to see Theresa May.
    """
    found = list(words)
    for i in range(1, len(words)):
        follows = words[i + 1] if i + 1 < len(words) else ""
        if words[i] in _SURNAMES and "fn" in lists.word(words[i - 1]) and not follows[:1].isdigit():
            found[i] = _SURNAME
    return found


def sub_runs(
    words: Sequence[str], keys: Sequence[str], tokens: Sequence[Token], start: int, lists: Lists
) -> list[Row]:
    """Describe for each word the unbroken run of capitals that contains it."""
    rows: list[Row] = []
    before = _before(tokens, start)[1]
    after = _after(tokens, start + len(words))[0]
    capital = [not word[0].islower() and word[0].isalnum() for word in words]
    first = 0
    while first < len(words):
        end = first + 1
        while end < len(words) and capital[end] == capital[first]:
            end += 1
        if capital[first]:
            around = keys[first - 1] if first else before, keys[end] if end < len(keys) else after
            shared = _of_run(words[first:end], keys[first:end], around, lists)
            rows += [
                [*shared, "ri=" + str(min(place - first, 2)) + str(min(end - place, 3))]
                for place in range(first, end)
            ]
        else:
            rows += [[] for _ in range(first, end)]
        first = end
    return rows


def _of_run(
    words: Sequence[str], keys: Sequence[str], around: tuple[str, str], lists: Lists
) -> Row:
    before, after = around
    found: Row = [
        "rl=" + keys[-1],
        "rf=" + keys[0],
        "rn=" + str(min(len(keys), 4)),
        "rb=" + before,
        "ra=" + after,
        "rba=" + before + " " + after,
        lists.beside("rl:", words[-1]),
        lists.beside("rf:", words[0]),
    ]
    sides = _side(before, lists) + _side(after, lists)
    found += ["rc" + sides, "rc" + sides + shape_of(words[-1])]
    if len(keys) == 1:
        return [*found, "r1b=" + before, "r1a=" + after, "r1c" + sides + shape_of(words[0])]
    return [*found, "r=" + " ".join(keys)]
