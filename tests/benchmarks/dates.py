"""Times of the date grammar, beside the date libraries: ``python -m tests.benchmarks.dates``."""

import sys
from datetime import date

from reader.dates.expressions import find_dates
from reader.document.from_plain import plain_document
from reader.language.analyse import analyse
from tests.benchmarks.clock import call_time, compare, say
from tests.conftest import ROOT
from tests.quality import date_peers

DAY = date(2024, 11, 7)
ARTICLES = ("ferry-runs-aground.md", "appeal-court-lighthouse.md", "river-that-moved.md")
ROUNDS = 7
MOST = 0.005
"""CPU seconds that 500 words may take."""
HOSTILE = ("1 ", "May ", "2012 ", "3, 4, 5 and ", "every two ", "12 to ", "in 1999. ", "prose")


def five_hundred_words() -> str:
    """Words of news and reports, front matter left out."""
    texts = ((ROOT / "articles" / name).read_text(encoding="utf-8") for name in ARTICLES)
    body = "\n\n".join(text.split("---", 2)[-1].strip() for text in texts)
    return body[: body.index(body.split()[500], len(" ".join(body.split()[:490])))]


def beside_libraries() -> None:
    text = five_hundred_words()
    analysis = analyse(plain_document(text), language="en")

    def ours() -> float:
        return call_time(lambda: find_dates(analysis, published=DAY))

    fastest = min(ours() for _ in range(5 * ROUNDS))
    verdict = "ok" if fastest <= MOST else "over"
    sys.stdout.write(
        f"dates of {len(text.split())} words{'':14} {1000 * fastest:9.2f} ms   "
        f"of {1000 * MOST:g} ms  {verdict}\n"
    )
    for name in date_peers.PEERS:
        find = date_peers.load(name)
        if isinstance(find, str):
            sys.stdout.write(f"{name}: {find}\n")
            continue
        mine, theirs = compare(ours, lambda find=find: call_time(lambda: find(text, DAY)), rounds=3)  # type: ignore[misc]
        say("dates of 500 words", mine, theirs, name, 1)


def growth() -> None:
    """A megabyte of each, against half of it."""
    for unit in HOSTILE:
        pattern = five_hundred_words() + "\n\n" if unit == "prose" else unit
        times = []
        for size in (500_000, 1_000_000):
            text = (pattern * (size // len(pattern) + 1))[:size]
            analysis = analyse(plain_document(text), language="en", hide=False)
            times.append(call_time(lambda found=analysis: find_dates(found, published=DAY)))  # type: ignore[misc]
        say(f"dates of 1 MB of {unit!r}", times[1], times[0], "of half of it", 2.3)


def main() -> None:
    beside_libraries()
    growth()


if __name__ == "__main__":
    main()
