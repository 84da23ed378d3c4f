"""Days in addresses: in the address of a page, and in the links of its running text.

On 193 pages whose day is known, the 39 addresses with a day had the day of publication, and no link
in a paragraph had a later one: an article links to pages that existed before it.
"""

import re
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import html

from reader.intake.sandbox.parsers.near_headline import is_of_another

_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:([/_-])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01])(?!\d)|/)"
    r"|(?<=/\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d))"
)
"""``/2024/05/14/``, ``2024-05-14``, ``/20240514`` or ``/2024/05/`` in a path.

Eight digits after a word, as in ``a-19121105``, are the number of a story.
"""
_LONGEST = 2000
_PARAGRAPH = 100
"""The fewest characters of a paragraph of running text."""
_MOST_LINKS = 500
DOUBT = timedelta(days=1)
"""A page and an address may give the day in different time zones."""


class Days(NamedTuple):
    """The days that an address stands for: one, or all of a month."""

    first: date
    last: date

    def allow(self, day: date) -> bool:
        """Return whether a day is one of them."""
        return self.first - DOUBT <= day <= self.last + DOUBT


def days_in(address: str) -> Days | None:
    """Return the day or month in the path of an address; None when there is none."""
    try:
        found = _DAY.search(urlsplit(address[:_LONGEST]).path)
        if found is None:
            return None
        year, month = int(found[1]), int(found[3] or found[5])
        if number := found[4] or found[6]:
            day = date(year, month, int(number))
            return Days(day, day)
        following = date(year + month // 12, month % 12 + 1, 1)
        return Days(date(year, month, 1), following - DOUBT)
    except ValueError:
        return None


def latest_linked_day(tree: html.HtmlElement, limit: date) -> date | None:
    """Return the latest day in the links of a page's running text.

    Args:
        tree: The page.
        limit: The last possible day; later ones mean something else.
    """
    paragraphs = (
        each
        for each in tree.iter("p")
        if len(each.text_content()) >= _PARAGRAPH and not is_of_another(each)
    )
    links = (link.get("href") or "" for each in paragraphs for link in each.iter("a"))
    found = map(days_in, islice(links, _MOST_LINKS))
    return max((each.first for each in found if each and each.first <= limit), default=None)
