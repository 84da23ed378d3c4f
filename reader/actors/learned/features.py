"""The features of the model: words, shapes, endings, lists, and the rest of the text."""

from collections.abc import Sequence

from reader.actors.learned.evidence import Evidence
from reader.actors.learned.words import WordForm, WordReader
from reader.actors.lists.word_cache import FeatureGroup
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token

Row = list[str | FeatureGroup]
"""The features of one word."""


def describe(
    passage: Passage, chunk: Chunk, evidence: Evidence, reader: WordReader
) -> tuple[list[str], list[Row]]:
    """Describe every word of a stretch of a sentence, by the lists and the rest of the text.

    Returns:
        The features that hold for every word of the stretch, and for each word those that hold for
        it besides.
    """
    if not reader.spaced:
        return ["bias"], characters([token.text for token in passage.tokens], reader)
    tokens = passage.tokens
    start, end = chunk
    words = [token.text for token in tokens[start:end]]
    forms = [reader.forms[word] for word in words]
    around = _outside(tokens, start - 2, start), _outside(tokens, end, end + 2)
    context = [*around[0], *[form.low for form in forms], *around[1]]
    rows = _runs(forms, context)
    size = len(words)
    for place, mark in enumerate(reader.phrases(words)):
        row, form = rows[place], forms[place]
        before, behind = context[place + 1], context[place + 3]
        position = "i" + str(min(place, 3)) + str(min(size - place, 3))
        row += (form.own, reader.before[before], reader.behind[behind], position)
        _add_neighbours(row, forms, context, place)
        for own in form.marks:
            row += (own + "<" + before, own + ">" + behind)
        if place:
            row.append(forms[place - 1].before)
        if place + 1 < size:
            row.append(forms[place + 1].behind)
        if mark:
            row += ("G" + mark, "G" + mark + "<" + before)
        if form.shape[0] == "X":
            _add_evidence(row, form.low, evidence, opens=begins(tokens, start + place))
    return _shared(passage, chunk, context), rows


def characters(words: Sequence[str], reader: WordReader) -> list[Row]:
    """Describe every character of a sentence written without spaces."""
    kinds = [script_of(word) for word in words]
    padded = ["^", "^", "^", *words, "$", "$", "$"]
    lists = reader.phrases(words)
    rows: list[Row] = []
    for place in range(len(words)):
        around = padded[place : place + 7]
        _, b, c, d, e, *_ = around
        left = kinds[place - 1] if place else "^"
        right = kinds[place + 1] if place + 1 < len(kinds) else "$"
        row: Row = _around(*around)
        row += ("k=" + left + kinds[place] + right, "kb=" + kinds[place] + c)
        row.append("ka=" + kinds[place] + e)
        mark = lists[place]
        if mark:
            row += ("G" + mark, "G" + mark + c, "G" + mark + e, "G" + mark + d)
        row += ["pG" + lists[place - 1]] if place and lists[place - 1] else []
        row += ["nG" + lists[place + 1]] if place + 1 < len(words) and lists[place + 1] else []
        for step, word in ((0, d), (-1, c), (1, e), (-2, b)):
            row += [f"{step}{mark}" for mark in reader.marks(word)]
        run = run_of(words, kinds, place)
        if run:
            row += (
                "rw=" + run,
                "rs=" + run[-2:],
                "rs3=" + run[-3:],
                *("r" + one for one in reader.marks(run)),
            )
        rows.append(row)
    return rows


def _around(a: str, b: str, c: str, d: str, e: str, f: str, g: str) -> Row:
    """Describe a character, ``d``, by the three before it and the three after it."""
    return [
        "w=" + d,
        "-1=" + c,
        "+1=" + e,
        "-2=" + b,
        "+2=" + f,
        "-1w=" + c + d,
        "w+1=" + d + e,
        "-2-1=" + b + c,
        "+1+2=" + e + f,
        "-1+1=" + c + e,
        "-1w+1=" + c + d + e,
        "w+1+2=" + d + e + f,
        "-2-1w=" + b + c + d,
        "-3-1=" + a + b + c,
        "+1+3=" + e + f + g,
    ]


def script_of(word: str) -> str:
    """Return a letter for the script of a character: hiragana, katakana, Latin, digit, Han."""
    letter = word[0]
    if "\u3040" <= letter < "\u30a0":
        return "h"
    if "\u30a0" <= letter < "\u3100":
        return "k"
    if "\u3400" <= letter < "\ua000":
        return "c"
    return "d" if letter.isdigit() else "a" if letter.isalpha() else "."


def run_of(words: Sequence[str], kinds: Sequence[str], place: int) -> str:
    """Return the run of katakana or Latin letters that contains a character."""
    kind = kinds[place]
    if kind not in "ka":
        return ""
    first = last = place
    while first and kinds[first - 1] == kind and place - first < 12:
        first -= 1
    while last + 1 < len(kinds) and kinds[last + 1] == kind and last - place < 12:
        last += 1
    return "".join(words[first : last + 1])


def _outside(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    """Return the words next to a stretch in lower case."""
    return [
        "^" if index < 0 else "$" if index >= len(tokens) else tokens[index].text.lower()
        for index in range(first, last)
    ]


def _shared(passage: Passage, chunk: Chunk, context: Sequence[str]) -> list[str]:
    """Describe what all words of a stretch share."""
    start, end = chunk
    found = ["bias", "b=" + context[1], "a=" + context[-2], "n=" + str(min(end - start, 5))]
    if end - start == 1:
        found += ["1b=" + context[1], "1a=" + context[-2]]
    if passage.shouting:
        found.append("shout")
    if begins(passage.tokens, start):
        found.append("open")
    return found


def _runs(forms: Sequence[WordForm], context: Sequence[str]) -> list[Row]:
    """Describe for each word the unbroken run of capitals that contains it."""
    rows: list[Row] = []
    first, size = 0, len(forms)
    while first < size:
        capital = forms[first].shape[0] == "X"
        end = first + 1
        while end < size and (forms[end].shape[0] == "X") == capital:
            end += 1
        if capital:
            shared = _run(forms, context, first, end)
            rows += [
                [*shared, "ri" + str(min(place - first, 2)) + str(min(end - place, 3))]
                for place in range(first, end)
            ]
            if first:
                rows[first] += _behind_gap(forms, first)
        elif first and end < size:
            gap = _gap(forms, first, end)
            rows += [[*gap, f"gap{place - first}"] for place in range(first, end)]
        else:
            rows += [_tail(forms, first, place) for place in range(first, end)]
        first = end
    return rows


def _gap(forms: Sequence[WordForm], first: int, end: int) -> list[str]:
    """Describe the gap between two runs of capitals by the words on both sides."""
    gap = "_".join([form.key for form in forms[first:end]])
    single = first < 2 or forms[first - 2].shape[0] != "X"
    many = end + 1 < len(forms) and forms[end + 1].shape[0] == "X"
    return [
        "gap=" + gap,
        "gap<" + gap + forms[first - 1].brief,
        "gap>" + gap + forms[end].brief,
        f"gap{'1' if single else '2'}{'2' if many else '1'}" + gap,
        "gap^" + forms[first - 1].key + gap,
    ]


def _tail(forms: Sequence[WordForm], first: int, place: int) -> Row:
    """Describe a small word after the last capital by that capital, or one before the first."""
    if not first:
        return ["tail0"]
    head = forms[first - 1]
    return [
        "tail0",
        f"t{place - first}",
        "t=" + head.key,
        "te=" + head.key[-3:],
        "tw=" + forms[place - 1].key[-3:] + forms[place].key[-3:],
        "tb=" + head.brief,
    ]


def _behind_gap(forms: Sequence[WordForm], place: int) -> list[str]:
    """Describe a capital by the lower-case words before it and the capital before these."""
    first = place
    while first and forms[first - 1].shape[0] != "X":
        first -= 1
    if not first:
        return []
    gap, head = "_".join([form.key for form in forms[first:place]]), forms[first - 1]
    return ["bg=" + gap, "bg<" + gap + head.brief, "bg^" + head.key + gap]


def _run(forms: Sequence[WordForm], context: Sequence[str], first: int, end: int) -> Row:
    before, behind = context[first + 1], context[end + 2]
    found: Row = [
        forms[first].opens,
        forms[end - 1].ends,
        "rn=" + str(min(end - first, 4)),
        "rb=" + before,
        "ra=" + behind,
        "rbb=" + context[first] + " " + before,
        "raa=" + behind + " " + context[end + 3],
    ]
    if end - first == 1:
        return [*found, "r1b=" + before, "r1a=" + behind]
    return [*found, "r=" + " ".join([form.key for form in forms[first:end]])]


def _add_neighbours(
    row: Row, forms: Sequence[WordForm], context: Sequence[str], place: int
) -> None:
    """Describe a word by the words around it."""
    before2, before, _, after, after2 = context[place : place + 5]
    key, shape = forms[place].key, forms[place].shape
    left = forms[place - 1].shape if place else "^"
    right = forms[place + 1].shape if place + 1 < len(forms) else "$"
    row += (
        "p2=" + before2,
        "n2=" + after2,
        "pw=" + before + " " + key,
        "wn=" + key + " " + after,
        "pss=" + left + shape + right,
        "p1s=" + before + shape,
        "n1s=" + after + shape,
        "ee=" + key[-2:] + "|" + after[-2:],
    )


def _add_evidence(row: Row, low: str, evidence: Evidence, *, opens: bool) -> None:
    """Describe a capitalised word by its other places in the text."""
    down, up = min(evidence.lower[low], 2), min(evidence.capital[low], 2)
    row.append(f"d{down}{up}{'o' if opens else ''}")
    if low in evidence.surnames:
        row.append("dg")
    if low in evidence.title:
        row.append("title")
    pairs = evidence.around.get(low, ())
    if len(pairs) > 1:
        row += {"db=" + before for before, _ in pairs} | {"da=" + behind for _, behind in pairs}
