"""Which of several actors a user means by a name, given in full or in part."""

from collections.abc import Callable, Iterable, Sequence

from reader.actors.lists.honorifics import GENERATIONS, POST_NOMINALS
from reader.actors.lists.lexicon import TITLES
from reader.library.searchable import normalize_for_search
from reader.services.multi.merge import MergedActor

_QUOTES = '"“”„«»'


def called(actors: Iterable[MergedActor], name: str) -> list[MergedActor]:
    """Return the actors that a name fits best.

    Those that have it as their name come before those that have it as another form; then those
    whose surname it is, and last those that have all its words in one of their names. A surname
    alone fits everyone of that name; in quotes it fits only those of whom no more is known. A title
    counts as a part of the name, as in “General Motors”, unless only a person without it fits.

    Args:
        actors: The actors, the most important first.
        name: The name, in any case, with or without accents.

    Returns:
        All that it fits equally well, in the same order; empty when it fits none.
    """
    wanted = _words(name.strip(_QUOTES))
    known = list(actors)
    if not wanted:
        return []
    if _is_quoted(name):
        return [actor for actor in known if _is_name(actor, wanted)]
    for fits in _FITS:
        found = [actor for actor in known if fits(actor, wanted)]
        if found and len(wanted) == 1 and all(each.kind == "person" for each in found):
            # Articles that give no more than a surname may mean anyone of that name.
            return [actor for actor in known if actor in found or _is_surname(actor, wanted)]
        if found:
            return found
    bare = without_title(name)
    people = called(known, bare) if bare != name else []
    return [actor for actor in people if actor.kind == "person"]


def _is_quoted(name: str) -> bool:
    """Return whether a name is in quotes: then it is meant as it is, and as a whole."""
    return len(name) > 2 and name[0] in _QUOTES and name[-1] in _QUOTES


def without_title(name: str) -> str:
    """Return a name without the English titles before it, such as “President” or “Mrs.”."""
    words = name.split()
    while len(words) > 1 and words[0].lower().rstrip(".") in TITLES:
        words = words[1:]
    return " ".join(words)


def _words(form: str) -> list[str]:
    return normalize_for_search(form).split()


def _is_name(actor: MergedActor, wanted: Sequence[str]) -> bool:
    return _words(actor.name) == wanted


def _is_alias(actor: MergedActor, wanted: Sequence[str]) -> bool:
    return any(_words(form) == wanted for form in actor.aliases)


def _is_surname(actor: MergedActor, wanted: Sequence[str]) -> bool:
    if actor.kind != "person":
        return False
    words = _words(actor.name)
    while len(words) > 2 and words[-1].rstrip(".") in POST_NOMINALS | GENERATIONS:
        words.pop()
    return words[-len(wanted) :] == wanted


def _has_words(actor: MergedActor, wanted: Sequence[str]) -> bool:
    return any(set(wanted) <= set(_words(form)) for form in (actor.name, *actor.aliases))


_FITS: tuple[Callable[[MergedActor, Sequence[str]], bool], ...] = (
    _is_name, _is_alias, _is_surname, _has_words,
)  # fmt: skip
"""From the closest to the loosest."""
