"""Sentences in which a site speaks about itself: cookies, newsletters, notes of the editors.

A story speaks of the world. What surrounds it speaks of itself (“this article”, “our newsletter”,
“your browser”) and of what one does with a site (“subscribe”, “contains affiliate links”, “was
updated”). Either alone proves nothing; both in one short line without a quotation or a verb of
saying do. The rows are words by language, not sentences.
"""

import re
from functools import cache

from reader.document.annotations import HiddenReason
from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.site_words import ACTS, ITSELF
from reader.language.word_lists.verbs_of_saying import SAYING_UNSPACED, words_of_saying

LONGEST = 420
"""Characters of the longest line that is looked at."""

_SHORT_LINE = 200
"""Characters of a line for which one act is enough at the edge of a story, and two inside it."""
_ACTS_OF_LONG = 4
"""Acts that a longer paragraph has to name; inside a story it stays."""
_UNSPACED = frozenset({"ja", "zh"})
"""Languages without spaces between words."""
_OURS = lazy_compile(
    r"(?:our|my|unser|notre|nos|ma|mon|mes|nuestr|nostr|noss|onze|vår|vores|nasz|nasi|náš|naš|наш|我们|저희)",
    re.IGNORECASE,
)
"""Words that companies also use of their own products: inside a story they prove nothing."""
_QUOTED = lazy_compile(r"[“”„«»]|\"\w|['‘]\w[^'’]{8,}[.,!?]['’](?=\s|$)")
_TITLE = lazy_compile(r"[“„«][^“”„«»\n.,!?]{2,30}[”“»]")
"""A few words between quotation marks without a stop: the name of a series or a newsletter."""
_COLONS = frozenset(":：")
_NOTE = lazy_compile(
    r"[(\[*]{0,2}(?:"
    r"editor['’]s note|(?:full )?disclosure|disclaimer|correction|clarification"
    r"|transparenzhinweis|offenlegung|(?:anmerkung|hinweis) der redaktion|korrektur"
    r"|note de la rédaction|rectificatif"
    r"|nota (?:del editor|de la redacción|della redazione|da redação|do editor)"
    r"|fe de erratas|errata(?: corrige)?|rettifica|noot van de redactie|rectificatie"
    r"|rättelse|rettelse|od redak(?:cji|ce)|sprostowanie|от редакции|від редакції"
    r"|примечание редакции|исправление"
    r") ?[:：]",
    re.IGNORECASE,
)
"""How a site's note on its own text begins, whatever it says."""
_SPOKEN = words_of_saying()
"""One of them is in each match of ``_SAYING``."""
_SAYING = lazy_compile(rf"\b(?:{'|'.join(_SPOKEN)})\b", re.IGNORECASE)


def site_talk_reason(line: str, language: str, *, at_edge: bool) -> HiddenReason | None:
    """Return why a line is a site's talk about itself; None if it may be part of the story.

    Args:
        line: One line or paragraph.
        language: ISO 639-1 code.
        at_edge: Whether it is before or after the story; inside, two acts have to be named.
    """
    if len(line) > (LONGEST if at_edge else _SHORT_LINE):
        return None  # inside a story a longer paragraph stays, whatever it names
    if at_edge and not _COLONS.isdisjoint(line) and _NOTE.match(line):
        return "credit"
    quoted = _QUOTED.search(line) and _QUOTED.search(_TITLE.sub(" ", line))
    if quoted or _is_told(line):
        return None
    for code in {language: None, "en": None}:
        if code not in ITSELF:
            continue
        itself, acts = _patterns(code)
        named = [
            match.span()
            for match in itself.finditer(line)
            if at_edge or _OURS.match(match[0]) is None
        ]
        if not named:
            continue
        found = [
            reason
            for reason, act in acts
            for match in act.finditer(line)
            if not any(start < match.end() and match.start() < end for start, end in named)
        ]
        # What names the site several times needs fewer acts.
        again = len(named) - 1 if at_edge else 0
        if found and len(found) + again >= _acts_needed(line, at_edge=at_edge):
            return found[0]
    return None


def _is_told(line: str) -> bool:
    """Return whether a line has a verb of saying."""
    if not line.isascii() and any(map(line.__contains__, SAYING_UNSPACED)):
        return True
    spoken = any(map(line.casefold().__contains__, _SPOKEN))
    return spoken and _SAYING.search(line) is not None


def _acts_needed(line: str, *, at_edge: bool) -> int:
    if len(line) > _SHORT_LINE:
        return _ACTS_OF_LONG
    return 1 if at_edge else 2


@cache
def _patterns(
    language: str,
) -> tuple[re.Pattern[str], tuple[tuple[HiddenReason, re.Pattern[str]], ...]]:
    joined = re.sub(r"\n\s*", "", ITSELF[language].strip())
    edge = "" if language in _UNSPACED else r"\b"
    itself = lazy_compile(rf"{edge}(?:{joined}){edge}", re.IGNORECASE)
    acts = (
        (why, lazy_compile(rf"{edge}(?:{act}){edge}", re.IGNORECASE)) for why, act in ACTS[language]
    )
    return itself, tuple(acts)
