"""A text that raises, takes too long or ends its process is named, and the run goes on after it."""

import gzip
import json
import multiprocessing
import os
from pathlib import Path

import pytest

from tests.quality import every_text
from tests.quality.every_text import NamedText, problems, read_texts


def break_on(text: str) -> None:
    if "raise" in text:
        raise KeyError("annum")
    if "memory" in text:
        raise MemoryError
    if "die" in text:
        os._exit(3)


@pytest.mark.skipif(
    multiprocessing.get_start_method() != "fork", reason="the workers must know what was patched"
)
def test_each_failure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_text, "digest", break_on)
    words = ("sound", "raise", "die", "memory", "sound")
    told = list(problems([NamedText(f"text {n}", word) for n, word in enumerate(words)]))
    assert [line.split(":")[0] for line in told] == ["text 1", "text 2", "text 3"]
    assert "KeyError: 'annum'" in told[0]
    assert "died" in told[1]
    assert "bytes" in told[2]


def test_rows_and_tagged_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_text, "DATA", tmp_path)
    rows = tmp_path / "rows.jsonl.gz"
    rows.write_bytes(gzip.compress(json.dumps({"text": "One.", "references": ["Two."]}).encode()))
    tagged = tmp_path / "tagged.tsv"
    tagged.write_text("Three\tO\n.\tO\n\nFour\tO\n\n\n", encoding="utf-8")
    assert [text for path in (rows, tagged) for _, text in read_texts(path)] == [
        "One.",
        "Two.",
        "Three . Four",
    ]
