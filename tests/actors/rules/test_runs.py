"""Where one name ends and the next begins in languages without weights."""

import pytest

from reader.actors.find import find_actors
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

BORDERS = [
    ("cs", "Včera Petr Svoboda a Evropská unie mlčeli.", ["Petr Svoboda", "Evropská unie"]),
    ("uk", "Учора Володимир Бойко і НАТО мовчали.", ["Володимир Бойко", "НАТО"]),
    ("el", "Χθες ο Κυριάκος Μελάς και το ΝΑΤΟ σιώπησαν.", ["Κυριάκος Μελάς", "ΝΑΤΟ"]),
    ("uk", "Учора МЗС України мовчало.", ["МЗС України"]),
    ("sl", "Potem je prišel P. J. Novak domov.", ["P. J. Novak"]),
]


@pytest.mark.parametrize(("language", "text", "names"), BORDERS, ids=[c[2][-1] for c in BORDERS])
def test_a_conjunction_parts_names_and_an_owner_does_not(
    language: str, text: str, names: list[str]
) -> None:
    mentions, _ = find_actors(analyse(plain_document(text), language=language))
    assert [one.text for one in mentions] == names
