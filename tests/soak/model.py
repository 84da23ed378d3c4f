"""What the library must hold, worked out from what was asked of it and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.errors import InputError
from reader.library.state.state import KEPT_CHANGES
from reader.services.collection import ArticleCollection
from reader.services.highlights import highlights_of

Fact = tuple[str, ...]
"""What is known about something: ``("read", id)``, ``("tag", id, name)`` …"""

NOTHING: dict[str, Any] = {"pos": 0, "day": "2020-01-01", "hl": None, "name": None, "text": None}
"""Kind of fact -> what holds at first; False for all others."""


@dataclass(slots=True)
class Asked:
    """An operation that was asked for."""

    name: str
    """Which."""
    facts: Sequence[tuple[Fact, Any]]
    """What is to hold after it."""
    parts: bool = False
    """Whether it may be done for some of them only when it is stopped."""
    noted: bool = True
    """Whether it is noted among the changes that can be taken back."""


@dataclass(slots=True)
class Model:
    """What must hold now, and what undoing leads back to."""

    holds: dict[Fact, Any] = field(default_factory=dict)
    before: dict[int, list[tuple[Fact, Any]]] = field(default_factory=dict)
    """Number of a change that can be taken back -> what held before it."""

    def get(self, fact: Fact) -> Any:
        return self.holds.get(fact, NOTHING.get(fact[0], False))

    def done(self, asked: Asked, seqs: list[int]) -> None:
        """Take in an operation that was done; ``seqs`` are its changes."""
        undone = [(fact, self.get(fact)) for fact, _ in asked.facts]
        for fact, value in asked.facts:
            if not seqs and asked.noted:
                assert self.get(fact) == value, f"{asked.name}: {fact} changed without a change"
            self.holds[fact] = value
        assert len(seqs) <= 1, f"{asked.name} made {len(seqs)} changes"
        for seq in seqs:
            assert seq not in self.before, f"change {seq} was made twice"
            self.before[seq] = undone

    def undone(self, seqs: list[int], last: int) -> None:
        """Take in an undo: it must have taken back the last change and no other."""
        self.forget(last)
        expected = [max(self.before)] if self.before else []
        assert seqs == expected, f"undo took back {seqs}, and not {expected}"
        for seq in seqs:
            self.holds.update(self.before.pop(seq))

    def forget(self, last: int) -> None:
        """Forget what cannot be taken back any more."""
        for seq in [seq for seq in self.before if seq <= last - KEPT_CHANGES]:
            del self.before[seq]


def seen(collection: ArticleCollection, fact: Fact) -> Any:
    """Return what a library says about a fact."""
    kind, identity = fact[0], fact[1]
    entry = collection.entry(identity)
    match kind:
        case "there":
            return entry is not None
        case "feed":
            return collection.state.row("feed", (identity,)) is not None
        case "read" | "starred":
            return entry is not None and bool(getattr(entry, kind))
        case "tag":
            return entry is not None and fact[2] in entry.metadata.tags
        case "day":
            day = entry.metadata.published if entry else None
            return day.isoformat() if day else None
        case "pos":
            return collection.user_state.position(identity)
        case "name":
            return entry.path.name if entry and entry.path else None
        case "text" | "hl":
            return _in_text(collection, fact)
        case _:
            raise AssertionError(kind)


def _in_text(collection: ArticleCollection, fact: Fact) -> Any:
    if collection.entry(fact[1]) is None:
        return None
    try:
        article = collection.article(fact[1])
    except InputError as error:
        return f"unreadable: {error}"
    if fact[0] == "hl":
        notes = [each.note for each in highlights_of(collection, article) if each.quote == fact[2]]
        assert len(notes) <= 1, f"{fact} is there {len(notes)} times"
        return notes[0] if notes else None
    versions = [word for word in article.document.text.split() if word.startswith("version-")]
    return versions[-1] if versions else None


def _where(collection: ArticleCollection, identity: str) -> object:
    """Return what is known about an article that is not listed."""
    folders = (collection.settings.library, collection.trash.folder)
    files = [str(path) for folder in folders for path in folder.glob(f"*{identity}*")]
    passed = collection.index.file.rows(
        "SELECT * FROM skipped_file WHERE path LIKE ?", (f"%{identity}%",)
    )
    changes = collection.state.rows(
        "SELECT seq, label, undone FROM change WHERE edits LIKE ? ORDER BY seq", (f"%{identity}%",)
    )
    return files, passed, collection.state.row("article", (identity,)), changes[-6:]


def audit(collection: ArticleCollection, model: Model) -> None:
    """Compare a library with the model: nothing lost, nothing twice, nothing between."""
    ids = collection.entries.ids()
    assert len(ids) == len(set(ids)), "an article is there twice"
    there = {fact[1] for fact, value in model.holds.items() if fact[0] == "there" and value}
    lost = {each: _where(collection, each) for each in there - set(ids)}
    assert set(ids) == there, f"lost {lost}, extra {sorted(set(ids) - there)}"
    for fact, value in model.holds.items():
        if fact[0] not in {"there", "feed"} and fact[1] not in there:
            continue
        found = seen(collection, fact)
        assert found == value, f"{fact} is {found!r} and should be {value!r}"
    model.forget(collection.state.seq())
    rows = collection.state.rows("SELECT seq FROM change WHERE NOT undone")
    kept = {row[0] for row in rows}
    assert kept == set(model.before), f"changes differ: {sorted(kept ^ set(model.before))}"
    assert not collection.state.unfinished(), "something was begun and not finished"
