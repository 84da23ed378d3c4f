"""What Reader knows of a file format: one row of the registry."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from reader.intake.formats.raw_source import ReadSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format, as data: how it is recognised, what reads it, and where it is accepted."""

    name: str
    """One word, for code and tests."""
    label: str
    """What people call a file of this format: ``an e-book``."""
    suffixes: tuple[str, ...] = ()
    """Endings of file names, in lower case with their dot; the usual one first."""
    types: tuple[str, ...] = ()
    """Media types that servers send for it."""
    also_served_as: tuple[str, ...] = ()
    """Media types of other formats that servers send for it too; its first bytes decide."""
    begins: bytes = b""
    """A regular expression that its first bytes match, whatever their case."""
    always_begins: bool = False
    """Whether a file that does not begin like this is of another format, whatever its name."""
    zip_marks: tuple[bytes, ...] = ()
    """For zip files: text in its first bytes or in the list of its members."""
    read: str = ""
    """``module:function`` of this package that reads it; empty when Reader cannot open it."""
    parser: str = ""
    """The parser in the sandbox that it needs; empty if our own code reads it."""
    instead: str = "save it as text, Markdown or HTML"
    """What to do when Reader cannot open it."""
    may_be_folder: bool = False
    """Whether a folder with its suffix counts as an unpacked file."""
    has_parts: bool = False
    """Whether one file may hold several articles. In a list it is one row; opened by name, it is
    split into its parts."""

    @property
    def is_opened(self) -> bool:
        """Whether Reader can open it."""
        return bool(self.read)

    def reader(self) -> "ReadSource":
        """Import its reader on demand: most commands need one format, or none."""
        module, function = self.read.split(":")
        found = getattr(import_module(f"reader.intake.formats.{module}"), function)
        return cast("ReadSource", found)
