"""Which panes are shown, and what is remembered of them."""

from pathlib import Path

import pytest

from reader.tui.panes.arrangement import (
    MOST,
    Facts,
    PaneLayout,
    arrange,
    breadth_of,
    panes_shown,
)
from reader.tui.panes.registry import SIDE
from reader.tui.ui_state import ScreenMemory, usual_layout

USUAL = PaneLayout(38, 46)
SHOWN = ("summary", "actors", "timeline")

ROWS = [
    (Facts(160), ["list", "article", *SHOWN]),
    (Facts(160, browsing=False), ["list", "article", *SHOWN]),
    (Facts(100), ["list", "article"]),
    (Facts(100, browsing=False), ["article", *SHOWN]),
    (Facts(80), ["list"]),
    (Facts(80, browsing=False), ["article", *SIDE]),
    (Facts(160, zen=True), ["article"]),
    (Facts(160, zoomed="timeline"), ["timeline"]),
    (Facts(160, zoomed="list"), ["list"]),
    (Facts(160, view="skim"), ["list"]),
    (Facts(160, view="columns"), ["list", "article"]),
    (Facts(160, browsing=False, view="skim"), ["list", "article", *SHOWN]),
]


@pytest.mark.parametrize(("facts", "panes"), ROWS)
def test_what_is_shown_follows_from_few_facts(facts: Facts, panes: list[str]) -> None:
    assert list(panes_shown(arrange(facts, USUAL))) == panes


def test_a_hidden_pane_is_not_shown_until_it_is_wanted() -> None:
    hidden = USUAL.without("actors").without("list")
    assert "actors" not in panes_shown(arrange(Facts(160, browsing=False), hidden))
    assert "list" not in panes_shown(arrange(Facts(160, browsing=False), hidden))
    assert "actors" in panes_shown(arrange(Facts(160), hidden.showing("actors")))


@pytest.mark.parametrize(
    ("pane", "columns", "left", "side"),
    [("list", 4, 42, 46), ("actors", 4, 38, 50), ("article", 4, 38, 42), ("list", 999, MOST, 46)],
)
def test_a_pane_is_made_wider(pane: str, columns: int, left: int, side: int) -> None:
    assert USUAL.resized(pane, columns)[:2] == (left, side)


def test_the_layout_is_remembered_for_each_breadth(tmp_path: Path) -> None:
    memory = ScreenMemory(tmp_path)
    memory.keep_layout("wide", PaneLayout(50, 60, ("actors",)))
    memory.keep("theme", "nord")
    memory.save()
    again = ScreenMemory(tmp_path)
    assert again.layout("wide") == PaneLayout(50, 60, ("actors",))
    assert again.layout("medium") == usual_layout("medium")
    assert again.text("theme") == "nord"


@pytest.mark.parametrize(
    "text",
    ["", "no json", "[]", '{"wide": 3}', '{"wide": {"left": "x", "hidden": ["nothing", 3]}}',
     '{"theme": 5, "measure": true}', "\x00"],
)  # fmt: skip
def test_a_memory_that_means_nothing_is_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "screen.json").write_text(text, encoding="utf-8")
    memory = ScreenMemory(tmp_path)
    assert memory.layout("wide")[:2] == usual_layout("wide")[:2]
    assert memory.text("theme") is None
    assert memory.number("measure") is None


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    memory = ScreenMemory(tmp_path / "file" / "below")
    memory.keep("theme", "nord")
    memory.save()
    assert memory.text("theme") == "nord"


def test_breadths() -> None:
    assert [breadth_of(width) for width in (40, 90, 130, 400)] == [
        "narrow", "medium", "wide", "wide",
    ]  # fmt: skip
    assert set(SIDE) >= set(SHOWN)
