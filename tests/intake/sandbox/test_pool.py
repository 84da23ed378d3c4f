"""Children are kept warm, killed when they take too long, and replaced."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest

from reader.intake.sandbox import child as child_module
from reader.intake.sandbox import pool as pool_module
from reader.intake.sandbox.child import Child, ChildGoneError
from reader.intake.sandbox.frames import read_frame, write_frames
from reader.intake.sandbox.pool import ChildPool
from reader.intake.sandbox.serve import answer_all
from tests.platform import is_running

WORKER = """
import os, time
from reader.intake.sandbox.serve import serve

def work(asked, data):
    if asked["do"] == "sleep":
        time.sleep(600)
    if asked["do"] == "die":
        os._exit(3)
    if asked["do"] == "print":
        print("not an answer")
    return {"pid": os.getpid(), "folder": os.listdir()}, data[::-1]

serve(work)
"""


@pytest.fixture
def pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChildPool]:
    (tmp_path / "modules").mkdir()
    (tmp_path / "modules" / "worker_of_a_test.py").write_text(WORKER)
    monkeypatch.syspath_prepend(tmp_path / "modules")
    monkeypatch.chdir(tmp_path)
    pool = ChildPool("worker_of_a_test", most_idle=2, idle_seconds=60)
    yield pool
    pool.kill()


def pid_of(pool: ChildPool, do: str = "answer") -> int:
    reply = pool.run({"do": do}, b"abc", seconds=60)
    assert reply.body == b"cba"
    return int(reply.head["pid"])


def test_nothing_is_started_before_there_is_work(pool: ChildPool) -> None:
    assert pool.idle_pids == ()


def test_a_child_does_one_piece_after_the_other_whatever_it_prints(pool: ChildPool) -> None:
    first = pid_of(pool)
    assert pid_of(pool, "print") == first
    assert pool.idle_pids == (first,)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform cannot copy a process")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_copy_of_the_process_leaves_the_children_to_it(pool: ChildPool) -> None:
    first = pid_of(pool)
    copy = os.fork()
    if copy == 0:
        os._exit(len(pool.idle_pids))
    assert os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]) == 0
    assert pid_of(pool) == first


def test_several_work_at_once_and_few_are_kept(pool: ChildPool) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda _: pid_of(pool), range(8)))
    assert 1 <= len(pool.idle_pids) <= 2


def test_what_takes_too_long_is_killed_and_the_next_piece_is_done(pool: ChildPool) -> None:
    first = pid_of(pool)
    with pytest.raises(ChildGoneError, match="time"):
        pool.run({"do": "sleep"}, b"", seconds=0.2)
    assert not is_running(first)
    assert pid_of(pool) != first


def test_a_child_that_dies_at_work_is_noticed_at_once(pool: ChildPool) -> None:
    with pytest.raises(ChildGoneError, match="broken"):
        pool.run({"do": "die"}, b"", seconds=600)
    assert pool.idle_pids == ()


def test_a_child_that_died_while_it_waited_is_noticed(pool: ChildPool) -> None:
    os.kill(pid_of(pool), getattr(signal, "SIGKILL", signal.SIGTERM))
    time.sleep(0.1)
    with pytest.raises(ChildGoneError, match="broken"):
        # More than a pipe holds: the writing itself fails.
        pool.run({"do": "answer"}, bytes(10**6), seconds=60)


def test_what_nobody_wants_is_killed_after_a_moment(
    pool: ChildPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "_GRACE", 0.1)
    with pytest.raises(ChildGoneError, match="unwanted"):
        pool.run({"do": "sleep"}, b"", seconds=600, unwanted=lambda: True)


@pytest.mark.usefixtures("pool")
def test_children_that_nobody_needs_are_ended() -> None:
    pool = ChildPool("worker_of_a_test", most_idle=2, idle_seconds=0.01)
    child = pid_of(pool)
    while pool.idle_pids:
        time.sleep(0.01)
    while is_running(child):
        time.sleep(0.01)
    assert pid_of(pool) != child
    pool.kill()


def test_after_closing_the_next_piece_starts_a_new_child(pool: ChildPool) -> None:
    first = pid_of(pool)
    pool.close()
    assert pool.idle_pids == ()
    assert pid_of(pool) != first


def test_who_waits_is_told_when_every_child_is_killed(pool: ChildPool) -> None:
    told: list[str] = []

    def wait() -> None:
        try:
            pool.run({"do": "sleep"}, b"", seconds=600)
        except ChildGoneError as gone:
            told.append(gone.why)

    thread = threading.Thread(target=wait)
    thread.start()
    while not pool._busy:
        time.sleep(0.01)
    pool.kill()
    thread.join(30)
    assert told == ["broken"]


def test_a_child_makes_way_after_much_work(
    pool: ChildPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool_module, "PIECES", 2)
    first = pid_of(pool)
    assert pid_of(pool) == first
    assert pool.idle_pids == ()


def test_a_child_of_other_arguments_is_another(pool: ChildPool) -> None:
    first = pid_of(pool)
    other = pool.run({"do": "answer"}, b"", seconds=60, arguments=("512",))
    assert other.head["pid"] != first


def test_nothing_in_the_current_folder_is_imported(pool: ChildPool, tmp_path: Path) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    assert "json.py" in pool.run({"do": "answer"}, b"", seconds=60).head["folder"]


@pytest.mark.parametrize("cut", [b"", b"\0\0\0", b"\0" * 7 + b"\5ab", b"\xff" * 8])
def test_a_pipe_that_ends_is_the_end_of_the_work(cut: bytes) -> None:
    answers = BytesIO()
    answer_all(BytesIO(cut), answers, lambda _asked, _data: ({}, b"x"))
    assert answers.getvalue() == b""


def test_what_is_asked_is_answered_in_turn() -> None:
    asked, answers = BytesIO(), BytesIO()
    write_frames(asked, b'{"a": 1}', b"one", b'{"a": 2}', b"two")
    asked.seek(0)
    answer_all(asked, answers, lambda head, data: ({"b": head["a"]}, data + b"!"))
    answers.seek(0)
    frames = [read_frame(answers) for _ in range(5)]
    assert frames == [b'{"b": 1}', b"one!", b'{"b": 2}', b"two!", None]


def test_an_answer_that_is_none_is_a_breakdown(tmp_path: Path, pool: ChildPool) -> None:
    (tmp_path / "modules" / "liar_of_a_test.py").write_text(
        "import sys; sys.stdin.buffer.read(8); sys.stdout.buffer.write(b'x' * 99); "
        "sys.stdout.flush()"
    )
    child = Child("liar_of_a_test")
    with pytest.raises(ChildGoneError, match="broken"):
        child.ask({}, b"", seconds=60)
    child.end()
