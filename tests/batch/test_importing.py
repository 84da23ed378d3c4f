"""The result of a job in a library: the same articles, and nothing is computed again."""

from pathlib import Path

import pytest

from reader import pipeline
from reader.batch import job
from reader.batch.importing import import_result
from reader.document.options import DigestOptions, SummaryOptions
from reader.services.collection import ArticleCollection
from reader.settings import Settings
from reader.summary import summarize
from tests.services.digests.planted import articles

pytest.importorskip("pyarrow", reason="pyarrow is not installed")

LINES = (
    '{"text": "Helen Ortiz of Oslo spoke.\\n\\n# No heading * here", "title": "One"}\n'
    '{"text": "Kells shut its gates on Tuesday.", "title": "Two", "published": "2021-05-18"}\n'
)


@pytest.fixture
def library(tmp_path: Path) -> ArticleCollection:
    folder = tmp_path / "library"
    folder.mkdir()
    return ArticleCollection.of_library(
        Settings(library=folder, state=tmp_path / "state", cache=tmp_path / "cache")
    )


def test_what_was_found_is_there_at_once(
    library: ArticleCollection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "rows.jsonl").write_text(LINES)
    articles(tmp_path / "texts", "Three")
    sources = [str(tmp_path / "rows.jsonl"), str(tmp_path / "texts")]
    job.run(sources, tmp_path / "out", DigestOptions(), jobs=1)
    added = import_result(library, tmp_path / "out", DigestOptions())
    assert (len(added.ids), added.known, added.problems) == (3, [], [])
    monkeypatch.setattr(pipeline, "find_facts", None)
    monkeypatch.setattr(summarize, "summarize", None)
    digests = [library.digests.digest(library.article(each), DigestOptions()) for each in added.ids]
    assert [actor.name for actor in digests[0].actors] == ["Helen Ortiz", "Oslo"]
    assert [date.value for date in digests[1].dates] == ["2021-05-18"]
    assert all(digest.summary.sentences for digest in digests)
    found = {entry.metadata.title for entry in library.search("actor:ortiz")}
    assert found == {"One", "Three"}
    again = import_result(library, tmp_path / "out", DigestOptions())
    assert (again.ids, len(again.known)) == ([], 3)
    library.close()


def test_what_was_made_in_another_way_is_made_anew(
    library: ArticleCollection, tmp_path: Path
) -> None:
    (tmp_path / "rows.jsonl").write_text(LINES)
    short = DigestOptions(summary=SummaryOptions(length="1"))
    job.run([str(tmp_path / "rows.jsonl")], tmp_path / "out", short, jobs=1)
    added = import_result(library, tmp_path / "out", DigestOptions())
    digest = library.digests.digest(library.article(added.ids[0]), DigestOptions())
    assert digest.facts.options.title == "One"
    library.close()
