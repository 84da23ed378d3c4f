"""The file that another program exported, and its first bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reader.errors import SourceNotFoundError, UnreadableSourceError
from reader.intake.bytes.decode import decode
from reader.intake.formats.source import read_bytes
from reader.intake.imports.csv_rows import header_of

SIZE_CAP = 512 * 1024 * 1024
"""The most bytes of an export."""
_PROBE = 64 * 1024
"""The bytes of it from which its format is recognised."""
_LONGEST_LINE = 70 * 2**20
"""The most bytes of a line: the longest article that is opened, and its fields."""


@dataclass(frozen=True, slots=True)
class ExportFile:
    """An export, or one member of it when it is a zip file."""

    name: str
    """The name by which errors refer to it."""
    path: Path | None = None
    """Its path; None for a member of a zip file."""
    held: bytes = b""
    """The bytes of a member."""

    def data(self) -> bytes:
        """Read all of it.

        Raises:
            InputError: If it does not exist, is too large or cannot be read.
        """
        return self.held if self.path is None else read_bytes(self.path, cap=SIZE_CAP)

    def text(self) -> str:
        """Read all of it as text.

        Raises:
            InputError: If it cannot be read, or is not text.
        """
        return decode(self.data(), name=self.name).text

    def lines(self) -> Iterator[bytes]:
        """Iterate over its lines without reading all of it into memory, however large it is.

        Raises:
            InputError: If it does not exist or cannot be read.
        """
        if self.path is None:
            yield from self.held.splitlines()
            return
        try:
            with self.path.open("rb") as file:
                while line := file.readline(_LONGEST_LINE):
                    yield line
        except FileNotFoundError:
            raise SourceNotFoundError(f"{self.name}: there is no such file") from None
        except OSError as error:
            raise UnreadableSourceError(f"{self.name}: cannot be read: {error.strerror}") from error

    def sample(self) -> "Sample":
        """Read the first bytes.

        Raises:
            InputError: If it does not exist or cannot be read.
        """
        if self.path is None:
            return Sample(self.held[:_PROBE], self.name)
        return Sample(read_bytes(self.path, cap=SIZE_CAP, only=_PROBE), self.name)


class Sample:
    """The first bytes of an export, in the forms that the formats check."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        self.start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
        """The beginning, after a byte order mark and white space."""

    @property
    def json(self) -> bytes:
        """The beginning if it is JSON with named fields, else nothing."""
        is_json = self.start[:1] in {b"[", b"{"} and not self.start.startswith(b'["')
        return self.start if is_json else b""

    @cached_property
    def markup(self) -> bytes:
        """The beginning in lower case if it is HTML or XML, else nothing."""
        return self.start.lower() if self.start[:1] == b"<" else b""

    @property
    def is_bookmarks(self) -> bool:
        """Whether it declares itself to be the bookmarks of a browser."""
        return b"netscape-bookmark-file" in self.markup

    @cached_property
    def text(self) -> str:
        """The beginning as text if it is neither JSON nor markup, else nothing.

        Raises:
            UnreadableSourceError: If it is not text.
        """
        if not self._data or self.json or self.markup:
            return ""
        return decode(self._data, name=self._name).text

    @cached_property
    def columns(self) -> frozenset[str]:
        """The names of its columns in lower case, if it is CSV."""
        return frozenset(header_of(self.text))
