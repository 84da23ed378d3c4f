"""A paragraph that the text has elsewhere is recognised: a copy, or a pull quote."""

import pytest

from reader.language.repeated_lines import Repeats

SAID = (
    "“Nobody asked the people who live on the other side of the river,” said Ana Ruiz, who has "
    "run the ferry since 1998 and means to go on."
)
OTHER = "The works are to begin in April and will cost about nine million pounds, the council said."


@pytest.mark.parametrize(
    "quote",
    [
        "Nobody asked the people who live on the other side of the river",
        "“Nobody asked the people who live on the other side of the river.”",
        "»Nobody asked the people who live on the other side«",
    ],
)
def test_a_sentence_set_again_is_a_pull_quote_before_or_after_its_paragraph(quote: str) -> None:
    assert Repeats([quote, SAID, OTHER]).is_pulled(quote)
    assert Repeats([OTHER, SAID, quote]).is_pulled(quote)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "The other side",
        "Nobody asked the people who live in the hills",
        "asked the people who live on the other side of the river",
        "Nobody asked the people who live on the other side of the river.",
        "Nobody asked the people\nwho live on the other side of the river",
        SAID,
    ],
)
def test_what_is_said_once_is_no_pull_quote(line: str) -> None:
    assert not Repeats([line, SAID, OTHER]).is_pulled(line)


def test_a_line_of_an_e_mail_is_no_pull_quote_of_its_reply() -> None:
    line = "Nobody asked the people who live on the other side"
    assert not Repeats([line, f"> {line}"]).is_pulled(line)


def test_the_second_copy_is_the_copy() -> None:
    repeats = Repeats([OTHER, OTHER])
    assert not repeats.has_copy(OTHER)
    assert repeats.has_copy(OTHER.upper())
