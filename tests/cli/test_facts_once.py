"""What one command found in an article every other one uses, and the reader too."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import reader.pipeline
import reader.summary.summarize
from reader.services.collection import ArticleCollection
from reader.services.digests import process
from reader.settings import load_settings
from tests.cli.conftest import Run
from tests.tui.conftest import WorkHere, make_reader
from tests.tui.driver import driven

FACTS = ("analyse", "read_dates", "find_actors")
STEPS = (*FACTS, "summarize")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each step of the pipeline was taken."""
    counted: Counter[str] = Counter()

    def counting(name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def taken(*arguments: Any, **options: Any) -> Any:
            counted[name] += 1
            return step(*arguments, **options)

        return taken

    for module, names in ((reader.pipeline, FACTS), (reader.summary.summarize, ("summarize",))):
        for name in names:
            monkeypatch.setattr(module, name, counting(name, getattr(module, name)))
    return counted


async def test_one_article_has_its_facts_found_once(
    here: Run, library: Path, calls: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "ChildPool", WorkHere)
    (library / "bridge.md").unlink()
    summaries = 0
    for words, more in (
        (("doctor", "--index"), 0),
        (("summarize", "river"), 1),
        (("summarize", library / "river.md"), 0),
        (("show", "river"), 0),
        (("actors", "river", "-l", "5"), 0),
        (("actors", "river", "-l", "5", "-f", "json"), 1),
        (("timeline", "river", "-m", "lsa"), 0),
        (("timeline", "river", "-m", "lsa", "-f", "json"), 1),
        (("summarize", "river", "--explain", "-l", "1"), 1),
        (("summarize", "--together"), 0),
        (("search", "actor:ortiz"), 0),
    ):
        assert here(*words).returncode == 0, words
        summaries += more
        assert [calls[name] for name in STEPS] == [1, 1, 1, summaries], words
    settings = load_settings()
    app = make_reader(ArticleCollection.of_library(settings), settings)
    async with driven(app, (160, 48)) as driver:
        assert driver.digest.actors
        assert [calls[name] for name in STEPS] == [1, 1, 1, summaries]
        await driver.press("enter", "e")
        for key in ("plus", "m", "minus"):
            await driver.press(key)
        assert [calls[name] for name in FACTS] == [1, 1, 1]
        assert calls["summarize"] > summaries
