"""Names without the greeting before them: "Bonjour Claire"."""

from collections.abc import Sequence
from dataclasses import replace

from reader.actors.mentions.given_names import is_given
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

    Only where somebody is addressed by a listed given name, and not where the text has all of it
    inside a sentence, too: Hello Kitty, Caro Diario.

    Args:
        text: The reading text.
        names: The names found, in order.
    """
    titles = {name.text for name in names if not name.first}
    return [
        name if name.text in titles else _bare(name, text[name.end : name.end + 1])
        for name in names
    ]


def _bare(name: Name, mark: str) -> Name:
    greeting, _, rest = name.text.partition(" ")
    if not name.first or name.words[0] != greeting or greeting.lower() not in _GREETINGS:
        return name
    if not is_given(rest.partition(" ")[0]) or mark.isspace() or mark.isalnum():
        return name
    start = name.end - len(rest)
    return replace(name, start=start, text=rest, words=name.words[1:], votes=(("person", 1.0),))
