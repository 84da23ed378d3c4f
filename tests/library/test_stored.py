"""An article that was written is read back as it was, whatever is in it."""

import errno
import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.errors import StoreError
from reader.intake.draft import Draft
from reader.intake.source import read_draft
from reader.library import stored
from reader.library.stored import TEMPORARY, sweep, sync_folder, write_article
from reader.text.article import Metadata

NOW = datetime(2024, 4, 3, 12, tzinfo=UTC)
LINE = st.text(max_size=30).map(lambda text: " ".join(text.split()))
BODY = st.text(alphabet="ab \n#*_->`[]()é漢\\", max_size=60)


def written(folder: Path, draft: Draft) -> Draft:
    path = write_article(folder, draft, identity="2024-04-03-x", added=NOW)
    try:
        return read_draft(path)
    finally:
        path.unlink()


@given(title=LINE, author=LINE, tags=st.lists(LINE, max_size=3), body=BODY, markdown=st.booleans())
@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None
)
def test_what_was_written_is_read_back(
    tmp_path: Path, title: str, author: str, tags: list[str], body: str, markdown: bool
) -> None:
    clean = [tag for tag in tags if tag]
    about = Metadata(
        title=title or "T",
        author=author,
        published=date(2024, 4, 3),
        source="https://example.org/a?b=1",
        language="en",
        tags=tuple(clean),
        found=frozenset({"author"}),
    )
    draft = Draft("", about, body, markdown)
    back = written(tmp_path, draft)
    assert not back.notes
    shown = ("published", "source", "language", "found")
    assert [getattr(back.metadata, name) for name in shown] == [
        getattr(about, name) for name in shown
    ]
    assert back.id == "2024-04-03-x"
    assert back.article().document.text.split() == draft.article().document.text.split()
    if (title or "T").isprintable():
        assert back.metadata.title.split() == (title or "T").split()


@pytest.mark.parametrize(
    ("body", "markdown", "ending"),
    [
        ("# A heading\n\nText.", True, ".md"),
        ("Just a text.\n\nAnd another.", False, ".md"),
        ("A *star* and a_b_c and 1. one", False, ".txt"),
        ("# no heading, a number sign", False, ".txt"),
    ],
)
def test_a_plain_text_with_marks_stays_plain(
    tmp_path: Path, body: str, markdown: bool, ending: str
) -> None:
    draft = Draft("", Metadata(title="T"), body, markdown)
    assert write_article(tmp_path, draft, identity="x", added=NOW).suffix == ending


def test_no_file_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "2024-04-03-t.md").write_text("mine")
    draft = Draft("", Metadata(title="T"), "Text.", markdown=True)
    paths = [write_article(tmp_path, draft, identity="x", added=NOW) for _ in range(2)]
    assert [path.name for path in paths] == ["2024-04-03-t-2.md", "2024-04-03-t-3.md"]
    assert (tmp_path / "2024-04-03-t.md").read_text() == "mine"


def test_what_a_killed_program_left_is_swept_up_and_nothing_else(tmp_path: Path) -> None:
    dead = tmp_path / f"{TEMPORARY}abc-999999999"
    nobody = [tmp_path / f"{TEMPORARY}abc-{pid}" for pid in ("", "0", "x1")]
    alive = tmp_path / f"{TEMPORARY}abc-{os.getpid()}"
    mine = tmp_path / ".mine"
    for path in (dead, *nobody, alive, mine):
        path.write_text("x")
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([alive, mine])


def draft(title: str = "T") -> Draft:
    return Draft("", Metadata(title=title), "Some text.\n", markdown=True)


def test_where_a_file_system_has_no_links_no_file_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(source: object, target: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", link)
    paths = [write_article(tmp_path, draft(), identity=f"x-{n}", added=NOW) for n in range(3)]
    assert [path.name for path in paths] == [
        "2024-04-03-t.md",
        "2024-04-03-t-2.md",
        "2024-04-03-t-3.md",
    ]
    assert len(list(tmp_path.iterdir())) == 3


def test_when_every_name_is_taken_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "_TRIES", 2)
    write_article(tmp_path, draft(), identity="x", added=NOW)
    with pytest.raises(StoreError, match="files have this name: move some away"):
        write_article(tmp_path, draft(), identity="y", added=NOW)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_very_long_plain_text_is_written_as_plain_text(tmp_path: Path) -> None:
    from reader.intake.markdown import MARKDOWN_CAP

    long = Draft("", Metadata(title="Long"), "word " * (MARKDOWN_CAP // 5 + 1), markdown=False)
    assert write_article(tmp_path, long, identity="x", added=NOW).suffix == ".txt"


def test_a_file_that_another_user_is_writing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(pid: int, signal: int) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    theirs = tmp_path / f"{TEMPORARY}abc-12345"
    theirs.write_text("half")
    monkeypatch.setattr(os, "kill", kill)
    sweep(tmp_path)
    assert theirs.exists()


def test_a_folder_that_cannot_be_synced_is_no_error(tmp_path: Path) -> None:
    sync_folder(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
