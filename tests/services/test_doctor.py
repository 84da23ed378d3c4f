"""What `reader doctor` says of a library, sound or not, and what it says to do."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.document.options import DigestOptions
from reader.errors import GaveUpError
from reader.intake.sandbox.confinement import Confinement
from reader.library.state.backups import sound
from reader.library.state.change import Columns, Edit
from reader.services import doctor
from reader.services.collection import ArticleCollection
from reader.services.digests.analyse import analyse_all
from reader.services.doctor import Finding, check
from reader.services.highlights import highlight_quote
from reader.services.paths import index_file, state_file
from reader.settings import Settings, settings_file
from tests.platform import set_config_home


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    set_config_home(monkeypatch, tmp_path / "config")
    library = tmp_path / "library"
    library.mkdir()
    (library / "bridge.md").write_text("# Bridge\n\nHelen Ortiz closed it on Monday.\n")
    return Settings(library=library, state=tmp_path / "state", cache=tmp_path / "cache")


def found(settings: Settings) -> dict[str, Finding]:
    return {each.what: each for each in check(settings)}


def wrong(settings: Settings) -> dict[str, str]:
    return {what: each.message for what, each in found(settings).items() if each.verdict == "wrong"}


def test_all_is_well_with_a_library_that_was_used(settings: Settings) -> None:
    collection = ArticleCollection.of_library(settings)
    collection.user_state.set_read("bridge", read=True)
    analyse_all(collection, DigestOptions(), jobs=1)
    collection.close()
    said = found(settings)
    assert {each.verdict for each in said.values()} == {"ok"}
    assert said["state"].message.endswith("state.db (it knows 1 article)")
    assert said["library"].message.endswith("library (1 article, 0 unread)")
    assert said["actors and dates"].message == "found in all articles"
    assert said["digests"].message.endswith(" MB)")
    assert said["backups"].message.startswith("1, the latest is state-")


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        ('accent = "#ffb00"', "accent: “#ffb00” is not a colour"),
        ('acent = "#ffb000"', "acent: there is no such colour"),
        ('person-style = "loud"', "person-style: “loud” is not a style"),
        ('base = "dark"', "base: there is no theme “dark”"),
    ],
)
def test_a_fault_in_a_theme_is_named(settings: Settings, theme: str, message: str) -> None:
    folder = settings_file().parent / "themes"
    folder.mkdir(parents=True)
    (folder / "good.toml").write_text('accent = "gold"\nperson = "rgb(1, 2, 3)"\n')
    assert "settings" not in wrong(settings)
    (folder / "mine.toml").write_text(theme)
    assert f"mine.toml: {message}" in wrong(settings)["settings"]


def test_where_there_is_nothing_yet_nothing_is_wrong(settings: Settings, tmp_path: Path) -> None:
    nowhere = Settings(library=tmp_path / "none", state=tmp_path / "s", cache=tmp_path / "c")
    said = found(nowhere)
    assert not wrong(nowhere)
    assert said["library"].message.endswith("none does not exist yet: `reader add` creates it")
    assert said["index"].message == "none: there is no library yet"
    assert said["state"].message.endswith("(not created yet)")
    assert (said["backups"].message, said["digests"].message) == (
        "none yet: one is made every day",
        "none yet",
    )


def test_settings_that_cannot_be_understood_are_wrong(settings: Settings) -> None:
    assert found(settings)["settings"].message.endswith("(not there: the defaults are used)")
    path = settings_file()
    path.parent.mkdir(parents=True)
    path.write_text("measure = 66\n")
    assert found(settings)["settings"] == Finding("settings", "ok", str(path))
    path.write_text("measure = 'wide'\n")
    assert "measure" in wrong(settings)["settings"]
    path.write_text("[queries]\nnew = 'is:odd'\n")
    assert f"{path}:2: queries.new: “odd”" in wrong(settings)["settings"]


def marked(settings: Settings) -> Path:
    """Use the library for two days; return its state."""
    for _ in range(2):
        collection = ArticleCollection.of_library(settings)
        collection.user_state.set_read("bridge", read=True)
        collection.close()
    return state_file(settings)


def test_a_state_that_is_gone_while_a_copy_is_there_can_be_brought_back(
    settings: Settings,
) -> None:
    for path in marked(settings).parent.glob("state.db*"):
        path.unlink()
    assert wrong(settings)["state"].endswith(
        "is missing, but a backup exists: run `reader doctor --restore`"
    )


def _second_half(data: bytes) -> bytes:
    return data[: len(data) // 2] + b"\xff" * (len(data) - len(data) // 2)


def test_what_another_version_analysed_is_not_called_unanalysed(settings: Settings) -> None:
    (settings.library / "one.md").write_text("The council met on Tuesday in the old hall.")
    collection = ArticleCollection.of_library(settings)
    with collection.index.file.writing() as connection:
        connection.execute("UPDATE article SET analysed = 1")
    collection.close()
    cure = "run `reader doctor --index`"
    message = found(settings)["actors and dates"].message
    assert message == f"2 articles analysed by another version: {cure}"


@pytest.mark.parametrize("damage", [_second_half, lambda _: b"no database" * 500])
def test_a_damaged_state_is_wrong(settings: Settings, damage: Callable[[bytes], bytes]) -> None:
    path = marked(settings)
    path.write_bytes(damage(path.read_bytes()))
    assert "reader doctor --restore" in wrong(settings)["state"]


def test_a_damaged_index_is_wrong(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    marked(settings)
    path = index_file(settings, settings.library)
    real = sound
    monkeypatch.setattr(doctor, "sound", lambda each: each != path and real(each))
    assert wrong(settings) == {"index": f"{path} is damaged: delete it, and Reader rebuilds it"}


def test_what_cannot_be_written_is_wrong(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.cache.write_text("in the way")
    monkeypatch.setattr(os, "access", lambda *_: False)
    index = index_file(settings, settings.library)
    cure = "change its permissions"
    assert wrong(settings) == {
        "library": f"{settings.library} is not writable: {cure} to use `reader add`",
        "index": f"{index} is not writable, so all files are read at every start: {cure}",
    }


def test_what_waits_what_failed_and_what_lost_its_place_are_worth_a_word(
    settings: Settings,
) -> None:
    collection = ArticleCollection.of_library(settings)
    for name in ("one", "two"):
        path = settings.library / f"{name}.md"
        path.write_text(f"The council of {name} met on Tuesday in the old hall.")
        collection.scanner.rescan()
        highlight_quote(collection, collection.article(name), "met on Tuesday", note="")
    queued: Columns = {
        "title": "A",
        "tags": "[]",
        "read": 0,
        "starred": 0,
        "added_at": "2026-01-01",
    }
    collection.state.note([
        Edit("queue", ("https://a.example/",), {**queued, "tries": 1, "error": "404"}),
        Edit("queue", ("https://b.example/",), {**queued, "tries": 0, "error": None}),
        Edit("feed", ("https://c.example/",), {"title": "Tide", "error": "no answer"}),
    ])  # fmt: skip
    (settings.library / "one.md").write_text("Nothing of that is left here.")
    (settings.library / "two.md").write_bytes(b"\0")
    collection.close()
    said = {each.what: each.message for each in check(settings) if each.verdict != "ok"}
    assert said["queue"] == "2 links are queued, 1 failed so far: run `reader refresh`"
    assert said["feed"] == "Tide: no answer"
    assert said["highlights"] == (
        "2, 0 with a note; 2 are orphaned: `reader highlights` shows which"
    )
    assert said["actors and dates"].startswith("2 of 2 articles are not analysed")
    assert said["problem"].endswith("two.md: not a text file: it holds binary data")


@pytest.mark.parametrize("name", ["a#b", "50%25", "what?", "a b&c=d"])
def test_a_state_is_looked_at_whatever_its_folder_is_called(
    settings: Settings, tmp_path: Path, name: str
) -> None:
    """SQLite is asked by an address, in which some letters mean something."""
    elsewhere = Settings(
        library=settings.library, state=tmp_path / name / "s", cache=tmp_path / name / "c"
    )
    path = marked(elsewhere)
    assert sound(path)
    assert not wrong(elsewhere)


@pytest.mark.parametrize(
    ("confinement", "verdict", "said"),
    [
        (Confinement("limited", files=True), "ok", "limits on time, memory and writing"),
        (Confinement("watched", files=True), "note", "watches its memory itself"),
        (Confinement("watched", files=False), "note", "watches its memory itself; this platform"),
        (Confinement("unlimited", files=False), "note", "does not limit its memory; this platform"),
    ],
)
def test_what_the_platform_cannot_hold_the_sandbox_to_is_said(
    confinement: Confinement,
    verdict: str,
    said: str,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doctor, "confinement", lambda: confinement)
    finding = found(settings)["sandbox"]
    assert finding.verdict == verdict
    assert said in finding.message


def test_a_sandbox_that_does_not_start_is_wrong(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Confinement:
        raise GaveUpError("the sandbox: given up")

    monkeypatch.setattr(doctor, "confinement", fail)
    assert wrong(settings) == {"sandbox": "the sandbox: given up"}
