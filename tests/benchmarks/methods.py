"""Print every method against sumy's class: ``python -m tests.benchmarks.methods [SENTENCES...]``.

For each method and each size (100, 300, 1,000, 3,000 and 10,000 sentences when none is named): CPU
seconds and peak memory of ours, CPU seconds of sumy's class where it ends within a minute, and
whether the ten sentences that both choose are the same. Each runs in a process of its own on the
same sentences, already cut into words. The text is made of the sample articles, every copy with
names and numbers of its own.
"""

import json
import math
import resource
import subprocess
import sys
import time

from reader.language.analyse import analyse
from reader.summary.methods import CEILINGS, METHODS
from reader.summary.summarize import summarize
from reader.text.analysis import Analysis
from reader.text.plain import plain_document
from tests.conftest import ROOT

SIZES = (100, 300, 1_000, 3_000, 10_000)
CAP = 60
"""Wall seconds that sumy's class is given."""
MOST = 10


def made_text(sentences: int) -> Analysis:
    files = sorted((ROOT / "articles").glob("*.md"))
    samples = [path.read_text(encoding="utf-8").split("---", 2)[2] for path in files]
    pieces: list[str] = []
    count = number = 0
    while count < sentences:
        text = samples[number % len(samples)]
        copy = number // len(samples)
        words = (f"{w}{copy}" if w[:1].isupper() and copy else w for w in text.split(" "))
        pieces.append(" ".join(words))
        count += len(analyse(plain_document(pieces[-1]), language="en", hide=False).story)
        number += 1
    return analyse(plain_document("\n\n".join(pieces)), language="en", hide=False)


def choice(found: list[float]) -> list[int]:
    known = [value if math.isfinite(value) else 0.0 for value in found]
    return sorted(range(len(known)), key=lambda place: (-known[place], place))[:MOST]


def work(method: str, size: int, whose: str) -> dict[str, object]:
    """What one process does: rate the sentences, and say at what cost."""
    story = made_text(size)
    started = time.process_time()
    if method == "auto":
        chosen = [sentence.index for sentence in summarize(story, length=str(MOST)).sentences]
        found = [0.0] * len(story.sentences)
    elif whose == "ours":
        from reader.summary.classic.ratings import ratings

        found = ratings(story, method=method)
        chosen = choice(found)
    else:
        from tests.summary.sumy_reference import sumy_scores

        found = sumy_scores(story, method=method, title="")
        chosen = choice(found)
    taken = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "seconds": taken,
        "peak": peak // 1024,
        "chosen": chosen,
        "rated": [found[place] for place in chosen],
    }


def measured(method: str, size: int, whose: str) -> dict[str, object] | None:
    command = [sys.executable, "-m", "tests.benchmarks.methods", "--work", method, str(size), whose]
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=CAP + size / 500)
    except subprocess.TimeoutExpired:
        return None
    result: dict[str, object] = json.loads(done.stdout)
    return result


def same(ours: dict[str, object], theirs: dict[str, object] | None, method: str) -> str:
    if method in {"auto", "random"}:
        return "ours alone" if method == "auto" else "sumy draws anew each time"
    if theirs is None:
        return f"sumy does not end in {CAP} s"
    shared = len(set(_listed(ours, "chosen")) & set(_listed(theirs, "chosen")))
    if shared == MOST:
        return "same"
    pairs = zip(_listed(ours, "rated"), _listed(theirs, "rated"), strict=True)
    if all(math.isclose(one, other, rel_tol=1e-9) for one, other in pairs):
        return f"{shared} of {MOST}: the others tie exactly, and sumy parts them by rounding"
    return f"{shared} of {MOST}"


def _listed(result: dict[str, object], name: str) -> list[float]:
    found = result[name]
    return found if isinstance(found, list) else []


def main() -> None:
    if sys.argv[1:2] == ["--work"]:
        method, wanted_size, whose = sys.argv[2:]
        print(json.dumps(work(method, int(wanted_size), whose)))
        return
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    print(f"{'method':12}{'sentences':>10}{'ours, s':>9}{'peak, MB':>10}{'sumy, s':>9}  choice")
    ended = dict.fromkeys(METHODS, True)
    for size in sizes:
        for method in METHODS:
            ours = measured(method, size, "ours")
            if ours is None:
                print(f"{method:12}{size:10,}{'over':>9}  ceiling {CEILINGS.get(method, 0):,}")
                continue
            wanted = ended[method] and method not in {"auto", "random"}
            theirs = measured(method, size, "sumy") if wanted else None
            ended[method] = ended[method] and (theirs is not None or not wanted)
            told = f"{theirs['seconds']:9.2f}" if theirs else f"{'-':>9}"
            line = f"{method:12}{size:10,}{ours['seconds']:9.2f}{ours['peak']:10}"
            print(f"{line}{told}  {same(ours, theirs, method)}", flush=True)


if __name__ == "__main__":
    main()
