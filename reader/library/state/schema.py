"""The tables of the state: what a user did, and nothing that could be rebuilt from the files."""

STATE_VERSION = 8

_ARTICLE = """
CREATE TABLE article (
    id TEXT PRIMARY KEY,
    read_at TEXT,
    position INTEGER NOT NULL DEFAULT 0,
    starred_at TEXT,
    published TEXT,
    opened TEXT,
    removed_at TEXT,
    stored INTEGER,
    path,
    hash TEXT
) WITHOUT ROWID
"""

_OTHER_TABLES = (
    # present = 1: the user's own tag; 0: a tag of the file that the user removed.
    """CREATE TABLE tag (
        article TEXT, tag TEXT, present INTEGER NOT NULL, PRIMARY KEY (article, tag)
    ) WITHOUT ROWID""",
    """CREATE TABLE feed (
        url TEXT PRIMARY KEY, title TEXT, site TEXT, folders TEXT, etag TEXT, modified TEXT,
        checked_at TEXT, error TEXT, added_at TEXT
    ) WITHOUT ROWID""",
    # The items of a feed that were added once: a removed one does not come back.
    "CREATE TABLE item (feed TEXT, id TEXT, PRIMARY KEY (feed, id)) WITHOUT ROWID",
    """CREATE TABLE queue (
        url TEXT PRIMARY KEY, title TEXT, tags TEXT, read INTEGER, starred INTEGER, added_at TEXT,
        tries INTEGER NOT NULL DEFAULT 0, error TEXT
    ) WITHOUT ROWID""",
    "CREATE TABLE saved (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE change (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL,
        edits TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX change_open ON change (seq) WHERE NOT undone",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "INSERT INTO meta VALUES ('name', hex(randomblob(8)))",
)

# What the list of feeds shows, and what distinguishes an edited item and a reused id.
_FEED_COLUMNS = (
    "ALTER TABLE feed ADD COLUMN name TEXT",
    "ALTER TABLE feed ADD COLUMN paused TEXT",
    "ALTER TABLE feed ADD COLUMN failing_since TEXT",
    "ALTER TABLE item ADD COLUMN url TEXT",
    "ALTER TABLE item ADD COLUMN title TEXT",
    "ALTER TABLE item ADD COLUMN hash TEXT",
    "ALTER TABLE item ADD COLUMN article TEXT",
    "ALTER TABLE item ADD COLUMN published TEXT",
    "ALTER TABLE item ADD COLUMN tries INTEGER",
)

# Marks from a link in another program wait with it until its page is fetched.
_QUEUE_MARKS = "ALTER TABLE queue ADD COLUMN marks TEXT"

# A passage that the user marked, as it was in the text of that day; it is located again later.
_HIGHLIGHT = """
CREATE TABLE highlight (
    article TEXT, id TEXT, quote TEXT NOT NULL, prefix TEXT, suffix TEXT, start INTEGER,
    hash TEXT, note TEXT, at TEXT NOT NULL, PRIMARY KEY (article, id)
) WITHOUT ROWID
"""

# The user's decisions about two names of actors: same = 1, they are one; 0, they are not.
_SAME_ACTOR = """
CREATE TABLE IF NOT EXISTS same_actor (
    one TEXT, other TEXT, same INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (one, other)
) WITHOUT ROWID
"""

# How the user sorts highlights, and the user's notes on whole articles.
_NOTES_AND_COLOURS = (
    "ALTER TABLE highlight ADD COLUMN colour TEXT",
    "ALTER TABLE highlight ADD COLUMN tags TEXT",
    "ALTER TABLE article ADD COLUMN note TEXT",
)

# Whether the user has agreed that a feed is fetched from a private network.
_PRIVATE_FEED = "ALTER TABLE feed ADD COLUMN private INTEGER"

SCHEMA = (
    _ARTICLE, *_OTHER_TABLES, _HIGHLIGHT, *_FEED_COLUMNS, _SAME_ACTOR, _QUEUE_MARKS,
    *_NOTES_AND_COLOURS, _PRIVATE_FEED,
)  # fmt: skip

MIGRATIONS = {
    1: (
        "ALTER TABLE article ADD COLUMN starred_at TEXT",
        "ALTER TABLE article ADD COLUMN published TEXT",
        "ALTER TABLE article ADD COLUMN opened TEXT",
        "ALTER TABLE article ADD COLUMN removed_at TEXT",
        "ALTER TABLE article ADD COLUMN stored INTEGER",
        "ALTER TABLE article ADD COLUMN path",
        "ALTER TABLE article ADD COLUMN hash TEXT",
        *_OTHER_TABLES,
    ),
    2: (_HIGHLIGHT,),
    3: _FEED_COLUMNS,
    4: (_SAME_ACTOR,),
    5: (_QUEUE_MARKS,),
    6: _NOTES_AND_COLOURS,
    7: (_PRIVATE_FEED,),
}

KEYS = {
    "article": ("id",),
    "tag": ("article", "tag"),
    "feed": ("url",),
    "item": ("feed", "id"),
    "queue": ("url",),
    "saved": ("name",),
    "highlight": ("article", "id"),
    "same_actor": ("one", "other"),
}
"""Table -> the columns of its key."""

COLUMNS = {
    "article": (
        "read_at", "position", "starred_at", "published", "opened", "removed_at", "stored", "path",
        "hash", "note",
    ),
    "tag": ("present",),
    "feed": (
        "title", "site", "folders", "etag", "modified", "checked_at", "error", "added_at", "name",
        "paused", "failing_since", "private",
    ),
    "item": ("url", "title", "hash", "article", "published", "tries"),
    "queue": ("title", "tags", "read", "starred", "added_at", "tries", "error", "marks"),
    "saved": ("query",),
    "highlight": (
        "quote", "prefix", "suffix", "start", "hash", "note", "at", "colour", "tags",
    ),
    "same_actor": ("same", "at"),
}  # fmt: skip
"""Table -> its other columns."""
