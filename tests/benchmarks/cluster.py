"""A Dask cluster that is treated badly: ``python -m tests.benchmarks.cluster [--articles 20000]``.

Four workers on this machine digest generated articles, three of which end the process that analyses
them or raise: once in peace, beside ``--jobs 2``, and once while a worker is killed every few
seconds, the disk is full at first, and the scheduler is restarted. Every article has to be in the
result once, or named. ``--namespaces`` puts the workers into a network namespace of their own,
behind a real address (it needs root, as the full disk does).
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.generate import Generator
from tests.services.digests.planted import plant

POISONS = ("DIES", "DIES too", "RAISES")
WORKERS = 4
NAMESPACE, OURS, THEIRS = "reader-workers", "10.87.0.1", "10.87.0.2"
SMALL, LARGE = "size=128k", "size=2g"
"""The disk, full and not."""
MOST_RUNS = 20


def out(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def write_articles(path: Path, count: int) -> list[str]:
    """Write articles of about 60 words, and those that end a process; return their ids."""
    maker = Generator()
    names = [f"a{number:06}" for number in range(count - len(POISONS))]
    with path.open("w", encoding="utf-8") as file:
        for number, name in enumerate(names):
            text = maker.article(number).split("---", 2)[-1].strip()
            file.write(json.dumps({"id": name, "source": name, "text": text[:400]}) + "\n")
        for name in POISONS:
            text = f"{name} of Oslo spoke to the council on Monday."
            file.write(json.dumps({"id": name, "source": name, "text": text}) + "\n")
    return [*names, *POISONS]


class Cluster:
    """A scheduler and workers, each a process that can be killed."""

    def __init__(self, folder: Path, port: int, *, apart: bool) -> None:
        self._folder = folder
        self._port = port
        self._inside: tuple[str, ...] = ("ip", "netns", "exec", NAMESPACE) if apart else ()
        self.address = f"tcp://{OURS if apart else '127.0.0.1'}:{port}"
        self._scheduler = self._start_scheduler()
        self._nannies = [self._start_worker(number) for number in range(WORKERS)]
        self.killed = 0
        self._wait_for_workers()

    def _wait_for_workers(self) -> None:
        """Wait until all have started: what that takes is not the job's."""
        from distributed import Client

        with Client(self.address, timeout=120) as client:
            client.wait_for_workers(WORKERS, timeout=120)

    def _start_scheduler(self) -> subprocess.Popen[bytes]:
        host = self.address.removeprefix("tcp://").rpartition(":")[0]
        words = ("scheduler", "--host", host, "--port", str(self._port), "--no-dashboard")
        return self._start("scheduler", (sys.executable, "-m", "dask", *words))

    def _start_worker(self, number: int) -> subprocess.Popen[bytes]:
        own = ["--nworkers", "1", "--nthreads", "1", "--no-dashboard", "--death-timeout", "120"]
        own += ["--local-directory", str(self._folder / f"worker-{number}")]
        command = [*self._inside, sys.executable, "-m", "dask", "worker", self.address, *own]
        return self._start(f"worker-{number}", command)

    def _start(self, name: str, command: Sequence[str]) -> subprocess.Popen[bytes]:
        with (self._folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log)

    def worker_pids(self) -> list[int]:
        """Return the processes that analyse; a nanny starts another for one that ends."""
        import psutil  # type: ignore[import-untyped]

        found = []
        for nanny in self._nannies:
            for child in psutil.Process(nanny.pid).children(recursive=True):
                try:
                    words = " ".join(child.cmdline())
                except psutil.Error:
                    continue
                if "spawn_main" in words:
                    found.append(child.pid)
        return found

    def cpu(self) -> float:
        """Return the CPU seconds of the workers and the scheduler so far."""
        import psutil

        pids = [*self.worker_pids(), self._scheduler.pid, *(each.pid for each in self._nannies)]
        return float(sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids))

    def kill_a_worker(self) -> None:
        pids = self.worker_pids()
        if pids:
            os.kill(random.choice(pids), 9)
            self.killed += 1

    def restart_scheduler(self) -> None:
        self._scheduler.kill()
        self._scheduler.wait()
        self._scheduler = self._start_scheduler()

    def revive_workers(self) -> None:
        """Start those again that ended with the scheduler, as the system's service manager does."""
        for number, nanny in enumerate(self._nannies):
            if nanny.poll() is not None:
                self._nannies[number] = self._start_worker(number)

    def close(self) -> None:
        for process in (*self._nannies, self._scheduler):
            process.terminate()
        for process in (*self._nannies, self._scheduler):
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def digest(source: Path, result: Path, *words: str) -> tuple[int, float, float, str]:
    """Run the command; return exit code, seconds by the clock and of CPU, and what it said."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    start = "import sys; from reader.__main__ import main; sys.exit(main())"
    command = (sys.executable, "-c", start, "digest", str(source), "--out", str(result), *words)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, time.monotonic() - began, cpu, done.stderr.strip()


def check(result: Path, ids: Sequence[str]) -> bool:
    """Return whether each article is in a result once, or named once."""
    from pyarrow import parquet

    done = [
        row["id"] for row in parquet.read_table(result / "articles", columns=["id"]).to_pylist()
    ]
    named = [row["id"] for row in parquet.read_table(result / "errors").to_pylist()]
    whole = Counter([*done, *named]) == Counter(ids)
    out(f"  {len(done):,} in the result, {len(named)} named: {', '.join(sorted(named))}")
    out("  each article once: " + ("yes" if whole else "NO"))
    return whole


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """Mount a disk that is soon full; yield whether that was possible."""
    folder.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", SMALL, "tmpfs", str(folder))
    mounted = subprocess.run(mount, capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(("umount", "-l", str(folder)), check=False)


@contextmanager
def namespace(*, wanted: bool) -> Iterator[None]:
    """Make a network namespace with an address of its own, joined to ours."""
    if not wanted:
        yield
        return
    inside = ("ip", "netns", "exec", NAMESPACE, "ip")
    link = ("type", "veth", "peer", "name", "reader-b", "netns", NAMESPACE)
    for command in (
        ("ip", "netns", "add", NAMESPACE),
        ("ip", "link", "add", "reader-a", *link),
        ("ip", "addr", "add", f"{OURS}/24", "dev", "reader-a"),
        ("ip", "link", "set", "reader-a", "up"),
        (*inside, "addr", "add", f"{THEIRS}/24", "dev", "reader-b"),
        (*inside, "link", "set", "reader-b", "up"),
        (*inside, "link", "set", "lo", "up"),
    ):
        subprocess.run(command, check=True)
    try:
        yield
    finally:
        subprocess.run(("ip", "netns", "del", NAMESPACE), check=False)


def badly(
    cluster: Cluster, source: Path, result: Path, ids: Sequence[str], *, every: float
) -> bool:
    """Digest while workers are killed, on a disk that is full at first; restart the scheduler."""
    over = threading.Event()

    def accidents() -> None:
        restart = 3
        while not over.wait(every):
            cluster.kill_a_worker()
            cluster.revive_workers()
            restart -= 1
            if restart == 0:
                cluster.restart_scheduler()

    with small_disk(result.parent) as mounted:
        thread = threading.Thread(target=accidents)
        thread.start()
        began = time.monotonic()
        try:
            for run in range(1, MOST_RUNS + 1):
                code, seconds, _, said = digest(source, result, "--cluster", cluster.address)
                lines = said.splitlines() or [""]
                out(f"  run {run}: exit code {code} after {seconds:.0f} s: {lines[-1][:160]}")
                if code in {0, 1} and "digested" in said:
                    break
                if mounted and "make room" in said:
                    remount = ("mount", "-o", f"remount,{LARGE}", str(result.parent))
                    subprocess.run(remount, check=True)
        finally:
            over.set()
            thread.join()
        out(f"  {time.monotonic() - began:.0f} s, {cluster.killed} workers killed")
        return check(result, ids)


def main() -> None:
    """Run the jobs and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--every", type=float, default=10.0, help="seconds between two kills")
    parser.add_argument("--namespaces", action="store_true")
    parser.add_argument("--port", type=int, default=8797)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, namespace(wanted=given.namespaces):
        folder = Path(name)
        os.environ["PYTHONPATH"] = plant(folder / "site")
        source = folder / "articles.jsonl"
        ids = write_articles(source, given.articles)
        load = os.getloadavg()[0]
        out(f"{given.articles:,} articles, {os.cpu_count()} processors, load {load:.1f}")
        _, clock, jobs_cpu, said = digest(source, folder / "jobs", "--jobs", "2")
        out(f"--jobs 2: {clock:.0f} s, {jobs_cpu:.0f} s of CPU: {said.splitlines()[-1]}")
        whole = check(folder / "jobs", ids)
        cluster = Cluster(folder, given.port, apart=given.namespaces)
        try:
            calm = source.with_name("calm.jsonl")
            lines = source.read_text("utf-8").splitlines()[: -len(POISONS)]
            calm.write_text("\n".join(lines) + "\n", "utf-8")
            before = cluster.cpu()
            code, clock, cpu, said = digest(calm, folder / "calm", "--cluster", cluster.address)
            cpu += cluster.cpu() - before
            more = f"{100 * (cpu / jobs_cpu - 1):+.0f} % beside --jobs 2"
            out(f"cluster in peace: {clock:.0f} s, {cpu:.0f} s of CPU, {more}")
            whole = check(folder / "calm", ids[: -len(POISONS)]) and whole and code == 0
            out(f"cluster, a worker killed every {given.every:g} s:")
            result = folder / "disk" / "out"
            whole = badly(cluster, source, result, ids, every=given.every) and whole
        finally:
            cluster.close()
    if not whole:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
