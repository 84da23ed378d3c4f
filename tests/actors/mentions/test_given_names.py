"""Given names that are forms of one."""

import pytest

from reader.actors.mentions.given_names import is_same_given


@pytest.mark.parametrize(
    ("one", "other"),
    [("john", "john"), ("john", "jean"), ("john", "j"), ("j", "john"), ("william", "bill")],
)
def test_forms_of_one_name_are_the_same(one: str, other: str) -> None:
    assert is_same_given(one, other)
    assert is_same_given(other, one)


@pytest.mark.parametrize(("one", "other"), [("john", "mary"), ("john", "m"), ("zzyx", "zzxy")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not is_same_given(one, other)
