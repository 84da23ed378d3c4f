"""Updates a stored article when its source has edited the text."""

from reader.errors import InputError
from reader.intake.formats.parsed_article import ParsedArticle
from reader.library.files.stored import rewrite_article
from reader.library.index.parsed_file import text_hash
from reader.library.path_key import path_of
from reader.library.state.change import Edit
from reader.services.collection import ArticleCollection
from reader.services.file_transactions import trash_key


def update_article(
    collection: ArticleCollection, article_id: str, parsed: ParsedArticle, *, before: str
) -> bool:
    """Replace the text of an article; the previous version goes to the trash.

    A file that the user edited, moved or removed stays as it is. Its id, its reading status and
    its tags stay; highlights are looked for in the new text.

    Args:
        collection: The library.
        article_id: The article.
        parsed: It with its new text.
        before: The hash of the text that it was stored with.

    Returns:
        Whether the article has the new text now.

    Raises:
        StoreError: If the new text cannot be written.
    """
    entry = collection.entry(article_id)
    if entry is None or entry.path is None:
        return False
    try:
        stored = collection.files.read(entry.path)
    except InputError:
        return False
    if text_hash(stored.body) != before:
        return False
    old = path_of(trash_key(collection.trash.folder, entry.path))
    rewrite_article(entry.path, parsed, identity=article_id, keep=old)
    collection.state.note([Edit("article", (article_id,), {"hash": text_hash(parsed.body)})])
    collection.scanner.update([entry.path])
    return True
