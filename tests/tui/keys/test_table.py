"""Every command does what the help says: one row each, and no command without a row."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from reader.services import external_programs
from reader.services.speech import voices
from reader.tui.keys.table import BY_ID, COMMANDS
from reader.tui.panes.registry import SIDE
from reader.tui.widgets.bars import StatusLine
from tests.platform import set_config_home
from tests.tui.driver import Driver

Probe = Callable[[Driver], Any]


class Case(NamedTuple):
    """What a command changes."""

    command: str
    before: tuple[str, ...]
    """The keys that are pressed first."""
    probe: Probe
    """What is looked at, before and after the command; it must change."""
    after: Any = None
    """What it must be then, if that is known."""


def cursor(d: Driver) -> int:
    return d.rows.cursor


def top(d: Driver) -> int:
    return d.top


def status(d: Driver) -> str:
    return d.status.split(" · ")[0]


def line(d: Driver) -> str:
    return d.app.screen.query_one(StatusLine).message


def zone(d: Driver) -> str:
    return d.zone


def over(d: Driver) -> str:
    return d.over


def place(d: Driver) -> Any:
    last = d.workspace.text.steps.last
    return None if last is None else (last.kind, last.current)


def marked(d: Driver) -> int:
    return len(d.highlights.model.highlights)


READ = ("enter", "g g")
STEP = ("enter", "g g", "a")

CASES = [
    Case("down", (), cursor, 1),
    Case("up", ("j",), cursor, 0),
    Case("page-down", READ, top),
    Case("page-up", ("enter", "space"), top, 0),
    Case("half-down", READ, top),
    Case("half-up", ("enter", "ctrl+d"), top, 0),
    Case("top", ("enter", "space"), top, 0),
    Case("end", (), cursor, 2),
    Case("open", (), zone, "article"),
    Case("leave", READ, zone, "list"),
    Case("next-pane", (), zone, "article"),
    Case("previous-pane", (), zone, "timeline"),
    Case("go-list", READ, zone, "list"),
    Case("go-article", (), zone, "article"),
    *(Case(f"go-{name}", (), zone, name) for name in SIDE),
    Case("hide-pane", ("g a",), lambda d: d.shown("#actors"), False),
    Case("show-panes", ("g a", "w h"), lambda d: d.shown("#actors"), True),
    Case("zoom", ("g d",), lambda d: d.shown("#article"), False),
    Case("zen", READ, lambda d: d.shown("#side"), False),
    Case("wider", (), lambda d: d.screen.library.region.width, 42),
    Case("narrower", (), lambda d: d.screen.library.region.width, 34),
    Case("filter", (), zone, "typing"),
    Case("similar", (), lambda d: d.screen.library.query_line.text, 'like:"bridge"'),
    Case("sort", (), over, "PickerScreen"),
    Case("sort-back", (), lambda d: d.listed()[0]),
    Case("group", (), lambda d: d.screen.library.look.order.group, "day"),
    Case("view", (), lambda d: d.rows.model.view, "skim"),
    Case("mark", (), lambda d: d.screen.library.marked.ids, {"bridge"}),
    Case("mark-all", (), lambda d: len(d.screen.library.marked.ids), 3),
    Case("next-unread", ("r",), cursor, 1),
    Case("saved-queries", (), over, "PickerScreen"),
    Case("save-query", ("/", "r i v e r", "enter"), over, "PromptScreen"),
    Case("add", (), over, "PromptScreen"),
    Case("refresh", (), status, "You follow no feeds yet. Press g f, then a, to follow one."),
    Case("export", (), over, "PromptScreen"),
    Case("suspend", (), status, "This terminal cannot suspend the reader."),
    Case("sources", (), over, "SourcesScreen"),
    Case("follow", ("g f",), over, "PromptScreen"),
    Case("unfollow", ("g f",), line, "Put the cursor on a feed to stop following it"),
    Case("move-source", ("g f",), line, "Put the cursor on a feed to move it to a folder"),
    Case(
        "refresh-sources",
        ("g f",),
        line,
        "You follow no feeds yet. Press g f, then a, to follow one.",
    ),
    *(
        Case(place, (), lambda d: d.screen.library.collection.user_state.tags("bridge"), (place,))
        for place in ("inbox", "later", "archive")
    ),
    Case("read", (), lambda d: d.screen.library.collection.user_state.is_read("bridge"), True),
    Case("star", (), lambda d: d.screen.library.collection.user_state.is_starred("bridge"), True),
    Case("tag", (), over, "PromptScreen"),
    Case("set-date", (), over, "PromptScreen"),
    Case("article-note", (), over, "NoteScreen"),
    Case("highlight-colour", READ, over, "PickerScreen"),
    Case("highlight-tags", READ, over, "PromptScreen"),
    Case("review", (), over, "ReviewScreen"),
    Case("remove", ("j",), lambda d: len(d.listed()), 2),
    Case("undo", ("r",), lambda d: d.screen.library.collection.user_state.is_read("bridge"), False),
    Case("next-article", READ, lambda d: d.title, "The river moved"),
    Case("previous-article", ("enter", "J"), lambda d: d.title, "Ardmore closes its bridge"),
    Case("find", READ, zone, "typing"),
    Case("find-pattern", READ, lambda d: d.workspace.text.bar.is_pattern, True),
    Case("next-place", STEP, place, ("actor", 1)),
    Case("previous-place", ("enter", "g g", "d", "d"), place, ("date", 0)),
    Case("summary", READ, place, ("summary", 0)),
    Case("summary-back", ("enter", "g g", "s", "s"), place, ("summary", 0)),
    Case("actor", READ, place, ("actor", 0)),
    # The one of the settings and the new one.
    Case("actor-follow", READ, lambda d: len(d.screen.library.collection.saved.all()), 2),
    Case("actor-back", ("enter", "g g", "a", "a"), place, ("actor", 0)),
    Case("date", READ, place, ("date", 0)),
    Case("date-back", ("enter", "g g", "d", "d"), place, ("date", 0)),
    Case("sentence", READ, lambda d: d.view.cursor.offset),
    Case("sentence-back", (*READ, "shift+down"), lambda d: d.view.cursor.offset),
    Case("paragraph", READ, place, ("paragraph", 0)),
    Case("paragraph-back", ("enter", "g g", "}", "}"), place, ("paragraph", 0)),
    Case("heading", READ, place, ("heading", 0)),
    Case("heading-back", READ, place, ("heading", 0)),
    Case("link", READ, place, ("link", 0)),
    Case("link-back", READ, place, ("link", 0)),
    Case("hints", READ, lambda d: d.workspace.text.hints.count, 1),
    Case(
        "picture", READ, status, "No picture on screen. Press l to go to the next link or picture."
    ),
    Case("back", ("enter", "G", "s"), top),
    Case("forward", ("enter", "G", "s", "backspace"), top),
    Case("select", READ, lambda d: d.workspace.text.passage.selected is not None, True),
    Case("highlight", READ, marked, 1),
    Case("note", READ, over, "NoteScreen"),
    Case("next-highlight", ("enter", "g g", "H"), place, ("highlight", 0)),
    Case("previous-highlight", ("enter", "g g", "H"), place, ("highlight", 0)),
    Case("remove-highlight", ("enter", "g g", "H", "g h"), marked, 0),
    Case("copy", READ, lambda d: d.copied()),
    Case("copy-address", READ, lambda d: d.copied(), "https://example.org/bridge"),
    Case("browser", READ, status, "Opening https://example.org/bridge"),
    Case("speak", READ, lambda d: len(d.notices()), 1),
    Case("hidden", READ, lambda d: d.view.hidden_shown, True),
    Case("measure-wider", READ, lambda d: d.view.measure, 76),
    Case("measure-narrower", READ, lambda d: d.view.measure, 68),
    Case("longer", READ, lambda d: len(d.summary.model.sentences), 4),
    Case("shorter", READ, lambda d: len(d.summary.model.sentences), 2),
    Case("method", READ, lambda d: d.workspace.loader.options.summary.method, "lsa"),
    Case("method-back", READ, lambda d: d.workspace.loader.options.summary.method, "random"),
    Case("explain", READ, lambda d: len(d.summary.model.reasons), 3),
    Case("actor-page", READ, over, "ActorScreen"),
    Case("actor-same", READ, over, "PromptScreen"),
    Case("actor-not-same", READ, over, "PromptScreen"),
    Case("actor-filter", READ, lambda d: len(d.listed())),
    Case("brief", (), over, "BriefScreen"),
    Case("brief-today", (), over, "BriefScreen"),
    Case("brief-back", ("g n", "escape"), over, "BriefScreen"),
    Case("theme", (), over, "PickerScreen"),
    Case("palette", (), over, "PickerScreen"),
    Case("help", (), over, "HelpScreen"),
    Case("settings", (), lambda d: any("settings.toml" in each for each in d.notices()), True),
    Case("redraw", (), lambda d: d.app.redrawn),
    Case("tour", (), over, "TourScreen"),
    Case("manual", (), lambda d: d.screen.library.collection.name, "Manual"),
    Case("samples", (), lambda d: len(d.listed()), 12),
    Case("quit", (), lambda d: d.app.return_code, 0),
    *(
        Case(f"sentence-{number}", ("enter", *["+"] * 6), place, ("summary", number - 1))
        for number in range(1, 10)
    ),
]


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """No browser is opened, and settings are made in a folder of the test."""
    monkeypatch.setattr(external_programs, "open_in_browser", lambda _: None)
    monkeypatch.setattr(voices, "VOICES", ())
    set_config_home(monkeypatch, tmp_path / "config")


def test_every_command_has_a_row() -> None:
    assert sorted(case.command for case in CASES) == sorted(BY_ID)


LASTING = frozenset(
    "highlight next-highlight previous-highlight remove-highlight"
    " hide-pane show-panes zoom zen wider narrower sort-back group view mark mark-all next-unread"
    " inbox later archive read star remove undo hidden measure-wider measure-narrower"
    " longer shorter"
    " method method-back explain actor-follow actor-filter settings manual samples quit".split()
) | {f"sentence-{number}" for number in range(1, 10)}
"""Commands whose effect stays: each needs a reader of its own. The others share a few."""
SHARES = 6


async def check(driver: Driver, case: Case) -> None:
    """Press the keys of a command and look at what it changed."""
    await driver.press(*case.before)
    before = case.probe(driver)
    before = set(before) if isinstance(before, set) else before
    keys = driver.app.keymap.keys_of(case.command)
    await driver.press(" ".join(keys[0]))
    after = case.probe(driver)
    assert after != before, case
    if case.after is not None:
        assert after == case.after, case


@pytest.mark.parametrize("share", range(SHARES))
async def test_commands_that_leave_nothing_behind(driver: Driver, share: int) -> None:
    for case in [case for case in CASES if case.command not in LASTING][share::SHARES]:
        await check(driver, case)
        driver.app.copy_to_clipboard("")
        await driver.press(*["escape"] * 4, "g l", "g g")
        assert driver.zone == "list", case


@pytest.mark.parametrize("name", sorted(LASTING))
async def test_a_command_that_lasts(driver: Driver, name: str) -> None:
    await check(driver, next(case for case in CASES if case.command == name))


@pytest.mark.parametrize("command", COMMANDS, ids=[command.id for command in COMMANDS])
def test_a_command_has_keys_in_both_presets(command: Any) -> None:
    assert command.keys("vim")
    assert command.keys("plain")
