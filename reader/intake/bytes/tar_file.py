"""Untrusted tar files: members are read by name, never unpacked to disk, and within limits."""

from collections.abc import Iterable, Iterator

from reader.errors import UnreadableSourceError
from reader.intake.bytes.zip_file import MEMBER_CAP


class TarFile:
    """A tar file whose members are known."""

    def __init__(self, data: bytes, members: Iterable[tuple[str, int, int]], *, name: str) -> None:
        """Keep the file.

        Args:
            data: The whole file.
            members: The name, the offset and the size of each member, from ``parse_tar``.
            name: The name by which errors refer to it.
        """
        self._data = data
        self._name = name
        # If two members have one name the last counts, as in every other program.
        self._members = {member: (offset, size) for member, offset, size in members}

    def __enter__(self) -> "TarFile":
        return self

    def __exit__(self, *_: object) -> None:
        return

    def names(self) -> Iterator[str]:
        """Iterate over the names of the members, in the order of the file."""
        return iter(self._members)

    def read(self, member: str) -> bytes:
        """Read a whole member.

        Raises:
            UnreadableSourceError: If it is too large or cut off.
        """
        offset, size = self._members[member]
        where = f"{self._name}: {member}"
        if size > MEMBER_CAP:
            raise UnreadableSourceError(f"{where}: larger than {MEMBER_CAP // 2**20} MB: left out")
        found = self._data[offset : offset + size]
        if len(found) < size:
            raise UnreadableSourceError(f"{where}: is damaged: download the file again")
        return found
