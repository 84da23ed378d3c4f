"""Joining always ends and keeps every mention, whatever may stand for whatever."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.actors.find import find_actors
from reader.actors.joining.join import join
from reader.actors.mentions.name import Name
from reader.document.annotations import Kind
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse

CIRCLES = [
    ("de", "an abbreviation that is its own long form",
     ("Die WHO empfiehlt eine Gabe von Antibiotika nur in schweren Verlaufsformen von Cholera.\n\n"
     "Dieses auch SODIS genannte Verfahren ist von der Weltgesundheitsorganisation (WHO) in seiner "
     "Wirksamkeit anerkannt.")),
    ("es", "an abbreviation behind its long form",
     "La OMS habló. La Organización Mundial de la Salud (OMS) aprobó la vacuna."),
    ("fr", "an abbreviation behind its long form",
     "L'ONU vote. L'Organisation des Nations unies (ONU) a voté."),
    ("it", "an article and an ending that share an apostrophe", "2012 Nell'ambito"),
]  # fmt: skip


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("language", "text"),
    [(case[0], case[2]) for case in CIRCLES],
    ids=[f"{case[0]}: {case[1]}" for case in CIRCLES],
)
def test_a_text_whose_names_point_at_each_other_ends(language: str, text: str) -> None:
    mentions, actors = find_actors(analyse(plain_document(text), language=language))
    assert sum(len(actor.mentions) for actor in actors) == len(mentions)
    assert all(mention.text for mention in mentions)


WORDS = (
    "WHO World Health Organization UN United Nations Washington CA California Al Smith Ann".split()
)
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "other")


@st.composite
def name_lists(draw: st.DrawFn) -> list[Name]:
    """Names of a few words that are parts, letters, capitals and long forms of each other."""
    found: list[Name] = []
    start = 0
    for number in range(draw(st.integers(1, 12))):
        words = tuple(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))
        text = " ".join(words)
        gap = draw(st.sampled_from((1, 2, 9)))
        start += gap
        found.append(
            Name(
                start=start,
                end=start + len(text),
                text=text,
                words=words,
                votes=((draw(st.sampled_from(KINDS)), 1.0),),
                passage=number // 3,
                paragraph=0,
                first=draw(st.booleans()),
                located=draw(st.booleans()),
                bracketed=draw(st.booleans()),
                acts=draw(st.booleans()),
                definite=draw(st.booleans()),
            )
        )
        start += len(text)
    return found


@pytest.mark.timeout(60)
@given(name_lists())
def test_every_mention_is_in_exactly_one_entity(names: list[Name]) -> None:
    kept = [name.start for entity in join(names) for name in entity.names]
    assert sorted(kept) == [name.start for name in names if name.key]
