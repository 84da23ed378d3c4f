"""All mentions that name one thing."""

from collections import Counter
from dataclasses import dataclass

from reader.actors.mentions.name import Name
from reader.document.annotations import Kind

Key = tuple[str, ...]
"""A name's words, as from ``names.name_key``."""


@dataclass(slots=True)
class Entity:
    """The mentions that name one person, organization, place or other thing."""

    key: Key
    """The key of its fullest name."""
    names: list[Name]
    """Its mentions, in order once joining is done."""
    kind: Kind
    """Its kind, by the votes of the mentions of its fullest name."""
    shares: Counter[Kind]
    """For each kind the average probability that a mention of the fullest name is of it; 0 to 1."""
    starts: tuple[int, ...]
    """Offsets of the mentions of the fullest name, in order."""
    passages: tuple[int, ...]
    """Indexes of the sentences that they are in."""
    opened: set[int]
    """Indexes of the sentences that begin with a mention, which is usually the subject there."""

    @property
    def start(self) -> int:
        """Offset of the first mention of the fullest name."""
        return self.starts[0]

    def add(self, name: Name) -> None:
        """Add a mention of a shorter form."""
        self.names.append(name)
        if name.first:
            self.opened.add(name.passage)

    def take(self, other: "Entity") -> None:
        """Add all mentions of the same name in another spelling."""
        places = sorted(
            zip((*self.starts, *other.starts), (*self.passages, *other.passages), strict=True)
        )
        self.starts = tuple(start for start, _ in places)
        self.passages = tuple(passage for _, passage in places)
        self.names.extend(other.names)
        self.opened |= other.opened


def likely_kind(votes: Counter[Kind]) -> Kind:
    """Return the kind with most votes, ``other`` if there are none."""
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 0 else "other"
