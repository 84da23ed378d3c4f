"""The language that a file states."""

import pytest

from reader.language.codes import LANGUAGE_CODES, language_code


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        (" PT_br ", "pt"),
        ("zh-Hant-TW", "zh"),
        ("eng", "en"),
        ("deu", "de"),
        ("und", None),
        ("un", None),
        ("zxx", None),
        ("fil", None),
        ("english", None),
        ("ｅｎ", None),
        ("", None),
    ],
)
def test_a_known_code_is_taken_and_anything_else_is_none(stated: str, code: str | None) -> None:
    assert language_code(stated) == code


def test_every_code_names_itself() -> None:
    assert all(language_code(code) == code for code in LANGUAGE_CODES)
