"""The page of features names tests that are there: no “yes” stands without one."""

import re

from tests.conftest import ROOT

PAGE = (ROOT / ".github" / "FEATURES.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| Feature", "| Request"))
]


def test_every_test_that_is_named_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PAGE))
    assert len(named) > 30
    missing = [
        f"{path}::{name}"
        for path, name in sorted(named)
        if not (ROOT / path).is_file()
        or (name and f"def {name}(" not in (ROOT / path).read_text("utf-8"))
    ]
    assert missing == []


def test_every_yes_names_a_test_and_every_no_says_why() -> None:
    assert len(ROWS) > 60
    for feature, answer, test in ROWS:
        if answer.startswith("yes"):
            assert "`tests/" in test, feature
        else:
            assert re.match(r"(in part|no|offline)\b.{10}", answer), feature


def test_every_key_that_is_named_is_a_key_of_the_reader() -> None:
    from reader.tui.keys.table import COMMANDS

    known = {keys.split()[0] for command in COMMANDS for keys in command.keys("vim")}
    quoted = {code for _, answer, _ in ROWS for code in answer.split("`")[1::2]}
    named = {code for code in quoted if len(code) == 1}
    assert len(named) > 20
    assert named - known == set()
