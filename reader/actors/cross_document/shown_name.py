"""The name by which an actor of several articles is shown."""

from collections import Counter
from collections.abc import Mapping

from reader.actors.cross_document.names import library_key
from reader.document.annotations import Kind

_FULLER = 3
"""A longer form is the full name if it is used at least a third as often as its part."""


def shown_name(uses: Mapping[str, int], kind: Kind) -> str:
    """Return the most used of the full forms.

    Args:
        uses: Each name of the actor in an article -> the number of articles.
        kind: What the actor is.
    """
    full = [form for form in uses if _is_full(form, uses, kind)] or list(uses)
    return max(full, key=lambda form: (uses[form], not form.isupper(), -len(form), form))


def _is_full(form: str, uses: Mapping[str, int], kind: Kind) -> bool:
    key = library_key(form, kind)
    if kind == "person" and len(key) < 2:
        return False
    longer = Counter({other: count for other, count in uses.items() if _holds(other, form, kind)})
    return not any(count * _FULLER >= uses[form] for count in longer.values())


def _holds(other: str, form: str, kind: Kind) -> bool:
    """Return whether one form is a part or an acronym of the other."""
    key, part = library_key(other, kind), library_key(form, kind)
    if len(key) <= len(part):
        return False
    letters = "".join(word[0] for word in other.split() if word[0].isupper()).lower()
    acronym = len(part) == 1 and form.replace(".", "").isupper()
    return set(part) < set(key) or (acronym and part[0] in letters)
