"""Title, author and day of a page, agreed between what it states, what readers see and a guess."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from lxml import html

from reader.intake.sandbox.parsers.address_days import DOUBT, Days
from reader.intake.sandbox.parsers.author_names import author_names, body_names, is_person
from reader.intake.sandbox.parsers.near_headline import is_of_another

_PARTED = re.compile(
    r"\s{1,3}(?:\||-|–|—|::|:|»|«|·|•|_)\s{1,3}|\s?[｜－＿]\s?|(?<=[\u3041-\u9fff」！？])[_：:]"
)
_SURELY_PARTED = re.compile(r"\s{1,3}(?:\||::|»|«)\s{1,3}|\s?[｜＿]\s?|(?<=[\u3041-\u9fff」！？])_")
"""The same without the signs that titles have inside."""
_COUNT = re.compile(r"^\(\d{1,4}\+?\)\s{1,3}")
"""How many messages wait, before the title of a saved page."""
_LONG_TITLE = 20
"""The fewest letters of a title element that says more than “Blog” or “News”."""
_EARLIEST = date(1990, 1, 1)


def letters(text: str) -> str:
    """Return the letters and figures of a text in lower case, for comparing titles."""
    return re.sub(r"[\W_]+", "", text).casefold()


def agreed_title(
    stated: Sequence[str], headings: Sequence[str], element: str, guess: str, site: str
) -> str:
    """Return the title that most signs on a page support; among equal ones the first.

    Args:
        stated: The titles that the page states for machines, without the site's name.
        headings: Its first headings, as readers see them.
        element: The text of its title element.
        guess: The title that another extraction of the page found.
        site: The name of the site, which is never the title.
    """
    element = _without_count(element, (*stated, *headings))
    known = [_forms(sign) for sign in (*stated, *headings, element)]
    headed = {letters(heading) for heading in headings}
    own = letters(element)
    if (
        headings
        and own
        and len(own) < _LONG_TITLE <= len(letters(headings[0]))
        and (own in headed or own not in letters(headings[0]))
    ):
        site, element = element, ""  # a short title above a long headline is the site's name
    whole = [element] if len(letters(element)) >= _LONG_TITLE else []
    signs = [
        text
        for text in (*stated, *whole, guess, *headings, element)
        if letters(text) not in {"", letters(site)}
    ]

    def support(text: str) -> tuple[int, bool, int]:
        # “Site - Title”: both are parts of it, and the longer one is the title.
        own = letters(text)
        votes = sum(own in forms for forms in known)
        seen = own in headed and votes > 1
        return votes, seen, len(own) if seen else 0

    best = max(signs, key=support, default="")
    return best if letters(best) in headed else _longest_part(best)


def _without_count(element: str, others: Iterable[str]) -> str:
    """Return the text of a title element without the count that another title does not have."""
    rest = _COUNT.sub("", element)
    heads = (letters(other) for other in others)
    return rest if any(head and letters(rest).startswith(head) for head in heads) else element


def _longest_part(title: str) -> str:
    """Return the part of a title that says most, without the names of the site and its sections."""
    if "«" in title and "»" in title:
        return title  # what is quoted is part of it
    parts = _SURELY_PARTED.split(title)
    if len(parts) == 2 and " | " in title:
        return title  # both may be the title's
    longest = max(parts, key=_width)
    enough = _width(longest) >= _LONG_TITLE and 2 * _width(longest) > _width(title)
    return longest.strip() if enough else title


def _width(text: str) -> int:
    """Return how many letters a text has; a sign of East Asia says as much as two."""
    found = letters(text)
    return len(found) + sum(char >= "\u2e80" for char in found)


def _forms(title: str) -> set[str]:
    """Return the letters of a title, with and without what may be the site's name at an end."""
    parts = [letters(part) for part in _PARTED.split(title)]
    heads = {"".join(parts[:end]) for end in range(1, len(parts) + 1)}
    return {form for form in (*heads, "".join(parts[1:]), parts[-1]) if form}


def agreed_author(
    stated: Sequence[str], seen: Sequence[str], guess: Sequence[str], site: str
) -> str:
    """Return the author of a page: people before organizations, and a list before a part of it.

    Args:
        stated: The authors that the page states for machines.
        seen: Lines about authors that readers see, those nearest to the headline first.
        guess: The author that another extraction of the page found.
        site: The name of the site, which counts as the author only if there is no other.
    """
    lists = [author_names(stated), *(author_names([line]) for line in seen)]
    own = [[name for name in names if letters(name) not in letters(site)] for names in lists]
    people = [[name for name in names if is_person(name)] for names in own]
    best = next(filter(None, people), None)
    if best is not None:
        keys = {letters(name) for name in best}
        longer = [names for names in people if keys < {letters(name) for name in names}]
        return ", ".join(longer[0] if longer else best)
    # The name of a blog may contain its author's name.
    named = [name for name in lists[0] if is_person(name) and letters(name) != letters(site)]
    found = [named, author_names(guess), *own, *lists, body_names(stated), body_names(guess)]
    return ", ".join(next(filter(None, found), []))


def agreed_day(
    published: Iterable[date],
    seen: str,
    guess: str,
    *,
    limit: date,
    own: Days | None = None,
    linked: date | None = None,
) -> str:
    """Return the day of publication in ISO format, or nothing.

    Args:
        published: Days of publication that the page states.
        seen: The day near the headline.
        guess: The day that another extraction of the page found.
        limit: The last possible day.
        own: The days in the page's own address, which decides between other findings.
        linked: The latest day in the links of its text, which existed before the page.
    """
    stated = [day for day in published if _EARLIEST <= day <= limit]
    days = [_iso_day(each, limit) for each in (seen, guess)]
    if linked is not None:
        sound = _not_before(linked - DOUBT, [*stated, days[0]], own)
        stated = list(filter(sound, stated))
        days = [day if sound(day) else None for day in days]
    if own is not None and _EARLIEST <= own.first <= limit:
        if any(own.allow(day) for day in (*stated, *filter(None, days))):
            stated = [day for day in stated if own.allow(day)]
            days = [day if day and own.allow(day) else None for day in days]
        elif own.first == own.last:
            return own.first.isoformat()
    return _most_agreed(stated, *days)


def _not_before(
    first: date, signs: Sequence[date | None], own: Days | None
) -> Callable[[date | None], bool]:
    """Return what says whether a day may be one of publication although links lead to later ones.

    A text that was changed, or that announces something, leads to days after its publication: a day
    that the page's address or two signs give stays.
    """
    counts = Counter(signs)

    def is_sound(day: date | None) -> bool:
        if day is None:
            return False
        return day >= first or counts[day] > 1 or (own is not None and own.allow(day))

    return is_sound


def _iso_day(text: str, limit: date) -> date | None:
    day = date.fromisoformat(text) if text else None
    return day if day and _EARLIEST <= day <= limit else None


def _most_agreed(stated: Sequence[date], seen: date | None, guess: date | None) -> str:
    """Return the day that is stated most often, or the one that readers see."""
    days = Counter(stated)
    if not days:
        best = seen or guess
    else:
        first = next(iter(days))
        best = max(days, key=lambda day: (days[day], day == first))
        # The stated day may be that of the last change; readers see the first one.
        if seen and (days[seen] or (days[best] == 1 and seen < best)):
            best = seen
    return best.isoformat() if best else ""


def is_day_of_another(tree: html.HtmlElement, day: str, others: Iterable[date]) -> bool:
    """Return whether a day is stated only next to other articles, or for the whole site."""
    if day in {each.isoformat() for each in others}:
        return True
    times = [each for each in tree.iter("time") if (each.get("datetime") or "").startswith(day)]
    return bool(times) and all(is_of_another(each) for each in times)
