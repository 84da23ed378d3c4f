"""The reference parts of the manual are what the code's tables say now."""

from collections import Counter
from pathlib import Path

import pytest

from tests.manual.man_page import FILE, man_page
from tests.manual.pages import page_files, parts_of, with_parts
from tests.manual.references import PARTS

PAGES = page_files()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_generated_parts_are_not_stale(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == with_parts(text, PARTS), "write them anew: python -m tests.manual"


def test_the_man_page_is_not_stale() -> None:
    assert FILE.read_text(encoding="utf-8") == man_page(), "write it anew: python -m tests.manual"


def test_every_part_is_in_one_page() -> None:
    used = Counter(name for path in PAGES for name in parts_of(path.read_text(encoding="utf-8")))
    assert used == dict.fromkeys(PARTS, 1)
