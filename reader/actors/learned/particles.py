"""People whose surname begins in lower case: Ursula von der Leyen, Leonardo da Vinci."""

from collections.abc import Sequence

from reader.actors.learned.words import WordReader
from reader.actors.mentions.candidates import Chunk, is_capital
from reader.actors.mentions.tokens import Token

PARTICLES = frozenset(
    "von|vom|zu|zum|zur|von der|von den|van|van der|van den|van de|ter|ten|de|de la|de las|de los"
    "|del|du|da|das|do|dos|di|della|dei|af|av|bin|ibn|al|el".split("|")
)
"""Words allowed between a given name and a surname."""
PARTICLE_WORDS = frozenset(word for particle in PARTICLES for word in particle.split())
_RANKS = frozenset("Graf Gräfin Freiherr Freifrau Baron Fürst Prinz Prinzessin Ritter".split())
"""Words after a given name, before the particle."""
_WIDEST = 3


def with_surname(
    tokens: Sequence[Token], chunk: Chunk, names: Sequence[Chunk], words: WordReader
) -> list[Chunk]:
    """Extend a given name before a particle and a capital to include the surname.

    Args:
        tokens: The sentence.
        chunk: The stretch that the names are in.
        names: The ranges of the names, in order.
        words: The lists.

    Returns:
        The ranges, in order and not overlapping.
    """
    found: list[Chunk] = []
    for start, end in names:
        if found and start < found[-1][1]:
            continue
        stop = _surname_end(tokens, start, end, chunk[1], words)
        held = [one for one in names if one[0] < stop < one[1]]
        found.append((start, held[0][1] if held else stop))
    return found


def _surname_end(
    tokens: Sequence[Token], start: int, end: int, limit: int, words: WordReader
) -> int:
    """Return where the surname ends; ``end`` if there is none."""
    given = end - start == 1 and words.is_given(tokens[start].text.split("-")[0])
    if not (given or (end - start > 1 and tokens[end - 1].text in _RANKS)):
        return end
    for place in range(end + 1, min(end + _WIDEST, limit)):
        gap = " ".join(token.text for token in tokens[end:place])
        if gap in PARTICLES and is_capital(tokens[place].text):
            return place + 1
    return end
