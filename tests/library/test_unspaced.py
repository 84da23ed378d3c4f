"""What is written without spaces is taken apart where the whole of it is nowhere."""

import pytest

from reader.library.unspaced import parts_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大阪の地震", ["大阪", "地震"]),
        ("アメリカ大統領", ["アメリカ", "大統", "統領"]),
        ("北京发生地震", ["北京", "京发", "发生", "生地", "地震"]),
        ("地震", []),
        ("桜", []),
        ("さくら", []),
        ("น้ำท่วม", ["น้ำท่", "ำท่วม"]),
        ("bridge", []),
        ("서울시", []),
    ],
)
def test_parts_of_a_word(text: str, expected: list[str]) -> None:
    assert parts_of(text) == expected


def test_a_long_row_has_few_parts() -> None:
    assert len(parts_of("北京发生地震" * 50)) <= 12
