-- The index as version 12 made it: what a migration begins with.
CREATE TABLE article (
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
        analysed INTEGER NOT NULL DEFAULT 0
    );
CREATE INDEX article_order ON article (sort, title_key, id);
CREATE INDEX article_minutes ON article (minutes);
CREATE INDEX article_language ON article (coalesce(language, detected));
CREATE INDEX article_added ON article (added);
CREATE INDEX article_site ON article (site_key, host);
CREATE INDEX article_author ON article (author_key);
CREATE INDEX article_url ON article (url) WHERE url != '';
CREATE INDEX article_hash ON article (hash);
CREATE INDEX article_analysed ON article (analysed);
CREATE TABLE skipped_file (
        path TEXT PRIMARY KEY, changed INTEGER NOT NULL, size INTEGER NOT NULL, id TEXT,
        problem TEXT
    ) WITHOUT ROWID;
CREATE INDEX skipped_file_id ON skipped_file (id);
CREATE TABLE folder (path TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE file_tag (key TEXT, n INTEGER, tag TEXT, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE INDEX file_tag_n ON file_tag (n);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE text USING fts5(
        title, head, body, content = '', tokenize = 'unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''',
        prefix = '3'
    );
CREATE TABLE word (term TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE telling (n INTEGER PRIMARY KEY, terms BLOB NOT NULL);
CREATE VIRTUAL TABLE telling_text USING fts5(
        terms, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc'' tokenchars _'
    );
CREATE TABLE telling_term (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE story_member (n INTEGER PRIMARY KEY, story INTEGER NOT NULL, copy_of INTEGER);
CREATE INDEX story_member_story ON story_member (story);
CREATE TABLE story (id INTEGER PRIMARY KEY, central INTEGER NOT NULL, last INTEGER);
CREATE TABLE name (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
        uses INTEGER NOT NULL DEFAULT 0, UNIQUE (key, kind)
    );
CREATE INDEX name_uses ON name (kind, uses);
CREATE VIRTUAL TABLE name_text USING fts5(
        name, tokenize = 'unicode61 remove_diacritics 2'
    );
CREATE TABLE actor (name INTEGER, n INTEGER, PRIMARY KEY (name, n)) WITHOUT ROWID;
CREATE INDEX actor_n ON actor (n);
CREATE TABLE library_name (
        id INTEGER PRIMARY KEY, key TEXT NOT NULL, kind TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0, UNIQUE (key, kind)
    );
CREATE TABLE handle (handle TEXT, name INTEGER, PRIMARY KEY (handle, name)) WITHOUT ROWID;
CREATE TABLE appearance (
        n INTEGER, head INTEGER, form INTEGER, role TEXT, country TEXT,
        PRIMARY KEY (n, head, form)
    ) WITHOUT ROWID;
CREATE INDEX appearance_head ON appearance (head, n);
CREATE INDEX appearance_form ON appearance (form, head);
CREATE TABLE topic (n INTEGER PRIMARY KEY, country TEXT NOT NULL);
CREATE TABLE period (first INTEGER, last INTEGER, n INTEGER);
CREATE INDEX period_first ON period (first, last, n);
CREATE INDEX period_n ON period (n);
CREATE TABLE status (
        n INTEGER PRIMARY KEY, read INTEGER NOT NULL, starred INTEGER NOT NULL, day INTEGER
    );
CREATE TABLE own_tag (n INTEGER, key TEXT, tag TEXT, present INTEGER, PRIMARY KEY (n, key)) WITHOUT ROWID;
CREATE INDEX own_tag_key ON own_tag (key, n, present);
CREATE TABLE highlighted (n INTEGER PRIMARY KEY, highlights INTEGER NOT NULL, notes INTEGER NOT NULL);
CREATE VIRTUAL TABLE note USING fts5(
        title, head, body, tokenize = 'unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''', prefix = '3'
    );
