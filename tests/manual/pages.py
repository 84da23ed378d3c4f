"""The pages of the manual as their files have them, and the parts that a script writes."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.conftest import ROOT

FOLDER = ROOT / "reader" / "manual"
_PART = re.compile(r"(?m)^<!-- (?P<name>[a-z-]+): generated -->\n.*?^<!-- end -->$", re.DOTALL)


def page_files() -> list[Path]:
    """Return the files of the pages, in the order of the alphabet."""
    return sorted(FOLDER.glob("*.md"))


def whole_manual() -> str:
    """Return the text of all pages."""
    return "\n".join(path.read_text(encoding="utf-8") for path in page_files())


def parts_of(text: str) -> list[str]:
    """Return the names of the generated parts of a page."""
    return [match["name"] for match in _PART.finditer(text)]


def with_parts(text: str, parts: Mapping[str, Callable[[], str]]) -> str:
    """Return a page with its generated parts as they are to be now."""
    return _PART.sub(
        lambda match: (
            f"<!-- {match['name']}: generated -->\n\n{parts[match['name']]().strip()}\n\n"
            "<!-- end -->"
        ),
        text,
    )
