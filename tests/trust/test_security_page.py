"""The page of promises names tests that are there, so that no promise stands without one."""

import re

from tests.conftest import ROOT
from tests.fuzz.targets import TARGETS

PAGE = (ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line]


def test_every_test_that_is_named_is_there() -> None:
    named = set(re.findall(r"tests/[\w/]+\.py", PAGE))
    assert named
    assert sorted(name for name in named if not (ROOT / name).is_file()) == []


def test_every_promise_and_threat_names_a_test() -> None:
    rows = [row for row in ROWS if not row.startswith(("| Promise", "| Threat", "| Parser"))]
    assert len(rows) > 15
    assert [row for row in rows if "tests/" not in row] == []


def test_every_parser_that_is_fuzzed_has_a_row() -> None:
    named = set(re.findall(r"^\| ([a-z-]+) \|", PAGE, re.MULTILINE))
    others = {"file", "plain", "query", "key-map", "digest"}  # they read no format of others
    parts = {"docx-text", "odt-text", "epub-page"}  # the text in files of docx, odt and epub
    assert set(TARGETS) - others - parts == named


PRIVACY = (ROOT / "reader" / "manual" / "privacy.md").read_text(encoding="utf-8")
PROMISES = PRIVACY.partition("\n## Promises\n")[2].partition("\n## ")[0]


def test_every_promise_of_the_manual_names_tests_that_are_there() -> None:
    lines = [line for line in PROMISES.splitlines() if line.startswith("- ")]
    assert len(lines) >= 8
    assert [line for line in lines if "`tests/" not in line] == []
    named = set(re.findall(r"tests/[\w/]+\.py", PROMISES))
    held = {name: (ROOT / name).read_text("utf-8") for name in named if (ROOT / name).is_file()}
    assert sorted(named - held.keys()) == []
    assert [name for name, source in held.items() if "def test_" not in source] == []


def test_what_the_manual_promises_the_security_page_does() -> None:
    named = re.findall(r"tests/[\w/]+\.py", PROMISES)
    assert [name for name in named if name not in PAGE] == []
