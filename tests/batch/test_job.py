"""Jobs over many articles: each article once in the result or named, whatever ends in between."""

import json
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader.batch import job, result
from reader.document.options import DigestOptions, FactsOptions
from reader.errors import ReaderError, StoreError
from tests.services.digests.planted import REASONS, plant

parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")

OPTIONS = DigestOptions(facts=FactsOptions(language="en"))
ENDED = "the process that analysed it ended in the middle: leave it out, and please report this"


def written(folder: Path, *names: str) -> str:
    path = folder / "in.jsonl"
    rows = ({"id": name, "source": name, "text": f"{name} of Oslo spoke."} for name in names)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(path)


def told(folder: Path) -> tuple[list[str], dict[str, str]]:
    """The ids in the result, and the errors by id."""
    errors = parquet.read_table(folder / "errors").to_pylist()
    ids = [row["id"] for row in parquet.read_table(folder / "articles").to_pylist()]
    return ids, {row["id"]: row["error"] for row in errors}


def test_each_article_is_in_the_result_or_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", plant(tmp_path / "site"))
    source = written(tmp_path, "One", "DIES", "Two", "RAISES", "Three")
    seen: list[tuple[int, int]] = []
    done = job.run(
        [source], tmp_path / "out", OPTIONS, jobs=2, rows=2, progress=lambda *n: seen.append(n)
    )
    assert (done.articles, done.failed, done.kept) == (5, 2, 0)
    assert seen == [(2, 5), (4, 5), (5, 5)]
    ids, errors = told(tmp_path / "out")
    assert ids == ["One", "Two", "Three"]
    assert errors == {"DIES": f"DIES: {ENDED}", "RAISES": REASONS["RAISES"]}
    assert result.is_result(tmp_path / "out")
    assert [row["id"] for row in result.rows_in(tmp_path / "out")] == ids


def test_a_job_that_is_run_again_does_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = written(tmp_path, *"ABCDE"), tmp_path / "out"
    real = result.Result._write

    def full_disk(self: result.Result, path: Path, table: Any) -> None:
        if "000001" in path.name:
            raise StoreError(f"{path}: cannot be written")
        real(self, path, table)

    with monkeypatch.context() as patched:
        patched.setattr(result.Result, "_write", full_disk)
        with pytest.raises(StoreError, match="part-000001"):
            job.run([source], out, OPTIONS, jobs=1, rows=2)
    assert [path.name for path in (out / "articles").iterdir()] == ["part-000000.parquet"]
    done = job.run([source], out, OPTIONS, jobs=1, rows=2)
    assert (done.articles, done.kept) == (3, 2)
    assert [row["id"] for row in result.rows_in(out)] == list("ABCDE")
    with pytest.raises(StoreError, match="other sources, options"):
        job.run([source], out, DigestOptions(), jobs=1, rows=2)


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    source = written(tmp_path, "A")
    with pytest.raises(StoreError, match="not a result"):
        job.run([source], tmp_path, OPTIONS)


@pytest.fixture
def scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A cluster of two processes on this machine, with several articles in each at a time."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed")
    dask = pytest.importorskip("dask")
    monkeypatch.setenv("PYTHONPATH", plant(tmp_path / "site"))
    with warnings.catch_warnings(), dask.config.set({"distributed.scheduler.allowed-failures": 1}):
        warnings.simplefilter("ignore")
        cluster = distributed.LocalCluster(
            n_workers=2, threads_per_worker=4, dashboard_address=None, silence_logs=60
        )
        yield cluster
        cluster.close()


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_loses_no_article_when_workers_end(
    scheduler: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.batch import cluster

    monkeypatch.setattr(cluster, "_TASK_SIZE", 5)
    names = [f"Person {number}" for number in range(8)]
    source = written(tmp_path, *names[:3], "DIES", *names[3:])
    out = tmp_path / "out"
    done = job.run(
        [source], out, OPTIONS, cluster=scheduler.scheduler_address, rows=9, progress=None
    )
    assert (done.articles, done.failed) == (9, 1)
    ids, errors = told(out)
    assert sorted(ids) == names
    assert errors == {
        "DIES": "the workers that analysed it ended in the middle: please report this"
    }


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_does_not_answer_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="Dask is not installed")
    from reader.batch import cluster

    monkeypatch.setattr(cluster, "_SECONDS", 0.2)
    with pytest.raises(ReaderError, match="no Dask scheduler answers there"):
        job.run([written(tmp_path, "A")], tmp_path / "out", OPTIONS, cluster="tcp://127.0.0.1:9")


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_goes_away_is_named_and_the_job_continues(
    scheduler: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concurrent.futures import CancelledError

    from reader.batch import cluster

    def gone(*_: Any) -> list[Any]:
        raise CancelledError

    source, out = written(tmp_path, *"ABC"), tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(cluster, "_digested", gone)
        with pytest.raises(
            ReaderError, match="went away: start it, and run the same command again"
        ):
            job.run([source], out, OPTIONS, cluster=scheduler.scheduler_address)
    done = job.run([source], out, OPTIONS, cluster=scheduler.scheduler_address)
    assert (done.articles, done.failed) == (3, 0)
