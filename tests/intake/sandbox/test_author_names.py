"""Names out of lines about the author."""

import pytest

from reader.intake.sandbox.parsers.author_names import author_names, body_names, is_person


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Low", ["Ann Low"]),
        ("Daniel Kahn", ["Daniel Kahn"]),
        ("By ANN LOW, AP National Political Writer", ["ANN LOW"]),
        ("Ann Low, CNN Business", ["Ann Low"]),
        ("Ann Low and Bo Ek", ["Ann Low", "Bo Ek"]),
        ("BO EK, ANN LOW Associated Press", ["BO EK", "ANN LOW"]),
        ("Ann Low for Lune Mail", ["Ann Low"]),
        ("Par Marie de la Tour avec AFP", ["Marie de la Tour"]),
        ("Von Eva Lang, dpa", ["Eva Lang"]),
        ("Ann Low September 1, 2014", ["Ann Low"]),
        ("Ann Low (https://low.example/)", ["Ann Low"]),
        ("作者：李明", ["李明"]),
        ("Associated Press", ["Associated Press"]),
        ("Organization for Lost Works", ["Organization for Lost Works"]),
        ("Regan", ["Regan"]),
        ("By Edward Said", ["Edward Said"]),
        ("Edward Low said on Monday", ["Edward Low"]),
        ("Anna Last", ["Anna Last"]),
        ("Ann Low Last updated", ["Ann Low"]),
        ("Jing Ma, Demba Ba", ["Jing Ma", "Demba Ba"]),
        ("Ann Low, M.D., MA", ["Ann Low"]),
        ("Bo Ek and Per Hansson", ["Bo Ek", "Per Hansson"]),
        ("Ann Low and Con Ek", ["Ann Low", "Con Ek"]),
        ("ANN LOW FOR LUNE MAIL", ["ANN LOW"]),
        ("Santiago Ramón y Cajal", ["Santiago Ramón y Cajal"]),
        ("Ana Ruiz y Eva Sol", ["Ana Ruiz", "Eva Sol"]),
        ("admin", []),
        ("https://medium.example/@ann", []),
        ("ann@lune.example", []),
        ("political editor", []),
    ],
)
def test_names_of_a_line(line: str, names: list[str]) -> None:
    assert author_names([line]) == names


def test_a_name_in_capitals_is_the_same_name() -> None:
    assert author_names(["Ann Low", "By ANN LOW"]) == ["Ann Low"]


def test_a_byline_with_something_else_in_it_has_no_persons() -> None:
    assert author_names(["Share, Ann Low"], persons=True) == []
    assert author_names(["Von Eva Lang, Kellenau"], persons=True) == ["Eva Lang"]


def test_a_body_where_there_is_no_person() -> None:
    assert body_names(["Lune Post staff, NOVEMBER 20, 2019"]) == ["Lune Post staff"]
    assert body_names(["admin"]) == []


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ann Low", True),
        ("Иван Петров", True),
        ("李明", True),
        ("CNN Business", False),
        ("EFE Verde", False),
        ("Efe Obada", True),
        ("Pap Ndiaye", True),
        ("Ștefan Țepeș", True),
        ("Їжак Єва", True),
        ("×a ×b", False),
        ("ann", False),
    ],
)
def test_the_shape_of_a_person(name: str, person: bool) -> None:
    assert is_person(name) is person


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("T.C. Low Nov", ["T.C. Low"]),
        ("Ann Low Dec 19, 2016", ["Ann Low"]),
        ("Theresa May", ["Theresa May"]),
        ("October, Ann Low", ["Ann Low"]),
        ("Ann Low Link Copied", ["Ann Low"]),
        ("Ana Ruiz Hace 5 horas", ["Ana Ruiz"]),
        ("Erstellt von Eva Lang", ["Eva Lang"]),
        ("Un texte de Marie Roy", ["Marie Roy"]),
        ("Anónimo", []),
    ],
)
def test_what_is_run_on_after_a_name_goes(line: str, names: list[str]) -> None:
    assert author_names([line]) == names
