"""A story is taken as the kind of text that it is."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from reader.summary.body import read_body
from reader.summary.genre import Kind, kind_name, kind_of
from reader.summary.ranker import weights_for
from tests.summary.facts import facts_of

PAPER = " ".join(
    f"In this paper we present model {n}. It improves on earlier work (Smith, {1980 + n}). "
    f"Table {n} gives its results for the task."
    for n in range(14)
)
INTERVIEW = "\n\n".join(
    f"What did you do in year {n}?\n\nI worked on map {n}. It took me {n} months of drawing."
    for n in range(8)
)
TRANSCRIPT = "\n\n".join(
    f"{'ORTIZ' if n % 2 else 'HOST'}: We spoke about bridge number {n} for a while."
    for n in range(9)
)
LIST = "\n".join(f"- Thing number {n} is worth a look on a rainy day." for n in range(9))
NEWS = "\n\n".join(
    f"The council voted on item {n} on Monday. It will be heard again in week {n}."
    for n in range(6)
)
FEATURE = "\n\n".join(
    f"The river moved {n} metres. Nobody in house {n} saw it." for n in range(170)
)
CHAT = "\n".join(
    f"{'Ann' if n % 2 else 'Bo'}: {'Are you there?' if n % 3 else 'Yes, at house ' + str(n) + '.'}"
    for n in range(9)
)
ACCOUNT = "\n\n".join(
    f"I walked past house number {n} and thought of my brother. We had lived there as children."
    for n in range(9)
)
KINDS = [
    (CHAT, "", "conversation"),
    (ACCOUNT, "The street", "account in the first person"),
    (PAPER, "", "paper"),
    (INTERVIEW, "Maps", "interview"),
    (TRANSCRIPT, "", "interview"),
    (LIST, "Nine things", "list"),
    (NEWS, "Council votes", "article"),
    (NEWS, "", "article without a title"),
    (FEATURE, "The river", "long text"),
]


@pytest.mark.parametrize(("text", "title", "wanted"), KINDS)
def test_a_text_is_known_for_what_it_is(text: str, title: str, wanted: str) -> None:
    body = read_body(facts_of(analyse(plain_document(text), language="en"), title=title))
    kind = kind_of(body)
    assert kind_name(kind, body) == wanted
    assert math.isclose(kind.titled + kind.untitled + kind.paper + kind.other, 1)
    assert all(0 <= share <= 1 for share in kind)


NEITHER = Kind(*[0.0] * len(Kind._fields))._replace(titled=1.0)
SHARE = st.floats(0, 1)


@given(paper=SHARE, other=SHARE, long=SHARE, talk=SHARE, items=SHARE)
def test_weights_change_smoothly_with_the_kind(
    paper: float, other: float, long: float, talk: float, items: float
) -> None:
    other *= 1 - paper
    kind = NEITHER._replace(
        titled=1 - paper - other, paper=paper, other=other, long=long, talk=talk, list=items
    )
    here, near = weights_for(kind), weights_for(kind._replace(long=long * 0.999))
    assert all(math.isfinite(weight) for weight in here)
    assert max(abs(a - b) for a, b in zip(here, near, strict=True)) < 0.01
