"""Sentences that frame a text and state nothing: greetings, credits, captions and address blocks.

They are part of the text, so nothing hides them, but a summary should not be made of them. Most of
the words looked for are English; the marks, names and figures are those of any language.
"""

import re
from collections.abc import Sequence

from reader.document.lazy_pattern import lazy_compile

_ALL_NAMES = 0.85
"""Share of capitalised words and numbers from which a sentence is a list of names."""
_MANY_NAMES = 0.6
"""The same where it lacks the end of a sentence: an address, a signature, a form of address."""
_WORDS_GREETING = 18
"""Words beyond which a sentence says more than its greeting."""

_WITHIN = lazy_compile(
    r"licen[sc]ed under\b|\bcc[ -]by\b|all rights reserved|\b(?:file|stock) photo\b|"
    r"\b(?:photo(?:graph)?s?|images?) (?:by|courtesy|credit)\b|"
    r"\b(?-i:Photo|Image|PHOTO|IMAGE)s?: ?[^\W\d_]{2}[^:;]{0,40}$|"
    r"\bbrought to you by\b|\b(?:thank(?:s| you)|message|word)\b.{0,20}\bour sponsors?\b|"
    r"\b(?:promo|discount|coupon) code [A-Z0-9]|"
    r"\bclick here\b|\b(?:subscribe to|sign up for) (?:the|my|our|this)\b|"
    r"\b(?:like|follow|find|join) (?:us|me) on [a-z]",
    re.IGNORECASE,
)
"""Licences, credits of pictures, sponsors, calls to do something other than read on."""
_WITHIN_HAS = (
    "ed under", "cc by", "cc-by", "rights reserved", "photo", "image", "click", "subscri",
    "to you by", "sponsor", " code ", "sign up", " us on", " me on",
)  # fmt: skip
"""Each match of ``_WITHIN`` contains one of these."""
_SERIES = lazy_compile(
    r"this (?:post|article|piece|essay|story|episode|chapter|column) is (?:the )?"
    r"(?:part|number|first|second|third|last|[a-z]+th)\b.{0,30}\b(?:of|in) "
)
"""A place in a series, in lower case."""
_HEAD = lazy_compile(
    # Captions: "Figure 1.3 This map …", but not "Figure 3 shows …".
    r"(?:figure|fig\.|table|plate|abbildung|abb\.|tabelle|рис\.|рисунок|tableau|图|表) ?"
    r"(?:[0-9]+(?:[.-][0-9]+)*|[ivx]+)\b"
    r"(?! (?:[a-z]+ )?(?:shows?|gives?|lists?|is|are|presents?|summari))|"
    # Credits: "Photo: …", "First published in …".
    r"(?:photo|image|picture|illustration|source|foto|bild|quelle|photographie)s?(?: credit)?\s?:|"
    r"(?:first|originally) (?:appeared|published|posted)\b|"
    # Lines in the head of a mail, in five languages.
    r"(?:from|to|cc|subject|sent|reply-to|von|an|betreff|gesendet|de|à|objet|para|asunto|"
    r"oggetto) ?: ?\S|"
    # Calls to look elsewhere: "See Step 1 below".
    r"(?:see|read|check|scroll)\b[^.!?]{0,40}\b(?:below(?=[.!:]|$| (?:to|for)\b)|step [0-9])|"
    # What a textbook asks of its readers at the end of a section.
    r"(?:review |discussion )?(?:exercise|question|activity|assignment)s?(?: [0-9]+)? ?[:.]|"
    r"(?:explain|describe|discuss|compare|define|identify|give an example of) "
    r"(?:how|why|what|the difference|in your own|three|two|one)\b",
    re.IGNORECASE,
)
_BARE_FIGURE = lazy_compile(
    r"[^\w.!?]{0,4}[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,2}: ?~?\d[\d.,/–-]*(?: [^\W\d_]+\.?){0,2}$"
)
"""A line of a list of facts: "Servings: 4", "Prep time: 20 minutes"."""
_WORDS_BARE = 7
"""The most words of such a line."""
_GREETING = lazy_compile(
    r"(?:(?:so|and|ok|okay|alright|all right|well),? )?"
    r"(?:good (?:morning|afternoon|evening|day)\b|hello\b(?-i:(?! [A-Z]\w+ [a-z]))|hi\b(?!-)|hey\b|"
    r"(?:and )?welcome (?:back|to)\b|what['’]s up\b|(?-i:[Dd]ear [A-Z])|greetings\b|"
    r"(?:many )?thank(?:s| you)\b(?! (?:\w+ )?to\b)|my name(?: is|['’]s)\b|ladies and gentlemen\b|"
    r"i['’]m (?-i:[A-Z]\w+(?: [A-Z]\w+)?),? and "
    r"(?:this is (?-i:[A-Z])|you['’]re listening|welcome (?:back|to))|"
    r"(?:this|our|the) live ?(?:blog|page|coverage|team)\b|the page was edited by\b|"
    r"you['’]re listening to\b|(?:and )?that['’]s (?:all|it)\b(?: [a-z]+){0,2} "
    r"(?:from (?:me|us|the|our)|for (?:today|now|this|tonight))\b|stay tuned\b|"
    r"sincerely\b|yours\b|(?:best|kind|warm) (?:wishes|regards)\b|cheers[,.!]|p\.? ?s\.(?=\s)|"
    r"i hope (?:this|all|you)\b|see you\b|bye\b|goodbye\b|i['’]m your host\b)|"
    r"(?:hallo|guten (?:tag|morgen|abend)|sehr geehrte|(?-i:[Ll]iebe[rs]? [A-Z])|"
    r"mit freundlichen|bonjour|chers? [^.]{1,30},|chère |hola\b|estimad[oa]|"
    r"buenos días|gracias\b|merci\b(?! à\b)|danke\b|vielen dank|здравствуйте|спасибо|"
    r"уважаем|merhaba|teşekkür|hei\b|takk\b(?! (?:være|vare)\b))|"
    r"大家好|你好|您好|谢谢|感谢|欢迎|好的?[，。]|こんにちは|ありがとう",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_CLOSING = "\"'”’»)] "


def frames(text: str, words: Sequence[str]) -> bool:
    """Return whether a sentence is a greeting, credit, caption, exercise, address or list of names.

    Args:
        text: The sentence.
        words: Its words.
    """
    if not words or (text[0] in "([" and text[-1] in ")]"):
        return True
    if len(words) <= _WORDS_GREETING and _GREETING.match(text) is not None:
        return True
    if len(words) <= _WORDS_BARE and _BARE_FIGURE.match(text) is not None:
        return True
    return _HEAD.match(text) is not None or _is_credit(text) or _is_names(text, words)


def _is_credit(text: str) -> bool:
    folded = text.lower()
    if "this " in folded and _SERIES.search(folded) is not None:
        return True
    return any(map(folded.__contains__, _WITHIN_HAS)) and _WITHIN.search(text) is not None


def _is_names(text: str, words: Sequence[str]) -> bool:
    ended = text.rstrip(_CLOSING).endswith(_ENDS)
    allowed = len(words) * (1 - (_ALL_NAMES if ended else _MANY_NAMES))
    for word in words:
        if not (word[0].isupper() or word[0].isdigit() or word[0] in "#@"):
            allowed -= 1
            if allowed < 0:
                return False
    return len(words) > 1
