"""What intake makes of any source: a parsed article."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reader.document.article import Article, Metadata
from reader.intake.formats.titles import slug

if TYPE_CHECKING:
    from reader.document.document import Document


@dataclass(frozen=True)
class SourceText:
    """A text as a file holds it; its structure is parsed on demand."""

    source: str
    """The text after the front matter, including its markup."""
    markdown: bool
    """Whether it is Markdown."""

    @property
    def searched(self) -> str:
        """The text in which words are searched for."""
        from reader.document.page_marks import without_page_marks

        return without_page_marks(self.source) if self.markdown else self.source

    def words(self) -> int:
        """Count the words that a reader sees, without parsing the structure of Markdown."""
        from reader.document.from_markdown import MARKDOWN_CAP
        from reader.document.markdown_words import markdown_words
        from reader.document.reading_time import document_words

        if self.markdown and len(self.source) <= MARKDOWN_CAP:
            return markdown_words(self.searched)
        return document_words(self.document)

    @cached_property
    def document(self) -> "Document":
        """Its reading text and structure."""
        from reader.document.from_markdown import markdown_document
        from reader.document.from_plain import plain_document
        from reader.document.invisible import without_invisible

        if self.markdown:
            return markdown_document(self.source)
        return plain_document(without_invisible(self.source))


@dataclass(frozen=True)
class ParsedText:
    """A text that a parser extracted from a page or a book; converted to Markdown on demand."""

    document: "Document"
    """Its reading text and structure."""

    markdown = True

    @property
    def searched(self) -> str:
        """The text in which words are searched for."""
        return self.document.text

    def words(self) -> int:
        """Count the words that a reader sees."""
        from reader.document.reading_time import document_words

        return document_words(self.document)

    @cached_property
    def source(self) -> str:
        """The text as a file in the library holds it."""
        from reader.document.to_markdown import to_markdown

        return to_markdown(self.document)


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An article's text and metadata; enough for a row of a list, and what a library stores."""

    id: str
    """Its id: from the front matter, else from the file name or the title."""
    metadata: Metadata
    """Its metadata; the title is never empty."""
    text: SourceText | ParsedText
    """Its text."""
    notes: tuple[str, ...] = ()
    """Notes on what was guessed or could not be read, one plain sentence each."""
    file_name: str = ""
    """The name of its file without the ending, unless Reader created the file."""

    @property
    def body(self) -> str:
        """The text as a file holds it, after the front matter."""
        return self.text.source

    @property
    def markdown(self) -> bool:
        """Whether the body is Markdown."""
        return self.text.markdown

    def article(self) -> Article:
        """Return the article with the structure of its text."""
        from reader.document.from_markdown import MARKDOWN_CAP

        notes = self.notes
        if isinstance(self.text, SourceText) and self.markdown and len(self.body) > MARKDOWN_CAP:
            notes = (*notes, f"Longer than {MARKDOWN_CAP:,} characters: opened as plain text.")
        return Article(self.id, self.metadata, self.text.document, notes, self.file_name)


def unfetched_article(about: Metadata, error: str) -> ParsedArticle:
    """Return an article that says that its page could not be fetched, so that the link is kept.

    Args:
        about: What is known about it.
        error: Why its page could not be fetched.
    """
    note = "The page of this link could not be fetched, so its text is missing."
    return ParsedArticle(slug(about.title), about, plain_text(f"{note}\n\n{error}"), (note,))


def parts_note(count: int, what: str) -> tuple[str, ...]:
    """Return the note on an article that contains all parts of a file; none for a single part.

    Args:
        count: How many parts the file has.
        what: What they are, in the plural: ``mails``.
    """
    if count < 2:
        return ()
    return (f"{count:,} {what} in one article: open the file by name to get each one separately.",)


def plain_text(source: str) -> SourceText:
    """Return a text without markup."""
    return SourceText(source, markdown=False)


def markdown_text(source: str) -> SourceText:
    """Return a text in Markdown."""
    return SourceText(source, markdown=True)
