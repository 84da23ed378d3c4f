"""Names without the greeting before them: "Bonjour Claire"."""

from collections.abc import Sequence
from dataclasses import replace

from reader.actors.mentions.name import Name

_GREETINGS = frozenset(
    """
    dear hi hello hey
    bonjour bonsoir salut coucou cher chère chers chères
    hola querido querida estimado estimada olá oi caro cara prezado prezada ciao gentile salve
    hallo liebe lieber liebes moin servus grüezi hoi beste hej hei kära kjære kære
    cześć witaj drogi droga ahoj bok zdravo szia kedves bună dragă salutare merhaba sevgili moi
    привет здравствуйте здравствуй привіт вітаю здравейте здравей γεια
    """.split()
)
"""Words before the name of whom somebody writes to, in lower case."""


def without_greetings(text: str, names: Sequence[Name]) -> list[Name]:
    """Leave out a greeting that opens a sentence from the name behind it.

    Args:
        text: The reading text.
        names: The names found, in order.
    """
    return [_bare(name, text[name.end : name.end + 1]) for name in names]


def _bare(name: Name, mark: str) -> Name:
    greeting, _, rest = name.text.partition(" ")
    if not rest or not name.first or name.words[0] != greeting or name.kind == "organization":
        return name
    if greeting.lower() not in _GREETINGS or mark.isspace() or mark.isalnum():
        return name
    start = name.end - len(rest)
    return replace(name, start=start, text=rest, words=name.words[1:], votes=(("person", 1.0),))
