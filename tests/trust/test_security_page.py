"""The page of promises names tests that are there, so that no promise stands without one."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / ".github" / "SECURITY.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and "---" not in line]


def test_every_test_that_is_named_is_there() -> None:
    named = set(re.findall(r"tests/[\w/]+\.py", PAGE))
    assert named
    assert sorted(name for name in named if not (ROOT / name).is_file()) == []


def test_every_promise_and_threat_names_a_test() -> None:
    rows = [row for row in ROWS if not row.startswith(("| Promise", "| Threat"))]
    assert len(rows) > 15
    assert [row for row in rows if "tests/" not in row] == []
