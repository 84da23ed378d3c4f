"""The place, day and agency before a story: “LONDON, May 14 (Reuters) -”, “(CNN) --”, “KYIV —”.

The signs, in the order in which they are looked for:

- an agency in brackets or slashes, followed by a dash, or in capitals and stuck to the story;
- a place in capitals before a dash, or before a colon and a capital; in brackets before a dash;
- a place in small letters before a spaced dash and a capital, at the beginning of a story alone;
- a place and the letters of who wrote it, at the beginning of a story alone: “Senftenberg (trz).”;
- a place and a day before a dash, and before an agency without brackets: “КАЗАНЬ. 3 мая. ТАСС -”;
- a place in capitals and an agency before a bar: “BERLIN taz |”;
- what agencies of China, Japan and Korea put in brackets or before 电.
"""

import re

from reader.document.lazy_pattern import lazy_compile
from reader.language.word_lists.calendar_names import month_words

LONGEST = 130
"""Characters of the longest dateline."""
_LONGEST_PLACE = 8
"""Words of the longest place with its day."""
_MOST_OF_NAME = 3
"""Words of a place in small letters that has no day."""
_SHORTEST_STORY = 30
"""Characters that must follow; before less, it is a heading or a label."""

_DASH = r"[ \t]{0,2}(?:\.?[-–—]{1,3}|[=:]|(?<=[/)])\.)[ \t]{0,3}"
_AGENCY = lazy_compile(
    r"((?:[^()（\[\]/\n!?:;]|(?<=\w)/(?=\w)){0,70}?)"
    r"[ \t]{0,2}[(/\[（]([^()（）\[\]\n.!?]{2,30}(?:\.com)?)[)/\]）]"
    rf"({_DASH})?[ \t]{{0,3}}"
)
_BARE_AGENCY = lazy_compile(
    r"([^()\[\]\n!?:;–—]{2,50}?[ \t]{0,2}[.,–—/-][ \t]{1,2})?"
    r"/?([A-ZА-ЯЁ][\w'-]{1,20}(?:[ \t][A-ZА-ЯЁ][\w'-]{1,20})?)/?"
    r"(?:[ \t]{0,2}[-–—]{1,2}|\.)[ \t]{1,3}(?=\S)"
)
"""An agency without brackets, after a place with its day."""
_BRACKET = lazy_compile(r"[(/\[（]")
_INITIALED = lazy_compile(
    r"([^\W\d_][^\s()/.!?:;,\d]{2,30}(?:[ \t][^\W\d_][^\s()/.!?:;,\d]{1,30}){0,2})\.?[ \t]"
    r"\([^\W\d_A-ZÀ-Þ]{2,4}(?:/[^\W\d_A-ZÀ-Þ]{2,4})?\)(?:[.:]|[ \t][-–—|l])?[ \t]{1,3}"
)
"""A place, and in brackets the small letters by which a paper knows who wrote the report."""
_BARRED = lazy_compile(
    r"[^\W\d_a-z][^\sa-z()|.]{1,24}(?:[ \t][^\sa-z()|.]{2,24}){0,2}[ \t]"
    r"([a-zA-Z]{2,10}(?:/[\w]{2,10})?)[ \t]?\|[ \t]{1,3}(?=\S)"
)
_PLACE = lazy_compile(
    r"([^()\[\]\n!?:;–—]{2,60}?)"
    r"([ \t]{1,2}[-–—]{1,2}[ \t]{1,2}|\.-[ \t]{1,2}"
    r"|[ \t]?--[ \t]?|[ \t]?[–—][ \t]?|:[ \t]{1,2})(?=\S)"
)
_BRACKETED = lazy_compile(rf"[(\[]([^()\[\]\n!?:;]{{2,60}})[)\]]{_DASH}(?=\S|$)")
_EASTERN = lazy_compile(
    # 【ロンドン＝共同】 (서울=연합뉴스) 홍길동 기자 =
    r"[【［\[(（][^】］\])）\n]{1,40}(?:[＝=/／　 ][^】］\])）\n]{1,20}|[電电])[】］\])）]"
    r"(?:[^\n。]{1,20}기자[ \t]?=)?[　 \t]*[－―=-]?[　 \t]*"
    # 新华社北京5月12日电（记者…）
    r"|[^\n，。,.]{2,24}\d{1,2}月\d{1,2}日(?:[電电讯訊]|消息)"
    r"(?:[ 　]?[（(][^）)\n]{1,40}[）)])?[　 \t]*"
    # 【ソウル共同】 （東京時事）
    r"|[【［(（][^】］)）\n]{1,12}(?:共同|時事|ロイター|聯合ニュース|中央社)[】］)）][　 \t]*"
)
_EASTERN_PLACE = lazy_compile(
    r"[【［(（](?P<bracketed>[^＝=/／　 】］)）\d０-９]{1,12}?)"
    r"(?:[＝=/／　 ]|共同|時事|ロイター|聯合ニュース|中央社)"
    r"|(?:[^\n\d]{1,4}(?:社|网|網|报|報|讯|訊))?(?P<bare>[^\n\d社网網报報（(【]{2,10}?)\d{1,2}月"
)
"""The place of such a dateline: between the bracket and the agency, or the agency and the day."""
_AGENCY_NAMES = frozenset(
    "reuters ap cnn afp upi dpa apa ansa efe tass xinhua ians pti ani bbc npr bloomberg epd kna "
    "afx rtr sid ots ntb tt ritzau anp belga lusa agi adnkronos mti čtk ctk pap unian interfax aa "
    "afp-jiji kyodo jiji yonhap antara bernama irna wafa mena sputnik thestreet prnewswire "
    "awp sda ats dts askanews télam telam colprensa notimex andina belta ukrinform agerpres hina "
    "tanjug stina bta sta tasr petra qna wam spa aap nzn cp saba agência agencia "
    "taz рейтер тасс риа интерфакс белта укринформ унн росбалт регнум казинформ".split()
)
_PARTICLES = frozenset(
    "of de la le el los las del der den am an im do da di du the y et und and".split()
)
_LABELS = frozenset(
    "update updated breaking exclusive watch video analysis opinion warning note notes editor "
    "correction live photos gallery review interview question answer news sport comment fact tip "
    "please table part chapter section new yes no well wait ok okay so but and or then still first "
    "second third finally "
    "eilmeldung achtung hinweis exklusiv attention urgent exclusif atención atencion última "
    "esclusiva attenzione".split()
)
"""Words before a dash or a colon that are not a place."""
_SCORE = lazy_compile(r"[^.!?]{0,30}\b\d{1,3}[-–:]\d{1,3}\b")
"""The result of a match, after the two places that played it."""
_DAY = lazy_compile(r"[\d./]+(?:st|nd|rd|th)?\.?")
_WORD = lazy_compile(r"[^\s,]+")


def dateline_end(text: str, start: int, end: int, *, first: bool) -> int | None:
    """Return where the dateline of a paragraph ends, with the space after it.

    Args:
        text: The whole text.
        start: Where the paragraph begins.
        end: Where it ends.
        first: Whether this is the beginning of the story; elsewhere an agency must be named.

    Returns:
        The offset of the story's first character, or None where there is no dateline.
    """
    if end - start < _SHORTEST_STORY:
        return None
    head = text[start : min(end, start + LONGEST)]
    length = _of_agency(head) or (_of_place(head) if first else 0) or _eastern(head, first=first)
    length = length or ((_of_initials(head) or _before_bar(head)) if first else 0)
    if not length or end - start - length < _SHORTEST_STORY:
        return None
    return start + length


def _of_agency(head: str) -> int:
    match = _AGENCY.match(head) if _BRACKET.search(head) else None
    if match is None or match.end() == len(head):
        return 0
    place, agency, dash = match.groups()
    if dash is not None and dash.strip() == "." and head[match.end(2)] == ")":
        dash = None  # a full stop ends any sentence
    if not _is_place(place):
        return 0
    if not _names_agency(agency, certain=dash is None) and not (
        _is_sure_place(place, dash) and _may_be_agency(agency)
    ):
        return 0
    letters = "".join(word[0] for word in _WORD.findall(place)).casefold()
    if letters and letters == agency.casefold():
        return 0  # a name and its letters: the dash that follows explains it
    follows = head[match.end()]
    if dash is None and not (follows.isupper() or follows in "“\"'‘«„"):
        return 0
    if dash is not None and not place.strip():
        return match.end() + _of_place(head[match.end() :], after_agency=True)
    return match.end()


def _of_initials(head: str) -> int:
    match = _INITIALED.match(head) if "(" in head else None
    if match is None or not all(word[0].isupper() for word in match[1].split()):
        return 0
    follows = head[match.end() : match.end() + 1]
    return match.end() if follows.isupper() or follows in {"„", "“", "«", '"'} else 0


def _before_bar(head: str) -> int:
    match = _BARRED.match(head) if "|" in head else None
    return match.end() if match is not None and _names_agency(match[1], certain=True) else 0


def _is_sure_place(place: str, dash: str | None) -> bool:
    """Return whether a place has a day after it, or is in capitals before an agency and a dash."""
    return _has_day(_WORD.findall(place)) or (
        dash is not None and place.isupper() and len(place.strip()) > 2
    )


def _may_be_agency(agency: str) -> bool:
    """Return whether one to three words may name an agency that no list has."""
    words = agency.split()
    return len(words) <= 3 and not any(char.isdigit() for char in agency)


def _has_day(words: list[str]) -> bool:
    """Return whether the number of a day and the name of a month are among words."""
    months = month_words()
    return any(_DAY.fullmatch(word) for word in words) and any(
        word.casefold().rstrip(".") in months for word in words
    )


def _names_agency(agency: str, *, certain: bool) -> bool:
    """Return whether this is how an agency is named.

    Args:
        agency: The text in the brackets.
        certain: Whether no dash follows to confirm it.
    """
    words = re.split(r"[\s/]+", agency)
    if any(word.casefold() in _AGENCY_NAMES for word in words):
        return True
    if len(words) > 3 or any(char.isdigit() for char in agency):
        return False
    no_case = agency.upper() == agency.lower()
    return not certain and (no_case or agency.isupper() or agency.endswith(".com"))


def _of_place(head: str, *, after_agency: bool = False) -> int:
    if bracketed_place(head) is not None and (match := _BRACKETED.match(head)) is not None:
        return match.end()
    dated = any(char.isdigit() for char in head)
    if dated and not after_agency and (end := _of_bare_agency(head)):
        return end
    match = _PLACE.match(head)
    if match is None or not _is_place(match[1]):
        return 0
    words = _WORD.findall(match[1])
    if not words or words[0].casefold().rstrip(".") in _LABELS:
        return 0
    follows = head[match.end()]
    if not (follows.isupper() or follows in "“\"'‘«„") or (
        after_agency and match[2].strip() == ":"
    ):
        return 0
    city = match[1].partition(",")[0]
    if city.isupper() and len(city) > 2:
        return match.end() + _known_agency_after(head[match.end() :])
    return match.end() if _is_set_off(head, match, after_agency=after_agency) else 0


def _is_set_off(head: str, match: re.Match[str], *, after_agency: bool) -> bool:
    """Return whether a dash sets a place in small letters apart, and no other words do."""
    place, dash = match.groups()
    spaced = dash[0] in " \t." and dash[-1].isspace()
    if not spaced or dash.strip() == ":" or _SCORE.match(head, match.end()):
        return False
    if _has_day(_WORD.findall(place.partition(",")[2])):
        return True
    few = len(_WORD.findall(place)) <= _MOST_OF_NAME
    return few and not after_agency and dash.strip() in {"—", "–", "--"}


def _known_agency_after(rest: str) -> int:
    """Return the length of a known agency with its stop or dash at the beginning of a text."""
    match = _BARE_AGENCY.match(rest)
    if match is None or match[1] or match[2].split()[0].casefold() not in _AGENCY_NAMES:
        return 0
    return match.end()


def _of_bare_agency(head: str) -> int:
    """Return the length of “Казань. 3 мая. ИНТЕРФАКС - ”: a place, a day and a known agency."""
    match = _BARE_AGENCY.match(head)
    if match is None or match[2].split()[0].casefold() not in _AGENCY_NAMES:
        return 0
    words = _WORD.findall((match[1] or "").rstrip(" .,–—/-"))
    return match.end() if _has_day(words) and _is_place(" ".join(words)) else 0


def eastern_place(dateline: str) -> tuple[int, int] | None:
    """Return where the place is in a dateline of China or Japan; None where it has none."""
    match = None if dateline.isascii() else _EASTERN_PLACE.match(dateline)
    if match is None or max(match[0]) < "\u2e80":
        return None
    return match.span("bracketed" if match["bracketed"] else "bare")


def bracketed_place(head: str) -> str | None:
    """Return the place of a dateline in brackets, “(KYIV, Ukraine) --”; None for other text."""
    match = _BRACKETED.match(head)
    if match is None or not _is_place(match[1]) or _names_agency(match[1], certain=True):
        return None
    return match[1] if match[1].partition(",")[0].isupper() else None


def _is_place(place: str) -> bool:
    """Return whether every word may be part of a place or of a day."""
    words = _WORD.findall(place)
    if len(words) > _LONGEST_PLACE:
        return False
    months = month_words()
    return all(
        word[0].isupper()
        or word.casefold() in _PARTICLES
        or (place_of > 0 and word.rstrip(".") in months)
        or _DAY.fullmatch(word) is not None
        or (not word[0].islower() and not word.isascii())
        or _is_month_after_day(words, place_of)
        for place_of, word in enumerate(words)
    )


def _is_month_after_day(words: list[str], place: int) -> bool:
    """Return whether a word in small letters stands after a day, as a month does: 12 mai."""
    return place > 0 and _DAY.fullmatch(words[place - 1]) is not None


def _eastern(head: str, *, first: bool) -> int:
    if not first or (head[0].isascii() and head[0] not in "[("):
        return 0
    match = _EASTERN.match(head)
    return match.end() if match and not match[0].isascii() else 0
