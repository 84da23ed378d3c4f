"""An article that was written is read back as it was, whatever is in it."""

import errno
import os
import signal
import stat
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reader.document.article import Metadata
from reader.errors import StoreError
from reader.intake.formats.parsed_article import (
    ParsedArticle,
    SourceText,
    markdown_text,
    plain_text,
)
from reader.intake.formats.source import read_parsed
from reader.library.files import stored
from reader.library.files.stored import (
    TEMPORARY,
    file_text,
    new_id,
    sweep,
    sync_folder,
    write_article,
)
from tests.platform import has_permissions, opens_folders

NOW = datetime(2024, 4, 3, 12, tzinfo=UTC)
LINE = st.text(max_size=30).map(lambda text: " ".join(text.split()))
BODY = st.text(alphabet="ab \n#*_->`[]()é漢\\", max_size=60)


def written(folder: Path, parsed: ParsedArticle) -> ParsedArticle:
    path = write_article(folder, parsed, identity="2024-04-03-x", added=NOW)
    try:
        return read_parsed(path)
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
    parsed = ParsedArticle("", about, SourceText(body, markdown))
    back = written(tmp_path, parsed)
    assert back.notes == (() if body.strip() else ("The file is empty.",))
    shown = ("published", "source", "language", "found")
    assert [getattr(back.metadata, name) for name in shown] == [
        getattr(about, name) for name in shown
    ]
    assert back.id == "2024-04-03-x"
    assert back.article().document.text.split() == parsed.article().document.text.split()
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
    parsed = ParsedArticle("", Metadata(title="T"), SourceText(body, markdown))
    assert write_article(tmp_path, parsed, identity="x", added=NOW).suffix == ending


def test_no_file_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text("mine")
    parsed = ParsedArticle("", Metadata(title="T"), markdown_text("Text."))
    paths = [write_article(tmp_path, parsed, identity="x", added=NOW) for _ in range(2)]
    assert [path.name for path in paths] == ["t-2.md", "t-3.md"]
    assert (tmp_path / "t.md").read_text() == "mine"


def test_what_a_killed_program_left_is_swept_up_and_nothing_else(tmp_path: Path) -> None:
    dead = tmp_path / f"{TEMPORARY}abc-999999999"
    nobody = [tmp_path / f"{TEMPORARY}abc-{pid}" for pid in ("", "0", "x1")]
    alive = tmp_path / f"{TEMPORARY}abc-{os.getpid()}"
    mine = tmp_path / ".mine"
    for path in (dead, *nobody, alive, mine):
        path.write_text("x")
    os.utime(dead, (0, 0))  # where a program cannot be asked for by its number, age tells
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([alive, mine])


def test_where_signal_0_is_ctrl_c_the_age_of_a_file_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(pid: int, signal: int) -> None:
        raise AssertionError("this would have sent Ctrl+C")

    monkeypatch.setattr(signal, "CTRL_C_EVENT", 0, raising=False)
    monkeypatch.setattr(os, "kill", kill)
    fresh, old = (tmp_path / f"{TEMPORARY}{name}-12345" for name in ("new", "old"))
    for path in (fresh, old):
        path.write_text("half")
    os.utime(old, (0, 0))
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == [fresh]


def parsed(title: str = "T") -> ParsedArticle:
    return ParsedArticle("", Metadata(title=title), markdown_text("Some text.\n"))


def test_where_a_file_system_has_no_links_no_file_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(source: object, target: object) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", link)
    paths = [write_article(tmp_path, parsed(), identity=f"x-{n}", added=NOW) for n in range(3)]
    assert [path.name for path in paths] == [
        "t.md",
        "t-2.md",
        "t-3.md",
    ]
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize("title", ["Con", "NUL?", "com1", "LPT9..."])
def test_no_file_has_a_name_that_windows_keeps_for_a_device(tmp_path: Path, title: str) -> None:
    path = write_article(tmp_path, parsed(title), identity="x", added=NOW)
    assert path.name == f"{title.strip('?.').lower()}-2.md"


def test_when_every_name_is_taken_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "_TRIES", 2)
    write_article(tmp_path, parsed(), identity="x", added=NOW)
    with pytest.raises(StoreError, match="files have this name: move or rename some"):
        write_article(tmp_path, parsed(), identity="y", added=NOW)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_very_long_plain_text_is_written_as_plain_text(tmp_path: Path) -> None:
    from reader.document.from_markdown import MARKDOWN_CAP

    long = ParsedArticle("", Metadata(title="Long"), plain_text("word " * (MARKDOWN_CAP // 5 + 1)))
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


@pytest.mark.parametrize(
    "text",
    [
        'He said "no" \\ and left',
        "colon: hash # dash - [x] {y} & * ! | > % @ `",
        "tab\tbell\x07 escape\x1b null\x00",
        "\x7f\x80\x85\x9f\xa0\xad\xff",
        "\u0100\u2028\u2029\ufeff\uffff",
        "\U0001f469\u200d\U0001f467 \U000e0041\U0010ffff",
        "é漢",
        "true",
    ],
)
def test_a_field_is_read_back_as_it_was_whatever_is_in_it(text: str) -> None:
    written = file_text(
        ParsedArticle("", Metadata(title=text, tags=(text,)), markdown_text("")), identity="x"
    )
    head = yaml.safe_load(written.split("---\n")[1])
    assert (head["title"], head["tags"]) == (text, [text])


def test_half_a_character_is_written_as_its_number() -> None:
    written = file_text(
        ParsedArticle("", Metadata(title="\ud83d!"), markdown_text("")), identity="x"
    )
    assert 'title: "\\ud83d!"' in written
    assert (written.encode("utf-8")) is not None


def test_a_file_says_what_is_known_and_nothing_else() -> None:
    about = Metadata(
        title="T", author="A", published=date(2024, 4, 3), source="https://e.org/a",
        canonical="https://e.org/b", site="S", language="en", tags=("x", "y"),
        found=frozenset({"site", "author"}),
    )  # fmt: skip
    whole = file_text(
        ParsedArticle("", about, markdown_text("\n\nText.\n\n")),
        identity="id-1",
        more={"kind": "note", "none": ""},
    )
    assert whole == (
        '---\ntitle: "T"\nauthor: "A"\npublished: 2024-04-03\nsource: "https://e.org/a"\n'
        'canonical: "https://e.org/b"\nsite: "S"\nlanguage: en\nid: id-1\nkind: "note"\n'
        'tags: ["x", "y"]\nfound: [author, site]\n---\n\nText.\n'
    )
    bare = file_text(ParsedArticle("", Metadata(title="T"), markdown_text("Text.")), identity="x")
    assert bare == '---\ntitle: "T"\nid: x\n---\n\nText.\n'


def test_a_file_has_the_day_of_publication_if_there_is_one_and_a_short_name(tmp_path: Path) -> None:
    dated = ParsedArticle(
        "", Metadata(title="Old", published=date(2020, 1, 2)), markdown_text("Text.")
    )
    assert write_article(tmp_path, dated, identity="x", added=NOW).name == "2020-01-02-old.md"
    long = parsed("word " * 11 + "cut here and more")
    assert write_article(tmp_path, long, identity="y", added=NOW).name == (
        "word-" * 11 + "cut-h.md"
    )
    at_a_dash = parsed("word " * 12 + "more")
    assert write_article(tmp_path, at_a_dash, identity="z", added=NOW).name == (
        "-".join(["word"] * 12) + ".md"
    )
    assert new_id("word " * 12 + "more", date(2024, 4, 3)) == (
        "2024-04-03-" + "-".join(["word"] * 12)
    )


def test_a_file_is_everybody_s_to_read_and_as_old_as_its_article(tmp_path: Path) -> None:
    status = write_article(tmp_path, parsed(), identity="x", added=NOW).stat()
    assert status.st_mode & 0o777 == (0o644 if has_permissions() else 0o666)
    assert status.st_mtime == NOW.timestamp()


@pytest.mark.parametrize("tail", ["", "0", "x", "12x"])
def test_what_names_no_program_is_swept_up(tmp_path: Path, tail: str) -> None:
    left = tmp_path / f"{TEMPORARY}abc-{tail}"
    left.write_text("half")
    sweep(tmp_path)
    assert not left.exists()


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"an article cannot be written: (Not a directory|File)"):
        write_article(tmp_path / "file" / "deep", parsed(), identity="x", added=NOW)


def test_a_list_in_a_plain_text_stays_a_plain_text(tmp_path: Path) -> None:
    # The words are the same read as Markdown, and the blocks are others.
    plain = ParsedArticle("", Metadata(title="T"), plain_text("> said so\n\n    indented"))
    assert write_article(tmp_path, plain, identity="x", added=NOW).suffix == ".txt"


def test_a_file_and_its_folder_are_on_the_disk_when_they_are_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: synced.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
    )
    write_article(tmp_path, parsed(), identity="x", added=NOW)
    assert synced == [False]
    sync_folder(tmp_path)
    assert synced == [False, *([True] if opens_folders() else [])]


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    path = write_article(tmp_path / "deep" / "er", parsed(), identity="x", added=NOW)
    assert path == tmp_path / "deep" / "er" / "t.md"
    assert path.exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Паром снова ходит", "паром-снова-ходит.md"),
        ("渡し船がまた渡る", "渡し船がまた渡る.md"),
        ("나룻배가 다시", "나룻배가-다시.md"),
        ("हिंदी समाचार", "हिंदी-समाचार.md"),
        ("العبارة تعبر", "العبارة-تعبر.md"),
        ("Søren’s naïve Łódź, İzmir", "soren-s-naive-lodz-izmir.md"),
        ("🙂 …", "article.md"),
    ],
)
def test_a_title_in_any_script_makes_a_name(tmp_path: Path, title: str, name: str) -> None:
    draft = ParsedArticle("", Metadata(title=title), markdown_text("Text."))
    assert write_article(tmp_path, draft, identity="x", added=NOW).name == name


def test_a_name_of_long_words_fits_every_file_system(tmp_path: Path) -> None:
    draft = ParsedArticle("", Metadata(title="𒀀" * 90), markdown_text("Text."))
    assert len(write_article(tmp_path, draft, identity="x", added=NOW).name.encode()) < 250
