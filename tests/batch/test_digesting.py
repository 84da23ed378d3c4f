"""A batch of articles: rows in and rows out, the same as one article at a time."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from reader import digest
from reader.batch import SCHEMA_VERSION, digest_batch
from reader.batch.inputs import rows_of
from reader.document.options import DigestOptions, SummaryOptions
from reader.errors import SourceNotFoundError

TEXT = "Helen Ortiz, mayor of Oslo, spoke on Tuesday. The bridge stays shut, she said."
DAY = date(2021, 5, 18)


def test_a_row_has_the_findings_of_its_article() -> None:
    options = DigestOptions(summary=SummaryOptions(length="1"))
    given = {"id": "a", "text": TEXT, "title": "Bridge", "published": DAY, "source": "paper"}
    (row,) = digest_batch([given], options)
    alone = digest(TEXT, title="Bridge", published=DAY, length="1")
    assert (row["id"], row["source"], row["title"], row["error"]) == ("a", "paper", "Bridge", None)
    assert row["published"] == DAY
    assert [each["text"] for each in row["summary"]] == [s.text for s in alone.summary.sentences]
    assert [each["name"] for each in row["actors"]] == [actor.name for actor in alone.actors]
    assert [each["value"] for each in row["dates"]] == ["2021-05-18"]
    for each in (*row["mentions"], *row["dates"], *row["summary"]):
        assert row["text"][each["start"] : each["end"]] == each["text"]


DAYS: list[object] = [
    DAY,
    datetime(2021, 5, 18, 9, 30, tzinfo=UTC),
    "2021-05-18",
    "2021-05-18T09:30:00Z",
]


@pytest.mark.parametrize("given", DAYS, ids=str)
def test_a_day_may_be_given_in_each_usual_way(given: object) -> None:
    (row,) = digest_batch([{"text": TEXT, "published": given}])
    assert (row["published"], row["published_by"]) == (DAY, "given")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"id": "x"}, "the row has no text: give it a column “text” or “path”"),
        ({"text": TEXT, "published": "soon"}, "Invalid isoformat string: 'soon'"),
        ({"text": TEXT, "language": "xx"}, "language “xx” is not an ISO 639-1 code"),
        ({"path": "nowhere.md"}, "nowhere.md: "),
    ],
)
def test_what_cannot_be_digested_is_a_row_that_says_why(given: dict[str, Any], why: str) -> None:
    bad, good = digest_batch([given, {"text": TEXT}])
    assert bad["error"].startswith(why)
    assert bad["id"] == given.get("id", "")
    assert bad.keys() == good.keys()
    assert (bad["language"], bad["actors"], bad["dates"]) == (None, [], [])
    assert good["error"] is None


def test_an_arrow_table_comes_back_as_one() -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    texts = [TEXT, None, "An odd one.", ""]
    rows = digest_batch([{"text": text} for text in texts])
    for table in (pa.table({"text": texts}), pa.RecordBatch.from_pydict({"text": texts})):
        found = digest_batch(table)
        assert found.num_rows == len(texts)
        assert [row["error"] for row in found.to_pylist()] == [row["error"] for row in rows]
        assert found.to_pylist()[0]["actors"] == rows[0]["actors"]
        assert found.schema.metadata[b"reader_schema"] == str(SCHEMA_VERSION).encode()


def test_a_lone_half_of_a_character_is_written_as_a_question_mark() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from reader.batch.schema import table_of

    table = table_of(digest_batch([{"text": "A half \ud83d of a character."}]))
    assert table.to_pylist()[0]["text"] == "A half ? of a character."


def test_the_sources_of_a_job_are_rows_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.py"):
        (tmp_path / name).write_text(TEXT)
    lines = tmp_path / "rows.jsonl"
    lines.write_text('{"text": "One."}\n\nnonsense\n{"text": "Two.", "source": "s", "x": 1}\n')
    files = [str(tmp_path / name) for name in ("a.txt", "b.md")]
    assert [row["path"] for row in rows_of([str(tmp_path)])] == files
    assert [row["path"] for row in rows_of([f"{tmp_path}/*.txt", files[1]])] == files
    found = list(rows_of([str(lines)]))
    assert [(row["text"], row["source"]) for row in found] == [
        ("One.", f"{lines}:1"),
        (None, f"{lines}:3"),
        ("Two.", "s"),
    ]
    with pytest.raises(SourceNotFoundError, match="there is no such file or folder"):
        list(rows_of([str(tmp_path / "gone.md")]))


def test_a_parquet_file_is_read_a_row_an_article(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    from pyarrow import parquet

    path = tmp_path / "in.parquet"
    parquet.write_table(pa.table({"text": ["One.", "Two."], "id": ["1", "2"], "x": [0, 0]}), path)
    assert list(rows_of([str(path)])) == [{"id": "1", "text": "One."}, {"id": "2", "text": "Two."}]
