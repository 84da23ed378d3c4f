"""Export and import of the whole state as JSON Lines, one table row per line."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from reader.library.state.change import Edit
from reader.library.state.schema import COLUMNS, KEYS
from reader.library.state.state import State


def export_state(state: State) -> Iterator[str]:
    """Yield every row of the state as a line of JSON; the undo history is left out."""
    for table, keys in KEYS.items():
        columns = (*keys, *COLUMNS[table])
        rows = state.rows(f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1")  # noqa: S608
        for row in rows:
            value = {
                name: each for name, each in zip(columns, row, strict=True) if each is not None
            }
            yield json.dumps({"table": table, **value}, ensure_ascii=True) + "\n"


def import_state(state: State, lines: Iterable[bytes]) -> tuple[int, list[str]]:
    """Set every given row, as one change; all other rows stay as they are.

    Returns:
        The number of valid rows, and one plain sentence for each invalid line.

    Raises:
        StoreError: If it cannot be written; then nothing is changed.
    """
    edits: list[Edit] = []
    problems: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        edit = _edit(line)
        if edit is None:
            problems.append(f"line {number}: not a row of an exported state")
        else:
            edits.append(edit)
    state.change("imported a state", edits)
    return len(edits), problems


def _edit(line: bytes) -> Edit | None:
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    table = value.pop("table", None) if isinstance(value, dict) else None
    return _row_edit(table, value) if table in KEYS else None


def highlight_edit(article_id: str, value: dict[str, Any]) -> Edit | None:
    """Return the edit that stores a highlight of an article; None if the value is not valid."""
    return _row_edit("highlight", {**value, "article": article_id})


def _row_edit(table: str, value: dict[str, Any]) -> Edit | None:
    key = tuple(value.pop(name, None) for name in KEYS[table])
    known = {name: value.get(name) for name in COLUMNS[table]}
    if table == "article":
        known["position"] = known["position"] or 0
    right = all(isinstance(each, str | int | None) for each in known.values())
    if not all(isinstance(each, str) and each for each in key) or not right:
        return None
    if table == "same_actor" and not (known["same"] in (0, 1) and _is_timestamp(known["at"])):
        return None
    if (table == "tag" and known["present"] not in (0, 1)) or (
        table == "saved" and not known["query"]
    ):
        return None
    if table == "highlight" and not (known["quote"] and _is_timestamp(known["at"])):
        return None
    if table == "queue":
        known |= {"tries": known["tries"] or 0, "tags": known["tags"] or "[]"}
    return Edit(table, key, known)


def _is_timestamp(value: object) -> bool:
    try:
        datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return False
    return True
