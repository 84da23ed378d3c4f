"""The mentions that name one thing, gathered."""

from collections import Counter
from dataclasses import dataclass

from reader.actors.names import Name
from reader.text.annotations import Kind

Key = tuple[str, ...]
"""A name's words as ``names.name_key`` gives them."""


@dataclass(slots=True)
class Entity:
    """The mentions that name one person, organization, place or other thing."""

    key: Key
    """The key of its fullest name."""
    names: list[Name]
    """Its mentions, in order once joining is done."""
    kind: Kind
    """What it is, by the votes of the mentions of its fullest name."""
    shares: Counter[Kind]
    """For each kind how likely a mention of the fullest name is of it, on average; 0 to 1."""
    starts: tuple[int, ...]
    """Offsets of the mentions of the fullest name, in order."""

    @property
    def start(self) -> int:
        """Offset of the first mention of the fullest name."""
        return self.starts[0]


def likely_kind(votes: Counter[Kind]) -> Kind:
    """Return the kind that most speaks for, ``other`` when nothing does."""
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else "other"
