"""The features of the model: words, shapes, endings, lists, and the rest of the text."""

from collections.abc import Sequence

from reader.actors.learned.evidence import Evidence
from reader.actors.learned.words import WordReader, shape_of
from reader.actors.mentions.candidates import Chunk
from reader.actors.mentions.passages import Passage, begins
from reader.actors.mentions.tokens import Token


def describe(
    passage: Passage, chunk: Chunk, evidence: Evidence, reader: WordReader
) -> tuple[list[str], list[list[str]]]:
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
    lows = [word.lower() for word in words]
    shapes = [shape_of(word) for word in words]
    keys = [
        word if shape.startswith("XX") else low
        for word, low, shape in zip(words, lows, shapes, strict=True)
    ]
    context = [*_outside(tokens, start - 2, start), *lows, *_outside(tokens, end, end + 2)]
    marks = [reader.marks(word) for word in words]
    briefs = [reader.brief(word) for word in words]
    rows = _runs(keys, shapes, marks, context, briefs)
    size = len(words)
    for place, mark in enumerate(reader.phrases(words)):
        row = rows[place]
        _add_word(row, keys[place], lows[place], shapes[place])
        _add_neighbours(row, keys[place], shapes, context, place)
        row.append("i" + str(min(place, 3)) + str(min(size - place, 3)))
        _add_marks(row, marks, shapes[place], context, place)
        if mark:
            row += ("G" + mark, "G" + mark + "<" + context[place + 1])
        if shapes[place][0] == "X":
            _add_evidence(row, lows[place], evidence, opens=begins(tokens, start + place))
    return _shared(passage, chunk, context), rows


def _add_marks(
    row: list[str], marks: Sequence[Sequence[str]], shape: str, context: Sequence[str], place: int
) -> None:
    """Add the list features of a word and of those next to it."""
    for own in marks[place]:
        row += (own, own + shape, own + "<" + context[place + 1], own + ">" + context[place + 3])
    if place:
        row += ["p" + one for one in marks[place - 1]]
    if place + 1 < len(marks):
        row += ["n" + one for one in marks[place + 1]]


def characters(words: Sequence[str], reader: WordReader) -> list[list[str]]:
    """Describe every character of a sentence written without spaces."""
    kinds = [script_of(word) for word in words]
    padded = ["^", "^", "^", *words, "$", "$", "$"]
    lists = reader.phrases(words)
    rows = []
    for place in range(len(words)):
        around = padded[place : place + 7]
        _, b, c, d, e, *_ = around
        left = kinds[place - 1] if place else "^"
        right = kinds[place + 1] if place + 1 < len(kinds) else "$"
        row = _around(*around)
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


def _around(a: str, b: str, c: str, d: str, e: str, f: str, g: str) -> list[str]:
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


def _runs(
    keys: Sequence[str],
    shapes: Sequence[str],
    marks: Sequence[tuple[str, ...]],
    context: Sequence[str],
    briefs: Sequence[str],
) -> list[list[str]]:
    """Describe for each word the unbroken run of capitals that contains it."""
    rows: list[list[str]] = []
    first, size = 0, len(keys)
    while first < size:
        capital = shapes[first][0] == "X"
        end = first + 1
        while end < size and (shapes[end][0] == "X") == capital:
            end += 1
        if capital:
            shared = _run(keys, marks, context, first, end)
            rows += [
                [*shared, "ri" + str(min(place - first, 2)) + str(min(end - place, 3))]
                for place in range(first, end)
            ]
            if first:
                rows[first] += _behind_gap(keys, shapes, briefs, first)
        elif first and end < size:
            gap = _gap(keys, shapes, briefs, first, end)
            rows += [[*gap, f"gap{place - first}"] for place in range(first, end)]
        else:
            rows += [_tail(keys, briefs, first, place) for place in range(first, end)]
        first = end
    return rows


def _gap(
    keys: Sequence[str], shapes: Sequence[str], briefs: Sequence[str], first: int, end: int
) -> list[str]:
    """Describe the gap between two runs of capitals by the words on both sides."""
    gap = "_".join(keys[first:end])
    single = first < 2 or shapes[first - 2][0] != "X"
    many = end + 1 < len(keys) and shapes[end + 1][0] == "X"
    return [
        "gap=" + gap,
        "gap<" + gap + briefs[first - 1],
        "gap>" + gap + briefs[end],
        f"gap{'1' if single else '2'}{'2' if many else '1'}" + gap,
        "gap^" + keys[first - 1] + gap,
    ]


def _tail(keys: Sequence[str], briefs: Sequence[str], first: int, place: int) -> list[str]:
    """Describe a small word after the last capital by that capital, or one before the first."""
    if not first:
        return ["tail0"]
    head, before = keys[first - 1], keys[place - 1]
    return [
        "tail0",
        f"t{place - first}",
        "t=" + head,
        "te=" + head[-3:],
        "tw=" + before[-3:] + keys[place][-3:],
        "tb=" + briefs[first - 1],
    ]


def _behind_gap(
    keys: Sequence[str], shapes: Sequence[str], briefs: Sequence[str], place: int
) -> list[str]:
    """Describe a capital by the lower-case words before it and the capital before these."""
    first = place
    while first and shapes[first - 1][0] != "X":
        first -= 1
    if not first:
        return []
    gap = "_".join(keys[first:place])
    return ["bg=" + gap, "bg<" + gap + briefs[first - 1], "bg^" + keys[first - 1] + gap]


def _run(
    keys: Sequence[str],
    marks: Sequence[tuple[str, ...]],
    context: Sequence[str],
    first: int,
    end: int,
) -> list[str]:
    before, behind = context[first + 1], context[end + 2]
    last = keys[end - 1]
    found = [
        "rl=" + last,
        "rf=" + keys[first],
        "rn=" + str(min(end - first, 4)),
        "rb=" + before,
        "ra=" + behind,
        "rbb=" + context[first] + " " + before,
        "raa=" + behind + " " + context[end + 3],
        "rs=" + last[-3:],
        "rs4=" + last[-4:],
        *("rl" + mark for mark in marks[end - 1]),
        *("rf" + mark for mark in marks[first]),
    ]
    if end - first == 1:
        return [*found, "r1b=" + before, "r1a=" + behind]
    return [*found, "r=" + " ".join(keys[first:end])]


def _add_word(row: list[str], key: str, low: str, shape: str) -> None:
    """Describe a word by itself: its letters at both ends."""
    row += ("w=" + key, "s=" + shape, ">1=" + low[-1:])
    size = len(low)
    if size > 2:
        row += ("<2=" + low[:2], ">2=" + low[-2:])
    if size > 3:
        row += ("<3=" + low[:3], ">3=" + low[-3:])
    if size > 4:
        row += ("<4=" + low[:4], ">4=" + low[-4:])
    if size > 5:
        row += ("<5=" + low[:5], ">5=" + low[-5:])
    if size > 7:
        row += ("<6=" + low[:6], ">6=" + low[-6:])
    if "'" in low or "’" in low:
        row.append("w=" + low.replace("’", "'").split("'")[0])
    if "-" in low:
        row += ["h=" + part for part in low.split("-")[:3]]


def _add_neighbours(
    row: list[str], key: str, shapes: Sequence[str], context: Sequence[str], place: int
) -> None:
    """Describe a word by the words around it."""
    before2, before, _, after, after2 = context[place : place + 5]
    shape = shapes[place]
    left = shapes[place - 1] if place else "^"
    right = shapes[place + 1] if place + 1 < len(shapes) else "$"
    row += (
        "p1=" + before,
        "n1=" + after,
        "p2=" + before2,
        "n2=" + after2,
        "pw=" + before + " " + key,
        "wn=" + key + " " + after,
        "pss=" + left + shape + right,
        "p1s=" + before + shape,
        "n1s=" + after + shape,
        "pe=" + before[-3:],
        "ne=" + after[-3:],
        "pe2=" + before[-2:],
        "ne2=" + after[-2:],
        "ee=" + key[-2:] + "|" + after[-2:],
    )


def _add_evidence(row: list[str], low: str, evidence: Evidence, *, opens: bool) -> None:
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
