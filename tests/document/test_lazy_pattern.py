"""A pattern that is compiled late does what one compiled at once does."""

import re
from typing import Any

import pytest

from reader.document.lazy_pattern import lazy_compile

TEXT = "Oslo 2021, oslo 2022"
CALLS = [
    ("match", (TEXT,)),
    ("search", (TEXT, 5)),
    ("fullmatch", ("oslo 2021",)),
    ("findall", (TEXT,)),
    ("sub", ("x", TEXT)),
    ("split", (TEXT,)),
]


@pytest.mark.parametrize(("method", "arguments"), CALLS)
def test_each_method_gives_what_the_compiled_pattern_gives(
    method: str, arguments: tuple[Any, ...]
) -> None:
    source, flags = r"(?P<city>oslo) (\d+)", re.IGNORECASE
    late, early = lazy_compile(source, flags), re.compile(source, flags)
    for _ in range(2):
        found, wanted = (getattr(each, method)(*arguments) for each in (late, early))
        if isinstance(wanted, re.Match):
            assert (found.span(), found.groups()) == (wanted.span(), wanted.groups())
        else:
            assert found == wanted
    assert late.groupindex == early.groupindex
    assert late.pattern == source


def test_a_wrong_pattern_is_told_at_the_first_use() -> None:
    with pytest.raises(re.error):
        lazy_compile("(").match("")
