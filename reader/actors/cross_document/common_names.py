"""Names that are too common to be one actor in every article."""

from reader.actors.cross_document.institutions import is_institution, is_two_places
from reader.actors.cross_document.names import NameId
from reader.actors.lists.gazetteers import gazetteers


def is_common(name: NameId) -> bool:
    """Return whether many people, or institutions of many countries, have this name."""
    if name.kind != "person":
        return is_institution(name) or is_two_places(name)
    if len(name.key) > 1:
        return False
    lists, word = gazetteers(), name.key[0].capitalize()
    return word in lists.first or word in lists.surname
