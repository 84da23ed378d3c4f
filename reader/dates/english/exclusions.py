"""What only looks like a temporal expression: names, idioms, figures. Nothing in them is one."""

import re

from reader.dates.context import Context
from reader.dates.lexicon import A_DIGIT
from reader.dates.rule import Piece, Rule, rule, words


def _none(match: re.Match[str], context: Context) -> tuple[Piece, ...]:
    return ()


RULES: tuple[Rule, ...] = (
    rule("24/7", r"24/7|7/7|9/11", _none, triggers=A_DIGIT, first_words=words("0")),
    rule("24 hours a day", r"(?:24|twenty[\s-]four)\shours\sa\sday(?:,?\s(?:and\s)?(?:seven|7)\sdays\sa\sweek)?", _none, ignore_case=True, triggers=words("hours"), first_words=words("0 twenty")),
    rule("Good Friday Agreement", r"(?:Good\sFriday|Easter|Christmas|May\sDay|New\sYear['’]s\sDay)\s(?:Agreement|Accords?|Island|Rising|Uprising|Carol|Massacre|Parade|Honou?rs)", _none, triggers=words("friday easter christmas day"), first_words=words("good easter christmas may new")),
    rule("Black Friday", r"Man\sFriday|Girl\sFriday|Freaky\sFriday|Super\sTuesday['’]s|Ruby\sTuesday|USA\sToday|Today\s(?:[Pp]rogram(?:me)?|[Ss]how)|Tonight\sShow|Russia\sToday|Fight\sNight|Friday\sNight\sLights|Saturday\sNight\sLive|Sheffield\sWednesday|Wednesday\sAddams|Tuesday\sWeld|Joe\sFriday", _none, triggers=words("tuesday friday saturday wednesday today tonight night"), first_words=words("man girl freaky super ruby usa today tonight russia fight friday saturday sheffield wednesday tuesday joe")),
    rule("Sunday Times", r"(?:Sunday|Saturday|Friday|Monday)\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Business|Night\sFootball|Standard|Tribune|Star|Mercury)", _none, triggers=words("sunday saturday friday monday"), first_words=words("sunday saturday friday monday")),
    rule("Daily Mail", r"(?:[A-Z][a-z]+\s)?(?:Daily|Weekly|Monthly|Quarterly)\s(?:[A-Z]\w+)|[A-Z]\w+['’]?s?\s(?:Daily|Weekly|Monthly|Quarterly)\b", _none, triggers=words("daily weekly monthly quarterly")),
    rule("the fall of", r"(?:the|a|an)\s(?:fall|spring)\s(?:of|in|from|to|out|back|roll)\b(?!\s(?:of\s)?\d)", _none, triggers=words("fall spring"), first_words=words("the a an")),
    rule("Fight for the Future", r"(?:[A-Z]\w+\s(?:for|of|to)\s[Tt]he\sFuture|Back\sto\sthe\sFuture)", _none, triggers=words("future")),
    rule("second-hand", r"(?:the\s)?last[\s-]minute\b|(?:second|minute)[\s-](?:hand|guess|largest|biggest|highest|floor|half|place|time|term)\b", _none, ignore_case=True, triggers=words("second minute"), first_words=words("second minute last the")),
    rule("one day at a time", r"(?:one|a)\sday\sat\sa\stime|day\s(?:by|after|in,?)\sday|day\sin\sand\sday\sout|from\stime\sto\stime|year\s(?:after|by|on|over)\syear|week\s(?:after|by|in)\sweek|night\safter\snight|at\sthe\send\sof\sthe\sday|the\sother\sday|call\sit\sa\sday|in\sthis\sday\sand\sage|now\sand\s(?:then|again)|every\snow\sand\s(?:then|again)|once\sin\sa\swhile|(?:man|player|person|woman|song|game|goal|word|artist|book|driver|athlete)\sof\sthe\s(?:year|month|week|day|match|century|decade)", _none, ignore_case=True, triggers=words("day time year week night now while month century decade match"), first_words=words("one a day from year week night at the call in now every once man player person woman song game goal word artist book driver athlete")),
    rule("high noon", r"[Hh]igh\s[Nn]oon", _none, triggers=words("noon"), first_words=words("high")),
    rule("psalm 23:10", r"(?:Psalms?|Genesis|Exodus|Isaiah|John|Matthew|Mark|Luke|Romans|Revelation|Proverbs|Corinthians|Acts)\s\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?", _none, triggers=A_DIGIT, first_words=words("psalm psalms genesis exodus isaiah john matthew mark luke romans revelation proverbs corinthians acts")),
    rule("3.12.1", r"(?!(?:19|20)\d\d\.\d{1,2}\.\d{1,2}(?!\.?\d))\d{1,4}(?:\.\d{1,4}){2,5}(?<!\.(?:19|20)\d\d)|(?:[Vv]ersion|v|Python|Ubuntu|iOS|Android|Windows)\s?\d{1,4}(?:\.\d{1,4})*", _none, triggers=A_DIGIT, first_words=words("0 version v python ubuntu ios android windows")),
    rule("555-2010", r"(?!\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d))\d{1,4}\)?[-\s.]\d{2,4}[-.]\d{3,4}(?:[-.\s]\d{3,4})?(?<!\d\d\d\d-\d\d-\d\d)|\d{3}-\d{4}", _none, triggers=A_DIGIT, first_words=words("0")),
    rule("[00:12:07]", r"(?:(?<=\[)\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?=\])|(?<=\()\d{1,2}:\d\d(?::\d\d)?(?=\)\s*(?:\n|$))|\d\d:\d\d:\d\d[.,]\d{3}|(?<=\n)0?0:\d\d(?::\d\d)?(?=\s))", _none, triggers=A_DIGIT, first_words=A_DIGIT),
    rule("of the year", r"[A-Z][\w-]+\sof\sthe\s(?:[Yy]ear|[Mm]onth|[Ww]eek|[Dd]ay|[Cc]entury|[Dd]ecade)(?=[\s,.;:'’\"”)]|$)(?<!End of the year)(?<!Rest of the year)", _none, triggers=words("year month week day century decade")),
)  # fmt: skip
