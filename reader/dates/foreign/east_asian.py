"""Days and months that Chinese, Japanese and Korean texts count from the day of publication.

Their words have no spaces around them, so that a rule is tried wherever one of their signs is; what
must not stand before or after a word tells it from a longer one. A day without its month is of the
month of publication: papers name any other month.
"""

import re
from dataclasses import dataclass
from functools import partial

from reader.dates.context import Context, moved
from reader.dates.date_arithmetic import calendar_day, month_value, shift
from reader.dates.foreign.phrases import forms
from reader.dates.known_days import full_day, month_meaning
from reader.dates.rule import DAY_SLOT, WEEKDAY_SLOT, Meaning, Resolve, Rule, Slot
from reader.document.lazy_pattern import lazy_compile

_SIGN = frozenset({"字"})
"""What ``word_kinds`` writes for a word in one of these scripts."""
_NUMBERED = frozenset({"0日"})
_LAST_MONTH = 20
"""Days after that of publication from which on a day without a month is of the month before; days
before the one just named from which on it is of the month after."""
_NEAR = 8
"""Characters between a day and another one, of the same month, that makes a range with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EastAsianWords:
    """The words of a language."""

    days: dict[int, str]
    """Step from the day of publication: its forms, each a pattern, with ``|`` between them."""
    weeks: dict[int, str]
    """The same of weeks."""
    months: dict[int, str]
    years: dict[int, str]
    weekday: str
    """A pattern of a weekday; its sign is in the group ``wd``."""
    weekdays: str
    """The signs of the weekdays, from Monday on, and others for Sunday."""
    alone: str
    """A pattern of a day without its month; its number is in the group ``d``."""


_NO_HIRAGANA = "(?<![ぁ-ん])"
_NOT_A_DAY = r"(?![1１][日일]\s?[\d一二三四五]{1,5}(?![時时點点시:：日일\d]))"
"""No “three times a day”: “1日3回”, but “1日3時”."""
_WORDS = {
    "ja": EastAsianWords(
        days={-2: f"一昨日|{_NO_HIRAGANA}おととい", -1: f"昨日|{_NO_HIRAGANA}きのう", 0: f"今日(?!的)|本日|{_NO_HIRAGANA}きょう(?=[、はのもにまか])", 1: f"明日(?![香菜海美花奈葉])|{_NO_HIRAGANA}(?:あす|あした)(?=[、はのもにまか])", 2: f"明後日|{_NO_HIRAGANA}あさって"},
        weeks={-1: "先週", 0: "今週", 1: "来週"}, months={-1: "先月", 0: "今月", 1: "来月"},
        years={-2: f"一昨年|{_NO_HIRAGANA}おととし", -1: "昨年(?!度)|去年", 0: f"今年(?!度)|{_NO_HIRAGANA}ことし", 1: "来年(?!度)"},
        weekday=r"(?<!\d)(?P<wd>[月火水木金土日])曜(?:日)?", weekdays="月火水木金土日",
        alone=rf"(?<![\d月年/／第約]){_NOT_A_DAY}(?P<d>[12]\d|3[01]|[1-9]|[１２][０-９]|３[０１]|[１-９])日(?![間目分本常数程系]|以[内上降前]|[前後]|[ぁ-ん]?ぶり)",
    ),
    "zh": EastAsianWords(
        days={-2: "前天", -1: "昨天|昨日|昨晚", 0: "今天|今日(?!头条|頭條|俄罗斯|美国|新闻|新聞|网|網|说|話)", 1: "明天|明日(?![之方])", 2: "(?:后天|後天)(?![性的培努])"},
        weeks={-1: "上周|上週|上星期|上个星期|上個星期", 0: "本周|本週|这周|這週|这一周|這一週|本星期", 1: "下周|下週|下星期|下个星期|下個星期"},
        months={-1: "上个月|上個月|上月(?![球亮])", 0: "本月|这个月|這個月", 1: "下个月|下個月|下月(?![球亮])"}, years={-2: "前年(?!龄|齡)", -1: "去年(?!轻|輕)", 0: "今年(?!轻|輕)", 1: "明年(?!龄|齡)"},
        weekday=r"(?<![一两兩二三四五六七八九十几幾每\d])(?:周|週|星期|礼拜|禮拜)(?P<wd>[一二三四五六日天])(?!次|个|個|期|围|旁|报|報)", weekdays="一二三四五六日天",
        alone=rf"(?<![\d月年/第约約]){_NOT_A_DAY}(?P<d>[12]\d|3[01]|[1-9])日(?![內内間间游遊报報元常系]|[以之]|[前后後](?!一))",
    ),
    "ko": EastAsianWords(
        days={-2: "(?<![가-힣])(?:그저께|그제)", -1: "(?<![가-힣])어제", 0: "(?<![가-힣])오늘(?!날)", 1: "(?<![가-힣])내일(?!신문)", 2: "(?<![가-힣])모레"},
        weeks={-1: "지난 ?주(?![가-힣]{2})|지난주", 0: "이번 ?주|금주", 1: "다음 ?주|(?<![가-힣])내주(?=[ ,에])"},
        months={-1: "지난 ?달", 0: "(?<![가-힣])이달|이번 ?달", 1: "다음 ?달|(?<![가-힣])내달"}, years={-2: "재작년", -1: "지난해|작년", 0: "(?<![가-힣])(?:올해|금년)", 1: "(?<![가-힣])내년"},
        weekday=r"(?P<wd>[월화수목금토일])요일", weekdays="월화수목금토일",
        alone=rf"(?<![\d월년/제약])(?<!월\s)(?<!매[달월]\s){_NOT_A_DAY}(?P<d>[12]\d|3[01]|[1-9])일(?!\s?(?:동안|만에|째|이내|연속|치|뒤|전에|후에)|간|[가-힣]{3})",
    ),
}  # fmt: skip


def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language; none where it is not one of the three."""
    words = _WORDS.get(language)
    if words is None:
        return ()
    day = r"(?:\s?の?(?P<d>\d{1,2})\s?[日号號일](?!间|間|간))?"
    month = rf"(?:\s?の?(?P<m>\d{{1,2}})\s?[月월](?!間|间){day})?"
    # “下周三”, and in the other two “先週の金曜日”.
    sign = "|(?P<sign>[一二三四五六日天])" if language == "zh" else ""
    weeks = rf"(?:{_any(words.weeks)})(?:\s?の?(?:{words.weekday}{sign}))?"
    return (
        _rule("昨日", f"(?:{_any(words.days)})", partial(_day, words), _SIGN, DAY_SLOT),
        _rule("先週の金曜日", weeks, partial(_week, words), _SIGN),
        _rule("先月3日", f"(?:{_any(words.months)}){day}", partial(_month, words), _SIGN),
        _rule("昨年12月26日", f"(?:{_any(words.years)}){month}", partial(_year, words), _SIGN),
        _rule("金曜日", words.weekday, partial(_weekday, words), _SIGN, WEEKDAY_SLOT),
        _rule("13日", words.alone, _day_alone, _NUMBERED, DAY_SLOT),
    )


def _any(steps: dict[int, str]) -> str:
    """Return a pattern of the words for some steps, each in a group of its own."""
    return "|".join(f"(?P<{_group(step)}>{'|'.join(forms(each))})" for step, each in steps.items())


def _group(step: int) -> str:
    return f"s{step + 2}"


def _rule(
    name: str,
    pattern: str,
    resolve: Resolve,
    triggers: frozenset[str],
    states: frozenset[Slot] = frozenset(),
) -> Rule:
    return Rule(name, lazy_compile(pattern), resolve, triggers, states)


def _step(match: re.Match[str]) -> int:
    """Return the step that was named."""
    groups = match.groupdict()
    return next(step for step in range(-2, 3) if groups.get(_group(step)))


def _day(words: EastAsianWords, match: re.Match[str], context: Context) -> Meaning | None:
    day = moved(context.published, _step(match)) if context.published else None
    return full_day(day, context) if day else ("DATE", None)


def _week(words: EastAsianWords, match: re.Match[str], context: Context) -> Meaning | None:
    step, groups = _step(match), match.groupdict()
    sign = groups.get("wd") or groups.get("sign")
    if context.published is None:
        return "DATE", None
    if not sign:
        return "DATE", shift(context.published, "W", step)
    number = words.weekdays.index(sign) % 7 if sign != "天" else 6
    day = moved(context.published, 7 * step + number - context.published.weekday())
    return full_day(day, context) if day else None


def _month(words: EastAsianWords, match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    value = month_value(context.published.year, context.published.month + _step(match))
    year, month = map(int, value.split("-"))
    if not match["d"]:
        return month_meaning(year, month, context)
    day = calendar_day(year, month, int(match["d"]))
    return full_day(day, context) if day else None


def _year(words: EastAsianWords, match: re.Match[str], context: Context) -> Meaning | None:
    if context.published is None:
        return "DATE", None
    year = context.published.year + _step(match)
    month, number = int(match["m"] or 0), int(match["d"] or 0)
    if number:
        day = calendar_day(year, month, number)
        return full_day(day, context) if day else None
    if 1 <= month <= 12:
        return month_meaning(year, month, context)
    context.speak_of_year(year)
    return "DATE", f"{year:04}"


def _weekday(words: EastAsianWords, match: re.Match[str], context: Context) -> Meaning | None:
    sign = match["wd"]
    day = context.weekday(words.weekdays.index(sign) if sign != "天" else 6)
    return full_day(day, context) if day else ("DATE", None)


def _day_alone(match: re.Match[str], context: Context) -> Meaning | None:
    number, published = int(match["d"]), context.published
    if published is None:
        return "DATE", None
    near = context.last_day() if context.start - context.last_end < _NEAR else None
    if near is not None:
        months = near.month + (number < near.day - _LAST_MONTH)
    else:
        months = published.month - (number > published.day + _LAST_MONTH)
    year, month = divmod((near or published).year * 12 + months - 1, 12)
    day = calendar_day(year, month + 1, number)
    return full_day(day, context) if day else None
