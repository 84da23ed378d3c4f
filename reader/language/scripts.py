"""Scripts other than Latin, and the languages that are written in each."""

import re
from typing import NamedTuple

from reader.document.lazy_pattern import lazy_compile


class Script(NamedTuple):
    """A script and its languages."""

    letters: str
    """Its letters, as ranges of a character class."""
    languages: tuple[str, ...]
    """ISO 639-1 codes, the commonest language first."""


_SCRIPTS = (
    Script("\u3041-\u30ff\uff66-\uff9d", ("ja",)),
    Script("\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff", ("zh",)),
    Script("\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", ("ko",)),
    Script("\u0400-\u052f", tuple("ru uk bg sr mk be kk ky mn tg tt ba ce os".split())),
    Script("\u0600-\u06ff\u0750-\u077f", ("ar", "fa", "ur", "ps", "ug", "sd", "ku")),
    Script("\u0370-\u03ff\u1f00-\u1fff", ("el",)),
    Script("\u0590-\u05ff", ("he", "yi")),
    Script("\u0900-\u097f", ("hi", "mr", "ne", "sa")),
    Script("\u0980-\u09ff", ("bn", "as")),
    Script("\u0e01-\u0e7f", ("th",)),
    Script("\u0e81-\u0eff", ("lo",)),
    Script("\u0530-\u058f", ("hy",)),
    Script("\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", ("ka",)),
    Script("\u1200-\u139f", ("am", "ti")),
    Script("\u1000-\u109f", ("my",)),
    Script("\u1780-\u17ff", ("km",)),
    Script("\u0b80-\u0bff", ("ta",)),
    Script("\u0c00-\u0c7f", ("te",)),
    Script("\u0c80-\u0cff", ("kn",)),
    Script("\u0d00-\u0d7f", ("ml",)),
    Script("\u0d80-\u0dff", ("si",)),
    Script("\u0a80-\u0aff", ("gu",)),
    Script("\u0a00-\u0a7f", ("pa",)),
    Script("\u0b00-\u0b7f", ("or",)),
    Script("\u0f00-\u0fff", ("bo", "dz")),
)  # fmt: skip
_PATTERNS = tuple((script, lazy_compile(f"[{script.letters}]")) for script in _SCRIPTS)
_KANA, _HAN = _SCRIPTS[:2]
_BEYOND_LATIN = lazy_compile("[^\0-\u036f]")
"""The letters beyond Latin: those of all these scripts, and others."""

_MAIN = 0.3
"""Share of the letters of a text that are of its script; the rest may be Latin names."""
_SOME_KANA = 0.05
"""Share of kana in the most learned Japanese; Chinese has none."""


def main_script(letters: str) -> Script | None:
    """Return the script that a text is written in; None for Latin, and for no letters at all."""
    if letters.isascii():
        return None
    if len(_BEYOND_LATIN.findall(letters)) < _MAIN * len(letters):
        return None
    counts = {script: len(pattern.findall(letters)) for script, pattern in _PATTERNS}
    counts[_HAN] += counts[_KANA]
    script = max(counts, key=lambda each: counts[each])
    if counts[script] < _MAIN * len(letters):
        return None
    return _KANA if script is _HAN and counts[_KANA] >= _SOME_KANA * counts[_HAN] else script


def of_one_language(script: Script, letters: str) -> str | None:
    """Return the language that the script, or letters that only one language has, point to."""
    if len(script.languages) == 1:
        return script.languages[0]
    return next((code for code, own in _OWN_LETTERS.items() if not own.isdisjoint(letters)), None)


def told_by_script(script: Script, text: str, guess: str) -> str:
    """Return the language of a text whose script several languages share.

    Args:
        script: The script.
        text: The text in small letters.
        guess: The language that its n-grams suggest.
    """
    if script.languages[0] == "hi":
        return _by_words(text.split(), _INDIAN) or (guess if guess in _INDIAN else "hi")
    if "bg" in script.languages and _HARD_SIGN.search(text):
        return "bg"
    seen = set(text)
    fits = [
        each for each in script.languages if each in _MISSING and seen.isdisjoint(_MISSING[each])
    ]
    code = guess if guess in script.languages else script.languages[0]
    if code in _MISSING and fits and code not in fits:
        # If none fits, a letter is part of a name or a quotation in another language.
        code = fits[0]
    for rows in (_SOUTH_SLAVS, _WITHOUT_I):
        if code in rows:
            open_ = {each: row for each, row in rows.items() if each in fits}
            return _by_words(re.findall(r"\w+", text), open_) or code
    return code


def _by_words(words: list[str], rows: dict[str, re.Pattern[str]]) -> str | None:
    counts = {code: sum(map(bool, map(row.fullmatch, words))) for code, row in rows.items()}
    most = max(counts.values(), default=0)
    found = [code for code, count in counts.items() if count == most]
    return found[0] if most and len(found) == 1 else None


_OWN_LETTERS = {
    code: frozenset(letters)
    for code, letters in {
        "be": "ў", "mk": "ѓќѕ", "sr": "ђћ", "ur": "ٹڈڑں", "ps": "ټډړښ", "kk": "ұ", "mr": "ळ",
    }.items()
}  # fmt: skip
"""Letters of one language alone among those that share its script."""
_HARD_SIGN = lazy_compile(r"ъ(?=[^\W\d_])(?![еёюяієї])")
"""A vowel in Bulgarian; in Russian the sign parts a consonant from these vowels, or ends a name in
the old spelling."""
_MISSING = {
    "ru": "іїєґўјљњџђћќѓѕ", "uk": "ыэёўјљњџђћ", "bg": "ыэёіїєґўјљњџђћ", "be": "щиъјљњџ",
    "sr": "йщъьюяыэёіїєґў", "mk": "йщъьюяыэёіїєґўђћ",
}  # fmt: skip
"""Cyrillic letters that a language does not have."""
_SOUTH_SLAVS = {
    "sr": lazy_compile("је|у|са|су|што|који|која|које|као|сваки|није|или|ће|се"),
    "mk": lazy_compile("во|е|со|ги|го|дека|што|кој|која|кои|како|секој|или|ќе|се|не"),
}
_WITHOUT_I = {
    "ru": lazy_compile("что|как|это|по|он|она|его|из|к|у|для|при|или|также|каждый"),
    "bg": lazy_compile("се|са|че|ще|да|е|или|във|със|този|тази|това|има|както|всеки|при"),
}
_INDIAN = {
    "hi": lazy_compile("है|हैं|और|के|में|की|का|को|से|पर|ने|यह|कि|था|थी|थे|नहीं|इस|उस|किया|लिए|हो"),
    "mr": lazy_compile("आहे|आहेत|आणि|व|हा|ही|हे|त्या|नाही|किंवा|असा|अशा|होते|होता|.{2,}(?:च्या|ांना|ाचा|ाची|ाचे|ाला|ून|मध्ये|ांचा|ांची|ांचे)"),
    "ne": lazy_compile("छ|छन्|छैन|र|वा|हो|भने|गर्ने|गर्न|हुने|हुन|तथा|पनि|यो|.{2,}(?:को|मा|ले|लाई|हरू|हरु|हरूको|हरुको|बाट|एको)"),
}  # fmt: skip
"""Frequent words and endings that tell languages of one script apart."""
