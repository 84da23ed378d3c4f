"""The pages of the manual that comes with the program."""

from pathlib import Path

from reader.errors import SourceNotFoundError

MANUAL = Path(__file__).resolve().parent.parent.parent / "manual"
"""The folder of the manual: one Markdown file per page, named after its topic."""
CONTENTS = "index"
"""The page that links to all others."""


def manual_topics() -> list[str]:
    """Return the topics of the manual, in alphabetical order."""
    return sorted(path.stem for path in MANUAL.glob("*.md") if path.stem != CONTENTS)


def manual_page(topic: str) -> Path:
    """Return the page about a topic.

    Args:
        topic: Its name, or the beginning of a single topic's name: ``summ`` for summaries.

    Raises:
        SourceNotFoundError: If there is no such topic.
    """
    wanted, topics = topic.strip().lower().replace(" ", "-"), [*manual_topics(), CONTENTS]
    found = [name for name in topics if name == wanted]
    found = found or [name for name in topics if wanted and name.startswith(wanted)]
    if len(found) == 1:
        return MANUAL / f"{found[0]}.md"
    from difflib import get_close_matches  # Imported here: most commands ask for no page.

    near = found or get_close_matches(wanted, topics, n=3) or _titled(wanted)
    hint = f"did you mean {' or '.join(near)}?" if near else "`reader manual` lists them"
    raise SourceNotFoundError(f"the manual has no topic “{topic}”: {hint}")


def _titled(wanted: str) -> list[str]:
    """Return the topics whose titles have a word that begins so: ``scripts`` for json."""
    return [
        name
        for name in manual_topics()
        if any(word.startswith(wanted) for word in _title_of(name).split() if wanted)
    ]


def _title_of(name: str) -> str:
    with (MANUAL / f"{name}.md").open(encoding="utf-8") as page:
        return next(page).lstrip("# ").strip().lower()
