"""`reader actors`: over a library and a query, and corrected by the user."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def felt(library: Path) -> None:
    """Two articles about one man under two names."""
    for name, text in (
        ("felt", "Mark Felt met Angela Merkel in Berlin. Felt said so."),
        ("throat", "Thomas Weller met Angela Merkel in Paris. Weller said so."),
    ):
        (library / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n{text}\n")


def names(run: Run, *words: str) -> list[str]:
    lines = run("actors", *words).stdout.decode().splitlines()
    return [line.split("  ")[0] for line in lines]


def test_two_names_become_one_row_until_that_is_undone(here: Run, felt: None) -> None:
    query = ("--search", "Merkel")
    assert {"Mark Felt", "Thomas Weller"} <= set(names(here, *query))
    done = here("actors", "--same", "Mark Felt", "Thomas Weller")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"are one actor (undo with `reader undo`)" in done.stderr
    assert len({"Mark Felt", "Thomas Weller"} & set(names(here, *query))) == 1
    here("undo")
    assert {"Mark Felt", "Thomas Weller"} <= set(names(here, *query))


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["--same", "Ann Lee", "ann lee"], 2, "give two different names"),
        (["--search", "zeppelin"], 0, "no article matches the query"),
        (["bridge", "--search", "river"], 2, "remove it, or name no SOURCE"),
    ],
)
def test_what_cannot_be_done_says_why(
    here: Run, library: Path, words: list[str], code: int, message: str
) -> None:
    done = here("actors", *words)
    assert done.returncode == code
    assert message in done.stderr.decode()
