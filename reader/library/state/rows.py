"""Set rows of the state, and set them back; inside a transaction of the caller."""

import sqlite3

from reader.library.state.change import Columns, Edit, Step, Value
from reader.library.state.schema import COLUMNS, KEYS


def apply(connection: sqlite3.Connection, edit: Edit) -> Step | None:
    """Set one row.

    Returns:
        The edit with the previous values; None if nothing changed.
    """
    before = _before(connection, edit)
    after = edit.row
    if after is not None:
        if before == dict(after):
            return None
        _put(connection, edit)
    elif before is None:
        return None
    else:
        connection.execute(f"DELETE FROM {edit.table} WHERE {where(edit.table)}", edit.key)  # noqa: S608
    return Step(edit, before)


def holds(connection: sqlite3.Connection, edit: Edit) -> bool:
    """Return whether a row already is as an edit would make it."""
    return _before(connection, edit) == (None if edit.row is None else dict(edit.row))


def where(table: str) -> str:
    """Return the condition that finds a row of a table by its key."""
    return " AND ".join(f"{key} = ?" for key in KEYS[table])


def _put(connection: sqlite3.Connection, edit: Edit) -> None:
    columns = list(edit.row or ())
    keys = KEYS[edit.table]
    sets = ", ".join(f"{column} = excluded.{column}" for column in columns)
    connection.execute(
        f"INSERT INTO {edit.table} ({', '.join([*keys, *columns])})"  # noqa: S608
        f" VALUES ({', '.join('?' * (len(keys) + len(columns)))})"
        f" ON CONFLICT ({', '.join(keys)}) DO " + (f"UPDATE SET {sets}" if sets else "NOTHING"),
        (*edit.key, *map(_value, columns, (edit.row or {}).values())),
    )


def _before(connection: sqlite3.Connection, edit: Edit) -> Columns | None:
    """Return the current values of the row, in the columns that an edit sets."""
    columns = list(COLUMNS[edit.table] if edit.row is None else edit.row)
    listed = ", ".join(columns) or "1"
    row = connection.execute(
        f"SELECT {listed} FROM {edit.table} WHERE {where(edit.table)}",  # noqa: S608
        edit.key,
    ).fetchone()
    if row is not None:
        return dict(zip(columns, row, strict=False))
    # An article without a row is one that nothing was done with yet.
    return dict.fromkeys(columns) if edit.table == "article" and edit.row is not None else None


def _value(column: str, value: Value) -> Value:
    """Return the value of a column; the default position of an article is 0."""
    return 0 if column == "position" and value is None else value
