"""Digests of many sources: the same, in the same order, whatever makes them."""

from collections.abc import Generator
from pathlib import Path

import pytest

from reader import pipeline
from reader.document.article import Metadata
from reader.document.options import DigestOptions, FactsOptions
from reader.intake.formats.parsed_article import ParsedArticle, plain_text
from reader.services.digests import batch as gather_module
from reader.services.digests import processes
from reader.services.digests.batch import DigestedArticle, gather_digests, gather_facts
from reader.services.sources import Failure, Source
from reader.summary import summarize
from tests.services.digests.planted import REASONS, articles, plant

OPTIONS = DigestOptions(facts=FactsOptions(language="en"))


@pytest.fixture
def sources(tmp_path: Path) -> list[Source | Failure]:
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(f"# {name}\n\nHelen Ortiz of {name.title()} spoke.\n")
    (tmp_path / "bad.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 40)
    parsed = ParsedArticle("kells", Metadata(title="Kells"), plain_text("The gates of Kells shut."))
    files = [Source(name, tmp_path / f"{name}.md") for name in ("one", "bad", "two")]
    return [*files, Failure("nowhere: there is no such file"), Source("kells", None, parsed=parsed)]


def told(results: list[DigestedArticle | Failure]) -> list[object]:
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
    monkeypatch.setattr(processes, "_AHEAD", ahead)
    alone = told(list(gather_digests(sources, OPTIONS, cache=None, jobs=1)))
    assert [type(each) for each in alone] == [tuple, str, tuple, str, tuple]
    assert "bad.md: not a text file" in str(alone[1])
    cache = tmp_path / "digests.db"
    assert told(list(gather_digests(sources, OPTIONS, cache=cache, jobs=2))) == alone
    assert cache.exists()


def test_who_stops_listening_stops_the_work(sources: list[Source | Failure]) -> None:
    found = gather_digests(sources, OPTIONS, cache=None, jobs=2)
    assert isinstance(found, Generator)
    assert told([next(found)])[0] == told(list(gather_digests(sources[:1], OPTIONS, cache=None)))[0]
    found.close()
    assert list(found) == []


def test_a_text_that_is_too_much_costs_its_own_source_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", plant(tmp_path / "site"))
    names = ("One", "HANGS", "DIES", "Two", "RAISES", "DIES too", "EATS", "Three")
    paths = articles(tmp_path / "texts", *names)
    found = list(
        gather_facts([Source(path.name, path) for path in paths], OPTIONS, cache=None, jobs=2)
    )
    ended = "the process that analysed it ended in the middle: leave it out, and please report this"
    assert [each.message if isinstance(each, Failure) else each.source.label for each in found] == [
        "one.md",
        f"hangs.md: {REASONS['HANGS']}",
        f"dies.md: {ended}",
        "two.md",
        f"raises.md: {REASONS['RAISES']}",
        f"dies too.md: {ended}",
        f"eats.md: {REASONS['EATS']}",
        "three.md",
    ]


def test_a_worker_opens_one_cache_for_all_its_articles(
    sources: list[Source | Failure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gather_module, "_stores", {})
    cache = tmp_path / "digests.db"
    step = gather_module._digested
    one, two = (
        gather_module._work(step, each, OPTIONS, cache) for each in (sources[0], sources[2])
    )
    assert isinstance(one, DigestedArticle)
    assert isinstance(two, DigestedArticle)
    assert list(gather_module._stores) == [cache]
    kept = gather_module._stores[cache]
    monkeypatch.setattr(pipeline, "find_facts", None)
    monkeypatch.setattr(summarize, "summarize", None)
    assert gather_module._work(step, sources[0], OPTIONS, cache) == one
    kept.close()


def test_facts_alone_are_those_of_the_digests(sources: list[Source | Failure]) -> None:
    facts = list(gather_facts(sources, OPTIONS, cache=None, jobs=1))
    digests = list(gather_digests(sources, OPTIONS, cache=None, jobs=1))
    for one, other in zip(facts, digests, strict=True):
        if isinstance(one, Failure) or isinstance(other, Failure):
            assert one == other
        else:
            assert (one.source, one.article, one.facts) == (
                other.source,
                other.article,
                other.facts,
            )
