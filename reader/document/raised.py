"""Raised letters: powers, marks of notes, and endings of words."""

import re

MARK = re.compile(
    r"\[?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}|[a-z]|[*†‡§¶#]{1,3})\]?", re.IGNORECASE
)
"""The form of a note mark."""
_FIGURE = re.compile(r"[+\-−–]?\s?\d{1,3}(?:[.,]\d{1,3})?")
_VARIABLE = re.compile(r"[+\-−–]?\s?\d{0,2}[a-zA-Zα-ω]?(?:\s?[+\-−–]\s?(?:\d{1,2}|[a-zA-Zα-ω]))?")
_ION_CHARGE = re.compile(r"\d?[+\-−–]")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_NUMBER = re.compile(r"\d(?:[.,]\d)?$")
_LONG_NUMBER = re.compile(r"\d{3,}$")
_UNIT = re.compile(
    r"(?<![^\W\d_])(?:[kcdmµμn]?m|ha|ft|mi|yd|kg|sec|s|[A-Za-zα-ωΑ-Ω]|cm|mc|\))$|[)\]]$"
)
"""Words that are raised to a power: units of length and time, and single letters."""
_INDEX = re.compile(r"[^\W_][\w+\-−,]{0,11}")
_ONE_LETTER = re.compile(r"(?:^|[\W\d])[^\W\d_]$")
_LETTERS_OF_NOTES = re.compile(r"[a-h](?:\s?,\s?(?:[a-z]|\d{1,2}|[*†‡§]))*")
_LONG_WORD = re.compile(r"(?<![^\W\d_])(?!prof$)[^\W\d_]{2,}[a-zà-ÿ]$", re.IGNORECASE)
"""A word that is neither a Roman numeral nor a title, which a letter may end: XIXe, Profa."""
_WORDS_OF_A_LETTER = re.compile(r"(?:^|\s)[aAIoOyYeEuU]$")
_UPPER = str.maketrans(
    "0123456789+-−–=()abcdefghijklmnoprstuvwxyz",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ",
)
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ.,")
_RAISED_MARKS = {"tm": "™", "sm": "℠", "(r)": "®", "r": "®"}


def raised(text: str, *, before: str) -> str:
    """Return raised letters as they are read without being raised.

    A power becomes raised figures (10⁶, km³), the mark of a note stands in brackets, and the end of
    a word stays one (19th).

    Args:
        text: The letters.
        before: The text before them on the line.
    """
    words = " ".join(text.split())
    if not words or before.endswith((" ", "\n", "\t")) or not before:
        return f"[{words}]" if words and MARK.fullmatch(words) and words[0].isdigit() else text
    if _is_power(words, before):
        return power(words)
    if words.isalpha() and len(words) > 1:
        return _RAISED_MARKS.get(words.lower(), text)  # an ending: 19th, Mme
    if (
        _LETTERS_OF_NOTES.fullmatch(words)
        and _LONG_WORD.search(before)
        and not before[-1].isupper()
    ):
        return f"[{words}]"
    if words[0].isdigit() or words[0] in "*†‡§¶#[":
        return words if words.startswith("[") else f"[{words}]"
    return text


def lowered(text: str, *, before: str) -> str:
    """Return lowered letters as they are read without being lowered.

    An index keeps a sign before it (xᵢ becomes ``x_i``, T with “max” ``T_max``); the count in the
    formula of a substance is part of that (CO2).

    Args:
        text: The letters.
        before: The text before them on the line.
    """
    words = text.strip()
    if not _INDEX.fullmatch(words) or not _ONE_LETTER.search(before):
        return text
    if before[-1].isupper() and words[0].isdigit():
        return text
    return f"_{words}" if words.isalnum() else f"_({words})"


def power(text: str) -> str:
    """Return a power in superscript characters, or after ``^`` where Unicode has none."""
    words = "".join(text.split())
    upper = words.translate(_UPPER)
    if _RAISED.issuperset(upper):
        return upper
    return f"^{words}" if len(words) == 1 else f"^({words})"


def _is_power(words: str, before: str) -> bool:
    if _FIGURE.fullmatch(words):
        if words[0] in "+-−–" and (before[-1].isdigit() or _UNIT.search(before)):
            return True
        if _YEAR.search(before) or _LONG_NUMBER.search(before):
            return False
        if _NUMBER.search(before):
            return True
        return bool(_UNIT.search(before)) and not _WORDS_OF_A_LETTER.search(before)
    if _ION_CHARGE.fullmatch(words):
        return before[-1].isalnum()  # an ion: Ca2+
    return bool(_VARIABLE.fullmatch(words)) and (
        before[-1].isdigit() or (len(words) > 1 and bool(_UNIT.search(before)))
    )
