"""`reader brief` on files and on the library, in every format."""

import json
import subprocess
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from reader.cli.day_option import read_day
from reader.services.briefs import stored
from tests.cli.conftest import Run
from tests.services.briefs.articles import ALL, FERRY, write_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    write_library(folder)
    return folder


def value_of(done: "subprocess.CompletedProcess[bytes]") -> dict[str, Any]:
    assert done.returncode == 0, done.stderr
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def test_json_has_stories_and_a_timeline(here: Run, folder: Path) -> None:
    done = here("brief", folder, "-f", "json", "--dates", "2", "--sentences", "1", "-l", "40w")
    value = value_of(done)
    assert [story["count"] for story in value["stories"]] == [3, 2, 1]
    assert set(value["stories"][0]) >= {"title", "articles", "summary", "actors", "timeline"}
    for story in value["stories"]:
        assert len(story["timeline"]) <= 2
        for sentence in story["summary"]:
            assert {"text", "source", "start", "end"} <= set(sentence)
    assert len(value["timeline"]) == 2
    for day in value["timeline"]:
        assert len(day["date"]) == 10
        assert [type(sentence) for sentence in day["sentences"]] == [str]


def test_every_format_says_the_same(here: Run, folder: Path) -> None:
    said = "Two tugs pulled the ferry Havbris from the rocks outside Skarholm on Sunday."
    for name in ("text", "markdown", "html", "json", "jsonl"):
        done = here("brief", folder, "-f", name, "-l", "9", "--together")
        assert said in " ".join(done.stdout.decode().split()), name


def test_a_mail_has_the_brief_as_text_and_as_html(here: Run, folder: Path) -> None:
    first, second = (here("brief", folder, "-f", "eml").stdout for _ in range(2))
    assert first == second
    mail = message_from_bytes(first, policy=default)
    assert (mail["Subject"], mail["To"], mail["X-Unsent"]) == ("Brief", "", "1")
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_a_query_and_days_choose_articles_of_the_library(here: Run, folder: Path) -> None:
    found = value_of(here("brief", "--search", "ferry", "-f", "json"))
    assert found["articles"] == 3
    assert found["title"] == "Brief on ferry"
    found = value_of(here("brief", "--since", "2024-11-08", "-f", "json"))
    assert found["articles"] == 2


def test_the_story_that_answers_the_query_is_before_a_larger_one(here: Run, folder: Path) -> None:
    made = value_of(here("brief", "--search", "choir or fog", "-f", "json"))
    assert [story["count"] for story in made["stories"]] == [1, 2]
    assert made["partial"] is False


def test_an_answer_of_articles_with_some_of_the_words_says_so(here: Run, folder: Path) -> None:
    made = value_of(here("brief", "--search", "eels tugs", "-f", "json"))
    assert (made["articles"], made["partial"]) == (2, True)
    said = here("brief", "--search", "eels tugs").stdout.decode()
    assert "2 articles with some of the words" in said


def test_the_library_knows_what_is_new_and_which_queries_a_story_answers(
    here: Run, folder: Path
) -> None:
    here("search", "--save", "tugs", "tugs")
    first = value_of(here("brief", "-f", "json"))
    assert first["last"] is None
    assert first["stories"][0]["answers"] == ["tugs"]
    title, day, text = FERRY[0]
    head = f"---\ntitle: {title} again\npublished: {day}\n---\n"
    (folder / "new.md").write_text(head + text.replace("214", "220") + "\n", encoding="utf-8")
    second = value_of(here("brief", "-f", "json"))
    assert second["last"] is not None
    assert second["new"] == 1
    assert [story["new"] for story in second["stories"]] == [1, 0, 0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "soon"), "write it as 2021-05-18, today, yesterday, or as 7d"),
        (("--since", "2024-02-02", "--until", "2024-01-01"), "swap them"),
        (("articles", "--search", "x"), "remove --search"),
        (("--length", "much"), "is not a valid length"),
    ],
)
def test_what_means_nothing_is_refused(here: Run, arguments: tuple[str, ...], said: str) -> None:
    done = here("brief", *arguments)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.decode().split())


def test_an_empty_library_is_named_for_what_it_is(here: Run, tmp_path: Path) -> None:
    done = here("brief", "--library", tmp_path / "new")
    assert b"is empty: add articles with `reader add`" in done.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "html", "eml"])
def test_a_brief_of_no_article_is_a_note_and_no_page(here: Run, folder: Path, form: str) -> None:
    done = here("brief", "--since", "2030-01-01", "-f", form)
    assert b"no article for this brief" in done.stderr
    assert done.stdout == b""


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_a_script_reads_a_brief_of_no_article(here: Run, folder: Path, form: str) -> None:
    made = value_of(here("brief", "--since", "2030-01-01", "-f", form))
    assert (made["title"], made["stories"]) == ("Brief from 1 January 2030", [])


@pytest.mark.parametrize("content", ["", "  \n\n"])
def test_a_file_without_text_is_nothing_to_brief_on(here: Run, folder: Path, content: str) -> None:
    (folder / "empty.txt").write_text(content)
    done = here("brief", folder / "empty.txt")
    assert done.returncode == 0
    assert b"nothing to brief on" in done.stderr
    assert done.stdout == b""
    both = value_of(here("brief", folder / "empty.txt", folder / "0.md", "-f", "json"))
    assert [each["count"] for each in both["stories"]] == [1]
    # An empty article of the library is no story either.
    assert value_of(here("brief", "-f", "json"))["articles"] == len(ALL)


OLD = "Published: 3 May 2025\n\nThe choir of Marlhead sang in Tampere on Saturday. Many came.\n"


def test_a_brief_of_today_leaves_out_what_its_own_text_dates(here: Run, folder: Path) -> None:
    (folder / "old.txt").write_text(OLD)
    (folder / "undated.txt").write_text("The mill of Kells burnt down. Nobody was hurt in it.\n")

    def briefed() -> list[str]:
        made = value_of(here("brief", "--since", "1d", "-f", "json"))
        return [each["articles"][0]["id"] for each in made["stories"]]

    # Before its text was ever looked at, and when the index knows what is in it.
    assert briefed() == ["undated"]
    assert briefed() == ["undated"]
    assert (
        value_of(here("brief", "--since", "2025-05-03", "--until", "2025-05-03", "-f", "json"))[
            "articles"
        ]
        == 1
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-05-18", "2021-05-18"),
        ("today", "2024-03-01"),
        ("yesterday", "2024-02-29"),
        ("1d", "2024-02-29"),
        ("2w", "2024-02-16"),
        ("9999y", "0001-01-01"),
        ("1x", None),
        ("", None),
    ],
)
def test_days_of_the_command_line(value: str, expected: str | None) -> None:
    from datetime import date

    day = read_day(value, date(2024, 3, 1))
    assert (day.isoformat() if day else None) == expected


def test_a_timeline_of_a_story_is_chosen(here: Run, folder: Path) -> None:
    done = here("timeline", folder, "--story", "--length", "2", "-f", "json")
    days = json.loads(done.stdout)
    assert days[1]["date"] == "2024-11-07"
    assert "ran onto rocks" in days[1]["sentences"][0]
    shown = here("timeline", folder, "--story", "--length", "2").stdout.decode()
    assert shown.startswith(f"{days[0]['date']}    {days[0]['sentences'][0]}")
    calendar = here("timeline", folder, "--story", "--length", "2", "-f", "ics").stdout
    assert calendar.count(b"BEGIN:VEVENT") == 2
    assert here("timeline", folder, "--story", "--length", "20%").returncode == 2
    assert here("timeline", folder, "--sentences", "2").returncode == 2


def test_a_library_that_was_never_grouped_has_the_same_stories(
    here: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = value_of(here("brief", "-f", "json"))
    monkeypatch.setattr(stored, "_UNPLACED", -1)
    now = value_of(here("brief", "-f", "json"))
    assert [story["title"] for story in now["stories"]] == [
        story["title"] for story in kept["stories"]
    ]


def test_a_query_that_no_article_has_whole_takes_those_with_some_words(
    here: Run, folder: Path
) -> None:
    found = value_of(here("brief", "--search", "choir of zeppelins", "-f", "json"))
    assert [story["title"] for story in found["stories"]] == ["Choir of Marlhead wins a prize"]


def test_an_article_that_cannot_be_read_is_left_out(here: Run, folder: Path) -> None:
    here("list")
    (folder / "5.md").write_bytes(b"\xff\xfe\x00\x00broken")
    done = here("brief", "-f", "json")
    assert json.loads(done.stdout)["stories"][0]["count"] == 3
