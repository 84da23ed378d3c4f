"""The errors that Reader raises, one tree.

    ReaderError
    ├── InputError            something that was asked for cannot be read
    │   ├── SourceNotFoundError   no such file, folder or stored article
    │   ├── UnreadableSourceError it is there, and cannot be opened or is not text
    │   │   └── GaveUpError       reading it took too much time or memory
    │   ├── UnsupportedSourceError it is a kind of source that this version cannot take
    │   ├── FetchError            it is on the network, and was not or could not be fetched
    │   └── AnalysisError         it was read, and its analysis failed or took too much
    ├── OptionError           an option has a value that means nothing
    │   └── QueryError            a query cannot be understood
    └── StoreError            the state or the library cannot be written or trusted

Every message names the thing that failed and, after a colon, what to do about it.
"""


class ReaderError(Exception):
    """Base of every error that Reader raises on purpose."""


class InputError(ReaderError):
    """A source that was asked for cannot be read."""


class SourceNotFoundError(InputError):
    """No file, folder or stored article has this name."""


class UnreadableSourceError(InputError):
    """The source exists, and cannot be opened or does not hold text."""


class GaveUpError(UnreadableSourceError):
    """Reading the source took more time or memory than is allowed."""


class UnsupportedSourceError(InputError):
    """Reader cannot open sources of this kind."""


class FetchError(InputError):
    """The address was refused or could not be fetched."""

    def __init__(self, message: str, *, status: int | None = None, temporary: bool = False) -> None:
        super().__init__(message)
        self.status = status
        """The status code of the answer, when there was one."""
        self.temporary = temporary
        """Whether trying again later may succeed."""


class PrivateAddressError(FetchError):
    """The address is in a private network, and was not allowed."""


class AnalysisError(InputError):
    """A text was read, and its analysis failed or took too much time or memory."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        """The name of the text."""
        self.reason = reason
        """What happened, and what to do about it."""


class OptionError(ReaderError, ValueError):
    """An option has an invalid value; the message lists the valid ones."""


class QueryError(OptionError):
    """A query cannot be understood; the message says where."""

    def __init__(self, message: str, *, query: str, place: int, end: int | None = None) -> None:
        super().__init__(message)
        self.query = query
        """The query as it was written."""
        self.place = place
        """Offset of the character that the message is about."""
        self.end = place + 1 if end is None else end
        """Offset after the last such character."""


class StoreError(ReaderError):
    """The library folder or the state database cannot be read, written or trusted."""
