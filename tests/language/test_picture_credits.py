"""The credits in the words about pictures."""

import pytest

from reader.document.building import LooseBlock, build_document
from reader.language.picture_credits import picture_credits


def credit(words: str) -> str:
    blocks = [LooseBlock("text", "Photo: Ann Low / Reuters"), LooseBlock("picture", words)]
    document = build_document(blocks)
    return " ".join(
        document.text[each.start : each.end].strip() for each in picture_credits(document)
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The weir at noon. Photo: Ann Low", "Photo: Ann Low"),
        ("The weir at noon. Photo by Ann Low /AP", "Photo by Ann Low /AP"),
        ("Das Wehr am Mittag. © Ann Low/dpa", "© Ann Low/dpa"),
        ("Das Wehr am Mittag | Bildquelle: WDR/Ann Low", "| Bildquelle: WDR/Ann Low"),
        ("The weir. (Ann Low/The Lune Post)", "(Ann Low/The Lune Post)"),
        ("The weir [File: Reuters]", "[File: Reuters]"),
        ("El azud al mediodía. EFE/ Ann Low", "EFE/ Ann Low"),
        ("The weir. Ann Low | Getty Images", "Ann Low | Getty Images"),
        ("Unsplash/Ann Low: Bo Ek at the weir", "Unsplash/Ann Low"),
        ("Foto: Ann Low (Getty): Bo Ek at the weir", "Foto: Ann Low (Getty)"),
        ("(Bild: VW): Bo Ek at the weir", "(Bild: VW)"),
        ("Bo Ek and Ann Low look at the weir.", ""),
        ("The photo shows Bo Ek and his image of the weir.", ""),
        ("A sign says and/or, and Bo Ek (left) reads it.", ""),
        ("Reuters reporters at the weir", ""),
        ("Copyright lawyer Bo Ek at the weir", ""),
        ("The weir. Copyright 2019 Ann Low", "Copyright 2019 Ann Low"),
    ],
)
def test_a_credit_goes_from_its_label_to_its_end(words: str, expected: str) -> None:
    assert credit(words) == expected
