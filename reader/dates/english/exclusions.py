"""What only looks like a temporal expression: names, idioms, figures. Nothing in them is one."""

import re

from reader.dates.context import Context
from reader.dates.rule import Piece, Row, row, words


def _none(match: re.Match[str], context: Context) -> tuple[Piece, ...]:
    return ()


ROWS: tuple[Row, ...] = (
    row("24/7", r"24/7|7/7|9/11", _none, needs=words("0"), first=words("0")),
    row("24 hours a day", r"(?:24|twenty[\s-]four)\shours\sa\sday(?:,?\s(?:and\s)?(?:seven|7)\sdays\sa\sweek)?", _none, ignore_case=True, needs=words("hours"), first=words("0 twenty")),
    row("Good Friday Agreement", r"(?:Good\sFriday|Easter|Christmas|May\sDay|New\sYear['’]s\sDay)\s(?:Agreement|Accords?|Island|Rising|Uprising|Carol|Massacre|Parade|Honou?rs)", _none, needs=words("friday easter christmas day"), first=words("good easter christmas may new")),
    row("Black Friday", r"Man\sFriday|Girl\sFriday|Freaky\sFriday|Super\sTuesday['’]s|Ruby\sTuesday|USA\sToday|Today\s(?:[Pp]rogram(?:me)?|[Ss]how)|Tonight\sShow|Russia\sToday|Fight\sNight|Friday\sNight\sLights|Saturday\sNight\sLive|Sheffield\sWednesday|Wednesday\sAddams|Tuesday\sWeld|Joe\sFriday", _none, needs=words("tuesday friday saturday wednesday today tonight night")),
    row("Sunday Times", r"(?:Sunday|Saturday|Friday|Monday)\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Independent|Business|Night\sFootball|Standard|Tribune|Star|Mercury)", _none, needs=words("sunday saturday friday monday"), first=words("sunday saturday friday monday")),
    row("Daily Mail", r"(?:[A-Z][a-z]+\s)?(?:Daily|Weekly|Monthly|Quarterly)\s(?:[A-Z]\w+)|[A-Z]\w+['’]?s?\s(?:Daily|Weekly|Monthly|Quarterly)\b", _none, needs=words("daily weekly monthly quarterly")),
    row("the fall of", r"(?:the|a|an)\s(?:fall|spring)\s(?:of|in|from|to|out|back|roll)\b(?!\s(?:of\s)?\d)", _none, needs=words("fall spring"), first=words("the a an")),
    row("Fight for the Future", r"(?:[A-Z]\w+\s(?:for|of|to)\s[Tt]he\sFuture|Back\sto\sthe\sFuture)", _none, needs=words("future")),
    row("second-hand", r"(?:the\s)?last[\s-]minute\b|(?:second|minute)[\s-](?:hand|guess|largest|biggest|highest|floor|half|place|time|term)\b", _none, ignore_case=True, needs=words("second minute"), first=words("second minute last the")),
    row("one day at a time", r"(?:one|a)\sday\sat\sa\stime|day\s(?:by|after|in,?)\sday|day\sin\sand\sday\sout|from\stime\sto\stime|year\s(?:after|by|on|over)\syear|week\s(?:after|by|in)\sweek|night\safter\snight|at\sthe\send\sof\sthe\sday|the\sother\sday|call\sit\sa\sday|in\sthis\sday\sand\sage|now\sand\s(?:then|again)|every\snow\sand\s(?:then|again)|once\sin\sa\swhile|(?:man|player|person|woman|song|game|goal|word|artist|book|driver|athlete)\sof\sthe\s(?:year|month|week|day|match|century|decade)", _none, ignore_case=True, needs=words("day time year week night now while month century decade"), first=words("one a day from year week night at the call in now every once man player person woman song game goal word artist book driver athlete")),
    row("high noon", r"[Hh]igh\s[Nn]oon", _none, needs=words("noon"), first=words("high")),
    row("psalm 23:10", r"(?:Psalms?|Genesis|Exodus|Isaiah|John|Matthew|Mark|Luke|Romans|Revelation|Proverbs|Corinthians|Acts)\s\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?", _none, needs=words("psalm psalms genesis exodus isaiah john matthew mark luke romans revelation proverbs corinthians acts")),
    row("3.12.1", r"\d{1,4}(?:\.\d{1,4}){2,5}(?<!\.(?:19|20)\d\d)|(?:[Vv]ersion|v|Python|Ubuntu|iOS|Android|Windows)\s?\d{1,4}(?:\.\d{1,4})*", _none, needs=words("0"), first=words("0 version v python ubuntu ios android windows")),
    row("555-2010", r"(?!\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d))\(?\+?\d{1,4}\)?[-\s.]\d{2,4}[-.]\d{3,4}(?:[-.\s]\d{3,4})?(?<!\d\d\d\d-\d\d-\d\d)|\d{3}-\d{4}", _none, needs=words("0"), first=words("0")),
    row("of the year", r"[A-Z][\w-]+\sof\sthe\s(?:[Yy]ear|[Mm]onth|[Ww]eek|[Dd]ay|[Cc]entury|[Dd]ecade)(?=[\s,.;:'’\"”)]|$)(?<!End of the year)(?<!Rest of the year)", _none, needs=words("year month week day century decade")),
)  # fmt: skip
