"""What is read without a parser is read as the parser does."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.intake.formats.simple_fields import simple_fields

LINES = st.tuples(
    st.sampled_from(["title", "author", "tags", "x-y", "ID"]),
    st.one_of(
        st.text(alphabet="ab9 :#,[]{}\"'\\-&*!|>%@`~?=/é漢.", max_size=14),
        st.lists(st.text(alphabet="ab 9:#\"'\\-é", max_size=5), max_size=3).map(
            lambda items: "[" + ", ".join(items) + "]"
        ),
        st.text(alphabet='ab \\"é:#', max_size=8).map(lambda text: f'"{text}"'),
    ),
)


@settings(deadline=None)
@given(st.lists(LINES, min_size=1, max_size=3))
@example([("title", "a: b")])
@example([("tags", "[a, b,]")])
@example([("tags", '["a, b", c]')])
@example([("title", "")])
@example([("title", "a #b")])
def test_it_agrees_with_the_parser(lines: list[tuple[str, str]]) -> None:
    block = "".join(f"{name}: {value}\n" for name, value in lines)
    found = simple_fields(block)
    if found is not None:
        assert found == yaml.load(block, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        ("title: A day at sea\n", {"title": "A day at sea"}),
        ('title: "A \\"day\\": sea"\n', {"title": 'A "day": sea'}),
        ("source: https://example.org/a?b=1#c\n", {"source": "https://example.org/a?b=1#c"}),
        ('tags: [news, "a, b"]\n', {"tags": ["news", "a, b"]}),
        ("tags: []\nsite:\n", {"tags": [], "site": ""}),
    ],
)
def test_plain_fields_need_no_parser(block: str, fields: dict[str, object]) -> None:
    assert simple_fields(block) == fields


@pytest.mark.parametrize(
    "block", ["title: 'x'\n", "tags:\n  - a\n", "a: &b c\n", "a: *b\n", "a: |\n  x\n", "a: b: c\n"]
)
def test_everything_else_is_left_to_it(block: str) -> None:
    assert simple_fields(block) is None
