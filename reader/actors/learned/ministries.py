"""All tasks of a ministry in its name: Ministerio de Trabajo y Economía Social."""

from collections.abc import Sequence
from dataclasses import replace

from reader.actors.learned.words import WordReader
from reader.actors.mentions.name import Name, Votes
from reader.document.lazy_pattern import lazy_compile

_HEADS = tuple(
    "ministeri ministéri ministèr bundesminist landesminist consejería conselleria secretaría"
    " assessorato".split()
)
"""How the first words of their names begin."""
_LANGUAGES = frozenset("de es fr it pt".split())
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]{1,30}"
_SMALL = r"(?:(?:de|del|las?|los|da|do|das|dos|di|dell[oae]|dei|degli|du|des|les?|für|der|die) )"
_TASK = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SUBJECTS = tuple(
    """
    agenda agric aliment ambien arbeit acción ação azione agrar
    bau bildung cienc clim comer comm consum cooper coopér
    cultur cultura democra depor desarr desenv digit econ écon educ éduc energ énerg ernähr
    europ extér exter famil finan fisc forê forsch frau fores fun gener heim hacien igual inclus
    industr infra inno inov insti integr inter jeun jug just juv landw lavor medio medi memor merit
    mérit migr mobil movil natur obras pesca pêche planif polít polit públ publ pubbl rapports
    reform relac rural salu salut sanid sant saúde scien segur senior social soc soz sol sovran
    sport tecno telecom territ terr trab trans transp transi travail tour turis umwelt univers urban
    verbrauch verkehr vivien wirtschaft wissensch wohn
    """.split()
)
"""How the words for what a ministry is there for begin."""
_TASKS = lazy_compile(
    rf"{_WORD} {_SMALL}{{1,2}}{_TASK}(?:, {_TASK}){{0,3}}"
    rf" (?:y|e|ed|et|und) {_SMALL}{{0,2}}({_TASK})"
)
"""A ministry with two tasks or more."""
_ORGANIZATION: Votes = (("organization", 1.0),)
_NAMES = frozenset(("Lg", "Lc", "Lk", "Lo", "Lp"))
"""Marks of what is named for itself, and is no task."""


def with_all_tasks(
    text: str, names: Sequence[Name], language: str, reader: WordReader
) -> list[Name]:
    """Extend the names of ministries to all their tasks, and leave out names inside them.

    Args:
        text: The reading text.
        names: The names found, in order.
        language: ISO 639-1 code.
        reader: Looks up the words of the language.

    Returns:
        The names, in order and not overlapping.
    """
    if language not in _LANGUAGES:
        return list(names)
    found: list[Name] = []
    for name in names:
        if found and name.start < found[-1].end:
            continue
        ministry = name.words[0].lower().startswith(_HEADS)
        found.append(_extended(text, name, reader) if ministry else name)
    return found


def _extended(text: str, name: Name, reader: WordReader) -> Name:
    end = _TASKS.match(text, name.start)
    words = end[0].split() if end else []
    named = [word for word in words[1:] if not _NAMES.isdisjoint(reader.marks(word))]
    if end is None or end.end() <= name.end or named or not end[1].lower().startswith(_SUBJECTS):
        return name
    return replace(name, end=end.end(), text=end[0], words=tuple(words), votes=_ORGANIZATION)
