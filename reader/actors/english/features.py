"""The features of each word of a chunk."""

from collections.abc import Sequence

from reader.actors.english.document_evidence import Clues
from reader.actors.english.word_lists import Lists, WordForm
from reader.actors.lists.lexicon import ORDINARY
from reader.actors.lists.word_cache import FeatureGroup
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token

Row = list[str | FeatureGroup]
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
    words = _with_surnames(tokens, chunk, lists)
    forms = [lists.forms[word] for word in words]
    context = [*_before(tokens, start), *[form.low for form in forms], *_after(tokens, end)]
    shared: Row = ["bias", forms[-1].heads, *_of_chunk(passage, chunk, context)]
    rows = sub_runs(forms, context, words, lists)
    size, runs = len(words), lists.runs(words)
    for place, form in enumerate(forms):
        row = rows[place]
        row += (form.own, "i=" + str(min(place, 3)), "j=" + str(min(size - place, 3)))
        row += _of_neighbours(forms, context, place)
        if place:
            row.append(forms[place - 1].before)
        if place + 1 < size:
            row.append(forms[place + 1].behind)
        mark = runs[place]
        if mark:
            _note_listed(rows, place, mark, context)
        if form.shape[0] != "x":
            if clues.sporting:
                row += _of_match(form.key, mark, context, place)
            row.append("k" + clues.register + form.shape + ("" if form.listed else "?"))
            row += _of_article(context, place, clues, opens=begins(tokens, start + place))
            if form.low in title:
                row.append("title")
    _note_phrases(rows, lists.phrases(words), context)
    return shared, rows


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
    forms: Sequence[WordForm], context: Sequence[str], place: int
) -> tuple[str, ...]:
    """Describe a word by the words around it, and by their shapes inside the chunk."""
    before2, before, _, after, after2 = context[place : place + 5]
    key, shape = forms[place].key, forms[place].shape
    left = forms[place - 1].shape if place else "^"
    right = forms[place + 1].shape if place + 1 < len(forms) else "$"
    return (
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
    )


def _note_listed(rows: Sequence[Row], place: int, mark: str, context: Sequence[str]) -> None:
    """Mark a word, and its neighbours, as part of a listed name."""
    before, after = context[place + 1], context[place + 3]
    rows[place] += ["g" + mark, "g" + mark + before, "g" + mark + after]
    if place + 1 < len(rows):
        rows[place + 1].append("pg" + mark)
    if place:
        rows[place - 1].append("ng" + mark)


def _of_article(context: Sequence[str], place: int, clues: Clues, *, opens: bool) -> list[str]:
    """Describe a capitalised word by the article's evidence about it and the next one."""
    low = context[place + 2]
    down, up = min(clues.lower.get(low, 0), 2), min(clues.capital.get(low, 0), 2)
    found = [f"d{down}{up}{'o' if opens else ''}"]
    if low in clues.seen:
        found += ["~" + mark for mark in clues.seen[low]]
    if place + 5 < len(context) and (marks := clues.seen.get(context[place + 3])):
        found += ["~n" + mark for mark in marks]
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


def _with_surnames(tokens: Sequence[Token], chunk: Chunk, lists: Lists) -> list[str]:
    """Return the words, with an ordinary surname for a month after a first name.

    It stays where a number follows. The weights have met the month too often to see Theresa May.
    """
    start, end = chunk
    words = [token.text for token in tokens[start:end]]
    for i in range(1, len(words)):
        if words[i] in _SURNAMES and "fn" in lists.forms[words[i - 1]].listed:
            follows = tokens[start + i + 1].text if start + i + 1 < len(tokens) else ""
            words[i] = words[i] if follows[:1].isdigit() else _SURNAME
    return words


def sub_runs(
    forms: Sequence[WordForm], context: Sequence[str], words: Sequence[str], lists: Lists
) -> list[Row]:
    """Describe for each word the unbroken run of capitals that contains it."""
    rows: list[Row] = []
    capital = [not word[0].islower() and word[0].isalnum() for word in words]
    keys = [context[1], *[form.key for form in forms], context[-2]]
    first = 0
    while first < len(words):
        end = first + 1
        while end < len(words) and capital[end] == capital[first]:
            end += 1
        if capital[first]:
            shared = _of_run(forms[first:end], keys[first : end + 2], lists)
            rows += [
                [*shared, "ri=" + str(min(place - first, 2)) + str(min(end - place, 3))]
                for place in range(first, end)
            ]
        else:
            rows += [[] for _ in range(first, end)]
        first = end
    return rows


def _of_run(forms: Sequence[WordForm], keys: Sequence[str], lists: Lists) -> Row:
    """Describe a run; the first and the last of the keys are those of the words around it."""
    before, *inside, after = keys
    sides = _side(before, lists) + _side(after, lists)
    found: Row = [
        "rl=" + inside[-1],
        "rf=" + inside[0],
        "rn=" + str(min(len(inside), 4)),
        "rb=" + before,
        "ra=" + after,
        "rba=" + before + " " + after,
        forms[-1].ends,
        forms[0].opens,
        "rc" + sides,
        "rc" + sides + forms[-1].shape,
    ]
    if len(inside) == 1:
        return [*found, "r1b=" + before, "r1a=" + after, "r1c" + sides + forms[0].shape]
    return [*found, "r=" + " ".join(inside)]
