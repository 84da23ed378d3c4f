"""What saved queries have that is new, and a file of names and queries against the library."""

import csv
import io
import json
from pathlib import Path

import pytest

from reader.services.search.watch_list import read_watch_list
from tests.cli.conftest import Run

FERRY = "---\ntitle: A ferry for Kells\npublished: 2025-11-05\n---\n\nThe ferry takes lorries.\n"


def test_the_first_look_shows_everything_and_the_next_what_came_since(
    here: Run, library: Path
) -> None:
    assert here("new").returncode == 0
    assert b"there are no saved queries" in here("new").stderr
    here("search", "--save", "roads", "lorries")
    first = here("new")
    assert first.stdout.decode().startswith("@roads · 1 new of 1\n● 2025-11-03")
    assert b"had carried lorries" in first.stdout
    again = here("new")
    assert (again.stdout, b"nothing new" in again.stderr) == (b"", True)
    (library / "ferry.md").write_text(FERRY, encoding="utf-8")
    assert here("new", "--count", "--peek").stdout == b"1\n"
    (found,) = json.loads(here("new", "--format", "json").stdout)
    assert (found["name"], found["query"]) == ("@roads", "lorries")
    assert [(each["id"], each["match"]) for each in found["articles"]] == [
        ("ferry", "The ferry takes lorries.")
    ]
    assert here("new", "--count").stdout == b"0\n"


def test_one_query_can_be_looked_at_and_must_be_there(here: Run, library: Path) -> None:
    here("search", "--save", "roads", "lorries")
    here("search", "--save", "rivers", "river")
    assert here("new", "rivers", "-f", "markdown").stdout.decode().startswith("## @rivers · 1 new")
    assert b"@roads" in here("new").stdout
    (library / "ferry.md").write_text(FERRY, encoding="utf-8")
    wrong = here("new", "roads", "@nothing")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert "there is no saved query “nothing”" in wrong.stderr.decode()
    # It was not shown, so it is still new; a script finds the query under the name it has.
    rows = here("new", "Roads", "-f", "csv").stdout.decode().splitlines()
    assert [row.split(",")[:2] for row in rows[1:]] == [["@roads", "ferry"]]


def test_each_line_of_a_watch_list_is_a_name_or_a_query(
    here: Run, library: Path, tmp_path: Path
) -> None:
    names = tmp_path / "names.txt"
    names.write_text("# who\nHelen Ortiz\n\nlorries or mill\ntitle:nowhere\nis:blue\nZelda Fitz\n")
    done = here("search", "--from", names)
    assert done.stdout.decode().startswith("Helen Ortiz · 2\n")
    assert "lorries or mill · 2" in done.stdout.decode()
    assert "Zelda" not in done.stdout.decode()
    assert b"line 6: " in done.stderr
    assert b"2 of 4 lines found 4 articles" in done.stderr
    rows = list(
        csv.reader(io.StringIO(here("search", "--from", names, "-f", "csv").stdout.decode()))
    )
    assert rows[0] == ["query", "id", "title", "published", "source", "sentence"]
    assert {(row[0], row[1]) for row in rows[1:]} == {
        ("Helen Ortiz", "bridge"), ("Helen Ortiz", "river"),
        ("lorries or mill", "bridge"), ("lorries or mill", "river"),
    }  # fmt: skip
    assert all(row[5] for row in rows[1:])
    data = names.read_bytes()
    found = json.loads(here("search", "--from", "-", "-f", "json", input=data).stdout)
    assert [len(each["articles"]) for each in found] == [2, 2, 0, 0]


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("Helen Ortiz", '"Helen Ortiz" or actor:"Helen Ortiz"'),
        ("3M", '"3M" or actor:"3M"'),
        ("東京", '"東京" or actor:"東京"'),
        ("ferry strike", "ferry strike"),
        ("Ortiz or Ruiz", "Ortiz or Ruiz"),
        ("Ortiz -council", "Ortiz -council"),
        ("Jean-Luc Roux", '"Jean-Luc Roux" or actor:"Jean-Luc Roux"'),
        ("actor:Ortiz", "actor:Ortiz"),
        ('"Old Bridge"', '"Old Bridge"'),
        ("@roads", "@roads"),
        ("Ortiz: bridge", "Ortiz: bridge"),
    ],
)
def test_a_line_is_a_name_or_a_query(tmp_path: Path, line: str, query: str) -> None:
    path = tmp_path / "list.txt"
    path.write_text(f"\ufeff{line}\n", encoding="utf-8")
    assert [each.query for each in read_watch_list(str(path))] == [query]


def test_a_list_that_cannot_be_read_is_an_error(here: Run, library: Path, tmp_path: Path) -> None:
    done = here("search", "--from", tmp_path / "none.txt")
    assert done.returncode == 1
    assert b"none.txt: cannot be read: " in done.stderr
    (tmp_path / "bytes.txt").write_bytes(b"\xff\xfe\xff")
    assert b"not a text file in UTF-8" in here("search", "--from", tmp_path / "bytes.txt").stderr
    assert here("search", "bridge", "-f", "csv").returncode == 2


def test_a_list_with_nothing_in_it_and_a_line_that_cannot_be_run_are_told(
    here: Run, library: Path, tmp_path: Path
) -> None:
    empty, broken = tmp_path / "empty.txt", tmp_path / "broken.txt"
    empty.write_text("# nobody yet\n")
    broken.write_text("Helen Ortiz\n@none\n")
    done = here("search", "--from", empty)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"nothing to search for" in done.stderr
    done = here("search", "--from", broken)
    assert done.returncode == 1
    assert b"line 2: " in done.stderr
    assert done.stdout.startswith(b"Helen Ortiz")


def test_a_query_that_cannot_be_run_keeps_no_other_from_being_looked_at(
    here: Run, library: Path
) -> None:
    here("search", "--save", "roads", "lorries")
    here("search", "--save", "both", "@roads river")
    here("search", "--save", "rivers", "river")
    here("search", "--forget", "roads")
    done = here("new")
    assert done.returncode == 1
    assert "@both: there is no saved query “roads”" in done.stderr.decode()
    assert b"@rivers" in done.stdout


def test_what_a_rule_hides_is_not_new_and_in_no_brief(here: Run, library: Path) -> None:
    here("search", "--save", "rivers", "river")
    here("search", "--save", "hidden", "is:muted")
    here("search", "--save", "permuted", "river or permuted")
    here("tag", "river", "--add", "muted")
    done = here("new")
    assert b"The river moved" in done.stdout.partition(b"@hidden")[2].partition(b"@permuted")[0]
    assert b"The river moved" not in done.stdout.partition(b"@permuted")[2]
    assert b"1 more hidden by a rule" in here("search", "river or permuted").stderr
    assert b"hidden by a rule" not in here("search", "@hidden").stderr
    assert b"The river moved" not in here("brief").stdout
    assert b"1 more hidden by a rule" in here("search", "river").stderr
    assert b"hidden by a rule" not in here("search", "is:muted").stderr
    assert b"The river moved" in here("brief", "--search", "is:muted").stdout
