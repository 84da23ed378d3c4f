"""Digests of many sources: the same, in the same order, whatever makes them."""

from collections.abc import Generator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from reader.services.digests.wish import Wish

from reader.document.article import Metadata
from reader.intake.formats.draft import Draft
from reader.services.digests import batch as gather_module
from reader.services.digests.batch import Digested, gather
from reader.services.sources import Failure, Source

WISH = Wish(language="en")


@pytest.fixture
def sources(tmp_path: Path) -> list[Source | Failure]:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nHelen Ortiz of {name.title()} spoke.\n")
    (tmp_path / "bad.md").write_bytes(b"\0")
    draft = Draft("kells", Metadata(title="Kells"), "The gates of Kells shut.", markdown=False)
    files = [Source(name, tmp_path / f"{name}.md") for name in ("one", "bad", "two")]
    return [*files, Failure("nowhere: there is no such file"), Source("kells", None, draft=draft)]


def told(results: list[Digested | Failure]) -> list[object]:
    return [
        each.message if isinstance(each, Failure) else (each.source.label, each.digest)
        for each in results
    ]


@pytest.mark.parametrize("ahead", [0, 4])
def test_several_processes_tell_what_one_tells(
    sources: list[Source | Failure],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ahead: int,
) -> None:
    monkeypatch.setattr(gather_module, "_AHEAD", ahead)
    alone = told(list(gather(sources, WISH, cache=None, jobs=1)))
    assert [type(each) for each in alone] == [tuple, str, tuple, str, tuple]
    assert "bad.md: not a text file" in str(alone[1])
    cache = tmp_path / "digests.db"
    assert told(list(gather(sources, WISH, cache=cache, jobs=2))) == alone
    assert cache.exists()


def test_who_stops_listening_stops_the_work(sources: list[Source | Failure]) -> None:
    found = gather(sources, WISH, cache=None, jobs=2)
    assert isinstance(found, Generator)
    assert told([next(found)])[0] == told(list(gather(sources[:1], WISH, cache=None)))[0]
    found.close()
    assert list(found) == []


def test_a_process_that_ends_at_work_costs_its_own_source_alone() -> None:
    future: Future[Digested | Failure] = Future()
    future.set_exception(BrokenProcessPool("it was killed"))
    for source, label in ((Source("a.md", Path("a.md")), "a.md"), (Failure("gone"), "")):
        result = gather_module._result(source, future, WISH, None)
        assert result == Failure(
            f"{label}: the process that read it ended: try it alone, with --jobs 1"
        )


def test_a_worker_opens_one_cache_for_all_its_articles(
    sources: list[Source | Failure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather_module, "_caches", {})
    cache = tmp_path / "digests.db"
    one, two = (gather_module._work(each, WISH, cache) for each in (sources[0], sources[2]))
    assert isinstance(one, Digested)
    assert isinstance(two, Digested)
    assert list(gather_module._caches) == [cache]
    kept = gather_module._caches[cache]
    assert kept.get(one.article.document, WISH.options(one.article)) == one.digest
    kept.close()
