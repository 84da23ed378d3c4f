"""Extract names from a line about the author: without “By”, jobs, employers, days and addresses."""

import re
from collections.abc import Iterable, Sequence

from reader.language.word_lists.calendar_names import full_names, months

_MOST = 10
_LONGEST_LINE = 300
_LONGEST = 80
"""The most characters of a name."""
_OPENS = re.compile(
    r"^(?:(?:words|text|story|report|reporting|written|posted|photographs|an?\s+\w+|erstellt|"
    r"propos\s+recueillis|entretien\s+réalisé|a\s+cura|interview|"
    r"geschrieben|verfasst|ein\s+\w+|un\s+texte|écrit|publié|escrito|publicado|scritto|"
    r"geschreven|skrevet|skriven)\s+)?(?:(?:by|von|vom|de|par|por|di|da|door|av|af|przez|от)"
    r"\s*:?\s+|(?:text|auth?or\w*|autore?|auteur|автор|作者|文|撰文|[記记]者|執筆者?)\s?"
    r"[:：/／]\s*|[記记]者\s*)(?:(?:our|onze|unser\w*|notre|nuestr[oa])\s+\w+\s+)?(?=[^\W\d_])",
    re.IGNORECASE,
)
"""Words that open a byline, in the languages that Reader supports best."""
_ENDS = re.compile(
    r"\s+sa(?:id|ys)\b.*$|"
    r"\s+(?i:link copied|copied|hace|follow|share|vor)\b.*$|\s*[|•·/(\[<].*$|"
    r"\s+(?i:published|updated|posted|last\s\w+|on|is|at)\b.*$|\s[-–—]\s.*$|\s*\d.*$",
    re.DOTALL,
)
"""Text that may follow the names: a job, the photographer, the day."""
_EMPLOYER = re.compile(
    r"(\S+\s.*?)\s+(?:(?i:for|für|pour|para|voor|with|avec)|per|mit|con|com|met)\s+[A-ZÀ-Þ]"
)
"""“Ann Low for Lune Mail”: names, followed by an employer; “Per” and “Con” can also be names."""
_AND = re.compile(
    r"\s*(?:[,;、，&]|\b(?:(?i:and|und|et|och|og|oraz)|"
    r"(?:y|e|ed|en|i|и|і|ve)(?=\s+[^\s,;]+\s+[^\s,;]))\b(?=\s))\s*"
)
"""What separates names; “y” belongs to a name if a single word follows: “Santiago Ramón y
Cajal”."""
_JOB = re.compile(
    r"\b(?:writers?|reporters?|editors?|editorial|correspondents?|columnists?|contributors?|"
    r"contributing|journalists?|producers?|analysts?|critics?|photographers?|freelance|staff|"
    r"president|professor|director|manager|officer|head of|redakt\w+|autorin|reporterin|"
    r"journalistes?|rédact\w+|periodista|redactora?|corresponsal|giornalista|redattor\w+|inviat[oa]|"
    r"jornalista|repórter|verslaggever|correspondente?|korrespondent\w*|journalistin|dziennikar\w+|"
    r"ph\.?\s?d|(?-i:M\.?D|R\.?N|M\.?A|B\.?A)|esq)\b",
    re.IGNORECASE,
)
"""Words for jobs and degrees; a part of a line with one is not a name. “Ma” and “Ba” are names."""
_AGENCY = re.compile(
    r"(?:the )?(?:ap|afp|dpa|ansa|anp|ats|sda|belga|lusa|ctk|čtk|tt|ntb|ritzau|stt|"
    r"(?-i:EFE|APA|PAP)|tass|reuters|bloomberg|associated press|press association|pa media|"
    r"agence france-presse|agencias|agenturen|agences|agenzie|cnn|bbc|npr|upi)(?:\s\w+){0,2}",
    re.IGNORECASE,
)
"""News agencies and broadcasters; “CNN Business” has the shape of a person's name."""
_TAIL = re.compile(r"\s+(?:the\s+)?(?:associated press|ap|reuters|afp|dpa|cnn)$", re.IGNORECASE)
_MONTHS = frozenset(name.casefold() for name in full_names(months("en")))
_MONTHS_AND_NAMES = frozenset("may april june august jan mar".split())
"""Months that are also names of people: they are part of a day only before a number."""
_DAY = re.compile(
    rf"\s+(?:{'|'.join(sorted(_MONTHS))}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d.*$|"
    rf"\s+(?:{'|'.join(sorted(_MONTHS - _MONTHS_AND_NAMES))}|feb|sept|oct|nov|dec)\.?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?:|www\.)\S*")
_PLACEHOLDER = re.compile(
    r"https?:|www\.|@|\.(?:com|org|net)\b|^(?:admin|administrator|anonymous|anonym|anónimo|anonyme|author|"
    r"authority control|by|editor|first|guest|last|log ?in|name|none|null|redaktion|rédaction|"
    r"redacción|redazione|root|staff|sign ?in|subscribe|follow|share|unknown|user|"
    r"user ?name|作者|автор|autor|auteur)$|"
    r"\b(?:follow|subscribe|share|comments?|minutes?|ago|updated|published|read more|min read)\b",
    re.IGNORECASE,
)
"""Placeholders that forms, templates and addresses leave in place of a name."""
_PARTICLE = r"(?:(?:de|da|di|del|della|der|den|van|von|le|la|el|bin|al|ter|du|dos|y|zu|af|av)\s)*"
_PART = r"[A-ZÀ-ÖØ-ÞĀ-žȘȚҐЀ-ЯΑ-ΩẠ-ỹ][\w.’'-]*"
_PERSON = re.compile(
    rf"(?!The\s){_PART}(?:\s{_PARTICLE}{_PART}){{1,4}}|[\u4e00-\u9fff\u3040-\u30ff]{{2,8}}|[가-힣]{{2,4}}"
)


def is_person(name: str) -> bool:
    """Return whether a name looks like a person's: two to five capitalised words."""
    return _PERSON.fullmatch(name) is not None and _AGENCY.fullmatch(name) is None


def opens_byline(line: str) -> bool:
    """Return whether a line begins with “By”, in one of many languages."""
    return _OPENS.match(line) is not None


def author_names(lines: Iterable[str], *, persons: bool = False) -> list[str]:
    """Return the names in lines about authors, each once.

    Args:
        lines: The lines, such as “By Ann Low and Bo Ek, political editors”.
        persons: Whether a line that names anything but persons is ignored.
    """
    names: dict[str, str] = {}
    for line in lines:
        found = _of_line(line, persons=persons)
        for name in found:
            known = names.setdefault(name.casefold(), name)
            # Lower case says more about a name than upper case.
            names[name.casefold()] = name if known.isupper() else known
    return list(names.values())[:_MOST]


def body_names(lines: Iterable[str]) -> list[str]:
    """Return the names in bylines that are not persons: “Post staff”."""
    texts = (" ".join(line[:_LONGEST_LINE].split()) for line in lines)
    bodies = (_ENDS.sub("", _DAY.sub("", _OPENS.sub("", text))).strip(" ,") for text in texts)
    return [text for text in bodies if 1 < len(text) <= _LONGEST and not _PLACEHOLDER.search(text)][
        :1
    ]


def _of_line(line: str, *, persons: bool) -> Sequence[str]:
    text = " ".join(line[:_LONGEST_LINE].split())
    if _ADDRESS.match(text):
        return ()
    opening = _OPENS.match(text)
    text = _DAY.sub("", text[opening.end() :] if opening else text)
    text = _ENDS.sub("", text).strip()
    if employer := _EMPLOYER.match(text):
        text = employer[1]
    parts = [_without_tail(part).strip(" .:") for part in _AND.split(text)]
    parts = [part for part in parts if part]
    names = [part for part in parts if _is_name(part)]
    people = [name for name in names if is_person(name)]
    if persons:
        kept = [part for part in parts if not _JOB.search(part) and not _AGENCY.fullmatch(part)]
        # “By Ann Low, Lancaster”: a place may follow.
        place = len(kept) == len(people) + 1 and opening and kept[-1].istitle() and kept[:-1]
        return people if people and people in (kept, place) else ()
    return people or names


def _without_tail(part: str) -> str:
    """Return a name without the employer or month that directly follows it."""
    part = _DAY.sub("", part)
    cut = _TAIL.sub("", part)
    return cut if " " in cut else part


def _is_name(part: str) -> bool:
    if len(part) > _LONGEST or (len(part) < 3 and part.isascii()):
        return False
    if part.casefold() in _MONTHS - _MONTHS_AND_NAMES:
        return False
    return not (_PLACEHOLDER.search(part) or _JOB.search(part))
