"""The day of publication that nobody stated: found, used, and said to be found."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

STORY = "The council closed the bridge on Tuesday. It had been old for years.\n"
FOUND = [
    ("bridge.txt", f"The bridge\n\nPublished 12 May 2025\n\n{STORY}", "byline", "as the text says"),
    ("bridge.txt", f"ARDMORE, May 12, 2025 (AP) — {STORY}", "dateline", "by its dateline"),
    ("2025-05-12-bridge.txt", STORY, "file name", "by the file's name"),
]


@pytest.mark.parametrize(("name", "text", "by", "said"), FOUND)
def test_a_day_that_was_found_is_used_and_said_to_be_found(
    run: Run, tmp_path: Path, name: str, text: str, by: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    value = json.loads(run("timeline", path, "--format", "json").stdout)
    assert (value["published"], value["published_by"]) == ("2025-05-12", by)
    values = {each["text"]: each["value"] for each in value["dates"]}
    assert values["Tuesday"] == "2025-05-06"
    assert f"12 May 2025 ({said})" in run("show", path).stdout.decode()


def test_a_day_that_the_user_states_is_kept(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2025-05-12-bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    done = run("timeline", path, "--format", "json", "--published", "2021-05-18")
    value = json.loads(done.stdout)
    assert (value["published"], value["published_by"]) == ("2021-05-18", "given")
    assert value["dates"][0]["value"] == "2021-05-18"


def test_without_any_day_relative_dates_stay_open(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bridge.txt"
    path.write_text(STORY, encoding="utf-8")
    value = json.loads(run("timeline", path, "--format", "json").stdout)
    assert (value["published"], value["published_by"]) == (None, "unknown")
    assert value["dates"][0]["value"] is None
