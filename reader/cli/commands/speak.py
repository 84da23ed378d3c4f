"""`reader speak`: read articles aloud."""

import sys
from collections.abc import Callable
from typing import Any

import click

from reader.cli.options import choices, speech_options
from reader.cli.output import note, write
from reader.cli.query_sources import query_option, source_names
from reader.cli.run import Outcome, digested, sources
from reader.document.safe_text import sanitize
from reader.errors import OptionError
from reader.services.digests.batch import DigestedArticle
from reader.services.speech.reading_aloud import ReadingAloud
from reader.services.speech.voices import FASTEST, SLOWEST, find_voice

_KEYS = "space pauses, + is faster, - is slower, q stops"
_SPEEDS = {"+": 1, "=": 1, "-": -1}


@click.command(
    epilog="Examples:  reader speak story.md    reader speak --summary https://example.org/story"
)
@speech_options
@query_option()
@click.option("--summary", "summary_only", is_flag=True, help="Read only the summary aloud.")
@click.option(
    "--speed",
    type=click.IntRange(SLOWEST, FASTEST),
    default=0,
    metavar="N",
    help=f"How fast, from {SLOWEST} to {FASTEST}; 0 is the usual speed.",
)
def speak(**options: Any) -> int:
    """Read each SOURCE aloud, sentence by sentence, with the program that speaks on this machine.

    It uses spd-say, say, espeak-ng or Windows' own voice. In a terminal, space pauses, + is faster,
    - is slower and q stops.
    """
    chosen, outcome = choices(options), Outcome()
    names = source_names(options, chosen)
    if names is None:
        return outcome.exit_code
    voice = find_voice()
    wanted = sources(names, chosen)
    for article in digested(wanted, chosen, outcome):
        spoken = _sentences(article, summary_only=options["summary_only"])
        problems: list[str] = []
        reading = ReadingAloud(
            voice,
            spoken,
            language=article.facts.language or "en",
            reached=_printing(spoken),
            ended=problems.append,
            speed=options["speed"],
        )
        reading.start()
        was_stopped = _control(reading, quiet=chosen.quiet)
        if problems and problems[0]:
            raise OptionError(problems[0])
        if was_stopped:
            break
    return outcome.exit_code


def _printing(spoken: list[str]) -> Callable[[int], None]:
    """Return what prints each sentence as it begins, once: a pause begins it again."""
    printed = set[int]()

    def reached(index: int) -> None:
        if index not in printed:
            printed.add(index)
            write(f"{sanitize(spoken[index])}\n")

    return reached


def _sentences(article: DigestedArticle, *, summary_only: bool) -> list[str]:
    """Return what is said: the title, and then the sentences that are not hidden."""
    title = " ".join(article.article.metadata.title.split())
    hidden = article.facts.hidden
    found = article.summary.sentences if summary_only else article.facts.sentences
    texts = [
        " ".join(each.text.split())
        for each in found
        if not any(line.start <= each.start < line.end for line in hidden)
    ]
    return texts if texts[:1] == [title] else [title, *texts]


def _control(reading: ReadingAloud, *, quiet: bool) -> bool:
    """Wait for the end; in a terminal, keys pause, change the speed and stop.

    Returns:
        Whether a key stopped it.
    """
    if not sys.stdin.isatty():
        reading.wait()
        return False
    note(_KEYS, quiet=quiet)
    # Imported here: only a terminal has keys.
    from reader.cli.key_presses import pressed

    try:
        while reading.is_speaking:
            key = pressed(0.2)
            if key == " ":
                reading.pause()
                note("paused" if reading.is_paused else "resumed", quiet=quiet)
            elif key in _SPEEDS:
                reading.change_speed(_SPEEDS[key])
                note(f"speed {reading.speed:+d}", quiet=quiet)
            elif key in {"q", "\x1b"}:
                reading.stop()
                return True
    except KeyboardInterrupt:
        reading.stop()
        raise
    finally:
        reading.stop()
        reading.wait()
    return False
