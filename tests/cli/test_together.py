"""`reader summarize --together`: one summary over several articles, in all four formats."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_each_sentence_has_its_source_in_order_of_time(run: Run, library: Path) -> None:
    done = run("summarize", library, "--together", "--length", "4", "--format", "json")
    value = json.loads(done.stdout)
    assert {each["id"] for each in value["articles"]} == {"bridge", "river"}
    sentences = value["summary"]["sentences"]
    assert len(sentences) == 4
    assert {each["id"] for each in sentences} == {"bridge", "river"}
    days = [each["when"] for each in sentences]
    assert days == sorted(days)
    (line,) = run(
        "summarize", library, "--together", "--length", "4", "--format", "jsonl"
    ).stdout.splitlines()
    assert json.loads(line) == value


def test_a_sentence_happened_on_the_date_nearest_to_publication(run: Run, tmp_path: Path) -> None:
    stories = {
        "ruling": ("2014-05-20", "The court struck down the state's 1996 law on ferries today."),
        "vote": ("2010-08-03", "The town of Ardmore voted today to keep its bridge."),
        "trial": ("2010-08-09", "The engineer stood trial after the vote of last Tuesday."),
    }
    for name, (day, text) in stories.items():
        head = f"---\ntitle: {name}\npublished: {day}\n---\n"
        (tmp_path / f"{name}.md").write_text(head + text, encoding="utf-8")
    files = [tmp_path / f"{name}.md" for name in stories]
    done = run("summarize", *files, "--together", "--length", "3", "--format", "json")
    sentences = json.loads(done.stdout)["summary"]["sentences"]
    told = [(each["title"], each["when"]) for each in sentences]
    assert told == [("vote", "2010-08-03"), ("trial", "2010-08-03"), ("ruling", "2014-05-20")]


@pytest.mark.parametrize(
    ("kind", "signed"),
    [
        ("text", "    The river moved · 20 October 2025"),
        ("markdown", "   *The river moved · 20 October 2025*"),
    ],
)
def test_text_and_markdown_sign_each_sentence(
    run: Run, library: Path, kind: str, signed: str
) -> None:
    done = run("summarize", library, "--together", "--length", "3", "--format", kind)
    lines = done.stdout.decode().splitlines()
    assert len(lines) == 6
    assert signed in lines[1::2]


def test_what_cannot_go_together_is_wrong_usage(run: Run, library: Path) -> None:
    for words in (["--explain"], ["--method", "kl"]):
        done = run("summarize", library, "--together", *words)
        assert done.returncode == 2
        assert b": remove --" in done.stderr
