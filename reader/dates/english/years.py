"""Years, decades, centuries and eras."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import (
    A_DIGIT,
    A_YEAR,
    EDGE,
    FIRST_OF_ORDINAL,
    MONTHS,
    ORDINAL,
    UNIT,
    YEAR,
    full_year,
    number_of,
    ordinal_of,
)
from reader.dates.rule import Meaning, Rule, rule, words
from reader.document.lazy_pattern import lazy_compile

_COUNTED = lazy_compile(
    r"\s?(?:%|percent|per\s?cent|people|dead|troops|metres?|meters?|miles?|km|kilometers?|kilometres?|feet|foot|kg|mm|cm|"
    r"pounds|dollars|euros|tons|tonnes|votes|points|words|workers|jobs|soldiers|acres|hectares|others|degrees|"
    r"civilians|employees|members|students|homes|houses|copies|rupees|yen|mph|rpm|hp|GMT|UTC|hours|pages|calories|"
    r"children|men|women|men|families|refugees|prisoners|protesters|seats|times|shares|units|cars|BCE?\b)\b"
    r"|\s(?:m|ft|cc|kW|MHz|ml|g)\b(?!\.?\w)|[°%]|-year-old\b"
)
_NAME_AFTER = lazy_compile(
    r"\s(?:(?-i:[A-Z])[\w.'’-]+\s(?-i:[A-Z\d])|[A-Z]{2}\d|(?-i:Act|Olympics|Games|Prix|Cup|Championships?|Paralympics|Euro)\b)"
)
"""A year before several capitals is a part of a name: the 2008 Summer Olympics."""
_PLAIN = lazy_compile(r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Uu]p\sto)\s$")
"""Words that only a year follows: “In 2009 US President …”."""
_IN_TIME = (
    r"in|since|by|from|until|till|of|to|before|after|between|during|and|or|through|early|late|mid|for|than|into|circa|c\.|"
    r"ca\.|around|spring|summer|autumn|fall|winter|election|back|year|season|the|back\sto|due|both|copyright|"
    rf"(?:{'|'.join(MONTHS)})\.?"
)
_YEAR_BEFORE = lazy_compile(rf"(?:\b(?:{_IN_TIME})[\s-]|[(\[–—/©-]\s?|,\s|^)$", re.IGNORECASE)
_NO_YEAR_BEFORE = lazy_compile(
    r"(?:\b(?:rooms?|flights?|routes?|pages?|numbers?|nos?\.?|versions?|models?|channels?|bus|lines?|highways?|suites?|apartments?|gates?|"
    r"rules?|chapters?|clauses?|paragraphs?|titles?|verses?|volumes?|vol\.|items?|tables?|figures?|tracks?|seats?|cases?|"
    r"regulations?|directives?|sec\.|art\.|u\.?s\.?c\.?|c\.?f\.?r\.?|bills?|resolutions?|articles?|sections?|extensions?|codes?|some|nearly|almost|exactly|only|over|under|another|all|at|top|"
    r"act|euro|windows|office|area|unit|regiment|top|record|approximately|roughly|another|box|lot|"
    r"an?\s(?:crowd|total|population|force|staff|circulation|capacity|maximum|minimum|army|fleet|team|network|distance|height|length|audience)\sof|(?:more|less|fewer|greater|better)\sthan|up\sto|at\sleast)|(?:pin|password|combination|number|code)\s(?:is|was)|\w\s(?-i:The)|[#$€£/§])\s?$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = lazy_compile(r"\b(?-i:[A-Z])[\w’'-]*\s$")
_OPENER = lazy_compile(
    rf"\b(?:{_IN_TIME}|a|an|his|her|its|their|our|my|this|that|only|when|as|but|with|on)\s$",
    re.IGNORECASE,
)
_LOOK_BEHIND = 32
"""Characters before a year in which all of these look: a table of years asks them of each."""
_OWNED = lazy_compile(r"(?:['’]s|s['’])\s$")
_VERB_AFTER = lazy_compile(
    r"\s(?:is|was|and|has|had|or|as|to|in|on|by|will|tells|opens|remains|became|sold|won|came|ran|made|took|sets|shows|sang|inspired|appeared|opened|topped)\b|[.,;:!?”\"’']|$"
)
_SMALL_BEFORE = lazy_compile(r"(?<!\w)[a-z]{2,20}\s$")
_TITLE_AFTER = lazy_compile(r":\s[A-Z]")
"""What follows a year that begins a title, behind a small word: “shot 2001: A Space Odyssey”, but not
“World Cup 2018: France win”."""
_PLURAL_AFTER = lazy_compile(r"\s[a-z]+s\b")
_QUOTED = lazy_compile(r"[“\"‘*_]$"), lazy_compile(r"[”\"’*_]")


def _year(match: re.Match[str], context: Context) -> Meaning | None:
    before, after = context.before[-_LOOK_BEHIND:], context.after
    if (
        _COUNTED.match(after)
        or (_NAME_AFTER.match(after) and not _PLAIN.search(before))
        or _NO_YEAR_BEFORE.search(context.text, max(0, match.start() - _LOOK_BEHIND), match.start())
    ):
        return None
    if not match["edge"] and not _stands_as_year(int(match["y"]), before, after):
        return None
    context.speak_of_year(int(match["y"]))
    return "DATE", match["y"]


def _stands_as_year(year: int, before: str, after: str) -> bool:
    """Return whether four digits are a year, by the text around them."""
    timed = _YEAR_BEFORE.search(before) is not None
    if not 1900 <= year <= 2040:
        near = (1500 <= year < 1900 or 2040 < year <= 2100) and timed
        return near or re.search(r"\b(?:[Ii]n|since|of|until|year|AD)\s$", before) is not None
    if _OWNED.search(before) and _VERB_AFTER.match(after) and after.strip():
        return False  # Orwell's 1984
    if _QUOTED[0].search(before) and _QUOTED[1].match(after):
        return False
    if timed:
        return True
    if _SMALL_BEFORE.search(before) and _TITLE_AFTER.match(after):
        return False
    if re.match(r"[;)]", after):
        return True  # a citation: (Brieber 2014; Milekic 2010)
    owned = _OWNED.search(before)
    if _CAPITAL_BEFORE.search(before) and not (owned or _OPENER.search(before)):
        return _VERB_AFTER.match(after) is not None and bool(
            re.search(r"\b(?:[Ee]lection|Olympics|Cup)\s$", before)
        )
    bare = not re.search(
        r"\b(?:a|an|his|her|its|their|our|my|this|that|annual)\s$|['’]s\s$|s['’]\s$",
        before,
        re.IGNORECASE,
    )
    return not (bare and _PLURAL_AFTER.match(after))


def _short_year(match: re.Match[str], context: Context) -> Meaning | None:
    year = full_year(match["y"], context.published.year if context.published else None)
    context.speak_of_year(year)
    return "DATE", f"{year:04}"


_SPOKEN = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def _spoken_year(match: re.Match[str], context: Context) -> Meaning | None:
    rest = number_of(match["n"]) or 0
    timed = _YEAR_BEFORE.search(context.before) or _OPENER.search(context.before)
    if not (timed or " " in match["n"] or "-" in match["n"]):
        return None
    year = _SPOKEN[match["c"].lower()] + int(rest)
    context.speak_of_year(year)
    return "DATE", str(year)


def _two_thousand(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", str(2000 + int((match["n"] and number_of(match["n"])) or 0))


def _decade(match: re.Match[str], context: Context) -> Meaning | None:
    digits = match["y"]
    if len(digits) == 2:
        digits = ("20" if int(digits) < 30 else "19") + digits
    return "DATE", digits[:3]


def _hundreds(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the 1800s” as a century, and “the 2000s”, whose other name is not said, as a decade."""
    digits = match["y"]
    return "DATE", "200" if digits == "2000" else digits[:2]


_DECADES = {
    "twenties": "192", "thirties": "193", "forties": "194", "fifties": "195",
    "sixties": "196", "seventies": "197", "eighties": "198", "nineties": "199",
}  # fmt: skip


def _named_decade(match: re.Match[str], context: Context) -> Meaning | None:
    return "DATE", _DECADES[match["name"].lower()]


def _century(match: re.Match[str], context: Context) -> Meaning | None:
    number = ordinal_of(match["n"])
    if not number or number > 30:
        return None
    return "DATE", f"BC{number - 1:02}" if match["era"] and match["era"].startswith(
        "B"
    ) else f"{number - 1:02}"


def _era(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “44 BC” as TIMEX3 writes it, ``BC0044``, and “AD 79” as the year 0079."""
    year = int(match["y"].replace(",", ""))
    era = match["era"].replace(".", "").upper()
    if not 0 < year <= 9999:
        return None
    return "DATE", f"BC{year:04}" if era.startswith("B") else f"{year:04}"


def _turn(match: re.Match[str], context: Context) -> Meaning | None:
    """Read “the turn of the century” as the year in which the nearest one began."""
    number = ordinal_of(match["n"]) if match["n"] else None
    if number is not None:
        return "DATE", f"{(number - 1) * 100:04}"
    if match["what"].lower() == "millennium":
        return "DATE", "2000"
    if context.published is None:
        return "DATE", None
    return "DATE", f"{(context.published.year + 25) // 100 * 100:04}"


RULES: tuple[Rule, ...] = (
    rule("44 BC", r"(?:c(?:irca|a?\.)\s|about\s|around\s)?(?P<y>\d{1,4}|\d,\d{3})\s?(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE|C\.E\.)", _era, triggers=words("bc bce ad ce c d"), first_words=words("c circa ca about around 0")),
    rule("AD 79", r"(?P<era>AD|A\.D\.)\s?(?P<y>\d{1,4})", _era, triggers=(A_DIGIT, words("ad d")), first_words=words("ad a")),
    rule("2021", rf"(?P<edge>(?:(?:[Aa]round|[Rr]oughly|[Cc]irca|[Ee]arlier\sin|[Ll]ater\sin)\s)?{EDGE}(?:(?:the\s)?(?:fiscal\s|calendar\s)year\s)?)(?P<y>{YEAR})(?!(?:[-–/]\d)|\d|[.,]\d|:\d)(?:\s(?:and\sbeyond|or\slater|onwards?))?", _year, triggers=A_YEAR, first_words=A_YEAR | words("the early late mid around roughly circa earlier later fiscal calendar")),
    rule("in '69", r"(?:(?<=\b[Ii]n\s['’‘])|(?<=\b[Ss]ince\s['’‘])|(?<=\bof\s['’‘])|(?<=\buntil\s['’‘]))(?P<y>\d\d)(?=[.,;:)]|\s|$)", _short_year, triggers=A_DIGIT, first_words=A_DIGIT),
    rule("the 1990s", rf"(?:the\s)?(?:{EDGE}|early\sto\smid[\s-]|mid[\s-]to[\s-]late[\s-]|mid-)(?P<y>(?:1[5-9]|20)[1-9]0)['’]?s", _decade, triggers=words("0000s"), first_words=A_YEAR | words("the early late mid")),
    rule("the 2000s", rf"(?:the\s)?(?:{EDGE}|mid-)(?P<y>(?:1[5-9]|20)00)['’]?s", _hundreds, triggers=words("0000s"), first_words=A_YEAR | words("the early late mid")),
    rule("the '90s", rf"(?:the\s{EDGE}['’‘]?|{EDGE}['’‘])(?P<y>[1-9]0)['’]?s(?!\s(?:degrees|percent|and\sup))", _decade, triggers=words("0s")),
    rule("the nineties", rf"the\s{EDGE}(?P<name>{'|'.join(_DECADES)}|{'|'.join(map(str.title, _DECADES))})", _named_decade, triggers=frozenset(_DECADES)),
    rule("19th century", rf"(?:the\s)?{EDGE}(?:the\s)?(?P<n>{ORDINAL})[\s-]century(?:\s(?P<era>BCE?|B\.C\.|AD|A\.D\.))?", _century, ignore_case=True, triggers=words("century"), first_words=FIRST_OF_ORDINAL | words("the early late mid 0")),
    rule("the turn of the century", rf"the\sturn\sof\sthe\s(?:(?P<n>{ORDINAL})\s)?(?P<what>century|millennium)", _turn, ignore_case=True, triggers=words("turn")),
    rule("nineteen ninety-six", rf"(?P<c>eighteen|nineteen|twenty)\s(?P<n>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)(?!\s(?:{UNIT}|people|percent|thousand|hundred|million|and|points))", _spoken_year, ignore_case=True, triggers=words("eighteen nineteen twenty"), first_words=words("eighteen nineteen twenty")),
    rule("the year two thousand", r"(?:the\syear\s)two\sthousand(?:\sand)?(?:\s(?P<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?", _two_thousand, ignore_case=True, triggers=words("thousand")),
)  # fmt: skip
