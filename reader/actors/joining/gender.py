"""Whether a name is a man's or a woman's, judging by its style and its given name."""

from reader.actors.joining.entity import Entity
from reader.actors.lists.name_lists import GENDERS, lists
from reader.actors.mentions.name import Name


def gender_of(entity: Entity) -> str:
    """Return ``m`` or ``f`` for a person, "" if it is not known."""
    genders = {name.gender for name in entity.names if name.key == entity.key} - {""}
    if len(genders) == 1:
        return genders.pop()
    given = entity.names[0].words[0] if len(entity.key) > 1 else ""
    return GENDERS[lists().genders.get(given)] if given else ""


def is_other_gender(name: Name, entity: Entity) -> bool:
    """Return whether "Mr" or "Mrs" before a name shows that it is not this person's."""
    return gender_of(entity) not in {"", name.gender}
