"""`reader digest`: many articles into Parquet, and back into a library."""

from pathlib import Path

import pytest

from tests.cli.conftest import BRIDGE, RIVER, Run

parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    (made / "bridge.md").write_text(BRIDGE)
    (made / "river.md").write_text(RIVER)
    (made / "bad.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 40)
    return made


def test_articles_go_into_files_and_into_a_library(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("digest", folder, "--out", out, "--jobs", "1", "--length", "1")
    assert done.returncode == 1
    assert done.stdout == b""
    told = done.stderr.decode()
    assert f"{out}: 2 digested" in told
    assert f"1 could not be digested: {out / 'errors'} says why" in told
    rows = parquet.read_table(out / "articles").to_pylist()
    assert [row["title"] for row in rows] == ["Ardmore closes its bridge", "The river moved"]
    assert [len(row["summary"]) for row in rows] == [1, 1]
    imported = run("import", out)
    assert imported.returncode == 0
    assert f"{out}: done: 2 articles" in imported.stderr.decode()


def test_processes_here_and_a_cluster_exclude_each_other(run: Run, folder: Path) -> None:
    done = run("digest", folder, "--out", folder / "x", "--jobs", "2", "--cluster", "tcp://x:1")
    assert done.returncode == 2
    assert b"use one of them" in done.stderr
