"""What intake makes of any source: an article as far as it was parsed."""

from dataclasses import dataclass

from reader.document.article import Article, Metadata


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article's text and head; enough for a row of a list, and what a library stores."""

    id: str
    """What it is called by: from the front matter, else from the file name or the title."""
    metadata: Metadata
    """What is known about it; the title is never empty."""
    body: str
    """The text after the front matter, marks and all."""
    markdown: bool
    """Whether the body is Markdown."""
    notes: tuple[str, ...] = ()
    """What was guessed or could not be read, one plain sentence each."""

    def article(self) -> Article:
        """Read the structure of the text."""
        from reader.document.from_markdown import MARKDOWN_CAP, markdown_document
        from reader.document.from_plain import plain_document

        notes = self.notes
        if self.markdown and len(self.body) > MARKDOWN_CAP:
            notes = (*notes, f"Longer than {MARKDOWN_CAP:,} characters: opened as plain text.")
        document = (markdown_document if self.markdown else plain_document)(self.body)
        return Article(self.id, self.metadata, document, notes)

    def words(self) -> int:
        """Count the words that a reader sees, without reading the structure of Markdown."""
        from reader.document.from_markdown import MARKDOWN_CAP
        from reader.document.from_plain import plain_document
        from reader.document.markdown_words import markdown_words
        from reader.document.reading_time import document_words

        if self.markdown and len(self.body) <= MARKDOWN_CAP:
            return markdown_words(self.body)
        return document_words(plain_document(self.body))
