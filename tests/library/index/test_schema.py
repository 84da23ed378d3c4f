"""An index of an older version is led to the present one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.library.database import APPLICATION_ID, connect
from reader.library.index.schema import INDEX_VERSION, MIGRATIONS, MIRROR, SCHEMA

VERSION_12 = Path(__file__).parent / "version_12.sql"


def parts(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Return each table and index, and the columns of each table."""
    found = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    columns = {
        name: " ".join(row[1] for row in connection.execute(f"PRAGMA table_info('{name}')"))
        for _, name in found
    }
    return {(kind, name, " ".join(sorted(columns[name].split()))) for kind, name in found}


def test_an_index_of_version_12_gets_every_table_and_column(tmp_path: Path) -> None:
    path = tmp_path / "index.db"
    with closing(sqlite3.connect(path)) as old:
        old.executescript(VERSION_12.read_text(encoding="utf-8"))
        old.execute("INSERT INTO highlighted VALUES (1, 2, 0)")
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA user_version = 12")
        old.commit()
    schema = (*SCHEMA, *MIRROR)
    fresh = connect(None, schema=schema, version=INDEX_VERSION)
    led = connect(path, schema=schema, version=INDEX_VERSION, migrations=MIGRATIONS)
    assert parts(led) == parts(fresh)
    assert led.execute("SELECT * FROM highlight_label").fetchall() == [(1, "yellow")]
    led.close()
    fresh.close()
