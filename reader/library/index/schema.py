"""The tables of the index. All of it can be rebuilt from the files and the state."""

INDEX_VERSION = 17
"""An index of another version is deleted and made again from the files."""

TOKENS = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''"
"""How texts are split into words; ``searchable`` has folded them, and a query finds the forms."""

_WORDS = (
    # The words of the text index, which would itself take a hundred times as long to list them.
    "CREATE TABLE word (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE)",
    # By three letters in a row, so that a search for a part of a word need not look at all words.
    """CREATE VIRTUAL TABLE word_part USING fts5(
        term, content = '', detail = none, tokenize = 'trigram'
    )""",
    """CREATE TRIGGER word_written AFTER INSERT ON word BEGIN
        INSERT INTO word_part (rowid, term) VALUES (new.id, new.term);
    END""",
)

_UNPLACED = (
    # Articles not yet placed in a story: finding them among all articles takes long.
    "CREATE TABLE unplaced (n INTEGER PRIMARY KEY)",
    """CREATE TRIGGER story_terms_noted AFTER INSERT ON story_terms BEGIN
        INSERT OR IGNORE INTO unplaced VALUES (new.n);
    END""",
    """CREATE TRIGGER story_member_placed AFTER INSERT ON story_member BEGIN
        DELETE FROM unplaced WHERE n = new.n;
    END""",
    """CREATE TRIGGER story_member_taken_out AFTER DELETE ON story_member BEGIN
        INSERT OR IGNORE INTO unplaced VALUES (old.n);
    END""",
)

SCHEMA = (
    # A changed file gets a new n: the text index holds no text by which the old words could be
    # removed, and words of an n that is gone are never found.
    """CREATE TABLE article (
        n INTEGER PRIMARY KEY AUTOINCREMENT,
        path TEXT NOT NULL UNIQUE,
        changed INTEGER NOT NULL,
        size INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        title_key TEXT NOT NULL,
        author TEXT NOT NULL,
        author_key TEXT NOT NULL,
        day INTEGER,
        sort INTEGER NOT NULL,
        source TEXT NOT NULL,
        url TEXT NOT NULL,
        site TEXT NOT NULL,
        site_key TEXT NOT NULL,
        host TEXT NOT NULL,
        language TEXT,
        detected TEXT,
        tags TEXT NOT NULL,
        words INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        notes TEXT NOT NULL,
        hash TEXT NOT NULL,
        added INTEGER NOT NULL,
        analysed INTEGER NOT NULL DEFAULT 0,
        found_day INTEGER
    )""",
    "CREATE INDEX article_order ON article (sort, title_key, id)",
    "CREATE INDEX article_minutes ON article (minutes)",
    "CREATE INDEX article_language ON article (coalesce(language, detected))",
    "CREATE INDEX article_added ON article (added)",
    "CREATE INDEX article_site ON article (site_key, host)",
    "CREATE INDEX article_author ON article (author_key)",
    "CREATE INDEX article_url ON article (url) WHERE url != ''",
    "CREATE INDEX article_hash ON article (hash)",
    # In the order of the list: after each analysed article the next unanalysed one is looked up.
    "CREATE INDEX article_analysed ON article (analysed, sort)",
    # Files without rows: unreadable ones, and those that the user removed from the list.
    """CREATE TABLE skipped_file (
        path TEXT PRIMARY KEY, changed INTEGER NOT NULL, size INTEGER NOT NULL, id TEXT,
        problem TEXT
    ) WITHOUT ROWID""",
    "CREATE INDEX skipped_file_id ON skipped_file (id)",
    "CREATE TABLE folder (path TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE file_tag (key TEXT, n INTEGER, tag TEXT, PRIMARY KEY (key, n)) WITHOUT ROWID",
    "CREATE INDEX file_tag_n ON file_tag (n)",
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    f"""CREATE VIRTUAL TABLE text USING fts5(
        title, head, body, content = '', tokenize = '{TOKENS}',
        prefix = '3'
    )""",
    *_WORDS,
    # The terms that distinguish articles, and the stories that they form.
    "CREATE TABLE story_terms (n INTEGER PRIMARY KEY, terms BLOB NOT NULL)",
    f"""CREATE VIRTUAL TABLE story_terms_text USING fts5(
        terms, content = '', detail = none, tokenize = '{TOKENS} tokenchars _'
    )""",
    "CREATE TABLE story_term (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE story_member (n INTEGER PRIMARY KEY, story INTEGER NOT NULL, copy_of INTEGER)",
    "CREATE INDEX story_member_story ON story_member (story)",
    *_UNPLACED,
    "CREATE TABLE story (id INTEGER PRIMARY KEY, central INTEGER NOT NULL, last INTEGER)",
    # Who and when, as digests find them.
    """CREATE TABLE name (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
        uses INTEGER NOT NULL DEFAULT 0, UNIQUE (key, kind)
    )""",
    "CREATE INDEX name_uses ON name (kind, uses)",
    """CREATE VIRTUAL TABLE name_text USING fts5(
        name, tokenize = 'unicode61 remove_diacritics 2'
    )""",
    "CREATE TABLE actor (name INTEGER, n INTEGER, PRIMARY KEY (name, n)) WITHOUT ROWID",
    "CREATE INDEX actor_n ON actor (n)",
    # Who is who: the names of all articles, their handles, and which article has them.
    """CREATE TABLE library_name (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0, UNIQUE (key, kind)
    )""",
    "CREATE TABLE handle (handle TEXT, name INTEGER, PRIMARY KEY (handle, name)) WITHOUT ROWID",
    """CREATE TABLE appearance (
        n INTEGER, head INTEGER, form INTEGER, role TEXT, country TEXT,
        PRIMARY KEY (n, head, form)
    ) WITHOUT ROWID""",
    "CREATE INDEX appearance_head ON appearance (head, n)",
    "CREATE INDEX appearance_form ON appearance (form, head)",
    "CREATE TABLE topic (n INTEGER PRIMARY KEY, country TEXT NOT NULL)",
    "CREATE TABLE period (first INTEGER, last INTEGER, n INTEGER)",
    "CREATE INDEX period_first ON period (first, last, n)",
    "CREATE INDEX period_n ON period (n)",
)

_MIRROR = (
    """(
        n INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL, day INTEGER
    )""",
    "(n INTEGER, key TEXT, tag TEXT, present INTEGER, PRIMARY KEY (n, key)) WITHOUT ROWID",
    "(n INTEGER PRIMARY KEY, highlights INTEGER NOT NULL, notes INTEGER NOT NULL)",
    # The colours and the tags of an article's highlights.
    "(n INTEGER, key TEXT, PRIMARY KEY (n, key)) WITHOUT ROWID",
    # The columns of the text index, so that a query for a word of the title finds none here.
    f"""fts5(
        title, head, body, tokenize = '{TOKENS}', prefix = '3'
    )""",
)

MIRROR = (
    f"CREATE TABLE status {_MIRROR[0]}",
    f"CREATE TABLE own_tag {_MIRROR[1]}",
    "CREATE INDEX own_tag_key ON own_tag (key, n, present)",
    f"CREATE TABLE highlighted {_MIRROR[2]}",
    f"CREATE TABLE highlight_label {_MIRROR[3]}",
    f"CREATE VIRTUAL TABLE note USING {_MIRROR[4]}",
)
"""What the state says about each article, mirrored so that one query sees everything."""

OWN_MIRROR = (
    f"CREATE TEMP TABLE status {_MIRROR[0]}",
    f"CREATE TEMP TABLE own_tag {_MIRROR[1]}",
    f"CREATE TEMP TABLE highlighted {_MIRROR[2]}",
    f"CREATE TEMP TABLE highlight_label {_MIRROR[3]}",
    f"CREATE VIRTUAL TABLE temp.note USING {_MIRROR[4]}",
)
"""The same for articles that are opened but not stored: temporary tables, which SQLite looks in
first."""
