"""Whether a clause of another language reports the past or announces the future."""

import re

from reader.dates.foreign.lexicon import Lexicon
from reader.dates.foreign.phrases import forms, pattern_of
from reader.dates.tense import Tense, Tenses
from reader.document.lazy_pattern import lazy_compile

_FEWEST = 3
"""Words that a clause has at least if a verb in the present may be among them."""
_WORD = lazy_compile(r"[^\W\d_]{2,}")
_HAPPENING = lazy_compile(
    r"\b(?:attaques?|attentats?|massacre|tuerie|séisme|ataques?|atentados?|masacre|matanza|terremoto|"
    r"attacc(?:o|hi)|attentat[oi]|strage|massacro|angriffe?[ns]?|anschl[aä]ge?[ns]?|massakers?|überfalls?|"
    r"erdbebens?|aanval(?:len)?|aanslag(?:en)?|bloedbad)\s(?:du|del?|am|vom|van|do)\s$",
    re.IGNORECASE,
)
"""What nobody announces: “l’attaque du 7 octobre”, “das Massaker am 7. Oktober”."""
_WAS_DONE = lazy_compile(r"[^.,;:]{0,90}\bworden\b")
"""The end of a German clause about what was done."""
_BREAK = lazy_compile(r"[;:“”„»«\"]")


def tenses(lexicon: Lexicon) -> Tenses:
    """Return how a language marks its tenses.

    The verb nearest before an expression decides, then the first after it. A clause whose verb is
    neither past nor future has it in the present: it announces.
    """
    past = lazy_compile(rf"(?<![\w’'])(?:{lexicon.past})(?!\w)", re.IGNORECASE)
    ahead = lazy_compile(rf"(?<![\w’'])(?:{lexicon.ahead})(?!\w)", re.IGNORECASE)
    since = lazy_compile(
        rf"(?<![\w’'])(?:{'|'.join(map(pattern_of, forms(lexicon.since)))})\s$", re.IGNORECASE
    )
    copula = lazy_compile(
        rf"(?<![\w’'])(?:{'|'.join(map(pattern_of, forms(lexicon.copula)))})\s(?:\w+\s){{0,2}}$",
        re.IGNORECASE,
    )

    def tense(before: str, after: str) -> Tense | None:
        if since.search(before) and not ahead.search(f"{before} | {after}"):
            return "past"
        before, after = _BREAK.split(before)[-1], _BREAK.split(after, maxsplit=1)[0]
        clause, place = f"{before} | {after}", len(before)
        was = [match.start() for match in past.finditer(clause)]
        will = [match.start() for match in ahead.finditer(clause)]
        early = [(start, "past") for start in was if start < place]
        early += [(start, "future") for start in will if start < place]
        early += [(match.start(), "future") for match in [copula.search(before)] if match]
        if early:
            return "past" if max(early)[1] == "past" else "future"
        late = [(start, "past") for start in was] + [(start, "future") for start in will]
        if late:
            return "past" if min(late)[1] == "past" else "future"
        return "present" if len(_WORD.findall(clause)) >= _FEWEST else None

    def reports_past(before: str) -> bool:
        last = [match.end() for match in past.finditer(before)]
        later = [match.end() for match in ahead.finditer(before)]
        return bool(last) and len(before) - last[-1] < 24 and last[-1] > max(later, default=-1)

    return Tenses(tense, reports_past, _has_happened)


def verb_tenses(past: str, ahead: str) -> Tenses:
    """Return the tenses of a language of which only some verbs are known.

    A clause without one of them says nothing: it neither reports nor announces.
    """
    verb = lazy_compile(rf"(?<!\w)(?:(?P<ahead>{ahead})|(?:{past}))(?!\w)", re.IGNORECASE)

    def tense(before: str, after: str) -> Tense | None:
        before, after = _BREAK.split(before)[-1], _BREAK.split(after, maxsplit=1)[0]
        early, late = list(verb.finditer(before)), verb.search(after)
        found = early[-1] if early else late
        return None if found is None else "future" if found["ahead"] else "past"

    def reports_past(before: str) -> bool:
        early = list(verb.finditer(_BREAK.split(before)[-1]))
        return bool(early) and not early[-1]["ahead"]

    return Tenses(tense, reports_past, _has_happened)


def _has_happened(before: str, after: str) -> bool:
    return bool(_HAPPENING.search(before) or _WAS_DONE.match(after))
