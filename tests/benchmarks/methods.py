"""Print every method against sumy's class: ``python -m tests.benchmarks.methods [SENTENCES...]``.

For each method and each size (100, 300, 1,000, 3,000 and 10,000 sentences when none is named): CPU
seconds and peak memory of ours and of sumy's class, and whether the ten sentences that both choose
are the same. ``digest`` is everything that the program does with a text, from its characters to its
summary, its actors and its dates. Each run is a process of its own, on the same sentences, already
cut into words; the memory is that of the whole process. sumy's class is given a minute of CPU time
(``--cap SECONDS`` for another); a method that did not end is not tried at a larger size. The text
is made of the sample articles, every copy with names and numbers of its own.
"""

import argparse
import json
import math
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

from reader import digest
from reader.document.analysis import Analysis
from reader.document.from_plain import plain_document
from reader.document.options import SummaryOptions
from reader.language.analyse import analyse
from reader.summary.methods import AUTO, METHODS
from reader.summary.summarize import summarize
from tests.conftest import ROOT
from tests.summary.facts import facts_of

SIZES = (100, 300, 1_000, 3_000, 10_000)
CAP = 60
"""CPU seconds that one run is given."""
MOST = 10
LINES = " ".join(f"The {n} ferries of Port {n} left the harbour of Saint Bride." for n in "ABCDE")
DIGEST = "digest"
ROWS = (DIGEST, *METHODS)
ALONE = {DIGEST: "ours alone", AUTO: "ours alone", "random": "sumy draws anew each time"}
"""What sumy has nothing to set against."""


@dataclass(frozen=True)
class Run:
    """What one process found, and at what cost."""

    seconds: float
    """Of CPU."""
    peak: int
    """Megabytes."""
    chosen: list[int]
    """The ten sentences."""
    rated: list[float]
    """What each of them was rated."""


def made_text(sentences: int) -> str:
    files = sorted((ROOT / "articles").glob("*.md"))
    samples = [path.read_text(encoding="utf-8").split("---", 2)[2] for path in files]
    pieces: list[str] = []
    count = number = 0
    while count < sentences:
        text = samples[number % len(samples)]
        copy = number // len(samples)
        words = (f"{w}{copy}" if w[:1].isupper() and copy else w for w in text.split(" "))
        pieces.append(" ".join(words))
        count += len(analysed(pieces[-1]).body)
        number += 1
    return "\n\n".join(pieces)


def analysed(text: str) -> Analysis:
    return analyse(plain_document(text), language="en", hide=False)


def choice(found: list[float]) -> list[int]:
    known = [value if math.isfinite(value) else 0.0 for value in found]
    return sorted(range(len(known)), key=lambda place: (-known[place], place))[:MOST]


def rate(body: Analysis, method: str, whose: str) -> list[float]:
    if whose == "ours":
        from reader.summary.sumy_methods.ratings import ratings

        return ratings(body, method=method)
    from tests.summary.sumy_reference import sumy_scores

    return sumy_scores(body, method=method, title="")


def chosen_of(row: str, text: str, body: Analysis, whose: str) -> tuple[list[int], list[float]]:
    """Return the ten sentences, and what each was rated where it has a rating."""
    if row in {DIGEST, AUTO}:
        length = str(MOST)
        made = (
            digest(text, length=length).summary
            if row == DIGEST
            else summarize(facts_of(body), SummaryOptions(length=length))
        )
        return [sentence.index for sentence in made.sentences], []
    found = rate(body, row, whose)
    best = choice(found)
    return best, [found[place] for place in best]


def work(row: str, size: int, whose: str, cap: int) -> Run:
    """What one process does: rate the sentences, and say at what cost."""
    text = made_text(size)
    body = analysed(text)
    # What a method imports and loads is paid once, by a first run on a few lines.
    chosen_of(row, LINES, analysed(LINES), whose)
    # The clock runs from here; at its end the process is killed, wherever it is.
    signal.setitimer(signal.ITIMER_PROF, cap)
    started = time.process_time()
    chosen, rated = chosen_of(row, text, body, whose)
    taken = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Run(taken, peak, chosen, rated)


def measured(row: str, size: int, whose: str, cap: int) -> Run | None:
    """Return what a process of its own found; None when it did not end in time."""
    work_on = ["--work", row, str(size), whose, "--cap", str(cap)]
    command = [sys.executable, "-m", "tests.benchmarks.methods", *work_on]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == -signal.SIGPROF:
        return None
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return Run(**json.loads(done.stdout))


def verdict(ours: Run, theirs: Run) -> str:
    shared = len(set(ours.chosen) & set(theirs.chosen))
    if shared == MOST:
        return "same"
    pairs = zip(ours.rated, theirs.rated, strict=True)
    if all(math.isclose(one, other, rel_tol=1e-9) for one, other in pairs):
        return f"{shared} of {MOST}: the others tie exactly, and sumy parts them by rounding"
    return f"{shared} of {MOST}"


def cells(run: Run | None) -> str:
    return f"{'-':>9}{'-':>7}" if run is None else f"{run.seconds:9.2f}{run.peak:7}"


def compared(row: str, size: int, cap: int, ended: dict[str, bool]) -> str:
    """Return the line of one method at one size."""
    ours = measured(row, size, "ours", cap)
    theirs = None
    if row not in ALONE and ended[row]:
        theirs = measured(row, size, "sumy", cap)
        ended[row] = theirs is not None
    if ours is None:
        told = f"ours is over {cap} s"
    elif row in ALONE:
        told = ALONE[row]
    else:
        told = f"sumy is over {cap} s" if theirs is None else verdict(ours, theirs)
    return f"{row:12}{size:10,}{cells(ours)}{cells(theirs)}  {told}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--cap", type=int, default=CAP)
    parser.add_argument("--work", nargs=3)
    told = parser.parse_args()
    if told.work:
        row, size, whose = told.work
        print(json.dumps(vars(work(row, int(size), whose, told.cap))))
        return
    print(f"{'':12}{'sentences':>10}{'ours, s':>9}{'MB':>7}{'sumy, s':>9}{'MB':>7}  choice")
    ended = dict.fromkeys(ROWS, True)
    for size in told.sizes:
        for row in ROWS:
            print(compared(row, size, told.cap, ended), flush=True)


if __name__ == "__main__":
    main()
