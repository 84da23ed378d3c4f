"""Draw a short film of the reader for the README: ``python -m tests.tui.animation``.

One SVG file that any browser plays. A line that stays as it is from one picture to the next is in
it once, so that half a minute takes less room than two screenshots.
"""

import asyncio
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from reader.services.collection import ArticleCollection
from reader.settings import Settings
from tests.conftest import ROOT
from tests.tui.conftest import make_reader
from tests.tui.pictures import FOLDER
from tests.tui.settling import settle

SIZE = (100, 28)
CELL, LINE = 8.4, 18
"""Width and height of a character, in pixels."""
MARGIN = 14
GROUND, LETTERS = "#15171b", "#d8d4cb"


class Scene(NamedTuple):
    """One picture of the film."""

    keys: tuple[str, ...]
    """The keys that lead to it."""
    said: str
    """What stands under it."""
    seconds: float


SCENES = (
    Scene((), "The list, and the article beside it", 3),
    Scene(("enter",), "Enter  read: the summary's sentences are marked where they stand", 4),
    Scene(("s", "s"), "s  from one sentence of the summary to the next", 3),
    Scene(("a", "a"), "a  through the mentions of an actor", 3),
    Scene(("e",), "e  why each sentence was chosen", 4),
    Scene(("e", "g", "d", "z"), "g d  when it happened: every date, and who is named there", 4),
    Scene(("z", "g", "t", "P"), "P  the page of an actor: where, with whom, when", 4),
    Scene(("escape", "g", "g", "V", "H"), "V H  highlight a passage", 2.5),
    Scene(("i", *"ask", "space", *"her"), "i  and write a note to it", 3),
    Scene(("enter", "escape", "escape", "v"), "v  skim: the summaries alone", 4),
    Scene(("slash", *"ferry"), "/  every article that says it, and the sentence", 4),
)


async def shoot(folder: Path) -> list[list[Strip]]:
    """Return what is on the screen in each scene."""
    settings = Settings(
        library=ROOT / "articles", state=folder / "state", cache=folder / "cache", smooth=False
    )
    app = make_reader(ArticleCollection.of_library(settings), settings, select="river-that-moved")
    app.theme = "reader-dark"
    taken = []
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for scene in SCENES:
            for key in scene.keys:
                await pilot.press(key)
                await settle(pilot)
            taken.append(list(app.screen._compositor.render_strips()))
    return taken


def lines_of(taken: Sequence[Sequence[Strip]]) -> dict[str, set[int]]:
    """Return each line as SVG, and the scenes in which it is to be seen."""
    lines: defaultdict[str, set[int]] = defaultdict(set)
    for number, (strips, scene) in enumerate(zip(taken, SCENES, strict=True)):
        for row, strip in enumerate(strips):
            lines["".join(pieces(row, list(strip)))].add(number)
        said = Segment("  " + scene.said, Style(color="#e0b36a", bold=True))
        lines["".join(pieces(SIZE[1] + 1, [said]))].add(number)
    lines.pop("", None)
    return lines


def pieces(row: int, segments: Sequence[Segment]) -> Iterator[str]:
    """Iterate over the ground and the letters of a line, as SVG."""
    column, top = 0, MARGIN + row * LINE
    for text, style, _ in segments:
        width = cell_len(text)
        letters, ground = colours(style or Style.null())
        left = f"{MARGIN + column * CELL:.1f}"
        if ground != GROUND:
            yield (
                f'<rect x="{left}" y="{top}" width="{width * CELL:.1f}" height="{LINE}"'
                f' fill="{ground}"/>'
            )
        if bare := text.strip():
            before = cell_len(text[: len(text) - len(text.lstrip())])
            x = MARGIN + (column + before) * CELL
            yield (
                f'<text x="{x:.1f}" y="{top + LINE - 5}" textLength="{cell_len(bare) * CELL:.1f}"'
                f"{look(style, letters)}>{escape(bare, quote=False)}</text>"
            )
        column += width


def colours(style: Style) -> tuple[str, str]:
    """Return the colours of the letters and of the ground."""
    letters, ground = _hex(style.color, LETTERS), _hex(style.bgcolor, GROUND)
    return (ground, letters) if style.reverse else (letters, ground)


def _hex(colour: Color | None, otherwise: str) -> str:
    return otherwise if colour is None or colour.is_default else colour.get_truecolor().hex


def look(style: Style | None, letters: str) -> str:
    """Return the attributes of some letters; the usual ones have none."""
    parts = [f' fill="{letters}"'] if letters != LETTERS else []
    if style is not None:
        parts += [' class="b"'] if style.bold else []
        parts += [' font-style="italic"'] if style.italic else []
        parts += [' text-decoration="underline"'] if style.underline else []
    return "".join(parts)


def film(taken: Sequence[Sequence[Strip]]) -> str:
    """Return the film as SVG."""
    starts = [sum(scene.seconds for scene in SCENES[:number]) for number in range(len(SCENES) + 1)]
    whole = starts[-1]
    groups: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for line, seen in lines_of(taken).items():
        groups[tuple(sorted(seen))].append(line)
    width, height = SIZE[0] * CELL + 2 * MARGIN, (SIZE[1] + 2) * LINE + 2 * MARGIN
    rules, drawn = [], []
    for number, (scenes, lines) in enumerate(groups.items()):
        shown = frozenset(scenes)
        always = len(shown) == len(SCENES)
        if not always:
            steps = "".join(
                f"{100 * starts[scene] / whole:.2f}%{{opacity:{int(scene in shown)}}}"
                for scene in range(len(SCENES))
                if scene == 0 or (scene in shown) != (scene - 1 in shown)
            )
            rules.append(f"@keyframes k{number}{{{steps}}}")
            rules.append(f".g{number}{{animation:k{number} {whole}s step-end infinite}}")
        # Where nothing moves the first picture is there, and no other.
        first = "" if 0 in shown else ' opacity="0"'
        drawn.append(f'<g class="g{number}"{first}>{"".join(lines)}</g>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve"'
        f' viewBox="0 0 {width:.0f} {height:.0f}"'
        f' font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace"'
        f' font-size="14" fill="{LETTERS}"><style>.b{{font-weight:bold}}{"".join(rules)}</style>'
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>{"".join(drawn)}</svg>\n'
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        taken = asyncio.run(shoot(Path(folder)))
    target = FOLDER / "reader-film.svg"
    target.write_text(film(taken), encoding="utf-8")
    sys.stdout.write(f"{target.name}: {target.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
