"""Whom a user means by a name."""

import pytest

from reader.document.annotations import Kind
from reader.services.multi.called import called, without_title
from reader.services.multi.merge import MergedActor


def actor(name: str, *aliases: str, kind: Kind = "person") -> MergedActor:
    return MergedActor(name, kind, aliases, 0.5, ())


ACTORS = (
    actor("Nora Wessler"),
    actor("Tom Wessler", "Tommy"),
    actor("Ana Müller", "Müller"),
    actor("Wessler Foundation", kind="organization"),
    actor("Skerry Harbour Trust", "SHT", kind="organization"),
    actor("Tommy"),
    actor("Barack Hale"),
    actor("Hale"),
    actor("Michelle Hale"),
    actor("Anna Marlhead"),
    actor("Marlhead", kind="place"),
    actor("Tilney"),
    actor("Peter Bruce Tilney II"),
    actor("Peter Tilney Jr."),
    actor("Elizabeth II"),
    actor("Kells Ropeworks", kind="organization"),
    actor("General Ropeworks", kind="organization"),
    actor("Tilsit", kind="place"),
    actor("Captain Tilsit", kind="other"),
)


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("nora wessler", ["Nora Wessler"]),
        ("Wessler", ["Nora Wessler", "Tom Wessler"]),
        ("hale", ["Barack Hale", "Hale", "Michelle Hale"]),
        ("marlhead", ["Marlhead"]),
        ("tilney", ["Tilney", "Peter Bruce Tilney II", "Peter Tilney Jr."]),
        ("elizabeth ii", ["Elizabeth II"]),
        ("muller", ["Ana Müller"]),
        ("sht", ["Skerry Harbour Trust"]),
        ("Tommy", ["Tommy"]),
        ("harbour", ["Skerry Harbour Trust"]),
        ("foundation wessler", ["Wessler Foundation"]),
        ('"Hale"', ["Hale"]),
        ("“barack hale”", ["Barack Hale"]),
        ('"Nora"', []),
        ("President Hale", ["Barack Hale", "Hale", "Michelle Hale"]),
        ("General Ropeworks", ["General Ropeworks"]),
        ("Captain Tilsit", ["Captain Tilsit"]),
        ("General Skerry", []),
        ("Wess", []),
        ("  ", []),
    ],
)
def test_the_closest_fit_counts(name: str, names: list[str]) -> None:
    assert [each.name for each in called(ACTORS, name)] == names


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("President Hale", "Hale"),
        ("mrs. Nora Wessler", "Nora Wessler"),
        ("President", "President"),
        ("Hale", "Hale"),
        ("", ""),
    ],
)
def test_titles_before_a_name_are_no_part_of_it(name: str, bare: str) -> None:
    assert without_title(name) == bare
