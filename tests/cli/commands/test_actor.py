"""`reader actor` in every format, and the graph of `reader actors`."""

import csv
import json
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import Run
from tests.services.briefs.articles import write_library

_NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    write_library(folder)
    return folder


def test_an_actor_has_articles_roles_company_days_and_sentences(here: Run, folder: Path) -> None:
    value = json.loads(here("actor", "jorun vik", folder, "-f", "json").stdout)
    assert value["name"] == "Jorun Vik"
    assert [each["published"] for each in value["articles"]] == [
        "2024-11-07", "2024-11-08", "2024-11-11",
    ]  # fmt: skip
    assert value["roles"] == [
        {"role": "Captain", "since": "2024-11-07", "until": "2024-11-11", "articles": 3}
    ]
    others = {each["name"]: each for each in value["with"]}
    assert others["Skarholm"]["articles"] == 3
    assert others["Skarholm"]["sentences"] == 1
    assert all("Vik" in each["text"] for each in value["sentences"])
    for each in value["timeline"]:
        assert all("Vik" in sentence for sentence in each["sentences"])


def test_an_actor_of_the_library_is_found_between_days(here: Run, folder: Path) -> None:
    arguments = ("actor", "Jorun Vik", "-f", "json")
    whole = json.loads(here(*arguments).stdout)
    later = json.loads(here(*arguments, "--since", "2024-11-08").stdout)
    earlier = json.loads(here(*arguments, "--until", "2024-11-07").stdout)
    assert [len(each["articles"]) for each in (whole, later, earlier)] == [3, 2, 1]


def test_text_and_markdown_have_the_same_sections(here: Run, folder: Path) -> None:
    shown = here("actor", "Jorun Vik", folder).stdout.decode()
    written = here("actor", "Jorun Vik", folder, "-f", "markdown").stdout.decode()
    assert shown.startswith("Jorun Vik\nperson · 3 articles · named 3 times")
    for heading in ("Articles", "Roles", "Named with", "Sentences"):
        assert f"\n{heading}\n" in shown
        assert f"\n## {heading}\n" in written
    assert "Captain · 2024-11-07 – 2024-11-11 · 3 articles" in shown


def test_a_name_that_no_article_has_is_an_error(here: Run, folder: Path) -> None:
    done = here("actor", "Nobody Atall", folder)
    assert done.returncode == 1
    assert "no article names “Nobody Atall”" in done.stderr.decode()


@pytest.mark.parametrize("name", ["vik", "VIK", "Jorún"])
def test_a_part_of_the_name_is_enough(here: Run, folder: Path, name: str) -> None:
    assert here("actor", name, folder).stdout.startswith(b"Jorun Vik\n")
    assert here("actor", name).stdout.startswith(b"Jorun Vik\n")


def test_the_others_that_a_name_fits_are_told(here: Run, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    for name in ("Nora", "Tom"):
        text = f"Mayor {name} Wessler opened the bridge in Ardmore. {name} Wessler spoke there."
        (folder / f"{name}.txt").write_text(text)
    done = here("actor", "wessler", folder)
    assert done.returncode == 0
    assert done.stdout.startswith((b"Nora Wessler\n", b"Tom Wessler\n"))
    assert "“wessler” fits “" in done.stderr.decode()


def test_an_actor_of_the_same_surname_alone_may_be_joined(here: Run, tmp_path: Path) -> None:
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / "full.txt").write_text("Marek Ostrowski was born in Kraków in 1951. He left in 1985.")
    (folder / "short.txt").write_text("Ostrowski and Chen showed it in 1998. We thank Ostrowski.")
    said = here("actor", "Ostrowski", folder).stderr.decode()
    assert "another “Ostrowski” may be Marek Ostrowski or not" in said
    assert "`reader actors --same 'Marek Ostrowski' 'Ostrowski'`" in said


def test_who_is_named_with_whom_as_csv(here: Run, folder: Path) -> None:
    done = here("actors", folder, "--graph", "csv")
    rows = list(csv.DictReader(StringIO(done.stdout.decode())))
    pairs = {frozenset((row["actor"], row["with"])): row for row in rows}
    vik = pairs[frozenset(("Jorun Vik", "Skarholm"))]
    assert (vik["sentences"], vik["articles"]) == ("1", "1")
    assert len(vik["evidence"].split()) == 1
    assert here("actors", folder, "--graph", "csv", "-f", "json").returncode == 2


def test_who_is_named_with_whom_as_graphml(here: Run, folder: Path) -> None:
    graph = ET.fromstring(here("actors", folder, "--graph", "graphml").stdout)
    nodes = {node.get("id") for node in graph.iter(f"{_NAMESPACE}node")}
    edges = list(graph.iter(f"{_NAMESPACE}edge"))
    assert edges
    for edge in edges:
        assert {edge.get("source"), edge.get("target")} <= nodes
